// Words, phrases, wildcards and ORs of them. Xapian's OR takes time by the square of its terms (200 take
// 10 ms, 8,000 take five seconds, and nothing can interrupt it), so that of very many terms only that one
// of them is there counts, not how often: those are read into a bitmap. A word that is its own stem is not
// written under its language, so that it is asked for as a plain word of the language's documents:
// "news" is "new" to a French stemmer, and must not find all that is new in English.

import Analysis
import IndexSchema
import QueryLanguage
import Xapian

extension QueryCompiler {
  /// ORs of more terms do not weigh them.
  private static let maximumWeighed = 200
  /// Nor do those behind so many terms of wildcards and the like: ORs of ORs are as slow as one.
  private static let maximumWeighedTogether = 1_000
  /// How many terms a wildcard inside of a compound may stand for (`de-mi*`): they need positions, and so
  /// Xapian's OR.
  private static let maximumExpansionInPhrase = 2_000
  /// How many terms all wildcards of a query may stand for together, so that a line of them cannot take
  /// all memory.
  private static let maximumExpansions = 100_000

  /// Any of some operands; those without a word are left out.
  func pushOr(
    _ operands: [Expression], _ compilation: Compilation, _ builder: inout QueryBuilder,
    _ database: borrowing Database
  ) throws -> Bool {
    var alternatives = Alternatives()
    var others: [Expression] = []
    for operand in operands {
      if let found = try self.alternatives(of: operand, compilation, database) {
        alternatives.add(found)
      } else {
        others.append(operand)
      }
    }
    let isWeighed = alternatives.count <= Self.maximumWeighed
    var pushed = 0
    if !isWeighed {
      pushed = try pushEach(of: alternatives, compilation.interrupt, &builder, database)
    }
    for operand in isWeighed ? operands : others
    where try push(operand, compilation, &builder, database) {
      pushed += 1
    }
    if pushed > 1 { try builder.combine(.or, count: pushed) }
    return pushed > 0
  }

  /// Terms of which a document must have one.
  private struct Alternatives {
    /// Those that count wherever they stand.
    var terms: [[UInt8]] = []
    /// Words that are stems, which count in documents of one language, by language.
    var inLanguage: [(language: String, terms: [[UInt8]])] = []

    var count: Int { terms.count + inLanguage.reduce(0) { $0 + $1.terms.count } }

    mutating func add(_ other: Alternatives) {
      terms += other.terms
      for (language, terms) in other.inLanguage {
        for term in terms { add(term, in: language) }
      }
    }

    mutating func add(_ term: [UInt8], in language: String) {
      if let index = inLanguage.firstIndex(where: { $0.language == language }) {
        inLanguage[index].terms.append(term)
      } else {
        inLanguage.append((language, [term]))
      }
    }
  }

  /// Pushes alternatives, those that count everywhere as one operand and those of each language as one.
  ///
  /// - returns: how many operands.
  private func pushEach(
    of alternatives: Alternatives, _ interrupt: Interrupt?, _ builder: inout QueryBuilder,
    _ database: borrowing Database
  ) throws(XapianError) -> Int {
    try pushAny(of: alternatives.terms, interrupt, &builder)
    for (language, terms) in alternatives.inLanguage {
      try pushAny(of: terms, interrupt, &builder)
      try narrow(to: language, &builder, database)
    }
    return 1 + alternatives.inLanguage.count
  }

  /// Narrows what was pushed last to the documents of a language.
  private func narrow(
    to language: String, _ builder: inout QueryBuilder, _ database: borrowing Database
  ) throws(XapianError) {
    let filter = Self.term(.language, language)
    // Where all documents are in it, there is nothing to keep out.
    guard try database.termFrequency(filter) < database.documentCount else { return }
    try builder.term(filter)
    try builder.combine(.filter, count: 2)
  }

