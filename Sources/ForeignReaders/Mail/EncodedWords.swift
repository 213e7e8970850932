// Text of header fields: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047). Not left to GMime, which drops the letters of a
// word whose encoding is misnamed; here such a word is decoded as a body would be.

internal import Readers

/// Opens encoded words.
enum EncodedWords {
  /// The text of a field's value. What is no encoded word and no UTF-8 is read as windows-1252.
  static func decode(_ value: ArraySlice<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "=")) else { return text(Array(value), nil) }
    var result = ""
    // Words of one encoding in a row may share a character.
    var open: (charset: String, bytes: [UInt8])?
    var plain: [UInt8] = []
    func close() {
      if let word = open { result += text(word.bytes, word.charset) }
      open = nil
    }
    var index = value.startIndex
    var nextClose = index
    while index < value.endIndex {
      guard value[index] == UInt8(ascii: "="), let word = Word(value[index...], close: &nextClose)
      else {
        plain.append(value[index])
        index += 1
        continue
      }
      // White space between two words is there for the folding only.
      if open == nil || plain.contains(where: { $0 > 0x20 }) {
        close()
        result += text(plain, nil)
      }
      plain = []
      if open?.charset == word.charset {
        open?.bytes += word.bytes
      } else {
        close()
        open = (word.charset, word.bytes)
      }
      index = word.end
    }
    close()
    return result + text(plain, nil)
  }

  private static func text(_ bytes: [UInt8], _ charset: String?) -> String {
    String(decoding: TextEncoding.clean(PageDecoder.decode(bytes, charset: charset)), as: UTF8.self)
  }

  /// One encoded word.
  private struct Word {
    /// The encoding in lower case, without a language behind it (RFC 2231).
    let charset: String
    let bytes: [UInt8]
    /// Where it ends.
    let end: Int

    /// The word that opens these bytes; nil where none does. Blanks inside, which are forbidden, are read.
    ///
    /// - parameter close: where the next `?=` may stand; the search for it, which may end at the end, is for all the
    ///   words of a field and not for each.
    init?(_ bytes: ArraySlice<UInt8>, close: inout Int) {
      guard bytes.starts(with: [0x3D, 0x3F]) else { return nil }
      let label = bytes.dropFirst(2).prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") }
      let rest = bytes[label.endIndex...].dropFirst()
      guard !label.isEmpty, label.count <= 60, let method = rest.first,
        rest.dropFirst().first == UInt8(ascii: "?")
      else { return nil }
      let content = rest.dropFirst(2)
      close = max(close, content.startIndex)
      // `?=` ends it, but for one that starts with an escaped letter: `?Q?=41?=`.
      while close + 1 < content.endIndex, content[close] != 0x3F || content[close + 1] != 0x3D {
        close += 1
      }
      guard close + 1 < content.endIndex, close - content.startIndex <= 64 << 10 else { return nil }
      switch method | 0x20 {
      case UInt8(ascii: "q"): self.bytes = Self.quoted(content[..<close])
      case UInt8(ascii: "b"): self.bytes = Self.base64(content[..<close])
      default: return nil
      }
      let name = String(decoding: label, as: UTF8.self).lowercased()
      charset = String(name.prefix { $0 != "*" })
      end = close + 2
    }

    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
      var result: [UInt8] = []
      var index = text.startIndex
      while index < text.endIndex {
        let byte = text[index]
        if byte == UInt8(ascii: "="), index + 2 < text.endIndex,
          let value = UInt8(
            String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
        {
          result.append(value)
          index += 3
        } else {
          result.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
          index += 1
        }
      }
      return result
    }

    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
      var result: [UInt8] = []
      var bits: UInt32 = 0
      var count = 0
      for byte in text {
        guard let value = digit(byte) else { continue }
        bits = bits << 6 | value
        count += 6
        if count >= 8 {
          count -= 8
          result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
      }
      return result
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 0x41)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 0x61 + 26)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30 + 52)
      case UInt8(ascii: "+"): 62
      case UInt8(ascii: "/"): 63
      default: nil
      }
    }
  }
}
