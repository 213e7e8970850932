// The one place that decides which terms, values and data a document becomes. SCHEMA.md says the same in
// prose, and the query compiler asks for the same terms.

import Analysis
import Credits
import Glass
import IndexSchema
import News
import Xapian

/// Turns stored documents into Xapian documents. One a thread: it reuses its buffers, and a Xapian stemmer
/// belongs to one thread.
struct TermWriter: ~Copyable {
  /// How far apart the parts of a document stand, so that no phrase and no NEAR reaches over (NEAR goes
  /// to 50).
  static let gap: UInt32 = 100

  private let tokenizer = Tokenizer()
  private let agencies: AgencyTable
  private var stream = TokenStream()
  private var terms = TermTable()
  private var memo = WordMemo(fields: TextField.allCases.count)
  private var stems: [String: LanguageStems] = [:]
  /// The languages whose stems have been written.
  private(set) var languages: Set<String> = []

  init(agencies: AgencyTable) { self.agencies = agencies }

  /// The Xapian document of a stored one.
  ///
  /// - parameter file: what ties the documents of one file together (`TermWriter.fileTerm`).
  mutating func document(
    _ stored: StoredDocument, file: String
  ) throws(XapianError) -> Document {
    var terms = TermTable()
    swap(&terms, &self.terms)
    defer { swap(&terms, &self.terms) }
    terms.removeAll()
    memo.removeAll()
    let facets = Facets(stored, agencies: agencies)
    try gather(stored, facets, file: file, into: &terms)
    var document = try Document()
    try Self.add(terms, to: &document)
    for (slot, value) in Self.values(stored, facets) {
      try document.setValue(slot.rawValue, to: value)
    }
    try document.setData(stored.encoded())
    return document
  }

  /// Adds a stored document to a builder.
  ///
  /// - throws: `XapianError` where a stemmer cannot be made, `GlassError` where a limit is passed.
  mutating func add(
    _ stored: StoredDocument, file: String, to builder: inout RunBuilder
  ) throws {
    // The numbers of terms are another run's.
    if builder.documentCount == 0 { memo.removeAll() }
    let facets = Facets(stored, agencies: agencies)
    try gather(stored, facets, file: file, into: &builder)
    for (slot, value) in Self.values(stored, facets).sorted(by: { $0.0.rawValue < $1.0.rawValue }) {
      try builder.setValue(value.span, slot: slot.rawValue)
    }
    builder.addData(stored.encoded().span)
    builder.endDocument()
  }

  /// Adds all terms of a document.
  private mutating func gather<Sink: TermSink & ~Copyable>(
    _ stored: StoredDocument, _ facets: Facets, file: String, into sink: inout Sink
  ) throws(XapianError) {
    let stems = try languageStems(stored.language)
    var position: UInt32 = 1
    let isCaption = stored.kind == .caption && stored.article != nil
    if !isCaption {
      add(stored.headline, .headline, stems, at: &position, to: &sink)
    }
    for caption in stored.captions {
      add(caption.text, .caption, stems, at: &position, to: &sink)
      if let credit = caption.credit { add(credit, nil, stems, at: &position, to: &sink) }
    }
    add(stored.body, nil, stems, at: &position, to: &sink)
    position = 1
    for name in stored.bylines { addNames(name, .byline, at: &position, to: &sink) }
    position = 1
    for name in Set(stored.captions.flatMap(\.photographers)).sorted() {
      addNames(name, .photographer, at: &position, to: &sink)
    }
    position = 1
    if let slug = stored.slug { addNames(slug, .slug, at: &position, to: &sink) }
    addFilters(stored, file: file, to: &sink)
    addExact(stored, facets, to: &sink)
    addKind(stored.kind.rawValue, to: &sink)
  }

  /// A field whose words are stemmed.
  private enum TextField: Int, CaseIterable {
    case text, headline, caption

    var prefix: Prefix {
      switch self {
      case .text: .text
      case .headline: .headline
      case .caption: .caption
      }
    }
  }

