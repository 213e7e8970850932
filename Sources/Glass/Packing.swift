// Xapian's ways of writing numbers and strings as bytes (`common/pack.h`). All are little-endian
// groups of seven bits except those that must sort, which are big-endian.

extension ByteBuffer {
  /// A number in groups of seven bits, the lowest first, all but the last with the top bit set.
  /// `pack_uint`.
  @inline(__always)
  mutating func appendUInt(_ value: UInt64) {
    reserve(10)
    var rest = value
    var next = end
    while rest >= 0x80 {
      next.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
      next += 1
      rest >>= 7
    }
    next.pointee = UInt8(truncatingIfNeeded: rest)
    advance(to: next + 1)
  }

  /// `pack_uint` of 32 bits.
  @inline(__always)
  mutating func appendUInt(_ value: UInt32) { appendUInt(UInt64(value)) }

  /// A number that ends the bytes it stands in, the lowest byte first and none for 0.
  /// `pack_uint_last`.
  mutating func appendLastUInt(_ value: UInt32) {
    var rest = value
    while rest != 0 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// A truth value as the digit 0 or 1. `pack_bool`.
  mutating func appendBool(_ value: Bool) { append(value ? 0x31 : 0x30) }

  /// A string behind its length. `pack_string`.
  mutating func appendString(_ bytes: UnsafeBufferPointer<UInt8>) {
    appendUInt(UInt64(bytes.count))
    append(bytes)
  }

  /// A number whose bytes sort as the numbers do: below 0x8000 two bytes, big-endian; above, the
  /// first byte begins with as many ones as there are bytes, less two, and a zero. The first byte
  /// is never 0xFF, so that it may follow ``appendSortable(_:)-swift.method`` of a string.
  /// `pack_uint_preserving_sort` (of glass; chert's was another).
  @inline(__always)
  mutating func appendSortable(_ value: UInt32) {
    if value < 0x8000 {
      reserve(2)
      end[0] = UInt8(truncatingIfNeeded: value >> 8)
      end[1] = UInt8(truncatingIfNeeded: value)
      advance(to: end + 2)
    } else {
      appendLongSortable(value)
    }
  }

  private mutating func appendLongSortable(_ value: UInt32) {
    let length = (37 - value.leadingZeroBitCount) / 7
    let mark = UInt8(truncatingIfNeeded: 0xFF << (10 - length))
    reserve(length)
    var rest = value
    for index in stride(from: length - 1, to: 0, by: -1) {
      end[index] = UInt8(truncatingIfNeeded: rest)
      rest >>= 8
    }
    end[0] = UInt8(truncatingIfNeeded: rest) | mark
    advance(to: end + length)
  }

  /// A string whose bytes sort as the strings do when something follows: NUL becomes NUL 0xFF, and
  /// a NUL ends it unless it is the last thing in a key. `pack_string_preserving_sort`.
  mutating func appendSortable(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    reserve(2 * bytes.count + 1)
    var next = end
    for byte in bytes {
      next.pointee = byte
      next += 1
      if byte == 0 {
        next.pointee = 0xFF
        next += 1
      }
    }
    if !isLast {
      next.pointee = 0
      next += 1
    }
    advance(to: next)
  }
}

/// Takes packed values off the front of bytes; nil where they end too early or are too large.
struct Unpacker {
  private let bytes: [UInt8]
  private(set) var offset: Int

  /// Reads from `offset` on.
  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether all was read.
  var isAtEnd: Bool { offset == bytes.count }

  /// `unpack_uint`.
  mutating func uint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      let group = UInt64(byte & 0x7F)
      if shift > 63 || (group << shift) >> shift != group { return nil }
      value |= group << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// `unpack_uint` of 32 bits.
  mutating func uint32() -> UInt32? { uint().flatMap { UInt32(exactly: $0) } }

  /// `unpack_string`.
  mutating func string() -> [UInt8]? {
    guard let length = uint(), length <= UInt64(bytes.count - offset) else { return nil }
    return raw(Int(length))
  }

  /// The next `length` bytes.
  mutating func raw(_ length: Int) -> [UInt8]? {
    guard length <= bytes.count - offset else { return nil }
    defer { offset += length }
    return Array(bytes[offset..<offset + length])
  }
}
