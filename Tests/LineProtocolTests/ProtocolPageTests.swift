// PROTOCOL.md says what the code does: its tables of codes, limits and keys equal the code's lists, every
// request in its examples is read as one, and every reply in them is a line of the right shape.

import JSON
import TestSupport
import Testing

@testable import LineProtocol

@Suite struct ProtocolPageTests {
  private let lines: [String]

  init() throws {
    lines = try fixture("../../PROTOCOL.md").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  /// The rows of the table whose head starts with these columns.
  private func table(_ head: String) -> [[String]] {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| \(head) |") }) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.dropFirst().dropLast().split(separator: "|")
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  /// The lines of the fenced blocks of this kind.
  private func blocks(_ kind: String) -> [[String]] {
    var blocks: [[String]] = []
    var rest = lines[...]
    while let start = rest.firstIndex(of: "```\(kind)") {
      let block = rest[(start + 1)...].prefix { $0 != "```" }
      blocks.append(Array(block))
      rest = rest[block.endIndex...]
    }
    return blocks
  }

  @Test func codesAreTheSame() {
    let documented = ErrorCode.documented.map { ["`\($0.code.rawValue)`", $0.meaning, $0.remedy] }
    #expect(table("code | meaning") == documented)
    #expect(Set(ErrorCode.documented.map(\.code)).count == ErrorCode.documented.count)
  }

  @Test func limitsAreTheSame() {
    #expect(
      table("limit | value").map { $0.prefix(2) }
        == ProtocolLimits.stated.map { ["`\($0.name)`", "\($0.value)"] })
  }

  @Test func keysAreTheSame() {
    let keys = table("key | type | default").map { $0[0].filter { $0 != "`" } }
    #expect(Set(keys) == Set(Request.keys[0]))
    #expect(keys.count == Request.keys[0].count)
  }

  @Test func exampleRequestsAreRequests() throws {
    let examples = blocks("protocol").joined().filter { $0.hasPrefix("C: ") }
    #expect(examples.count > 5)
    for example in examples {
      var reader = RequestReader()
      let arrivals = reader.read(ArraySlice(example.dropFirst(3).utf8) + [UInt8(ascii: "\n")])
      #expect(throws: Never.self, "\(example)") { try arrivals.map { try $0.content.get() } }
      #expect(arrivals.count == 1)
    }
  }

  @Test func exampleRepliesAreReplies() throws {
    let examples = blocks("protocol").joined().filter { $0.hasPrefix("S: ") }
    #expect(examples.count > 5)
    for example in examples {
      let text = example.dropFirst(3)
      let reply = try JSONValue(parsing: Array(text.utf8), rules: .strict(maximumDepth: 16))
      #expect(reply["id"] != nil)
      #expect(reply["ok"] == .bool(reply["error"] == nil))
      if let code = reply["error"]?["code"]?.string {
        #expect(ErrorCode.documented.contains { $0.code.rawValue == code }, "\(example)")
      }
    }
    for block in blocks("json") {
      _ = try JSONValue(
        parsing: Array(block.joined(separator: "\n").utf8), rules: .strict(maximumDepth: 16))
    }
  }

  @Test func theExampleOfHelloStatesTheLimits() throws {
    let hello = try #require(lines.first { $0.hasPrefix("S: {\"id\":9,") })
    let greeting = String(
      decoding: ProtocolLimits.greeting().bytes.dropFirst().dropLast(), as: UTF8.self)
    #expect(hello.contains(greeting))
  }

  @Test func theCancelExampleIsWhatASessionDoes() throws {
    let block = try #require(blocks("protocol").first { $0.contains { $0.contains("cancel") } })
    var reader = RequestReader()
    var session = Session()
    let input = block.filter { $0.hasPrefix("C: ") }.map { $0.dropFirst(3) + "\n" }.joined()
    session.receive(reader.read(ArraySlice(input.utf8)))
    session.endInput()
    var replies: [String] = []
    var isOver = false
    while !isOver, let step = session.next() {
      switch consume step {
      case .reply(let bytes):
        replies.append("S: " + String(decoding: bytes.dropLast(), as: UTF8.self))
      case .run(_, let ticket): session.finish(ticket, .success(.text("")))
      case .end: isOver = true
      }
    }
    #expect(replies.dropFirst() == block.filter { $0.hasPrefix("S: ") }.dropFirst())
  }
}
