// An item of a feed, asked for its facts. An element without a prefix (or with the item's own) is the feed's;
// those of other vocabularies are known by their namespace, or by their usual prefix where it is not declared.

internal import Readers

/// An item, or the head of a feed, which has the same fields.
struct FeedItem {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  /// The vocabularies that feeds borrow from, with their usual prefix and what their namespace contains.
  enum Vocabulary: String {
    case dublinCore = "dc"
    case terms = "dcterms"
    case content = "content"
    case media = "media"
    case podcast = "itunes"
    case atom = "atom"
    case wordPress = "wp"
    case excerpt = "excerpt"
    case feedBurner = "feedburner"

    /// A part of its namespace, in lower case.
    var namespace: String {
      switch self {
      case .dublinCore: "purl.org/dc/elements"
      case .terms: "purl.org/dc/terms"
      case .content: "modules/content"
      case .media: "search.yahoo.com/mrss"
      case .podcast: "itunes.com/dtds/podcast"
      case .atom: "w3.org/2005/atom"
      case .wordPress: "wordpress.org/export/1"
      case .excerpt: "wordpress.org/export/1"
      case .feedBurner: "feedburner"
      }
    }
  }

  // MARK: elements

  /// The feed's own elements of a name.
  func all(_ name: String) -> [XMLElement] {
    element.all(name).filter { $0.prefix == element.prefix }
  }

  /// The elements of a name in another vocabulary.
  func all(_ name: String, in vocabulary: Vocabulary) -> [XMLElement] {
    element.all(name).filter { Self.isOf(vocabulary, $0) }
  }

  /// Whether an element is of a vocabulary.
  static func isOf(_ vocabulary: Vocabulary, _ element: XMLElement) -> Bool {
    guard let prefix = element.prefix else {
      return element.namespace?.lowercased().contains(vocabulary.namespace) == true
    }
    return prefix == vocabulary.rawValue
      || (vocabulary != .excerpt && vocabulary != .wordPress
        && element.namespace?.lowercased().contains(vocabulary.namespace) == true)
  }

  /// The text of the feed's first own element of a name that has any.
  func value(_ name: String) -> String? { all(name).lazy.compactMap(\.filledText).first }

  /// The text of the first element of a name in another vocabulary that has any.
  func value(_ name: String, in vocabulary: Vocabulary) -> String? {
    all(name, in: vocabulary).lazy.compactMap(\.filledText).first
  }

  // MARK: facts

  /// The title on one line.
  var headline: String {
    let titles = all("title") + all("title", in: .dublinCore) + all("title", in: .podcast)
    return titles.lazy.compactMap { MarkupText.plain($0.rawText) }.first ?? ""
  }

  /// The text: the whole of it, else the description. HTML, or plain text without tags.
  var text: String {
    let whole = all("encoded", in: .content) + all("content").filter(Self.isText) + all("body")
    let short =
      all("description") + all("summary").filter(Self.isText)
      + all("encoded", in: .excerpt) + all("summary", in: .podcast)
      + all("description", in: .dublinCore) + all("subtitle", in: .podcast)
    return (whole + short).lazy.map(Self.markup).first { $0.utf8.contains { $0 > 0x20 } } ?? ""
  }

  /// Whether an Atom construct holds text and not a picture or an address.
  private static func isText(_ construct: XMLElement) -> Bool {
    guard let type = construct["type"]?.lowercased() else { return true }
    return ["text", "html", "xhtml"].contains(type) || type.hasPrefix("text/")
      || type.hasSuffix("+xml") || type.hasSuffix("/xml")
  }

  /// The content of an element as HTML: markup that was escaped, or markup that was not.
  static func markup(_ element: XMLElement) -> String {
    guard !element.children.isEmpty else { return element.rawText }
    var text = ""
    write(element.content, to: &text)
    return text
  }

  private static func write(_ content: [XMLElement.Content], to text: inout String) {
    for part in content {
      switch part {
      case .text(let run): text += escaped(run)
      case .element(let child):
        text += "<" + child.name
        for attribute in child.attributes {
          text += " \(attribute.name)=\"\(escaped(attribute.value))\""
        }
        text += ">"
        write(child.content, to: &text)
        if !child.content.isEmpty || !voids.contains(child.name) { text += "</\(child.name)>" }
      }
    }
  }

