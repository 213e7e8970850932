// A merge is right where what it writes is what Xapian would have written had it got all documents at once:
// entry by entry, chunks and statistics too. Xapian's own compaction gives the same but for how it cuts lists into
// chunks (it keeps those of the sources) and for bounds that it widens after deletes; so there postings are compared.

import Foundation
import TestSupport
import Testing
import Xapian

@testable import Glass

@Suite struct MergeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private var options: GlassWriter.Options {
    var options = GlassWriter.Options()
    options.blockSize = 2048
    options.isSynchronised = false
    return options
  }

  /// A source and what is in it.
  private struct Source {
    let path: String
    var documents: TestDocuments
    var removed: [UInt32] = []
  }

  /// Sources of one shape, every second written by Xapian, every third changed by it afterwards.
  private func sources(_ shape: CorpusShape, count: Int, seed: UInt64) throws -> [Source] {
    try (0..<count).map { number in
      var corpus = Corpus(shape, seed: seed * 100 + UInt64(number))
      var source = Source(path: path("source\(number)"), documents: corpus.documents())
      if number.isMultiple(of: 2) {
        try writeWithGlass(source.documents, to: source.path, blockSize: 2048)
      } else {
        try writeWithXapian(source.documents, to: source.path, blockSize: 4096)
      }
      if number % 3 == 2 { try change(&source, &corpus) }
      return source
    }
  }

  /// Adds, replaces and deletes documents in three commits.
  private func change(_ source: inout Source, _ corpus: inout Corpus) throws {
    var documents = Dictionary(uniqueKeysWithValues: source.documents.map { ($0.id, $0.document) })
    var ids = source.documents.map(\.id)
    var last = ids.last ?? 0
    for _ in 0..<3 {
      let changes = corpus.changes(40, ids: &ids, last: &last)
      try apply(changes, to: source.path)
      var next = try Database(path: source.path).lastDocumentID + 1
      next -= UInt32(changes.count { if case .add = $0 { true } else { false } })
      for change in changes {
        switch change {
        case .add(let document):
          documents[next] = document
          next += 1
        case .put(let id, let document): documents[id] = document
        case .delete(let id): documents[id] = nil
        }
      }
    }
    source.documents = documents.sorted { $0.key < $1.key }.map { (id: $0.key, document: $0.value) }
  }

  /// Where all documents should be afterwards, source by source: only gaps between documents stay.
  private func expected(_ sources: [Source]) -> [[UInt32: UInt32]] {
    var behind: UInt32 = 0
    return sources.map { source in
      var places: [UInt32: UInt32] = [:]
      let living = source.documents.map(\.id).filter { !source.removed.contains($0) }
      guard let first = living.first else { return places }
      for id in living {
        let removed = source.removed.count { first < $0 && $0 < id }
        places[id] = behind + id - first + 1 - UInt32(removed)
      }
      behind = places.values.max() ?? behind
      return places
    }
  }

  /// What Xapian writes of the documents that are left.
  private func writeAtOnce(_ sources: [Source], _ places: [[UInt32: UInt32]]) throws {
    let documents = zip(sources, places).flatMap { source, places in
      source.documents.compactMap { id, document in places[id].map { (id: $0, document: document) }
      }
    }
    try writeWithXapian(documents, to: path("once"), blockSize: 2048)
  }

  private func merge(_ sources: [Source], to name: String = "merged") throws -> GlassMerger.Summary
  {
    try GlassMerger.merge(
      sources.map { GlassMerger.Source(folder: $0.path, removed: $0.removed) }, into: path(name),
      options: options)
  }

  @Test(arguments: CorpusShape.allCases.filter { $0 != .empty }, [1, 2, 5])
  func likeWrittenAtOnce(_ shape: CorpusShape, _ count: Int) throws {
    let sources = try sources(shape, count: count, seed: UInt64(count))
    let places = expected(sources)
    let summary = try merge(sources)
    try writeAtOnce(sources, places)
    try expectWhole(path("merged"), "merged")
    let merged = try RawDatabase(path: path("merged"))
    #expect(merged.difference(to: try RawDatabase(path: path("once"))) == nil)
    for (map, (source, places)) in zip(summary.maps, zip(sources, places)) {
      for (id, _) in source.documents { #expect(map.docid(of: id) == places[id]) }
      #expect(map.docid(of: 0) == nil && map.docid(of: map.last &+ 1) == nil)
    }

    try Compactor.compact(sources: sources.map(\.path), to: path("compacted"), blockSize: 2048)
    #expect(difference(try dump(path("merged")), try dump(path("compacted"))) == nil)
    let compacted = try RawDatabase(path: path("compacted"))
    for table in [VersionFile.Table.docdata, .termlist, .position] {
      #expect(merged.tables[table] == compacted.tables[table])
    }

    // What comes later, on both.
    guard count == 2 else { return }
    var corpus = Corpus(shape, seed: 77)
    _ = corpus.documents()
    var ids = places.flatMap(\.values).sorted()
    var last = summary.statistics.lastDocumentID
    let changes = corpus.changes(60, ids: &ids, last: &last)
    for name in ["merged", "once"] { try apply(changes, to: path(name)) }
    try expectSameDatabases(path("merged"), path("once"), "changed")
  }

  @Test(arguments: [CorpusShape.mixed, .gaps, .values, .many, .bigData, .strangeBytes])
  func removedDocumentsAreLeftOut(_ shape: CorpusShape) throws {
    var random = SeededRandom(seed: 9)
    for (round, share) in [0.02, 0.5, 0.97].enumerated() {
      try? FileManager.default.removeItem(atPath: folder.path)
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      var sources = try sources(shape, count: 4, seed: UInt64(round + 10))
      for index in sources.indices {
        let ids = sources[index].documents.map(\.id)
        sources[index].removed = ids.filter { _ in Double.random(in: 0..<1, using: &random) < share
        }
      }
      // The ends, nothing, and all of a source.
      let ends = sources[0].documents
      sources[0].removed = Set(sources[0].removed + [ends[0].id, ends[ends.count - 1].id]).sorted()
      sources[1].removed = []
      sources[3].removed = sources[3].documents.map(\.id)
      let places = expected(sources)
      let summary = try merge(sources)
      try writeAtOnce(sources, places)
      try expectSameDatabases(path("merged"), path("once"), "\(share) removed")
      for (map, (source, places)) in zip(summary.maps, zip(sources, places)) {
        for (id, _) in source.documents { #expect(map.docid(of: id) == places[id]) }
      }
    }
  }

  @Test func nothingIsLeft() throws {
    var sources = try sources(.mixed, count: 2, seed: 3)
    for index in sources.indices { sources[index].removed = sources[index].documents.map(\.id) }
    let summary = try merge(sources)
    #expect(summary.statistics == Statistics())
    try expectWhole(path("merged"), "emptied")
    #expect(try Database(path: path("merged")).documentCount == 0)
    // What holds nothing merges as well.
    try writeWithXapian([], to: path("empty"), blockSize: 2048)
    let both = [
      Source(path: path("empty"), documents: []), Source(path: path("merged"), documents: []),
    ]
    #expect(try merge(both, to: "again").statistics == Statistics())
    try expectWhole(path("again"), "empty")
  }

  /// Of two values under a key the first source's stays.
  @Test func metadata() throws {
    let all: [[[UInt8]: [UInt8]]] = [
      [[1]: [1], [2]: [2]], [:], [[0]: [7], [2]: [9], [1, 0]: [8]], [[2]: [3], [255]: [4]],
    ]
    for (number, metadata) in all.enumerated() {
      var corpus = Corpus(.single, seed: UInt64(number))
      try writeWithXapian(
        corpus.documents(), to: path("source\(number)"), blockSize: 2048, metadata: metadata)
    }
    _ = try merge(all.indices.map { Source(path: path("source\($0)"), documents: []) })
    let merged = try RawDatabase(path: path("merged")).tables[.postlist] ?? []
    let found = merged.filter { $0.key.starts(with: [0, 0xC0]) }
      .map { RawEntry(key: Array($0.key.dropFirst(2)), tag: $0.tag) }
    let expected: [([UInt8], [UInt8])] = [
      ([0], [7]), ([1], [1]), ([1, 0], [8]), ([2], [2]), ([255], [4]),
    ]
    #expect(found == expected.map { RawEntry(key: $0.0, tag: $0.1) })
  }

  /// Other block sizes, values that go to a file.
  @Test(arguments: [(2048, 0), (8192, 3000), (65536, 8 << 20)])
  func everyOption(_ blockSize: Int, _ valueMemory: Int) throws {
    let sources = try sources(.mixed, count: 3, seed: 5)
    var options = options
    (options.blockSize, options.valueMemory) = (blockSize, valueMemory)
    _ = try GlassMerger.merge(
      sources.map { GlassMerger.Source(folder: $0.path) }, into: path("merged"), options: options)
    try writeAtOnce(sources, expected(sources))
    try expectSameDatabases(path("merged"), path("once"), "merged")
    let names = try FileManager.default.contentsOfDirectory(atPath: path("merged"))
    #expect(!names.contains("values.tmp"))
  }
}
