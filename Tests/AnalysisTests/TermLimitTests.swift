// The hash against its published answers, since ids of documents must never change, and the length of terms.

import Analysis
import Testing

@Suite struct TermLimitTests {
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
      ("Алеппо", 0xDA9A_B24A_31F2_D4C8),
    ] as [(String, UInt64)])
  func hashOfText(text: String, hash: UInt64) {
    #expect(hash64(Array(text.utf8)) == hash)
  }

  @Test func hashOfBytes() {
    #expect(hash64(Array(0..<100)) == 0x6AC1_E580_3216_6597)
    #expect(hash64([UInt8](repeating: 0x78, count: 1000)) == 0x4CB9_A3B6_9CB7_00E1)
    #expect(hash64([UInt8](repeating: 0, count: 32).span) == 0xF6E9_BE5D_7063_2CF5)
  }

  @Test func shortTermsStay() {
    var term = [UInt8](repeating: 0x61, count: 240)
    TermLimit.fit(&term, prefix: 5)
    #expect(term == [UInt8](repeating: 0x61, count: 240))
  }

  @Test func longTermsAreHeadAndHash() {
    var term = [UInt8](repeating: 0x61, count: 241)
    let hash = String(hash64(term), radix: 16)
    TermLimit.fit(&term, prefix: 5)
    let digits = String(repeating: "0", count: 16 - hash.count) + hash
    #expect(term == [UInt8](repeating: 0x61, count: 223) + Array("#\(digits)".utf8))
  }

  @Test func nulCountsTwice() {
    var term = [UInt8](repeating: 0, count: 122)
    TermLimit.fit(&term, prefix: 1)
    #expect(term.count == 122)
    term.append(0)
    TermLimit.fit(&term, prefix: 0)
    #expect(term.count == 114 + 17)
    #expect(term.dropLast(17).allSatisfy { $0 == 0 })
  }

  @Test func headEndsBetweenScalars() {
    for padding in 0..<4 {
      var term =
        [UInt8](repeating: 0x61, count: padding) + Array(String(repeating: "京", count: 90).utf8)
      TermLimit.fit(&term, prefix: 0)
      #expect(String(validating: term, as: UTF8.self) != nil)
      #expect((243...245).contains(term.count))
    }
  }

  @Test func longPrefixLeavesTheHash() {
    var term = [UInt8](repeating: 0x61, count: 50)
    TermLimit.fit(&term, prefix: 300)
    #expect(term.count == 17)
  }

  @Test func longWordsAreHeadAndHashAndKeepTheirSource() {
    var stream = TokenStream()
    for letter in ["a", "Ж", "é", "e\u{301}"] {
      let text = String(repeating: letter, count: 300)
      Tokenizer().tokenize("\(text) \(text)x", into: &stream)
      #expect(stream.tokens.allSatisfy { (199...200).contains($0.term.count) })
      #expect(stream.tokens.allSatisfy { $0.term == $0.lowered })
      #expect(stream.tokens[0].source == 0..<text.utf8.count)
      let terms = stream.tokens.map { Array(stream.term($0)) }
      #expect(terms[0] != terms[1])
    }
  }

  @Test func longLowerCaseIsNotKept() {
    var stream = TokenStream()
    Tokenizer().tokenize("a" + String(repeating: "\u{301}", count: 200), into: &stream)
    #expect(stream.tokens.map { Array(stream.term($0)) } == [Array("a".utf8)])
    #expect(stream.tokens.map { $0.lowered == $0.term } == [true])
    #expect(stream.tokens.map(\.source) == [0..<401])
    Tokenizer().tokenize(String(repeating: "é", count: 150), into: &stream)
    #expect(stream.tokens.map(\.term.count) == [150])
    #expect(stream.tokens.map { $0.lowered == $0.term } == [true])
  }

  @Test func longChainsAndPiledMarksFit() {
    var stream = TokenStream()
    let chain = Array(repeating: "word", count: 100).joined(separator: "-")
    let piled = "京" + String(repeating: "\u{301}", count: 500)
    Tokenizer().tokenize("\(chain) \(piled)\(piled)", into: &stream)
    #expect(stream.tokens.allSatisfy { $0.term.count <= TermLimit.maximumWordBytes })
    #expect(stream.tokens[1].kind == .joined)
    #expect(stream.tokens[1].source == 0..<chain.utf8.count)
    #expect(stream.tokens.last?.kind == .pair)
  }
}
