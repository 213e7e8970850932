// Turns a page's bytes into UTF-8 before the parser sees them. Not left to libxml2, which stops at the
// first byte that the declared encoding does not know; here such a byte becomes U+FFFD and reading goes on.

internal import CLibXML2
import Glibc

/// Finds a page's encoding and decodes it.
enum PageDecoder {
  /// The page as UTF-8, without byte order mark and NUL.
  ///
  /// A byte order mark decides, then the encoding that came with the page, then what the page declares, then whether the bytes are UTF-8; what is
  /// left is windows-1252 (WHATWG's default). A page that calls itself UTF-8 and has more than a few
  /// faults is read as windows-1252 too.
  ///
  /// - parameter charset: the encoding that came with the page, in HTTP's header. Servers say UTF-8 of pages
  ///   that are not, so it is not believed where the bytes refute it.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes, from: "UTF-16") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, from: "UTF-16") }
    let faults = utf8Faults(in: bytes)
    let sent = charset.map { $0.lowercased() }.flatMap { isKnown($0) ? $0 : nil }
    if let sent, sent.hasPrefix("utf-16") { return converted(bytes, from: sent) }
    let declared = sent.flatMap { isUTF8($0) && faults > 0 ? nil : $0 } ?? declaration(in: bytes)
    if faults == 0 {
      if isSevenBit(declared) { return converted(bytes, from: "ISO-2022-JP") }
      return bytes.contains(0) ? repaired(bytes) : bytes
    }
    if let declared, !isUTF8(declared) { return converted(bytes, from: iconvName(declared)) }
    // Some pages cut a character in two; a page in another encoding has a fault every few words.
    if faults * 200 < bytes.count && declared != nil { return repaired(bytes) }
    return converted(bytes, from: "CP1252")
  }

  /// The label that the head of a page declares, in lower case: `<meta charset=x>`,
  /// `content="text/html; charset=x"` or `<?xml encoding="x"?>`.
  static func declaration(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self).lowercased()
    let text = Array(head.utf8)
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var index = 0
      while index + key.count < text.count {
        defer { index += 1 }
        guard text[index] == key[0], text[index..<(index + key.count)].elementsEqual(key) else {
          continue
        }
        var rest = text[(index + key.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { continue }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let label = rest.prefix { isLabel($0) }
        if label.count >= 3 { return String(decoding: label, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isUTF8(_ label: String) -> Bool { label == "utf-8" || label == "utf8" }

  private static func isSevenBit(_ label: String?) -> Bool { label == "iso-2022-jp" }

  /// iconv's name for a web label: the labels of the web mean the windows code pages (WHATWG Encoding).
  private static func iconvName(_ label: String) -> String {
    switch label {
    case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "windows-1252": "CP1252"
    case "iso-8859-9", "iso8859-9", "latin5": "CP1254"
    case "iso-8859-11", "tis-620": "CP874"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": "GB18030"
    case "shift_jis", "shift-jis", "x-sjis", "sjis": "CP932"
    case "euc-kr", "ks_c_5601-1987": "CP949"
    case "big5": "BIG5-HKSCS"
    case "iso-8859-8-i": "ISO-8859-8"
    default: label.hasPrefix("windows-") ? "CP" + label.dropFirst(8) : label
    }
  }

  /// Whether iconv knows an encoding.
  private static func isKnown(_ label: String) -> Bool {
    guard label.utf8.allSatisfy(isLabel), let converter = iconv_open("UTF-8", iconvName(label)),
      converter != iconv_t(bitPattern: -1)
    else { return false }
    iconv_close(converter)
    return true
  }

  /// How many maximal faulty parts the bytes have as UTF-8.
  private static func utf8Faults(in bytes: [UInt8]) -> Int {
    var faults = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = scalarLength(bytes, at: index)
      faults += length == 0 ? 1 : 0
      index += max(1, length)
    }
    return faults
  }

  /// The length of the scalar that starts at `index`, or 0 where none does.
  private static func scalarLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }

  /// UTF-8 with its faults made U+FFFD and every NUL a space.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(byte == 0 ? 0x20 : byte)
        index += 1
        continue
      }
      let length = scalarLength(bytes, at: index)
      if length == 0 {
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        result.append(contentsOf: bytes[index..<(index + length)])
      }
      index += max(1, length)
    }
    return result
  }

  /// What iconv makes of the bytes; an encoding that it does not know is read as windows-1252.
  private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8] {
    let failed = iconv_t(bitPattern: -1)
    var converter = iconv_open("UTF-8", encoding)
    if converter == failed { converter = iconv_open("UTF-8", "CP1252") }
    guard let converter, converter != failed else { return repaired(bytes) }
    defer { iconv_close(converter) }
    var input = bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        var produced = 0
        var failure: Int32 = 0
        buffer.withUnsafeMutableBytes { output in
          var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = output.count
          if iconv(converter, &next, &left, &end, &room) == -1 {
            failure = errno
          }
          produced = output.count - room
        }
        result.append(contentsOf: buffer[..<produced])
        if failure == EILSEQ || failure == EINVAL {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          next = next.map { $0 + 1 }
          left -= 1
        } else if failure != 0 && failure != E2BIG {
          break
        }
      }
    }
    return repaired(result)
  }
}
