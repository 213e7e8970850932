// Where the text of a JSON string needs a closer look. In a thousand bytes of news a handful are quotes, backslashes or
// control characters, so text is passed over eight bytes at a time, as one number.

/// Finds the bytes that end a run of plain text.
enum StringScan {
  /// Where text that is read stops being plain, from `start` on: at a quote, a backslash or a control character;
  /// `bytes.count` where nothing of the kind is left.
  static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { word in
      word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) | word.controlMarks
    }
  }

  /// Where text that is written may need an escape, from `start` on: as in reading, and at DEL and at C2, with which
  /// the C1 controls start.
  static func endOfUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { word in
      word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) | word.controlMarks
        | word.marks(of: 0x7F) | word.marks(of: 0xC2)
    }
  }

  /// The first byte that `marks` finds in eight bytes, of which the first are the lowest.
  @inline(__always)
  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: (UInt64) -> UInt64
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = marks(UInt64(littleEndian: word))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    // The last few, with spaces behind them.
    var word = UInt64.ones &* 0x20
    var last = bytes.count
    while last > index {
      last -= 1
      word = word << 8 | UInt64(bytes[last])
    }
    let found = marks(word)
    return found == 0 ? bytes.count : index + found.trailingZeroBitCount / 8
  }
}

// Warren, "Hacker's Delight", 6-1: a subtraction borrows through the highest bit of a byte that is too small. It may
// borrow from the next byte as well, so only the lowest mark is sure.
extension UInt64 {
  /// 1 in each of the eight bytes.
  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Marks bytes that equal `byte`, by their highest bits.
  @inline(__always)
  fileprivate func marks(of byte: UInt8) -> UInt64 {
    let difference = self ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  /// Marks bytes below U+0020.
  fileprivate var controlMarks: UInt64 { (self &- Self.ones &* 0x20) & ~self & Self.highBits }
}
