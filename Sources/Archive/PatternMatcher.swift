// Finds patterns in texts. Each token is looked up once in a table of all words that are looked for, so
// that a query of 2,000 words marks a text as fast as one of two; what stands where decides the rest.

import Analysis
import Glass

/// Finds patterns in texts. One a thread, since stemmers are.
final class PatternMatcher {
  /// A match: which pattern, and where in the text (UTF-8 bytes).
  struct Match {
    var pattern: Int
    var range: Range<Int>
  }

  /// Words that are looked for, with the places that each may fill.
  private struct Words {
    private var words = ByteTable()
    private var places: [[Int]] = []

    var isEmpty: Bool { places.isEmpty }

    mutating func add(_ word: [UInt8], _ place: Int) {
      let (number, isNew) = word.withUnsafeBufferPointer { words.insert($0) }
      if isNew { places.append([]) }
      if places[number].last != place { places[number].append(place) }
    }

    func places(of word: UnsafeBufferPointer<UInt8>) -> [Int] {
      words.number(of: word).map { places[$0] } ?? []
    }
  }

  private let tokenizer = Tokenizer()
  private let stems: StemmerSet
  private let patterns: [MatchPattern]
  /// The number of each pattern's first place among all places.
  private var firstPlace: [Int] = []
  private var exact = Words()
  /// What a token must begin with, by its length.
  private var prefixes: [(length: Int, words: Words)] = []
  private var stemmed: [String: (words: Words, firstBytes: Set<UInt8>)] = [:]
  private var stream = TokenStream()
  /// For each place the tokens that fill it, by position.
  private var found: [[Int]] = []

  /// Stemmers that leave the first letter of every word alone, so that a token with another one need not
  /// be stemmed. Arabic, Indonesian, Irish, Nepali and Tamil take beginnings away or change them.
  static let keepsFirstLetter: Set<String> = [
    "ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "hy", "it", "lt", "nl", "no", "pt", "ro",
    "ru", "sv", "tr",
  ]

  init(_ patterns: [MatchPattern], stems: StemmerSet) {
    self.patterns = patterns
    self.stems = stems
    var count = 0
    for pattern in patterns {
      firstPlace.append(count)
      for (index, words) in pattern.places.enumerated() {
        for word in words { add(word, count + index) }
      }
      count += pattern.places.count
    }
    found = [[Int]](repeating: [], count: count)
  }

  private func add(_ word: MatchPattern.Word, _ place: Int) {
    if word.isPrefix {
      let length = word.term.count
      if let index = prefixes.firstIndex(where: { $0.length == length }) {
        prefixes[index].words.add(word.term, place)
      } else {
        prefixes.append((length, Words()))
        prefixes[prefixes.count - 1].words.add(word.term, place)
      }
    } else {
      exact.add(word.term, place)
    }
    for (language, wanted) in word.stems {
      for stem in wanted {
        stemmed[language, default: (Words(), [])].words.add(stem, place)
        if let first = stem.first { stemmed[language]?.firstBytes.insert(first) }
      }
    }
  }

  /// The matches in a text, in the order of where they begin.
  ///
  /// - parameters:
  ///   - field: the field that the text belongs to; nil for body text.
  ///   - language: the language of the text.
  ///   - onlyField: whether the text counts in that field alone, and not as text without a field.
  func matches(
    in text: String, field: String?, language: String, onlyField: Bool = false
  ) -> [Match] {
    let active = patterns.indices.filter {
      patterns[$0].field == field || (patterns[$0].field == nil && !onlyField)
    }
    guard !active.isEmpty, !text.isEmpty else { return [] }
    tokenizer.tokenize(text, into: &stream)
    find(language)
    var matches: [Match] = []
    for index in active {
      let first = firstPlace[index]
      let places = found[first..<first + patterns[index].places.count]
      // Most patterns of a long query are not in a text.
      if places.contains(where: \.isEmpty) { continue }
      switch patterns[index].shape {
      case .word:
        for token in found[first] {
          matches.append(Match(pattern: index, range: stream.tokens[token].source))
        }
      case .phrase: matchPhrases(index, Array(places), &matches)
      case .near(let window, let ordered):
        let positions = places.map { $0.map { stream.tokens[$0].position } }
        let covered =
          ordered
          ? NearCover.ordered(positions, window: window)
          : NearCover.unordered(positions, window: window)
        for (place, number) in covered {
          let token = stream.tokens[found[first + place][number]]
          matches.append(Match(pattern: index, range: token.source))
        }
      }
    }
    return matches.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.pattern)
        < ($1.range.lowerBound, $1.range.upperBound, $1.pattern)
    }
  }

  /// Notes for every place the tokens that fill it.
  private func find(_ language: String) {
    for index in found.indices { found[index].removeAll(keepingCapacity: true) }
    let wanted = stemmed[language]
    let cache = wanted == nil ? nil : stems.cache(language)
    let skipsOthers = Self.keepsFirstLetter.contains(language)
    stream.bytes.withUnsafeBufferPointer { bytes in
      for (number, token) in stream.tokens.enumerated() {
        let term = UnsafeBufferPointer(rebasing: bytes[token.term])
        fill(exact.places(of: term), number)
        for (length, words) in prefixes where length <= term.count {
          fill(words.places(of: UnsafeBufferPointer(rebasing: term[..<length])), number)
        }
        guard let wanted, let cache, token.kind != .pair, let first = term.first,
          !skipsOthers || wanted.firstBytes.contains(first)
        else { continue }
        let lowered = UnsafeBufferPointer(rebasing: bytes[token.lowered])
        cache.withStems(of: lowered, folded: term) { fill(wanted.words.places(of: $0), number) }
      }
    }
  }

  private func fill(_ places: [Int], _ token: Int) {
    for place in places where found[place].last != token { found[place].append(token) }
  }

  /// Marks each run of tokens at neighbouring positions as one.
  private func matchPhrases(_ index: Int, _ places: [[Int]], _ matches: inout [Match]) {
    var next = [Int](repeating: 0, count: places.count)
    for start in places[0] {
      let first = stream.tokens[start]
      var end = first.source.upperBound
      var isThere = true
      for place in places.indices.dropFirst() {
        let position = first.position + place
        while next[place] < places[place].count,
          stream.tokens[places[place][next[place]]].position < position
        {
          next[place] += 1
        }
        guard next[place] < places[place].count else { return }
        let token = stream.tokens[places[place][next[place]]]
        guard token.position == position else {
          isThere = false
          break
        }
        end = max(end, token.source.upperBound)
      }
      if isThere {
        matches.append(Match(pattern: index, range: first.source.lowerBound..<end))
      }
    }
  }
}
