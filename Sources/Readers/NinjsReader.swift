// News items in JSON as the IPTC defines them (ninjs 1 to 3), as newsroom systems write them, and as the
// Associated Press' API sends them, which is ninjs 1 with texts of its own. Unlike other records an item says what it is,
// which version it is and what may be done with it.

import JSON
import News

/// Makes news records of ninjs items.
struct NinjsReader {
  let mapping: FieldMapping
  let options: ReadOptions
  /// The file's format: the rows of a table stay rows of a table.
  let format: FileFormat

  /// What an item is of.
  private enum Kind {
    case text, picture, package, plan

    init(_ known: [String: JSONValue]) {
      let media = known["mimetype"]?.string?.hasPrefix("image/") == true
      switch known["type"]?.string?.lowercased() {
      case "picture", "photo", "image", "graphic": self = .picture
      case "composite", "package": self = .package
      case "event", "planning", "assignment": self = .plan
      case nil where media: self = .picture
      default: self = .text
      }
    }
  }

  /// The records of an item: itself, or for a package without a text of its own, those that it holds.
  ///
  /// - throws: `read.unsupported` for what is no news (a package that only lists, a plan), `read.json` for an item with nothing
  ///   in it.
  func records(
    _ members: [String: JSONValue], _ fields: RecordFields, depth: Int = 0
  ) throws(ReadFault) -> [NewsRecord] {
    let known = FieldNames.bared(members)
    let kind = Kind(known)
    var record = NewsRecord(
      format: format == .csv ? format.rawValue : isAP(known) ? "ap" : "ninjs")
    RecordFacts.fill(&record, fields)
    takeIdentity(known, &record)
    takeSource(known, fields, kind, &record)
    takePlace(known, &record)
    record.usage = usage(known, kind) ?? record.usage
    if kind == .picture {
      makePicture(known, &record)
    } else {
      makeText(known, fields, &record)
    }
    let isKilled = record.item.map { $0.status != .usable } ?? false
    if kind == .package, record.body.isEmpty, !isKilled, depth < Envelope.maximumDepth {
      return try held(by: known, depth: depth)
    }
    if kind == .plan, record.body.isEmpty, !isKilled {
      throw ReadFault(
        .unsupported, message: "not news: an event or a plan of coverage without a text")
    }
    record.complete(with: options)
    guard !record.isEmpty else {
      throw ReadFault(.json, message: "a news item without headline, text or caption")
    }
    return [record] + (kind == .text ? [] : texts(in: known, depth: depth))
  }

  // MARK: what it says

  private func makeText(
    _ known: [String: JSONValue], _ fields: RecordFields, _ record: inout NewsRecord
  ) {
    let (body, figures) = RecordText.body(fields)
    record.body = RecordText.without(headline: record.headline, body)
    record.captions = RecordCaptions.captions(fields) + figures
    if record.format == "ap", !fields.has([.body, .markup]), known["renditions"] != nil {
      record.notes.append(
        record.body.isEmpty
          ? "no text of the story: the file names it by an address alone"
          : "only the summary of the story: the file names its text by an address alone")
    }
  }

  private func makePicture(_ known: [String: JSONValue], _ record: inout NewsRecord) {
    var caption = RecordCaptions.picture(known)
    if caption.text.isEmpty { caption.text = record.headline }
    record.captions = [caption]
    record.kind = .caption
    record.bylines = []
    record.wire = nil
  }

  private func usage(_ known: [String: JSONValue], _ kind: Kind) -> String? {
    var terms = RecordText.strings(known["usageterms"].map { [$0] } ?? [])
    // What an agency writes to the desks beside a picture is mostly who may not use it.
    if kind == .picture { terms += RecordText.strings(known["ednote"].map { [$0] } ?? []) }
    if terms.isEmpty, kind != .picture {
      terms = RecordText.strings((known["copyrightnotice"]).map { [$0] } ?? [])
    }
    return terms.isEmpty ? nil : terms.joined(separator: "\n")
  }

  private func takePlace(_ known: [String: JSONValue], _ record: inout NewsRecord) {
    guard let location = known["datelinelocation"] else { return }
    if let city = location["city"]?.string { record.place = city }
    if let country = location["countryname"]?.string { record.country = country }
  }

  // MARK: who it is from

  private func takeSource(
    _ known: [String: JSONValue], _ fields: RecordFields, _ kind: Kind, _ record: inout NewsRecord
  ) {
    func strings(_ key: String) -> [String] {
      RecordText.strings(known[key].map { [$0] } ?? []).filter { !RecordText.isAddress($0) }
    }
    let holder = strings("copyrightholder").first
    // With a role it is who was asked, not who sent it.
    let infosources = (known["infosource"] ?? known["infosources"])?.array ?? []
    let sender =
      strings("provider").first ?? RecordText.strings(infosources.filter { $0["rel"] == nil }).first
    record.source = record.source ?? sender ?? holder
    guard kind != .picture, record.wire == nil else { return }
    // In a newsroom's own system the source is a desk or the paper; in an agency's, somebody holds the rights.
    record.wire =
      RecordText.strings(fields[.credit]).first ?? sender
      ?? (holder == nil ? nil : strings("source").first)
  }

