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
final class TermWriter {
  /// How far apart the parts of a document stand, so that no phrase and no NEAR reaches over (NEAR goes
  /// to 50).
  static let gap: UInt32 = 100

  private let tokenizer = Tokenizer()
  private let agencies: AgencyTable
  private var stream = TokenStream()
  private var terms = TermTable()
  /// Where terms go instead of into `terms`, while documents are inverted in batches.
  private var builder: RunBuilder?
  private var stems: [String: StemCache] = [:]
  /// The languages whose stems have been written.
  private(set) var languages: Set<String> = []

  init(agencies: AgencyTable) { self.agencies = agencies }

  /// The Xapian document of a stored one.
  ///
  /// - parameter file: what ties the documents of one file together (`TermWriter.fileTerm`).
  func document(_ stored: StoredDocument, file: String) throws(XapianError) -> Document {
    terms.removeAll()
    let facets = Facets(stored, agencies: agencies)
    try gather(stored, facets, file: file)
    var document = try Document()
    try addTerms(to: &document)
    for (slot, value) in Self.values(stored, facets) {
      try document.setValue(slot.rawValue, to: value)
    }
    try document.setData(stored.encoded())
    return document
  }

  /// Adds a stored document to the builder that this was made with.
  ///
  /// - throws: `XapianError` where a stemmer cannot be made, `GlassError` where a limit is passed.
  func add(_ stored: StoredDocument, file: String, to builder: RunBuilder) throws {
    let facets = Facets(stored, agencies: agencies)
    self.builder = builder
    defer { self.builder = nil }
    try gather(stored, facets, file: file)
    for (slot, value) in Self.values(stored, facets).sorted(by: { $0.0.rawValue < $1.0.rawValue }) {
      try builder.setValue(value.span, slot: slot.rawValue)
    }
    builder.addData(stored.encoded().span)
    builder.endDocument()
  }

  /// Adds all terms of a document.
  private func gather(
    _ stored: StoredDocument, _ facets: Facets, file: String
  ) throws(XapianError) {
    let stemmer = try stemCache(stored.language)
    var position: UInt32 = 1
    let isCaption = stored.kind == .caption && stored.article != nil
    if !isCaption {
      add(stored.headline, [.text, .headline], stemmer, at: &position)
    }
    for caption in stored.captions {
      add(caption.text, [.text, .caption], stemmer, at: &position)
      if let credit = caption.credit { add(credit, [.text], stemmer, at: &position) }
    }
    add(stored.body, [.text], stemmer, at: &position)
    position = 1
    for name in stored.bylines { add(name, [.byline], nil, at: &position) }
    position = 1
    for name in Set(stored.captions.flatMap(\.photographers)).sorted() {
      add(name, [.photographer], nil, at: &position)
    }
    position = 1
    if let slug = stored.slug { add(slug, [.slug], nil, at: &position) }
    addFilters(stored, file: file)
    addExact(stored, facets)
    addKind(stored.kind.rawValue)
  }

  /// Adds a text under prefixes, with the stems that are not the words themselves under those that have
  /// them, and moves on.
  private func add(
    _ text: String, _ fields: [Prefix], _ stemmer: StemCache?, at position: inout UInt32
  ) {
    guard !text.isEmpty else { return }
    stream.removeAll(keepingCapacity: true)
    tokenizer.tokenize(text, into: &stream)
    guard let last = stream.tokens.last else { return }
    for field in fields {
      let prefix = Array(field.rawValue.utf8)
      let stemPrefix =
        stemmer.map { Array(Prefix.stem($0.language, in: field).rawValue.utf8) } ?? []
      prefix.withUnsafeBufferPointer { prefix in
        stemPrefix.withUnsafeBufferPointer { stemPrefix in
          addTokens(prefix, stemPrefix, stemmer, from: position)
        }
      }
    }
    position += UInt32(last.position) + Self.gap
  }