  /// Adds a part of the text, under another field's prefix, too, where it has one: each word, with the stems
  /// that are not the word itself; and moves on.
  private mutating func add<Sink: TermSink & ~Copyable>(
    _ text: String, _ field: TextField?, _ stems: LanguageStems?, at position: inout UInt32,
    to sink: inout Sink
  ) {
    guard !text.isEmpty else { return }
    tokenizer.tokenize(text, into: &stream)
    guard let last = stream.tokens.last else { return }
    let language = stems?.number ?? WordMemo.noLanguage
    let fields: [TextField] = field.map { [.text, $0] } ?? [.text]
    stream.bytes.withUnsafeBufferPointer { bytes in
      for token in stream.tokens {
        let word = UnsafeBufferPointer(rebasing: bytes[token.lowered])
        let first = memo.place(of: word)
        let language = token.kind == .pair ? WordMemo.noLanguage : language
        for field in fields {
          let place = first + field.rawValue
          if memo[place].language != language {
            let term = UnsafeBufferPointer(rebasing: bytes[token.term])
            let stems = token.kind == .pair ? nil : stems
            memo[place] = entry(field, word, term, stems, in: &sink)
          }
          memo[place].add(to: &sink, at: position + UInt32(token.position) - 1)
        }
      }
    }
    position += UInt32(last.position) + Self.gap
  }

  /// Looks up what a word becomes in a field.
  private mutating func entry<Sink: TermSink & ~Copyable>(
    _ field: TextField, _ word: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>,
    _ stems: LanguageStems?, in sink: inout Sink
  ) -> WordMemo.Entry {
    var entry = WordMemo.Entry(language: stems?.number ?? WordMemo.noLanguage)
    entry.term = withBytes(of: field.prefix) { sink.number(of: $0, term) }
    guard let stems else { return entry }
    stems.prefixes[field.rawValue].withUnsafeBufferPointer { prefix in
      stems.cache.withOtherStems(of: word, folded: term) { stem in
        let number = sink.number(of: prefix, stem)
        if entry.stem == WordMemo.none { entry.stem = number } else { entry.otherStem = number }
      }
    }
    return entry
  }

  /// Adds the words of a name under a field's prefix, and moves on.
  private mutating func addNames<Sink: TermSink & ~Copyable>(
    _ text: String, _ field: Prefix, at position: inout UInt32, to sink: inout Sink
  ) {
    tokenizer.tokenize(text, into: &stream)
    guard let last = stream.tokens.last else { return }
    withBytes(of: field) { prefix in
      stream.bytes.withUnsafeBufferPointer { bytes in
        for token in stream.tokens {
          let term = sink.number(of: prefix, UnsafeBufferPointer(rebasing: bytes[token.term]))
          sink.add(term, position: position + UInt32(token.position) - 1)
        }
      }
    }
    position += UInt32(last.position) + Self.gap
  }

  private func withBytes<Result>(
    of prefix: Prefix, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var letters = prefix.rawValue
    return letters.withUTF8(body)
  }

  /// The stems of a language.
  private final class LanguageStems {
    /// What a memo knows the language by.
    let number: UInt32
    let cache: StemCache
    /// What stands before the stems of each text field.
    let prefixes: [[UInt8]]

    init(_ language: Language, number: Int) throws(XapianError) {
      self.number = WordMemo.noLanguage + UInt32(number)
      cache = try StemCache(language)
      prefixes = TextField.allCases.map {
        Array(Prefix.stem(language.code, in: $0.prefix).rawValue.utf8)
      }
    }
  }

  /// The stems of a language; nil for a language without a stemmer.
  private mutating func languageStems(_ code: String) throws(XapianError) -> LanguageStems? {
    guard let language = Language.named(code) else { return nil }
    languages.insert(code)
    if let known = stems[code] { return known }
    let new = try LanguageStems(language, number: stems.count + 1)
    stems[code] = new
    return new
  }

  /// Terms that select without weighing: identity, scope, place in the archive.
  private func addFilters<Sink: TermSink & ~Copyable>(
    _ stored: StoredDocument, file: String, to sink: inout Sink
  ) {
    var term: [UInt8] = []
    func filter(_ prefix: Prefix, _ value: String) {
      term.removeAll(keepingCapacity: true)
      term += value.utf8
      self.filter(prefix, &term, to: &sink)
    }
    filter(.id, stored.id)
    filter(.file, file)
    if stored.kind == .article || stored.article == nil {
      filter(.scope, Scope.article.rawValue)
    }
    if stored.kind == .caption { filter(.scope, Scope.caption.rawValue) }
    if let article = stored.article { filter(.parent, article) }
    if stored.date == nil { filter(.date, "none") }
    for folder in Self.foldersAndPath(stored.path) { filter(.path, folder) }
  }