  // MARK: which version it is

  private func isAP(_ known: [String: JSONValue]) -> Bool {
    guard let ids = known["altids"]?.object else { return false }
    return ids["itemid"]?.string != nil && (ids["etag"] ?? ids["friendlykey"]) != nil
      && known["standard"] == nil
  }

  private func takeIdentity(_ known: [String: JSONValue], _ record: inout NewsRecord) {
    let guid: String?
    if record.format == "ap" {
      // The `uri` is the request's address, which is another one each time.
      guid = known["altids"]?["itemid"]?.string
      record.url =
        known["links"]?.array?.first { $0["rel"]?.string == "canonical" }?["href"]?.string
    } else {
      guid = (known["guid"] ?? known["uri"])?.string
    }
    guard let guid, !guid.isEmpty else { return }
    record.key = guid
    guard
      ["version", "versioncreated", "pubstatus", "embargoed"].contains(where: { known[$0] != nil })
    else { return }
    let isURI = guid.utf8.contains(UInt8(ascii: ":"))
    let provider = ["source", "provider", "copyrightholder"].lazy.compactMap { known[$0]?.string }
      .first
    var item = ItemVersion(
      provider: record.format == "ap" || isURI ? "" : provider ?? "", guid: guid)
    item.number = Self.number(known["version"])
    item.created = (known["versioncreated"]?.string).flatMap(VersionMoment.utc) ?? ""
    item.status = status(known, &record)
    record.item = item
  }

  /// The number of a version, which ninjs writes as a text.
  private static func number(_ value: JSONValue?) -> Int {
    switch value {
    case .string(let text):
      Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded(.down)) } ?? 0
    case .integer(let number): Int(exactly: number) ?? 0
    default: 0
    }
  }

  /// What may be done with the item. An embargo that is over is none; it is noted all the same.
  private func status(
    _ known: [String: JSONValue], _ record: inout NewsRecord
  ) -> ItemVersion.Status {
    let status = known["pubstatus"]?.string?.lowercased() ?? ""
    if ["canceled", "cancelled", "killed", "recalled"].contains(status)
      || ["killed", "recalled"].contains(known["state"]?.string?.lowercased() ?? "")
    {
      return .canceled
    }
    if let end = known["embargoed"]?.string, !end.isEmpty {
      record.notes.append("embargoed until \(end)")
      return VersionMoment.utc(end).map { $0 <= VersionMoment.now } ?? false ? .usable : .withheld
    }
    return ["withheld", "embargoed", "commissioned"].contains(status) ? .withheld : .usable
  }

  // MARK: what it holds

  /// The items of a package that has no text of its own.
  private func held(
    by known: [String: JSONValue], depth: Int
  ) throws(ReadFault) -> [NewsRecord] {
    var found: [NewsRecord] = []
    for item in associated(known) {
      let fields = mapping.fields(of: item)
      guard fields.isNinjs, let records = try? records(item, fields, depth: depth + 1) else {
        continue
      }
      found += records.filter(Self.isWhole)
    }
    guard !found.isEmpty else {
      throw ReadFault(.unsupported, message: "not news: a package that only lists other items")
    }
    return found
  }

  /// Whether a record is more than the name of an item in a list.
  private static func isWhole(_ record: NewsRecord) -> Bool {
    let caption = record.captions.first
    return !record.body.isEmpty
      || record.kind == .caption && (caption?.credit != nil || caption?.creators.isEmpty == false)
  }

  /// The texts that a package carries beside its own.
  private func texts(in known: [String: JSONValue], depth: Int) -> [NewsRecord] {
    guard depth < Envelope.maximumDepth else { return [] }
    var found: [NewsRecord] = []
    for item in associated(known) where item["type"]?.string?.lowercased() == "text" {
      let fields = mapping.fields(of: item)
      guard fields.isNinjs, fields.has([.body, .markup]) else { continue }
      found += (try? records(item, fields, depth: depth + 1)) ?? []
    }
    return found
  }

  /// The associated items, those with a name in the order of their names.
  private func associated(_ known: [String: JSONValue]) -> [[String: JSONValue]] {
    if let elements = known["associations"]?.array { return elements.compactMap(\.object) }
    let named = known["associations"]?.object ?? [:]
    return named.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap(\.value.object)
  }
}
