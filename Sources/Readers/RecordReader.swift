// JSON records into news records: which value becomes what. The shapes known by their keys are those of
// NewsAPI, trafilatura, ninjs, schema.org and Cutline's own `extract`, and what resembles them; anything
// else is mapped by the user.

import JSON
import News

/// Makes news records of JSON.
struct RecordReader {
  let mapping: FieldMapping
  let options: ReadOptions
  let format: FileFormat

  /// The record on one line of a JSON Lines file.
  func record(
    inLine line: UnsafeBufferPointer<UInt8>, number: Int
  ) throws(ReadFault) -> NewsRecord {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue(parsing: line)
    } catch {
      if !TextEncoding.isUTF8(Array(line)) {
        throw ReadFault(.encoding, line: number, message: "the line is not valid UTF-8")
      }
      throw ReadFault(.json, line: number, message: "broken JSON: \(error.message)")
    }
    do throws(ReadFault) {
      var record = try record(value)
      record.line = number
      return record
    } catch {
      throw ReadFault(error.code, line: number, message: error.message)
    }
  }

  /// The records of a JSON text: one object, an array of them, or an object that holds such an array.
  func readWhole(
    _ bytes: [UInt8], record: (NewsRecord) throws -> Void, fault: (ReadFault) -> Void
  ) throws {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue(parsing: bytes)
    } catch {
      let offset = error.offset ?? 0
      let line = bytes.prefix(offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw ReadFault(.json, line: line, message: "broken JSON: \(error.message)")
    }
    guard let elements = Self.elements(of: value) else { return try record(self.record(value)) }
    for (index, element) in elements.enumerated() {
      let found: NewsRecord
      do throws(ReadFault) {
        found = try self.record(element)
      } catch {
        fault(ReadFault(error.code, message: "record \(index + 1): \(error.message)"))
        continue
      }
      try record(found)
    }
  }

  private static let wrappers = [
    "articles", "results", "items", "_items", "docs", "stories", "data",
  ]

  /// The records inside a wrapper; nil where the value is itself a record.
  private static func elements(of value: JSONValue) -> [JSONValue]? {
    if let elements = value.array { return elements }
    guard let members = value.object else { return nil }
    for name in wrappers {
      if let elements = members[name]?.array, elements.contains(where: { $0.object != nil }) {
        return elements
      }
    }
    return members["response"].flatMap { $0.object == nil ? nil : elements(of: $0) }
  }

  // MARK: one record

  private func record(_ value: JSONValue) throws(ReadFault) -> NewsRecord {
    guard let members = value.object else {
      throw ReadFault(.json, message: "a record must be a JSON object")
    }
    let fields = mapping.fields(of: members)
    var record = NewsRecord(format: format.rawValue)
    if Self.isPicture(fields) { record.kind = .caption }
    record.headline = RecordText.oneLine(fields[.headline])
    record.bylines = RecordText.names(fields[.byline])
    takeAddresses(fields, &record)
    record.language =
      RecordText.strings(fields[.language]).compactMap(LanguageCode.normalized).first
    record.wire = record.kind == .article ? RecordText.strings(fields[.wire]).first : nil
    for candidate in fields[.date] {
      guard let date = RecordText.date(candidate) else { continue }
      record.date = date
      let named = fields[.dateSource].first?.string.flatMap(DateSource.init(rawValue:))
      record.dateSource = named ?? .record
      break
    }
    record.body = RecordText.body(fields)
    record.captions = RecordCaptions.captions(fields)
    if let source = record.source { RecordText.dropSource(source, from: &record.headline) }
    if record.kind == .caption { Self.makePicture(&record, fields) }
    // As `cutline extract` writes it; other records have other things of this name.
    record.item = members["item"].flatMap { try? RecordCoding.decodeItem($0) }
    record.complete(with: options)
    guard !record.headline.isEmpty || !record.body.isEmpty || !record.captions.isEmpty else {
      let keys = members.keys.sorted().prefix(12).map { $0.prefix(40) }.joined(separator: ", ")
      throw ReadFault(
        .json,
        message: "no headline, text or caption in the record; its keys are \(keys); map them")
    }
    return record
  }

  /// Publisher, address and id; a publisher that is an address (trafilatura's `source`) is the document's.
  private func takeAddresses(_ fields: RecordFields, _ record: inout NewsRecord) {
    let locators = RecordText.strings(fields[.url])
    var addresses = locators.filter(RecordText.isAddress)
    for name in RecordText.strings(fields[.source]) {
      if RecordText.isAddress(name) {
        addresses.append(name)
      } else if record.source == nil {
        record.source = name
      }
    }
    record.url = addresses.first
    // ninjs names a record by a `uri` that is mostly no address (`urn:…`, `tag:…`).
    record.key =
      RecordText.strings(fields[.id]).first
      ?? locators.first { !RecordText.isAddress($0) && $0.utf8.contains(UInt8(ascii: ":")) }
  }

  private static func isPicture(_ fields: RecordFields) -> Bool {
    guard let kind = fields[.kind].lazy.compactMap(\.string).first?.lowercased() else {
      return false
    }
    return ["caption", "picture", "photo", "image", "imageobject", "photograph"].contains(kind)
  }

  /// A picture has one caption; its text may stand where an article has its text.
  private static func makePicture(_ record: inout NewsRecord, _ fields: RecordFields) {
    if record.captions.isEmpty || record.captions[0].text.isEmpty {
      var caption = record.captions.first ?? NewsCaption(text: "")
      caption.text = record.body
      if caption.credit == nil { caption.credit = RecordText.strings(fields[.credit]).first }
      record.captions = [caption]
    }
    record.captions.removeLast(record.captions.count - 1)
    if record.captions[0].creators.isEmpty {
      let named = RecordText.names(fields[.photographer])
      record.captions[0].creators = named.isEmpty ? record.bylines : named
    }
    // Who made the picture is no writer of a text.
    record.bylines = []
    record.body = ""
  }
}
