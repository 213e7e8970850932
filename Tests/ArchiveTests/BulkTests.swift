// An index that is inverted here holds what one that Xapian inverted holds: every term, position, value and byte
// of data, for the same files, whatever the size of a batch and however many threads.

import Foundation
import TestSupport
import Testing
import Xapian

@testable import Archive

@Suite struct BulkTests {
  /// The sample archive that comes with the program.
  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/archive").path

  private func index(
    _ place: Workplace, bulk: Bool, threads: Int = 2, batchBytes: Int = 1 << 14
  ) throws -> [String] {
    let folder = IndexFolder(path: place.folder.path + "/\(bulk)-\(threads)-\(batchBytes)")
    var options = Indexer.Options()
    options.isBulk = bulk
    options.threads = threads
    options.batchBytes = batchBytes
    options.commitBatches = 3
    try Indexer(folder, options: options).run([place.news, Self.examples])
    let report = try folder.check()
    #expect(report.problems.isEmpty)
    #expect(report.documents > 100)
    var lines: [String] = []
    try IndexDump(folder).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test("inverted here or by Xapian, an index says the same")
  func same() throws {
    let place = try Workplace()
    try CrashArchive.writeFirst(to: place)
    let byXapian = try index(place, bulk: false)
    #expect(byXapian.count > 100)
    expectSame(try index(place, bulk: true), byXapian)
    expectSame(try index(place, bulk: true, threads: 1, batchBytes: 500), byXapian)
    expectSame(try index(place, bulk: true, threads: 3, batchBytes: 1 << 20), byXapian)
  }

  @Test("documents without any text, with everything twice, and longer than a block")
  func odd() throws {
    let place = try Workplace()
    let long = String(repeating: "the old city by the sea ", count: 2000)
    let lines = [
      #"{"captions":[{"text":"","credit":"AP"}]}"#, #"{"headline":"…","body":"—"}"#,
      #"{"headline":"a a a a","body":"a a a a","captions":[{"text":"a a"},{"text":"a a a"}]}"#,
      #"{"headline":"Long","body":"\#(long)"}"#,
      #"{"headline":"\#(String(repeating: "x", count: 600))","body":"\#(String(repeating: "ж", count: 300))"}"#,
      #"{"headline":"Numbers 1 2 3","slug":"U.N.-8,000","keywords":["a","A","ä"],"body":"中文字 語"}"#,
    ]
    try place.folder.write(lines.joined(separator: "\n") + "\n", to: "news/odd.jsonl")
    expectSame(try index(place, bulk: true), try index(place, bulk: false))
  }
}
