// What a query looks for in text, so that a hit can show where it matched: the phrase and not its words,
// the word in the form in which it stands. Made from the same tree and the same tokens as Xapian's query.

import Analysis
import IndexSchema
import QueryLanguage

/// One thing that a query looks for.
struct MatchPattern {
  /// What a token may be to match one place of a pattern.
  struct Word {
    /// The folded word.
    var term: [UInt8]
    /// Whether a word that only starts with `term` matches too.
    var isPrefix = false
    /// The stems that match, by language; empty where only the word itself does.
    var stems: [String: Set<[UInt8]>] = [:]
  }

  /// How the words must stand.
  enum Shape {
    /// Each by itself.
    case word
    /// In order, adjacent; marked as one.
    case phrase
    /// Each of them within `distance` positions of each other; marked singly.
    case near(distance: Int, ordered: Bool)
  }

  /// The field that it is restricted to; nil for all text.
  var field: String?
  var shape: Shape
  /// For each place the words of which one must stand there.
  var places: [[Word]]
}

/// Finds patterns in texts. One a thread, since stemmers are.
final class PatternMatcher {
  private let tokenizer = Tokenizer()
  private let stems: StemmerSet
  private let patterns: [MatchPattern]
  private var stream = TokenStream()

  init(_ patterns: [MatchPattern], stems: StemmerSet) {
    self.patterns = patterns
    self.stems = stems
  }

  /// A match: which pattern, and where in the text (UTF-8 bytes).
  struct Match {
    var pattern: Int
    var range: Range<Int>
  }

  /// The matches in a text, in the order of where they begin.
  ///
  /// - parameters:
  ///   - field: the field that the text belongs to; nil for body text.
  ///   - language: the language of the text.
  func matches(in text: String, field: String?, language: String) -> [Match] {
    let active = patterns.indices.filter {
      patterns[$0].field == nil || patterns[$0].field == field
    }
    guard !active.isEmpty, !text.isEmpty else { return [] }
    stream.removeAll(keepingCapacity: true)
    tokenizer.tokenize(text, into: &stream)
    var matches: [Match] = []
    for index in active {
      switch patterns[index].shape {
      case .word: matchWords(index, language, &matches)
      case .phrase: matchPhrases(index, &matches)
      case .near(let distance, let ordered): matchNear(index, distance, ordered, &matches)
      }
    }
    return matches.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func matchWords(_ index: Int, _ language: String, _ matches: inout [Match]) {
    let words = patterns[index].places[0]
    for token in stream.tokens where words.contains(where: { self.matches(token, $0, language) }) {
      matches.append(Match(pattern: index, range: token.source))
    }
  }

  private func matchPhrases(_ index: Int, _ matches: inout [Match]) {
    let places = patterns[index].places
    for start in stream.tokens.indices {
      let first = stream.tokens[start]
      guard places[0].contains(where: { self.matches(first, $0, nil) }) else { continue }
      var next = start
      var last = first
      let isThere = places.indices.dropFirst().allSatisfy { place in
        guard let found = token(at: first.position + place, from: &next, places[place]) else {
          return false
        }
        last = found
        return true
      }
      if isThere {
        let end = max(first.source.upperBound, last.source.upperBound)
        matches.append(Match(pattern: index, range: first.source.lowerBound..<end))
      }
    }
  }

  /// The token at a position that is one of some words, looking on from `next`.
  private func token(
    at position: Int, from next: inout Int, _ words: [MatchPattern.Word]
  ) -> Token? {
    var index = next
    while index < stream.tokens.count, stream.tokens[index].position <= position {
      let token = stream.tokens[index]
      if token.position == position {
        if token.position > stream.tokens[next].position { next = index }
        if words.contains(where: { matches(token, $0, nil) }) { return token }
      }
      index += 1
    }
    return nil
  }

  private func matchNear(
    _ index: Int, _ distance: Int, _ ordered: Bool, _ matches: inout [Match]
  ) {
    let places = patterns[index].places
    let tokens = places.map { words in
      stream.tokens.filter { token in words.contains { self.matches(token, $0, nil) } }
    }
    let window = distance + places.count - 1
    for (place, candidates) in tokens.enumerated() {
      for token in candidates
      where Self.isCovered(token, place, tokens, window: window, ordered: ordered) {
        matches.append(Match(pattern: index, range: token.source))
      }
    }
  }

  /// Whether a window that holds a token of every place can be laid around one of them.
  private static func isCovered(
    _ token: Token, _ place: Int, _ tokens: [[Token]], window: Int, ordered: Bool
  ) -> Bool {
    for start in (token.position - window + 1)...token.position {
      let inside = tokens.map {
        $0.map(\.position).filter { (start..<start + window).contains($0) }
      }
      if !inside.contains(where: \.isEmpty),
        canChoose(inside, fixed: (place, token.position), ordered)
      {
        return true
      }
    }
    return false
  }

  /// Whether one position can be chosen for each place, all different, in order if asked.
  private static func canChoose(
    _ positions: [[Int]], fixed: (place: Int, position: Int), _ ordered: Bool
  ) -> Bool {
    func choose(_ place: Int, _ used: [Int]) -> Bool {
      guard place < positions.count else { return true }
      let options = place == fixed.place ? [fixed.position] : positions[place]
      return options.contains { option in
        !used.contains(option) && !(ordered && (used.last ?? Int.min) > option)
          && choose(place + 1, used + [option])
      }
    }
    return choose(0, [])
  }

  private func matches(_ token: Token, _ word: MatchPattern.Word, _ language: String?) -> Bool {
    let term = stream.term(token)
    if word.isPrefix { if term.starts(with: word.term) { return true } }
    if term.elementsEqual(word.term) { return true }
    guard let language, let wanted = word.stems[language], token.kind == .word,
      let cache = stems.cache(language)
    else { return false }
    // Every stemmer but the Arabic one leaves the first letter alone: what differs there is not stemmed.
    if language != "ar", let first = word.term.first, term.first != first { return false }
    return cache.stems(ofLowered: Array(stream.lowered(token)), folded: Array(term))
      .contains { wanted.contains($0) }
  }
}

extension MatchPattern {
  /// What a query looks for: its leaves that are not negated, in the fields that are text.
  static func patterns(
    of query: ParsedQuery, stems: StemmerSet, languages: [String]
  ) -> [MatchPattern] {
    var patterns: [MatchPattern] = []
    collect(query.root, stems, languages, &patterns)
    return patterns
  }

