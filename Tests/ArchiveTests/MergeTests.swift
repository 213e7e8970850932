// When shards merge, and that merging changes nothing but where documents lie.

import TestSupport
import Testing
import Xapian

@testable import Archive

@Suite struct MergeTests {
  private func shards(_ sizes: [(documents: Int, deleted: Int)]) -> [Manifest.Shard] {
    sizes.enumerated().map { number, size in
      Manifest.Shard(
        name: Manifest.shardName(number + 1), documents: size.documents, bytes: 0,
        tombstones: nil, deleted: size.deleted)
    }
  }

  @Test(
    "which shards are merged",
    arguments: [
      ([], nil), ([5], nil), ([5, 5, 5], nil), ([5, 5, 5, 5], [0, 1, 2, 3]),
      ([5000, 5, 5, 5], nil), ([5000, 5, 5, 5, 5], [1, 2, 3, 4]),
      ([5, 5, 5, 5000], nil), ([5, 5000, 5, 5, 5], [0, 2, 3, 4]), ([256, 1, 1, 1], [0, 1, 2, 3]),
      ([257, 1, 1, 1], nil), ([257, 1024, 900, 300, 5], [0, 1, 2, 3]),
      ([5000, 5000, 5000, 5000, 5, 5, 5, 5], [4, 5, 6, 7]),
      ([100_000, 20_000, 5000, 1000, 200], nil),
    ] as [([Int], [Int]?)])
  func policy(sizes: [Int], places: [Int]?) {
    #expect(MergePolicy.next(shards(sizes.map { ($0, 0) })) == places)
  }

  @Test("a shard of which more than a third is removed is written anew, with what is left of it")
  func mostlyRemoved() {
    #expect(MergePolicy.next(shards([(900, 300)])) == nil)
    #expect(MergePolicy.next(shards([(900, 301)])) == [0])
    #expect(MergePolicy.next(shards([(90_000, 0), (900, 301), (5, 0)])) == [1])
    // What counts for its size is what is left.
    #expect(MergePolicy.next(shards([(5000, 4990), (5, 0), (5, 0), (5, 0)])) == [0, 1, 2, 3])
  }

  @Test(
    "an index stays at few shards, and a document is written few times", arguments: [1, 40, 5000])
  func cost(size: Int) {
    var generator = SeededRandom(seed: UInt64(size))
    var current: [Manifest.Shard] = []
    var (written, total) = (0, 0)
    for _ in 0..<1000 {
      let documents = Int.random(in: 1...(2 * size), using: &generator)
      current.append(shards([(documents, 0)])[0])
      total += documents
      while let places = MergePolicy.next(current) {
        let merged = places.reduce(0) { $0 + current[$1].documents }
        written += merged
        for place in places.reversed() { current.remove(at: place) }
        current += shards([(merged, 0)])
      }
      #expect(current.count <= 3 * (MergePolicy.level(total) + 1))
    }
    // Four of a level make one of the next; below the lowest level every third commit writes the shard.
    let perDocument = Double(written) / Double(total)
    #expect(
      perDocument <= Double(MergePolicy.level(total) + 1 + 256 / (3 * max(1, min(256, size)))))
  }

  @Test("merging drops what was removed; ids and content stay", arguments: [true, false])
  func merges(isBulk: Bool) throws {
    let place = try Workplace()
    var options = Workplace.options()
    options.isBulk = isBulk
    func index() throws { try Indexer(place.index, options: options).run([place.news]) }
    for number in 0..<8 { try place.write("\(number).txt", "Story \(number)") }
    try index()
    let before = Set(try place.dump())
    var sawTombstones = false
    for round in 0..<6 {
      // One document changes at each run: a tombstone in an old shard, a document in a new one.
      try place.write("\(round % 2).txt", "Story \(round % 2), version \(round)")
      try index()
      let manifest = try place.index.readManifest()
      sawTombstones = sawTombstones || manifest.shards.contains { $0.deleted > 0 }
      try place.expectWhole()
      try place.expectTidy()
      #expect(manifest.documents == 8)
      #expect(manifest.shards.count < 4)
    }
    #expect(sawTombstones)
    let after = try place.dump()
    #expect(before.intersection(after).count == 6)
    // The dump of an index that was made at once.
    let fresh = try Workplace()
    for number in 0..<8 { try fresh.write("\(number).txt", "Story \(number)") }
    try fresh.write("0.txt", "Story 0, version 4")
    try fresh.write("1.txt", "Story 1, version 5")
    try fresh.run()
    expectSame(after, try fresh.dump())
    // Written anew, a shard holds no removed document.
    for shard in try place.index.readManifest().shards where shard.tombstones == nil {
      #expect(try Database(path: place.index.shard(shard.name)).documentCount == shard.documents)
    }
  }

  @Test("a shard of which nothing is left goes with the commit that removes the last of it")
  func emptied() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    try place.run()
    try place.remove("a.txt")
    try place.run()
    #expect(try place.index.readManifest().shards.isEmpty)
    try place.expectWhole()
    try place.expectTidy()
    #expect(try place.dump().isEmpty)
    try place.write("b.txt", "B story")
    try place.run()
    #expect(try place.index.readManifest().shards.map(\.name) == ["shard-2"])
  }

  /// An index of three shards. At the next run there is a fourth story, and the second is gone.
  private func indexOfThree() throws -> Workplace {
    let place = try Workplace()
    for number in 0..<3 {
      try place.write("\(number).txt", "Story \(number)")
      try place.run()
    }
    try place.write("3.txt", "Story 3")
    try place.remove("1.txt")
    return place
  }

  @Test("a shard that is damaged is not merged, and stays", arguments: ["postlist", "position"])
  func damaged(table: String) throws {
    let place = try indexOfThree()
    let shard = try #require(try place.index.readManifest().shards.first)
    let path = place.index.shard(shard.name) + "/\(table).glass"
    let bytes = try #require(try FileSystem.contents(path))
    var damaged = bytes
    // In the directory of the first block.
    damaged[11] = 0xFF
    try FileSystem.write(damaged, to: path)
    var thrown: ArchiveError?
    do { try place.index.compact(command: "test", wait: false) } catch { thrown = error }
    #expect(thrown?.code == .corrupt)
    #expect(try place.index.readManifest().shards.map(\.name).contains(shard.name))
    try FileSystem.write(bytes, to: path)
    try place.run()
    try place.index.compact(command: "test", wait: false)
    try place.expectWhole()
    try place.expectTidy()
    #expect(try place.headlines() == ["Story 0", "Story 2", "Story 3"])
    #expect(try place.index.readManifest().shards.count == 1)
  }

  @Test("the manifest's number of documents is compared before what is merged is used")
  func otherNumber() throws {
    let place = try indexOfThree()
    var manifest = try place.index.readManifest()
    manifest.shards[0].documents += 1
    try FileSystem.write(manifest.encoded(), to: place.index.manifest)
    var thrown: ArchiveError?
    do { try place.index.compact(command: "test", wait: false) } catch { thrown = error }
    #expect(thrown?.code == .corrupt)
    #expect(try place.index.readManifest() == manifest)
  }
}
