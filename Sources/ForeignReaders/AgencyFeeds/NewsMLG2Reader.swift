// NewsML-G2 (IPTC, 2.x): one item, or a message with any number of them. A text is an article, a picture is a
// caption of its own: each has its guid, its version and its status, so that a picture can be killed while
// the story stands. Packages and planning point at news and hold none.

internal import News
internal import Readers

/// Reads NewsML-G2.
enum NewsMLG2Reader {
  /// The elements that are items of any kind.
  static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  /// Reads a file, item by item.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    try AgencyItems.read(
      stream, names: items, format: "NewsML-G2", options: options, into: sink
    ) { item, head in
      guard item.name == "newsItem" else { return .other(item.name) }
      let reader = NewsMLG2Item(item, sent: head.first("header", "sent")?.text)
      return reader.record().map { .news($0) }
        ?? .other("newsItem without headline, text or picture")
    }
  }
}

/// A `<newsItem>`.
struct NewsMLG2Item {
  private let item: XMLElement
  private let itemMeta: XMLElement?
  private let contentMeta: XMLElement?
  private let rights: XMLElement?
  private let sent: String?
  private let nitf: NITFReader?
  private let text: StoryText
  private let language: String?

  /// The reader of an item.
  ///
  /// - parameter sent: when the message around it was sent.
  init(_ item: XMLElement, sent: String?) {
    self.item = item
    self.sent = sent
    itemMeta = item.first("itemMeta")
    contentMeta = item.first("contentMeta")
    rights = item.first("rightsInfo")
    language =
      contentMeta?.first("language")?["tag"] ?? item.attribute("xml", "lang")
    let content = item.first("contentSet")
    let story = Self.story(content)
    nitf = story.flatMap { $0.name == "nitf" ? NITFReader($0) : nil }
    if let nitf {
      text = nitf.text
    } else if let story {
      text = StoryText(story)
    } else {
      text = StoryText(XMLElement(name: "body"))
    }
  }

  /// The story inside the item: NITF, XHTML or text, the first of several renditions that is one.
  private static func story(_ content: XMLElement?) -> XMLElement? {
    for inline in content?.all("inlineXML") ?? [] {
      if let nitf = inline.first("nitf") { return nitf }
      if let html = inline.first("html") { return html.first("body") ?? html }
      if !StoryText(inline).paragraphs.isEmpty { return inline }
    }
    for data in content?.all("inlineData") ?? [] {
      guard data["encoding"] == nil, data["contenttype"]?.hasPrefix("text/") ?? true else {
        continue
      }
      // Plain text: its lines are all the markup that it has.
      return XMLElement(
        name: "body",
        content: [.element(XMLElement(name: "pre", content: [.text(data.rawText)]))])
    }
    return nil
  }

  /// The item as a record; nil where it is no news: data, or a picture without a word.
  func record() -> NewsRecord? {
    var record = NewsRecord(format: "newsml-g2", headline: headline ?? "")
    record.key = item["guid"]
    record.language = language.flatMap(LanguageCode.normalized)
    record.slug = contentMeta?.first("slugline")?.filledText
    record.keywords = keywords
    record.source = provider
    record.usage = usage
    takeVersion(&record)
    takeDate(&record)
    if isPicture {
      record.kind = .caption
      record.place = located?.first("name")?.filledText ?? located?["literal"]
      record.country = country
      record.captions = [picture]
      record.headline = headline ?? ""
      guard
        !record.captions[0].text.isEmpty || record.captions[0].credit != nil
          || record.item?.status == .canceled
      else { return nil }
      return record
    }
    takeText(&record)
    guard !record.headline.isEmpty || !record.body.isEmpty || record.item?.status == .canceled
    else { return nil }
    return record
  }

  // MARK: what it is

  private var isPicture: Bool {
    let item = itemMeta?.first("itemClass")
    let word = (item?["qcode"] ?? item?["uri"] ?? "").lowercased()
    return ["picture", "graphic", "photo"].contains { word.hasSuffix($0) }
  }

