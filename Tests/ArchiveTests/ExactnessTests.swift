// The measure of the whole: what an index answers is what a plain scan of its documents answers, for 200
// queries out of a seed, document by document and count by count.

import PlainScan
import TestSupport
import Testing

@testable import Archive

/// Expects that an index answers what a scan answers: documents, totals and every facet.
///
/// - parameter search: asks the index.
/// - returns: how many of the queries find something.
func expectAgreement(
  of search: (SearchRequest) throws -> SearchResponse, with scan: PlainScan,
  on queries: [MadeQuery],
  limit: Int = 10_000
) throws -> Int {
  var found = 0
  for (number, query) in queries.enumerated() {
    let parsed = try Searcher.parse(query.text, anyWord: query.anyWord)
    var request = SearchRequest(query.text)
    request.anyWord = query.anyWord
    request.filters = query.filters
    request.facets = QueryMaker.facets
    request.facetLimit = 0
    request.limit = limit
    request.snippets = false
    guard let expected = scan.matches(parsed, filters: query.filters) else {
      #expect(throws: QueryFault.self, "\(number) \(query)") { try search(request) }
      continue
    }
    let response = try search(request)
    let ids = response.hits.map(\.document.id)
    #expect(Set(ids) == expected, "\(number) \(query)")
    #expect(ids.count == expected.count, "\(number) \(query)")
    #expect(response.total == .init(value: expected.count, exact: true), "\(number) \(query)")
    #expect(response.facets.map(\.name) == QueryMaker.facets)
    for facet in response.facets {
      let counted = PlainFacet(
        values: facet.values.map { PlainFacet.Value(value: $0.value, count: $0.count) },
        distinct: facet.distinct, missing: facet.missing)
      let plain = scan.facet(facet.name, of: parsed, filters: query.filters)
      #expect(counted == plain, "\(number) \(query) by \(facet.name)")
    }
    if !expected.isEmpty { found += 1 }
  }
  return found
}

@Suite struct ExactnessTests {
  @Test func indexAndScanAgree() throws {
    let measured = try Measured()
    let found = try expectAgreement(
      of: { try measured.archive.search($0) }, with: measured.scan, on: measured.queries)
    // A measure that finds nothing measures nothing.
    #expect(found > 120, "\(found) of the queries find something")
  }
}
