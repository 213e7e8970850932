// Tombstones inside a match, over one shard and several; and matches that are stopped.

import TestSupport
import Testing
import Xapian

@Suite struct LiveDocumentsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The live documents among those that a word is in, or among all.
  private func live(
    _ word: String?, _ documents: LiveDocuments, _ interrupt: Interrupt? = nil
  ) throws(XapianError) -> Query {
    var builder = try QueryBuilder()
    if let word { try builder.term(bytes(word)) } else { try builder.everything() }
    try builder.live(documents, interrupt: interrupt)
    try builder.combine(.filter, count: 2)
    return try builder.build()
  }

  @Test func tombstonesOfSeveralShards() throws {
    let paths = (0..<3).map { "\(folder.path)/\($0)" }
    var tombstones: [String: [UInt32]] = [:]
    for (shard, path) in paths.enumerated() {
      // Document 2 of each is deleted for good and leaves a gap.
      try write(
        (1...9).map { Page($0 % 2 == 1 ? "odd all" : "even all", [1: "\(shard)"]) }, to: path,
        deleting: [2])
      // The last shard has none.
      if shard < 2 { tombstones[try Database(path: path).uuid] = [5, 1, 5, 4 + UInt32(shard)] }
    }
    let documents = try LiveDocuments(tombstones: tombstones)
    let database = try Database(paths: paths)

    func expected(_ keep: (Int) -> Bool) -> [UInt32] {
      let dead: [Set<Int>] = [[2, 1, 5, 4], [2, 1, 5], [2]]
      var numbers: [UInt32] = []
      for (shard, dead) in dead.enumerated() {
        for local in 1...9 where keep(local) && !dead.contains(local) {
          numbers.append(UInt32((local - 1) * 3 + shard + 1))
        }
      }
      return numbers.sorted()
    }
    #expect(try database.found(live("odd", documents)) == expected { $0 % 2 == 1 })
    #expect(try database.found(live("even", documents)) == expected { $0 % 2 == 0 })
    #expect(try database.found(live("all", documents)) == expected { _ in true })
    // All documents: the deleted number 2 does not come back.
    #expect(try database.found(live(nil, documents)) == expected { _ in true })
    #expect(try database.found(live("none", documents)).isEmpty)

    let tally = try database.count(live("all", documents), slots: [1])
    #expect(tally.total == expected { _ in true }.count)
    #expect(tally.counts() == ["0": 5, "1": 6, "2": 8])
    // Bounds are honest though tombstones are only guessed at.
    let page = try database.search(live("all", documents), limit: 1)
    #expect(page.lowerBound <= tally.total && tally.total <= page.upperBound)
    let whole = try database.search(live("all", documents), limit: 1, checkAtLeast: 1_000)
    #expect(whole.lowerBound == tally.total && whole.upperBound == tally.total)
  }

  @Test func theOneTableServesManyQueries() throws {
    let path = folder.path + "/db"
    try write((1...50).map { _ in Page("all") }, to: path)
    let database = try Database(path: path)
    let documents = try LiveDocuments(tombstones: [database.uuid: Array(1...49)])
    for _ in 1...3 { #expect(try database.found(live("all", documents)) == [50]) }
    let none = try LiveDocuments()
    #expect(try database.count(live("all", none)).total == 50)
    let all = try LiveDocuments(tombstones: [database.uuid: Array(1...50)])
    #expect(try database.count(live("all", all)).total == 0)
    #expect(try database.count(live(nil, all)).total == 0)
  }

  /// Against plain subtraction, with random gaps: what the galloping search must not get wrong.
  @Test(arguments: [1, 2, 3])
  func randomTombstones(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let path = folder.path + "/db"
    let count = 600
    let pages = (0..<count).map { _ in
      Page(["rare", "some", "most"].filter { _ in random.next() % 3 == 0 }.joined(separator: " "))
    }
    try write(pages, to: path)
    let database = try Database(path: path)
    for share: UInt64 in [2, 10, 100] {
      let dead = (1...UInt32(count)).filter { _ in random.next() % share == 0 }
      let documents = try LiveDocuments(tombstones: [database.uuid: dead])
      for name in ["rare", "some", "most"] {
        let all = try database.postings(of: bytes(name)).map(\.rawValue)
        let expected = all.filter { !dead.contains($0) }
        #expect(try database.found(live(name, documents)) == expected)
        #expect(try database.count(live(name, documents)).total == expected.count)
      }
    }
  }

  @Test func aCancelledMatchStops() throws {
    let path = folder.path + "/db"
    try write((1...10).map { _ in Page("all") }, to: path)
    let database = try Database(path: path)
    let documents = try LiveDocuments()
    let interrupt = try Interrupt()
    #expect(interrupt.state == .running)
    #expect(try database.found(live("all", documents, interrupt)).count == 10)
    interrupt.cancel()
    #expect(interrupt.state == .cancelled)
    for _ in 1...2 {
      #expect(
        code { () throws(XapianError) in
          _ = try database.search(live("all", documents, interrupt), limit: 1)
        } == .interrupted)
      #expect(
        code { () throws(XapianError) in
          _ = try database.count(live("all", documents, interrupt), slots: [1])
        } == .interrupted)
    }
    interrupt.reset()
    #expect(try database.found(live("all", documents, interrupt)).count == 10)
  }

  @Test func aDeadlineStopsAMatch() throws {
    let path = folder.path + "/db"
    try write([Page("all")], to: path)
    let database = try Database(path: path)
    let documents = try LiveDocuments()
    let interrupt = try Interrupt()
    interrupt.setDeadline(nanosecondsFromNow: 0)
    #expect(
      code { () throws(XapianError) in
        _ = try database.count(live("all", documents, interrupt))
      } == .interrupted)
    #expect(interrupt.state == .timedOut)
    // The first reason stays.
    interrupt.cancel()
    #expect(interrupt.state == .timedOut)
    interrupt.reset()
    for distance in [Int64.max, 60_000_000_000, -1] {
      interrupt.setDeadline(nanosecondsFromNow: distance)
      #expect(try database.count(live("all", documents, interrupt)).total == 1)
    }
    #expect(interrupt.state == .running)
  }

  @Test func aMatchIsStoppedFromAnotherThreadWhileItRuns() async throws {
    // Counted again and again until the switch is thrown.
    let path = folder.path + "/db"
    try write((1...2_000).map { _ in Page("all a b a b") }, to: path)
    let interrupt = try Interrupt()
    let runs = Task.detached { () throws -> Int in
      let database = try Database(paths: [String](repeating: path, count: 20))
      let documents = try LiveDocuments()
      var runs = 0
      while true {
        do throws(XapianError) {
          _ = try database.count(live("all", documents, interrupt))
          runs += 1
        } catch {
          #expect(error.code == .interrupted)
          return runs
        }
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    interrupt.cancel()
    _ = try await runs.value
    #expect(interrupt.state == .cancelled)
  }

  /// The look inside a walk, not only the one at a shard's start: the deadline passes during the
  /// match.
  @Test func theWalkItselfLooksAtTheClock() throws {
    let path = folder.path + "/db"
    try write((1...5_000).map { _ in Page("all") }, to: path)
    let database = try Database(path: path)
    let documents = try LiveDocuments()
    let interrupt = try Interrupt()
    let clock = ContinuousClock()
    var whole = Duration.seconds(1)
    for _ in 1...5 {
      let query = try live("all", documents, interrupt)
      whole = min(whole, try clock.measure { _ = try database.count(query) })
    }
    // A third of the least that the whole takes: long past the start, and before the end.
    var stopped = 0
    for _ in 1...20 {
      interrupt.reset()
      let query = try live("all", documents, interrupt)
      interrupt.setDeadline(nanosecondsFromNow: whole.components.attoseconds / 3_000_000_000)
      if code({ () throws(XapianError) in _ = try database.count(query) }) == .interrupted {
        stopped += 1
      }
    }
    #expect(stopped >= 10)
  }
}

/// A small random number generator with a seed, so that a failure comes again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