  private func takeVersion(_ record: inout NewsRecord) {
    guard let guid = item["guid"], !guid.isEmpty else { return }
    var version = ItemVersion(provider: guid.contains(":") ? "" : providerID, guid: guid)
    // A number beyond what counts is still the higher one.
    version.number =
      item["version"].map { text in
        Int(text) ?? (text.count > 9 && text.allSatisfy(\.isWholeNumber) ? .max : 0)
      } ?? 0
    version.created = itemMeta?.first("versionCreated").flatMap { VersionMoment.utc($0.text) } ?? ""
    let status = itemMeta?.first("pubStatus")
    version.status =
      (status?["qcode"] ?? status?["uri"]?.split(separator: "/").last.map(String.init))
      .flatMap(AgencyNames.status) ?? .usable
    if let end = itemMeta?.first("embargoed")?.filledText, version.status == .usable {
      version.status = AgencyNames.embargo(end, &record)
    }
    record.item = version
  }

  /// The day: that of this version, for a text; of a picture that on which it was taken. A version much
  /// younger than what it holds is an old story sent again.
  private func takeDate(_ record: inout NewsRecord) {
    func day(_ parent: XMLElement?, _ name: String) -> NewsDate? {
      parent?.first(name).flatMap { NewsDate(timestamp: $0.text) }
    }
    let content = day(contentMeta, "contentModified") ?? day(contentMeta, "contentCreated")
    let version = day(itemMeta, "versionCreated")
    let first = day(itemMeta, "firstCreated")
    if isPicture {
      record.date = day(contentMeta, "contentCreated") ?? first ?? version
    } else if let version, let content, content.firstDay + Self.resent < version.firstDay {
      record.date = content
    } else {
      record.date = version ?? content ?? first
    }
    record.date = record.date ?? sent.flatMap(NewsDate.init(timestamp:))
    record.dateSource = record.date == nil ? nil : .record
  }

  /// How much younger, a month as a difference of two numbers yyyymmdd.
  private static let resent = 100

  // MARK: text

  private var headline: String? {
    inLanguage(contentMeta?.all("headline")) ?? nitf?.headline
      ?? item.first("contentSet", "inlineXML", "html", "head", "title")?.filledText
      ?? inLanguage(itemMeta?.all("title"))
  }

  private func takeText(_ record: inout NewsRecord) {
    record.wire = wire
    var paragraphs = text.paragraphs
    while let first = paragraphs.first, first == record.headline { paragraphs.removeFirst() }
    if paragraphs.isEmpty, let summary = summary, summary != record.headline {
      paragraphs = [summary]
    }
    record.bylines = AgencyNames.takeByline(from: &paragraphs, beside: bylines)
    let dateline = contentMeta?.first("dateline")?.filledText
    record.body = AgencyNames.body(paragraphs, dateline: dateline)
    record.captions = text.captions
    let declared =
      dateline.flatMap { AgencyNames.place($0) } ?? located?.first("name")?.filledText
      ?? located?["literal"]
    record.place = AgencyNames.place(declared, before: paragraphs)
    record.country = record.place == nil ? nil : country
  }

  /// What stands in for a text: a summary that is no mere repetition of slug and headline.
  private var summary: String? {
    for description in contentMeta?.all("description") ?? [] {
      let role = description["role"]?.lowercased() ?? ""
      if role.hasSuffix("summary") || role.hasSuffix("abstract") { return description.filledText }
    }
    return nil
  }

  private var bylines: [String] {
    let organisations = [provider, wire, holder]
    for by in contentMeta?.all("by") ?? [] {
      let names = AgencyNames.bylines(by.text, organisations: organisations)
      if !names.isEmpty { return names }
    }
    if let names = nitf?.bylines, !names.isEmpty { return names }
    // A creator by one word is a desk, an agency or somebody's login.
    return people("creator").filter { !organisations.contains($0) && AgencyNames.isPerson($0) }
  }

  private func people(_ kind: String) -> [String] {
    AgencyNames.unique(
      (contentMeta?.all(kind) ?? []).compactMap { inLanguage($0.all("name")) ?? $0["literal"] })
  }

  // MARK: who and where

  private var provider: String? {
    guard let provider = itemMeta?.first("provider") else { return holder }
    if let name = inLanguage(provider.all("name")) { return name }
    if let literal = provider["literal"], !literal.isEmpty {
      return AgencyNames.readable(literal, among: [source, creditline, holder])
    }
    if let code = provider["qcode"]?.split(separator: ":", maxSplits: 1).last {
      return AgencyNames.readable(String(code), among: [source, creditline, holder])
    }
    return holder
  }

