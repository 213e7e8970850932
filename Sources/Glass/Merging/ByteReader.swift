// Reads packed numbers where they lie, out of files that may be damaged: nothing is read behind the end, and
// nothing overflows. `Packing.swift` has the same for bytes that are in an array.

internal import Glibc

/// Takes packed values off the front of bytes; nil where they end too early or are too large.
struct ByteReader {
  private var position: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  /// Nil for bytes that are nowhere, which are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    position = start
    end = start + bytes.count
  }

  /// Whether all was read.
  @inline(__always)
  var isAtEnd: Bool { position == end }

  /// What has not been read.
  var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: position, count: end - position)
  }

  /// `unpack_uint` of 32 bits.
  @inline(__always)
  mutating func uint() -> UInt32? {
    guard position < end else { return nil }
    let byte = position.pointee
    position += 1
    return byte < 0x80 ? UInt32(byte) : longUInt(UInt64(byte & 0x7F))
  }

  private mutating func longUInt(_ low: UInt64) -> UInt32? {
    var value = low
    var shift: UInt64 = 7
    while position < end && shift < 35 {
      let byte = position.pointee
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return UInt32(exactly: value) }
      shift &+= 7
    }
    return nil
  }

  /// `unpack_uint_preserving_sort`.
  @inline(__always)
  mutating func sortable() -> UInt32? {
    guard end - position >= 2 else { return nil }
    guard position[0] >= 0x80 else {
      defer { position += 2 }
      return UInt32(position[0]) << 8 | UInt32(position[1])
    }
    return longSortable()
  }

  private mutating func longSortable() -> UInt32? {
    let ones = (~position[0]).leadingZeroBitCount
    guard ones <= 3, end - position >= ones + 2 else { return nil }
    var value = UInt64(position[0]) & (0x7F >> UInt64(ones))
    for index in 1..<ones + 2 { value = value << 8 | UInt64(position[index]) }
    position += ones + 2
    return UInt32(exactly: value)
  }

  /// `unpack_bool`.
  mutating func bool() -> Bool? {
    guard position < end, position.pointee == 0x30 || position.pointee == 0x31 else { return nil }
    defer { position += 1 }
    return position.pointee == 0x31
  }

  /// `unpack_string`.
  @inline(__always)
  mutating func string() -> UnsafeBufferPointer<UInt8>? {
    guard let length = uint(), Int(length) <= end - position else { return nil }
    defer { position += Int(length) }
    return UnsafeBufferPointer(start: position, count: Int(length))
  }
}

/// Where the first NUL of a key is that is none of a string's, which stand before 0xFF: the end of a
/// ``ByteBuffer/appendSortable(_:isLast:)``. Nil where there is none.
func sortableEnd(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let start = key.baseAddress else { return nil }
  var index = 0
  while let found = memchr(start + index, 0, key.count - index) {
    index = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
    guard index < key.count, key[index] == 0xFF else { return index - 1 }
  }
  return nil
}
