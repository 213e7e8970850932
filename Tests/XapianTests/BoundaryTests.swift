// The shim's symbols against its header: what is exported is what the manual describes, each
// function says noexcept, and nothing but the module Xapian imports the shim.

import Foundation
import Testing

@Suite struct BoundaryTests {
  private let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func header() throws -> String {
    let file = root.appendingPathComponent("CXapianShim/include/CXapianShim.h")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The functions that the header declares.
  private func declared() throws -> Set<String> {
    let header = try header()
    return Set(header.matches(of: #/(?m)^[a-z][^\n(/]*?\b(cxs_\w+)\(/#).map { String($0.1) })
  }

  /// The C symbols of the shim in this very program.
  private func exported() throws -> Set<String> {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let nm = Process()
    nm.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    nm.arguments = ["nm", "--defined-only", program]
    let pipe = Pipe()
    nm.standardOutput = pipe
    try nm.run()
    let output = try #require(try pipe.fileHandleForReading.readToEnd())
    nm.waitUntilExit()
    try #require(nm.terminationStatus == 0)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    return Set(
      lines.compactMap { line in
        let parts = line.split(separator: " ")
        guard parts.count == 3, parts[1] == "T", parts[2].hasPrefix("cxs_") else { return nil }
        return String(parts[2])
      })
  }

  @Test func exportedIsDeclared() throws {
    let declared = try declared()
    #expect(declared.count > 50)
    #expect(try exported() == declared)
  }

  @Test func everyFunctionIsNoexcept() throws {
    let count = try header().matches(of: #/CXS_NOEXCEPT;/#).count
    #expect(try declared().count == count)
  }

  @Test func onlyXapianImportsTheShim() throws {
    let sources = root.appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var importers: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      if try String(contentsOf: file, encoding: .utf8).contains("import CXapianShim") {
        importers.insert(file.deletingLastPathComponent().lastPathComponent)
      }
    }
    #expect(importers == ["Xapian"])
  }
}
