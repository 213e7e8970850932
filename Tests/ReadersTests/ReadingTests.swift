// Whole files in, records and faults out: every fixture has beside it, in a file that ends in
// `.expected`, one line of JSON for each record and fault.

import Foundation
import JSON
import News
import Readers
import TestSupport
import Testing

/// What a file yields, a line each; a fault of the whole file is the last line.
func yield(of path: String, _ options: ReadOptions = ReadOptions()) throws -> [String] {
  var lines: [String] = []
  do {
    try FileReader().read(path: path, options: options) { record in
      lines.append(String(decoding: RecordCoding.encode(record), as: UTF8.self))
    } fault: { fault in
      lines.append(line(fault))
    }
  } catch let fault as ReadFault {
    lines.append("thrown " + line(fault))
  }
  return lines
}

private func line(_ fault: ReadFault) -> String {
  var writer = JSONWriter()
  fault.write(to: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Fixtures")

@Suite struct ReadingTests {
  static let files: [String] = ["text", "records", "wire"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: fixtures.appendingPathComponent(folder).path)
    return (names ?? []).filter { !$0.hasSuffix(".expected") }.map { "\(folder)/\($0)" }
  }.sorted()

  @Test func fixturesAreThere() { #expect(Self.files.count >= 20) }

  @Test(arguments: files)
  func fixture(name: String) throws {
    let found = try yield(of: fixtures.appendingPathComponent(name).path)
    let expected = try TestSupport.fixture("Fixtures/\(name).expected")
      .components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(found == expected, "found:\n\(found.joined(separator: "\n"))")
  }

  /// Each line opens a quote that the next one closes, and opens another: reading to the end once more for each
  /// of them took hours.
  @Test(.timeLimit(.minutes(1))) func quotesThatNobodyCloses() throws {
    let folder = try TemporaryFolder()
    let lines = String(repeating: "5\" wide,\"\n", count: 200_000)
    let found = try yield(of: try folder.write("title,text\n" + lines, to: "a.csv"))
    #expect(found.count == 200_000)
  }

  @Test func encodedRecordsAreReadBack() throws {
    for name in Self.files {
      do {
        try FileReader().read(
          path: fixtures.appendingPathComponent(name).path, options: ReadOptions()
        ) { record in
          let json = try JSONValue(parsing: RecordCoding.encode(record))
          var expected = record
          expected.end = nil
          #expect(try RecordCoding.decode(json) == expected, "\(name)")
        } fault: { _ in
        }
      } catch let fault as ReadFault {
        // What is refused as a whole has its own expectation.
        #expect(try TestSupport.fixture("Fixtures/\(name).expected").contains(fault.code.rawValue))
      }
    }
  }

  /// Records that were written out and are read as a JSON Lines file come out as they went in.
  @Test func encodedRecordsAreAFileFormat() throws {
    let folder = try TemporaryFolder()
    let path = fixtures.appendingPathComponent("text/captions.txt").path
    let first = try yield(of: path)
    let again = try yield(of: try folder.write(first.joined(separator: "\n"), to: "a.jsonl"))
    #expect(
      again
        == first.map {
          $0.replacing(#""format":"text""#, with: #""format":"jsonl","line":1"#)
        })
  }
}
