// From the syntax tree to Xapian's query: the counterpart of TermWriter, asking for exactly the terms that
// it writes. A word asks for itself and its stems in every language of the index, wherever these stand; all
// else is unstemmed.

import Analysis
import Credits
import IndexSchema
import News
import QueryLanguage
import Xapian

/// Compiles queries for one state of an index. One a thread, since stemmers are.
final class QueryCompiler {
  /// How many terms a wildcard may stand for.
  static let maximumExpansion = 10_000

  let tokenizer = Tokenizer()
  private let agencies: () -> AgencyTable
  let stems: StemmerSet
  private let languages: [String]
  /// What the wildcards stand for: a facet with a filter of its own compiles the same query again.
  var expansions: [[UInt8]: [[UInt8]]] = [:]
  var expanded = 0
  /// How many terms stand in ORs that are weighed.
  var weighed = 0

  /// - parameter languages: the languages whose stems the index holds.
  init(agencies: @escaping () -> AgencyTable, stems: StemmerSet, languages: [String]) {
    self.agencies = agencies
    self.stems = stems
    self.languages = languages
  }

  /// The fields as the query language knows them.
  static let fields: [QueryField] = Field.all.map { field in
    let match: QueryField.Match =
      switch field.match {
      case .text: .text
      case .exact: .exact
      case .textAndExact: .textAndExact
      case .date: .date
      case .path: .path
      case .kind: .kind
      }
    return QueryField(name: field.name, aliases: field.aliases, match: match)
  }

  /// A query of the documents that match `parsed` within its scope and have, for every filter but the one
  /// on the facet `ignored`, one of its values.
  ///
  /// - throws: `QueryFault` (`query.empty`, `query.near`, `query.wildcard`), `ArchiveError`.
  func query(
    _ parsed: ParsedQuery, filters: [String: [String]], ignoring ignored: String? = nil,
    live: LiveDocuments?, interrupt: Interrupt?,
    in database: borrowing Database
  ) throws -> Query {
    var builder = try QueryBuilder()
    let languages = narrowed(parsed.root)
    var compilation = Compilation(
      scope: parsed.scope, languages: languages, interrupt: interrupt)
    let scope: Scope = parsed.scope == .caption ? .caption : .article
    compilation.scopeTerm = Self.term(.scope, scope.rawValue)
    guard try push(parsed.root, compilation, &builder, database) else {
      throw QueryFault(
        code: .empty, range: 0..<0, message: "there is no word in the query",
        hint: "a word has at least one letter or digit")
    }
    var operands = 1
    try builder.term(compilation.scopeTerm)
    operands += 1
    for (facet, values) in filters.sorted(by: { $0.key < $1.key }) where facet != ignored {
      try pushFilter(facet, values, interrupt, &builder)
      operands += 1
    }
    if let live {
      try builder.live(live, interrupt: interrupt)
      operands += 1
    }
    for _ in 1..<operands { try builder.combine(.filter, count: 2) }
    return try builder.build()
  }

  /// A term of a prefix and a value that is folded already.
  static func term(_ prefix: Prefix, _ value: String) -> [UInt8] {
    var bytes = Array(value.utf8)
    TermLimit.fit(&bytes, prefix: prefix.rawValue.utf8.count)
    return Array(prefix.rawValue.utf8) + bytes
  }

  /// The term of a whole value of a field, its aliases understood.
  func exactTerm(_ field: Field, _ value: String) -> [UInt8]? {
    guard let prefix = field.exactPrefix else { return nil }
    var value = value
    if field.takesAgencyAliases, let agency = agencies().canonical(value) { value = agency.name }
    switch field.match {
    case .path:
      while value.utf8.count > 1 && value.hasSuffix("/") { value.removeLast() }
      return Self.term(prefix, value)
    default: return Self.term(prefix, Folding.foldExact(value))
    }
  }

  /// The languages that a `lang:` at the top of the query narrows it to.
  private func narrowed(_ root: Expression) -> [String] {
    let operands = if case .and(let operands) = root { operands } else { [root] }
    for case .exact(let text, let field) in operands where field == "lang" {
      return languages.filter { $0 == Folding.foldExact(text.string) }
    }
    return languages
  }

  /// What stays the same while one query is compiled.
  struct Compilation {
    var scope: ParsedQuery.Scope
    var languages: [String]
    var scopeTerm: [UInt8] = []
    var interrupt: Interrupt?
  }

