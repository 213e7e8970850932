// Queries out of the documents that they are asked of, from a seed: words, phrases, booleans, NEAR and ADJ
// with repeated words, fields, wildcards, dates, paths, scopes and filters, most of which match something.

import Analysis
public import Archive
import Credits
import News

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
public struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A query and its filters.
public struct MadeQuery: Sendable, CustomStringConvertible {
  /// The query as it would be typed.
  public var text: String
  /// Filters by facet.
  public var filters: [String: [String]]
  /// Whether words side by side are ORed.
  public var anyWord: Bool

  /// The query and its filters in one line.
  public var description: String {
    "\(text)\(anyWord ? " --any" : "")"
      + filters.sorted { $0.key < $1.key }.map { " where \($0.key)=\($0.value)" }.joined()
  }
}

/// Makes queries.
public struct QueryMaker {
  private var random: SeededNumbers
  private let documents: [StoredDocument]
  /// The facets that some document has a value of.
  private var filled: [String] = []

  /// The facets that filters and comparisons use.
  public static let facets = [
    "agency", "byline", "cited", "conflict", "date", "date.day", "date.month", "date.year",
    "distributor",
    "flag", "format", "host", "kind", "lang", "photographer", "place", "source", "wire",
  ]

  /// A maker of queries about these documents, of which there must be some.
  public init(_ documents: [StoredDocument], seed: UInt64) {
    self.documents = documents
    random = SeededNumbers(seed: seed)
    filled = Self.facets.filter { facet in
      documents.contains { !Self.values(of: facet, in: $0).isEmpty }
    }
  }

  /// The next query.
  public mutating func next() -> MadeQuery {
    var text = chance(12) ? "-" + leaf() : expression(depth: chance(3) ? 2 : 1)
    if chance(4), filled.contains("kind") { text = "kind:caption (\(text))" }
    var filters: [String: [String]] = [:]
    for _ in 0..<(chance(2) ? 0 : chance(3) ? 2 : 1) {
      let facet = filled.randomElement(using: &random) ?? "source"
      var values = (0..<number(1...3)).compactMap { _ in value(of: facet) }
      if chance(8) { values.append(facet.hasPrefix("date") ? "1999" : "Nobody's \(number(1...9))") }
      filters[facet] = values.isEmpty ? nil : values
    }
    return MadeQuery(text: text, filters: filters, anyWord: chance(10))
  }

  private mutating func expression(depth: Int) -> String {
    if depth == 0 || chance(3) { return leaf() }
    let operands = (0..<number(2...3)).map { _ in expression(depth: depth - 1) }
    switch number(0...4) {
    case 0: return operands.joined(separator: " ")
    case 1: return "(" + operands.joined(separator: " AND ") + ")"
    case 2, 3: return "(" + operands.joined(separator: " OR ") + ")"
    default: return "(\(operands[0]) AND NOT \(operands[1]))"
    }
  }

  private mutating func leaf() -> String {
    switch number(0...19) {
    case 0...4: word()
    case 5...7: phrase()
    case 8...9: near()
    case 10: open(word())
    case 11: "headline:" + (chance(2) ? word(in: \.headline) : phrase(in: \.headline))
    case 12: "caption:" + (chance(2) ? word(in: Self.caption) : phrase(in: Self.caption))
    case 13: named("byline", "byline")
    case 14: named("photographer", "photographer")
    case 15...16: exact()
    case 17...18: dates()
    default: path()
    }
  }

  // MARK: Text

  private static func caption(_ document: StoredDocument) -> String {
    document.captions.first?.text ?? document.headline
  }

  private mutating func anyText() -> String {
    let document = documents.randomElement(using: &random)
    switch number(0...5) {
    case 0: return document?.headline ?? ""
    case 1: return document?.captions.first?.text ?? ""
    case 2: return document?.captions.last?.credit ?? ""
    default: return document?.body ?? ""
    }
  }