  /// Pushes the documents that have one of some terms.
  func pushAny(
    of terms: [[UInt8]], _ interrupt: Interrupt?, _ builder: inout QueryBuilder
  ) throws(XapianError) {
    if terms.isEmpty {
      try builder.nothing()
    } else if terms.count == 1
      || terms.count <= min(Self.maximumWeighed, Self.maximumWeighedTogether - weighed)
    {
      weighed += terms.count
      for term in terms { try builder.term(term) }
      if terms.count > 1 { try builder.combine(.or, count: terms.count) }
    } else {
      try builder.anyOf(
        Set(terms).sorted { $0.lexicographicallyPrecedes($1) }, interrupt: interrupt)
    }
  }

  /// The terms of which a document must have one, for an operand that is no more than that.
  private func alternatives(
    of operand: Expression, _ compilation: Compilation, _ database: borrowing Database
  ) throws -> Alternatives? {
    switch operand {
    case .word(let text, let field):
      let stream = tokens(text.string)
      return stream.tokens.count == 1
        ? try forms(stream, stream.tokens[0], Self.prefix(field), compilation, database)
          .alternatives
        : nil
    case .prefix(let text, let field):
      let stream = tokens(text.string)
      guard stream.tokens.count == 1 else { return nil }
      return try Alternatives(
        terms: terms(
          startingWith: Self.bytes(Self.prefix(field)) + stream.term(stream.tokens[0]), text,
          limit: Self.maximumExpansion, database))
    case .exactPrefix(let text, let name):
      guard let start = exactStart(name, text.string) else { return nil }
      return try Alternatives(
        terms: terms(startingWith: start, text, limit: Self.maximumExpansion, database))
    case .exact(let text, let name):
      return Self.field(name).flatMap { exactTerm($0, text.string) }.map {
        Alternatives(terms: [$0])
      }
    default: return nil
    }
  }

  /// A word: itself or its stems; a word of several parts: them as a phrase, or written as one.
  func pushWord(
    _ text: String, _ prefix: Prefix, _ compilation: Compilation, _ builder: inout QueryBuilder,
    _ database: borrowing Database
  ) throws -> Bool {
    let stream = tokens(text)
    let parts = stream.tokens.filter { $0.kind != .joined }
    guard let only = parts.first else { return false }
    guard parts.count == 1 else {
      var alternatives = 0
      if try pushPhrase(stream, prefix, &builder) { alternatives += 1 }
      for token in stream.tokens where token.kind == .joined {
        try builder.term(Self.bytes(prefix) + stream.term(token))
        alternatives += 1
      }
      if alternatives > 1 { try builder.combine(.or, count: alternatives) }
      return true
    }
    try push(forms(stream, only, prefix, compilation, database), &builder, database)
    return true
  }

  /// What a word asks for.
  private struct Forms {
    /// The word itself.
    var word: [UInt8]
    /// Whether it is its own stem in some language, so that it stands for its other forms, too.
    var isOwnStem = false
    /// Its stems under the languages' prefixes, where they stand for other words.
    var stems: [[UInt8]] = []
    /// Its stems as words of the languages' documents.
    var words = Alternatives()

    var alternatives: Alternatives {
      Alternatives(terms: [word] + stems, inLanguage: words.inLanguage)
    }
  }

  /// Pushes a word and its forms. The forms weigh as one term, which is in as many documents as all of them
  /// and as often as they are together: else the rarer form would be worth more than the word itself. What
  /// is written as in the query counts as that term and as itself.
  private func push(
    _ forms: Forms, _ builder: inout QueryBuilder, _ database: borrowing Database
  ) throws(XapianError) {
    try builder.term(forms.word)
    if forms.stems.isEmpty && forms.words.inLanguage.isEmpty {
      if forms.isOwnStem { try builder.scale(2) }
      return
    }
    if forms.isOwnStem { try builder.term(forms.word) }
    for stem in forms.stems { try builder.term(stem) }
    for (language, terms) in forms.words.inLanguage {
      for term in terms { try builder.term(term) }
      if terms.count > 1 { try builder.combine(.or, count: terms.count) }
      try narrow(to: language, &builder, database)
    }
    let count = (forms.isOwnStem ? 1 : 0) + forms.stems.count + forms.words.inLanguage.count
    if count > 1 { try builder.combine(.synonym, count: count) }
    try builder.combine(.or, count: 2)
  }

