// Folding of words and of whole values, and the table behind it, against Foundation's normalization,
// which only tests may use.

import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(arguments: try tableRows("Fixtures/folding.tsv"))
  func fold(row: TableRow) {
    let word = Folding.fold(row[0])
    #expect(Array(word.utf8) == Array(row[1].utf8), "\(word)")
    let value = Folding.foldExact(row[0])
    #expect(Array(value.utf8) == Array(row[2].utf8), "\(value)")
  }

  @Test func foldAppends() {
    var bytes = Array("ZFR:".utf8)
    Folding.fold("e\u{301}quip".utf8Span.span, into: &bytes)
    #expect(bytes == Array("ZFR:equip".utf8))
  }

  @Test func invalidBytesAreLeftOut() {
    var bytes: [UInt8] = []
    Folding.fold([0x41, 0xFF, 0xC3, 0x42, 0xED, 0xA0, 0x80, 0xF8].span, into: &bytes)
    #expect(bytes == Array("ab".utf8))
  }

  @Test func foldingEveryCharacterTwiceIsFoldingItOnce() {
    var wrong: [UInt32] = []
    for number in 0..<UInt32(0x32000) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let text = String(scalar)
      let word = Folding.fold(text)
      let value = Folding.foldExact(text)
      if !same(Folding.fold(word), word) || !same(Folding.foldExact(value), value) {
        wrong.append(number)
      }
    }
    #expect(wrong == [])
  }

  /// A mark anywhere sends the whole value the long way, which must make the same of the rest of it.
  @Test func valuesFoldTheSameBothWays() {
    var wrong: [UInt32] = []
    for number in 0..<UInt32(0x32000) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      for (before, after) in [("x", "y"), ("i", " "), (" ", "\u{E4}"), ("\u{AC00}", "\u{A0}")] {
        let text = before + String(scalar) + after
        let long = Folding.foldExact(text + "/\u{438}\u{306}")
        let short = Folding.foldExact(text + "/\u{439}")
        if !same(long, short) { wrong.append(number) }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: ["", " ", "\u{AD}\u{200B}", "\t\u{A0}\u{7F}", "-", "\u{E9}", " x", "\u{301}"])
  func isBlank(text: String) {
    #expect(Folding.isBlank(text) == Folding.foldExact(text).isEmpty)
  }

  /// The lower case of every letter is what Foundation makes of it, but for what the tokenizer has a
  /// rule of its own for.
  @Test func loweredLettersAreFoundations() {
    var stream = TokenStream()
    var wrong: [String] = []
    var count = 0
    for number in 0..<UInt32(0x32000) {
      guard let scalar = Unicode.Scalar(number), scalar.properties.isAlphabetic,
        let age = scalar.properties.age, age.major <= 14
      else { continue }
      let text = String(scalar)
      Tokenizer().tokenize(text, into: &stream)
      guard let token = stream.tokens.first else { continue }
      let lower = text.precomposedStringWithCompatibilityMapping.lowercased()
        .precomposedStringWithCompatibilityMapping
      count += 1
      if Array(stream.lowered(token)) != Array(lower.utf8) {
        wrong.append(String(number, radix: 16, uppercase: true))
      }
    }
    // İ is i, Ŀ ŀ are l, ŉ is n, ẚ is a.
    #expect(wrong == ["130", "13F", "140", "149", "1E9A"])
    #expect(count > 100_000)
  }

  /// A letter that Unicode takes apart into an ASCII letter and marks is that letter.
  @Test func marksOnASCIILettersAreDropped() {
    var wrong: [String] = []
    var count = 0
    for number in 0x80..<UInt32(0x2000) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let parts = String(scalar).decomposedStringWithCanonicalMapping
      guard let base = parts.unicodeScalars.first, parts.unicodeScalars.count > 1, base.isASCII,
        base.properties.isAlphabetic
      else { continue }
      count += 1
      let term = Folding.fold(String(scalar))
      if term != String(base).lowercased() { wrong.append(parts) }
    }
    #expect(wrong == [])
    #expect(count > 400)
  }
}

/// Whether two texts are the same bytes.
func same(_ first: String, _ second: String) -> Bool { first.utf8.elementsEqual(second.utf8) }
