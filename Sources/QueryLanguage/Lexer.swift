// Text to tokens. A value after `field:` is lexed as it stands (no operator, no `-`, no second field), so
// that `url:http://…`, `date:>=2016` and `headline:NOT` need no special cases further up.

/// Cuts a query into tokens. Faults are collected and lexing goes on.
struct Lexer {
  let source: Source
  private(set) var tokens: [Token] = []
  private(set) var faults: [QueryFault] = []
  /// Whether marks other than `"` were read as quotation marks.
  private(set) var sawTypographicQuotes = false
  /// Words such as `source:` with nothing behind the colon.
  private(set) var looseNames: [Range<Int>] = []
  private var position = 0

  init(_ source: Source) {
    self.source = source
    while position < source.end { next() }
  }

  private mutating func next() {
    let scalar = source.scalar(at: position)
    if isBlank(scalar) {
      position = source.after(position)
    } else if scalar == "(" {
      append(.open, to: position + 1)
    } else if scalar == ")" {
      append(.close, to: position + 1)
    } else if Quotes.isDouble(scalar) || Quotes.isSingle(scalar) {
      quotation(single: Quotes.isSingle(scalar))
    } else if scalar == "-", startsExclusion(position) {
      append(.minus, to: position + 1)
    } else if let colon = fieldColon(position) {
      append(.field(position..<colon), to: colon + 1)
      value()
    } else {
      word()
    }
  }

  private mutating func append(_ kind: Token.Kind, to end: Int) {
    tokens.append(Token(kind: kind, range: position..<end))
    position = end
  }

  // MARK: Quotations

  private mutating func quotation(single: Bool) {
    let content = source.after(position)
    guard let close = Quotes.closing(in: source, from: content, single: single) else {
      let mark = source.string(position..<content)
      faults.append(
        QueryFault(
          code: .syntax, range: position..<content,
          message: "the quotation mark \(mark) is not closed",
          hint: single
            ? "close it with ’, or leave the apostrophe out" : "close the phrase with \""))
      append(.quoted(content..<source.end, star: false), to: source.end)
      return
    }
    let end = source.after(close)
    if source.bytes[position] != UInt8(ascii: "\"") || source.bytes[close] != UInt8(ascii: "\"") {
      sawTypographicQuotes = true
    }
    let star = end < source.end && source.bytes[end] == UInt8(ascii: "*")
    append(.quoted(content..<close, star: star), to: star ? end + 1 : end)
  }

  // MARK: Words

  /// Where the word that begins at `start` ends: at white space, a bracket or a double mark.
  private func endOfWord(_ start: Int) -> Int {
    var index = start
    while index < source.end {
      let scalar = source.scalar(at: index)
      if isBlank(scalar) || scalar == "(" || scalar == ")" { break }
      if Quotes.isDouble(scalar), !Quotes.isInsideHebrewWord(source, at: index) { break }
      index = source.after(index)
    }
    return index
  }

  /// The value after `field:`; brackets and quotation marks are left to the main loop.
  private mutating func value() {
    let scalar = source.scalar(at: position)
    if scalar == "(" || Quotes.isDouble(scalar) || Quotes.isSingle(scalar) { return }
    append(.word, to: endOfWord(position))
  }

  private mutating func word() {
    let end = endOfWord(position)
    let text = source.string(position..<end)
    guard let kind = operatorKind(text, range: position..<end) else {
      if text.utf8.last == UInt8(ascii: ":") { looseNames.append(position..<end - 1) }
      append(.word, to: end)
      return
    }
    if tokens.last?.kind == .minus {
      faults.append(
        QueryFault(
          code: .syntax, range: position..<end, message: "\(text) is an operator, not a word",
          hint: "to exclude the word, write it in small letters: -\(smallLetters(text))"))
      append(.word, to: end)
      return
    }
    append(kind, to: end)
  }

  /// AND, OR, NOT, NEAR, ADJ, NEAR/n and ADJ/n, in capitals only.
  private mutating func operatorKind(_ text: String, range: Range<Int>) -> Token.Kind? {
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(distance: Near.defaultDistance, ordered: false)
    case "ADJ": return .near(distance: Near.defaultDistance, ordered: true)
    default: break
    }
    let ordered = text.hasPrefix("ADJ/")
    guard ordered || text.hasPrefix("NEAR/") else { return nil }
    let digits = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst()
    let plain = digits.allSatisfy { (0x30...0x39).contains($0) }
    if plain, let distance = Int(String(decoding: digits, as: UTF8.self)),
      Near.distances.contains(distance)
    {
      return .near(distance: distance, ordered: ordered)
    }
    let name = ordered ? "ADJ" : "NEAR"
    faults.append(
      QueryFault(
        code: .near, range: range, message: "\(name) takes a distance from 1 to 50",
        hint: "write \(name)/5, or \(name) alone for \(name)/\(Near.defaultDistance)"))
    return .near(distance: Near.defaultDistance, ordered: ordered)
  }

  // MARK: Signs in front

  /// A `-` excludes what follows directly. Before white space, a bracket that closes, or a second `-` it
  /// is punctuation, as in `Aleppo - Syria`.
  private func startsExclusion(_ index: Int) -> Bool {
    guard index + 1 < source.end else { return false }
    let next = source.scalar(at: index + 1)
    return !isBlank(next) && next != ")" && next != "-"
  }

  private func fieldColon(_ index: Int) -> Int? { source.fieldColon(index, before: source.end) }
}

extension Source {
  /// The colon of `name:value` at `index`, where the name is letters and a value follows directly. What
  /// is followed by white space, `)` or nothing is a word, and so are `http://…` and `std::vector`.
  func fieldColon(_ index: Int, before limit: Int) -> Int? {
    var colon = index
    while colon < limit, isLetter(scalar(at: colon)) { colon = after(colon) }
    guard colon > index, colon + 1 < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let next = scalar(at: colon + 1)
    if isBlank(next) || next == ")" || next == ":" { return nil }
    let isAddress =
      next == "/" && colon + 2 < limit && bytes[colon + 2] == UInt8(ascii: "/")
    return isAddress ? nil : colon
  }
}
