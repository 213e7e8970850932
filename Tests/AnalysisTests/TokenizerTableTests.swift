// The tokenizer against rows written by hand: Fixtures/tokens.tsv, whose head explains the notation.
// Bytes are compared, not Strings, to which composed and decomposed text are the same.

import Analysis
import TestSupport
import Testing

@Suite struct TokenizerTableTests {
  @Test(arguments: try tableRows("Fixtures/tokens.tsv"))
  func tokens(row: TableRow) {
    let found = rendered(row[0])
    #expect(Array(found.utf8) == Array(row[1].utf8), "\(found)")
  }

  @Test(arguments: try tableRows("Fixtures/lowered.tsv"))
  func lowered(row: TableRow) {
    var stream = TokenStream()
    Tokenizer().tokenize(row[0], into: &stream)
    let found = stream.tokens.map { String(decoding: stream.lowered($0), as: UTF8.self) }
      .joined(separator: " ")
    #expect(Array(found.utf8) == Array(row[1].utf8), "\(found)")
  }

  @Test func equalLoweredIsTheSameRange() {
    var stream = TokenStream()
    Tokenizer().tokenize("Reuters Рейтер हिन्दी", into: &stream)
    #expect(stream.tokens.map { $0.term == $0.lowered } == [true, true, true])
  }

  @Test func streamIsReplaced() {
    var stream = TokenStream()
    Tokenizer().tokenize("one two three", into: &stream)
    Tokenizer().tokenize("four", into: &stream)
    #expect(stream.tokens.count == 1)
    #expect(stream.bytes == Array("four".utf8))
    stream.removeAll()
    #expect(stream.tokens.isEmpty && stream.bytes.isEmpty)
  }
}

/// The tokens of a text in the notation of the table.
func rendered(_ text: String) -> String {
  var stream = TokenStream()
  let bytes = Array(text.utf8)
  Tokenizer().tokenize(bytes, into: &stream)
  return stream.tokens.map { token in
    let term = String(decoding: stream.term(token), as: UTF8.self)
    let source = String(decoding: bytes[token.source], as: UTF8.self)
    let kind =
      switch token.kind {
      case .word: ""
      case .joined: "+"
      case .pair: "~"
      }
    return "\(term)@\(token.position)[\(source)]\(kind)"
  }.joined(separator: " ")
}
