// What the tests of the query language share: fields like those of an index, and random numbers that a
// printed seed brings back.

import QueryLanguage

/// The fields of the tests: one of every match, and more of them where errors name a neighbour.
let testFields: [QueryField] = [
  QueryField(name: "headline", aliases: ["title"], match: .text),
  QueryField(name: "caption", aliases: ["cutline"], match: .text),
  QueryField(name: "byline", aliases: ["author"], match: .textAndExact),
  QueryField(name: "photographer", match: .textAndExact),
  QueryField(name: "agency", match: .exact),
  QueryField(name: "source", aliases: ["publisher"], match: .exact),
  QueryField(name: "place", match: .exact),
  QueryField(name: "date", match: .date),
  QueryField(name: "kind", match: .kind),
  QueryField(name: "host", match: .exact),
  QueryField(name: "path", match: .path),
  QueryField(name: "url", match: .exact),
]

let parser = QueryParser(fields: testFields)
let anyWordParser = QueryParser(fields: testFields, anyWord: true)

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The pieces of text that a tree's leaves carry.
func texts(of expression: Expression) -> [Expression.Text] {
  switch expression {
  case .word(let text, _), .prefix(let text, _), .phrase(let text, _), .path(let text): [text]
  case .exact(let text, _), .exactPrefix(let text, _): [text]
  case .near(let operands, _, _), .and(let operands), .or(let operands): operands.flatMap(texts)
  case .not(let operand): texts(of: operand)
  case .all, .dates, .undated: []
  }
}
