// The paragraphs of a story that is marked up, by NITF or XHTML or hardly at all. Agencies pour wire copy into
// markup: a `<p>` may hold the whole story with its lines broken at column 64 and its paragraphs indented,
// so what is inside a block is looked at once more.

internal import News
internal import Readers

/// Cuts marked up text into paragraphs and takes its pictures out.
struct StoryText {
  /// The paragraphs in order, each on one line.
  private(set) var paragraphs: [String] = []
  /// The pictures that stand between the paragraphs.
  private(set) var captions: [NewsCaption] = []

  private var run = ""
  private var breaks = 0

  /// The text of an element.
  init(_ element: XMLElement) {
    walk(element)
    flush()
  }

  /// The text as a record's body has it.
  var body: String { paragraphs.joined(separator: "\n\n") }

  private mutating func walk(_ element: XMLElement) {
    for part in element.content {
      switch part {
      case .text(let text):
        if text.utf8.contains(where: { $0 > 0x20 }) { breaks = 0 }
        run += text
      case .element(let child): enter(child)
      }
    }
  }

  private mutating func enter(_ element: XMLElement) {
    let name = element.name.lowercased()
    switch name {
    case "br":
      breaks += 1
      if breaks > 1 { flush() } else { run += " " }
    case "media", "figure":
      flush()
      if let caption = Self.picture(element) { captions.append(caption) }
    case "td", "th":
      walk(element)
      run += " "
    case "pre":
      flush()
      paragraphs += Self.plainParagraphs(element.rawText)
    default:
      if Self.silent.contains(name) { return }
      let isBlock = Self.blocks.contains(name)
      if isBlock { flush() }
      walk(element)
      if isBlock { flush() }
    }
  }

  private mutating func flush() {
    paragraphs += Self.paragraphs(of: run)
    run = ""
    breaks = 0
  }

  private static let blocks: Set<String> = [
    "p", "block", "div", "section", "article", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "nitf-table", "caption", "tr", "thead", "tbody",
    "bq",
    "blockquote", "body", "body.content", "body.end", "tagline", "datasource", "note", "address",
    "line", "center",
  ]

  /// What is no text of the story.
  private static let silent: Set<String> = [
    "head", "title", "style", "script", "header", "footer", "nav", "img", "lang", "body.head",
    "nitf-table-metadata", "nitf-colgroup", "col", "colgroup", "media-metadata", "object",
  ]

  // MARK: paragraphs of text

