// Answers queries by looking at every document: no index, no shortcut. What the index answers must be the
// same, document by document and count by count.

import Analysis
public import Archive
public import Credits
import News
public import QueryLanguage

/// A scan over documents.
public final class PlainScan {
  private let agencies: AgencyTable
  private let vocabulary = Vocabulary()
  private let stems = PlainStems()
  private var documents: [PlainDocument] = []
  /// The last query and what it matches without filters: facets ask for it again and again.
  private var last: (query: ParsedQuery, documents: [PlainDocument]?)?

  typealias Test = (PlainDocument) -> Bool

  /// A scan over these documents.
  public init(_ documents: [StoredDocument], agencies: AgencyTable) {
    self.agencies = agencies
    self.documents = documents.map { PlainDocument($0, vocabulary, stems, agencies) }
  }

  /// The ids of the documents that match a query and, for each filter, have one of its values; nil where
  /// the query has no word.
  public func matches(_ query: ParsedQuery, filters: [String: [String]] = [:]) -> Set<String>? {
    found(query, filters).map { Set($0.map(\.stored.id)) }
  }

  func found(_ query: ParsedQuery, _ filters: [String: [String]]) -> [PlainDocument]? {
    if last?.query != query { last = (query, scanned(query)) }
    // OR within a facet, AND between facets; `date` and `date.day` are one.
    let merged = Dictionary(
      filters.map { (Self.plain($0.key), $0.value) }, uniquingKeysWith: +)
    return last?.documents?.filter { document in
      merged.allSatisfy { hasValue(document, $0.key, $0.value) }
    }
  }

  private func scanned(_ query: ParsedQuery) -> [PlainDocument]? {
    guard let test = test(query.root) else { return nil }
    return documents.filter { document in
      let stored = document.stored
      let isInScope =
        query.scope == .caption
        ? stored.kind == .caption : stored.kind == .article || stored.article == nil
      return isInScope && test(document)
    }
  }

  /// Whether a text alone is something that one of the query's words, phrases and so on asks for, in
  /// whatever field: what a highlight must be.
  public func explains(_ query: ParsedQuery, _ text: String, language: String, like: StoredDocument)
    -> Bool
  {
    var stored = like
    stored.headline = ""
    stored.captions = []
    stored.bylines = []
    stored.body = text
    stored.language = language
    let document = PlainDocument(stored, vocabulary, stems, agencies)
    return query.root.positiveLeaves.contains { leaf in
      Self.words(of: leaf).contains { test($0)?(document) == true }
    }
  }

  /// A leaf without its field; the words of a NEAR each by itself.
  private static func words(of leaf: Expression) -> [Expression] {
    switch leaf {
    case .word(let text, _): [.word(text, field: nil)]
    case .prefix(let text, _): [.prefix(text, field: nil)]
    case .phrase(let text, _): [.phrase(text, field: nil)]
    case .near(let operands, _, _), .or(let operands): operands.flatMap(words)
    default: []
    }
  }

  // MARK: Expressions

  /// What an expression asks of a document; nil where it has no word in it.
  private func test(_ expression: Expression) -> Test? {
    switch expression {
    case .all: return { _ in true }
    case .word(let text, let field): return word(text.string, field)
    case .prefix(let text, let field): return open(text.string, field)
    case .phrase(let text, let field):
      let words = tokens(text.string).filter { $0.kind != .joined }
      return words.isEmpty ? nil : sequence(words.map { [$0.term] }, field)
    case .exact(let text, let field):
      let wanted = Folding.foldExact(canonical(text.string, field))
      return { $0.values[field, default: []].contains { $0.folded == wanted } }
    case .exactPrefix(let text, let field):
      let blank = text.string.hasSuffix(" ") ? " " : ""
      let wanted = Folding.foldExact(text.string) + blank
      return { $0.values[field, default: []].contains { $0.folded.utf8.starts(with: wanted.utf8) } }
    case .path(let text):
      let path = text.string.hasSuffix("/") ? String(text.string.dropLast()) : text.string
      return { document in
        ["", "/", "!"].contains { end in
          end.isEmpty
            ? document.stored.path == path
            : document.stored.path.utf8.starts(with: (path + end).utf8)
        }
      }
    case .dates(let first, let last, _):
      return { document in
        guard let date = document.stored.date else { return false }
        return date.firstDay >= first ?? 0 && date.lastDay <= last ?? Int.max
      }
    case .undated: return { $0.stored.date == nil }
    case .near(let operands, let distance, let ordered): return near(operands, distance, ordered)
    case .and(let operands):
      let tests = operands.compactMap(test)
      return tests.isEmpty ? nil : { document in tests.allSatisfy { $0(document) } }
    case .or(let operands):
      let tests = operands.compactMap(test)
      return tests.isEmpty ? nil : { document in tests.contains { $0(document) } }
    case .not(let operand):
      guard let inner = test(operand) else { return { _ in true } }
      return { !inner($0) }
    }
  }

