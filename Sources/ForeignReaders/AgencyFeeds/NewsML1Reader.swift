// NewsML 1.x (IPTC, 2000): an item is a tree of components with roles. How agencies fill it differs in all but the
// leaves, so the tree is read from these: text that stands with pictures alone describes them, other text is
// the story.

internal import News
internal import Readers

/// Reads NewsML 1.0 to 1.2.
enum NewsML1Reader {
  /// Reads a file, item by item.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    try AgencyItems.read(
      stream, names: ["NewsItem"], format: "NewsML", options: options, into: sink
    ) { item, head in
      NewsML1Item(item, envelope: head.first("NewsEnvelope")).record().map { .news($0) }
        ?? .other("NewsItem without headline, text or picture")
    }
  }
}

/// A `<NewsItem>`.
struct NewsML1Item {
  private let item: XMLElement
  private let envelope: XMLElement?
  private let management: XMLElement?
  private let identifier: XMLElement?
  private var parts = NewsML1Parts()
  /// The components from the outermost to those of the story: what the inner one does not say is said by
  /// the outer.
  private let path: [XMLElement]

  /// The reader of an item.
  init(_ item: XMLElement, envelope: XMLElement?) {
    self.item = item
    self.envelope = envelope
    management = item.first("NewsManagement")
    identifier = item.first("Identification", "NewsIdentifier")
    for component in item.all("NewsComponent") { parts.read(component, path: []) }
    path = parts.storyPath.isEmpty ? item.all("NewsComponent") : parts.storyPath
  }

  /// The item as a record; nil where it holds none.
  func record() -> NewsRecord? {
    var record = NewsRecord(format: "newsml")
    takeVersion(&record)
    takeDate(&record)
    record.headline = headline
    record.source = provider
    record.wire = provider
    record.slug = line("SlugLine") ?? item.first("Identification", "NameLabel")?.filledText
    record.keywords = keywords
    record.usage = usage
    record.language = language
    (record.place, record.country) = location
    record.captions = parts.pictures.map { picture($0) }
    var paragraphs = parts.paragraphs
    if paragraphs.isEmpty { paragraphs = parts.mediaParagraphs }
    while let first = paragraphs.first, first == record.headline { paragraphs.removeFirst() }
    if paragraphs.isEmpty && !parts.hasStory && record.captions.count == 1 {
      record.kind = .caption
      record.wire = nil
    } else {
      record.captions += parts.storyCaptions
      let organisations = [provider, record.source]
      // A creator by one word is a desk or somebody's initials.
      let creators = party("Creator", in: path).map {
        AgencyNames.bylines($0, organisations: organisations).filter { AgencyNames.isPerson($0) }
      }
      let declared = names("ByLine", organisations) ?? parts.nitf?.bylines ?? []
      record.bylines = AgencyNames.takeByline(
        from: &paragraphs, beside: declared.isEmpty ? creators ?? [] : declared)
      record.body = AgencyNames.body(paragraphs, dateline: line("DateLine") ?? parts.nitf?.dateline)
    }
    guard
      !record.headline.isEmpty || !record.body.isEmpty || !record.captions.isEmpty
        || record.item?.status == .canceled
    else { return nil }
    return record
  }

  // MARK: identity

  /// The item's identifier without its revision: NewsML counts revisions behind the last colon.
  private func takeVersion(_ record: inout NewsRecord) {
    let revision = identifier?.first("RevisionId")?.text ?? ""
    func part(_ name: String) -> String { identifier?.first(name)?.text ?? "" }
    var guid = part("PublicIdentifier")
    let update = identifier?.first("RevisionId")?["Update"] ?? ""
    let endings = [":" + revision, ":" + revision + update]
    if !revision.isEmpty, let ending = endings.first(where: { guid.hasSuffix($0) }) {
      guid.removeLast(ending.count)
    } else {
      let parts = [part("ProviderId"), part("DateId"), part("NewsItemId")]
      guard !parts[2].isEmpty else { return }
      guid = "urn:newsml:" + parts.joined(separator: ":")
    }
    record.key = guid
    var version = ItemVersion(provider: "", guid: guid)
    version.number = Int(revision) ?? 0
    version.created = revised.flatMap(VersionMoment.utc) ?? ""
    version.status = status(&record)
    record.item = version
  }

  private var revised: String? {
    management?.first("ThisRevisionCreated")?.filledText
      ?? management?.first("FirstCreated")?.filledText
  }

  /// What may be done with the item. A status that is to change by itself is what it will be, once the day
  /// has come.
  private func status(_ record: inout NewsRecord) -> ItemVersion.Status {
    for instruction in management?.all("Instruction") ?? [] {
      if let word = instruction["FormalName"], AgencyNames.status(word) == .canceled {
        return .canceled
      }
    }
    let status =
      management?.first("Status")?["FormalName"].flatMap(AgencyNames.status) ?? .usable
    let change = management?.first("StatusWillChange")
    guard status == .withheld, let future = change?.first("FutureStatus")?["FormalName"],
      AgencyNames.status(future) == .usable, let end = change?.first("DateAndTime")?.filledText
    else { return status }
    return AgencyNames.embargo(end, &record)
  }

