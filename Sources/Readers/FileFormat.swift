// Which reader a file is for. What a file is comes from its first bytes; its name only decides between
// readings that the bytes leave open (one line of JSON is a whole file and also JSON Lines).

/// The formats that are told apart by a file's first bytes.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  /// Plain text: an article with a headline or header lines.
  case text
  /// A web page saved as text, with the site's chrome around the article.
  case page
  /// One JSON text: a record or an array of records.
  case json
  /// JSON Lines: a record a line.
  case jsonl
  /// A table of records: values separated by commas, semicolons or tabs, the first line names them.
  case csv
  /// A story as ANPA 1312 frames it (also IPTC 7901): control characters around a header and the text.
  case wire
  /// HTML or XHTML.
  case html
  /// XML that is not XHTML: NewsML, NITF, RSS, Atom …, told apart by its root element.
  case xml
  /// A mail, or a web page saved as one (MHTML).
  case mail
  /// A mailbox: mails one after the other (RFC 4155).
  case mbox
  /// Web captures (ISO 28500), and their forerunner ARC.
  case warc
  /// A picture with its metadata.
  case picture
  /// PDF.
  case pdf
  /// A file compressed by gzip, xz, zstd, bzip2 or lz4.
  case compressed
  /// A zip or tar archive: a folder of files.
  case archive
  /// Anything that is not text, and no format above.
  case binary

  /// Whether the format is read by `cutline-readers`, not in the program's own process.
  public var isForeign: Bool {
    switch self {
    case .text, .page, .json, .jsonl, .csv, .wire, .binary: false
    case .html, .xml, .mail, .mbox, .warc, .picture, .pdf, .compressed, .archive: true
    }
  }

  /// How many of a file's first bytes `detect` should be given: more does not help.
  public static let headBytes = 64 << 10

  /// What a file is, from its first bytes and its name.
  ///
  /// - parameter head: the first bytes, `headBytes` of them where the file has as many.
  /// - parameter name: the file's name or path; only its ending counts.
  public static func detect(head: [UInt8], name: String) -> FileFormat {
    if let format = Signature.format(of: head) { return format }
    let ending = Self.ending(of: name)
    // Captures whose first record is damaged.
    if ending == "warc", head[...].firstRange(of: "\nWARC-") != nil { return .warc }
    if WireFrame.opens(head) { return .wire }
    if TextEncoding.isBinary(head) { return opensAsPage(head) ? .html : .binary }
    let text =
      TextEncoding.mark(of: head) == .utf8WithoutMark ? head : TextEncoding.decode(head).bytes
    guard let start = text.firstIndex(where: { !$0.isSpace }) else { return .text }
    switch text[start] {
    case UInt8(ascii: "{"):
      if let format = object(text[start...], ending: ending) { return format }
    case UInt8(ascii: "["):
      let next = text[(start + 1)...].first { !$0.isSpace }
      if next == UInt8(ascii: "{") || (ending == "json" && next != nil) { return .json }
    case UInt8(ascii: "<"):
      if let format = markup(text[start...]) { return format }
    default:
      if WireFrame.opensBare(text[start...]) { return .wire }
    }
    switch ending {
    case "csv", "tsv", "tab": return .csv
    case "html", "htm", "xhtml", "shtml":
      // A page with nothing in it yet, or with comments that fill its head.
      if contains(text[start...], tagNamed: htmlTags) || text[start] == UInt8(ascii: "<") {
        return .html
      }
    default: break
    }
    if let format = MailHead.format(of: text[start...], ending: ending) { return format }
    return PageChrome.isSavedPage(text[start...]) ? .page : .text
  }

  /// Whether bytes open as a web page does: some sites let NULs into theirs, and browsers show them.
  private static func opensAsPage(_ head: [UInt8]) -> Bool {
    guard let start = head.firstIndex(where: { !$0.isSpace }), head[start] == UInt8(ascii: "<")
    else { return false }
    return markup(head[start...]) == .html
  }

  /// JSON or JSON Lines, for text that starts with a brace; nil where it is neither.
  private static func object(_ text: ArraySlice<UInt8>, ending: String) -> FileFormat? {
    let afterBrace = text.dropFirst()
    guard let second = afterBrace.first(where: { !$0.isSpace }) else { return nil }
    guard second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") else { return nil }
    let namedLines = ending == "jsonl" || ending == "ndjson"
    // Only a JSON text laid out for people breaks the line right after its first brace.
    let laidOut = afterBrace.prefix { $0.isSpace }.contains(UInt8(ascii: "\n"))
    if namedLines && !laidOut { return .jsonl }
    guard let end = endOfObject(text) else {
      return laidOut || ending == "json" ? .json : .jsonl
    }
    let line = text[text.startIndex..<end].contains(UInt8(ascii: "\n"))
    let another = text[end...].first { !$0.isSpace } == UInt8(ascii: "{")
    return another && !line ? .jsonl : .json
  }

  /// Where the first object ends, if it does; brackets inside strings do not count.
  private static func endOfObject(_ text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var inString = false
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\") where inString: index += 1
      case UInt8(ascii: "\""): inString.toggle()
      case UInt8(ascii: "{") where !inString: depth += 1
      case UInt8(ascii: "}") where !inString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// HTML or XML, for text that starts with `<`; nil where it is neither.
  private static func markup(_ text: ArraySlice<UInt8>) -> FileFormat? {
    let after = text.dropFirst()
    if after.startsLowered("!doctype") {
      return after.dropFirst(8).drop(while: \.isSpace).startsLowered("html") ? .html : .xml
    }
    if after.startsLowered("?xml") || after.startsLowered("!--") {
      if let root = rootName(text) { return root == "html" ? .html : .xml }
      if after.startsLowered("?xml") { return .xml }
      return contains(text.prefix(4096), tagNamed: ["html", "!doctype html", "body", "head"])
        ? .html : nil
    }
    // XML without its declaration: a root that is known, or one that has a namespace or another element
    // right inside and closes what it opens. `<SRD>` in a text is the name of a share.
    let root = rootName(text)
    if let root, xmlRoots.contains(root) { return .xml }
    if contains(text.prefix(64), tagNamed: htmlTags) { return .html }
    guard root != nil, let end = text.firstIndex(of: UInt8(ascii: ">")),
      text[end...].firstRange(of: "</") != nil
    else { return nil }
    let inside = text[(end + 1)...].first { !$0.isSpace }
    return text[..<end].firstRange(of: "xmlns") != nil || inside == UInt8(ascii: "<") ? .xml : nil
  }

  /// The local name, in lower case, of the first element behind declarations and comments.
  private static func rootName(_ text: ArraySlice<UInt8>) -> String? {
    var rest = text
    while let bracket = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(bracket + 1)...]
      if rest.startsLowered("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.startsLowered("!doctype") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = rest[..<end]
        rest = rest[end...]
        // An internal subset holds declarations in angle brackets of their own.
        if let subset = declaration.firstIndex(of: UInt8(ascii: "[")) {
          rest = text[subset...]
          guard let close = rest.firstRange(of: "]>") ?? rest.firstRange(of: "] >") else {
            return nil
          }
          rest = rest[close.upperBound...]
        }
      } else if let first = rest.first, first.isLetter || first == UInt8(ascii: "_") {
        let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        return local.text.lowercased()
      }
    }
    return nil
  }

  private static let xmlRoots: Set<String> = [
    "feed", "rss", "rdf", "newsitem", "newsmessage", "packageitem", "nitf", "newsml",
  ]

  private static let htmlTags = [
    "html", "head", "body", "meta", "title", "link", "script", "article", "main", "section",
    "header", "div", "figure", "table", "p", "h1", "h2", "h3", "img", "a", "span", "!doctype html",
  ]

  /// Whether one of the tags opens somewhere in the text.
  private static func contains(_ text: ArraySlice<UInt8>, tagNamed names: [String]) -> Bool {
    var rest = text
    while let bracket = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(bracket + 1)...]
      for name in names where rest.startsLowered(name) {
        switch rest.dropFirst(name.utf8.count).first {
        case UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"),
          UInt8(ascii: "/"), UInt8(ascii: "\r"):
          return true
        default: break
        }
      }
    }
    return false
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(decoding: name.utf8[dot...].dropFirst().map(\.lowered), as: UTF8.self)
  }
}
