// What a page says about its article as JSON-LD (schema.org). Pages nest it in every way: one object, an
// array, an @graph whose parts name each other by @id; the article is picked by its type.

internal import JSON

/// The article of a page's linked data.
struct LinkedData {
  /// A picture that the linked data describes.
  struct Picture {
    var url: String?
    var caption: String?
    var credit: String?
    var creators: [String]
    var copyright: String?
    /// Whether `caption` is one: a description only says what the picture shows.
    var hasCaption = false
    /// Whether the article itself names the picture as its own.
    var isOfArticle = false
  }

  private(set) var headline: String?
  private(set) var description: String?
  private(set) var body: String?
  /// `body` as it stands in the data.
  private var source = ""
  private(set) var published: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var pictures: [Picture] = []

  /// The most pictures of one kind that are looked at.
  private static let maximumPictures = 50
  /// The most objects that are looked at.
  private static let maximumObjects = 2_000

  /// Reads the page's scripts of type `application/ld+json`.
  init(page: Page) {
    var objects: [[String: JSONValue]] = []
    for index in page.nodes.indices where page.nodes[index].tag == .script {
      guard page.attribute(.type, of: index)?.lowercased().contains("ld+json") == true else {
        continue
      }
      let text = page.subtree(of: index).dropFirst().flatMap { page.text(ofRun: $0) }
      if let value = Self.parsed(text) { Self.collect(value, into: &objects) }
    }
    var byID: [String: [String: JSONValue]] = [:]
    for object in objects {
      guard let id = object["@id"]?.string, object.count > 2 else { continue }
      if byID[id] == nil { byID[id] = object }
    }
    // The fullest article: a page that lists others describes its own best.
    let article = objects.filter(Self.isArticle).max { Self.weight($0) < Self.weight($1) }
    if let article { read(article, byID: byID) }
    if publisher == nil { publisher = Self.siteName(objects, byID: byID) }
    if pictures.isEmpty {
      pictures = objects.filter { Self.types($0).contains("ImageObject") }.prefix(8)
        .compactMap { Self.picture(.object($0), byID: byID) }
    }
  }

  // MARK: Parsing

