// The picture under a query, column by column.

import QueryLanguage
import Testing

@Suite struct CaretTests {
  private func picture(_ query: String, width: Int = 100) throws -> String {
    let fault = try #require(throws: QueryFault.self) { try parser.parse(query) }
    return fault.caret(in: query, width: width)
  }

  @Test func `carets stand under the fault`() throws {
    #expect(try picture("a agncy:AA b") == "a agncy:AA b\n  ^^^^^")
    #expect(try picture("a OR") == "a OR\n  ^^")
    #expect(try picture("») a") == "») a\n^")
    #expect(try picture("") == "\n^")
    #expect(try picture("  ") == "  \n^^")
  }

  @Test func `columns are those of a terminal`() throws {
    #expect(try picture("é Сирия agncy:x") == "é Сирия agncy:x\n        ^^^^^")
    #expect(try picture("阿勒颇 agncy:x") == "阿勒颇 agncy:x\n       ^^^^^")
    #expect(try picture("e\u{301}e agncy:x") == "e\u{301}e agncy:x\n   ^^^^^")
    #expect(try picture("阿*勒") == "阿*勒\n^^^^^")
  }

  @Test func `a query of several lines is shown on one`() throws {
    #expect(try picture("a\r\nb\tagncy:x") == "a  b agncy:x\n     ^^^^^")
    #expect(try picture("\u{1B}[31m agncy:x") == " [31m agncy:x\n      ^^^^^")
  }

  @Test func `a wide query is cut around the fault`() throws {
    let words = String(repeating: "abcd ", count: 20)
    #expect(
      try picture(words + "agncy:x " + words, width: 30) == """
        …bcd abcd agncy:x abcd abcd a…
                  ^^^^^
        """)
    #expect(
      try picture(words + "agncy:x", width: 30) == """
        … abcd abcd abcd abcd agncy:x
                              ^^^^^
        """)
    let long = String(repeating: "x", count: 200)
    #expect(
      try picture("(" + long, width: 40) == "(" + long.prefix(37) + "…\n^")
    #expect(try picture(long + "*" + long, width: 40) == long.prefix(38) + "…\n" + carets(38))
  }

  private func carets(_ count: Int) -> String { String(repeating: "^", count: count) }
}
