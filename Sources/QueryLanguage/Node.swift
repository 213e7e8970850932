// What the parser builds while it reads: the tree before it is put in order. `kind:` is still in it, and
// every node knows its range, so that a fault found afterwards can be marked.

/// A node of a query as it was written.
struct Node {
  indirect enum Form {
    case leaf(Expression)
    case scope(ParsedQuery.Scope)
    case and([Node])
    case or([Node])
    case not(Node)
  }

  let form: Form
  let range: Range<Int>

  init(_ form: Form, _ range: Range<Int>) {
    self.form = form
    self.range = range
  }

  /// One node for several: the only one itself, operands of the same kind taken up; nil for none.
  /// The nodes need not be in the order of the query.
  static func joined(_ nodes: [Node], and isAnd: Bool) -> Node? {
    guard let first = nodes.first else { return nil }
    guard nodes.count > 1 else { return first }
    var operands: [Node] = []
    var (start, end) = (first.range.lowerBound, first.range.upperBound)
    for node in nodes {
      (start, end) = (min(start, node.range.lowerBound), max(end, node.range.upperBound))
      switch node.form {
      case .and(let inner) where isAnd: operands += inner
      case .or(let inner) where !isAnd: operands += inner
      default: operands.append(node)
      }
    }
    return Node(isAnd ? .and(operands) : .or(operands), start..<end)
  }

  /// The negation of a node; of a negation, what it negates.
  static func negated(_ node: Node, from start: Int) -> Node {
    let range = start..<node.range.upperBound
    if case .not(let inner) = node.form { return Node(inner.form, range) }
    return Node(.not(node), range)
  }

  /// Whether the node says something of the whole query rather than of its neighbours: where adjacent
  /// words are ORed, these are still ANDed.
  var appliesToAll: Bool {
    switch form {
    case .not, .scope: true
    default: false
    }
  }
}
