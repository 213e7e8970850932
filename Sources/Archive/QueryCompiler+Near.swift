// NEAR and ADJ. Xapian's NEAR wants every operand at a position of its own, and where two lists of positions
// meet it moves on whichever it finds first: right where the lists are the same or have nothing in common,
// else it may miss a match. Such operands become phrases with a window, one for each order, which are exact.

import Analysis
import IndexSchema
import QueryLanguage
import Xapian

extension QueryCompiler {
  /// At most so many operands of NEAR are tried in every order: 120 phrases.
  private static let maximumOrdered = 5

  /// Pushes a NEAR or an ADJ.
  ///
  /// - throws: `QueryFault` (`query.near`) for an operand that is not one word, and for many operands that
  ///   share words.
  func pushNear(
    _ operands: [Expression], distance: Int, ordered: Bool, _ builder: inout QueryBuilder
  ) throws {
    let places = try operands.map { try Set(nearTerms($0)).sorted(by: Self.precedes) }
    // n operands need n positions, so that a window of the widest distance and any number of operands
    // cannot reach over the gap between two parts of a document.
    let window = UInt32(distance + places.count - 1)
    func push(_ places: [[[UInt8]]], _ operation: QueryBuilder.Operation) throws(XapianError) {
      for terms in places {
        for term in terms { try builder.term(term) }
        if terms.count > 1 { try builder.combine(.or, count: terms.count) }
      }
      try builder.combine(operation, count: places.count, window: window)
    }
    if ordered || !Self.mayShareSomePositions(places) {
      try push(places, ordered ? .phrase : .near)
      return
    }
    guard places.count <= Self.maximumOrdered else {
      throw QueryFault(
        code: .near, range: Self.range(of: operands),
        message: "more than \(Self.maximumOrdered) operands of NEAR share some of their words",
        hint: "join fewer of them, or use ADJ")
    }
    let orders = Self.orders(of: places)
    for order in orders { try push(order, .phrase) }
    if orders.count > 1 { try builder.combine(.or, count: orders.count) }
  }

  /// The terms of an operand: of a word, or of words of which one must be there.
  private func nearTerms(_ operand: Expression) throws -> [[UInt8]] {
    switch operand {
    case .word(let text, let field):
      let stream = tokens(text.string)
      let parts = stream.tokens.filter { $0.kind != .joined }
      guard parts.count == 1, let only = parts.first else {
        throw QueryFault(
          code: .near, range: text.range, message: "\(text.string) is not one word",
          hint: "NEAR and ADJ take single words; use a phrase for several")
      }
      return [Self.bytes(Self.prefix(field)) + stream.term(only)]
    case .or(let words): return try words.flatMap(nearTerms)
    default:
      throw QueryFault(
        code: .near, range: 0..<0, message: "NEAR and ADJ take words or ORs of words", hint: nil)
    }
  }

  /// Whether two operands may stand at the same position in one place and not in another. Only a compound
  /// written as one shares the position of its first part, so one term must begin with the other.
  private static func mayShareSomePositions(_ places: [[[UInt8]]]) -> Bool {
    for (index, place) in places.enumerated() {
      for other in places[..<index] where other != place {
        for term in place {
          for second in other where term.starts(with: second) || second.starts(with: term) {
            return true
          }
        }
      }
    }
    return false
  }

  /// All different orders of some operands.
  private static func orders(of places: [[[UInt8]]]) -> [[[[UInt8]]]] {
    guard places.count > 1 else { return [places] }
    var result: [[[[UInt8]]]] = []
    for (index, first) in places.enumerated() where !places[..<index].contains(first) {
      var rest = places
      rest.remove(at: index)
      result += orders(of: rest).map { [first] + $0 }
    }
    return result
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  /// Where in the query the operands stand.
  private static func range(of operands: [Expression]) -> Range<Int> {
    let ranges = operands.flatMap { operand -> [Range<Int>] in
      switch operand {
      case .word(let text, _): [text.range]
      case .or(let words): [range(of: words)]
      default: []
      }
    }
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max()
    else {
      return 0..<0
    }
    return first..<last
  }
}
