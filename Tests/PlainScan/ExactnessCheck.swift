// Holds an index to the plain scan: makes queries, asks both, and says where they differ. The test runs it
// on a generated corpus, a script in Benchmarks on real files.

public import Archive
public import Credits
import QueryLanguage

/// A comparison of an index with a scan of its documents.
public struct ExactnessCheck {
  /// What came of one query.
  public struct Outcome: Sendable {
    /// The query.
    public var query: MadeQuery
    /// How many documents match by the scan; nil where the query has no word.
    public var found: Int?
    /// How the index's answer differs from the scan's, a line each; none where they agree.
    public var differences: [String]
  }

  /// The documents, as the scan has them.
  public let documents: [StoredDocument]
  private let searcher: Searcher
  private let scan: PlainScan
  private var maker: QueryMaker

  /// A comparison over the documents that an index gives when asked for everything.
  public init(
    _ searcher: Searcher, agencies: AgencyTable = .standard, seed: UInt64
  ) throws {
    var documents: [String: StoredDocument] = [:]
    for scope in ["kind:article", "kind:caption"] {
      var request = SearchRequest(scope)
      request.limit = Int(UInt32.max)
      request.snippets = false
      for hit in try searcher.search(request).hits { documents[hit.document.id] = hit.document }
    }
    let all = documents.values.sorted { $0.id < $1.id }
    self.init(searcher, all, agencies: agencies, seed: seed)
  }

  /// A comparison with the documents that an index should hold.
  public init(
    _ searcher: Searcher, _ documents: [StoredDocument], agencies: AgencyTable = .standard,
    seed: UInt64
  ) {
    self.searcher = searcher
    self.documents = documents
    scan = PlainScan(documents, agencies: agencies)
    maker = QueryMaker(documents, seed: seed)
  }

  /// Makes a query and asks both.
  ///
  /// - throws: what the search throws, but for a query without a word.
  public mutating func next() throws -> Outcome {
    let query = maker.next()
    let parsed = try Searcher.parse(query.text, anyWord: query.anyWord)
    let expected = scan.matches(parsed, filters: query.filters)
    var outcome = Outcome(query: query, found: expected?.count, differences: [])
    var request = SearchRequest(query.text)
    request.anyWord = query.anyWord
    request.filters = query.filters
    request.facets = QueryMaker.facets
    request.facetLimit = 0
    request.limit = documents.count + 1
    request.snippets = false
    let response: SearchResponse
    do { response = try searcher.search(request) } catch let fault as QueryFault {
      if fault.code != .empty || expected != nil { throw fault }
      return outcome
    }
    guard let expected else {
      outcome.differences = ["the index answers a query without a word"]
      return outcome
    }
    outcome.differences =
      differences(response, expected) + differences(response.facets, parsed, query.filters)
    return outcome
  }

  private func differences(_ response: SearchResponse, _ expected: Set<String>) -> [String] {
    let ids = response.hits.map(\.document.id)
    let found = Set(ids)
    var differences: [String] = []
    let (missing, wrong) = (expected.subtracting(found), found.subtracting(expected))
    if !missing.isEmpty { differences.append("does not find \(missing.sorted().prefix(5))") }
    if !wrong.isEmpty { differences.append("finds \(wrong.sorted().prefix(5)) wrongly") }
    if found.count < ids.count { differences.append("finds a document twice") }
    if response.total.value != expected.count || !response.total.exact {
      differences.append("has total \(response.total), not \(expected.count)")
    }
    return differences
  }

  private func differences(
    _ facets: [FacetCounts], _ query: ParsedQuery, _ filters: [String: [String]]
  ) -> [String] {
    var differences: [String] = []
    if facets.map(\.name) != QueryMaker.facets { differences.append("lacks a facet") }
    for facet in facets {
      let counted = PlainFacet(
        values: facet.values.map { PlainFacet.Value(value: $0.value, count: $0.count) },
        distinct: facet.distinct, missing: facet.missing)
      let plain = scan.facet(facet.name, of: query, filters: filters)
      if counted != plain {
        differences.append(
          "counts \(facet.name) as \(counted), not as \(plain.map { "\($0)" } ?? "nothing")")
      }
    }
    return differences
  }
}
