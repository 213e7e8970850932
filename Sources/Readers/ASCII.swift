// What a byte is in ASCII, and the little surgery on runs of bytes that the text readers share. Bytes above
// 0x7F are letters of some script as far as these readers are concerned.

import Glibc

/// A run of UTF-8 bytes inside a larger text.
typealias Bytes = ArraySlice<UInt8>

extension UInt8 {
  /// Space, tab, and what ends lines.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// A letter of ASCII.
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  /// `A` to `Z`.
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  /// 1 if it is this byte, else 0; for `hasByte`.
  func equals(_ other: UInt8) -> UInt8 { self == other ? 1 : 0 }
  /// The small letter of a capital; any other byte as it is.
  var lowered: UInt8 { isCapital ? self | 0x20 : self }
}

extension String {
  /// Whether it has a byte of some kind. All of its bytes are looked at, and without a branch (`|`, not `||`), which the
  /// compiler makes sixteen at a time of: in most texts there is none.
  @inline(__always)
  func hasByte(_ sought: (UInt8) -> UInt8) -> Bool {
    utf8Span.span.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= sought(byte) }
      return found != 0
    }
  }
}

extension Span<UInt8> {
  /// Whether it starts with an ASCII text in lower case, capitals taken as small letters.
  func startsLowered(_ prefix: String) -> Bool {
    var index = 0
    for byte in prefix.utf8 {
      guard index < count, self[index].lowered == byte else { return false }
      index += 1
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends; a no-break space counts as one.
  var trimmed: Bytes {
    // By indices: `removeLast` would copy the bytes, as they belong to another array too.
    var (start, end) = (startIndex, endIndex)
    while start < end {
      if self[start].isSpace {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1].isSpace {
        end -= 1
      } else if start + 1 < end, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return self[start..<end]
  }

  /// Whether it starts with an ASCII text in lower case, capitals taken as small letters.
  func startsLowered(_ prefix: String) -> Bool {
    var index = startIndex
    for byte in prefix.utf8 {
      guard index < endIndex, self[index].lowered == byte else { return false }
      index += 1
    }
    return true
  }

  /// Where a text first stands, byte for byte.
  func firstRange(of text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { pattern in
      withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, let sought = pattern.baseAddress else { return nil }
        var index = 0
        while index + pattern.count <= bytes.count,
          let hit = memchr(
            base + index, Int32(sought.pointee), bytes.count - index - pattern.count + 1)
        {
          index = UnsafeRawPointer(hit) - base
          if memcmp(base + index, sought, pattern.count) == 0 {
            return startIndex + index..<startIndex + index + pattern.count
          }
          index += 1
        }
        return nil
      }
    }
  }

  /// Where a text last stands, byte for byte.
  func lastRange(of text: String) -> Range<Int>? {
    var found: Range<Int>?
    var rest = self
    while let range = rest.firstRange(of: text) {
      found = range
      rest = self[range.upperBound...]
    }
    return found
  }

  /// How many characters it has, roughly: marks and joiners count too.
  var scalarCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// How many words it has, split at white space.
  var wordCount: Int {
    var words = 0
    var inside = false
    for byte in self {
      if byte.isSpace {
        inside = false
      } else if !inside {
        inside = true
        words += 1
      }
    }
    return words
  }

  /// The bytes as a string.
  var text: String { String(decoding: self, as: UTF8.self) }
}
