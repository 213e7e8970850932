// The same measure on somebody's own files, as `cutline index` indexes them: `Benchmarks/exactness FOLDER`
// runs it. It is off without a folder, since no test may need files that are not in the repository.

import Foundation
import PlainScan
import TestSupport
import Testing

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
    var check = try ExactnessCheck(try Searcher(folder), seed: seed)
    try #require(check.documents.count == summary.documents && summary.documents > 0)
    var found = 0
    for number in 0..<200 {
      let outcome = try check.next()
      #expect(outcome.differences == [], "\(number) \(outcome.query)")
      if outcome.found ?? 0 > 0 { found += 1 }
    }
    print("\(found) of 200 queries find something in \(summary.documents) documents")
    #expect(found > 50)
  }
}
