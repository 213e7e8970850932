// Properties that hold for every query: canonical text reads back as the same tree, ranges lie inside the
// query, nothing traps. Seeds are printed in the failure.

import QueryLanguage
import Testing

@Suite struct QueryPropertyTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `canonical text reads back as the same tree`(seed: UInt64) throws {
    var trees = TreeMaker(seed: seed)
    for _ in 0..<25 {
      let tree = trees.root()
      let scope: ParsedQuery.Scope = Bool.random(using: &trees.random) ? .article : .caption
      let text = ParsedQuery(root: tree, scope: scope).description
      for reader in [parser, anyWordParser] {
        let query = try reader.parse(text)
        #expect(query.root.withoutRanges == tree, "seed \(seed): \(text)")
        #expect(query.scope == scope)
        #expect(Array(query.description.utf8) == Array(text.utf8))
      }
    }
  }

  private static let pieces = [
    "a", "aleppo", "Old", "é", "阿勒颇", "a*", "alep*", "*", "!", "8,000", " ", " ", " ", " ", " ",
    "  ", "(", "(", ")", ")", "-", "-", "--", "AND", "OR", "NOT", "NEAR", "NEAR/3", "ADJ/2",
    "NEAR/0",
    "and", "\"", "\"", "“", "”", "„", "«", "»", "‘", "’", "＂", "'", "headline:", "title:",
    "source:",
    "agncy:", "date:", "kind:caption", "kind:", "path:", "2016", "2016-12", "..", ">=", "none",
    "://",
    "\"old city\"", "„old city“", "צה\"ל", "\u{0}", "\u{301}", "x:y", ":", "\r\n", "/",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `pieces of queries in any order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      check(text, seed: seed)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `random bytes`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(String(decoding: bytes, as: UTF8.self), seed: seed)
    }
  }

  /// What must hold whatever was typed.
  private func check(_ text: String, seed: UInt64) {
    let bytes = Array(text.utf8)
    for reader in [parser, anyWordParser] {
      let (lenient, faults) = reader.parseLeniently(text)
      for fault in faults {
        #expect(fault.range.upperBound <= bytes.count, "seed \(seed): \(text)")
        #expect(fault.caret(in: text).utf8.count { $0 == 0x0A } == 1, "seed \(seed): \(text)")
      }
      for piece in lenient.map({ texts(of: $0.root) }) ?? [] {
        #expect(Array(piece.string.utf8) == Array(bytes[piece.range]), "seed \(seed): \(text)")
      }
      guard faults.isEmpty else { continue }
      guard let query = lenient else {
        Issue.record("neither query nor fault, seed \(seed): \(text)")
        continue
      }
      let again = try? reader.parse(query.description)
      #expect(
        again?.root.withoutRanges == query.root.withoutRanges,
        "seed \(seed): \(text) → \(query.description)")
      #expect(again?.scope == query.scope)
    }
  }
}