  private func takeDate(_ record: inout NewsRecord) {
    let candidates = [
      revised, identifier?.first("DateId")?.text, envelope?.first("DateAndTime")?.text,
    ]
    record.date = candidates.lazy.compactMap { $0.flatMap(NewsDate.init(timestamp:)) }.first
    record.dateSource = record.date == nil ? nil : .record
  }

  // MARK: lines

  /// A line of the story's `<NewsLines>`, the innermost that has it.
  private func line(_ name: String) -> String? {
    for component in path.reversed() {
      for line in component.first("NewsLines")?.children ?? []
      where line.name.lowercased() == name.lowercased() {
        if let text = line.filledText { return text }
      }
    }
    return nil
  }

  private var headline: String {
    // The outermost headline is the item's; the inner ones are those of its parts.
    for component in path {
      for line in component.first("NewsLines")?.children ?? []
      where line.name.lowercased() == "headline" {
        if let text = line.filledText { return text }
      }
    }
    return parts.title ?? parts.nitf?.headline ?? parts.pictures.first.flatMap { Self.headline($0) }
      ?? ""
  }

  private static func headline(_ component: XMLElement) -> String? {
    component.first("NewsLines", "HeadLine")?.filledText
  }

  private func names(_ name: String, _ organisations: [String?]) -> [String]? {
    guard let text = line(name) else { return nil }
    let names = AgencyNames.bylines(text, organisations: organisations)
    return names.isEmpty ? nil : names
  }

  private var keywords: [String] {
    var names: [String] = []
    for component in path {
      names += component.all("NewsLines", "KeywordLine").map(\.text)
      for property in component.all("DescriptiveMetadata", "Property")
      where property["FormalName"] == "Keyword" {
        names.append(property["Value"] ?? "")
      }
    }
    let parts = names.flatMap { $0.split(whereSeparator: { $0 == ";" || $0 == "," }) }
      .map { String($0.drop { $0.isWhitespace }).trimmingSuffix(while: \.isWhitespace) }
    return AgencyNames.unique(parts + (parts.isEmpty ? self.parts.nitf?.keywords ?? [] : []))
  }

  // MARK: metadata

  /// The formal name of a party in the administrative metadata, the innermost that is filled.
  private func party(_ role: String, in path: [XMLElement]) -> String? {
    for component in path.reversed() {
      for party in component.all("AdministrativeMetadata", role, "Party") {
        if let name = party["FormalName"], !name.isEmpty { return name }
      }
    }
    return nil
  }

  private var provider: String? {
    let sender = envelope?.first("SentFrom", "Party")?["FormalName"]
    let id = identifier?.first("ProviderId")?.filledText
    let source = party("Source", in: path)
    return party("Provider", in: path) ?? line("CreditLine")
      ?? id.map { AgencyNames.readable($0, among: [source, sender]) } ?? sender
  }

  private var language: String? {
    var declared: [String?] = path.reversed().map {
      $0.first("DescriptiveMetadata", "Language")?["FormalName"]
    }
    declared += path.reversed().map { $0.attribute("xml", "lang") }
    declared.append(item.attribute("xml", "lang"))
    return declared.lazy.compactMap { $0.flatMap(LanguageCode.normalized) }.first
  }

  /// Where the story comes from, else where it plays.
  private var location: (place: String?, country: String?) {
    let all = path.reversed().flatMap { $0.all("DescriptiveMetadata", "Location") }
    guard let location = all.first(where: { $0["HowPresent"] == "Origin" }) ?? all.first else {
      return (line("DateLine").flatMap { AgencyNames.place($0) }, nil)
    }
    func property(_ name: String) -> String? {
      let found = location.all("Property").first { $0["FormalName"] == name }?["Value"]
      return found?.isEmpty == true ? nil : found
    }
    return (
      property("City") ?? line("DateLine").flatMap { AgencyNames.place($0) }, property("Country")
    )
  }

  private var usage: String? {
    let rights = path.flatMap { $0.all("RightsMetadata", "UsageRights") }
    var parts: [String] = []
    for right in rights { parts += right.children.map(\.text) }
    let text = AgencyNames.unique(parts).joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  // MARK: pictures

  private func picture(_ component: XMLElement) -> NewsCaption {
    var caption = NewsCaption(text: NewsML1Parts.captionText(component) ?? "")
    func line(_ name: String) -> String? {
      component.descendants("NewsLines").lazy.compactMap { $0.first(name)?.filledText }.first
    }
    let own = Self.headline(component)
    if caption.text.isEmpty, own != headline { caption.text = own ?? "" }
    caption.credit = line("CreditLine")
    let inside = [component] + component.descendants("NewsComponent")
    let creator = line("ByLine") ?? party("Creator", in: inside)
    caption.creators = (creator.map { Bylines.names(in: $0) } ?? []).filter { name in
      !name.contains { $0.isNumber }
    }
    caption.source = party("Source", in: inside)
    caption.copyright = line("CopyrightLine")
    caption.url =
      component.descendants("ContentItem").lazy
      .compactMap { $0["Href"].flatMap(AgencyNames.webAddress) }.first
    return caption
  }
}
