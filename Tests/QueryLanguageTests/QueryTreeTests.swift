// Trees node by node, where canonical text cannot tell them apart, and what goes with a tree: scope, notes,
// positive leaves, lenient reading.

import QueryLanguage
import TestSupport
import Testing

@Suite struct QueryTreeTests {
  @Test func `leaves are made by the match of their field`() throws {
    func root(_ text: String) throws -> Expression { try parser.parse(text).root }
    #expect(try root("alep*") == .prefix(.init("alep", range: 0..<4), field: nil))
    #expect(try root("title:x") == .word(.init("x", range: 6..<7), field: "headline"))
    #expect(try root("author:\"J D\"") == .phrase(.init("J D", range: 8..<11), field: "byline"))
    #expect(try root("source:„é“") == .exact(.init("é", range: 10..<12), field: "source"))
    #expect(
      try root("source:\"A B*\"") == .exactPrefix(.init("A B", range: 8..<11), field: "source"))
    #expect(try root("path:a/b") == .path(.init("a/b", range: 5..<8)))
    #expect(
      try root("date:2016-12") == .dates(first: 20_161_201, last: 20_161_231, range: 5..<12))
    #expect(try root("date:>2016") == .dates(first: 20_170_101, last: nil, range: 5..<10))
    #expect(try root("date:none") == .undated(range: 5..<9))
    #expect(
      try root("a ADJ/3 b")
        == .near(
          [
            .word(.init("a", range: 0..<1), field: nil),
            .word(.init("b", range: 8..<9), field: nil),
          ],
          distance: 3, ordered: true))
  }

  @Test func `only negations subtract from everything`() throws {
    let a = Expression.word(.init("a", range: 0..<0), field: nil)
    let b = Expression.word(.init("b", range: 0..<0), field: nil)
    #expect(try parser.parse("-a").root.withoutRanges == .and([.all, .not(a)]))
    #expect(try parser.parse("-a -b").root.withoutRanges == .and([.all, .not(a), .not(b)]))
    #expect(try parser.parse("a OR -b").root.withoutRanges == .or([a, .and([.all, .not(b)])]))
    #expect(try parser.parse("-a b").root.withoutRanges == .and([.not(a), b]))
    #expect(try parser.parse("kind:caption").root == .all)
  }

  @Test func `kind sets the scope`() throws {
    #expect(try parser.parse("a").scope == .article)
    #expect(try parser.parse("kind:article a").scope == .article)
    #expect(try parser.parse("kind:caption a").scope == .caption)
  }

  @Test func `notes say how a query was read`() throws {
    #expect(try parser.parse("\"a b\" journalists’ union").notes == [])
    #expect(
      try parser.parse("„a b\" “c”").notes
        == ["typographic quotation marks were read as quotation marks"])
    #expect(
      try parser.parse("source: bbc note: x title: y").notes
        == [
          "source: was read as a word; for the field, write the value right after the colon"
        ])
  }

  @Test func `positive leaves are those that a document can match`() throws {
    let query = try parser.parse(
      "a -b (cc* OR (\"d e\" -\"f\")) g NEAR/5 (h OR i) NOT (j -k) source:l date:2016 -m")
    #expect(
      query.root.positiveLeaves.map(\.description)
        == ["a", "cc*", "\"d e\"", "g NEAR/5 (h OR i)", "source:l", "date:2016"])
    #expect(try parser.parse("-a").root.positiveLeaves == [])
  }

  @Test func `lenient reading keeps what it can and reports the rest`() throws {
    let (query, faults) = parser.parseLeniently("a AND (agncy:b OR \"c d")
    #expect(query?.description == "a AND (b OR \"c d\")")
    #expect(faults.map(\.code) == [.syntax, .field, .syntax])
    #expect(faults.map(\.range) == [18..<19, 7..<12, 6..<7])

    let nothing = parser.parseLeniently("date:2016-13")
    #expect(nothing.query == nil)
    #expect(nothing.faults.map(\.code) == [.date])

    let fine = parser.parseLeniently("a b")
    #expect(fine.query == (try parser.parse("a b")))
    #expect(fine.faults.isEmpty)

    let many = parser.parseLeniently(String(repeating: "x* ", count: 100))
    #expect(many.faults.count == 20)
  }
}
