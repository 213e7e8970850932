// A stored document taken apart for the plain scan: its texts as lists of words, its values folded. The
// rules are DESIGN.md's, written down a second time and without a look at how the index applies them;
// only the tokenizer, the folding and the stemmers are the same.

import Analysis
import Archive
import Credits
import IndexSchema
import News
import Xapian

/// Numbers for byte strings, so that comparing words is comparing numbers.
final class Vocabulary {
  private(set) var words: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  func number(_ word: [UInt8]) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }
}

/// The stems of words, by language.
final class PlainStems {
  private var stemmers: [String: Stemmer?] = [:]
  private var known: [String: [[UInt8]]] = [:]
  private var numbers: [String: [Int]] = [:]

  /// The stems of a word as numbers; the same array for every time that the word comes.
  func numbers(
    lowered: [UInt8], folded: [UInt8], language: String, _ vocabulary: Vocabulary
  ) -> [Int] {
    let key = "\(language) \(String(decoding: lowered, as: UTF8.self))"
    if let numbers = numbers[key] { return numbers }
    let found = stems(lowered: lowered, folded: folded, language: language)
      .map(vocabulary.number)
    numbers[key] = found
    return found
  }

  /// The stems of a word: of its lower case, folded, and of its folded form; of one that starts with a
  /// digit, itself.
  func stems(lowered: [UInt8], folded: [UInt8], language: String) -> [[UInt8]] {
    let key = "\(language) \(String(decoding: lowered, as: UTF8.self))"
    if let stems = known[key] { return stems }
    if stemmers[language] == nil {
      stemmers[language] = .some(
        Language.named(language).flatMap { try? Stemmer(language: $0.stemmer) })
    }
    var stems: [[UInt8]] = []
    if let stemmer = stemmers[language] ?? nil {
      let isNumeral = "0123456789".utf8.contains { $0 == folded.first }
      for word in [lowered, folded] {
        let stem = isNumeral ? folded : (try? stemmer.stem(word)) ?? word
        stems.append(Array(Folding.fold(String(decoding: stem, as: UTF8.self)).utf8))
      }
    }
    known[key] = stems
    return stems
  }
}

/// One word of a text.
struct PlainWord {
  var term: Int
  var stems: [Int]
  var position: Int
}

/// One text of a document: no phrase and no NEAR reaches from one to another.
struct PlainPart {
  enum Kind { case headline, caption, other, byline, photographer }
  var kind: Kind
  var words: [PlainWord]
}

/// A document taken apart.
struct PlainDocument {
  let stored: StoredDocument
  var parts: [PlainPart] = []
  /// By field, the values under their names, and folded.
  var values: [String: [(name: String, folded: String)]] = [:]
}

extension PlainDocument {
  init(
    _ stored: StoredDocument, _ vocabulary: Vocabulary, _ stems: PlainStems, _ agencies: AgencyTable
  ) {
    self.stored = stored
    func add(_ text: String, _ kind: PlainPart.Kind) {
      var stream = TokenStream()
      Tokenizer().tokenize(text, into: &stream)
      let words = stream.tokens.map { token -> PlainWord in
        let term = Array(stream.term(token))
        let isStemmed = token.kind != .pair && kind != .byline && kind != .photographer
        let found =
          isStemmed
          ? stems.numbers(
            lowered: Array(stream.lowered(token)), folded: term, language: stored.language,
            vocabulary) : []
        return PlainWord(
          term: vocabulary.number(term), stems: found,
          position: token.position)
      }
      parts.append(PlainPart(kind: kind, words: words))
    }
    let isPictureOfArticle = stored.article != nil
    if !isPictureOfArticle { add(stored.headline, .headline) }
    for caption in stored.captions {
      add(caption.text, .caption)
      add(caption.credit ?? "", .other)
      for name in caption.photographers { add(name, .photographer) }
    }
    add(stored.body, .other)
    for name in stored.bylines { add(name, .byline) }
    addValues(agencies)
  }

  private mutating func addValues(_ agencies: AgencyTable) {
    func plain(_ field: String, _ list: [String]) {
      // U+001F separates values, so that within one it is shown as a blank.
      values[field] = list.map {
        ($0.replacing("\u{1F}", with: " "), Folding.foldExact($0))
      }.filter { !$0.1.isEmpty }
    }
    func names(_ field: String, _ list: [String]) {
      plain(field, list.map { agencies.canonical($0)?.name ?? $0 })
    }
    func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
    let organisations = stored.captions.map(\.organisations)
    plain("photographer", stored.captions.flatMap(\.photographers))
    plain("flag", stored.captions.flatMap(\.flags))
    plain("conflict", stored.captions.flatMap { $0.conflicts.map(\.subject.rawValue) })
    plain("byline", stored.bylines)
    plain("place", one(stored.place))
    plain("lang", [stored.language])
    plain("kind", [stored.kind.rawValue])
    plain("format", [stored.format])
    plain("id", [stored.id])
    plain("url", one(stored.url))
    plain("host", one(Self.host(stored.url)))
    names("agency", organisations.flatMap(\.self) + one(stored.wire))
    names("wire", one(stored.wire))
    names("cited", stored.cited)
    names("source", one(stored.source))
    var distributors: [String] = []
    for caption in stored.captions {
      let list = caption.organisations
      let isChain = !caption.conflicts.contains { $0.subject == .agency }
      if list.count > 1, isChain, let last = list.last { distributors.append(last) }
      distributors += list.filter { agencies.canonical($0)?.isDistributor == true }
    }
    names("distributor", distributors)
  }

  private static func host(_ url: String?) -> String? {
    guard let url, let range = url.firstRange(of: "://") else { return nil }
    let rest = url[range.upperBound...].prefix { !"/?#".contains($0) }
    let host =
      (rest.split(separator: "@").last ?? "").split(separator: ":").first?.lowercased() ?? ""
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