  private static func collect(
    _ expression: Expression, _ stems: StemmerSet, _ languages: [String],
    _ patterns: inout [MatchPattern]
  ) {
    switch expression {
    case .word(let text, let field):
      append(text.string, field, .word, stems, languages, &patterns)
    case .phrase(let text, let field):
      append(text.string, field, .phrase, stems, [], &patterns)
    case .prefix(let text, let field):
      append(text.string, field, .phrase, stems, [], isPrefix: true, &patterns)
    case .near(let operands, let distance, let ordered):
      let places = operands.map { words(of: $0) }
      if !places.contains(where: \.isEmpty) {
        patterns.append(
          MatchPattern(
            field: field(of: operands.first), shape: .near(distance: distance, ordered: ordered),
            places: places))
      }
    case .and(let operands), .or(let operands):
      for operand in operands { collect(operand, stems, languages, &patterns) }
    case .all, .exact, .exactPrefix, .dates, .undated, .path, .not: break
    }
  }

  /// Adds the pattern of a word, a phrase or an open word; a word of several parts is a phrase of them, or
  /// the parts written as one.
  private static func append(
    _ text: String, _ field: String?, _ shape: Shape, _ stems: StemmerSet, _ languages: [String],
    isPrefix: Bool = false, _ patterns: inout [MatchPattern]
  ) {
    var stream = TokenStream()
    Tokenizer().tokenize(text, into: &stream)
    let parts = stream.tokens.filter { $0.kind != .joined }
    guard !parts.isEmpty else { return }
    var places = parts.map { [Word(term: Array(stream.term($0)))] }
    if isPrefix { places[places.count - 1][0].isPrefix = true }
    if parts.count > 1 || shape.isPhrase {
      patterns.append(MatchPattern(field: field, shape: .phrase, places: places))
      guard !shape.isPhrase else { return }
      for token in stream.tokens where token.kind == .joined {
        let word = Word(term: Array(stream.term(token)))
        patterns.append(MatchPattern(field: field, shape: .word, places: [[word]]))
      }
      return
    }
    if parts[0].kind == .word, !languages.isEmpty {
      let found = stems.stems(
        ofLowered: Array(stream.lowered(parts[0])), folded: Array(stream.term(parts[0])),
        in: languages)
      for (language, stem) in found { places[0][0].stems[language, default: []].insert(stem) }
    }
    patterns.append(MatchPattern(field: field, shape: .word, places: places))
  }

  private static func words(of operand: Expression) -> [Word] {
    switch operand {
    case .word(let text, _):
      var stream = TokenStream()
      Tokenizer().tokenize(text.string, into: &stream)
      return stream.tokens.first.map { [Word(term: Array(stream.term($0)))] } ?? []
    case .or(let operands): return operands.flatMap(words)
    default: return []
    }
  }

  private static func field(of operand: Expression?) -> String? {
    switch operand {
    case .word(_, let field): field
    case .or(let operands): field(of: operands.first)
    default: nil
    }
  }
}

extension MatchPattern.Shape {
  var isPhrase: Bool { if case .phrase = self { true } else { false } }
}
