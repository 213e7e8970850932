// The names of keys and columns that are known, in one table: which field each means, and whether it is one
// that ninjs has. All of it is looked up in one step a key, since a record of a large file passes here.

import JSON

/// The names under which records of the world keep our fields.
enum FieldNames {
  /// What a name means.
  struct Meaning {
    /// The field; nil for a key that only tells the dialect.
    var field: RecordField?
    /// How good a name for the field it is (0 is best).
    var rank: Int
    /// What it says of the dialect.
    var signs: NameSigns
  }

  /// What a key means; nil where it says nothing.
  static func meaning(of key: String) -> Meaning? {
    table[bare(key)]
  }

  /// A key as it is compared: letters and digits, capitals as small letters.
  static func bare(_ key: String) -> String {
    guard key.utf8.contains(where: { $0.lowered != $0 || !isKept($0) }) else { return key }
    return String(unsafeUninitializedCapacity: key.utf8.count) { buffer in
      var count = 0
      for byte in key.utf8 where isKept(byte) {
        buffer[count] = byte.lowered
        count += 1
      }
      return count
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }

  /// A record's members under their compared keys, without those that are null.
  static func bared(_ members: [String: JSONValue]) -> [String: JSONValue] {
    var bared: [String: JSONValue] = [:]
    bared.reserveCapacity(members.count)
    var count = 0
    for (key, value) in members where value != .null {
      bared[bare(key)] = value
      count += 1
    }
    guard bared.count < count else { return bared }
    // Of keys that are compared as one the first by its bytes counts, since they come in any order.
    for (key, value) in members.sorted(by: { $1.key.utf8.lexicographicallyPrecedes($0.key.utf8) })
    where value != .null {
      bared[bare(key)] = value
    }
    return bared
  }

  /// The ranks of `title` and of `name` among the names of the headline: much has a title, anything a name.
  static let titleRank = 3
  static let nameRank = 5

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for (field, names) in names {
      for (rank, name) in names.split(separator: " ").enumerated() {
        table[String(name)] = Meaning(field: field, rank: rank, signs: [])
      }
    }
    for name in ninjsNames.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[String(name), default: Meaning(field: nil, rank: 0, signs: [])].signs.insert(.ninjs)
    }
    for name in ["uri", "guid"] {
      table[name, default: Meaning(field: nil, rank: 0, signs: [])].signs.insert(.named)
    }
    return table
  }()

  private static let names: [(RecordField, String)] = [
    (.id, "id guid articleid docid documentid storyid uuid key systemidentifier"),
    (.kind, "kind type mediatype"),
    (.headline, "headline headlines headlinemain title articletitle name"),
    (
      .body,
      "body bodytext articlebody fulltext maintext text content contenttext articletext storytext "
        + "bodies bodymain rawtext"
    ),
    (.markup, "bodyhtml bodyxhtml bodyhtml5 contenthtml html"),
    (
      .description,
      "description descriptiontext descriptioncaption descriptions descriptionsummary summary "
        + "abstract standfirst excerpt leadparagraph lead teaser dek snippet subtitle "
        + "descriptionhtml descriptionxhtml descriptionmain headlineextended"
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
      "publishedat datepublished published publicationdate pubdate datepublish publishdate "
        + "webpublicationdate publisheddate dateofpublication date firstpublished versioncreated "
        + "created createdat firstcreated timestamp datetime"
    ),
    (.dateSource, "datesource"),
    (.dateline, "dateline"),
    (.wire, "wire agency newsagency"),
    (
      .caption,
      "caption cutline imagecaption photocaption leadimagecaption image leadimage mainimage"
    ),
    (.captions, "captions images photos pictures figures media multimedia associations gallery"),
    (.credit, "credit creditline descriptioncreditline imagecredit photocredit credittext"),
    (.photographer, "photographer photographers imagebyline"),
    (.slug, "slugline slug"),
    (.keywords, "keywords tags subject subjects"),
    (.place, "located place places location city contentlocation locationcreated"),
    (.country, "country countryname"),
    (.usage, "usageterms usage rights specialinstructions"),
    (.copyright, "copyrightnotice copyright copyrightholder"),
    (.item, "item"),
    (.languageConfidence, "langconfidence"),
  ]

  /// Keys of ninjs 1 to 3 and of what agencies and newsroom systems add to it.
  private static let ninjsNames = """
    standard versioncreated firstcreated contentcreated pubstatus representationtype urgency embargoed
    headlines bodies descriptions bodyxhtml bodyhtml bodytext descriptiontext descriptionhtml
    headlinemain bodymain slugline located ednote renditions associations altids infosource infosources
    copyrightholder copyrightnotice usageterms rightsinfo eventdetails plannedcoverage genres
    """
}
