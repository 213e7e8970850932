// What is broken on disk is found by a check and reported by a search with the right code; nothing of it
// is made worse by a run.

import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct CheckTests {
  /// An index with two shards, one of them with a tombstone.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    for number in 0..<7 { try place.write("\(number).txt", "Story \(number)", "A body.") }
    try Indexer(place.index).run([place.news])
    try place.write("0.txt", "Story 0, corrected")
    try Indexer(place.index).run([place.news])
    let manifest = try place.index.readManifest()
    #expect(manifest.shards.map(\.deleted) == [1, 0])
    return place
  }

  private func change(_ place: Workplace, _ body: (inout Manifest) -> Void) throws {
    var manifest = try place.index.readManifest()
    body(&manifest)
    try Data(manifest.encoded()).write(to: URL(fileURLWithPath: place.index.manifest))
  }

  private func searchError(_ place: Workplace) -> ArchiveError? {
    #expect(throws: ArchiveError.self) { try Searcher(place.index).search(SearchRequest("story")) }
  }

  @Test("a whole index has no problems")
  func whole() throws {
    let place = try indexed()
    let report = try place.index.check()
    #expect(report == CheckReport(problems: [], shards: 2, documents: 7))
  }

  @Test("a folder without an index says so, and how to make one")
  func missing() throws {
    let place = try Workplace()
    for error in [
      searchError(place), #expect(throws: ArchiveError.self) { try place.index.check() },
      #expect(throws: ArchiveError.self) { try place.index.files() },
    ] {
      #expect(error?.code == .missing)
      #expect(error?.hint?.contains("cutline index") == true)
    }
  }

  @Test("a shard that is gone", arguments: ["shard-1", "shard-2"])
  func shardGone(name: String) throws {
    let place = try indexed()
    try FileManager.default.removeItem(atPath: place.index.shard(name))
    #expect(try place.index.check().problems.contains { $0.contains(name) })
    let error = searchError(place)
    #expect(error?.code == .corrupt && error?.message.contains(place.index.path) == true)
  }

  @Test(
    "a table of a shard that is gone or overwritten",
    arguments: ["postlist", "termlist", "position", "docdata"])
  func tableBroken(table: String) throws {
    let place = try indexed()
    let path = place.index.shard("shard-1") + "/\(table).glass"
    try Data(repeating: 0x5A, count: 8192).write(to: URL(fileURLWithPath: path))
    #expect(!(try place.index.check().problems.isEmpty))
    try FileManager.default.removeItem(atPath: path)
    #expect(!(try place.index.check().problems.isEmpty))
  }

  @Test("tombstones that are gone, cut off, out of order or of no document")
  func tombstones() throws {
    let place = try indexed()
    let name = try #require(try place.index.readManifest().shards[0].tombstones)
    let path = place.index.file(name)
    for bytes in [[], [1, 0, 0], [0, 0, 0, 0], [9, 0, 0, 0, 9, 0, 0, 0]] as [[UInt8]] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(!(try place.index.check().problems.isEmpty))
      #expect(searchError(place)?.code == .corrupt)
    }
    try Data([200, 0, 0, 0]).write(to: URL(fileURLWithPath: path))
    #expect(try place.index.check().problems.contains { $0.contains("that it never had") })
    try FileManager.default.removeItem(atPath: path)
    #expect(searchError(place)?.code == .corrupt)
  }

  @Test("tombstones of no document are not merged away")
  func mergeOfWrongTombstones() throws {
    let place = try indexed()
    let name = try #require(try place.index.readManifest().shards[0].tombstones)
    try Data([200, 0, 0, 0]).write(to: URL(fileURLWithPath: place.index.file(name)))
    // Enough small commits that the shards are due to be merged.
    var thrown: ArchiveError?
    for number in 10..<14 {
      try place.write("\(number).txt", "Story \(number)")
      do { try Indexer(place.index).run([place.news]) } catch { thrown = error }
    }
    #expect(thrown?.code == .corrupt)
    #expect(try FileSystem.status(place.index.shard("shard-1")) != nil)
  }

  @Test("the numbers of manifest, shards and ledger are compared")
  func numbers() throws {
    var place = try indexed()
    try change(place) { $0.shards[1].documents = 4 }
    #expect(try place.index.check().problems.contains { $0.contains("the manifest says 4") })

    // A document that came back to life: its id is there twice.
    place = try indexed()
    try change(place) { ($0.shards[0].deleted, $0.shards[0].tombstones) = (0, nil) }
    let problems = try place.index.check().problems
    #expect(problems.contains { $0.contains("the index has 2 documents of \(place.news)/0.txt") })

    // A ledger that lacks the last run.
    place = try indexed()
    let first = try #require(try FileSystem.contents(place.index.file(Manifest.firstLedger)))
      .firstIndex(of: UInt8(ascii: "\n"))
    try change(place) { $0.ledgerBytes = (first ?? 0) + 1 }
    #expect(
      try place.index.check().problems.contains { $0.contains("that the ledger does not know") })
  }

  @Test("an index made by a newer version is refused everywhere")
  func newer() throws {
    let place = try indexed()
    try change(place) { $0.schema += 1 }
    let errors = [
      searchError(place), #expect(throws: ArchiveError.self) { try place.index.check() },
      #expect(throws: ArchiveError.self) { try place.run() },
    ]
    for error in errors { #expect(error?.code == .version) }
    #expect(try FileSystem.names(in: place.index.shards) == ["shard-1", "shard-2"])
  }

  @Test("a manifest that is broken or gone costs no shard")
  func manifestGone() throws {
    let place = try indexed()
    try Data("{}".utf8).write(to: URL(fileURLWithPath: place.index.manifest))
    #expect(#expect(throws: ArchiveError.self) { try place.run() }?.code == .corrupt)
    try FileManager.default.removeItem(atPath: place.index.manifest)
    #expect(searchError(place)?.code == .missing)
    #expect(#expect(throws: ArchiveError.self) { try place.run() }?.code == .corrupt)
    #expect(try FileSystem.names(in: place.index.shards) == ["shard-1", "shard-2"])
  }

  @Test("a folder that holds something else is not made an index, and nothing in it is touched")
  func foreignFolder() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    let other = TemporaryFolder.self
    let folder = try other.init()
    try folder.write("mine", to: "shards/shard-one")
    try folder.write("mine", to: "ledger-1.txt")
    let index = IndexFolder(path: folder.path)
    let error = #expect(throws: ArchiveError.self) { try Indexer(index).run([place.news]) }
    #expect(error?.code == .path && error?.message.contains("ledger-1.txt") == true)
    #expect(try FileSystem.names(in: folder.path) == ["ledger-1.txt", "shards"])
    // In an index, what is called otherwise than its own files stays too.
    try place.run()
    for name in ["/ledger-2016.txt", "/notes", "/shards/old", "/work/mine"] {
      try Data().write(to: URL(fileURLWithPath: place.index.path + name))
    }
    try place.run()
    for name in ["/ledger-2016.txt", "/notes", "/shards/old", "/work/mine"] {
      #expect(try FileSystem.status(place.index.path + name) != nil, "\(name)")
    }
  }

  @Test("a document without any text is whole")
  func silent() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{"title":"...","text":"…","url":"https://example.org/1"}"# + "\n", to: "news/a.jsonl")
    try place.run()
    #expect(try place.documents().count == 1)
    try place.expectWhole()
  }
}
