// A tree written back as a query. Operators are all spelled out and every bracket is there, so the text
// means the same with adjacent words ANDed or ORed, and nobody needs to know which operator binds tighter.

extension Expression: CustomStringConvertible {
  /// Canonical text: `parse` reads a tree that it made back as the same tree, ranges apart.
  ///
  /// Spelled out, a query near the bounds of ``QueryLimit`` can need more bytes or deeper brackets than
  /// they allow; only then is its canonical text refused.
  ///
  /// `all` alone is `kind:article`, the one query that asks for everything. The fields of dates and paths
  /// are called `date` and `path`.
  public var description: String {
    switch self {
    case .all: "kind:article"
    case .word(let text, let field): Self.named(field) + text.string
    case .prefix(let text, let field): Self.named(field) + text.string + "*"
    case .phrase(let text, let field): Self.named(field) + Self.quoted(text.string)
    case .exact(let text, let field): Self.named(field) + Self.value(text.string)
    case .exactPrefix(let text, let field):
      Self.named(field) + Self.value(text.string, star: true)
    case .dates(let first, let last, _): "date:" + DayRange(first: first, last: last).description
    case .undated: "date:none"
    case .path(let text): "path:" + Self.value(text.string)
    case .near(let operands, let distance, let ordered):
      operands.map { $0.asOperand }.joined(separator: " \(ordered ? "ADJ" : "NEAR")/\(distance) ")
    case .and(let operands):
      Self.withoutAll(operands).map { $0.asOperand }.joined(separator: " AND ")
    case .or(let operands): operands.map { $0.asOperand }.joined(separator: " OR ")
    case .not(let operand): "NOT " + operand.asOperand
    }
  }

  /// The text within an operator: in brackets where it holds AND or OR itself.
  private var asOperand: String {
    switch self {
    case .and(let operands) where Self.withoutAll(operands).count > 1: "(" + description + ")"
    case .or: "(" + description + ")"
    default: description
    }
  }

  /// Operands without the `all` that NOT implies.
  private static func withoutAll(_ operands: [Expression]) -> ArraySlice<Expression> {
    operands.first == .all ? operands.dropFirst() : operands[...]
  }

  private static func named(_ field: String?) -> String { field.map { $0 + ":" } ?? "" }

  /// A phrase in `"…"`, or in ‘…’ where it holds a double mark of its own.
  private static func quoted(_ text: String) -> String {
    let source = Source(text + "\"")
    let close = Quotes.closing(in: source, from: 0, single: false)
    return close == source.end - 1 ? "\"" + text + "\"" : "\u{2018}" + text + "\u{2019}"
  }

  /// A whole value: as it stands where it would be read so, else in quotation marks.
  private static func value(_ text: String, star: Bool = false) -> String {
    let tail = star ? "*" : ""
    let source = Source(text)
    let first = source.scalar(at: 0)
    let needsQuotes =
      text.isEmpty || first == "-" || Quotes.isSingle(first)
      || text.unicodeScalars.contains {
        isBlank($0) || $0 == "(" || $0 == ")" || $0 == "*" || Quotes.isDouble($0)
      }
    return needsQuotes ? quoted(text + tail) : text + tail
  }
}