  /// The provider as it is written, the same in a story and in its kill, which says less.
  private var providerID: String {
    let provider = itemMeta?.first("provider")
    return provider?["literal"] ?? provider?["qcode"] ?? provider?["uri"]
      ?? provider?.first("name")?.text ?? ""
  }

  private var holder: String? {
    let holder = rights?.first("copyrightHolder")
    let name = inLanguage(holder?.all("name")) ?? holder?["literal"]
    return name?.isEmpty == true ? nil : name
  }

  private var source: String? {
    for source in contentMeta?.all("infoSource") ?? [] {
      if let name = inLanguage(source.all("name")) ?? source["literal"], !name.isEmpty {
        return name
      }
    }
    return nil
  }

  private var creditline: String? { contentMeta?.first("creditline")?.filledText }

  /// Who supplied the text: whom the credit line names, else the source of its information, else the
  /// provider.
  private var wire: String? {
    let credited = creditline?.trimmingSuffix { "-–— ".contains($0) }
    // A credit line of several names is no name.
    if let credited, !credited.contains(where: { "/–;,".contains($0) }) { return credited }
    return source ?? provider
  }

  private var located: XMLElement? { contentMeta?.first("located") }

  private var country: String? {
    let broader = located?.all("broader") ?? []
    let named = broader.first { place in
      (place["qcode"] ?? "").lowercased().contains("country")
        || place.all("facet").contains { $0["qcode"]?.lowercased().contains("country") == true }
    }
    return (named ?? broader.last).flatMap { inLanguage($0.all("name")) }
  }

  private var usage: String? {
    var parts = (rights?.all("usageTerms") ?? []).map(\.text)
    // Notes with a role are signatures of the desk and messages to it.
    parts += (itemMeta?.all("edNote") ?? []).filter { $0["role"] == nil }.map(\.text)
    let text = AgencyNames.unique(parts).joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  private var keywords: [String] {
    var names = contentMeta?.all("keyword").map(\.text) ?? []
    for subject in contentMeta?.all("subject") ?? [] {
      let concept = subject.first("mainConcept") ?? subject
      let full = concept.all("name").filter { name in
        !["mnemonic", "short"].contains { name["role"]?.hasSuffix($0) == true }
      }
      if let name = inLanguage(full) { names.append(name) }
    }
    names += nitf?.keywords ?? []
    return AgencyNames.unique(names)
  }

  /// The text of the first element that is in the item's language, else of the first.
  private func inLanguage(_ elements: [XMLElement]?) -> String? {
    let elements = elements ?? []
    let wanted = language.flatMap(LanguageCode.normalized)
    let fitting = elements.first { element in
      element.attribute("xml", "lang").flatMap(LanguageCode.normalized) == wanted
    }
    return fitting?.filledText ?? elements.lazy.compactMap(\.filledText).first
  }

  // MARK: pictures

  private var picture: NewsCaption {
    var caption = NewsCaption(text: description ?? "")
    caption.credit = creditline
    caption.creators = people("creator").filter { $0 != creditline && $0 != source }
    if caption.creators.isEmpty {
      caption.creators = contentMeta?.first("by").map { Bylines.names(in: $0.text) } ?? []
    }
    caption.source = source
    caption.copyright = rights?.first("copyrightNotice")?.filledText ?? holder
    caption.date =
      contentMeta?.first("contentCreated").flatMap { NewsDate(timestamp: $0.text) }
    caption.url = rendition
    return caption
  }

  private var description: String? {
    let all = contentMeta?.all("description") ?? []
    let captions = all.filter { $0["role"]?.lowercased().hasSuffix("caption") == true }
    return inLanguage(captions.isEmpty ? all : captions)
  }

  /// The address of the largest rendition.
  private var rendition: String? {
    let found = (item.first("contentSet")?.all("remoteContent") ?? []).compactMap { remote in
      remote["href"].flatMap(AgencyNames.webAddress).map { address in
        (address, remote["width"].flatMap { Int($0) } ?? 0)
      }
    }
    return found.max { $0.1 < $1.1 }?.0
  }
}
