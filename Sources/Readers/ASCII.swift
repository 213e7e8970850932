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
  /// The small letter of a capital; any other byte as it is.
  var lowered: UInt8 { isCapital ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends; a no-break space counts as one.
  var trimmed: Bytes {
    var slice = self
    while let first = slice.first {
      if first.isSpace {
        slice.removeFirst()
      } else if first == 0xC2, slice.dropFirst().first == 0xA0 {
        slice.removeFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last.isSpace {
        slice.removeLast()
      } else if last == 0xA0, slice.dropLast().last == 0xC2 {
        slice.removeLast(2)
      } else {
        break
      }
    }
    return slice
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