  /// Pushes an expression; false, and nothing pushed, where it has no word in it.
  func push(
    _ expression: Expression, _ compilation: Compilation, _ builder: inout QueryBuilder,
    _ database: borrowing Database
  ) throws -> Bool {
    switch expression {
    case .all:
      try builder.term(compilation.scopeTerm)
      return true
    case .word(let text, let field):
      return try pushWord(
        text.string, Self.prefix(field), compilation, &builder, database)
    case .phrase(let text, let field):
      return try pushPhrase(tokens(text.string), Self.prefix(field), &builder)
    case .prefix(let text, let field):
      return try pushPrefix(text, Self.prefix(field), compilation, &builder, database)
    case .exact(let text, let name):
      guard let field = Self.field(name), let term = exactTerm(field, text.string) else {
        return false
      }
      try builder.term(term)
      return true
    case .exactPrefix(let text, let name):
      guard let start = exactStart(name, text.string) else { return false }
      try pushAny(
        of: terms(startingWith: start, text, limit: Self.maximumExpansion, database),
        compilation.interrupt, &builder)
      return true
    case .path(let text):
      guard let field = Self.field("path"), let term = exactTerm(field, text.string) else {
        return false
      }
      try builder.term(term)
      return true
    case .dates(let first, let last, _):
      try Self.pushDates(first, last, &builder)
      return true
    case .undated:
      try builder.term(Self.term(.date, "none"))
      return true
    case .near(let operands, let distance, let ordered):
      try pushNear(operands, distance: distance, ordered: ordered, &builder)
      return true
    case .and(let operands): return try pushAnd(operands, compilation, &builder, database)
    case .or(let operands): return try pushOr(operands, compilation, &builder, database)
    case .not(let operand):
      try builder.term(compilation.scopeTerm)
      if try push(operand, compilation, &builder, database) {
        try builder.combine(.andNot, count: 2)
      }
      return true
    }
  }

  /// The positive operands together, without the negative ones.
  private func pushAnd(
    _ operands: [Expression], _ compilation: Compilation, _ builder: inout QueryBuilder,
    _ database: borrowing Database
  ) throws -> Bool {
    var positive = 0
    var negative: [Expression] = []
    for operand in operands {
      if case .not(let inner) = operand {
        negative.append(inner)
      } else if try push(operand, compilation, &builder, database) {
        positive += 1
      }
    }
    if positive == 0 {
      if negative.isEmpty { return false }
      try builder.term(compilation.scopeTerm)
    } else if positive > 1 {
      try builder.combine(.and, count: positive)
    }
    if !negative.isEmpty, try push(.or(negative), compilation, &builder, database) {
      try builder.combine(.andNot, count: 2)
    }
    return true
  }

  /// A filter: the documents that have one of the values.
  private func pushFilter(
    _ name: String, _ values: [String], _ interrupt: Interrupt?, _ builder: inout QueryBuilder
  ) throws {
    guard let facet = Facet.named(name) else { throw Self.unknown(filter: name) }
    guard facet.dateLength != nil else {
      let field = Self.field(facet.name)
      try pushAny(
        of: values.compactMap { value in field.flatMap { exactTerm($0, value) } }, interrupt,
        &builder)
      return
    }
    for value in values {
      guard let date = NewsDate(iso: value) else {
        throw ArchiveError(
          .filter, "\(value) is not a value of \(name)", hint: "write 2016, 2016-12 or 2016-12-01")
      }
      try Self.pushDates(date.firstDay, date.lastDay, &builder)
    }
    if values.count != 1 { try builder.combine(.or, count: values.count) }
  }

  static func unknown(filter name: String) -> ArchiveError {
    ArchiveError(
      .filter, "there is no facet \(name) to filter by",
      hint: "facets are \(Facet.names)")
  }

  /// A range of days, both ends included; an imprecise date must lie in it as a whole, and a document
  /// without a date never does.
  private static func pushDates(_ first: Int?, _ last: Int?, _ builder: inout QueryBuilder)
    throws(XapianError)
  {
    try builder.valueAtLeast(Slot.firstDay.rawValue, TermWriter.dayValue(first ?? 0))
    guard let last else { return }
    try builder.valueAtMost(Slot.lastDay.rawValue, TermWriter.dayValue(last))
    try builder.combine(.and, count: 2)
  }

  static func field(_ name: String) -> Field? { Field.all.first { $0.name == name } }

  static func prefix(_ field: String?) -> Prefix {
    field.flatMap(Self.field)?.textPrefix ?? .text
  }

  static func bytes(_ prefix: Prefix) -> [UInt8] { Array(prefix.rawValue.utf8) }

  func tokens(_ text: String) -> TokenStream {
    var stream = TokenStream()
    tokenizer.tokenize(text, into: &stream)
    return stream
  }
}
