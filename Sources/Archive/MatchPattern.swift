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
    /// One of each place within `window` positions, each at one of its own; marked singly.
    case near(window: Int, ordered: Bool)
  }

  /// The field that it is restricted to; nil for all text.
  var field: String?
  var shape: Shape
  /// For each place the words of which one must stand there.
  var places: [[Word]]
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
            field: field(of: operands.first),
            shape: .near(window: distance + operands.count - 1, ordered: ordered), places: places))
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
    let isStemmed = QueryCompiler.isStemmed(QueryCompiler.prefix(field))
    if parts[0].kind == .word, isStemmed, !languages.isEmpty {
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
