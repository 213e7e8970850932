// The fields that a query can name, and what each is made of. The one list behind the query language,
// the facets, the help texts and SCHEMA.md.

/// A field of the query language.
public struct Field: Sendable, Hashable {
  /// How a field is matched.
  public enum Match: String, Sendable, Hashable {
    /// By its words: `headline:word`, `headline:"a phrase"`.
    case text
    /// By its whole value: `source:"Middle East Monitor"`.
    case exact
    /// By its words, and as a facet by its whole value.
    case textAndExact
    /// By a day, a month, a year, or a range of them.
    case date
    /// By the path itself or any folder above it.
    case path
    /// `article` or `caption`, which sets the scope.
    case kind
  }

  /// The name, as typed before the colon.
  public let name: String
  /// Other names for the same field.
  public let aliases: [String]
  /// How it is matched.
  public let match: Match
  /// The prefix of its words; nil for a field without words.
  public let textPrefix: Prefix?
  /// The prefix of its whole values; nil for a field without them.
  public let exactPrefix: Prefix?
  /// The slot of its facet; nil for a field that is none.
  public let slot: Slot?
  /// Whether its values are organisations, so that an alias stands for the name.
  public let takesAgencyAliases: Bool
  /// One line for help and documents.
  public let summary: String

  /// Every field, in the order in which documents list them.
  public static let all: [Field] = [
    Field("headline", ["title"], .text, text: .headline, "words of the headline"),
    Field("caption", ["cutline"], .text, text: .caption, "words of the captions"),
    Field(
      "byline", ["author"], .textAndExact, text: .byline, exact: .bylineExact, slot: .byline,
      "who wrote it"),
    Field(
      "photographer", [], .textAndExact, text: .photographer, exact: .photographerExact,
      slot: .photographer, "who took the picture"),
    Field(
      "agency", [], .exact, exact: .agency, slot: .agency, aliases: true,
      "organisations credited with the pictures, and the wire"),
    Field(
      "distributor", [], .exact, exact: .distributor, slot: .distributor, aliases: true,
      "who passed the picture on (via Getty Images)"),
    Field(
      "wire", [], .exact, exact: .wire, slot: .wire, aliases: true,
      "the agency that supplied the text"),
    Field(
      "cited", ["cites"], .exact, exact: .cited, slot: .cited, aliases: true,
      "agencies that the text quotes"),
    Field(
      "source", ["publisher"], .exact, exact: .source, slot: .source, aliases: true,
      "who published it"),
    Field(
      "place", [], .exact, exact: .place, slot: .place,
      "the dateline's place; the city of a picture"),
    Field(
      "country", [], .exact, exact: .country, slot: .country, "the country of the place"),
    Field("date", [], .date, exact: .date, slot: .date, "day of publication"),
    Field("lang", ["language"], .exact, exact: .language, slot: .language, "language code"),
    Field("kind", [], .kind, exact: .kind, slot: .kind, "article or caption"),
    Field("format", [], .exact, exact: .format, slot: .format, "format of the file"),
    Field("host", [], .exact, exact: .host, slot: .host, "host of the URL"),
    Field(
      "keyword", ["keywords", "subject"], .exact, exact: .keyword, slot: .keyword,
      "keywords that the source gives"),
    Field(
      "slug", ["slugline"], .textAndExact, text: .slug, exact: .slugExact, slot: .slug,
      "the agency's working title of a story"),
    Field("flag", [], .exact, exact: .flag, slot: .flag, "pool, handout, stringer, file …"),
    Field(
      "conflict", [], .exact, exact: .conflict, slot: .conflict,
      "photographer or agency, where what is said of a picture's makers contradicts itself"),
    Field("path", [], .path, exact: .path, "path, or a folder above it"),
    Field("url", [], .exact, exact: .url, "the address on the web"),
    Field("guid", [], .exact, exact: .guid, "the identifier that the provider gave"),
    Field("id", [], .exact, exact: .id, "the document's id"),
  ]

  private init(
    _ name: String, _ names: [String], _ match: Match, text: Prefix? = nil, exact: Prefix? = nil,
    slot: Slot? = nil, aliases: Bool = false, _ summary: String
  ) {
    self.name = name
    self.aliases = names
    self.match = match
    self.textPrefix = text
    self.exactPrefix = exact
    self.slot = slot
    self.takesAgencyAliases = aliases
    self.summary = summary
  }
}

/// A facet: what results can be counted by.
public struct Facet: Sendable, Hashable {
  /// The name that a request gives and a reply repeats.
  public let name: String
  /// The slot that its values are read from.
  public let slot: Slot
  /// How many bytes of a date make the value; nil for whole values.
  public let dateLength: Int?

  /// Every facet. `date` alone is `date.day`.
  public static let all: [Facet] =
    Field.all.compactMap { field in
      guard let slot = field.slot else { return nil }
      return Facet(
        name: field.name, slot: slot, dateLength: field.match == .date ? 10 : nil)
    } + [
      Facet(name: "date.year", slot: .date, dateLength: 4),
      Facet(name: "date.month", slot: .date, dateLength: 7),
      Facet(name: "date.day", slot: .date, dateLength: 10),
    ]

  /// The names of all facets, for messages.
  public static let names = all.map(\.name).joined(separator: ", ")

  /// The facet of this name, a field's alias allowed.
  public static func named(_ name: String) -> Facet? {
    if let facet = all.first(where: { $0.name == name }) { return facet }
    guard let field = Field.all.first(where: { $0.aliases.contains(name) }) else { return nil }
    return all.first { $0.name == field.name }
  }
}
