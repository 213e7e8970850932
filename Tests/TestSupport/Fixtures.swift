// Where fixtures lie and how tables and temporary folders are read in tests: one way for all of them.
// Fixtures are found beside the test's own source, not in a bundle, so that they can be opened and
// edited by hand.

import Foundation
public import Testing

/// The text of a fixture, named relative to the calling test's folder, for example
/// `fixture("Fixtures/queries.tsv")`.
public func fixture(_ name: String, from file: StaticString = #filePath) throws -> String {
  String(decoding: try fixtureBytes(name, from: file), as: UTF8.self)
}

/// The bytes of a fixture, named relative to the calling test's folder.
public func fixtureBytes(_ name: String, from file: StaticString = #filePath) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// A row of a table in a file: its line number, for messages, and its columns.
public struct TableRow: Sendable, CustomTestStringConvertible {
  /// The line in the file, from 1.
  public let line: Int
  /// The columns, split at tabs, with `\t`, `\n`, `\\` and `\u{…}` opened.
  public let columns: [String]

  /// Column `index`, or the empty string where the row is shorter.
  public subscript(_ index: Int) -> String { index < columns.count ? columns[index] : "" }

  /// What a test report calls the row.
  public var testDescription: String { "line \(line): \(columns.joined(separator: " | "))" }
}

/// The rows of a tab-separated fixture. Blank lines and lines that start with `#` are comments.
public func tableRows(_ name: String, from file: StaticString = #filePath) throws -> [TableRow] {
  let text = try fixture(name, from: file)
  var rows: [TableRow] = []
  for (index, line) in text.components(separatedBy: "\n").enumerated() {
    if line.isEmpty || line.hasPrefix("#") { continue }
    rows.append(
      TableRow(line: index + 1, columns: line.components(separatedBy: "\t").map(unescaped)))
  }
  return rows
}

/// Opens `\t`, `\n`, `\r`, `\\` and `\u{…}` in a column of a table.
private func unescaped(_ text: String) -> String {
  guard text.contains("\\") else { return text }
  var result = String.UnicodeScalarView()
  var rest = Substring(text).unicodeScalars
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let next = rest.popFirst() else {
      result.append(scalar)
      continue
    }
    switch next {
    case "t": result.append("\t")
    case "n": result.append("\n")
    case "r": result.append("\r")
    case "u":
      rest.removeFirst()
      let digits = rest.prefix { $0 != "}" }
      rest.removeFirst(digits.count + 1)
      if let value = UInt32(String(digits), radix: 16), let opened = Unicode.Scalar(value) {
        result.append(opened)
      }
    default: result.append(next)
    }
  }
  return String(result)
}

/// A folder that is there for one test and removed with the value.
public final class TemporaryFolder: Sendable {
  /// The folder's absolute path, links resolved.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("cutline-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, making the folders it needs, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write([UInt8](text.utf8), to: name)
  }

  /// Writes a file below the folder, making the folders it needs, and returns its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}