  /// The whole values of the exact fields.
  private func addExact<Sink: TermSink & ~Copyable>(
    _ stored: StoredDocument, _ facets: Facets, to sink: inout Sink
  ) {
    var term: [UInt8] = []
    func filter(_ prefix: Prefix, folding value: String) {
      term.removeAll(keepingCapacity: true)
      Folding.foldExact(value.utf8Span.span, into: &term)
      self.filter(prefix, &term, to: &sink)
    }
    if let url = stored.url { filter(.url, folding: url) }
    if let item = stored.item {
      filter(.guid, folding: item.guid)
      term = Array(VersionKey.term(of: item).utf8)
      self.filter(.item, &term, to: &sink)
    }
    for entry in facets.values {
      guard let prefix = entry.prefix else { continue }
      for value in entry.values { filter(prefix, folding: value) }
    }
  }

  /// Adds a term that only selects, cut to the length that Xapian takes.
  private func filter<Sink: TermSink & ~Copyable>(
    _ prefix: Prefix, _ term: inout [UInt8], to sink: inout Sink
  ) {
    TermLimit.fit(&term, prefix: prefix.rawValue.utf8.count)
    withBytes(of: prefix) { letters in
      term.withUnsafeBufferPointer { sink.add(sink.number(of: letters, $0), counts: false) }
    }
  }

  /// The kind, which is last: a document without text has its only position there. libxapian 1.4 lets a
  /// phrase match everything in a shard without any position if another shard has some
  /// (QueryWindowed::postlist_windowed), and Xapian's check misses positions in a document of no length.
  private func addKind<Sink: TermSink & ~Copyable>(_ kind: String, to sink: inout Sink) {
    var term = Array(kind.utf8)
    if sink.hasPositions {
      filter(.kind, &term, to: &sink)
      return
    }
    withBytes(of: .kind) { letters in
      term.withUnsafeBufferPointer { sink.add(sink.number(of: letters, $0), position: 1) }
    }
  }

  /// Hands the terms over in order: Xapian keeps a document's terms in a sorted tree, which is then
  /// cheaper to fill.
  private static func add(
    _ terms: TermTable, to document: inout Document
  ) throws(XapianError) {
    let table = terms.table
    let arena = table.arena.span
    var positions: [UInt32] = []
    for number in table.sortedNumbers().lazy.map(Int.init) {
      terms.positions(of: number, into: &positions)
      let term = arena.extracting(table.range(number))
      let wdf = terms.frequencies[number]
      if positions.isEmpty {
        try document.addTerm(term, wdf: wdf)
      } else {
        try document.addPostings(term: term, positions: positions.span, wdf: wdf)
      }
    }
  }

  /// The values of a document, by slot; a slot without one is not there.
  private static func values(
    _ stored: StoredDocument, _ facets: Facets
  ) -> [(Slot, [UInt8])] {
    var values: [(Slot, [UInt8])] = []
    values.reserveCapacity(facets.values.count + 3)
    if let date = stored.date {
      values.append((.firstDay, dayValue(date.firstDay)))
      values.append((.lastDay, dayValue(date.lastDay)))
    }
    if let item = stored.item {
      values.append((.version, VersionKey(item, record: stored.article ?? stored.id).bytes))
    }
    for entry in facets.values {
      let bytes = slotValue(entry.values)
      if !bytes.isEmpty { values.append((entry.slot, bytes)) }
    }
    return values
  }
}

extension TermWriter {
  /// What ties the documents of a file together: a hash, since a path may be longer than a term.
  static func fileTerm(_ key: FileKey) -> String {
    let place = String(key.root) + "\0" + key.path
    return hexDigits(hash64(place.utf8Span.span))
  }

  /// A day as its slot holds it: eight digits, so that bytes sort as days.
  static func dayValue(_ day: Int) -> [UInt8] {
    let digits = String(day).utf8
    return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 8 - digits.count)) + digits
  }

  /// A facet's slot: the set of values, sorted by their bytes, joined by U+001F. A U+001F in a value is a
  /// blank, as it is in the value's term.
  static func slotValue(_ values: [String]) -> [UInt8] {
    if values.count == 1 {
      return Array(values[0].utf8.lazy.map { $0 == Slot.separator ? 0x20 : $0 })
    }
    let sorted = Set(values.map { $0.utf8.map { $0 == Slot.separator ? 0x20 : $0 } })
      .filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return Array(sorted.joined(separator: [Slot.separator]))
  }

  /// A path and every folder above it.
  static func foldersAndPath(_ path: String) -> [String] {
    var paths: [String] = []
    for (index, byte) in zip(path.utf8.indices, path.utf8)
    where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") {
      paths.append(String(decoding: path.utf8[..<index], as: UTF8.self))
    }
    return paths + [path]
  }
}
