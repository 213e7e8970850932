// The ledger on disk: read back as it was recorded whatever the names and reasons hold, cut off where the
// manifest says, written anew when it is mostly old, and refused where a line is none.

import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct LedgerTests {
  private let folder: TemporaryFolder
  private var index: IndexFolder { IndexFolder(path: folder.path) }

  init() throws { folder = try TemporaryFolder() }

  private func entry(_ reason: String = "", documents: Int = 1) -> LedgerEntry {
    LedgerEntry(
      outcome: reason.isEmpty ? .indexed : .skipped, reason: reason, documents: documents,
      faults: 0,
      time: 1_700_000_000_000_000_000, looked: 1_700_000_000_000_000_001, size: 12,
      modified: -1, inode: .max, device: 3, hash: .max)
  }

  /// The ledger that a manifest with these bytes of the file names.
  private func load(_ bytes: Int, name: String = Manifest.firstLedger) throws -> Ledger {
    try Ledger(
      index,
      Manifest(index: "", revision: 1, ledger: name, ledgerBytes: bytes, creditRules: 1))
  }

  @Test("names and reasons of every kind are read back")
  func roundTrip() throws {
    var ledger = Ledger()
    let texts = [
      "plain", "tab\there", "line\nbreak", "back\\slash", "\\t\\n\\", "trailing\\", "\r\n", "",
      "caf\u{E9}", "cafe\u{301}", "\u{301}", "زيتون", "日本", String(repeating: "x", count: 5000),
    ]
    for (number, text) in texts.enumerated() {
      ledger.record(entry(text), of: FileKey(root: number, path: text))
    }
    ledger.finishRun(42)
    let (name, bytes) = try ledger.commit(to: index, name: Manifest.firstLedger, bytes: 0)
    #expect(!ledger.hasChanges)
    let read = try load(bytes, name: name)
    #expect(read.entries == ledger.entries)
    #expect(read.entries.count == texts.count)
    #expect(read.lastRun == 42)
  }

  @Test("a later line replaces an earlier one, and a file can be forgotten")
  func replaces() throws {
    var ledger = Ledger()
    let (a, b) = (FileKey(root: 0, path: "a"), FileKey(root: 0, path: "b"))
    ledger.record(entry(), of: a)
    ledger.record(entry(), of: b)
    var (name, bytes) = try ledger.commit(to: index, name: Manifest.firstLedger, bytes: 0)
    ledger.record(entry("a binary file", documents: 0), of: a)
    ledger.forget(b)
    (name, bytes) = try ledger.commit(to: index, name: name, bytes: bytes)
    let read = try load(bytes, name: name)
    #expect(read.entries == [a: entry("a binary file", documents: 0)])
  }

  @Test("what stands behind the counted bytes does not count, and is cut off by the next commit")
  func uncounted() throws {
    var ledger = Ledger()
    ledger.record(entry(), of: FileKey(root: 0, path: "a"))
    let (name, bytes) = try ledger.commit(to: index, name: Manifest.firstLedger, bytes: 0)
    let file = try #require(FileHandle(forWritingAtPath: index.file(name)))
    try file.seekToEnd()
    try file.write(contentsOf: Data("+\t0\tof a run that was killed\tind".utf8))
    try file.close()
    var read = try load(bytes)
    #expect(read.entries.count == 1)
    read.record(entry(), of: FileKey(root: 0, path: "b"))
    let (_, more) = try read.commit(to: index, name: name, bytes: bytes)
    #expect(try FileSystem.contents(index.file(name))?.count == more)
    #expect(try load(more).entries.count == 2)
  }

  @Test("a ledger that is mostly old is written anew, to another file")
  func rewritten() throws {
    var ledger = Ledger()
    var (name, bytes) = (Manifest.firstLedger, 0)
    for round in 0..<6 {
      for number in 0..<300 {
        ledger.record(
          entry(documents: round), of: FileKey(root: 0, path: "file-\(number).txt"))
      }
      ledger.finishRun(Int64(round))
      (name, bytes) = try ledger.commit(to: index, name: name, bytes: bytes)
    }
    #expect(name == "ledger-2")
    let read = try load(bytes, name: name)
    #expect(read.entries == ledger.entries && read.lastRun == 5)
    #expect(read.entries.values.allSatisfy { $0.documents == 5 })
    // The old file stays until the manifest names the new one.
    #expect(try FileSystem.status(index.file(Manifest.firstLedger)) != nil)
  }

  @Test("a ledger shorter than the manifest says, or with a line that is none, is corrupt")
  func corrupt() throws {
    var ledger = Ledger()
    ledger.record(entry("why"), of: FileKey(root: 0, path: "a"))
    ledger.forget(FileKey(root: 0, path: "b"))
    ledger.finishRun(42)
    let (name, bytes) = try ledger.commit(to: index, name: Manifest.firstLedger, bytes: 0)
    let whole = try #require(try FileSystem.contents(index.file(name)))
    func expectCorrupt(_ count: Int, _ what: String) {
      let error = #expect(throws: ArchiveError.self, "\(what)") { try load(count) }
      #expect(error?.code == .corrupt)
      #expect(error?.message.contains(index.file(name)) == true)
    }
    expectCorrupt(bytes + 1, "a byte is missing")
    let ends = Set(whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.map { $0 + 1 } + [0])
    for length in 0..<bytes where !ends.contains(length) {
      expectCorrupt(length, "cut off at \(length)")
    }
    for line in [
      "", "?", "!", "!\t", "!\tx", "!\t9223372036854775808", "!\t1\t2", "-\t0", "-\t-1\ta",
      "-\t0\ta\tb",
      "+\t0\ta\tindexed", "+\t0\ta\tread\t1\t0\t1\t1\t1\t1\t1\t1\t1\t",
      "+\t0\ta\tindexed\t-1\t0\t1\t1\t1\t1\t1\t1\t1\t",
      "+\t0\ta\tindexed\t1\t0\t1\t1\t1\t1\t1\t1\t18446744073709551616\t",
      "+\t0\ta\tindexed\t1\t0\t1\t1\t1\t1\t1\t1\t1\twhy\tmore",
    ] {
      let text = line + "\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: index.file(name)))
      expectCorrupt(text.utf8.count, line)
    }
  }

  @Test("bytes that are no ledger never trap")
  func garbage() throws {
    var generator = SeededRandom(seed: 20_161_202)
    var ledger = Ledger()
    for number in 0..<5 { ledger.record(entry("why\t\(number)"), of: FileKey(root: 0, path: "a")) }
    let (name, bytes) = try ledger.commit(to: index, name: Manifest.firstLedger, bytes: 0)
    let whole = try #require(try FileSystem.contents(index.file(name)))
    var refused = 0
    for _ in 0..<300 {
      var changed = whole
      changed[Int.random(in: changed.indices, using: &generator)] =
        "\t\n\\-+!09a".utf8.randomElement(using: &generator) ?? 0
      try Data(changed).write(to: URL(fileURLWithPath: index.file(name)))
      do {
        for entry in try load(bytes).entries.values { _ = entry.isUnchanged(.none) }
      } catch { refused += 1 }
    }
    #expect(refused > 50)
  }
}
