// Articles and pictures: what each scope covers, and which captions of an article are said to match.

import Credits
import News
import TestSupport
import Testing

@testable import Archive

@Suite struct ScopeTests {
  private static let ferry: StoredDocument = {
    var quay = StoredCaption(text: "The ferry at the quay")
    quay.credit = "[Ada Quist/Anadolu Agency]"
    quay.photographers = ["Ada Quist"]
    quay.organisations = ["Anadolu Agency"]
    var pier = StoredCaption(text: "An empty pier")
    pier.credit = "(Jon Mare/Corner Photo via Getty Images)"
    pier.photographers = ["Jon Mare"]
    pier.organisations = ["Corner Photo", "Getty Images"]
    pier.flags = ["pool"]
    pier.date = NewsDate(iso: "2016-12-02")
    var article = StoredDocument.article(
      "ferry", headline: "Harbour reopens", body: "Boats sail again.", captions: [quay, pier],
      date: "2016-12-05")
    article.source = "Hill Post"
    article.bylines = ["Mia Roe"]
    article.cited = ["Reuters"]
    return article
  }()

  private static let alone: StoredDocument = {
    var picture = StoredDocument.article(
      "alone", headline: "IMG 1", captions: [StoredCaption(text: "A ferry alone")])
    picture.kind = .caption
    return picture
  }()

  private func search(_ request: SearchRequest) throws -> SearchResponse {
    let archive = try ExactnessArchive([Self.ferry.withPictures, [Self.alone]])
    return try archive.search(request)
  }

  private func ids(_ query: String, _ filters: [String: [String]] = [:]) throws -> [String] {
    var request = SearchRequest(query)
    request.filters = filters
    return try search(request).hits.map(\.document.id).sorted()
  }

  @Test(arguments: [
    ("ferry", ["alone", "ferry"]),
    ("harbour", ["ferry"]),
    ("kind:caption ferry", ["alone", "ferry-1"]),
    ("kind:caption harbour", []),
    ("kind:caption boats", []),
    ("kind:caption \"img 1\"", ["alone"]),
    ("kind:caption", ["alone", "ferry-1", "ferry-2"]),
    ("kind:article", ["alone", "ferry"]),
    ("kind:caption -ferry", ["ferry-2"]),
    ("-ferry", []),
    ("agency:AA", ["ferry"]),
    ("kind:caption agency:AA", ["ferry-1"]),
    ("agency:AA flag:pool", ["ferry"]),
    ("kind:caption agency:AA flag:pool", []),
    ("distributor:getty*", ["ferry"]),
    ("kind:caption source:\"hill post\"", ["ferry-1", "ferry-2"]),
    ("kind:caption byline:roe", []),
    ("kind:caption cited:Reuters", []),
    ("kind:caption date:2016-12-05", ["ferry-1"]),
    ("kind:caption date:2016-12-02", ["ferry-2"]),
    ("date:2016-12-02", []),
  ])
  func scopes(query: String, expected: [String]) throws {
    #expect(try ids(query) == expected)
  }

  @Test func filtersKeepTheScope() throws {
    #expect(try ids("ferry", ["kind": ["caption"]]) == ["alone"])
    #expect(try ids("kind:caption ferry", ["kind": ["caption"]]) == ["alone", "ferry-1"])
    #expect(try ids("kind:caption ferry", ["kind": ["article"]]) == [])
  }

  @Test func facetsCountTheScope() throws {
    var request = SearchRequest("kind:caption")
    request.facets = ["agency", "kind", "date.day"]
    let response = try search(request)
    #expect(response.query == "kind:caption")
    #expect(response.total.value == 3)
    #expect(
      response.facets[0].values.map(\.value) == ["Anadolu Agency", "Corner Photo", "Getty Images"])
    #expect(response.facets[0].missing == 1)
    #expect(response.facets[1].values == [FacetCounts.Value(value: "caption", count: 3)])
    #expect(response.facets[2].values.map(\.value) == ["2016-12-02", "2016-12-05"])
  }

  @Test(arguments: [
    ("ferry", [true, false]), ("pier", [false, true]), ("harbour", [false, false]),
    ("caption:empty OR quay", [true, true]), ("photographer:quist", [true, false]),
    ("agency:AA", [true, false]), ("flag:pool", [false, true]),
    ("distributor:gett*", [false, true]),
    ("harbour -pier OR harbour", [false, false]), ("mare", [false, true]),
    ("source:\"Hill Post\"", [false, false]),
  ])
  func captionsOfAHitSayWhetherTheyMatch(query: String, expected: [Bool]) throws {
    let response = try search(SearchRequest(query))
    let hit = try #require(response.hits.first { $0.document.id == "ferry" })
    #expect(hit.captionMatches == expected)
  }

  @Test func theSameCaptionTwiceIsOne() {
    var record = NewsRecord(format: "text", headline: "Harbour", body: "Text.")
    let caption = NewsCaption(text: "A ferry at the quay on a long summer day")
    record.captions = [caption, caption]
    let documents = Enricher().documents(
      of: record, key: "1", origin: Enricher.Origin(path: "a.txt"))
    #expect(documents.count == 2)
    #expect(documents.first?.captions.count == 1)
  }
}