  /// Parses a script's text; one that is not JSON is tried again with what templates break mended:
  /// comment marks around it, raw line breaks in strings, a comma before a closing bracket.
  private static func parsed(_ text: [UInt8]) -> JSONValue? {
    if let value = try? JSONValue(parsing: text) { return value }
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var inString = false
    var escaped = false
    var pendingComma = false
    // The brackets of "<![CDATA[" open nothing.
    let opening = text.indices.first { index in
      let before = index == 0 ? 0 : text[index - 1]
      return text[index] == UInt8(ascii: "{")
        || (text[index] == UInt8(ascii: "[") && before != UInt8(ascii: "!")
          && before != UInt8(ascii: "A"))
    }
    let isObject = opening.map { text[$0] == UInt8(ascii: "{") } ?? false
    let closing = text.lastIndex(of: isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    guard let opening, let closing, opening < closing else { return nil }
    for byte in text[opening...closing] {
      if inString {
        mended.append(byte < 0x20 ? 0x20 : byte)
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      if byte == UInt8(ascii: ",") {
        pendingComma = true
        continue
      }
      if byte > 0x20 {
        if pendingComma && byte != UInt8(ascii: "}") && byte != UInt8(ascii: "]") {
          mended.append(UInt8(ascii: ","))
        }
        pendingComma = false
      }
      if byte == UInt8(ascii: "\"") { inString = true }
      mended.append(byte)
    }
    return try? JSONValue(parsing: mended)
  }

  /// Every object in a value, outermost first, without recursion.
  private static func collect(_ value: JSONValue, into objects: inout [[String: JSONValue]]) {
    var pending = [value]
    while let next = pending.popLast(), objects.count < maximumObjects {
      switch next {
      case .object(let members):
        objects.append(members)
        for key in members.keys.sorted(by: >) {
          if let member = members[key] { pending.append(member) }
        }
      case .array(let values): pending.append(contentsOf: values.reversed())
      default: break
      }
    }
  }

  // MARK: Choosing

  private static func types(_ object: [String: JSONValue]) -> [String] {
    strings(object["@type"]).map { type in
      type.split(separator: "/").last.map(String.init) ?? type
    }
  }

  private static func isArticle(_ object: [String: JSONValue]) -> Bool {
    types(object).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type == "SocialMediaPosting"
    }
  }

  private static func weight(_ object: [String: JSONValue]) -> Int {
    let keys = ["headline", "datePublished", "author", "articleBody", "publisher", "image"]
    let live = types(object).contains("LiveBlogPosting") ? 20 : 0
    let size = object["articleBody"]?.string?.utf8.count ?? 0
    return keys.count { object[$0] != nil } * 10 + live + min(9, size / 200)
  }

  // MARK: Reading

  private mutating func read(_ article: [String: JSONValue], byID: [String: [String: JSONValue]]) {
    func text(_ key: String) -> String? { article[key]?.string.flatMap(MarkupText.plain) }
    headline = text("headline") ?? text("name")
    description = text("description")
    body = text("articleBody") ?? text("text")
    source = article["articleBody"]?.string ?? ""
    published = text("datePublished") ?? text("dateCreated")
    language = Self.names(article["inLanguage"], byID: byID).first
    authors = Self.names(article["author"], byID: byID)
    if authors.isEmpty { authors = Self.names(article["creator"], byID: byID) }
    publisher =
      Self.names(article["publisher"], byID: byID).first
      ?? Self.names(article["sourceOrganization"], byID: byID).first
    url = article["url"]?.string ?? Self.address(article["mainEntityOfPage"])
    for key in ["image", "associatedMedia", "primaryImageOfPage"] {
      let values = article[key]?.array ?? article[key].map { [$0] } ?? []
      for value in values.prefix(Self.maximumPictures) {
        guard var picture = Self.picture(value, byID: byID) else { continue }
        picture.isOfArticle = picture.hasCaption
        pictures.append(picture)
      }
    }
  }

  /// The paragraphs of `body`: cut where a line ends, or an element that ends one.
  var paragraphs: [String] {
    let bytes = Array(source.utf8)
    var paragraphs: [String] = []
    var start = 0
    func close(_ end: Int, next: Int) {
      let piece = String(decoding: bytes[start..<end], as: UTF8.self)
      if let plain = MarkupText.plain(piece) { paragraphs.append(plain) }
      start = next
    }
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
        close(index, next: index + 1)
      } else if bytes[index] == UInt8(ascii: "<"),
        Self.breaks.contains(where: { bytes[index...].starts(with: $0) })
      {
        close(index, next: index)
      }
      index += 1
    }
    close(bytes.count, next: bytes.count)
    return paragraphs
  }

  private static let breaks = ["</p>", "<br", "</h2>", "</h3>", "</li>"].map { Array($0.utf8) }

  private static func siteName(
    _ objects: [[String: JSONValue]], byID: [String: [String: JSONValue]]
  ) -> String? {
    for wanted in ["NewsMediaOrganization", "WebSite"] {
      for object in objects where types(object).contains(wanted) {
        if let name = object["name"]?.string.flatMap(MarkupText.plain) { return name }
      }
    }
    for object in objects {
      if let name = names(object["publisher"], byID: byID).first { return name }
    }
    return nil
  }

  /// The names in a value: strings, objects with a `name`, references to such, arrays of them.
  private static func names(_ value: JSONValue?, byID: [String: [String: JSONValue]]) -> [String] {
    guard let value else { return [] }
    switch value {
    case .string(let name): return MarkupText.plain(name).map { [$0] } ?? []
    case .array(let values): return values.flatMap { nameOfOne($0, byID: byID) }
    default: return nameOfOne(value, byID: byID)
    }
  }

  private static func nameOfOne(
    _ value: JSONValue, byID: [String: [String: JSONValue]]
  ) -> [String] {
    if let name = value.string { return MarkupText.plain(name).map { [$0] } ?? [] }
    guard let object = value.object else { return [] }
    let target = object["@id"]?.string.flatMap { byID[$0] } ?? object
    let name = strings(target["name"] ?? object["name"] ?? target["alternateName"])
    return name.compactMap(MarkupText.plain)
  }

  private static func picture(
    _ value: JSONValue, byID: [String: [String: JSONValue]]
  ) -> Picture? {
    if let url = value.string { return Picture(url: url, creators: []) }
    guard let object = value.object else { return nil }
    let target = object["@id"]?.string.flatMap { byID[$0] } ?? object
    func text(_ key: String) -> String? {
      strings(target[key]).first.flatMap(MarkupText.plain)
    }
    let creators = names(target["creator"] ?? target["author"], byID: byID)
    return Picture(
      url: target["url"]?.string ?? target["contentUrl"]?.string,
      caption: text("caption") ?? text("description"),
      credit: text("creditText"), creators: creators,
      copyright: text("copyrightNotice") ?? names(target["copyrightHolder"], byID: byID).first,
      hasCaption: text("caption") != nil)
  }

  private static func address(_ value: JSONValue?) -> String? {
    value?.string ?? value?["@id"]?.string ?? value?["url"]?.string
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    if let text = value?.string { return [text] }
    return value?.array?.compactMap(\.string) ?? []
  }
}
