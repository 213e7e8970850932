// Turns a page's bytes into UTF-8 before the parser sees them. Not left to libxml2, which stops at the
// first byte that the declared encoding does not know; here such a byte becomes U+FFFD and reading goes on.

internal import CLibXML2
import Glibc
internal import Readers

/// Finds a page's encoding and decodes it.
enum PageDecoder {
  /// The page as UTF-8, without byte order mark and NUL.
  ///
  /// A byte order mark decides, then the encoding that came with the page, then what the page declares, then
  /// whether the bytes are UTF-8; what is left is guessed, and so is a page that calls itself UTF-8 and has more
  /// than a few faults.
  ///
  /// - parameter charset: the encoding that came with the page, in HTTP's header. Servers say UTF-8 of pages
  ///   that are not, so it is not believed where the bytes refute it.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes, from: "UTF-16") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, from: "UTF-16") }
    let faults = TextEncoding.census(of: bytes).faults
    let sent = charset.map { $0.lowercased() }.flatMap { isKnown($0) ? $0 : nil }
    if let sent, sent.hasPrefix("utf-16") { return converted(bytes, from: sent) }
    let declared = sent.flatMap { isUTF8($0) && faults > 0 ? nil : $0 } ?? declaration(in: bytes)
    if faults == 0 {
      if isSevenBit(declared) { return converted(bytes, from: "ISO-2022-JP") }
      return hasNUL(bytes) ? repaired(bytes) : bytes
    }
    if let declared, !isUTF8(declared) { return converted(bytes, from: iconvName(declared)) }
    // Some pages cut a character in two; a page in another encoding has a fault every few words.
    if faults * 200 < bytes.count, sent != nil || declared != nil { return repaired(bytes) }
    return guessed(bytes)
  }

  /// The label that the head of a page declares, in lower case: `<meta charset=x>`,
  /// `content="text/html; charset=x"` or `<?xml encoding="x"?>`.
  static func declaration(in bytes: [UInt8]) -> String? {
    let text = bytes.prefix(8192).map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var index = 0
      while index + key.count < text.count {
        defer { index += 1 }
        guard text[index] == key[0], text[index + 1] == key[1],
          text[index..<(index + key.count)].elementsEqual(key)
        else { continue }
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
  static func iconvName(_ label: String) -> String {
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

  private static func hasNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, 0, bytes.count) != nil
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
      let length = TextEncoding.scalarLength(bytes, at: index)
      if length == 0 {
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        result.append(contentsOf: bytes[index..<(index + length)])
      }
      index += max(1, length)
    }
    return result
  }

  /// What iconv makes of the bytes; an encoding that it does not know is guessed.
  private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8] {
    if let text = Converter.convert(bytes, from: encoding)?.text { return repaired(text) }
    return guessed(bytes)
  }

  private static func guessed(_ bytes: [UInt8]) -> [UInt8] {
    let encoding = EncodingGuess.of(bytes, isMarkup: true)
    return repaired(Converter.convert(bytes, from: encoding.charset)?.text ?? bytes)
  }
}
