// The fields that a query may name, handed in by whoever owns the index: this module knows no index and
// no field of its own. Only the fields of match `date`, `path` and `kind` are written back by fixed names.

/// A field of the query language, as the parser needs to know it.
public struct QueryField: Sendable, Hashable {
  /// How the values of a field are read.
  public enum Match: String, Sendable, Hashable, CaseIterable {
    /// By words: `headline:word`, `headline:"a phrase"`, `headline:alep*`, NEAR.
    case text
    /// By the whole value: `source:bbc`, `source:"Middle East Monitor"`, `source:"Middle East*"`.
    case exact
    /// By words in a query, by the whole value as a facet: read as `text`.
    case textAndExact
    /// By a day, a month, a year or a range of them.
    case date
    /// By the path itself or a folder above it.
    case path
    /// `article` or `caption`: sets the scope of the whole query.
    case kind
  }

  /// The name, in small letters; trees and canonical text carry this one.
  public let name: String
  /// Other names for the same field, in small letters.
  public let aliases: [String]
  /// How its values are read.
  public let match: Match

  /// A field. Names are letters only, since nothing else can stand before the colon of a field.
  public init(name: String, aliases: [String] = [], match: Match) {
    self.name = name
    self.aliases = aliases
    self.match = match
  }
}
