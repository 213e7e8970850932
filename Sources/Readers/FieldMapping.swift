// Which key of a foreign record means which of our fields. Keys are compared without case and without
// `_`, `-` and the like, so that published_at, publishedAt and Published-At are one name; where a record
// has several keys for a field, the one further to the front of the list counts.

import JSON

/// What a record may say.
enum RecordField: Int, CaseIterable, Sendable {
  case id, kind, headline, body, markup, description, byline, source, url, language, date,
    dateSource
  case dateline, wire, caption, captions, credit, photographer
  case slug, keywords, place, country, usage, copyright, item, languageConfidence
}

/// Finds the fields of a record by its keys, and where the user says they are.
struct FieldMapping: Sendable {
  private var paths: [RecordField: (literal: String, path: [String])] = [:]

  /// Whether the user said where any field is.
  var isGiven: Bool { !paths.isEmpty }

  /// The names of our fields that a mapping may use.
  static let names: [String: RecordField] = [
    "id": .id, "key": .id, "kind": .kind, "headline": .headline, "title": .headline, "body": .body,
    "text": .body, "content": .body, "description": .description, "byline": .byline,
    "author": .byline, "source": .source, "publisher": .source, "url": .url, "language": .language,
    "lang": .language, "date": .date, "dateline": .dateline, "wire": .wire, "caption": .caption,
    "cutline": .caption, "captions": .captions, "credit": .credit, "photographer": .photographer,
    "slug": .slug, "keywords": .keywords, "place": .place, "country": .country, "usage": .usage,
    "copyright": .copyright,
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
    var fields = RecordFields(capacity: members.count)
    for (key, value) in members {
      if case .null = value { continue }
      guard let name = FieldNames.meaning(of: key) else { continue }
      fields.signs.formUnion(name.signs)
      if let field = name.field { fields.add(value, under: key, rank: name.rank, to: field) }
    }
    fields.sort()
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

/// What a key says of the dialect of its record.
struct NameSigns: OptionSet {
  let rawValue: UInt8

  /// A key that ninjs has and other records seldom do.
  static let ninjs = NameSigns(rawValue: 1)
  /// A key under which ninjs names an item.
  static let named = NameSigns(rawValue: 2)
}

/// The values that a record has for our fields.
struct RecordFields {
  private var values = [[JSONValue]](repeating: [], count: RecordField.allCases.count)
  /// The keys of all values, and how good a name for its field each is.
  private var names: [(field: RecordField, rank: Int, key: String)] = []
  /// What the names of the record's keys say of its dialect.
  fileprivate(set) var signs: NameSigns = []

  /// No values yet, and room for those of so many keys.
  init(capacity: Int) { names.reserveCapacity(capacity) }

  /// The values for a field, the best first.
  subscript(_ field: RecordField) -> [JSONValue] { values[field.rawValue] }

  /// Whether the record is an item of ninjs or one of its kin.
  var isNinjs: Bool { signs.isSuperset(of: [.ninjs, .named]) }

  /// Whether the record has a value for one of the fields.
  func has(_ fields: [RecordField]) -> Bool { fields.contains { !values[$0.rawValue].isEmpty } }

  /// Whether the best value for a field stands under a key of that rank or a worse one.
  func isWeak(_ field: RecordField, from rank: Int) -> Bool {
    !names.contains { $0.field == field && $0.rank < rank }
  }

  fileprivate mutating func add(
    _ value: JSONValue, under key: String, rank: Int, to field: RecordField
  ) {
    values[field.rawValue].append(value)
    names.append((field, rank, key))
  }

  /// Puts the values of each field into order, once all are there. Of keys that are as good as each other (`published_at`,
  /// `publishedAt`) the first by its bytes comes first, since they come in any order.
  fileprivate mutating func sort() {
    for slot in values.indices where values[slot].count > 1 {
      // Both are in the order in which they were added.
      let unsorted = values[slot]
      let names = names.filter { $0.field.rawValue == slot }
      let order = names.indices.sorted {
        let (one, other) = (names[$0], names[$1])
        return one.rank == other.rank
          ? one.key.utf8.lexicographicallyPrecedes(other.key.utf8) : one.rank < other.rank
      }
      values[slot] = order.map { unsorted[$0] }
    }
  }

  fileprivate mutating func replace(_ field: RecordField, with value: JSONValue) {
    remove(field)
    add(value, under: "", rank: 0, to: field)
  }

  fileprivate mutating func remove(_ field: RecordField) {
    values[field.rawValue] = []
    names.removeAll { $0.field == field }
  }
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
