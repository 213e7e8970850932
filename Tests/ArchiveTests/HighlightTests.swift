// Snippets and marks: a snippet holds a match, every mark is one, and nothing that a text can hold breaks
// either.

import Credits
import PlainScan
import QueryLanguage
import TestSupport
import Testing

@testable import Archive

@Suite struct HighlightTests {
  // MARK: Properties

  /// Every mark of the generated queries is something that the query asks for, and every document that
  /// was found by its text has one.
  @Test func marksAreMatches() throws {
    var corpus = try ExactnessCorpus(seed: 7)
    let archive = try ExactnessArchive([corpus.documents(60)])
    let scan = PlainScan(archive.documents, agencies: .standard)
    var maker = QueryMaker(archive.documents, seed: 8)
    var marks = 0
    for number in 0..<200 {
      let query = maker.next()
      var request = SearchRequest(query.text)
      request.anyWord = query.anyWord
      request.limit = 8
      guard let response = try? archive.search(request) else { continue }
      let parsed = try Searcher.parse(query.text, anyWord: query.anyWord)
      for hit in response.hits {
        let pieces = hit.markedInHeadline + hit.markedInSnippet
        for piece in pieces {
          #expect(
            scan.explains(parsed, piece, language: hit.document.language, like: hit.document),
            "\(number) \(query): \(piece)")
        }
        marks += pieces.count
        if Self.isFoundByText(parsed.root) {
          #expect(
            !pieces.isEmpty || hit.captionMatches.contains(true),
            "\(number) \(query) marks nothing in \(hit.document)")
        }
        expectWellFormed(hit)
      }
    }
    #expect(marks > 300, "\(marks) marks")
  }

  /// Whether what matches must stand in headline, captions or body.
  private static func isFoundByText(_ expression: Expression) -> Bool {
    switch expression {
    case .word(_, let field), .prefix(_, let field), .phrase(_, let field):
      field == nil || field == "headline" || field == "caption"
    case .near: true
    case .or(let operands): operands.allSatisfy(isFoundByText)
    case .and(let operands): operands.contains(where: isFoundByText)
    case .all, .exact, .exactPrefix, .dates, .undated, .path, .not: false
    }
  }

  private func expectWellFormed(_ hit: Hit) {
    guard let snippet = hit.snippet else { return }
    let bytes = Array(snippet.text.utf8)
    // Decoding mends what is no UTF-8, so that broken characters would show here.
    #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
    #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
    var end = 0
    for range in snippet.highlights {
      #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
      #expect(bytes[range.lowerBound] & 0xC0 != 0x80)
      #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
      end = range.upperBound
    }
  }

  // MARK: Texts

  private func hit(
    _ query: String, _ body: String, headline: String = "", captions: [StoredCaption] = [],
    language: String = "en"
  ) throws -> Hit {
    let document = StoredDocument.article(
      "a", headline: headline, body: body, captions: captions, language: language)
    let archive = try ExactnessArchive([[document]])
    let hit = try #require(try archive.search(SearchRequest(query)).hits.first)
    expectWellFormed(hit)
    return hit
  }

  @Test func aMatchDeepInALongTextIsShown() throws {
    let filler = String(repeating: "nothing of the kind happened ", count: 3000)
    let hit = try hit("\"old city\"", filler + "in the Old City today " + filler)
    #expect(hit.markedInSnippet == ["Old City"])
    let text = try #require(hit.snippet).text
    #expect(text.hasPrefix("… ") && text.hasSuffix(" …"))
    #expect((200...280).contains(text.utf8.count), "\(text.utf8.count)")
    // Whole words only.
    for word in text.split(separator: " ") {
      #expect("nothing of the kind happened in Old City today …".contains(word), "\(word)")
    }
  }

  @Test func theWindowWithMostOfTheQueryWins() throws {
    let filler = String(repeating: "other words stand here ", count: 40)
    let hit = try hit("harbour ferry", "harbour harbour harbour " + filler + "a harbour ferry")
    #expect(hit.markedInSnippet == ["harbour", "ferry"])
  }

  @Test func everythingInTheSnippetIsMarked() throws {
    let hit = try hit(
      "ferry", "one ferry, two ferries, a ferry’s horn " + String(repeating: "x ", count: 300))
    #expect(hit.markedInSnippet == ["ferry", "ferries", "ferry"])
  }

  @Test func textWithoutSpacesIsCutBetweenCharacters() throws {
    let filler = String(repeating: "记者新闻报道", count: 200)
    let hit = try hit("旧城", filler + "旧城" + filler, language: "zh")
    #expect(hit.markedInSnippet == ["旧城"])
    let text = try #require(hit.snippet).text
    #expect((200...280).contains(text.utf8.count), "\(text.utf8.count)")
  }

  @Test func aMatchOfAMegabyteIsCut() throws {
    let hit = try hit("ae*", "b " + String(repeating: "aé", count: 100_000) + " c")
    #expect(try #require(hit.snippet).text.utf8.count < 1200)
    #expect(hit.markedInSnippet.count == 1)
  }

  @Test func whiteSpaceAndControlCharactersAreBlanks() throws {
    let hit = try hit(
      "\"old city\"",
      "an\u{0}old\u{1B}[31m\r\n\tcity\u{9B}1m\u{2028}and \u{7F} more old \u{0}\n city")
    #expect(try #require(hit.snippet).text == "an old [31m city 1m and more old city")
    #expect(hit.markedInSnippet == ["old city"])
  }

  @Test func blankTextIsNotSaidToBeCut() throws {
    let hit = try hit("ferry", "\n\n  " + String(repeating: " ", count: 400) + "ferry \n")
    #expect(hit.snippet == Snippet(text: "ferry", highlights: [0..<5]))
  }

  @Test func thePhraseIsMarkedAndNotItsWords() throws {
    let hit = try hit("\"old city\"", "old walls of the old city, a city")
    #expect(hit.markedInSnippet == ["old city"])
  }

  @Test func overlappingMarksAreOne() throws {
    let hit = try hit("\"old city\" OR \"city walls\" OR walls", "the old city walls stand")
    #expect(hit.markedInSnippet == ["old city walls"])
  }

  @Test func aCaptionOrACreditIsShownWhereTheBodyHasNothing() throws {
    var caption = StoredCaption(text: "A ferry leaves")
    caption.credit = "[Ada Quist/Corner Photo]"
    let captions = [StoredCaption(text: "A pier"), caption]
    let ferry = try hit("ferry", "Nothing here", captions: captions)
    #expect(ferry.snippet?.text == "A ferry leaves")
    #expect(ferry.captionMatches == [false, true])
    let credited = try hit("\"corner photo\"", "Nothing here", captions: captions)
    #expect(credited.markedInSnippet == ["Corner Photo"])
    #expect(credited.captionMatches == [false, true])
  }

  @Test(
    arguments: [
      ("agency:AA", ["Anadolu Agency"]), ("distributor:Getty", ["Getty Images"]),
      ("photographer:quist", ["Ada Quist"]), ("photographer:\"ada quist\"", ["Ada Quist"]),
      ("flag:pool", ["pool"]), ("agency:(AA OR AFP)", ["AFP", "Anadolu Agency"]),
      ("flag:po* ferry", ["pool"]), ("ferry", []), ("ferry NOT agency:AA OR ferry", []),
      ("getty", []), ("ferry agency:AFP", ["AFP"]), ("ferry OR photographer:quists", []),
    ] as [(String, [String])])
  func namesThatAreAskedForAreMarked(query: String, names: [String]) throws {
    var caption = StoredCaption(text: "A ferry leaves")
    caption.credit = "Ada Quist/Anadolu/Getty"
    caption.photographers = ["Ada Quist"]
    caption.organisations = ["Anadolu Agency", "Getty Images"]
    caption.flags = ["pool"]
    var other = StoredCaption(text: "A pier")
    other.organisations = ["AFP"]
    let hit = try hit(query, "The ferry left.", captions: [caption, other])
    #expect(hit.namesAsked.sorted() == names)
  }

  @Test func aMatchInTheHeadlineAloneShowsHowTheTextBegins() throws {
    let hit = try hit("harbour", "The ferry left.", headline: "Harbour news")
    #expect(hit.markedInHeadline == ["Harbour"])
    #expect(hit.snippet == Snippet(text: "The ferry left.", highlights: []))
  }

  @Test func aLongQueryIsMarkedQuickly() throws {
    let words = (0..<2000).map { "word\($0)" }
    let hit = try hit(
      words.joined(separator: " OR "), words.reversed().joined(separator: " "))
    #expect(hit.markedInSnippet.count > 20)
  }

  @Test func aFrequentNearInALongTextIsMarkedQuickly() throws {
    let text = String(repeating: "the the of the ", count: 2000)
    for sign in ["NEAR", "ADJ"] {
      let query = Array(repeating: "the", count: 6).joined(separator: " \(sign)/50 ")
      #expect(try hit(query + " \(sign)/50 of", text).markedInSnippet.count > 20)
    }
  }

  // MARK: NEAR

  @Test func nearCoversWhatSomeChoiceContains() {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<400 {
      let places = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Set(
          (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Int.random(in: 1...14, using: &random)
          }
        ).sorted()
      }
      let window = Int.random(in: places.count...8, using: &random)
      for ordered in [false, true] {
        let covered =
          ordered
          ? NearCover.ordered(places, window: window)
          : NearCover.unordered(places, window: window)
        var expected: Set<[Int]> = []
        func choose(_ place: Int, _ chosen: [Int]) {
          if place == places.count {
            guard let low = chosen.min(), let high = chosen.max(), high - low < window else {
              return
            }
            for (place, position) in chosen.enumerated() { expected.insert([place, position]) }
            return
          }
          for position in places[place] where !chosen.contains(position) {
            if ordered, let last = chosen.last, last > position { continue }
            choose(place + 1, chosen + [position])
          }
        }
        choose(0, [])
        let found = Set(covered.map { [$0.place, places[$0.place][$0.number]] })
        #expect(found == expected, "\(places) \(window) \(ordered)")
        #expect(covered.count == expected.count)
      }
    }
  }

  /// What the matcher relies on to leave most words of a text unstemmed.
  @Test func mostStemmersKeepTheFirstLetter() throws {
    let stems = StemmerSet()
    let words = try tableRows("Fixtures/queries-words.tsv").flatMap(\.columns)
      .flatMap { $0.split(separator: " ").map(String.init) }
    var random = SeededNumbers(seed: 5)
    let letters = Array("aeioubcdfgklmnprstvzäöüßéèçñøåæœışğабвгдеийклмно".unicodeScalars)
    let made = (0..<3000).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
            letters.randomElement(using: &random)
          }))
    }
    for language in PatternMatcher.keepsFirstLetter {
      let cache = try #require(stems.cache(language))
      for word in words + made {
        let pattern = MatchPattern.patterns(
          of: ParsedQuery(root: .word(.init(word, range: 0..<0), field: nil)), stems: stems,
          languages: [])
        guard let first = pattern.first?.places.first?.first?.term else { continue }
        for stem in cache.stems(ofLowered: Array(word.lowercased().utf8), folded: first) {
          #expect(stem.first == first.first, "\(language): \(word)")
        }
      }
    }
  }
}
