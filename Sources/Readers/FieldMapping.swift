// Which key of a foreign record means which of our fields. Keys are compared without case and without
// `_`, `-` and the like, so that published_at, publishedAt and Published-At are one name; where a record
// has several keys for a field, the one further to the front of the list counts.

import JSON

/// What a record may say.
enum RecordField: Int, CaseIterable, Sendable {
  case id, kind, headline, body, markup, description, byline, source, url, language, date,
    dateSource
  case dateline, wire, caption, captions, credit, photographer
}

/// Finds the fields of a record by its keys, and where the user says they are.
struct FieldMapping: Sendable {
  private var paths: [RecordField: (literal: String, path: [String])] = [:]

  /// The names of our fields that a mapping may use.
  static let names: [String: RecordField] = [
    "id": .id, "key": .id, "kind": .kind, "headline": .headline, "title": .headline, "body": .body,
    "text": .body, "content": .body, "description": .description, "byline": .byline,
    "author": .byline, "source": .source, "publisher": .source, "url": .url, "language": .language,
    "lang": .language, "date": .date, "dateline": .dateline, "wire": .wire, "caption": .caption,
    "cutline": .caption, "captions": .captions, "credit": .credit, "photographer": .photographer,
  ]

  /// A mapping from our names to keys or dotted paths of keys.
  ///
  /// - throws: `ReadFault` with the code `read.mapping` for a name that is not ours.
  init(_ mapping: [String: String]) throws(ReadFault) {
    for (name, path) in mapping {
      guard let field = Self.names[name.lowercased()] else {
        let known = Self.names.keys.sorted().joined(separator: ", ")
        throw ReadFault(
          .mapping, message: "no field \(name) to map \(path) to; the fields are \(known)")
      }
      paths[field] = (path, path.split(separator: ".").map(String.init))
    }
  }

  /// The candidates for each field in a record, the best first.
  func fields(of members: [String: JSONValue]) -> RecordFields {
    var fields = RecordFields()
    for (key, value) in members {
      if case .null = value { continue }
      guard let (field, rank) = FieldNames.meaning(of: key) else { continue }
      fields.add(value, rank: rank, to: field)
    }
    for (field, mapped) in paths {
      guard let value = members[mapped.literal] ?? JSONValue.object(members).at(mapped.path),
        value != .null
      else { continue }
      fields.replace(field, with: value)
      // A body that the user names wins over one that would have been found as markup.
      if field == .body { fields.remove(.markup) }
    }
    return fields
  }
}

/// The values that a record has for our fields.
struct RecordFields {
  private var slots = [[(rank: Int, value: JSONValue)]](
    repeating: [], count: RecordField.allCases.count)

  /// The values for a field, the best first.
  subscript(_ field: RecordField) -> [JSONValue] { slots[field.rawValue].map(\.value) }

  mutating func add(_ value: JSONValue, rank: Int, to field: RecordField) {
    let slot = field.rawValue
    let index = slots[slot].firstIndex { $0.rank > rank } ?? slots[slot].count
    slots[slot].insert((rank, value), at: index)
  }

  mutating func replace(_ field: RecordField, with value: JSONValue) {
    slots[field.rawValue] = [(0, value)]
  }

  mutating func remove(_ field: RecordField) { slots[field.rawValue] = [] }
}

extension JSONValue {
  /// The value at a path of keys and, in arrays, of numbers from 0.
  func at(_ path: [String]) -> JSONValue? {
    var value = self
    for key in path {
      if let member = value[key] {
        value = member
      } else if let elements = value.array, let index = Int(key), elements.indices.contains(index) {
        value = elements[index]
      } else {
        return nil
      }
    }
    return value
  }
}

/// The names under which records of the world keep our fields.
enum FieldNames {
  /// The field that a key means, and how good a name for it that is (0 is best).
  static func meaning(of key: String) -> (field: RecordField, rank: Int)? {
    if let known = table[key] { return known }
    let bare = key.utf8.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }.map(\.lowered)
    return bare.count == key.utf8.count && bare.elementsEqual(key.utf8)
      ? nil : table[String(decoding: bare, as: UTF8.self)]
  }

  private static let table: [String: (field: RecordField, rank: Int)] = {
    var table: [String: (field: RecordField, rank: Int)] = [:]
    for (field, names) in names {
      for (rank, name) in names.split(separator: " ").enumerated() {
        table[String(name)] = (field, rank)
      }
    }
    return table
  }()

  private static let names: [(RecordField, String)] = [
    (.id, "id guid articleid docid documentid storyid uuid key"),
    (.kind, "kind type"),
    (.headline, "headline title headlines articletitle name"),
    (
      .body,
      "body bodytext articlebody fulltext maintext text content contenttext articletext storytext "
        + "bodies rawtext"
    ),
    (.markup, "bodyhtml bodyxhtml contenthtml html"),
    (
      .description,
      "description descriptiontext summary abstract standfirst excerpt leadparagraph lead teaser dek "
        + "snippet subtitle"
    ),
    (.byline, "byline bylines author authors creator writer reporter by"),
    (
      .source,
      "source publisher sitename sourcename outlet publication newspaper provider sourcehostname "
        + "hostname site domain sourcedomain"
    ),
    (.url, "url canonicalurl link weburl articleurl href permalink pageurl sourceurl uri"),
    (.language, "lang language inlanguage locale"),
    (
      .date,
      "publishedat datepublished published publicationdate pubdate datepublish webpublicationdate "
        + "publisheddate dateofpublication date firstpublished versioncreated created createdat "
        + "firstcreated timestamp datetime"
    ),
    (.dateSource, "datesource"),
    (.dateline, "dateline"),
    (.wire, "wire agency newsagency"),
    (
      .caption,
      "caption cutline imagecaption photocaption leadimagecaption image leadimage mainimage"
    ),
    (.captions, "captions images photos pictures figures media multimedia associations gallery"),
    (.credit, "credit creditline imagecredit photocredit credittext"),
    (.photographer, "photographer photographers imagebyline"),
  ]
}
