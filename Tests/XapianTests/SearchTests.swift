// The ranked pass and the counting pass: order, pages, bounds, and tallies against a plain count.

import TestSupport
import Testing
import Xapian

@Suite struct SearchTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes pages into so many shards in turn, so that docids of the whole are 1, 2, 3 …
  private func shards(_ pages: [Page], count: Int) throws -> Database {
    let paths = (0..<count).map { "\(folder.path)/\(count)-\($0)" }
    for (shard, path) in paths.enumerated() {
      try write(stride(from: shard, to: pages.count, by: count).map { pages[$0] }, to: path)
    }
    return try Database(paths: paths)
  }

  @Test(arguments: [1, 2, 3])
  func orderByAValue(count: Int) throws {
    let database = try shards(
      [
        Page("1 city", [0: "20161201"]), Page("2 city"), Page("3 city", [0: "20170101"]),
        Page("4 city city city", [0: "20161201"]), Page("5 city", [0: "20161201"]),
        Page("6 city", [0: "2016"]), Page("7 city city", [0: ""]), Page("8 town", [0: "20180101"]),
        Page("9 city", [0: "\u{FF}\u{FF}"]), Page("10 city"),
      ], count: count)
    func numbers(_ order: MatchOrder) throws -> [String] {
      try database.texts(word("city"), order: order).map { String($0.prefix { $0 != " " }) }
    }
    // Of equal days the more relevant comes first, then the lower docid; without a day last, both
    // ways.
    let newest = try numbers(.value(0, descending: true))
    #expect(newest == ["9", "3", "4", "1", "5", "6", "7", "2", "10"])
    let oldest = try numbers(.value(0, descending: false))
    #expect(oldest == ["6", "4", "1", "5", "3", "9", "7", "2", "10"])
    let best = try numbers(.relevance)
    #expect(best == ["4", "7", "1", "2", "3", "5", "6", "9", "10"])
  }

  @Test(arguments: [1, 3])
  func pages(count: Int) throws {
    let database = try shards((1...40).map { Page("city \($0)", [0: "\($0 % 3)"]) }, count: count)
    for order in [MatchOrder.relevance, .value(0, descending: true), .value(0, descending: false)] {
      let whole = try database.search(word("city"), limit: 100, order: order).matches
      #expect(whole.count == 40)
      var joined: [MatchSet.Match] = []
      for first in stride(from: 0, to: 60, by: 7) {
        joined += try database.search(word("city"), first: first, limit: 7, order: order).matches
      }
      #expect(joined == whole)
    }
    let none = try database.search(word("city"), first: 0, limit: 0, checkAtLeast: 100)
    #expect(none.matches.isEmpty && none.lowerBound == 40 && none.upperBound == 40)
    #expect(try database.search(word("city"), first: -1, limit: .max).matches.count == 40)
    #expect(try database.search(word("city"), first: .max, limit: .max).matches.isEmpty)
  }

  @Test func checkAtLeastMakesBoundsExact() throws {
    let database = try shards(
      (0..<500).map { Page($0 % 5 == 0 ? "old city" : "city old") }, count: 2)
    var builder = try QueryBuilder()
    try builder.term(bytes("old"))
    try builder.term(bytes("city"))
    try builder.combine(.phrase, count: 2)
    let query = try builder.build()
    let guess = try database.search(query, limit: 5)
    #expect(guess.lowerBound < guess.upperBound)
    #expect(guess.lowerBound <= guess.estimated && guess.estimated <= guess.upperBound)
    let checked = try database.search(query, limit: 5, checkAtLeast: 500)
    #expect(checked.lowerBound == 100 && checked.upperBound == 100 && checked.estimated == 100)
    #expect(try database.count(query).total == 100)
  }

  @Test(arguments: [1, 2, 5])
  func talliesEqualAPlainCount(count: Int) throws {
    var random = SplitMix(state: 7)
    let agencies = ["AFP", "Reuters", "AFP\u{1F}Reuters", "", "Anadolu Agency", "\u{1F}"]
    let pages = (0..<400).map { number in
      Page(
        "city \(number % 2 == 0 ? "old" : "new") w\(random.next() % 9)",
        [
          3: agencies[Int(random.next() % 6)], 5: random.next() % 4 == 0 ? "x\(number)" : "",
          8: "en",
        ])
    }
    let database = try shards(pages, count: count)
    for name in ["old", "w3", "city", "none"] {
      let tally = try database.count(word(name), slots: [5, 3, 8, 404, 3])
      let matching = pages.filter { $0.text.split(separator: " ").contains(Substring(name)) }
      func plain(_ slot: UInt32) -> [String: Int] {
        Dictionary(matching.compactMap { $0.values[slot] }.filter { !$0.isEmpty }.map { ($0, 1) }) {
          $0 + $1
        }
      }
      #expect(tally.total == matching.count)
      #expect(tally.values.count == 5)
      #expect(tally.counts(0) == plain(5))
      #expect(tally.counts(1) == plain(3))
      #expect(tally.counts(2) == plain(8))
      #expect(tally.counts(3).isEmpty)
      #expect(tally.counts(4) == plain(3))
      #expect(try database.count(word(name)).values.isEmpty)
    }
  }

  @Test func countingNeedsNoOrder() throws {
    // A shard whose docids have gaps, and values that only some documents have.
    let path = folder.path + "/gaps"
    try write(
      (1...100).map { Page("city", $0 % 10 == 0 ? [2: "ten"] : [:]) }, to: path,
      deleting: Array(35...65))
    let tally = try Database(path: path).count(word("city"), slots: [2])
    #expect(tally.total == 69)
    #expect(tally.counts() == ["ten": 7])
  }

  @Test func aWriterSearchesWhatItHasNotCommitted() throws {
    let writer = try WritableDatabase(path: folder.path + "/db", mode: .create)
    let document = try Document()
    try fill(document, with: Page("old city", [1: "AFP"]))
    try writer.beginTransaction()
    try writer.add(document)
    #expect(try writer.database.found(word("city")) == [1])
    #expect(try writer.database.count(word("city"), slots: [1]).counts() == ["AFP": 1])
    try writer.cancelTransaction()
    #expect(try writer.database.found(word("city")).isEmpty)
  }

  @Test func databasesOnTwoThreads() async throws {
    let path = folder.path + "/db"
    try write((1...300).map { Page("city w\($0 % 7)", [1: "\($0 % 3)"]) }, to: path)
    let uuid = try Database(path: path).uuid
    let documents = try LiveDocuments(tombstones: [uuid: [1, 2, 3]])
    let totals = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<2 {
        group.addTask {
          let database = try Database(path: path)
          return try (0..<100).map { round in
            var builder = try QueryBuilder()
            try builder.term(bytes("w\(round % 7)"))
            try builder.live(documents)
            try builder.combine(.filter, count: 2)
            let query = try builder.build()
            let total = try database.count(query, slots: [1]).total
            #expect(try database.search(query, limit: 400).matches.count == total)
            return total
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(totals.count == 2 && totals[0] == totals[1])
    #expect(totals[0].prefix(7).reduce(0, +) == 297)
  }
}
