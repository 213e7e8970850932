// What a client can ask. A plain enum: the protocol has seven kinds of request and no extension point.

/// One request, as it runs.
public struct Request: Sendable, Hashable {
  /// The client's name for it; nil for a command, a typed query, and JSON without an id.
  public var id: RequestID?
  /// What is asked.
  public var body: Body

  /// A request.
  public init(id: RequestID?, body: Body) {
    self.id = id
    self.body = body
  }

  /// The kinds of request.
  public enum Body: Sendable, Hashable {
    /// A search: `{"search":…}` or a typed query.
    case search(Search)
    /// One document whole: `{"document":"ID"}`.
    case document(String)
    /// Stop another request: `{"cancel":ID}`. The session answers it.
    case cancel(RequestID)
    /// Protocol, limits, index: `{"hello":true}` or `.hello`.
    case hello
    /// Numbers about the index: `{"stats":true}` or `.stats`.
    case stats
    /// How to use this: `.help`. The session answers it.
    case help
    /// The end: `.quit`. The session answers it.
    case quit
  }

  /// What a search asks; the initial values are the protocol's defaults.
  public struct Search: Sendable, Hashable {
    /// The query, as typed.
    public var query: String
    /// How many hits.
    public var limit = 10
    /// How many hits to skip.
    public var offset = 0
    /// The facets to count, in the order of the reply.
    public var facets: [String] = []
    /// How many values of each facet; 0 means all.
    public var facetLimit = 10
    /// Facets narrowed to chosen values, by name: any value of a facet, and every facet.
    public var restrictions: [Restriction] = []
    /// The order of the hits.
    public var sort: Sort = .relevance
    /// Whether adjacent words are ORed.
    public var any = false
    /// Whether hits have snippets.
    public var snippets = true
    /// Whether the total must be exact.
    public var total = true
    /// How long the search may run, in milliseconds; nil for as long as it takes.
    public var timeout: Int?
    /// The cursor of the page before.
    public var after: String?

    /// A search with the defaults for everything but the query.
    public init(query: String) { self.query = query }
  }

  /// One facet of `where`.
  public struct Restriction: Sendable, Hashable {
    /// The facet's name.
    public var facet: String
    /// The values, one of which a document must have.
    public var values: [String]

    /// A facet narrowed to values.
    public init(facet: String, values: [String]) {
      self.facet = facet
      self.values = values
    }
  }

  /// The orders of hits.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    /// The best match first.
    case relevance
    /// The latest date first, undated last.
    case newest
    /// The earliest date first, undated last.
    case oldest
  }
}