  private static let voids: Set<String> = ["br", "img", "hr", "wbr", "input", "source"]

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("\"", with: "&quot;")
  }

  /// When it was published, as the feed writes it, the surest first.
  var dates: [String] {
    [
      value("pubDate"), value("published"), value("issued"), value("created"),
      value("published", in: .atom), value("issued", in: .terms), value("created", in: .terms),
      value("date", in: .dublinCore), value("date"), value("updated"), value("updated", in: .atom),
      value("modified"), value("modified", in: .terms),
    ].compactMap(\.self)
  }

  /// When it was changed last, where the item counts its changes.
  var updated: String? {
    value("updated") ?? value("updated", in: .atom) ?? value("modified")
      ?? value("modified", in: .terms) ?? value("post_modified_gmt", in: .wordPress)
  }

  /// Who wrote it, an entry an element.
  var authors: [String] {
    let creators = all("creator", in: .dublinCore).compactMap(\.filledText)
    if !creators.isEmpty { return creators }
    let authors = (all("author") + all("author", in: .atom)).compactMap { author in
      author.first("name")?.filledText ?? (author.children.isEmpty ? author.filledText : nil)
    }
    return authors.isEmpty ? [value("author", in: .podcast)].compactMap(\.self) : authors
  }

  /// The name of the feed that the item comes from.
  var source: String? {
    for source in all("source") + all("source", in: .atom) {
      if let title = source.first("title")?.filledText { return MarkupText.plain(title) }
      if source.children.isEmpty, let text = source.filledText { return MarkupText.plain(text) }
    }
    return value("publisher", in: .dublinCore).flatMap(MarkupText.plain)
  }

  /// The identifier that stays when the item changes.
  var identifier: String? {
    value("guid") ?? value("id") ?? element["about"] ?? value("identifier", in: .dublinCore)
  }

  /// The address of the document.
  ///
  /// - parameter base: where relative addresses start.
  func address(base: String?) -> String? {
    if let original = value("origLink", in: .feedBurner), Self.isWeb(original) { return original }
    let links = all("link") + all("link", in: .atom)
    let alternates = links.filter { $0["rel"] == nil || $0["rel"] == "alternate" }
    let permalinks = all("guid").filter { $0["isPermaLink"]?.lowercased() != "false" }
    let found =
      links.filter { $0["href"] == nil }.compactMap(\.filledText)
      + alternates.filter { $0["type"] == nil || $0["type"] == "text/html" }.compactMap {
        $0["href"]
      }
      + alternates.compactMap { $0["href"] } + permalinks.compactMap(\.filledText)
      + [element["about"]].compactMap(\.self)
    let addresses = found.compactMap { Self.absolute($0, base: base) }
    return addresses.first
  }

  private static func isWeb(_ address: String) -> Bool {
    address.hasPrefix("http://") || address.hasPrefix("https://")
  }

  private static func absolute(_ link: String, base: String?) -> String? {
    let link = link.split { $0.isWhitespace }.joined()
    if isWeb(link) { return link }
    if link.hasPrefix("//") { return "https:" + link }
    guard link.hasPrefix("/"), let base, let scheme = base.firstRange(of: "://") else { return nil }
    return base[..<scheme.upperBound] + base[scheme.upperBound...].prefix { $0 != "/" } + link
  }

  /// The languages that it declares, the surest first.
  var languages: [String] {
    [
      element.attribute("xml", "lang"), all("content").first?.attribute("xml", "lang"),
      value("language", in: .dublinCore), value("language"),
    ].compactMap(\.self)
  }

  /// Its sections and tags.
  var keywords: [String] {
    let categories = (all("category") + all("category", in: .atom)).compactMap {
      category -> String? in
      // What kind of thing an entry is, in Google's feeds.
      if category["scheme"]?.hasSuffix("#kind") == true { return nil }
      return category["label"] ?? category["term"] ?? category.filledText
    }
    let lists = [value("keywords", in: .media), value("keywords", in: .podcast)]
      .compactMap(\.self).flatMap { $0.split(separator: ",").map(String.init) }
    let subjects = all("subject", in: .dublinCore).compactMap(\.filledText)
    return AgencyNames.unique((categories + subjects + lists).compactMap(MarkupText.plain))
  }

  /// What may be done with it.
  var rights: String? {
    (value("rights") ?? value("rights", in: .dublinCore) ?? value("copyright"))
      .flatMap(MarkupText.plain)
  }
}
