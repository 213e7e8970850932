// The measure of the whole: what an index answers is what a plain scan of its documents answers, for 200
// queries out of a seed, document by document and count by count.

import Credits
import PlainScan
import QueryLanguage
import TestSupport
import Testing

@testable import Archive

/// The corpus in three shards, a tenth of it tombstones, and what a scan makes of it. Written once.
private final class Measured {
  let archive: ExactnessArchive
  let scan: PlainScan
  let queries: [MadeQuery]

  init() throws {
    var corpus = try ExactnessCorpus(seed: 0x43_5554)
    let documents = corpus.documents(220)
    let shards = (0..<3).map { shard in
      documents.enumerated().filter { $0.offset % 7 % 3 == shard }.map(\.element)
    }
    let gone = Set(documents.enumerated().filter { $0.offset % 10 == 3 }.map(\.element.id))
    // The last shard has nothing but a document without a word.
    let silent = documents.filter { $0.id == "silent" }
    archive = try ExactnessArchive(
      shards.map { $0.filter { $0.id != "silent" } } + [silent], tombstones: gone)
    scan = PlainScan(archive.documents, agencies: .standard)
    var maker = QueryMaker(archive.documents, seed: 0x4C_494E)
    queries = (0..<200).map { _ in maker.next() }
  }
}

@Suite struct ExactnessTests {
  @Test func indexAndScanAgree() throws {
    let measured = try Measured()
    var found = 0
    for (number, query) in measured.queries.enumerated() {
      let parsed = try Searcher.parse(query.text, anyWord: query.anyWord)
      var request = SearchRequest(query.text)
      request.anyWord = query.anyWord
      request.filters = query.filters
      request.facets = QueryMaker.facets
      request.facetLimit = 0
      request.limit = 10_000
      request.snippets = false
      guard let expected = measured.scan.matches(parsed, filters: query.filters) else {
        #expect(throws: QueryFault.self, "\(number) \(query)") {
          try measured.archive.search(request)
        }
        continue
      }
      let response = try measured.archive.search(request)
      let ids = response.hits.map(\.document.id)
      #expect(Set(ids) == expected, "\(number) \(query)")
      #expect(ids.count == expected.count, "\(number) \(query)")
      #expect(response.total == .init(value: expected.count, exact: true), "\(number) \(query)")
      #expect(response.facets.map(\.name) == QueryMaker.facets)
      for facet in response.facets {
        let counted = PlainFacet(
          values: facet.values.map { PlainFacet.Value(value: $0.value, count: $0.count) },
          distinct: facet.distinct, missing: facet.missing)
        let plain = measured.scan.facet(facet.name, of: parsed, filters: query.filters)
        #expect(counted == plain, "\(number) \(query) by \(facet.name)")
      }
      if !expected.isEmpty { found += 1 }
    }
    // A measure that finds nothing measures nothing.
    #expect(found > 120, "\(found) of the queries find something")
  }
}
