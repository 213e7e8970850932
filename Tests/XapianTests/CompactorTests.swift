// Compaction: what moves where. Xapian leaves out unused docids at each source's ends.

import TestSupport
import Testing
import Xapian

@Suite struct CompactorTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func contents(_ database: borrowing Database) throws -> [UInt32: String] {
    var contents: [UInt32: String] = [:]
    for id in try database.postings(of: []) {
      contents[id.rawValue] = text(try database.document(id))
    }
    return contents
  }

  @Test func offsetsSayWhereDocumentsWent() throws {
    let gone: [[UInt32]] = [[], [1, 2, 4, 6], [6], [1, 2, 3, 4, 5, 6], [1]]
    let sources = gone.indices.map { path("s\($0)") }
    for (source, gone) in gone.enumerated() {
      try write(
        (1...6).map { Page("s\(source) d\($0)", [1: "\($0)"]) }, to: sources[source],
        deleting: gone)
    }
    let offsets = try Compactor.compact(sources: sources, to: path("all"))
    var expected: [UInt32: String] = [:]
    for (source, gone) in gone.enumerated() {
      for local in 1...6 where !gone.contains(UInt32(local)) {
        expected[UInt32(local + offsets[source])] = "s\(source) d\(local)"
      }
    }
    let all = try Database(path: path("all"))
    #expect(try contents(all) == expected)
    #expect(try all.documentCount == 6 + 2 + 5 + 0 + 5)
    #expect(try all.revision == 1)
    let one = try Database(path: sources[0])
    #expect(try all.uuid != one.uuid)
    // Positions and values came along.
    let last = try #require(try all.postings(of: bytes("s4")).last)
    #expect(try all.positions(of: bytes("d6"), in: last) == [2])
    #expect(text(try all.value(1, of: last)) == "6")
    #expect(try Checker.check(path: path("all")).errors == 0)
  }

  @Test func docidsCanBeKept() throws {
    try write((1...6).map { Page("a\($0)") }, to: path("a"), deleting: [4, 5, 6])
    try write((1...6).map { Page("b\($0)") }, to: path("b"), deleting: [1, 2, 3])
    let offsets = try Compactor.compact(
      sources: [path("b"), path("a")], to: path("all"), flags: [.full, .keepDocumentIDs])
    #expect(offsets == [0, 0])
    let kept = try contents(Database(path: path("all")))
    #expect(kept == [1: "a1", 2: "a2", 3: "a3", 4: "b4", 5: "b5", 6: "b6"])
    let overlapping = code { () throws(XapianError) in
      try Compactor.compact(
        sources: [path("a"), path("a")], to: path("twice"), flags: [.keepDocumentIDs])
    }
    #expect(overlapping == .invalidOperation)
  }

  @Test func metadataOfTheFirstStays() throws {
    for (name, keys) in [("a", ["k", "only a"]), ("b", ["k", "only b"])] {
      let writer = try WritableDatabase(path: path(name), mode: .create)
      for key in keys { try writer.setMetadata(bytes(key), to: bytes("from \(name)")) }
      try writer.commit()
    }
    try Compactor.compact(sources: [path("a"), path("b")], to: path("all"))
    let all = try Database(path: path("all"))
    #expect(text(try all.metadata(bytes("k"))) == "from a")
    #expect(text(try all.metadata(bytes("only b"))) == "from b")
  }

  @Test func badSourcesAndDestinations() throws {
    try write([Page("a")], to: path("a"))
    #expect(
      code { () throws(XapianError) in
        try Compactor.compact(sources: [path("a"), path("none")], to: path("all"))
      } == .databaseNotFound)
    #expect(
      code { () throws(XapianError) in
        try Compactor.compact(sources: [path("a")], to: path("a"))
      } == .invalidArgument)
    #expect(
      code { () throws(XapianError) in
        try Compactor.compact(sources: [path("a")], to: path("far/below"))
      } == .database)
    #expect(code { () throws(XapianError) in _ = try Checker.check(path: path("none")) } != nil)
  }
}
