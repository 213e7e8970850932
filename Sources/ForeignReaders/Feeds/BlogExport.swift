// What WordPress' export (WXR) has beyond RSS: drafts, menus and files beside the posts, authors by login, and
// texts as the editor stored them, where blank lines part paragraphs and brackets call plug-ins.

internal import News
internal import Readers

/// Reads what is peculiar to WordPress' exports.
enum BlogExport {
  /// What an item is.
  enum Kind {
    case post
    case picture
  }

  /// What an item is; nil for what was never published, and for WordPress' own matters.
  static func kind(of item: FeedItem) -> Kind? {
    let type = item.value("post_type", in: .wordPress) ?? "post"
    if type == "attachment" { return .picture }
    let isInternal =
      internalTypes.contains(type) || type.hasPrefix("wp_") || type.hasPrefix("custom")
    let status = item.value("status", in: .wordPress) ?? "publish"
    return status == "publish" && !isInternal ? .post : nil
  }

  private static let internalTypes: Set<String> = [
    "nav_menu_item", "revision", "oembed_cache", "user_request", "acf-field", "acf-field-group",
    "wpcf7_contact_form", "elementor_library",
  ]

  /// A picture of the library with its caption; nil where it has none.
  static func picture(_ item: FeedItem) -> NewsRecord? {
    let address = item.value("attachment_url", in: .wordPress)
    guard let address, isPicture(address) else { return nil }
    let texts = [
      item.all("encoded", in: .excerpt).first, item.all("encoded", in: .content).first,
    ].compactMap { $0.flatMap { MarkupText.plain($0.rawText) } }
    guard let text = texts.first ?? alternative(item) else { return nil }
    var record = NewsRecord(kind: .caption, format: "wxr", headline: "")
    record.captions = [NewsCaption(text: text, url: address)]
    record.date = date(item)
    return record
  }

  private static func alternative(_ item: FeedItem) -> String? {
    let key = "_wp_attachment_image_alt"
    let meta = item.all("postmeta", in: .wordPress).first { $0.first("meta_key")?.text == key }
    return meta?.first("meta_value").flatMap { MarkupText.plain($0.rawText) }
  }

  private static func isPicture(_ address: String) -> Bool {
    let ending = address.split(separator: ".").last?.lowercased() ?? ""
    return ["jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "avif", "heic", "bmp"]
      .contains(ending)
  }

  /// The day in the site's own zone.
  static func date(_ item: FeedItem) -> NewsDate? {
    item.value("post_date", in: .wordPress).flatMap(NewsDate.init(timestamp:))
  }

  /// The name of the author behind a login.
  static func author(_ item: FeedItem, among names: [String: String]) -> String? {
    guard let login = item.value("creator", in: .dublinCore) else { return nil }
    if let name = names[login] { return name }
    return AgencyNames.bylines(login).first
  }

  // MARK: texts

  /// A text as the site shows it: blank lines are paragraphs (`wpautop`), captions are figures, and what
  /// calls plug-ins is gone.
  static func html(_ text: String) -> String {
    var text = withFigures(text)
    text = withoutShortcodes(text)
    guard !text.contains("<p>"), !text.contains("<p ") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = ""
    for line in lines {
      let isBlank = !line.utf8.contains { $0 > 0x20 }
      result += isBlank ? "<p>" : line + "<br>"
    }
    return result
  }

  /// `[caption …]<img …> text[/caption]` as a figure.
  private static func withFigures(_ text: String) -> String {
    guard text.contains("[caption") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "[caption"),
      let start = rest[open.upperBound...].firstIndex(of: "]"),
      let close = rest[start...].firstRange(of: "[/caption]")
    {
      result += rest[..<open.lowerBound]
      let inner = rest[rest.index(after: start)..<close.lowerBound]
      let attributes = rest[open.upperBound..<start]
      let image = inner.lastIndex(of: ">").map { inner.index(after: $0) } ?? inner.startIndex
      // Older texts have the caption in an attribute.
      let old = attributes.firstRange(of: "caption=\"").map { range in
        attributes[range.upperBound...].prefix { $0 != "\"" }
      }
      result +=
        "<figure>\(inner[..<image])<figcaption>\(old ?? inner[image...])</figcaption></figure>"
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Without `[name …]` and `[/name]`, where they call a plug-in and are no words of the text ("[sic]"): it
  /// has attributes, or a name that is no word, or is closed again.
  private static func withoutShortcodes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let closed = Set(brackets(in: text).filter { $0.isClosing }.map(\.name))
    var result = ""
    var start = text.startIndex
    for bracket in brackets(in: text) {
      let isCall =
        bracket.hasAttributes || closed.contains(bracket.name) || bracket.name == "gallery"
        || bracket.name.contains("_") || bracket.name.contains("-")
      guard isCall else { continue }
      result += text[start..<bracket.range.lowerBound]
      start = bracket.range.upperBound
    }
    return result + text[start...]
  }

  private struct Bracket {
    var name: Substring
    var isClosing: Bool
    var hasAttributes: Bool
    var range: Range<String.Index>
  }

  private static func brackets(in text: String) -> [Bracket] {
    var found: [Bracket] = []
    var index = text.startIndex
    while let open = text[index...].firstIndex(of: "[") {
      index = text.index(after: open)
      // A bracket inside of one ends the search, so that all of it is linear.
      let close = text[index...].firstIndex { $0 == "]" || $0 == "[" }
      guard let close, text[close] == "]" else { continue }
      var content = text[index..<close]
      let isClosing = content.first == "/"
      if isClosing { content = content.dropFirst() }
      let name = content.prefix {
        $0 == "_" || $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0)
      }
      let rest = content.dropFirst(name.count)
      guard !name.isEmpty, rest.isEmpty || rest.first == " " else { continue }
      found.append(
        Bracket(
          name: name, isClosing: isClosing, hasAttributes: rest.contains("="),
          range: open..<text.index(after: close)))
      index = text.index(after: close)
    }
    return found
  }
}
