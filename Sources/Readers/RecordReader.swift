// JSON records into news records: which value becomes what. The shapes known by their keys are those of
// NewsAPI, trafilatura, ninjs, AP's API, schema.org and Cutline's own `extract`, and what resembles them;
// anything else is mapped by the user.

import JSON
import News

/// Makes news records of JSON.
struct RecordReader {
  let mapping: FieldMapping
  let options: ReadOptions
  let format: FileFormat

  /// The records on one line of a JSON Lines file: one, but for an agency's reply that holds several.
  ///
  /// - parameter end: how far into its file the line ends, where that is known.
  func records(
    inLine line: UnsafeBufferPointer<UInt8>, number: Int, end: Int?
  ) throws(ReadFault) -> [NewsRecord] {
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
      var records = try records(of: value)
      for index in records.indices {
        records[index].line = number
        records[index].end = end
      }
      return records
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
    if let elements = value.array ?? value.object.flatMap(wrapped) {
      return try read(elements, record: record, fault: fault)
    }
    if let members = value.object, !mapping.isGiven, let other = OtherJSON.kind(of: members) {
      throw ReadFault(.unsupported, message: "not news: \(other)")
    }
    for found in try records(of: value, isAlone: true) { try record(found) }
  }

  private func read(
    _ elements: [JSONValue], record: (NewsRecord) throws -> Void, fault: (ReadFault) -> Void
  ) throws {
    if elements.isEmpty { throw ReadFault(.empty, message: "the list of records is empty") }
    for (index, element) in elements.enumerated() {
      let found: [NewsRecord]
      do throws(ReadFault) {
        found = try records(of: element)
      } catch {
        fault(ReadFault(error.code, message: "record \(index + 1): \(error.message)"))
        continue
      }
      for one in found { try record(one) }
    }
  }

  /// The records inside a wrapper; nil where the object is itself a record.
  private func wrapped(_ members: [String: JSONValue]) -> [JSONValue]? {
    let fields = mapping.fields(of: members)
    if fields.isNinjs || fields.has([.body, .markup]) { return nil }
    return Envelope.list(in: members)
  }

  // MARK: one record

  /// The records of an object: itself, or what an envelope around records holds.
  ///
  /// - parameter isAlone: whether it is all that its file holds, which JSON of any kind may be.
  func records(
    of value: JSONValue, isAlone: Bool = false, depth: Int = 0
  ) throws(ReadFault) -> [NewsRecord] {
    guard let members = value.object else {
      throw ReadFault(.json, message: "a record must be a JSON object")
    }
    let fields = mapping.fields(of: members)
    if fields.isNinjs {
      return try NinjsReader(mapping: mapping, options: options, format: format).records(
        members, fields)
    }
    var record = NewsRecord(format: format.rawValue)
    fill(&record, fields)
    if Self.isPicture(fields) { record.kind = .caption }
    // As `cutline extract` writes it; other records have other things of this name.
    record.item = fields[.item].first.flatMap(RecordCoding.item)
    if record.kind == .caption { Self.makePicture(&record, fields) }
    record.complete(with: options)
    if record.isEmpty || !mapping.isGiven && OtherJSON.isBareName(fields) {
      if depth < Envelope.maximumDepth, let contents = Envelope.contents(of: members) {
        var found: [NewsRecord] = []
        for content in contents { found += try records(of: content, depth: depth + 1) }
        return found
      }
      let keys = members.keys.sorted().prefix(12).map { $0.prefix(40) }.joined(separator: ", ")
      throw ReadFault(
        .json,
        message: "no headline, text or caption in the record; its keys are \(keys); map them")
    }
    if isAlone, !mapping.isGiven, OtherJSON.isDoubtful(fields) {
      throw ReadFault(
        .unsupported,
        message: "not news: no more than a title or a description, without text, date or author; "
          + "map the fields if it is")
    }
    return [record]
  }

  /// Fills in what is read the same way in all dialects.
  private func fill(_ record: inout NewsRecord, _ fields: RecordFields) {
    RecordFacts.fill(&record, fields)
    let text = RecordText.body(fields)
    record.body = text.body
    record.captions = RecordCaptions.captions(fields) + text.figures
    if let source = record.source { RecordText.dropSource(source, from: &record.headline) }
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
    if record.captions[0].text.isEmpty { record.captions[0].text = record.headline }
    if record.captions[0].creators.isEmpty {
      let named = RecordText.names(fields[.photographer])
      record.captions[0].creators = named.isEmpty ? record.bylines : named
    }
    if record.captions[0].copyright == nil {
      record.captions[0].copyright = RecordText.strings(fields[.copyright]).first
    }
    // Who made the picture is no writer of a text.
    record.bylines = []
    record.body = ""
  }
}

extension NewsRecord {
  /// Whether there is nothing in it that is worth keeping. The word that an item is killed or withheld is,
  /// without any text.
  var isEmpty: Bool {
    headline.isEmpty && body.isEmpty
      && captions.allSatisfy { $0.text.isEmpty && $0.credit == nil && $0.creators.isEmpty }
      && (item.map { $0.status == .usable } ?? true)
  }
}
