// One token, and the field that it stands in, to one leaf. What a value may be depends on how its field is
// matched; a value that cannot be read is reported and left out.

extension Reading {
  /// The leaf of a word or a quotation.
  ///
  /// - parameters:
  ///   - field: the field before the colon, or of the brackets around; nil for the text.
  ///   - afterColon: whether the token stands right after `field:`.
  mutating func leaf(_ token: Token, in field: QueryField?, afterColon: Bool) -> Node? {
    if case .quoted(let content, _) = token.kind,
      source.string(content).unicodeScalars.allSatisfy(isBlank)
    {
      report(.syntax, token.range, "nothing stands between the quotation marks")
      return nil
    }
    if afterColon, token.kind == .word, !checkValue(token.range, of: field) { return nil }
    switch field?.match {
    case nil, .text, .textAndExact: return textLeaf(token, field?.name)
    case .exact: return exactLeaf(token, field?.name ?? "")
    case .path: return pathLeaf(token)
    case .date: return dateLeaf(token)
    case .kind: return scopeLeaf(token)
    }
  }

  /// Refuses what would be misread without a word: `source:-bbc`, `headline:source:bbc`.
  private mutating func checkValue(_ range: Range<Int>, of field: QueryField?) -> Bool {
    switch field?.match {
    case .text, .textAndExact, .exact: break
    default: return true
    }
    guard let field else { return true }
    let start = range.lowerBound
    if range.count > 1, source.scalar(at: start) == "-", source.scalar(at: start + 1) != "-" {
      report(
        .syntax, start..<start + 1, "the - stands before the field, not before its value",
        hint: "write -\(field.name):\(source.excerpt(start + 1..<range.upperBound))")
      return false
    }
    if field.match != .exact, let colon = source.fieldColon(start, before: range.upperBound),
      let inner = fields.named(source.string(start..<colon)), inner != field
    {
      reportNested(start..<colon, inner, within: field)
      return false
    }
    return true
  }

  // MARK: Text

  private mutating func textLeaf(_ token: Token, _ field: String?) -> Node? {
    if case .quoted(let content, let star) = token.kind {
      if star {
        report(
          .wildcard, token.range.upperBound - 1..<token.range.upperBound,
          "a phrase cannot end in *",
          hint: "only a word, or the value of a field such as source, can")
      }
      return Node(.leaf(.phrase(text(content), field: field)), token.range)
    }
    guard let (range, star) = wildcard(token.range) else { return nil }
    let leaf: Expression =
      star ? .prefix(text(range), field: field) : .word(text(range), field: field)
    return Node(.leaf(leaf), token.range)
  }

  private mutating func exactLeaf(_ token: Token, _ field: String) -> Node? {
    let range: Range<Int>
    var star: Bool
    if case .quoted(let content, let outer) = token.kind {
      let inner = source.bytes[content.upperBound - 1] == UInt8(ascii: "*")
      range = inner ? content.lowerBound..<content.upperBound - 1 : content
      star = inner || outer
      if star, !hasTwoLetters(range) {
        reportShort(token.range)
        return nil
      }
    } else {
      guard let word = wildcard(token.range) else { return nil }
      (range, star) = word
    }
    let leaf: Expression =
      star ? .exactPrefix(text(range), field: field) : .exact(text(range), field: field)
    return Node(.leaf(leaf), token.range)
  }

  private mutating func pathLeaf(_ token: Token) -> Node? {
    if case .quoted(let content, let star) = token.kind, !star {
      return Node(.leaf(.path(text(content))), token.range)
    }
    if source.bytes[token.range].contains(UInt8(ascii: "*")) {
      report(
        .wildcard, token.range, "a path takes no *",
        hint: "the path of a folder stands for all below it")
      return nil
    }
    return Node(.leaf(.path(text(token.range))), token.range)
  }

  private func text(_ range: Range<Int>) -> Expression.Text {
    Expression.Text(source.string(range), range: range)
  }

  // MARK: Wildcards

  /// A word's range without a star at its end, and whether there was one; nil where stars are misplaced.
  private mutating func wildcard(_ range: Range<Int>) -> (range: Range<Int>, star: Bool)? {
    let asterisk = UInt8(ascii: "*")
    guard let first = source.bytes[range].firstIndex(of: asterisk) else { return (range, false) }
    if first == range.upperBound - 1 {
      let stem = range.lowerBound..<first
      if hasTwoLetters(stem) { return (stem, true) }
      if range.count > 1 {
        reportShort(range)
      } else {
        report(
          .wildcard, range, "a * needs a word before it",
          hint: "for everything, write kind:article or kind:caption")
      }
      return nil
    }
    let place = first == range.lowerBound ? "start" : "middle"
    report(
      .wildcard, range, "a * cannot stand at the \(place) of a word",
      hint:
        "it stands at the end, as in alep*; to search the text itself, put it in quotation marks")
    return nil
  }

  private func hasTwoLetters(_ range: Range<Int>) -> Bool {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound, count < 2 {
      if isLetterOrDigit(source.scalar(at: index)) { count += 1 }
      index = source.after(index)
    }
    return count == 2
  }

  private mutating func reportShort(_ range: Range<Int>) {
    report(
      .wildcard, range, "a * needs at least two letters before it", hint: "add a letter, as in al*")
  }

  // MARK: Dates and kinds

  /// The text of a value that may be quoted, and its range.
  private func plainValue(_ token: Token) -> Range<Int> {
    if case .quoted(let content, _) = token.kind { return content }
    return token.range
  }

  private mutating func dateLeaf(_ token: Token) -> Node? {
    let range = plainValue(token)
    let value = source.string(range)
    if smallLetters(value) == "none" {
      return Node(.leaf(.undated(range: range)), token.range)
    }
    if current == .word, source.string(tokens[index].range).hasPrefix("..") {
      report(
        .date, tokens[index].range, "a range of dates takes no spaces",
        hint: "write date:2016-11..2016-12")
      return nil
    }
    do {
      let days = try DayRange.parse(value)
      return Node(.leaf(.dates(first: days.first, last: days.last, range: range)), token.range)
    } catch {
      report(.date, range, error.message, hint: error.hint)
      return nil
    }
  }

  private mutating func scopeLeaf(_ token: Token) -> Node? {
    let range = plainValue(token)
    if let scope = ParsedQuery.Scope(rawValue: smallLetters(source.string(range))) {
      return Node(.scope(scope), token.range)
    }
    report(
      .scope, range, "no kind \(source.excerpt(range))", hint: "write kind:article or kind:caption")
    return nil
  }
}
