// Scalars from bytes and back. Decoding is strict (no surrogates, no overlong forms) and never fails:
// a byte that starts no scalar is one invalid scalar long, so the caller goes on behind it.

/// What stands for a byte that is not UTF-8. It is no scalar, so the table calls it `other`.
let invalidScalar: UInt32 = .max

/// The scalar at `index`, and how many bytes it has; `invalidScalar` and 1 where there is none.
@inline(__always)
func decodeScalar(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let first = text[index]
  if first < 0x80 { return (UInt32(first), 1) }
  let left = text.count - index
  if first < 0xE0 {
    guard first >= 0xC2, left > 1 else { return (invalidScalar, 1) }
    let second = text[index + 1]
    guard second & 0xC0 == 0x80 else { return (invalidScalar, 1) }
    return (UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), 2)
  }
  return decodeLongScalar(text, at: index)
}

/// The scalar of three or four bytes at `index`.
private func decodeLongScalar(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let first = text[index]
  let length = first < 0xF0 ? 3 : 4
  guard first < 0xF5, text.count - index >= length else { return (invalidScalar, 1) }
  var scalar = UInt32(first) & (length == 3 ? 0x0F : 0x07)
  for offset in 1..<length {
    let byte = text[index + offset]
    guard byte & 0xC0 == 0x80 else { return (invalidScalar, 1) }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  let isValid =
    length == 3
    ? scalar >= 0x800 && !(0xD800..<0xE000).contains(scalar)
    : scalar >= 0x10000 && scalar <= 0x10FFFF
  return isValid ? (scalar, length) : (invalidScalar, 1)
}

/// How many bytes of UTF-8 a scalar has.
@inline(__always)
func utf8Length(_ scalar: UInt32) -> Int {
  scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
}

extension MutableSpan<UInt8> {
  /// Writes a scalar as UTF-8 from `index` on, and returns where it ends.
  @inline(__always)
  mutating func write(scalar: UInt32, at index: Int) -> Int {
    let length = utf8Length(scalar)
    guard length > 1 else {
      self[index] = UInt8(truncatingIfNeeded: scalar)
      return index + 1
    }
    var rest = scalar
    for offset in stride(from: length - 1, to: 0, by: -1) {
      self[index + offset] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
    }
    self[index] = UInt8(truncatingIfNeeded: 0xF00 >> length | Int(rest))
    return index + length
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  @inline(__always)
  mutating func append(scalar: UInt32) {
    if scalar < 0x80 {
      append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    } else if scalar < 0x10000 {
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    } else {
      append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// Whether the bytes of `range` are the bytes of `other`.
  @inline(__always)
  func equal(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    for offset in 0..<range.count
    where self[range.lowerBound + offset] != self[other.lowerBound + offset] { return false }
    return true
  }
}

/// Whether a byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether a byte is an ASCII digit.
@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// An ASCII byte in lower case.
@inline(__always)
func lowerASCII(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
