// The order of hits, and pages of them: offsets, limits, cursors.

import TestSupport
import Testing

@testable import Archive

@Suite struct SortTests {
  /// Dates of every precision over two shards; the ids say what they are.
  private static let dates: [(id: String, date: String?)] = [
    ("undated1", nil), ("day1", "2016-12-01"), ("year16", "2016"), ("day2", "2016-12-31"),
    ("month", "2016-12"), ("undated2", nil), ("day3", "2017-01-01"), ("year15", "2015"),
  ]

  private func archive() throws -> ExactnessArchive {
    let documents = Self.dates.map { id, date in
      StoredDocument.article(id, body: "harbour news", date: date)
    }
    return try ExactnessArchive([Array(documents[..<5]), Array(documents[5...])])
  }

  private func page(
    _ archive: ExactnessArchive, _ change: (inout SearchRequest) -> Void
  ) throws -> SearchResponse {
    var request = SearchRequest("harbour")
    change(&request)
    return try archive.search(request)
  }

  @Test func newestFirstUndatedLast() throws {
    let archive = try archive()
    let hits = try page(archive) { $0.sort = .newest }.hits.map(\.document.id)
    #expect(hits.first == "day3")
    // A year or a month lasts until its last day.
    #expect(Set(hits[1...3]) == ["day2", "month", "year16"])
    #expect(hits[4...5] == ["day1", "year15"])
    #expect(Set(hits[6...]) == ["undated1", "undated2"])
  }

  @Test func oldestFirstUndatedLast() throws {
    let archive = try archive()
    let hits = try page(archive) { $0.sort = .oldest }.hits.map(\.document.id)
    #expect(hits[0...1] == ["year15", "year16"])
    #expect(Set(hits[2...3]) == ["day1", "month"])
    #expect(hits[4...5] == ["day2", "day3"])
    #expect(Set(hits[6...]) == ["undated1", "undated2"])
  }

  @Test func theBestMatchFirst() throws {
    let archive = try ExactnessArchive([
      [
        .article("once", body: "harbour and many other words of news"),
        .article("often", headline: "Harbour", body: "harbour, harbours, the harbour"),
      ]
    ])
    let hits = try page(archive) { _ in }.hits
    #expect(hits.map(\.document.id) == ["often", "once"])
    #expect(hits[0].weight > hits[1].weight && hits[1].weight > 0)
    #expect(hits.map(\.rank) == [1, 2])
  }

  @Test(arguments: SearchRequest.Sort.allCases)
  func pagesMakeUpTheWhole(sort: SearchRequest.Sort) throws {
    var corpus = try ExactnessCorpus(seed: 21)
    let documents = corpus.documents(40)
    let half = documents.count / 2
    let archive = try ExactnessArchive([Array(documents[..<half]), Array(documents[half...])])
    var request = SearchRequest("the OR of OR city OR 旧城 OR kind*")
    request.sort = sort
    request.limit = 1000
    let whole = try archive.search(request).hits
    #expect(whole.count > 10)
    request.limit = 3
    var pages: [String] = []
    while true {
      let response = try archive.search(request)
      #expect(response.total.value == whole.count)
      pages += response.hits.map(\.document.id)
      #expect(response.hits.last?.rank == pages.count)
      guard let next = response.next, pages.count <= whole.count else { break }
      request.after = next
    }
    #expect(pages == whole.map(\.document.id))
  }

  @Test func offsetsBeyondTheEndAreEmptyPages() throws {
    let archive = try archive()
    for offset in [8, 9, 1_000_000, Int(UInt32.max), Int.max] {
      let response = try page(archive) { $0.offset = offset }
      #expect(response.hits.isEmpty && response.next == nil)
      #expect(response.total == .init(value: 8, exact: true))
    }
    let last = try page(archive) {
      $0.offset = 7
      $0.limit = Int.max
    }
    #expect(last.hits.map(\.rank) == [8] && last.next == nil)
  }

  @Test func limitZeroCounts() throws {
    let archive = try archive()
    let counted = try page(archive) {
      $0.limit = 0
      $0.facets = ["date.year"]
    }
    #expect(counted.hits.isEmpty && counted.next == nil)
    #expect(counted.total == .init(value: 8, exact: true))
    #expect(counted.facets[0].values.map(\.count) == [1, 4, 1])
    let estimated = try page(archive) {
      $0.limit = 0
      $0.exactTotal = false
    }
    #expect(estimated.hits.isEmpty)
    #expect(!estimated.total.exact || estimated.total.value == 8)
  }

  /// An estimate says so, and what says that it is exact is.
  @Test func aTotalThatSaysSoIsExact() throws {
    var corpus = try ExactnessCorpus(seed: 22)
    let documents = corpus.documents(60)
    let archive = try ExactnessArchive(
      [Array(documents[..<70]), Array(documents[70...])], tombstones: [documents[3].id])
    for query in ["the", "\"the old city\"", "the NEAR/3 of", "the -of", "date:2016", "ne* OR old"]
    {
      var request = SearchRequest(query)
      let total = try archive.search(request).total
      #expect(total.exact)
      for limit in [0, 1, 5, 500] {
        request.limit = limit
        request.exactTotal = false
        let response = try archive.search(request)
        #expect(!response.total.exact || response.total == total, "\(query) \(limit)")
        #expect(response.hits.count == min(limit, total.value))
        #expect((response.next == nil) == (limit == 0 || limit >= total.value), "\(query) \(limit)")
      }
    }
  }
}
