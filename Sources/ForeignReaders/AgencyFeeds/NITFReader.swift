// NITF, the News Industry Text Format (IPTC, 3.x): the story of agencies since 1999 and of newspapers'
// archives. It stands alone, or as the text inside a NewsML item, whose own fields then come first.

internal import News
internal import Readers

/// Reads NITF.
struct NITFReader {
  private let root: XMLElement
  private let head: XMLElement?
  private let docdata: XMLElement?
  private let bodyHead: XMLElement?
  /// The text with its pictures.
  let text: StoryText

  /// The reader of an `<nitf>` element.
  init(_ root: XMLElement) {
    self.root = root
    head = root.first("head")
    docdata = head?.first("docdata")
    let body = root.first("body")
    bodyHead = body?.first("body.head")
    text = Self.text(body)
  }

  /// Reads a file.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let document = try XMLDocument.read(stream, limits: options.limits)
    let reader = NITFReader(document.root)
    var record = reader.record()
    record.notes += document.notes
    record.complete(with: options)
    guard
      !record.headline.isEmpty || !record.body.isEmpty || !record.captions.isEmpty
        || record.item?.status == .canceled
    else {
      throw document.fault
        ?? ReadFault(.empty, message: "the story has neither headline nor text")
    }
    if let fault = document.fault { sink.fault(fault) }
    sink.record(record)
    if let killed = reader.killed(by: record) { sink.record(killed) }
  }

  /// The story's text. Newspapers' archives keep the lead apart and repeat it in the full text.
  private static func text(_ body: XMLElement?) -> StoryText {
    guard var content = body?.first("body.content") else {
      return StoryText(XMLElement(name: "body"))
    }
    if content.all("block").contains(where: { $0["class"] == "full_text" }) {
      content.content.removeAll {
        if case .element(let block) = $0 { block["class"] == "lead_paragraph" } else { false }
      }
    }
    for part in [body?.first("body.head"), body] {
      for media in part?.all("media") ?? [] { content.content.append(.element(media)) }
    }
    if let tagline = body?.first("body.end", "tagline") {
      content.content.append(.element(tagline))
    }
    return StoryText(content)
  }

  // MARK: the record

  /// The story as a record.
  func record() -> NewsRecord {
    var record = NewsRecord(format: "nitf", headline: headline ?? "")
    var paragraphs = text.paragraphs
    if paragraphs.isEmpty { paragraphs = abstract }
    if paragraphs.first == record.headline { paragraphs.removeFirst() }
    record.bylines = AgencyNames.takeByline(from: &paragraphs, beside: bylines)
    record.body = AgencyNames.body(paragraphs, dateline: dateline)
    record.captions = text.captions
    record.wire = distributor
    record.source = publication ?? distributor ?? holder
    record.slug = slug
    record.keywords = keywords
    record.place = place
    record.country = country
    record.usage = usage
    record.url = head?.first("pubdata")?["ex-ref"].flatMap(AgencyNames.webAddress)
    record.language = (root["baselang"] ?? root["lang"]).flatMap(LanguageCode.normalized)
    record.date = date
    record.dateSource = record.date == nil ? nil : .record
    takeVersion(&record)
    return record
  }

  /// The headline: the first that is not empty.
  var headline: String? {
    bodyHead?.first("hedline", "hl1")?.filledText ?? bodyHead?.first("hedline")?.filledText
      ?? head?.first("title")?.filledText
  }

  /// Who wrote it. `<person>` says so for sure; a title (`<byttl>`) is no name.
  var bylines: [String] {
    var names: [String] = []
    for byline in bodyHead?.all("byline") ?? [] {
      // A second form of the same names: "DOE, JANE".
      if byline["class"] == "normalized_byline", !names.isEmpty { continue }
      let people = byline.all("person").map(\.text).joined(separator: "; ")
      var plain = byline
      plain.content.removeAll {
        if case .element(let part) = $0 { part.name == "byttl" } else { false }
      }
      names += AgencyNames.bylines(
        people.isEmpty ? plain.text : people, organisations: [distributor, holder])
    }
    return AgencyNames.unique(names)
  }

  /// The dateline as one line.
  var dateline: String? { bodyHead?.first("dateline")?.filledText }

  /// The summary, which is the text where there is no other.
  private var abstract: [String] {
    bodyHead?.first("abstract").map { StoryText($0).paragraphs } ?? []
  }

  private var distributor: String? {
    bodyHead?.first("distributor")?.filledText
      ?? docdata?.first("del-list", "from-src")?["src-name"]
      ?? docdata?.first("doc-id")?["regsrc"]
  }

  private var holder: String? {
    docdata?.first("doc.copyright")?["holder"]
      ?? bodyHead?.first("rights", "rights.owner")?.filledText
  }

  private var publication: String? { head?.first("pubdata")?["name"] }

  private var place: String? {
    let location = bodyHead?.first("dateline", "location")
    return location?.first("city")?.filledText ?? location?.filledText
      ?? dateline.flatMap { AgencyNames.place($0) }
      ?? docdata?.first("evloc")?["city"]
  }

  private var country: String? {
    bodyHead?.first("dateline", "location", "country")?.filledText
      ?? docdata?.first("evloc")?["iso-cc"]
  }

  private var usage: String? {
    let parts = [docdata?.first("ed-msg")?["info"], docdata?.first("doc.rights")?["limitations"]]
    let text = AgencyNames.unique(parts.compactMap { $0 }).joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  private func meta(_ names: String...) -> String? {
    for name in names {
      for meta in head?.all("meta") ?? [] where meta["name"]?.lowercased() == name {
        if let content = meta["content"], !content.isEmpty { return content }
      }
    }
    return nil
  }

  /// The slug: in a `<meta>`, else a title that is no sentence (`Budget-Vote`).
  private var slug: String? {
    if let slug = meta("slug", "slugline", "anpa-keyword") { return slug }
    if let subject = meta("subject"), !subject.utf8.contains(0x20) { return subject }
    guard let title = head?.first("title")?.filledText, title != headline,
      !title.utf8.contains(0x20)
    else { return nil }
    return title
  }

  /// Keywords, and subjects by their names.
  var keywords: [String] {
    var names = docdata?.all("key-list", "keyword").map { $0["key"] ?? $0.text } ?? []
    for subject in head?.all("tobject", "tobject.subject") ?? [] {
      names += ["type", "matter", "detail"].compactMap { subject["tobject.subject." + $0] }
        .filter { !$0.utf8.contains(UInt8(ascii: ":")) }
    }
    for classifier in docdata?.all("identified-content", "classifier") ?? []
    where classifier["type"]?.hasSuffix("descriptor") == true {
      names.append(classifier.text)
    }
    return AgencyNames.unique(names)
  }

  // MARK: dates and versions

  /// A newspaper's day of publication, else when the story was issued.
  private var date: NewsDate? {
    let candidates = [
      head?.first("pubdata")?["date.publication"], docdata?.first("date.issue")?["norm"],
      docdata?.first("date.release")?["norm"],
      bodyHead?.first("dateline", "story.date")?["norm"],
    ]
    return candidates.lazy.compactMap { $0.flatMap(NewsDate.init(timestamp:)) }.first
  }

  private var issued: String {
    let candidates = [
      docdata?.first("date.issue")?["norm"], docdata?.first("date.release")?["norm"],
      head?.first("pubdata")?["date.publication"],
    ]
    return candidates.lazy.compactMap { $0.flatMap(VersionMoment.utc) }.first ?? ""
  }

  private var provider: String {
    docdata?.first("doc-id")?["regsrc"] ?? distributor ?? holder ?? ""
  }

  /// Which version it is: by the dynamic use key, where it counts versions (NITF 3, `du-key`: the same for
  /// every version of a story), else by the document's own id.
  private func takeVersion(_ record: inout NewsRecord) {
    let id = docdata?.first("doc-id")?["id-string"]
    record.key = id
    let key = docdata?.first("du-key")
    let version = key?["version"].flatMap { Int($0) }
    guard let guid = version == nil ? id : key?["key"] ?? id, !guid.isEmpty else { return }
    var item = ItemVersion(provider: guid.contains(":") ? "" : provider, guid: guid)
    if let version {
      let generation = key?["generation"].flatMap { Int($0) } ?? 0
      item.number = min(max(0, generation), 1 << 20) * 10_000 + min(max(0, version), 1 << 40)
    }
    item.created = issued
    let status = docdata?["management-status"] ?? ""
    item.status = AgencyNames.status(status) ?? .usable
    if status.lowercased() == "embargoed", let end = docdata?.first("date.release")?["norm"] {
      item.status = AgencyNames.embargo(end, &record)
    }
    record.item = item
  }

  /// What a story kills besides itself: the one that it refers to (`management-doc-idref`).
  private func killed(by record: NewsRecord) -> NewsRecord? {
    guard let guid = docdata?["management-doc-idref"], let item = record.item, guid != item.guid,
      let word = docdata?["management-idref-status"], AgencyNames.status(word) == .canceled
    else { return nil }
    var killed = NewsRecord(format: "nitf", headline: record.headline)
    killed.key = guid
    killed.source = record.source
    killed.date = record.date
    killed.dateSource = record.dateSource
    killed.item = ItemVersion(
      provider: item.provider, guid: guid, number: item.number, created: item.created,
      status: .canceled)
    return killed
  }
}
