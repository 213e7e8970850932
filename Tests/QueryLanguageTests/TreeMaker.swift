// Random trees in the normal form that `Expression` promises.

import QueryLanguage

/// Makes trees from a seed.
struct TreeMaker {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func root() -> Expression {
    chance(20) ? .all : operand(depth: 4, outside: nil)
  }

  private enum Outside { case and, or, not }

  /// An operand of AND, OR or NOT, never of the kind that it stands in.
  private mutating func operand(depth: Int, outside: Outside?) -> Expression {
    if depth == 0 || chance(3) { return chance(5) ? near() : leaf() }
    if outside != .and, chance(2) { return conjunction(depth: depth, outside: outside) }
    if outside != .or {
      return .or(several { $0.operand(depth: depth - 1, outside: .or) })
    }
    return leaf()
  }

  private mutating func conjunction(depth: Int, outside: Outside?) -> Expression {
    var operands = several { maker in
      maker.chance(3)
        ? .not(maker.operand(depth: depth - 1, outside: .not))
        : maker.operand(depth: depth - 1, outside: .and)
    }
    let negative = operands.allSatisfy {
      if case .not = $0 { return true }
      return false
    }
    // NOT (NOT a) is a, so a lone negation cannot stand below a NOT.
    if negative, outside == .not { operands.append(leaf()) }
    if negative, outside != .not {
      if chance(2) { operands.removeLast(operands.count - 1) }
      operands.insert(.all, at: 0)
    }
    return .and(operands)
  }

  private mutating func near() -> Expression {
    let field = textField()
    let operands = several { maker in
      maker.chance(3)
        ? .or(maker.several { .word($0.text($0.word()), field: field) })
        : .word(maker.text(maker.word()), field: field)
    }
    return .near(operands, distance: Int.random(in: 1...50, using: &random), ordered: chance(2))
  }

  private mutating func leaf() -> Expression {
    switch Int.random(in: 0...9, using: &random) {
    case 0...3: return .word(text(word()), field: textField())
    case 4: return .prefix(text(word()), field: textField())
    case 5: return .phrase(text(quotation()), field: textField())
    case 6: return .exact(text(chance(2) ? word() : quotation()), field: exactField())
    case 7: return .exactPrefix(text(chance(2) ? word() : quotation()), field: exactField())
    case 8: return chance(3) ? .undated(range: 0..<0) : dates()
    default: return .path(text(chance(2) ? word() + "/" + word() : quotation()))
    }
  }

  private mutating func dates() -> Expression {
    let (first, last) = (day(), day())
    switch Int.random(in: 0...4, using: &random) {
    case 0: return .dates(first: first, last: nil, range: 0..<0)
    case 1: return .dates(first: nil, last: last, range: 0..<0)
    case 2: return .dates(first: first, last: first, range: 0..<0)
    case 3:
      let year = first / 10_000 * 10_000
      return .dates(first: year + 101, last: year + 1231, range: 0..<0)
    default: return .dates(first: min(first, last), last: max(first, last), range: 0..<0)
    }
  }

  private mutating func day() -> Int {
    Int.random(in: 1...9999, using: &random) * 10_000
      + Int.random(in: 1...12, using: &random) * 100 + Int.random(in: 1...28, using: &random)
  }

  // MARK: Text

  private static let words = [
    "aleppo", "Old", "ué", "Мосул", "阿勒颇", "de-mine", "U.N.", "journalists’", "l'homme", "8,000",
    "and", "near", "1x:y", "10:30", "e\u{301}a", "צה\"ל", "a/b", "kind", "--no", "…ab",
  ]
  private static let quotations = [
    "old city", "Old City’s", "the ‘Old City’ again", "said “we return” twice", "a AND b",
    "source:x", "(ab)", "-ab", "a*b", "he said \"stop\" now", "ab\tcd", " ab ", "‘ab", "„ab“ cd",
  ]

  private mutating func text(_ string: String) -> Expression.Text { .init(string, range: 0..<0) }

  private mutating func word() -> String {
    Self.words.randomElement(using: &random) ?? "a"
  }

  private mutating func quotation() -> String {
    Self.quotations.randomElement(using: &random) ?? "a"
  }

  private mutating func textField() -> String? {
    chance(2) ? nil : ["headline", "caption", "byline"].randomElement(using: &random)
  }

  private mutating func exactField() -> String {
    ["source", "agency", "url"].randomElement(using: &random) ?? "source"
  }

  private mutating func several(_ make: (inout TreeMaker) -> Expression) -> [Expression] {
    (0..<Int.random(in: 2...3, using: &random)).map { _ in make(&self) }
  }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}
