// Databases that cannot be opened, each with its own code; and two writers, or a reader and a
// writer, on one.

import Foundation
import TestSupport
import Testing
import Xapian

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path + "/db" }

  private func opening(_ path: String) -> XapianError.Code? {
    code { () throws(XapianError) in _ = try Database(path: path) }
  }

  @Test func missing() throws {
    #expect(opening(path) == .databaseNotFound)
    #expect(
      code { () throws(XapianError) in
        _ = try WritableDatabase(path: path, mode: .open)
      } == .databaseNotFound)
    #expect(
      code { () throws(XapianError) in
        _ = try WritableDatabase(path: path + "/far/below", mode: .create)
      } == .databaseCreate)
  }

  @Test func notADatabase() throws {
    let file = try folder.write("news", to: "story.txt")
    #expect(opening(file) == .databaseOpening)
    try folder.write("news", to: "folder/story.txt")
    #expect(opening(folder.path + "/folder") == .databaseNotFound)
  }

  @Test func oneBadShardClosesTheOthers() throws {
    try write([Page("old city")], to: path)
    let bad = folder.path + "/none"
    #expect(
      code { () throws(XapianError) in _ = try Database(paths: [path, bad]) } == .databaseNotFound)
  }

  @Test func aStubOfSeveralIsRefused() throws {
    try write([Page("a")], to: folder.path + "/a")
    try write([Page("b")], to: folder.path + "/b")
    let stub = try folder.write("auto a\nauto b\n", to: "stub")
    #expect(opening(stub) == .invalidArgument)
    let one = try folder.write("auto a\n", to: "one")
    #expect(try Database(path: one).documentCount == 1)
  }

  @Test func createAndOverwrite() throws {
    try write([Page("old city")], to: path)
    #expect(
      code { () throws(XapianError) in
        _ = try WritableDatabase(path: path, mode: .create)
      } == .databaseCreate)
    #expect(try WritableDatabase(path: path, mode: .open).database.documentCount == 1)
    #expect(try WritableDatabase(path: path).database.documentCount == 1)
    #expect(try WritableDatabase(path: path, mode: .overwrite).database.documentCount == 0)
  }

  @Test func aNewerVersionIsRefused() throws {
    try write([Page("old city")], to: path)
    // iamglass: 14 bytes of magic, then the format's version in 2.
    var version = try fileBytes("iamglass")
    version[14] = 0xFF
    try folder.write(version, to: "db/iamglass")
    #expect(opening(path) == .databaseVersion)
  }

  @Test func damageIsCorrupt() throws {
    try write((1...200).map { Page("word\($0) old city") }, to: path)
    var postings = try fileBytes("postlist.glass")
    for index in postings.indices { postings[index] = 0xA5 }
    try folder.write(postings, to: "db/postlist.glass")
    let reading = code { () throws(XapianError) in
      let database = try Database(path: path)
      _ = try database.terms(withPrefix: [])
    }
    #expect(reading == .databaseCorrupt)
    #expect(
      code { () throws(XapianError) in
        _ = try Checker.check(path: path)
      } == .databaseCorrupt)
  }

  @Test func theCheckerReportsDamage() throws {
    try write((1...200).map { Page("word\($0) old city") }, to: path)
    let sound = try Checker.check(path: path)
    #expect(sound.errors == 0)
    #expect(sound.report.contains("postlist"))
    // One byte inside the chunk of document lengths.
    var postings = try fileBytes("postlist.glass")
    postings[1258] ^= 1
    try folder.write(postings, to: "db/postlist.glass")
    let damaged = try Checker.check(path: path)
    #expect(damaged.errors > 0)
    #expect(damaged.report != sound.report)
  }

  @Test func aTruncatedTableIsAnError() throws {
    try write((1...200).map { Page("word\($0) old city") }, to: path)
    try folder.write([UInt8](), to: "db/postlist.glass")
    let reading = code { () throws(XapianError) in
      let database = try Database(path: path)
      _ = try database.terms(withPrefix: [])
    }
    #expect(reading == .database || reading == .databaseCorrupt)
  }

  @Test func aCutVersionFileIsCorrupt() throws {
    try write([Page("old city")], to: path)
    try folder.write(Array(try fileBytes("iamglass").prefix(9)), to: "db/iamglass")
    #expect(opening(path) == .databaseCorrupt)
  }

  @Test func twoWriters() throws {
    let first = try WritableDatabase(path: path, mode: .create)
    let second = code { () throws(XapianError) in
      _ = try WritableDatabase(path: path, mode: .open)
    }
    #expect(second == .databaseLock)
    try first.close()
    #expect(try WritableDatabase(path: path, mode: .open).database.documentCount == 0)
  }

  @Test func closedIsClosed() throws {
    try write([Page("old city")], to: path)
    let database = try Database(path: path)
    try database.close()
    #expect(
      code { () throws(XapianError) in
        _ = try database.terms(withPrefix: [])
      } == .databaseClosed)
    let writer = try WritableDatabase(path: path, mode: .open)
    try writer.close()
    let document = try Document()
    #expect(code { () throws(XapianError) in try writer.add(document) } == .databaseClosed)
  }

  @Test func aReaderThatIsLeftBehindIsToldSo() throws {
    let pages = (1...300).map { Page("word\($0) old city \($0 % 7)") }
    let writer = try WritableDatabase(path: path, mode: .create, flags: .noSync, blockSize: 2048)
    try add(pages, to: writer)
    let reader = try Database(path: path)
    let query = try word("city")
    #expect(try reader.count(query).total == 300)
    // Two revisions on, the blocks that the reader knows are used for something else.
    for _ in 1...4 { try add(pages, to: writer) }
    let left = code { () throws(XapianError) in
      _ = try reader.count(query)
      _ = try reader.terms(withPrefix: [])
    }
    #expect(left == .databaseModified)
    #expect(try reader.reopen())
    #expect(try reader.count(query).total == 1500)
    #expect(try !reader.reopen())
  }

  @Test func aWriterThatGoesAwayDropsItsTransaction() throws {
    try write([Page("old city")], to: path)
    do {
      let writer = try WritableDatabase(path: path, mode: .open)
      let document = try Document()
      try fill(document, with: Page("new town"))
      try writer.beginTransaction()
      try writer.add(document)
      #expect(try writer.database.documentCount == 2)
    }
    #expect(try Database(path: path).documentCount == 1)
  }

  private func fileBytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
}
