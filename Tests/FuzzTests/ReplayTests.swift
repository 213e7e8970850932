// Replays the corpus: seeds of our own, and every input that once found something.

import Foundation
import FuzzTargets
import TestSupport
import Testing

@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus/\(target.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files { target.run([UInt8](try Data(contentsOf: file))) }
  }
}
