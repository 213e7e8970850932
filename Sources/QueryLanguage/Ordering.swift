// Nodes to the tree that others see: `kind:` taken out of the outermost AND, and negations brought into the
// one form that `Expression` promises.

extension Reading {
  /// The query of a tree; nil where mistakes left nothing of it.
  mutating func ordered(_ root: Node, notes: [String]) -> ParsedQuery? {
    var operands = [root]
    if case .and(let nodes) = root.form { operands = nodes }
    var scope: ParsedQuery.Scope?
    var rest: [Node] = []
    for node in operands {
      guard case .scope(let next) = node.form else {
        rest.append(node)
        continue
      }
      if let scope, scope != next {
        report(
          .scope, node.range, "a query covers articles or captions, not both",
          hint: "leave out kind:\(next.rawValue)")
      }
      scope = scope ?? next
    }
    let tree: Expression
    if let node = Node.joined(rest, and: true) {
      guard let lowered = expression(node) else { return nil }
      tree = Self.positive(lowered)
    } else {
      tree = .all
    }
    return ParsedQuery(root: tree, scope: scope ?? .article, notes: notes)
  }

  private mutating func expression(_ node: Node) -> Expression? {
    switch node.form {
    case .leaf(let leaf): return leaf
    case .not(let inner): return expression(inner).map { .not($0) }
    case .scope(let scope):
      report(
        .scope, node.range, "kind: holds for the whole query and cannot stand inside of it",
        hint: "write kind:\(scope.rawValue) AND (…)")
      return nil
    case .or(let nodes):
      var operands: [Expression] = []
      for node in nodes {
        if let operand = expression(node) { operands.append(Self.positive(operand)) }
      }
      return operands.count > 1 ? .or(operands) : operands.first
    case .and(let nodes):
      var operands: [Expression] = []
      for node in nodes {
        if let operand = expression(node) { operands.append(operand) }
      }
      return operands.count > 1 ? Self.conjunction(operands) : operands.first
    }
  }

  /// `not(x)` as "everything but x"; anything else as it is.
  private static func positive(_ operand: Expression) -> Expression {
    guard case .not = operand else { return operand }
    return .and([.all, operand])
  }

  private static func conjunction(_ operands: [Expression]) -> Expression {
    let negative = operands.allSatisfy {
      if case .not = $0 { return true }
      return false
    }
    return .and(negative ? [.all] + operands : operands)
  }
}