  /// Words of a text that stand beside each other, as they stand there.
  private mutating func piece(of text: String, count: Int) -> String? {
    var stream = TokenStream()
    Tokenizer().tokenize(text, into: &stream)
    let words = stream.tokens.filter { $0.kind != .joined }
    guard words.count >= count, count > 0 else { return nil }
    let start = number(0...(words.count - count))
    let range =
      words[start].source.lowerBound..<words[start + count - 1].source.upperBound
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private mutating func word(in part: ((StoredDocument) -> String)? = nil) -> String {
    let operators: Set<String> = ["AND", "OR", "NOT", "NEAR", "ADJ"]
    for _ in 0..<20 {
      let document = documents.randomElement(using: &random)
      let text = part.flatMap { part in document.map(part) } ?? anyText()
      // Of a compound sometimes the whole.
      if chance(6), let run = piece(of: text, count: 2),
        run.unicodeScalars.allSatisfy({
          $0.properties.isAlphabetic || "-’'.,".unicodeScalars.contains($0)
        })
      {
        return run
      }
      if let word = piece(of: text, count: 1), !operators.contains(word) { return word }
    }
    return "news"
  }

  private mutating func phrase(in part: ((StoredDocument) -> String)? = nil) -> String {
    if chance(8) { return "\"\(word()) \(word())\"" }
    for _ in 0..<20 {
      let document = documents.randomElement(using: &random)
      let text = part.flatMap { part in document.map(part) } ?? anyText()
      if let run = piece(of: text, count: number(2...4)),
        !run.unicodeScalars.contains(where: { "\"“”„«»‹›＂‘’*".unicodeScalars.contains($0) })
      {
        return "\"\(run)\""
      }
    }
    return "\"the news\""
  }

  private mutating func near() -> String {
    var words: [String] = []
    let text = anyText()
    for _ in 0..<number(2...3) {
      words.append((chance(4) ? nil : piece(of: text, count: 1)) ?? word())
    }
    if chance(4) { words[words.count - 1] = words[0] }
    // A word that the tokenizer splits is no operand.
    words = words.map { word in
      var stream = TokenStream()
      Tokenizer().tokenize(word, into: &stream)
      let isOne = stream.tokens.count == 1 && !["AND", "OR", "NOT", "NEAR", "ADJ"].contains(word)
      return isOne ? word : "the"
    }
    if chance(4) { words[0] = "(\(words[0]) OR \(words[words.count - 1]))" }
    let sign = "\(chance(2) ? "NEAR" : "ADJ")/\(chance(2) ? number(1...4) : number(5...50))"
    return "(" + words.joined(separator: " \(sign) ") + ")"
  }

  private mutating func open(_ word: String) -> String {
    let letters = Array(word)
    guard letters.count > 2 else { return word }
    let start = String(letters[..<number(2...(letters.count - 1))])
    let isOpen = start.unicodeScalars.filter { $0.properties.isAlphabetic }.count >= 2
    return isOpen ? start + "*" : word
  }

  // MARK: Fields

  private mutating func named(_ field: String, _ facet: String) -> String {
    let name = value(of: facet) ?? "nobody"
    let words = name.split(separator: " ").map(String.init)
    if chance(2) { return "\(field):\"\(name)\"" }
    let word = words.randomElement(using: &random) ?? "nobody"
    return field + ":" + (chance(3) ? open(word) : word)
  }

  private mutating func exact() -> String {
    let fields = filled.filter {
      !$0.hasPrefix("date") && !["byline", "kind", "photographer"].contains($0)
    }
    let field = fields.randomElement(using: &random) ?? "source"
    guard let value = value(of: field) else { return "\(field):unknown" }
    if chance(4), value.count > 3 { return "\(field):\"\(value.prefix(number(2...3)))*\"" }
    return "\(field):\"\(value)\""
  }

  /// What a document has to filter by; its kind only where it has pictures.
  private static func values(of facet: String, in document: StoredDocument) -> [String] {
    let values: [String?] =
      switch facet {
      case "agency": document.captions.flatMap(\.organisations)
      case "distributor": document.captions.compactMap(\.organisations.last)
      case "byline": document.bylines
      case "photographer": document.captions.flatMap(\.photographers)
      case "conflict":
        document.captions.flatMap { $0.conflicts.map(\.subject.rawValue) }
      case "flag": document.captions.flatMap(\.flags)
      case "cited": document.cited
      case "wire": [document.wire]
      case "source": [document.source]
      case "place": [document.place]
      case "lang": [document.language]
      case "format": [document.format]
      case "kind": document.captions.isEmpty ? [] : [document.kind.rawValue]
      case "host": [document.url?.split(separator: "/").dropFirst().first.map(String.init)]
      default: [document.date?.description]
      }
    return values.compactMap(\.self)
  }

  private mutating func value(of facet: String) -> String? {
    for _ in 0..<20 {
      guard let document = documents.randomElement(using: &random) else { return nil }
      let values = Self.values(of: facet, in: document)
      if let value = values.randomElement(using: &random),
        !value.contains("\""), !value.contains("*"),
        value.contains(where: \.isLetter)
          || value.contains(where: \.isNumber)
      {
        // Sometimes the month or the year of a day.
        return facet.hasPrefix("date") ? String(value.prefix([4, 7, 10][number(0...2)])) : value
      }
    }
    return nil
  }

  private mutating func dates() -> String {
    let (first, second) = (value(of: "date") ?? "2016", value(of: "date") ?? "2017")
    switch number(0...6) {
    case 0: return "date:none"
    case 1: return "date:>=\(first)"
    case 2: return "date:<\(first)"
    case 3: return "date:" + [first, second].sorted().joined(separator: "..")
    case 4: return "date:..\(first)"
    default: return "date:\(first)"
    }
  }

  private mutating func path() -> String {
    let path = documents.randomElement(using: &random)?.path ?? "a"
    let parts = path.split(separator: "/")
    return "path:\"" + parts.prefix(number(1...max(1, parts.count))).joined(separator: "/") + "\""
  }

  // MARK: Chance

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}
