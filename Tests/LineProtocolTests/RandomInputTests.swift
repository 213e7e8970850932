// Whatever bytes arrive, in whatever pieces: nothing traps, every line that wants a reply gets one, and
// every reply is one line of JSON. The seed is fixed, so that a failure can be repeated.

import JSON
import TestSupport
import Testing

@testable import LineProtocol

@Suite struct RandomInputTests {
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u00", "\\ud83d", "\n", "\n", "\n", "\r\n", " ",
      "\t", ".",
      "1", "-", "e9", ".5", "true", "null", "\"id\":", "\"search\":", "\"cancel\":", "\"limit\":",
      "\"a\"",
      "{\"id\":1,\"search\":\"a\"}\n", "{\"id\":2,\"search\":\"b\"}\n", "{\"cancel\":1}\n",
      "{\"id\":2,\"cancel\":2}\n", ".hello\n", ".help\n", ".stats\n", "\u{FEFF}", "é",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80]]

  /// How many lines want a reply, counted in the plainest way.
  private func wanted(_ bytes: [UInt8]) -> Int {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for index in lines.indices.dropLast() where lines[index].last == 0x0D {
      lines[index].removeLast()
    }
    if lines.last == [0x0D] { lines.removeLast() }
    if lines.first?.starts(with: [0xEF, 0xBB, 0xBF]) == true { lines[0].removeFirst(3) }
    return lines.count { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  @Test(arguments: 1...60)
  func everyLineGetsOneReply(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    let input = (0..<400).flatMap { _ in Self.pieces.randomElement(using: &dice) ?? [] }
    var reader = RequestReader()
    var session = Session()
    var replies: [[UInt8]] = []
    var held: Ticket?
    var isOver = false

    func turn(canFinish: Bool) {
      while !isOver, let step = session.next() {
        switch consume step {
        case .reply(let bytes): replies.append(bytes)
        case .run(_, let ticket): held = consume ticket
        case .end: isOver = true
        }
      }
      if canFinish, let ticket = held.take() {
        let error = ReplyError(code: .cancelled, message: "stopped")
        session.finish(ticket, session.cancelsRunning ? .failure(error) : .success(.text("")))
      }
    }

    var rest = input[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...40, using: &dice))
      rest = rest.dropFirst(piece.count)
      session.receive(reader.read(piece))
      turn(canFinish: Int.random(in: 0..<3, using: &dice) == 0)
    }
    session.receive(reader.finish())
    session.endInput()
    while !isOver { turn(canFinish: true) }

    #expect(replies.count == wanted(input))
    for reply in replies {
      #expect(reply.firstIndex(of: 0x0A) == reply.count - 1)
      _ = try JSONValue(parsing: reply, rules: .strict(maximumDepth: 8))
    }
  }
}
