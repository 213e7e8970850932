// The examples of PROTOCOL.md, asked of the program: replies have the same members, errors the same code and place.
// Values that depend on the archive are not compared.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ProtocolExampleTests {
  /// Blocks of requests and the replies to them.
  private func examples() throws -> [(requests: [String], replies: [String])] {
    let page = try String(
      contentsOfFile: Program.repository + "/PROTOCOL.md", encoding: .utf8)
    return page.components(separatedBy: "```protocol\n").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n").prefix { $0 != "```" }
      func after(_ mark: String) -> [String] {
        lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
      }
      return (after("C: "), after("S: "))
    }
  }

  /// The members of an object and of the objects in it. What an array holds depends on the archive.
  private func shape(_ value: JSONValue) -> String {
    switch value {
    case .object(let members):
      members.keys.sorted().map { "\($0)\(shape(members[$0] ?? .null))" }
        .joined(separator: " ").bracketed
    default: ""
    }
  }

  @Test func areAnsweredAsWritten() throws {
    let folder = try indexedNews()
    let found = try Program.run(["search", "loaves", "--format", "json"], in: folder).output
    let id = try #require(
      try JSONValue(parsing: Array(found.utf8))["hits"]?.array?.first?["id"]?.string)
    let examples = try examples()
    #expect(examples.count >= 4)
    for (requests, replies) in examples {
      let input = requests.map { $0.replacing("9f86d081884c7d65", with: id) + "\n" }.joined()
      let output = try Program.run(["serve"], in: folder, input: input).output
      let actual = output.split(separator: "\n").map(String.init)
      try #require(actual.count == replies.count)
      for (written, printed) in zip(replies, actual) {
        let (written, printed) = (
          try JSONValue(parsing: Array(written.utf8)), try JSONValue(parsing: Array(printed.utf8))
        )
        #expect(written["id"] == printed["id"])
        #expect(written["query"] == printed["query"])
        for key in ["code", "at", "length", "hint"] {
          #expect(written["error"]?[key] == printed["error"]?[key])
        }
        for key in ["protocol", "limits", "cutline", "schema", "features", "cancel"] {
          #expect(written[key] == printed[key])
        }
        // A request that a cancel overtakes may have run already.
        guard written["ok"] == .bool(true), written["cancelled"] == nil else { continue }
        #expect(shape(written) == shape(printed))
      }
    }
  }
}

extension String {
  fileprivate var bracketed: String { "(\(self))" }
}
