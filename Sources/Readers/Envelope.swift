// What stands around records in a reply of an API or in an export: names of lists, and objects of one member
// that is the record. Only a value that is no record itself is opened.

import JSON

/// Finds the records inside of a reply.
enum Envelope {
  /// How many envelopes may stand one in the other.
  static let maximumDepth = 8

  /// Names of members that hold records, or hold what holds them, as they are compared.
  private static let names = [
    "articles", "results", "items", "item", "docs", "stories", "records", "entries", "hits",
    "documents", "data", "response", "apiresponse", "feed", "graph", "payload",
  ]

  /// The objects inside an envelope; nil where it is none.
  static func contents(of members: [String: JSONValue], depth: Int = 0) -> [JSONValue]? {
    // A search engine's hit: the record as it was stored.
    if let source = members["_source"], source.object != nil { return [source] }
    guard depth < maximumDepth else { return nil }
    let bared = FieldNames.bared(members)
    for name in names {
      guard let member = bared[name] else { continue }
      if let elements = member.array {
        let objects = elements.contains { $0.object != nil }
        if objects { return elements }
      } else if let inner = member.object {
        let contents = isRecord(inner) ? nil : contents(of: inner, depth: depth + 1)
        return withText(of: bared["nitf"], contents ?? [member])
      }
    }
    return nil
  }

  /// Whether an object is a record itself, with a list of others in it or not. A feed has a title too.
  private static func isRecord(_ members: [String: JSONValue]) -> Bool {
    var signs: NameSigns = []
    for key in members.keys {
      guard let name = FieldNames.meaning(of: key) else { continue }
      if name.field == .body || name.field == .markup { return true }
      signs.formUnion(name.signs)
    }
    return signs.isSuperset(of: [.ninjs, .named])
  }

  /// The elements of the list inside an envelope, so that one that is broken costs only itself; nil where there is none,
  /// or where it is of something else than objects.
  static func list(in members: [String: JSONValue], depth: Int = 0) -> [JSONValue]? {
    guard depth < maximumDepth else { return nil }
    let bared = FieldNames.bared(members)
    for name in names {
      guard let member = bared[name] else { continue }
      if let elements = member.array {
        if elements.isEmpty || elements.contains(where: { $0.object != nil }) { return elements }
      } else if let inner = member.object {
        return isRecord(inner) ? nil : list(in: inner, depth: depth + 1)
      }
    }
    return nil
  }

  /// The one record with the text that was fetched for it and kept beside it.
  private static func withText(of story: JSONValue?, _ contents: [JSONValue]) -> [JSONValue] {
    guard let text = story?["body_html"], contents.count == 1,
      var members = contents[0].object, members["body_html"] == nil
    else { return contents }
    members["body_html"] = text
    return [.object(members)]
  }
}
