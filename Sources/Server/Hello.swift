// What a server says of itself when it is asked with hello. A value, so that its layout for people can be
// handed in, as that of the other answers is.

import IndexSchema
import JSON

/// What hello tells besides the protocol and its limits.
public struct Hello: Sendable, Hashable {
  /// The version of the program.
  public var version: String
  /// The identity of the index, 32 hex digits.
  public var index: String
  /// How many commits the index has seen.
  public var revision: Int
  /// The version of the index's shape.
  public var schema = IndexSchema.version
  /// What a client may rely on.
  public var features = ["cancel", "cursor", "facets", "timeout", "where"]
  /// The names of the fields that a query can ask.
  public var fields = Field.all.map(\.name)
  /// The names of the facets that can be counted.
  public var facets = Facet.all.map(\.name)
}

extension Hello {
  /// Writes the members of the reply, in the order of PROTOCOL.md.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("cutline", version)
    writer.member("index", index)
    writer.member("revision", revision)
    writer.member("schema", schema)
    writer.member("features", features)
    writer.member("fields", fields)
    writer.member("facets", facets)
  }
}
