// Facets: order and limit, values chosen by filters, spellings, aliases, values that no term can hold.

import Analysis
import Credits
import IndexSchema
import TestSupport
import Testing

@testable import Archive
@testable import Xapian

@Suite struct FacetTests {
  private static let agencies: AgencyTable? = try? AgencyTable(
    rows: "Anadolu Agency\twire\tTR\t\tAA;Anadolu\nCorner Photo\tphoto\tSE\tdistributor\tCP\n")

  /// The sources of documents that all say "harbour", as `request` counts them.
  private func response(
    _ sources: [String?], facet: String = "source",
    _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResponse {
    let agencies = try #require(Self.agencies)
    let documents = sources.enumerated().map { number, source in
      var document = StoredDocument.article("a\(number)", body: "harbour")
      document.source = source
      return document
    }
    let archive = try ExactnessArchive(
      [Array(documents.dropFirst(2)), Array(documents.prefix(2))], agencies: agencies)
    var request = SearchRequest("harbour")
    request.facets = [facet]
    change(&request)
    return try archive.search(request)
  }

  private func listed(_ response: SearchResponse) -> [String] {
    (response.facets.first?.values ?? []).map { "\($0.value)=\($0.count)" }
  }

  @Test func byCountThenBytesUpToTheLimit() throws {
    let sources = ["one", "two", "Two b", "three", "three", nil, "Ökó"]
    let all = try response(sources) { $0.facetLimit = 0 }
    #expect(listed(all) == ["three=2", "Two b=1", "one=1", "two=1", "Ökó=1"])
    #expect(all.facets.first?.distinct == 5)
    #expect(all.facets.first?.missing == 1)
    for limit in 1...6 {
      let some = try response(sources) { $0.facetLimit = limit }
      #expect(listed(some) == Array(listed(all).prefix(limit)))
      #expect(some.facets.first?.distinct == 5)
    }
  }

  @Test func chosenValuesAreListedEvenAtZero() throws {
    let response = try response(["one", "two", "two", "three"]) {
      $0.facetLimit = 1
      $0.filters = ["source": ["ONE", "nobody", "Nobody"]]
    }
    #expect(listed(response) == ["two=2", "one=1", "nobody=0"])
    #expect(response.facets.first?.distinct == 3)
    #expect(response.total.value == 1)
  }

  @Test func spellingsThatFoldTogetherAreOneValue() throws {
    let sources = ["Die Straße", "DIE  STRASSE", "die strasse", "Die Straße"]
    #expect(listed(try response(sources)) == ["Die Straße=4"])
    let filtered = try response(sources) { $0.filters = ["source": ["die  straße"]] }
    #expect(filtered.total.value == 4)
    // Of two spellings that are as frequent, the first by its bytes.
    #expect(listed(try response(["b A", "B a", "b a"])) == ["B a=3"])
  }

  @Test func anAliasIsCountedAndFilteredUnderItsName() throws {
    let sources = ["AA", "Anadolu Agency", "anadolu", "Hill Post"]
    #expect(listed(try response(sources)) == ["Anadolu Agency=3", "Hill Post=1"])
    for name in ["AA", "Anadolu", "ANADOLU AGENCY"] {
      let filtered = try response(sources) { $0.filters = ["source": [name]] }
      #expect(filtered.total.value == 3)
      #expect(listed(filtered) == ["Anadolu Agency=3", "Hill Post=1"])
    }
    let chosen = try response(sources) { $0.filters = ["source": ["CP"]] }
    #expect(listed(chosen).last == "Corner Photo=0")
  }

  /// Whatever a value holds, as many documents are found by it as were counted, and it is shown whole.
  @Test(arguments: [
    String(repeating: "long name ", count: 30) + "end", String(repeating: "ü", count: 200),
    "a\u{1F}b", "a\u{0}b\nc", "\u{1F}", " padded ", "\u{202E}x", "quote\"s", "旧城报", "e\u{301}",
  ])
  func anyValueIsCountedAsItIsFound(value: String) throws {
    let near = value + "x"
    let sources = [value, near, value, nil]
    let all = try response(sources) { $0.facetLimit = 0 }
    let shown = try #require(all.facets.first)
    #expect(shown.missing + shown.values.reduce(0) { $0 + $1.count } == 4)
    for value in shown.values {
      let filtered = try response(sources) { $0.filters = ["source": [value.value]] }
      #expect(filtered.total.value == value.count, "\(value)")
    }
    if value.utf8.count > 245 { #expect(shown.values.contains { $0.value == value }) }
  }

  @Test func datesAreListedByTime() throws {
    let dates = ["2016-12-02", "2016-12-01", "2016-12-02", "2015", "2016-12", nil, "2017-01-01"]
    let documents = dates.enumerated().map { number, date in
      StoredDocument.article("a\(number)", body: "harbour", date: date)
    }
    let archive = try ExactnessArchive([documents])
    func counted(
      _ facet: String, limit: Int = 0, _ filters: [String: [String]] = [:]
    ) throws -> SearchResponse {
      var request = SearchRequest("harbour")
      request.facets = [facet]
      request.facetLimit = limit
      request.filters = filters
      return try archive.search(request)
    }
    #expect(listed(try counted("date.year")) == ["2015=1", "2016=4", "2017=1"])
    #expect(listed(try counted("date.month")) == ["2016-12=4", "2017-01=1"])
    #expect(listed(try counted("date")) == ["2016-12-01=1", "2016-12-02=2", "2017-01-01=1"])
    #expect(try counted("date").facets.first?.missing == 3)
    // The latest ones, in their order.
    #expect(listed(try counted("date.day", limit: 2)) == ["2016-12-02=2", "2017-01-01=1"])
    // `date` and `date.day` are one facet; a month among days counts all that lies in it.
    let chosen = try counted("date.day", limit: 1, ["date": ["2016-12", "2014"]])
    #expect(chosen.total.value == 4)
    #expect(listed(chosen) == ["2014=0", "2016-12=4", "2017-01-01=1"])
    // Another facet's filter holds.
    #expect(listed(try counted("date.month", ["date.year": ["2016"]])) == ["2016-12=4"])
  }

  @Test func aFacetIsCountedOnceUnderItsOwnName() throws {
    let response = try response(["one"]) { $0.facets = ["publisher", "source", "source", "date"] }
    #expect(response.facets.map(\.name) == ["source", "date"])
  }

  @Test func unknownNamesAreErrors() throws {
    let facet = #expect(throws: ArchiveError.self) {
      try response(["one"]) { $0.facets = ["headline"] }
    }
    #expect(facet?.code == .facet)
    for filters in [["headline": ["x"]], ["date.year": ["soon"]]] {
      let filter = #expect(throws: ArchiveError.self) {
        try response(["one"]) { $0.filters = filters }
      }
      #expect(filter?.code == .filter)
    }
  }

