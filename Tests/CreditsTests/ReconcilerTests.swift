// What several statements about one picture come to: who is kept, in which order, and what contradicts itself.

import Credits
import TestSupport
import Testing

@Suite struct ReconcilerTests {
  /// `caption: Jane Doe @ AFP, Getty Images` as a statement.
  private func statement(_ text: String) throws -> CreditStatement {
    let parts = text.split(separator: ":", maxSplits: 1).map(\.trimming)
    let origin = try #require(CreditStatement.Origin(rawValue: parts[0]))
    try #require(parts.count == 2)
    let sides = parts[1].split(separator: "@", omittingEmptySubsequences: false)
    func names(_ index: Int) -> [String] {
      guard sides.indices.contains(index) else { return [] }
      return sides[index].split(separator: ",").map(\.trimming).filter { !$0.isEmpty }
    }
    return CreditStatement(origin, photographers: names(0), organisations: names(1))
  }

  @Test(
    "statements agree, complete or contradict each other",
    arguments: try tableRows("Fixtures/reconciled.tsv"))
  func rows(row: TableRow) throws {
    let statements = try row[0].split(separator: ";").map { try statement($0.trimming) }
    let whole = CreditReconciler().reconcile(statements)
    #expect(whole.photographers.joined(separator: ", ") == row[1])
    #expect(whole.organisations.joined(separator: ", ") == row[2])
    #expect(whole.agreement?.rawValue ?? "-" == row[3])
    #expect(whole.conflicts.map(\.subject.rawValue).joined(separator: " ") == row[4])
    // Each conflict names at least two sides, and only what was said.
    for conflict in whole.conflicts {
      #expect(conflict.claims.count >= 2)
      for claim in conflict.claims {
        let said = statements.filter { $0.origin == claim.origin }
          .flatMap { conflict.subject == .photographer ? $0.photographers : $0.organisations }
        #expect(claim.names == said)
      }
    }
  }

  @Test("nobody who is named is lost, and nobody is there twice, whatever the order")
  func permutations() throws {
    let statements = try [
      "caption: Jane Doe @ AFP", "credit: JANE DOE @ AFP, Getty Images",
      "creator: J. Doe, Ann Berg",
      "source: @ Reuters", "credit: Jane Doe @ Associated Press",
    ].map(statement)
    var orders: [[CreditStatement]] = [[]]
    for statement in statements {
      orders = orders.flatMap { order in
        (0...order.count).map { place in
          var longer = order
          longer.insert(statement, at: place)
          return longer
        }
      }
    }
    #expect(orders.count == 120)
    for order in orders {
      let whole = CreditReconciler().reconcile(order)
      #expect(Set(whole.photographers) == ["Jane Doe", "Ann Berg"], "\(order.map(\.origin))")
      #expect(Set(whole.organisations) == ["AFP", "Getty Images", "Reuters", "Associated Press"])
      #expect(whole.organisations.last == "Getty Images")
      #expect(whole.agreement == .conflicting)
      #expect(whole.conflicts.map(\.subject) == [.agency])
    }
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
