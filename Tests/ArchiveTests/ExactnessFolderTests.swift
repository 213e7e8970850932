// The same measure on somebody's own files, as `cutline index` indexes them: `Benchmarks/exactness FOLDER`
// runs it. It is off without a folder, since no test may need files that are not in the repository.

import Foundation
import PlainScan
import TestSupport
import Testing
import Xapian

@testable import Archive

private let environment = ProcessInfo.processInfo.environment

@Suite struct ExactnessFolderTests {
  @Test(.enabled(if: environment["CUTLINE_EXACTNESS_FOLDER"] != nil, "no folder was named"))
  func indexAndScanAgreeOnAFolder() throws {
    let path = try #require(environment["CUTLINE_EXACTNESS_FOLDER"])
    let seed = environment["CUTLINE_EXACTNESS_SEED"].flatMap(UInt64.init) ?? 1
    let temporary = try TemporaryFolder()
    let folder = IndexFolder(path: temporary.path + "/index")
    let summary = try Indexer(folder).run([path])
    // The scan needs the documents, not what was made of them: their stored lines are read back.
    let documents = try Self.documents(of: folder)
    try #require(documents.count == summary.documents && !documents.isEmpty)
    let scan = PlainScan(documents, agencies: .standard)
    var maker = QueryMaker(documents, seed: seed)
    let queries = (0..<200).map { _ in maker.next() }
    let searcher = try Searcher(folder)
    let found = try expectAgreement(
      of: { try searcher.search($0) }, with: scan, on: queries, limit: documents.count)
    print("\(found) of \(queries.count) queries find something in \(documents.count) documents")
    #expect(found > queries.count / 2)
  }

  private static func documents(of folder: IndexFolder) throws -> [StoredDocument] {
    let shards = try folder.readManifest().shards.map { folder.shard($0.name) }
    let database = try Database(paths: shards)
    return try database.postings(of: []).map { docid in
      try #require(StoredDocument(decoding: try database.document(docid)))
    }
  }
}
