// NEAR and ADJ. Xapian can only relate positions of single terms, so operands are words or ORs of words, and
// since each field has positions of its own, all of one field.

/// The operator of a chain: `a NEAR/5 b NEAR/5 c`.
struct Near: Equatable {
  /// The distance of NEAR and ADJ without a number.
  static let defaultDistance = 10
  /// The distances that can be asked for.
  static let distances = 1...50

  let distance: Int
  let ordered: Bool

  var name: String { (ordered ? "ADJ/" : "NEAR/") + String(distance) }
}

/// A chain as it is read: what it relates, and by what.
struct NearChain {
  private(set) var operands: [Node]
  private(set) var near: Near?
  /// The first sign that differs from the one before.
  private(set) var odd: (range: Range<Int>, near: Near)?
  /// Whether an operand is missing, which has been reported.
  private(set) var isBroken = false

  init(_ first: Node?) {
    operands = first.map { [$0] } ?? []
    isBroken = first == nil
  }

  var hasOperator: Bool { near != nil }

  mutating func add(sign: Token, _ next: Near) {
    if let near, near != next, odd == nil { odd = (sign.range, next) }
    near = near ?? next
  }

  mutating func add(operand: Node?) {
    if let operand { operands.append(operand) } else { isBroken = true }
  }

  mutating func `break`() { isBroken = true }
}

extension Reading {
  /// The node of a chain; where it cannot be, its operands ANDed.
  mutating func near(_ chain: NearChain, range: Range<Int>) -> Node? {
    let mended = Node.joined(chain.operands, and: true)
    guard let near = chain.near, !chain.isBroken else { return mended }
    if let odd = chain.odd {
      report(
        .near, odd.range,
        "\(odd.near.name) follows \(near.name); a chain keeps one operator and one distance",
        hint: "write a \(near.name) b AND b \(odd.near.name) c")
      return mended
    }
    var operands: [Expression] = []
    var fields: [String?] = []
    for node in chain.operands {
      guard let words = words(node) else {
        report(
          .near, node.range, "\(near.name) takes words, or words joined by OR in brackets",
          hint: wayOut(node, near))
        return mended
      }
      fields += words.map(\.field)
      let leaves = words.map { Expression.word($0.text, field: $0.field) }
      operands.append(leaves.count == 1 ? leaves[0] : .or(leaves))
    }
    if let first = fields.first, let other = fields.first(where: { $0 != first }) {
      let name = (first ?? other) ?? ""
      report(
        .near, range, "the words of \(near.name) are in different fields",
        hint: "write \(name):(a \(near.name) b)")
      return mended
    }
    return Node(.leaf(.near(operands, distance: near.distance, ordered: near.ordered)), range)
  }

  /// The words of an operand; nil where it is more than words joined by OR.
  private func words(_ node: Node) -> [(text: Expression.Text, field: String?)]? {
    switch node.form {
    case .leaf(.word(let text, let field)): return [(text, field)]
    case .or(let nodes):
      var all: [(text: Expression.Text, field: String?)] = []
      for node in nodes {
        guard let words = words(node) else { return nil }
        all += words
      }
      return all
    default: return nil
    }
  }

  private func wayOut(_ node: Node, _ near: Near) -> String? {
    switch node.form {
    case .leaf(.phrase): "leave out the quotation marks: a \(near.name) b"
    case .leaf(.prefix): "leave out the *"
    case .and: "for three words write a \(near.name) b \(near.name) c"
    default: nil
    }
  }
}
