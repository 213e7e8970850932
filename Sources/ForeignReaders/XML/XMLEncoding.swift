// Which encoding an XML document is in. What it declares is believed unless its bytes say otherwise: feeds
// are put together by templates that declare one encoding and fill in text of another.

internal import Readers

/// The encoding of a document and what there is to say about it.
struct XMLEncoding: Sendable {
  /// iconv's name of the encoding; nil stands for UTF-8.
  var charset: String?
  /// What a person should know: the declaration was wrong.
  var note: String?

  /// The encoding of a document that opens with these bytes.
  init(head: [UInt8]) {
    if let marked = Self.marked(head) {
      charset = marked == "UTF-8" ? nil : marked
      return
    }
    let declared = Self.declaration(in: head)
    let label = declared?.lowercased() ?? "utf-8"
    let unicode = Self.unicodeLabels.contains(label)
    let text = UTF8Tail.complete(head)
    if TextEncoding.isUTF8(Array(text)) {
      // Bytes above ASCII that are UTF-8 throughout are no accident; a document in ASCII may go on in what
      // it declares.
      if unicode || Self.multibytes(in: text) >= (Self.isSingleByte(label) ? 1 : 8) {
        if let declared, !unicode { note = Self.note(declared, "UTF-8") }
        return
      }
    } else if unicode {
      // A fault now and then is a character cut in two; text in another encoding has one in every line.
      guard Self.strayBytes(in: text) > 3 else { return }
      charset = Self.guess(head)
      if let declared { note = Self.note(declared, charset ?? "UTF-8") }
      return
    }
    charset = PageDecoder.iconvName(label)
  }

  private static let unicodeLabels: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "unicode", "us-ascii", "ascii",
  ]

  private static func note(_ declared: String, _ found: String) -> String {
    "declares the encoding \(declared) and is in \(found)"
  }

  /// The encoding of bytes that are not UTF-8 and declare nothing that fits.
  private static func guess(_ head: [UInt8]) -> String {
    EncodingGuess.of(head, isMarkup: true).charset
  }

  /// What a byte order mark says, or the pattern of `<?` in two-byte characters (XML 1.0, appendix F).
  private static func marked(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    if head.starts(with: [0x3C, 0, 0x3F, 0]) { return "UTF-16LE" }
    if head.starts(with: [0, 0x3C, 0, 0x3F]) { return "UTF-16BE" }
    return nil
  }

  /// The label in the XML declaration.
  static func declaration(in head: [UInt8]) -> String? {
    let text = head.prefix(512).drop { $0 <= 0x20 }
    guard text.starts(with: Array("<?xml".utf8)),
      let end = text.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let words = String(decoding: text[..<end], as: UTF8.self)
    guard let key = words.firstRange(of: "encoding") else { return nil }
    let rest = words[key.upperBound...].utf8.drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    let label = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    return label.isEmpty ? nil : label
  }

  /// How many characters of more than one byte there are, eight at the most.
  private static func multibytes(in text: ArraySlice<UInt8>) -> Int {
    text.lazy.filter { $0 >= 0xC0 }.prefix(8).reduce(0) { count, _ in count + 1 }
  }

  /// Whether an encoding has one byte a character: then what is UTF-8 would be strings of odd signs
  /// (`Ã©`), while two characters of an East Asian encoding may look like it.
  private static func isSingleByte(_ label: String) -> Bool {
    ["iso-8859", "iso8859", "windows-125", "latin", "cp125", "koi8", "macintosh"]
      .contains { label.hasPrefix($0) }
  }

  /// How many bytes stand where UTF-8 has none, four at the most.
  private static func strayBytes(in text: ArraySlice<UInt8>) -> Int {
    var rest = Array(text)[...]
    var count = 0
    while count < 4, let fault = UTF8Tail.firstFault(in: rest) {
      count += fault.count
      rest = rest[fault.upperBound...]
    }
    return count
  }
}

/// Where UTF-8 goes wrong, and where a piece of it may be cut.
enum UTF8Tail {
  /// The text without the character that is cut off at its end, if one is.
  static func complete(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var start = bytes.count
    while start > 0, bytes.count - start < 3, bytes[start - 1] & 0xC0 == 0x80 { start -= 1 }
    guard start > 0 else { return bytes[...] }
    let lead = bytes[start - 1]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    return bytes.count - (start - 1) < length ? bytes[..<(start - 1)] : bytes[...]
  }

  /// The first bytes that are not UTF-8.
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offsets = error.byteOffsets
      return (bytes.startIndex + offsets.lowerBound)..<(bytes.startIndex + offsets.upperBound)
    }
  }
}
