// A query as bytes, and what a character is to the lexer. A scalar is decoded only where it is looked at;
// a String's UTF-8 is valid, but the decoder answers U+FFFD rather than read past the end.

/// The UTF-8 of a query.
struct Source {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var end: Int { bytes.count }

  /// The scalar that begins at a byte; U+FFFD at the end and inside of a scalar.
  func scalar(at index: Int) -> Unicode.Scalar {
    guard index < bytes.count else { return "\u{FFFD}" }
    let first = bytes[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = Self.length(first)
    guard length > 1, index + length <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Where the scalar after the one at `index` begins.
  func after(_ index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    return min(bytes.count, index + max(1, Self.length(bytes[index])))
  }

  /// The scalar that ends before a byte; U+FFFD at the start.
  func scalar(before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? "\u{FFFD}" : scalar(at: start)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Text of a range for a message, cut where it is long.
  func excerpt(_ range: Range<Int>) -> String {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound, count < 40 {
      index = after(index)
      count += 1
    }
    return string(range.lowerBound..<index) + (index < range.upperBound ? "…" : "")
  }

  /// Bytes of a scalar by its first byte; 0 for a byte that begins none.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}

/// White space of any kind, and control characters, which nobody means to search for.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
  return scalar.properties.isWhitespace || scalar.value < 0xA0
}

/// A letter of any script.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 {
    return (0x61...0x7A).contains(scalar.value | 0x20)
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
    return true
  default: return false
  }
}

/// A letter or a digit of any script.
func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 {
    return isLetter(scalar) || (0x30...0x39).contains(scalar.value)
  }
  return isLetter(scalar) || scalar.properties.numericType != nil
}

/// ASCII capitals made small; field names and keywords know no other letters.
func smallLetters(_ text: String) -> String {
  let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  return String(decoding: bytes, as: UTF8.self)
}
