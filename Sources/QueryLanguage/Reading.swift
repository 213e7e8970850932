// Tokens to nodes, by recursive descent. Only brackets recurse, and they are counted, so the stack is bounded
// whatever is typed. A function that throws gives up on the query (it is too long); any other mistake
// goes through `report`, and reading goes on.

/// One reading of one query.
struct Reading {
  let source: Source
  let tokens: [Token]
  let fields: FieldTable
  let anyWord: Bool
  private let lexer: Lexer
  private(set) var faults: [QueryFault]
  private(set) var index = 0
  private var leaves = 0
  private var depth = 0
  /// The field whose brackets are open.
  var field: QueryField?

  init(_ lexer: Lexer, fields: FieldTable, anyWord: Bool) {
    self.lexer = lexer
    self.source = lexer.source
    self.tokens = lexer.tokens
    self.faults = Array(lexer.faults.prefix(Self.mostFaults))
    self.fields = fields
    self.anyWord = anyWord
  }

  private static let mostFaults = 20

  mutating func report(
    _ code: QueryFault.Code, _ range: Range<Int>, _ message: String, hint: String? = nil
  ) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(QueryFault(code: code, range: range, message: message, hint: hint))
  }

  // MARK: Tokens

  var current: Token.Kind? { index < tokens.count ? tokens[index].kind : nil }

  /// The next token, taken.
  mutating func take() -> Token {
    index += 1
    return tokens[index - 1]
  }

  /// Whether an operand begins here.
  private var startsOperand: Bool {
    switch current {
    case .word, .quoted, .field, .minus, .open, .not: true
    case .close, .and, .or, .near, nil: false
    }
  }

  // MARK: The whole query

  /// The query; nil where mistakes left nothing of it.
  mutating func query() throws(QueryFault) -> ParsedQuery? {
    var parts: [Node] = []
    while current != nil {
      if let part = try sequence() { parts.append(part) }
      if current == .close {
        report(
          .syntax, take().range, "nothing opened this bracket", hint: "remove it, or add a ( before"
        )
      }
    }
    guard let root = Node.joined(parts, and: true) else { return nil }
    return ordered(root, notes: notes)
  }

  private var notes: [String] {
    var notes: [String] = []
    if lexer.sawTypographicQuotes {
      notes.append("typographic quotation marks were read as quotation marks")
    }
    for range in lexer.looseNames {
      let name = source.string(range)
      guard name.utf8.count <= 32, fields.named(name) != nil else { continue }
      notes.append(
        "\(name): was read as a word; for the field, write the value right after the colon")
      break
    }
    return notes
  }

  // MARK: Operators, loosest first

  /// Everything up to a closing bracket or the end.
  private mutating func sequence() throws(QueryFault) -> Node? {
    guard anyWord else { return try alternatives() }
    var some: [Node] = []
    var all: [Node] = []
    while current != nil, current != .close {
      guard let item = try alternatives() else { continue }
      if item.appliesToAll { all.append(item) } else { some.append(item) }
    }
    let either = Node.joined(some, and: false)
    return Node.joined((either.map { [$0] } ?? []) + all, and: true)
  }

  private mutating func alternatives() throws(QueryFault) -> Node? {
    var operands: [Node] = []
    if let first = try conjunction() { operands.append(first) }
    while current == .or {
      let sign = take()
      if current == nil || current == .close {
        reportMissing(after: sign)
      } else if let next = try conjunction() {
        operands.append(next)
      }
    }
    return Node.joined(operands, and: false)
  }

  private mutating func conjunction() throws(QueryFault) -> Node? {
    var operands: [Node] = []
    if let first = try negation() { operands.append(first) }
    while true {
      if current == .and {
        let sign = take()
        if current == nil || current == .close {
          reportMissing(after: sign)
          break
        }
      } else if anyWord || !startsOperand {
        break
      }
      if let next = try negation() { operands.append(next) }
    }
    return Node.joined(operands, and: true)
  }

  /// An operand with the `NOT`s and `-` before it. Operators that have nothing on their left end here,
  /// where an operand was due.
  private mutating func negation() throws(QueryFault) -> Node? {
    var sign: Token?
    var start: Int?
    var negative = false
    while true {
      switch current {
      case .not, .minus:
        let token = take()
        sign = token
        start = start ?? token.range.lowerBound
        negative.toggle()
      case .and, .or, .near:
        let token = take()
        reportMissing(before: token)
      case nil, .close:
        if let sign { reportMissing(after: sign) }
        return nil
      case .word, .quoted, .field, .open:
        guard let node = try nearness() else { return nil }
        return negative ? Node.negated(node, from: start ?? node.range.lowerBound) : node
      }
    }
  }

  private mutating func nearness() throws(QueryFault) -> Node? {
    let begin = index
    let first = try operand()
    var chain = NearChain(first)
    while case .near(let distance, let ordered) = current {
      let sign = take()
      chain.add(sign: sign, Near(distance: distance, ordered: ordered))
      switch current {
      case .word, .quoted, .field, .open:
        chain.add(operand: try operand())
      case .not, .minus:
        report(
          .near, tokens[index].range, "\(source.string(sign.range)) cannot take a negation",
          hint: "exclude words after the whole: a NEAR/5 b -c")
        chain.break()
      case .and, .or, .near, .close, nil:
        reportMissing(after: sign)
        chain.break()
      }
    }
    guard chain.hasOperator else { return first }
    let range = tokens[begin].range.lowerBound..<tokens[index - 1].range.upperBound
    return near(chain, range: range)
  }

  // MARK: Operands

  /// A leaf, `field:leaf` or brackets. Called only where one begins.
  private mutating func operand() throws(QueryFault) -> Node? {
    let token = take()
    switch token.kind {
    case .open: return try brackets(token)
    case .field(let name): return try fielded(name)
    default:
      try count(token)
      return leaf(token, in: field, afterColon: false)
    }
  }

  private mutating func brackets(_ open: Token) throws(QueryFault) -> Node? {
    guard depth < QueryLimit.depth else {
      throw QueryFault(
        code: .long, range: open.range,
        message: "brackets stand more than \(QueryLimit.depth) deep in each other")
    }
    depth += 1
    defer { depth -= 1 }
    if current == .close {
      report(
        .syntax, open.range.lowerBound..<take().range.upperBound, "nothing stands in the brackets")
      return nil
    }
    let node = try sequence()
    guard current == .close else {
      report(.syntax, open.range, "the bracket is not closed", hint: "add a ) at the end")
      return node
    }
    let range = open.range.lowerBound..<take().range.upperBound
    return node.map { Node($0.form, range) }
  }

  /// The value behind `name:`; the lexer sees to it that there is one.
  private mutating func fielded(_ name: Range<Int>) throws(QueryFault) -> Node? {
    let outer = field
    defer { field = outer }
    let inner = lookUp(name, within: outer)
    let token = take()
    if token.kind == .open {
      field = inner
      guard let node = try brackets(token) else { return nil }
      return Node(node.form, name.lowerBound..<node.range.upperBound)
    }
    try count(token)
    return leaf(token, in: inner, afterColon: true).map {
      Node($0.form, name.lowerBound..<$0.range.upperBound)
    }
  }

  private mutating func lookUp(_ name: Range<Int>, within outer: QueryField?) -> QueryField? {
    let found = fields.named(source.string(name))
    if found == nil {
      report(
        .field, name, "no field \(source.excerpt(name))",
        hint: fields.hint(for: source.string(name)))
    } else if let outer, let found, outer != found {
      reportNested(name, found, within: outer)
      return outer
    }
    return found
  }

  mutating func reportNested(_ range: Range<Int>, _ inner: QueryField, within outer: QueryField) {
    report(
      .field, range, "the field \(inner.name) stands inside of the field \(outer.name)",
      hint: "write \(outer.name):… AND \(inner.name):…")
  }

  private mutating func count(_ token: Token) throws(QueryFault) {
    leaves += 1
    guard leaves <= QueryLimit.leaves else {
      throw QueryFault(
        code: .long, range: token.range,
        message: "the query has more than \(QueryLimit.leaves) words and phrases")
    }
  }

  // MARK: Missing operands

  private mutating func reportMissing(after sign: Token) {
    let name = source.string(sign.range)
    report(
      nearCode(sign), sign.range, "nothing stands to the right of \(name)", hint: asWord(name))
  }

  private mutating func reportMissing(before sign: Token) {
    let name = source.string(sign.range)
    report(
      nearCode(sign), sign.range, "nothing stands to the left of \(name)", hint: asWord(name))
  }

  private func nearCode(_ sign: Token) -> QueryFault.Code {
    if case .near = sign.kind { return .near }
    return .syntax
  }

  private func asWord(_ name: String) -> String? {
    name == "-" ? nil : "to search the word, write it in small letters"
  }
}
