// What a search is asked and what it answers, as values: the command line, the line protocol and tests all
// use these. Limits of a request are checked where it comes in (the protocol, the command line).

/// A search.
public struct SearchRequest: Sendable, Hashable {
  /// The order of the hits.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    /// The best match first (BM25).
    case relevance
    /// The latest first, undated last.
    case newest
    /// The earliest first, undated last.
    case oldest
  }

  /// The query, in the query language.
  public var query: String
  /// How many hits to return.
  public var limit = 10
  /// How many of the best hits to leave out.
  public var offset = 0
  /// The names of the facets to count.
  public var facets: [String] = []
  /// How many values of each facet to return; 0 for all.
  public var facetLimit = 10
  /// For each facet the values of which a document must have one; no document has one of none. A facet's
  /// counts ignore its own.
  public var filters: [String: [String]] = [:]
  /// The order of the hits.
  public var sort = Sort.relevance
  /// Whether adjacent words are joined by OR.
  public var anyWord = false
  /// Whether hits carry snippets.
  public var snippets = true
  /// Whether the total is counted exactly; otherwise it may be an estimate.
  public var exactTotal = true
  /// A cursor from an earlier reply: go on behind its last hit.
  public var after: String?

  /// A search with the defaults.
  public init(_ query: String) { self.query = query }
}

/// The answer to a search.
public struct SearchResponse: Sendable {
  /// A number of documents, and whether it is exact or an estimate.
  public struct Total: Sendable, Hashable {
    /// How many documents match.
    public var value: Int
    /// Whether that is exact.
    public var exact: Bool
  }

  /// The query in its canonical form.
  public var query: String
  /// How many documents match, filters included.
  public var total: Total
  /// The page of hits.
  public var hits: [Hit]
  /// The facets, in the order in which they were asked for.
  public var facets: [FacetCounts]
  /// The cursor behind the last hit; nil when there are no more.
  public var next: String?
  /// What was understood otherwise than typed, for people.
  public var notes: [String]
  /// How long it took, in milliseconds.
  public var milliseconds: Double
}

/// One document that matches.
public struct Hit: Sendable {
  /// Its place in the whole list, from 1.
  public var rank: Int
  /// The document.
  public var document: StoredDocument
  /// Its weight (BM25).
  public var weight: Double
  /// The part of its text that shows best why it matches.
  public var snippet: Snippet?
  /// For each caption, whether the query matches in its text or its credit, or asks for who made it.
  public var captionMatches: [Bool]
  /// The names among its photographers, organisations, flags and cited agencies that a field of the query asks
  /// for.
  public var namesAsked: Set<String> = []
  /// Where the query matches in the headline, as UTF-8 bytes.
  public var headlineHighlights: [Range<Int>]
}

/// A piece of text with the matches in it.
public struct Snippet: Sendable, Hashable {
  /// The text, on one line, with `…` where it was cut.
  public var text: String
  /// Where the query matches, as UTF-8 bytes of `text`: ascending, not overlapping.
  public var highlights: [Range<Int>]
}

/// The values of one facet among the documents that match.
public struct FacetCounts: Sendable, Hashable {
  /// A value and how many documents have it.
  public struct Value: Sendable, Hashable {
    /// The value.
    public var value: String
    /// How many documents have it.
    public var count: Int
  }

  /// The facet's name.
  public var name: String
  /// The values, most frequent first, dates by time.
  public var values: [Value]
  /// How many different values there are.
  public var distinct: Int
  /// How many documents have no value.
  public var missing: Int
}
