// XML of editorial systems' own making: one element a field, named as its makers liked. Most XML in the world is
// no news, so a record must have a text and two more of the fields that every story has.

internal import News
internal import Readers

/// Reads XML records whose fields are known by their names.
enum RecordXMLReader {
  /// Reads a file, where it is of this kind.
  ///
  /// - returns: whether it is.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) -> Bool {
    let document = try XMLDocument.read(stream, limits: options.limits)
    let records = elements(document.root).compactMap { record($0, in: document.root) }
    guard !records.isEmpty else {
      if let fault = document.fault { throw fault }
      return false
    }
    if let fault = document.fault { sink.fault(fault) }
    for var record in records {
      record.notes += document.notes
      record.complete(with: options)
      sink.record(record)
    }
    return true
  }

  /// The elements that may be records: the root, the one inside that has most of the fields, or those that
  /// repeat.
  private static func elements(_ root: XMLElement) -> [XMLElement] {
    let children = root.children
    let filled = children.filter { !$0.children.isEmpty }
    if filled.count > 1, filled.allSatisfy({ $0.name == filled[0].name }),
      filled.count == children.count
    {
      return filled
    }
    let most = filled.max { $0.children.count < $1.children.count }
    if let most, most.children.count > children.count { return [most] }
    return [root]
  }

  private enum Field: CaseIterable {
    case headline, body, caption, byline, date, slug, credit, source, place, country, keywords
    case id, usage, copyright, language
  }

  /// Names in lower case, the best first.
  private static let names: [Field: String] = [
    .headline: "headline title headline2",
    .body: "body bodytext content contenttext text storytext articletext fulltext",
    .caption: "caption englishcaption cutline photocaption",
    .byline: "byline author authors writer",
    .date:
      "publishdate publishdatetime publisheddate publicationdate pubdate published date time "
      + "updateddatetime createddatetime datetaken",
    .slug: "slug slugline slugproper",
    .credit: "credit creditline",
    .source: "source publisher agency origin src",
    .place: "city place town dateline",
    .country: "country",
    .keywords: "keywords keyword",
    .id: "guid newsid articleid storyid contentitemid id docno",
    .usage: "usageterms specialinstructions instructions",
    .copyright: "copyright",
    .language: "language lang",
  ]

  private static func record(_ element: XMLElement, in root: XMLElement) -> NewsRecord? {
    // What the record does not say is said around it.
    let values = values(of: element).merging(values(of: root)) { own, _ in own }
    let isPicture = values[.body] == nil && values[.caption] != nil
    let telling: [Field] = [
      .headline, .body, .caption, .byline, .date, .credit, .slug, .source,
    ]
    guard values[.body] != nil || isPicture, telling.filter({ values[$0] != nil }).count >= 3 else {
      return nil
    }
    var record = NewsRecord(format: "xml", headline: oneLine(values[.headline]) ?? "")
    record.key = oneLine(values[.id])
    record.source = oneLine(values[.source])?.trimmingSuffix { $0 == "/" }
    if record.source?.first == "/" { record.source?.removeFirst() }
    record.slug = oneLine(values[.slug])
    record.place = oneLine(values[.place])
    record.country = oneLine(values[.country])
    record.usage = oneLine(values[.usage])
    record.keywords = AgencyNames.unique(
      (oneLine(values[.keywords]) ?? "").split { $0 == "," || $0 == ";" }
        .map { String($0.drop { $0.isWhitespace }) })
    record.language = values[.language].flatMap(LanguageCode.normalized)
    record.date = values[.date].flatMap(NewsDate.init(timestamp:))
    record.dateSource = record.date == nil ? nil : .record
    let names = AgencyNames.bylines(values[.byline] ?? "", organisations: [record.source])
    if isPicture {
      record.kind = .caption
      var caption = NewsCaption(text: oneLine(values[.caption]) ?? "")
      caption.credit = oneLine(values[.credit])
      caption.creators = names
      caption.copyright = oneLine(values[.copyright])
      record.captions = [caption]
    } else {
      record.bylines = names
      record.wire = oneLine(values[.credit])
      record.body = text(values[.body] ?? "")
    }
    return record
  }

  /// The values of the fields that are filled.
  private static func values(of element: XMLElement) -> [Field: String] {
    var byName: [String: String] = [:]
    for child in element.children where child.children.isEmpty {
      let name = String(child.name.lowercased().filter { $0.isLetter || $0.isNumber })
      let value = child.rawText
      if byName[name] == nil, value.utf8.contains(where: { $0 > 0x20 }) { byName[name] = value }
    }
    var values: [Field: String] = [:]
    for (field, names) in names {
      let found = names.split(separator: " ").lazy.compactMap { byName[String($0)] }
      // `<published>false</published>` is no date.
      values[field] = found.first { field != .date || NewsDate(timestamp: $0) != nil }
    }
    return values
  }

  private static func oneLine(_ value: String?) -> String? { value.flatMap(MarkupText.plain) }

  /// The text of a field: HTML that was escaped into it, or lines.
  private static func text(_ value: String) -> String {
    guard Markup.hasTags(Array(value.utf8)[...]) else {
      return StoryText.plainParagraphs(value).joined(separator: "\n\n")
    }
    let html = XMLElement(name: "body", content: [.text(value)])
    let document = try? XMLDocument.read(
      ByteStream(Array("<body>\(value)</body>".utf8)), limits: ReadLimits())
    guard let document, document.fault == nil else {
      return Markup.plain(html.rawText, isMarkup: true)
    }
    return StoryText(document.root).body
  }
}
