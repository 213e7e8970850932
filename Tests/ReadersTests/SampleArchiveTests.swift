// The sample archive stays readable, large enough and varied enough to show facets on.

import Foundation
import News
import Readers
import TestSupport
import Testing

@Suite struct SampleArchiveTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Examples/archive").standardizedFileURL.path

  private static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains(".") }.sorted()
  }()

  @Test func everyFileIsRead() throws {
    var records: [NewsRecord] = []
    var pages = 0
    for name in Self.files {
      do {
        try FileReader().read(path: Self.root + "/" + name, options: ReadOptions(path: name)) {
          records.append($0)
        } fault: {
          Issue.record("\(name): \($0)")
        }
      } catch let fault as ReadFault where fault.code == .foreign {
        #expect(name.hasSuffix(".html"))
        pages += 1
      }
    }
    #expect(records.count + pages >= 64)
    #expect(Set(records.compactMap(\.source)).count >= 6)
    #expect(Set(records.compactMap { $0.date?.year }).count >= 10)
    #expect(Set(records.compactMap(\.language)).isSuperset(of: ["ar", "en", "es", "ru", "tr"]))
    let phrase = records.filter { record in
      ([record.headline, record.body] + record.captions.map(\.text)).contains {
        $0.contains("Old City")
      }
    }
    #expect(phrase.count >= 8)
    #expect(records.allSatisfy { !$0.body.contains("Exit mobile version") })
  }
}
