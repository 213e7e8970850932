// Lines are cut the same wherever the stream is cut into pieces, and a line at the limit is told from one
// over it, CR or not.

import Testing

@testable import LineProtocol

@Suite struct LineFramerTests {
  private func lines(_ text: String, pieces: Int, limit: Int = 8) -> [String] {
    var framer = LineFramer(limit: limit)
    var lines: [String] = []
    func show(_ line: LineFramer.Line) {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let count): lines.append("too long: \(count)")
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      framer.append(bytes[start..<min(start + pieces, bytes.count)], line: show)
    }
    if let last = framer.finish() { show(last) }
    return lines
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func cutsAtLineEnds(pieces: Int) {
    #expect(lines("", pieces: pieces) == [])
    #expect(lines("a\nb\r\n\nc", pieces: pieces) == ["a", "b", "", "c"])
    #expect(lines("a\rb\r\r\n", pieces: pieces) == ["a\rb\r"])
    #expect(lines("\r\n\r", pieces: pieces) == ["", ""])
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func measuresWithoutTheLineEnd(pieces: Int) {
    #expect(
      lines("12345678\n12345678\r\n12345678", pieces: pieces)
        == Array(repeating: "12345678", count: 3))
    #expect(lines("123456789\nx", pieces: pieces) == ["too long: 9", "x"])
    #expect(lines("123456789\r\nx\n", pieces: pieces) == ["too long: 10", "x"])
    #expect(lines("x\n12345678901234567890", pieces: pieces) == ["x", "too long: 20"])
  }
}