  /// Whether a field's words have stems: names have none.
  static func isStemmed(_ prefix: Prefix) -> Bool {
    prefix == .text || prefix == .headline || prefix == .caption
  }

  /// A word, and those of its stems that some document has.
  private func forms(
    _ stream: TokenStream, _ token: Token, _ prefix: Prefix, _ compilation: Compilation,
    _ database: borrowing Database
  ) throws(XapianError) -> Forms {
    let word = Array(stream.term(token))
    var forms = Forms(word: Self.bytes(prefix) + word)
    guard Self.isStemmed(prefix), token.kind == .word else { return forms }
    for (language, stem) in stems.stems(
      ofLowered: Array(stream.lowered(token)), folded: word, in: compilation.languages)
    {
      let term = Self.bytes(Prefix.stem(language, in: prefix)) + stem
      if try database.contains(term: term) { forms.stems.append(term) }
      guard stems.isOwnStem(stem, in: language) else { continue }
      if stem == word {
        forms.isOwnStem = true
      } else if try database.contains(term: Self.bytes(prefix) + stem) {
        forms.words.add(Self.bytes(prefix) + stem, in: language)
      }
    }
    return forms
  }

  func pushPhrase(
    _ stream: TokenStream, _ prefix: Prefix, _ builder: inout QueryBuilder
  ) throws(XapianError) -> Bool {
    let parts = stream.tokens.filter { $0.kind != .joined }
    for token in parts { try builder.term(Self.bytes(prefix) + stream.term(token)) }
    if parts.count > 1 {
      try builder.combine(.phrase, count: parts.count, window: UInt32(parts.count))
    }
    return !parts.isEmpty
  }

  // MARK: Wildcards

  /// How the terms of whole values begin that begin like a text.
  func exactStart(_ field: String, _ text: String) -> [UInt8]? {
    guard let prefix = Self.field(field)?.exactPrefix else { return nil }
    var value = Folding.foldExact(text)
    // "New *" is not meant to find Newsweek.
    if text.utf8.last == 0x20, !value.isEmpty { value += " " }
    return Self.term(prefix, value)
  }

  /// `word*`; of several parts only the last is open.
  func pushPrefix(
    _ text: Expression.Text, _ prefix: Prefix, _ compilation: Compilation,
    _ builder: inout QueryBuilder, _ database: borrowing Database
  ) throws -> Bool {
    let stream = tokens(text.string)
    let parts = stream.tokens.filter { $0.kind != .joined }
    guard let last = parts.last else { return false }
    let isPhrase = parts.count > 1
    let terms = try terms(
      startingWith: Self.bytes(prefix) + stream.term(last), text,
      limit: isPhrase ? Self.maximumExpansionInPhrase : Self.maximumExpansion, database)
    guard isPhrase else {
      try pushAny(of: terms, compilation.interrupt, &builder)
      return true
    }
    for token in parts.dropLast() { try builder.term(Self.bytes(prefix) + stream.term(token)) }
    for term in terms { try builder.term(term) }
    if terms.count != 1 { try builder.combine(.or, count: terms.count) }
    try builder.combine(.phrase, count: parts.count, window: UInt32(parts.count))
    return true
  }

  /// All terms of the index that start with some bytes.
  ///
  /// - throws: `QueryFault` (`query.wildcard`) where there are more than may be.
  func terms(
    startingWith start: [UInt8], _ text: Expression.Text, limit: Int,
    _ database: borrowing Database
  ) throws -> [[UInt8]] {
    let known = expansions[start]
    let terms = try known ?? database.terms(withPrefix: start, limit: limit + 1)
    guard terms.count <= limit else {
      throw QueryFault(
        code: .wildcard, range: text.range,
        message: "\(text.string)* stands for more than \(limit) words",
        hint: "type more of the word")
    }
    if known == nil { expanded += terms.count }
    guard expanded <= Self.maximumExpansions else {
      throw QueryFault(
        code: .wildcard, range: text.range,
        message: "the wildcards up to \(text.string)* stand for more than "
          + "\(Self.maximumExpansions) words",
        hint: "use fewer of them, or type more of the words")
    }
    expansions[start] = terms
    return terms
  }
}