  /// Adds the words of the stream under one field's prefixes.
  private func addTokens(
    _ prefix: UnsafeBufferPointer<UInt8>, _ stemPrefix: UnsafeBufferPointer<UInt8>,
    _ stemmer: StemCache?, from position: UInt32
  ) {
    stream.bytes.withUnsafeBufferPointer { bytes in
      for token in stream.tokens {
        let term = UnsafeBufferPointer(rebasing: bytes[token.term])
        add(prefix, term, at: position + UInt32(token.position) - 1)
        guard let stemmer, token.kind != .pair else { continue }
        let lowered = UnsafeBufferPointer(rebasing: bytes[token.lowered])
        stemmer.withOtherStems(of: lowered, folded: term) { add(stemPrefix, $0, counts: true) }
      }
    }
  }

  private func add(
    _ prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>, at position: UInt32
  ) {
    if let builder {
      builder.add(prefix, term, position: position)
    } else {
      terms.add(prefix, term, position: position)
    }
  }

  private func add(
    _ prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>, counts: Bool
  ) {
    if let builder {
      builder.add(prefix, term, counts: counts)
    } else {
      terms.add(prefix, term, frequency: counts ? 1 : 0)
    }
  }

  /// The stems of a language; nil for a language without a stemmer.
  private func stemCache(_ code: String) throws(XapianError) -> StemCache? {
    guard let language = Language.named(code) else { return nil }
    languages.insert(code)
    if let cache = stems[code] { return cache }
    let cache = try StemCache(language)
    stems[code] = cache
    return cache
  }

  /// Terms that select without weighing: identity, scope, place in the archive.
  private func addFilters(_ stored: StoredDocument, file: String) {
    var term: [UInt8] = []
    func filter(_ prefix: Prefix, _ value: String) {
      term.removeAll(keepingCapacity: true)
      term += value.utf8
      self.filter(prefix, &term)
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
  private func addExact(_ stored: StoredDocument, _ facets: Facets) {
    var term: [UInt8] = []
    func filter(_ prefix: Prefix, folding value: String) {
      term.removeAll(keepingCapacity: true)
      Folding.foldExact(value.utf8Span.span, into: &term)
      self.filter(prefix, &term)
    }
    if let url = stored.url { filter(.url, folding: url) }
    if let item = stored.item {
      filter(.guid, folding: item.guid)
      term = Array(VersionKey.term(of: item).utf8)
      self.filter(.item, &term)
    }
    for entry in facets.values {
      guard let prefix = entry.prefix else { continue }
      for value in entry.values { filter(prefix, folding: value) }
    }
  }

  /// Adds a term that only selects, cut to the length that Xapian takes.
  private func filter(_ prefix: Prefix, _ term: inout [UInt8]) {
    TermLimit.fit(&term, prefix: prefix.rawValue.utf8.count)
    // A prefix is short, so its letters are in the string itself.
    var letters = prefix.rawValue
    letters.withUTF8 { letters in
      term.withUnsafeBufferPointer { add(letters, $0, counts: false) }
    }
  }

  /// The kind, which is last: a document without text has its only position there. libxapian 1.4 lets a
  /// phrase match everything in a shard without any position if another shard has some
  /// (QueryWindowed::postlist_windowed), and Xapian's check misses positions in a document of no length.
  private func addKind(_ kind: String) {
    if builder?.hasPositions ?? terms.hasPositions {
      var term = Array(kind.utf8)
      filter(.kind, &term)
      return
    }
    Array(Prefix.kind.rawValue.utf8).withUnsafeBufferPointer { letters in
      Array(kind.utf8).withUnsafeBufferPointer { add(letters, $0, at: 1) }
    }
  }

  /// Hands the terms over in order: Xapian keeps a document's terms in a sorted tree, which is then
  /// cheaper to fill.
  private func addTerms(to document: inout Document) throws(XapianError) {
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
