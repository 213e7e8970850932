// Bringing an index in line with its files: what is new, changed, touched, gone, and what could not be read.

import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct UpdateTests {
  private func entry(_ name: String, _ place: Workplace) throws -> LedgerEntry? {
    try place.index.files().first { $0.path == place.news + "/" + name }?.entry
  }

  /// Sets a file's time of modification.
  private func touch(_ path: String, _ seconds: Int) {
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
  }

  @Test("new, changed, vanished and unchanged files are told apart")
  func update() throws {
    let place = try Workplace()
    for name in ["a.txt", "b.txt", "c.txt"] { try place.write(name, "Story \(name)") }
    var summary = try place.run()
    #expect(summary.indexed == 3 && summary.documents == 3)
    let before = try place.documents()
    try place.write("b.txt", "Story b.txt, corrected")
    try place.remove("c.txt")
    try place.write("d.txt", "Story d.txt")
    summary = try place.run()
    #expect(summary.indexed == 2 && summary.unchanged == 1 && summary.removed == 1)
    #expect(
      try place.headlines() == ["Story a.txt", "Story b.txt, corrected", "Story d.txt"])
    // The document of the file that stayed is the same one.
    let after = try place.documents()
    #expect(Set(before.map(\.id)).intersection(after.map(\.id)).count == 1)
    try place.expectWhole()
    try place.expectTidy()
  }

  @Test("unchanged files are read again where that is asked for, with the options of now")
  func again() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    try place.run()
    var options = Workplace.options()
    options.source = "Harbour Gazette"
    #expect(try Indexer(place.index, options: options).run([place.news]).unchanged == 1)
    #expect(try place.documents().map(\.source) == [nil])
    options.again = true
    #expect(try Indexer(place.index, options: options).run([place.news]).indexed == 1)
    #expect(try place.documents().map(\.source) == ["Harbour Gazette"])
    try place.expectWhole()
  }

  @Test("a run that finds nothing new keeps the revision and the ledger's entries")
  func nothingNew() throws {
    let place = try Workplace()
    let path = try place.write("a.txt", "A story")
    touch(path, 1_600_000_000)
    try place.run()
    let before = try place.index.readManifest()
    let summary = try place.run()
    #expect(summary.unchanged == 1 && summary.indexed == 0)
    let after = try place.index.readManifest()
    #expect(after.revision == before.revision && after.shards == before.shards)
    // Only the line that says that a run is done.
    #expect(after.ledgerBytes - before.ledgerBytes < 30)
    #expect(try place.index.files().map(\.isUnchanged) == [true])
  }

  @Test("a touched file is hashed, not indexed")
  func touched() throws {
    let place = try Workplace()
    let path = try place.write("a.txt", "A story")
    touch(path, 1_600_000_000)
    try place.run()
    touch(path, 1_600_001_000)
    let revision = try place.index.readManifest().revision
    #expect(try place.run().unchanged == 1)
    #expect(try place.index.readManifest().revision == revision)
    #expect(try entry("a.txt", place)?.modified == 1_600_001_000 * 1_000_000_000)
    #expect(try place.index.files().map(\.isUnchanged) == [true])
  }

  @Test("a change within the steps of the file system's clock is seen")
  func racy() throws {
    let place = try Workplace()
    let path = try place.write("a.txt", "A story")
    let now = Int(time(nil))
    touch(path, now)
    try place.run()
    // The same size, the same time, the same inode.
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.write(contentsOf: Data("B".utf8))
    try file.close()
    touch(path, now)
    #expect(try place.run().indexed == 1)
    #expect(try place.headlines() == ["B story"])
  }

  @Test("files that are no documents are skipped, and taken when they become some")
  func skipped() throws {
    let place = try Workplace()
    try place.folder.write([], to: "news/empty.txt")
    try place.folder.write([0, 1, 2, 0, 0, 0, 255, 254], to: "news/binary.txt")
    try place.write("good.txt", "A story")
    var summary = try place.run()
    #expect(summary.skipped == 2 && summary.indexed == 1 && summary.failed == 0)
    let bytes = try place.index.readManifest().ledgerBytes
    summary = try place.run()
    #expect(summary.skipped == 2 && summary.unchanged == 1)
    #expect(try place.index.readManifest().ledgerBytes - bytes < 200)
    try place.write("empty.txt", "No longer empty")
    try place.folder.write([], to: "news/good.txt")
    summary = try place.run()
    #expect(summary.indexed == 1 && summary.skipped == 2)
    #expect(try place.headlines() == ["No longer empty"])
    #expect(try entry("good.txt", place)?.outcome == .skipped)
    try place.expectWhole()
  }

  @Test("what was indexed of a file stays when the file cannot be read any more")
  func failed() throws {
    let place = try Workplace()
    try place.folder.write(#"{"headline":"One","body":"Of the city."}"#, to: "news/a.json")
    try place.run()
    #expect(try place.headlines() == ["One"])
    try place.folder.write(#"{"headline":"One","body":"Of the"#, to: "news/a.json")
    var problems: [Indexer.Problem] = []
    let indexer = Indexer(place.index, options: Workplace.options())
    let summary = try indexer.run([place.news], problem: { problems.append($0) })
    #expect(summary.failed == 1 && problems.map(\.path) == [place.news + "/a.json"])
    #expect(try place.headlines() == ["One"])
    let failed = try #require(try entry("a.json", place))
    #expect(failed.outcome == .failed && failed.documents == 1 && !failed.reason.isEmpty)
    try place.expectWhole()
    // Tried again at every run, and noted only once.
    let bytes = try place.index.readManifest().ledgerBytes
    #expect(try place.run().failed == 1)
    #expect(try place.index.readManifest().ledgerBytes - bytes < 30)
    try place.folder.write(#"{"headline":"Two","body":"Of the city."}"#, to: "news/a.json")
    #expect(try place.run().failed == 0)
    #expect(try place.headlines() == ["Two"])
  }

  @Test("a file that changes while it is read is read again by the next run")
  func changesWhileRead() throws {
    let place = try Workplace()
    let feed = #"{"headline":"One","body":"Of the city."}"# + "\nbroken\n"
    let path = try place.folder.write(feed, to: "news/feed.jsonl")
    let indexer = Indexer(place.index, options: Workplace.options())
    var summary = try indexer.run(
      [place.news],
      problem: { problem in
        // The broken line is reported while the file is open.
        guard problem.line == 2 else { return }
        let more = feed + #"{"headline":"Two","body":"Of the city."}"# + "\n"
        #expect(throws: Never.self) { try Data(more.utf8).write(to: URL(fileURLWithPath: path)) }
      })
    #expect(summary.failed == 1)
    let entry = try #require(try entry("feed.jsonl", place))
    #expect(entry.outcome == .failed && entry.reason.contains("changed while it was read"))
    try place.expectWhole()
    summary = try place.run()
    #expect(summary.indexed == 1)
    #expect(try place.headlines() == ["One", "Two"])
    try place.expectWhole()
  }

  @Test("a file that goes while it is read is gone in the next run")
  func goesWhileRead() throws {
    let place = try Workplace()
    let path = try place.folder.write(
      #"{"headline":"One","body":"Of the city."}"# + "\nbroken\n", to: "news/feed.jsonl")
    let indexer = Indexer(place.index, options: Workplace.options())
    let summary = try indexer.run(
      [place.news], problem: { if $0.line == 2 { unlink(path) } })
    #expect(summary.failed == 1)
    try place.expectWhole()
    #expect(try place.run().removed == 1)
    #expect(try place.headlines().isEmpty)
    try place.expectWhole()
  }

  @Test("a file that goes between the walk and its turn is reported")
  func goesBeforeItsTurn() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    let path = try place.write("b.txt", "B story")
    var problems: [Indexer.Problem] = []
    let indexer = Indexer(place.index, options: Workplace.options())
    _ = try indexer.run(
      [place.news], progress: { _ in unlink(path) }, problem: { problems.append($0) })
    #expect(problems.map(\.path) == [path])
    #expect(try place.headlines() == ["A story"])
    #expect(try place.run().removed == 1)
  }

  @Test("the content does not depend on the number of threads", arguments: [1, 4])
  func threads(count: Int) throws {
    let (one, other) = (try Workplace(), try Workplace())
    for place in [one, other] { try CrashArchive.writeFirst(to: place) }
    try one.run(threads: 2)
    try other.run(threads: count)
    expectSame(try other.dump(), try one.dump())
    // Not only the content: the shards have the same documents in the same order.
    #expect(
      try other.index.readManifest().shards.map(\.documents)
        == one.index.readManifest().shards.map(\.documents))
  }

  @Test("forgetting takes files and folders out, whether or not they are there")
  func forget() throws {
    let place = try Workplace()
    for name in ["a.txt", "x/b.txt", "x/c.txt", "xy/d.txt"] { try place.write(name, name) }
    try place.run()
    func forget(_ name: String) throws -> Int {
      try place.index.forget(place.news + name, command: "the test", wait: false)
    }
    try place.remove("x")
    #expect(try forget("/x") == 2)
    #expect(try place.headlines() == ["a.txt", "xy/d.txt"])
    #expect(try forget("/none") == 0)
    #expect(try forget("/../news/a.txt") == 1)
    #expect(try place.headlines() == ["xy/d.txt"])
    try place.expectWhole()
    // What is still there comes back.
    #expect(try place.run().indexed == 1)
    #expect(try forget("/..") == 2)
    #expect(try place.dump().isEmpty)
    try place.expectWhole()
    let missing = IndexFolder(path: place.folder.path + "/none")
    #expect(throws: ArchiveError.self) {
      try missing.forget(place.news, command: "the test", wait: false)
    }
    #expect(!FileManager.default.fileExists(atPath: missing.path))
  }
}
