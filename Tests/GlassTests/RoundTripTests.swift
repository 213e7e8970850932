// The point of this module: a database that Glass wrote is the one that Xapian would have written,
// and stays so whatever is done to it. Blocks of 2048 bytes, so that kilobytes make deep trees.

import TestSupport
import Testing
import Xapian

@testable import Glass

@Suite struct RoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func expectSame(_ left: String, _ right: String, _ when: Comment) throws {
    try expectSameDatabases(path(left), path(right), when)
  }

  @Test(arguments: CorpusShape.allCases, [1, 2] as [UInt64])
  func likeXapianThroughChangesAndCompaction(_ shape: CorpusShape, _ seed: UInt64) throws {
    var corpus = Corpus(shape, seed: seed)
    let documents = corpus.documents()
    try writeWithXapian(documents, to: path("xapian"), blockSize: 2048)
    try writeWithGlass(documents, to: path("glass"), blockSize: 2048)
    if shape == .empty { try makeRoots() }
    try expectSame("glass", "xapian", "as written")

    var ids = documents.map(\.id)
    var last = ids.last ?? 0
    for commit in 1...3 {
      let count = commit == 3 ? 150 : 40
      let changes = corpus.changes(count, ids: &ids, last: &last)
      for side in ["glass", "xapian"] { try apply(changes, to: path(side)) }
      try expectSame("glass", "xapian", "after commit \(commit)")
    }
    for side in ["glass", "xapian"] {
      try Compactor.compact(sources: [path(side)], to: path(side + "2"), blockSize: 2048)
    }
    try expectSame("glass2", "xapian2", "compacted")
  }

  /// The corpora reach what they are for: lists of many chunks, tags of many parts, deep trees.
  @Test func corporaReachFarEnough() throws {
    func written(_ shape: CorpusShape) throws -> RawDatabase {
      var corpus = Corpus(shape, seed: 1)
      try writeWithGlass(corpus.documents(), to: path(shape.rawValue), blockSize: 2048)
      return try RawDatabase(path: path(shape.rawValue))
    }
    func chunks(_ database: RawDatabase, _ prefix: [UInt8]) -> Int {
      database.tables[.postlist]?.count { $0.key.starts(with: prefix) } ?? 0
    }
    let many = try written(.many)
    #expect(chunks(many, [0, 0xE0]) >= 3)
    let continued = many.tables[.postlist]?.count { $0.key[0] != 0 && $0.key.contains(0) } ?? 0
    #expect(continued >= 3)
    #expect(chunks(try written(.values), [0, 0xD8]) >= 40)
    let deep = try written(.longTerms).version.roots
    #expect(deep[VersionFile.Table.position.rawValue].level >= 3)
    #expect(deep[VersionFile.Table.postlist.rawValue].level >= 2)
    let large = try written(.bigData).tables[.docdata]?.map(\.tag.count).max() ?? 0
    #expect(large > 10 * 2048)
    let last = try #require(try written(.gaps).tables[.docdata]?.last)
    #expect(last.key.count == 4)
  }

  /// Other ways of handing over the same, other block sizes, metadata: the same entries.
  @Test(arguments: [
    (GlassWay(compression: .none), 2048), (GlassWay(isPacked: true), 4096),
    (GlassWay(valueMemory: 3000), 8192), (GlassWay(valueMemory: 0), 65536),
  ])
  func everyWay(_ way: GlassWay, _ blockSize: Int) throws {
    var corpus = Corpus(.mixed, seed: 3)
    let documents = corpus.documents()
    let metadata: [[UInt8]: [UInt8]] = [[1]: [2], [0, 255]: [0], Array("key".utf8): [9, 9, 9]]
    try writeWithXapian(documents, to: path("xapian"), blockSize: blockSize, metadata: metadata)
    try writeWithGlass(
      documents, to: path("glass"), blockSize: blockSize, metadata: metadata, way: way)
    try expectSame("glass", "xapian", "as written")
    #expect(try Database(path: path("glass")).metadata(Array("key".utf8)) == [9, 9, 9])
    var ids = documents.map(\.id)
    var last = ids.last ?? 0
    let changes = corpus.changes(60, ids: &ids, last: &last)
    for side in ["glass", "xapian"] { try apply(changes, to: path(side)) }
    try expectSame("glass", "xapian", "after a commit")
    // Several into one, as the archive's merges do it.
    for side in ["glass", "xapian"] {
      try Compactor.compact(sources: [path(side), path("xapian")], to: path(side + "2"))
    }
    try expectSame("glass2", "xapian2", "compacted")
  }

  /// A database is emptied, and filled again.
  @Test func emptiedAndFilled() throws {
    var corpus = Corpus(.mixed, seed: 4)
    let documents = corpus.documents()
    try writeWithXapian(documents, to: path("xapian"), blockSize: 2048)
    try writeWithGlass(documents, to: path("glass"), blockSize: 2048)
    for changes in [documents.map { Corpus.Change.delete($0.id) }, more(&corpus)] {
      for side in ["glass", "xapian"] { try apply(changes, to: path(side)) }
      try expectSame("glass", "xapian", "\(changes.count) changes")
    }
  }

  private func more(_ corpus: inout Corpus) -> [Corpus.Change] {
    corpus.documents().map { Corpus.Change.add($0.document) }
  }

  /// Xapian gives an empty database's tables roots at the first commit that changes something.
  private func makeRoots() throws {
    for side in ["glass", "xapian"] {
      let writer = try WritableDatabase(path: path(side), mode: .open, flags: .noSync)
      try writer.setMetadata([1], to: [2])
      try writer.commit()
      try writer.setMetadata([1], to: [])
      try writer.commit()
    }
  }
}
