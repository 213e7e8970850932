// JSON that lies about in a newsroom's folders and is no news: schemas, manifests of programs. They have
// titles and descriptions like a record, so they are known by the keys that no record has.

import JSON

/// Tells JSON of other kinds from records.
enum OtherJSON {
  /// What an object is, for a fault's message; nil where it may be a record.
  static func kind(of members: [String: JSONValue]) -> String? {
    let isSchema = members["$schema"]?.string != nil
    let definitions = ["properties", "definitions", "$defs", "patternProperties", "allOf", "oneOf"]
      .contains { members[$0]?.object != nil || members[$0]?.array != nil }
    if definitions, isSchema || members["type"]?.string == "object" || members["$id"] != nil {
      return "a JSON schema"
    }
    if members["lockfileVersion"] != nil
      || members["name"] != nil
        && ["dependencies", "devDependencies", "scripts", "require", "peerDependencies"]
          .contains(where: { members[$0]?.object != nil })
    {
      return "the manifest of a program"
    }
    if ["FeatureCollection", "Feature", "Topology"].contains(members["type"]?.string ?? "") {
      return "a map (GeoJSON)"
    }
    if members["openapi"] != nil || members["swagger"] != nil { return "the description of an API" }
    return nil
  }

  /// Whether a record has nothing of one but a name.
  static func isBareName(_ fields: RecordFields) -> Bool {
    fields.isWeak(.headline, from: FieldNames.nameRank) && fields.has([.headline])
      && !fields.has(telling)
  }

  /// Whether an object that is alone in its file has nothing of a record but a title or a description.
  static func isDoubtful(_ fields: RecordFields) -> Bool {
    // `headline` is a word of newsrooms; a `title` with an address is an entry of some list of pages.
    guard !fields.isNinjs, !fields.has(telling),
      fields.isWeak(.headline, from: FieldNames.titleRank)
    else { return false }
    return !fields.has([.headline]) || !fields.has([.url, .language, .source, .wire, .slug])
  }

  /// Fields that little but a record has.
  private static let telling: [RecordField] = [
    .body, .markup, .date, .byline, .caption, .captions, .dateline, .item,
  ]
}
