// The syntax tree of a query. It knows neither Xapian nor the tokenizer: a word is the text as typed, and
// whoever compiles the tree decides which terms it stands for (a word may become several terms, or none).

/// What a query asks for.
///
/// A tree that the parser made is in normal form: `and` and `or` have at least two operands and none of
/// their own kind; `not` stands only as an operand of `and`, never around another `not`; an `and` of
/// nothing but `not`s begins with `all`; `all` stands nowhere else, except alone (`kind:caption`).
/// Fields are named by `QueryField.name`, whichever alias was typed.
public indirect enum Expression: Sendable, Hashable {
  /// Every document: what an all-negative query subtracts from.
  case all
  /// A word, to be matched stemmed and exact.
  case word(Text, field: String?)
  /// `word*`: every word that begins so. The text is without the star.
  case prefix(Text, field: String?)
  /// What stood between quotation marks, to be matched word by word, unstemmed, in order and adjacent.
  case phrase(Text, field: String?)
  /// A whole value.
  case exact(Text, field: String)
  /// `value*`: every whole value that begins so. The text is without the star.
  case exactPrefix(Text, field: String)
  /// Days from `first` to `last`, each yyyymmdd, both inclusive; nil is open. At least one is there.
  /// The range is that of the value in the query.
  case dates(first: Int?, last: Int?, range: Range<Int>)
  /// `date:none`: documents without a date.
  case undated(range: Range<Int>)
  /// A path, or a folder for all below it.
  case path(Text)
  /// Operands whose positions differ by at most `distance`, in this order where `ordered`. Each operand
  /// is a `word`, or an `or` of `word`s, and all words have the same field. They are not stemmed.
  case near([Expression], distance: Int, ordered: Bool)
  /// All operands hold.
  case and([Expression])
  /// At least one operand holds.
  case or([Expression])
  /// The operand does not hold.
  case not(Expression)

  /// A piece of the query: what it says and where it stands.
  public struct Text: Sendable, Hashable {
    /// The text as typed, without quotation marks, field name and star.
    public let string: String
    /// Its bytes in the UTF-8 of the query.
    public let range: Range<Int>

    /// A piece of a query.
    public init(_ string: String, range: Range<Int>) {
      self.string = string
      self.range = range
    }
  }
}

extension Expression {
  /// The leaves that a document can match, in the order of the query: all but those below a `not`.
  ///
  /// A highlighter marks these. `near` counts as one leaf, since its words are to be marked only where
  /// they are near each other. `all` is not among them; `exact`, `dates` and the like are, and a caller
  /// that marks text leaves them out.
  public var positiveLeaves: [Expression] {
    var leaves: [Expression] = []
    visitPositiveLeaves { leaves.append($0) }
    return leaves
  }

  /// Calls `body` with each of ``positiveLeaves``.
  public func visitPositiveLeaves(_ body: (Expression) -> Void) {
    switch self {
    case .all, .not: break
    case .and(let operands), .or(let operands):
      for operand in operands { operand.visitPositiveLeaves(body) }
    default: body(self)
    }
  }

  /// The same tree with every range 0..<0, so that trees of differently typed queries can be compared.
  package var withoutRanges: Expression {
    func bare(_ text: Text) -> Text { Text(text.string, range: 0..<0) }
    return switch self {
    case .all: self
    case .word(let text, let field): .word(bare(text), field: field)
    case .prefix(let text, let field): .prefix(bare(text), field: field)
    case .phrase(let text, let field): .phrase(bare(text), field: field)
    case .exact(let text, let field): .exact(bare(text), field: field)
    case .exactPrefix(let text, let field): .exactPrefix(bare(text), field: field)
    case .dates(let first, let last, _): .dates(first: first, last: last, range: 0..<0)
    case .undated: .undated(range: 0..<0)
    case .path(let text): .path(bare(text))
    case .near(let operands, let distance, let ordered):
      .near(operands.map(\.withoutRanges), distance: distance, ordered: ordered)
    case .and(let operands): .and(operands.map(\.withoutRanges))
    case .or(let operands): .or(operands.map(\.withoutRanges))
    case .not(let operand): .not(operand.withoutRanges)
    }
  }
}
