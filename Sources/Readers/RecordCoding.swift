// A news record as one line of JSON and back: the form in which the worker hands records over and in
// which tests pin them. The names of the keys are those of `cutline extract`, so that its output can be
// indexed again; keys with nothing to say are left out. `end` has no key: it is for progress alone.

public import JSON
public import News

/// The JSON form of news records.
public enum RecordCoding {
  /// Writes a record as one JSON object.
  public static func write(_ record: NewsRecord, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(record.kind.rawValue)
      writer.key("format")
      writer.value(record.format)
      member("key", record.key, &writer)
      if let line = record.line { writer.member("line", line) }
      member("member", record.member, &writer)
      writer.key("headline")
      writer.value(record.headline)
      writer.key("body")
      writer.value(record.body)
      if !record.bylines.isEmpty {
        writer.key("byline")
        writer.value(record.bylines)
      }
      member("source", record.source, &writer)
      member("wire", record.wire, &writer)
      member("url", record.url, &writer)
      member("lang", record.language, &writer)
      if let confidence = record.languageConfidence {
        writer.member("lang_confidence", confidence)
      }
      member("date", record.date?.description, &writer)
      member("date_source", record.dateSource?.rawValue, &writer)
      member("slug", record.slug, &writer)
      if !record.keywords.isEmpty { writer.member("keywords", record.keywords) }
      member("place", record.place, &writer)
      member("country", record.country, &writer)
      member("usage", record.usage, &writer)
      if let item = record.item {
        writer.key("item")
        write(item, to: &writer)
      }
      if !record.notes.isEmpty { writer.member("notes", record.notes) }
      guard !record.captions.isEmpty else { return }
      writer.key("captions")
      writer.array { writer in
        for caption in record.captions { write(caption, to: &writer) }
      }
    }
  }

  /// A record as one line of JSON, without the newline.
  public static func encode(_ record: NewsRecord) -> [UInt8] {
    var writer = JSONWriter()
    write(record, to: &writer)
    return writer.bytes
  }

  /// Reads a record that `write` wrote. Unknown keys are passed over, so that an older program reads
  /// what a newer worker writes.
  ///
  /// - throws: a fault with the code `read.json` when a key has the wrong type or a date does not exist.
  public static func decode(_ json: JSONValue) throws(ReadFault) -> NewsRecord {
    guard case .object = json else { throw broken("a record must be an object") }
    let kindName = try string("kind", in: json) ?? NewsRecord.Kind.article.rawValue
    guard let kind = NewsRecord.Kind(rawValue: kindName) else {
      throw broken("no kind of record is called \(kindName)")
    }
    var record = NewsRecord(
      kind: kind, format: try string("format", in: json) ?? "",
      headline: try string("headline", in: json) ?? "", body: try string("body", in: json) ?? "")
    record.key = try string("key", in: json)
    if let line = json["line"], line != .null {
      guard let number = line.integer else { throw broken("line must be a whole number") }
      record.line = number
    }
    record.member = try string("member", in: json)
    record.languageConfidence = json["lang_confidence"]?.integer
    record.slug = try string("slug", in: json)
    record.keywords = try strings("keywords", in: json)
    record.place = try string("place", in: json)
    record.country = try string("country", in: json)
    record.usage = try string("usage", in: json)
    record.notes = try strings("notes", in: json)
    if let item = json["item"], item != .null { record.item = try decodeItem(item) }
    record.bylines = try strings("byline", in: json)
    record.source = try string("source", in: json)
    record.wire = try string("wire", in: json)
    record.url = try string("url", in: json)
    record.language = try string("lang", in: json)
    record.date = try date("date", in: json)
    if let name = try string("date_source", in: json), record.date != nil {
      guard let source = DateSource(rawValue: name) else {
        throw broken("no source of dates is called \(name)")
      }
      record.dateSource = source
    }
    // A date always has its provenance: one that came without it stood in the record.
    if record.date != nil, record.dateSource == nil { record.dateSource = .record }
    if let captions = json["captions"], captions != .null {
      guard let captions = captions.array else { throw broken("captions must be an array") }
      for caption in captions { record.captions.append(try decodeCaption(caption)) }
    }
    return record
  }

  private static func write(_ caption: NewsCaption, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("text")
      writer.value(caption.text)
      member("credit", caption.credit, &writer)
      if !caption.creators.isEmpty {
        writer.key("creators")
        writer.value(caption.creators)
      }
      member("source", caption.source, &writer)
      member("copyright", caption.copyright, &writer)
      member("date", caption.date?.description, &writer)
      member("url", caption.url, &writer)
      member("lang", caption.language, &writer)
      if let confidence = caption.languageConfidence {
        writer.member("lang_confidence", confidence)
      }
    }
  }

  /// Writes an item's version as one JSON object.
  public static func write(_ item: ItemVersion, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("provider", item.provider)
      writer.member("guid", item.guid)
      writer.member("version", item.number)
      writer.member("created", item.created)
      writer.member("status", item.status.rawValue)
    }
  }

  /// The version that an object says, if it is one that `write` wrote; nil for any other object.
  static func item(_ json: JSONValue) -> ItemVersion? {
    guard json["status"] != nil, json["created"] != nil else { return nil }
    return try? decodeItem(json)
  }

  /// Reads an item's version that `write` wrote.
  ///
  /// - throws: `read.json`.
  public static func decodeItem(_ json: JSONValue) throws(ReadFault) -> ItemVersion {
    guard case .object = json, let guid = try string("guid", in: json) else {
      throw broken("an item must be an object with a guid")
    }
    var item = ItemVersion(provider: try string("provider", in: json) ?? "", guid: guid)
    item.number = json["version"]?.integer ?? 0
    item.created = try string("created", in: json) ?? ""
    if let name = try string("status", in: json) {
      guard let status = ItemVersion.Status(rawValue: name) else {
        throw broken("no status of an item is called \(name)")
      }
      item.status = status
    }
    return item
  }

  private static func decodeCaption(_ json: JSONValue) throws(ReadFault) -> NewsCaption {
    guard case .object = json else { throw broken("a caption must be an object") }
    var caption = NewsCaption(
      text: try string("text", in: json) ?? "", credit: try string("credit", in: json),
      creators: try strings("creators", in: json), date: try date("date", in: json),
      url: try string("url", in: json))
    caption.source = try string("source", in: json)
    caption.copyright = try string("copyright", in: json)
    caption.language = try string("lang", in: json)
    caption.languageConfidence = json["lang_confidence"]?.integer
    return caption
  }

  private static func member(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
    guard let value else { return }
    writer.key(key)
    writer.value(value)
  }

  private static func string(_ key: String, in json: JSONValue) throws(ReadFault) -> String? {
    switch json[key] {
    case nil, .null: return nil
    case .string(let value): return value
    default: throw broken("\(key) must be a string")
    }
  }

  private static func strings(_ key: String, in json: JSONValue) throws(ReadFault) -> [String] {
    guard let value = json[key], value != .null else { return [] }
    guard let elements = value.array else { throw broken("\(key) must be an array of strings") }
    var strings: [String] = []
    for element in elements {
      guard let text = element.string else { throw broken("\(key) must be an array of strings") }
      strings.append(text)
    }
    return strings
  }

  private static func date(_ key: String, in json: JSONValue) throws(ReadFault) -> NewsDate? {
    guard let text = try string(key, in: json) else { return nil }
    guard let date = NewsDate(iso: text) else { throw broken("\(key) is no date: \(text)") }
    return date
  }

  private static func broken(_ message: String) -> ReadFault { ReadFault(.json, message: message) }
}
