// Which stems are written: those that are not the word itself, since that stands in the index anyway. Half
// of all words are their own stems, which makes a sixth of the posting lists.

import TestSupport
import Testing
import Xapian

@testable import Archive

@Suite struct StemTermTests {
  /// The stems that are written of a text as body, headline and caption, with how often each comes.
  private func stems(_ text: String, language: String) throws -> [String] {
    let document = StoredDocument.article(
      "a", headline: text, body: text, captions: [StoredCaption(text: text)], language: language)
    let archive = try ExactnessArchive([[document]])
    let database = try Database(path: archive.folder.shard("shard-1"))
    var terms: [String] = []
    let first = try #require(DocumentID(rawValue: 1))
    try database.forEachTerm(of: first) { term, frequency, _ in
      let name = term.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      if name.hasPrefix("Z") { terms.append("\(name) \(frequency)") }
      return true
    }
    return terms
  }

  @Test(
    arguments: [
      ("walk", "en", []),
      ("walk walks walking walk", "en", ["walk 2"]),
      ("city", "en", ["citi 1"]),
      ("cities of citi", "en", ["citi 1"]),
      // The stem of "cease" is a word that has a stem itself.
      ("ceas", "en", ["cea 1"]),
      // Numbers have no stems, whatever stands behind them.
      ("1960s 3rd 2016 20somethings", "en", []),
      // The stem of the word as it is written and that of the folded word.
      ("Münchens", "de", ["munch 1"]),
      ("Haus", "de", []),
      ("Häuser", "de", ["haus 1"]),
      ("walking", "xx", []),
    ] as [(String, String, [String])])
  func written(text: String, language: String, expected: [String]) throws {
    let prefix = "Z\(language.uppercased()):"
    let sorted = expected.flatMap { stem in
      let parts = stem.split(separator: " ")
      let (word, count) = (parts[0], Int(parts[1]) ?? 0)
      return [
        "\(prefix)S\(word) \(count)", "\(prefix)XCAP:\(word) \(count)",
        "\(prefix)\(word) \(3 * count)",
      ]
    }
    #expect(try stems(text, language: language) == sorted)
  }
}