  /// The paragraphs of what stood in one block: one, unless blank lines or indented lines part it.
  private static func paragraphs(of text: String) -> [String] {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return [] }
    guard text.utf8.contains(0x0A) else { return [cleaned(text)].compactMap { $0 } }
    let lines = lines(of: text)
    // Where no line but the first stands at the margin, the indentation is that of the XML and says nothing.
    let isWire = lines.dropFirst().compactMap(indent).min() ?? 0 == 0
    var pieces: [String] = []
    var piece = ""
    for (number, line) in lines.enumerated() {
      let indent = indent(of: line)
      if indent == nil || (number > 0 && isWire && (indent ?? 0) > 1) {
        pieces.append(piece)
        piece = ""
      }
      if !piece.isEmpty { piece += " " }
      piece += line
    }
    pieces.append(piece)
    return pieces.compactMap(cleaned)
  }

  /// The lines of a text, blank ones too.
  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
  }

  /// How many blanks a line starts with; nil for a blank line.
  private static func indent(of line: Substring) -> Int? {
    line.utf8.enumerated().first { $0.element > 0x20 }?.offset
  }

  /// The paragraphs of text without any markup, as they stand in lines.
  static func plainParagraphs(_ text: String) -> [String] {
    let lines = lines(of: text)
    let margin = lines.compactMap(indent).min() ?? 0
    return Paragraphs.of(lines.map { Array($0.utf8.dropFirst(margin))[...] })
      .compactMap { cleaned(String(decoding: $0.text, as: UTF8.self)) }
  }

  /// A paragraph on one line, markup that was escaped into it opened; nil where nothing is left.
  private static func cleaned(_ text: String) -> String? {
    let plain = Markup.plain(withoutPairedTags(text))
    var line = CollapsedText()
    line.append(Array(plain.utf8)[...])
    // A row of stars parts sections; it is no paragraph.
    let isText = line.bytes.contains {
      $0 >= 0x80 || $0 >= 0x30 && $0 < 0x3A || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
    }
    return isText ? line.string : nil
  }

  /// Without tags of any name that a paragraph opens and closes, escaped as they were: `<x a="b">…</x>`.
  private static func withoutPairedTags(_ text: String) -> String {
    // Looking for partners takes time in proportion to their number and to the text's length.
    guard text.utf8.contains(UInt8(ascii: "<")), text.utf8.count < 32 << 10 else { return text }
    var text = text
    var from = text.startIndex
    var tries = 0
    while tries < 100, let close = text[from...].firstRange(of: "</") {
      tries += 1
      let name = text[close.upperBound...].prefix { $0.isLetter || $0.isNumber }
      let end = text[close.upperBound...].dropFirst(name.count)
      guard !name.isEmpty, end.first == ">",
        let open = text[..<close.lowerBound].firstRange(of: "<" + name),
        let openEnd = text[open.upperBound..<close.lowerBound].firstIndex(of: ">"),
        !Markup.hasTags(Array((text[open.lowerBound...openEnd]).utf8)[...])
      else {
        from = close.upperBound
        continue
      }
      let before = text[..<open.lowerBound]
      let inner = text[text.index(after: openEnd)..<close.lowerBound]
      let start = before.utf8.count + inner.utf8.count
      text = String(before) + inner + end.dropFirst()
      from = text.utf8.index(text.startIndex, offsetBy: start)
    }
    return text
  }

  // MARK: pictures

  private static func picture(_ element: XMLElement) -> NewsCaption? {
    element.name == "figure" ? figure(element) : media(element)
  }

  /// An XHTML `<figure>`.
  private static func figure(_ element: XMLElement) -> NewsCaption? {
    guard let image = element.descendants("img").first else { return nil }
    let text = element.descendants("figcaption").first.map { StoryText($0).paragraphs } ?? []
    var caption = NewsCaption(text: text.joined(separator: " "))
    if caption.text.isEmpty { caption.text = image["alt"] ?? "" }
    caption.url = image["src"].flatMap(AgencyNames.webAddress)
    return caption.text.isEmpty ? nil : caption
  }

  /// NITF's `<media>`: its caption and who produced it. An address alone is no caption.
  private static func media(_ element: XMLElement) -> NewsCaption? {
    let kind = element["media-type"]?.lowercased() ?? ""
    if ["video", "audio", "text", "data", "other"].contains(kind) { return nil }
    let text = element.all("media-caption").flatMap { StoryText($0).paragraphs }
    var caption = NewsCaption(text: text.joined(separator: " "))
    var facts: [String: String] = [:]
    for metadata in element.all("media-metadata") {
      if let name = metadata["name"]?.lowercased(), let value = metadata["value"], !value.isEmpty {
        facts[name] = value
      }
    }
    let producer = element.first("media-producer")
    caption.credit = producer?.filledText ?? facts["credit"]
    caption.creators = producer?.all("person").compactMap(\.filledText) ?? []
    if caption.creators.isEmpty, let name = facts["byline"] ?? facts["photographer"] {
      caption.creators = Bylines.names(in: name)
    }
    let reference = element.first("media-reference")
    caption.source = facts["source"]
    caption.copyright = reference?["copyright"] ?? facts["copyright"]
    caption.url = reference?["source"].flatMap(AgencyNames.webAddress)
    if caption.text.isEmpty { caption.text = reference?["alternate-text"] ?? "" }
    return caption.text.isEmpty && caption.credit == nil && caption.creators.isEmpty ? nil : caption
  }
}