  private struct QueryWord {
    var term: Int
    var lowered: [UInt8]
    var kind: Token.Kind
  }

  private func tokens(_ text: String) -> [QueryWord] {
    var stream = TokenStream()
    Tokenizer().tokenize(text, into: &stream)
    return stream.tokens.map {
      QueryWord(
        term: vocabulary.number(Array(stream.term($0))), lowered: Array(stream.lowered($0)),
        kind: $0.kind)
    }
  }

  private static func parts(_ document: PlainDocument, _ field: String?) -> [PlainPart] {
    document.parts.filter { part in
      switch field {
      case nil: part.kind == .headline || part.kind == .caption || part.kind == .other
      case "headline": part.kind == .headline
      case "caption": part.kind == .caption
      case "byline": part.kind == .byline
      case "photographer": part.kind == .photographer
      default: false
      }
    }
  }

  private func word(_ text: String, _ field: String?) -> Test? {
    let all = tokens(text)
    let words = all.filter { $0.kind != .joined }
    guard let first = words.first else { return nil }
    if words.count > 1 {
      let phrase = sequence(words.map { [$0.term] }, field)
      let joined = all.filter { $0.kind == .joined }.map { sequence([[$0.term]], field) }
      return { document in phrase(document) || joined.contains { $0(document) } }
    }
    var stemsByLanguage: [String: Set<Int>] = [:]
    return { [self] document in
      let language = document.stored.language
      if stemsByLanguage[language] == nil, first.kind == .word {
        let found = stems.stems(
          lowered: first.lowered, folded: vocabulary.words[first.term], language: language)
        stemsByLanguage[language] = Set(found.map(vocabulary.number))
      }
      let wanted = stemsByLanguage[language] ?? []
      return Self.parts(document, field).contains { part in
        part.words.contains { word in
          word.term == first.term || word.stems.contains { wanted.contains($0) }
        }
      }
    }
  }

  private func open(_ text: String, _ field: String?) -> Test? {
    let words = tokens(text).filter { $0.kind != .joined }
    guard let last = words.last else { return nil }
    let start = vocabulary.words[last.term]
    let expanded = vocabulary.words.indices.filter { vocabulary.words[$0].starts(with: start) }
    return sequence(words.dropLast().map { [$0.term] } + [Set(expanded)], field)
  }

  /// Words at neighbouring positions of one text, each one of a set.
  private func sequence(_ places: [Set<Int>], _ field: String?) -> Test {
    { document in
      Self.parts(document, field).contains { part in
        part.words.contains { start in
          places.indices.allSatisfy { place in
            if place == 0 { return places[0].contains(start.term) }
            return part.words.contains {
              $0.position == start.position + place && places[place].contains($0.term)
            }
          }
        }
      }
    }
  }

  private func near(_ operands: [Expression], _ distance: Int, _ ordered: Bool) -> Test {
    func terms(_ operand: Expression) -> Set<Int> {
      switch operand {
      case .word(let text, _): Set(tokens(text.string).prefix(1).map(\.term))
      case .or(let words): words.reduce(into: []) { $0.formUnion(terms($1)) }
      default: []
      }
    }
    func field(_ operand: Expression) -> String? {
      switch operand {
      case .word(_, let field): field
      case .or(let words): words.first.flatMap(field)
      default: nil
      }
    }
    let places = operands.map(terms)
    let inField = operands.first.flatMap(field)
    let window = distance + operands.count - 1
    return { document in
      Self.parts(document, inField).contains { part in
        let positions = places.map { place in
          part.words.filter { place.contains($0.term) }.map(\.position)
        }
        func choose(_ place: Int, _ chosen: [Int]) -> Bool {
          if place == positions.count { return true }
          return positions[place].contains { position in
            let low = min(chosen.min() ?? position, position)
            let high = max(chosen.max() ?? position, position)
            return high - low < window && !chosen.contains(position)
              && !(ordered && position < chosen.last ?? position)
              && choose(place + 1, chosen + [position])
          }
        }
        return choose(0, [])
      }
    }
  }

  func canonical(_ value: String, _ field: String) -> String {
    guard ["agency", "distributor", "wire", "cited", "source"].contains(field) else { return value }
    return agencies.canonical(value)?.name ?? value
  }

  /// The name of a facet that has two.
  static func plain(_ facet: String) -> String { facet == "date" ? "date.day" : facet }

  /// Whether a document has one of the values of a filter.
  private func hasValue(_ document: PlainDocument, _ facet: String, _ wanted: [String]) -> Bool {
    wanted.contains { value in
      if facet.hasPrefix("date.") {
        return Self.lies(document.stored.date, within: NewsDate(iso: value))
      }
      let folded = Folding.foldExact(canonical(value, facet))
      return document.values[facet, default: []].contains { $0.folded == folded }
    }
  }
}
