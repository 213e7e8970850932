// The measure of the whole: what an index answers is what a plain scan of its documents answers, for 200
// queries out of a seed, document by document and count by count.

import PlainScan
import TestSupport
import Testing

@testable import Archive

@Suite struct ExactnessTests {
  /// The corpus in four shards, a tenth of it tombstones; the last shard has nothing but a document
  /// without a word.
  private func archive() throws -> ExactnessArchive {
    var corpus = try ExactnessCorpus(seed: 0x43_5554)
    let documents = corpus.documents(220)
    let spoken = documents.filter { $0.id != "silent" }
    let shards = (0..<3).map { shard in
      spoken.enumerated().filter { $0.offset % 7 % 3 == shard }.map(\.element)
    }
    let gone = Set(spoken.enumerated().filter { $0.offset % 10 == 3 }.map(\.element.id))
    return try ExactnessArchive(
      shards + [documents.filter { $0.id == "silent" }], tombstones: gone)
  }

  @Test func indexAndScanAgree() throws {
    let archive = try archive()
    var check = ExactnessCheck(
      try Searcher(archive.folder), archive.documents, seed: 0x4C_494E)
    #expect(check.documents.count > 400)
    var found = 0
    for number in 0..<200 {
      let outcome = try check.next()
      #expect(outcome.differences == [], "\(number) \(outcome.query)")
      if outcome.found ?? 0 > 0 { found += 1 }
    }
    // A measure that finds nothing measures nothing.
    #expect(found > 120, "\(found) of the queries find something")
  }

  /// The scan says where an index lacks a document, so that its silence means something.
  @Test func aDifferenceIsSeen() throws {
    let archive = try archive()
    var documents = archive.documents
    documents.removeAll { $0.source == "Harbour Herald" }
    var check = ExactnessCheck(try Searcher(archive.folder), documents, seed: 1)
    var differing = 0
    for _ in 0..<20 where !(try check.next().differences.isEmpty) { differing += 1 }
    #expect(differing > 8)
  }

  /// What an index gives when asked for everything is what was written.
  @Test func everythingIsAllDocuments() throws {
    let archive = try archive()
    let check = try ExactnessCheck(Searcher(archive.folder), seed: 1)
    #expect(check.documents.map(\.id) == archive.documents.map(\.id).sorted())
  }
}
