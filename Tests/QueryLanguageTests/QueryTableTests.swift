// Typed to canonical text, and typed to fault, from tables that a journalist can read and add to.

import QueryLanguage
import TestSupport
import Testing

@Suite struct QueryTableTests {
  @Test(arguments: try tableRows("Fixtures/queries.tsv"))
  func `a query reads as its canonical text`(row: TableRow) throws {
    let query = try parser.parse(row[0])
    #expect(query.description == row[1])
    for text in texts(of: query.root) {
      #expect(Array(Array(row[0].utf8)[text.range]) == Array(text.string.utf8))
    }
    for reader in [parser, anyWordParser] {
      let again = try reader.parse(row[1])
      #expect(again.root.withoutRanges == query.root.withoutRanges)
      #expect(again.scope == query.scope)
    }
  }

  @Test(arguments: try tableRows("Fixtures/any-word.tsv"))
  func `adjacent words are ORed, loosest`(row: TableRow) throws {
    let query = try anyWordParser.parse(row[0])
    #expect(query.description == row[1])
    #expect(try parser.parse(row[1]).root.withoutRanges == query.root.withoutRanges)
  }

  @Test(arguments: try tableRows("Fixtures/faults.tsv"))
  func `a mistake is found where it is`(row: TableRow) throws {
    let pieces = row[0].split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    try #require(pieces.count == 3, "one marked range a row")
    let text = pieces.joined()
    let start = pieces[0].utf8.count
    let fault = try #require(throws: QueryFault.self) { try parser.parse(text) }
    #expect(fault.code.rawValue == row[1])
    #expect(fault.range == start..<start + pieces[1].utf8.count)
    #expect("\(fault)".contains(row[2]))
    #expect(!fault.message.hasSuffix("."))
  }
}