  @Test func aFilterOfNoValuesMatchesNothing() throws {
    let response = try response(["one", "two"]) { $0.filters = ["source": []] }
    #expect(response.total.value == 0)
    #expect(listed(response) == ["one=1", "two=1"])
  }

  @Test(arguments: [
    ("https://www.Example.com/a?b", "example.com"),
    ("http://user:pw@news.example:80/x", "news.example"),
    ("ftp://example.com?x=a@b", "example.com"), ("//example.com", nil),
    ("mailto:a@example.com", nil),
    ("http://", nil), ("http://www./", nil), ("x://BÜCHER.example", "bücher.example"), (":/", nil),
    ("https://example.com:80:90#://", "example.com:80"), ("a://b:c@d@E.example:1", "e.example"),
  ])
  func hostOfAnAddress(url: String, host: String?) {
    #expect(Facets.host(url) == host)
  }

  @Test func valuesOfWhichNothingIsLeftAreNone() throws {
    var document = StoredDocument.article("a", body: "harbour")
    document.keywords = [" ", "Bridge", "\u{AD}", "ÉTÉ"]
    document.source = "\t"
    let facets = Facets(document, agencies: try #require(Self.agencies))
    #expect(facets.values.first { $0.slot == .keyword }?.values == ["Bridge", "ÉTÉ"])
    #expect(facets.exact.first { $0.prefix == .keyword }?.values == ["bridge", "ete"])
    #expect(!facets.values.contains { $0.slot == .source })
  }

  // MARK: Counting

  @Test func manyValuesAreSelectedAsTheyWouldBeSorted() throws {
    let tally = (0..<3000).map { number in
      Tally.Entry(
        value: Array(
          "Name \(number % 1000)\(number % 3 == 0 ? "" : "\u{1F}other \(number % 7)")".utf8),
        count: number * 7919 % 23 + 1)
    }
    let facet = try #require(Facet.named("byline"))
    func count(_ limit: Int) -> FacetCounts {
      var counter = FacetCounter(facet, agencies: { .standard })
      return counter.counts(tally, total: 100_000, chosen: [], limit: limit)
    }
    let all = count(0)
    #expect(all.values.count == 1007)
    for (before, after) in zip(all.values, all.values.dropFirst()) {
      #expect(
        before.count > after.count
          || (before.count == after.count
            && before.value.utf8.lexicographicallyPrecedes(after.value.utf8))
      )
    }
    for limit in [1, 10, 500, 1000, 1006, 5000] {
      #expect(count(limit).values == Array(all.values.prefix(limit)))
    }
  }
}
