// Whole conversations from files, each held four ways: in memory in one piece, in memory byte by byte, and
// served over pipes and a socket that stay open until every reply has come. The replies must be the same.

import Foundation
import LineProtocol
import Server
import TestSupport
import Testing

/// A conversation: `C:` lines are sent, `S:` lines are the replies, `#` starts a comment. An `E:` line is
/// sent with `\xNN` and `\\` opened, and without a line end of its own.
struct Transcript: Sendable, CustomTestStringConvertible {
  let name: String
  var format = ReplyFormat.json
  var sent: [UInt8] = []
  var replies: [String] = []

  var testDescription: String { name }

  static let all: [Transcript] = {
    let names = [
      "basics", "bad-input", "cancel", "ids", "last-line", "quit", "text",
    ]
    return names.compactMap { try? Transcript(name: $0) }
  }()

  init(name: String) throws {
    self.name = name
    for line in try fixture("Fixtures/transcripts/\(name).txt").components(separatedBy: "\n") {
      if line == "# format: text" { format = .text }
      if line.hasPrefix("C: ") { sent += Array(line.dropFirst(3).utf8) + [0x0A] }
      if line.hasPrefix("E: ") { sent += Self.opened(Array(line.dropFirst(3).utf8)) }
      if line.hasPrefix("S: ") { replies.append(String(line.dropFirst(3))) }
    }
  }

  private static func opened(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if kind == UInt8(ascii: "x") {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(kind)
      }
    }
    return bytes
  }

  /// Holds the conversation without a descriptor or a thread.
  func heldInMemory(piece: Int) -> [String] {
    let archive = FakeArchive()
    var reader = RequestReader()
    var session = Session(format: format)
    var output: [UInt8] = []
    var waiting: Ticket?
    var isOver = false
    func run() {
      if session.cancelsRunning, let ticket = waiting.take() {
        session.finish(ticket, FakeArchive.stopped)
      }
      while !isOver, let step = session.next() {
        switch consume step {
        case .reply(let bytes): output += bytes
        case .run(let request, let ticket):
          if request.isWait {
            waiting = consume ticket
          } else {
            session.finish(ticket, archive.reply(request))
          }
        case .end: isOver = true
        }
      }
    }
    for start in stride(from: 0, to: sent.count, by: piece) {
      session.receive(reader.read(sent[start..<min(start + piece, sent.count)]))
      run()
    }
    session.receive(reader.finish())
    session.endInput()
    run()
    return String(decoding: output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }
}

@Suite struct TranscriptTests {
  @Test func everyFileIsHeld() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/transcripts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(Transcript.all.map { $0.name + ".txt" }))
  }

  @Test(arguments: Transcript.all, [1, 2, 1 << 20])
  func inMemory(transcript: Transcript, piece: Int) {
    #expect(transcript.heldInMemory(piece: piece) == transcript.replies)
  }

  @Test(arguments: Transcript.all, Transport.allCases)
  func served(transcript: Transcript, transport: Transport) throws {
    let connection = try ServedConnection(transport, format: transcript.format)
    connection.send(transcript.sent, piece: 7)
    // The input stays open: each reply has to come without waiting for its end.
    let isWhole = transcript.sent.last == 0x0A
    if !isWhole { connection.closeInput() }
    #expect(connection.lines(transcript.replies.count) == transcript.replies)
    connection.closeInput()
    #expect(connection.nextLine() == nil)
    #expect(connection.end() == .success(.answered))
  }
}
