// Queries in which Xapian, or a limit, would answer something else than was asked.

import Credits
import QueryLanguage
import TestSupport
import Testing
import Xapian

@testable import Archive

@Suite struct ExactnessCornerTests {
  private static let documents: [StoredDocument] = [
    .article("old", headline: "Old City", body: "an old city, a very old city"),
    .article("new", headline: "New town", body: "a new town of the city"),
    // "de" comes more often, and so Xapian's NEAR moves on from its first place.
    .article("x", body: "de-mine x demine " + String(repeating: "y ", count: 60) + "de de"),
  ]

  private func ids(
    _ query: String, _ shards: [[StoredDocument]] = [documents],
    _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> [String] {
    let archive = try ExactnessArchive(shards)
    var request = SearchRequest(query)
    request.limit = 100
    change(&request)
    let response = try archive.search(request)
    #expect(response.total.value == response.hits.count)
    return response.hits.map(\.document.id).sorted()
  }

  @Test(arguments: [
    // A wildcard that stands for nothing.
    ("zz*", []), ("old NOT zz*", ["old"]), ("-zz*", ["new", "old", "x"]), ("old OR zz*", ["old"]),
    ("old AND zz*", []), ("-(zz* OR new)", ["old", "x"]), ("old-zz*", []), ("source:zz*", []),
    ("old -source:zz*", ["old"]), ("zz-ol*", []),
    // Words that are none.
    ("old —", ["old"]), ("old OR —", ["old"]), ("old -—", ["old"]), ("headline:— old", ["old"]),
    // Everything but.
    ("-old", ["new", "x"]), ("-old -new", ["x"]), ("NOT (old OR new OR x)", []),
    ("old OR -new", ["old", "x"]), ("-(-old)", ["old"]), ("NOT NOT old", ["old"]),
    ("(-old) (-new)", ["x"]), ("city -old", ["new"]), ("city -(old -new)", ["new"]),
    // NEAR with a word twice, and with words that stand at one position.
    ("old NEAR/50 old", ["old"]), ("new NEAR/50 new", []), ("city ADJ/5 city", ["old"]),
    ("old NEAR/9 old NEAR/9 old", []), ("(old OR city) NEAR/2 (old OR city)", ["old"]),
    ("(old OR town) NEAR/1 town", []), ("de NEAR/2 demine", []), ("de NEAR/3 demine", ["x"]),
    ("demine NEAR/3 demine", ["x"]), ("demine NEAR/2 mine", ["x"]), ("de ADJ/1 demine", []),
    ("\"demine mine\"", ["x"]), ("\"de demine\"", []),
  ])
  func matches(query: String, expected: [String]) throws {
    #expect(try ids(query) == expected, "\(query)")
  }

  @Test func aQueryWithoutAWordIsAnError() throws {
    for query in ["—", "— OR …", "headline:…", "— —", "…*"] {
      let fault = #expect(throws: QueryFault.self, "\(query)") { try ids(query) }
      #expect(fault?.code == .empty || fault?.code == .wildcard)
    }
  }

  /// libxapian lets a phrase match everything in a shard that has no position at all, so that no shard may
  /// be so.
  @Test func aShardWithoutTextMatchesNoPhrase() throws {
    var silent = StoredDocument.article("silent")
    silent.source = "Hill Post"
    for shards in [[[silent], Self.documents], [Self.documents, [silent]], [[silent]]] {
      #expect(try ids("\"old city\"", shards).filter { $0 == "silent" } == [])
      #expect(try ids("old NEAR/3 city", shards).filter { $0 == "silent" } == [])
      #expect(try ids("\"old city\" source:\"Hill Post\"", shards) == [])
      #expect(try ids("\"old city\" OR source:\"Hill Post\"", shards).contains("silent"))
    }
  }

  @Test func nothingReachesFromOnePartToAnother() throws {
    let document = StoredDocument.article(
      "a", headline: "one two", body: "five six", captions: [StoredCaption(text: "three four")])
    #expect(try ids("two NEAR/50 three", [[document]]) == [])
    #expect(try ids("four NEAR/50 five", [[document]]) == [])
    #expect(try ids("\"two three\"", [[document]]) == [])
    // A window of 109 positions, more than the gap between parts.
    let many = (10..<70).map { "w\($0)" }
    let split = StoredDocument.article(
      "b", headline: many.prefix(30).joined(separator: " "),
      body: many.dropFirst(30).joined(separator: " "))
    #expect(try ids(many.joined(separator: " NEAR/50 "), [[split]]) == [])
    let whole = StoredDocument.article("c", body: many.joined(separator: " "))
    #expect(try ids(many.joined(separator: " NEAR/50 "), [[whole]]) == ["c"])
  }

  @Test func nearThatCannotBeExactIsRefused() throws {
    let six = (1...6).map { "(old OR w\($0))" }.joined(separator: " NEAR/9 ")
    let fault = #expect(throws: QueryFault.self) { try ids(six) }
    #expect(fault?.code == .near)
    #expect(try ids(six.replacing("NEAR", with: "ADJ")) == [])
  }

  @Test func twoThousandWords() throws {
    let words = (0..<1997).map { "word\($0)" }
    #expect(try ids((words + ["town"]).joined(separator: " OR ")) == ["new"])
    #expect(try ids((words.map { "-" + $0 } + ["town"]).joined(separator: " ")) == ["new"])
    #expect(try ids((words + ["town"]).joined(separator: " ")) == [])
    #expect(try ids("\"" + words.joined(separator: " ") + "\" OR old") == ["old"])
  }

  @Test func wildcardsExpandUpToALimit() throws {
    let many = { (count: Int) in
      StoredDocument.article(
        "many", body: (0..<count).map { "qq\($0)" }.joined(separator: " "))
    }
    // One word in both shards is one word.
    #expect(try ids("qq*", [[many(10_000)], [many(300)]]) == ["many", "many"])
    #expect(try ids("qq1*", [[many(1200)], Self.documents]) == ["many"])
    #expect(try ids("-qq1*", [[many(1200)], [Self.documents[0]]]) == ["old"])
    let fault = #expect(throws: QueryFault.self) { try ids("old qq*", [[many(10_001)]]) }
    #expect(fault?.code == .wildcard)
    #expect(fault?.range == 4..<6)
  }

  @Test func languagesNarrowAndDoNotWiden() throws {
    let shards = [
      ["ru", "en", "xx"].map { StoredDocument.article($0, body: "в город", language: $0) }
    ]
    #expect(try ids("города", shards) == ["ru"])
    #expect(try ids("города lang:en", shards) == [])
    #expect(try ids("города lang:RU", shards) == ["ru"])
    #expect(try ids("города (lang:ru OR lang:xx)", shards) == ["ru"])
    #expect(try ids("город", shards) == ["en", "ru", "xx"])
    #expect(try ids("город -lang:ru", shards) == ["en", "xx"])
    #expect(try ids("город lang:ru lang:en", shards) == [])
  }

  /// To a French stemmer "news" is "new", which must not find the new things of other languages: neither
  /// where words are weighed, nor where they are so many that they are not.
  @Test func aStemIsAWordOfItsLanguageAlone() throws {
    let shards = [
      ["fr", "en", "xx"].map { StoredDocument.article($0, body: "a new day", language: $0) },
      [.article("news", body: "the news", language: "en")],
    ]
    let many = (0..<400).map { " OR word\($0)" }.joined()
    for query in ["news", "news OR nothing", "news" + many, "(news OR day) -day" + many] {
      let isNegated = query.contains("-day")
      #expect(
        try ids(query, shards) == (isNegated ? ["news"] : ["fr", "news"]), "\(query.prefix(30))")
    }
    #expect(try ids("-news", shards) == ["en", "xx"])
    #expect(try ids("-(news\(many))", shards) == ["en", "xx"])
    #expect(try ids("news lang:fr", shards) == ["fr"])
    #expect(try ids("news", [[shards[0][0]]]) == ["fr"])
  }

  @Test func aSearchIsInterruptedWithoutTombstones() throws {
    let documents = (0..<600).map { StoredDocument.article("a\($0)", body: "harbour") }
    let archive = try ExactnessArchive([documents])
    let interrupt = try Interrupt()
    interrupt.cancel()
    let error = #expect(throws: ArchiveError.self) {
      try archive.search(SearchRequest("harbour"), interrupt: interrupt)
    }
    #expect(error?.code == .cancelled)
    interrupt.reset()
    #expect(try archive.search(SearchRequest("harbour"), interrupt: interrupt).total.value == 600)
  }

  @Test func anEmptyIndexAnswers() throws {
    #expect(try ids("old", []) == [])
    #expect(try ids("-old", []) == [])
    #expect(try ids("\"old city\" al*", []) == [])
  }
}
