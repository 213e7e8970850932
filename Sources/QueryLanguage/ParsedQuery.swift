// A query that was understood: its tree, and what belongs to the query as a whole.

/// A parsed query.
public struct ParsedQuery: Sendable, Hashable {
  /// What a search covers.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// Articles, and captions without an article.
    case article
    /// Captions, one hit a picture: `kind:caption` at the top level.
    case caption
  }

  /// What the query asks for, `kind:` taken out.
  public let root: Expression
  /// What it covers: `article` unless the query says `kind:caption`.
  public let scope: Scope
  /// What the asker may want to know of how the query was read, a sentence each: lower-case start, no
  /// full stop.
  public let notes: [String]

  /// A query of these parts.
  public init(root: Expression, scope: Scope = .article, notes: [String] = []) {
    self.root = root
    self.scope = scope
    self.notes = notes
  }
}

extension ParsedQuery: CustomStringConvertible {
  /// Canonical text, which parses to the same scope and, ranges apart, the same tree, whether adjacent
  /// words are ANDed or ORed.
  public var description: String {
    switch (scope, root) {
    case (.article, _): root.description
    case (.caption, .all): "kind:caption"
    case (.caption, .or): "kind:caption AND (\(root))"
    case (.caption, _): "kind:caption AND \(root)"
    }
  }
}
