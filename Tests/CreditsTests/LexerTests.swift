// The lexer's two ways to a word give the same word, and the filter before a table lets every key pass.

import TestSupport
import Testing

@testable import Credits

@Suite struct LexerTests {
  private static let book = WordBook(agencies: .standard)

  /// A soft hyphen says nothing, but a word with one goes letter by letter.
  @Test(arguments: [
    "a", "I", "the", "Reuters", "harbour", "Copyrightlane", "copyright", "said", "London", "dpa",
  ])
  func bothWaysToAWord(word: String) throws {
    for (before, after) in [
      ("", ""), ("(", ")"), ("\n", " x"), ("x ", "."), ("-", "\n"), ("", ","),
    ] {
      let plain = LexedText(before + word + after, words: Self.book)
      let long = LexedText(before + word + "\u{AD}" + after, words: Self.book)
      #expect(plain.folded == long.folded)
      try #require(plain.lexemes.count == long.lexemes.count)
      for (one, other) in zip(plain.lexemes, long.lexemes) {
        #expect(one.hash == other.hash)
        #expect(one.kind == other.kind)
        #expect(one.mark == other.mark)
        #expect(one.shape == other.shape)
        #expect(one.traits == other.traits)
        #expect(one.foldedStart == other.foldedStart)
        #expect(one.foldedEnd == other.foldedEnd)
      }
    }
  }

  @Test func wordOfAStoryIsLookedUpWhenAskedFor() {
    let text = "The mayor told Reuters, पुल"
    let caption = CreditScan(text, book: Self.book)
    let story = CreditScan(story: text, book: Self.book)
    #expect(caption.count == story.count)
    for index in 0..<caption.count { #expect(caption[index].traits == story[index].traits) }
    let head = CreditScan(headOf: story, bytes: 14)
    #expect(head.count == 3)
    #expect(head.mark(at: 4) == .none)
  }

  @Test func everyKeyPassesItsFilter() {
    for count in [0, 1, 3, 100, 5000] {
      let hashes = (0..<UInt64(count)).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
      let filter = HashFilter(hashes)
      #expect(hashes.allSatisfy(filter.mayHold))
      // Of a few, chance decides.
      guard count > 99 else { continue }
      let others = (0..<UInt64(count)).map { ($0 &+ 1_000_000) &* 0x9E37_79B9_7F4A_7C15 }
      #expect(others.count(where: filter.mayHold) <= count / 8)
    }
  }
}
