// What the lexer hands to the parser. A token keeps its bytes' range and no text: the parser cuts text out
// where it needs it.

/// A piece of a query.
struct Token: Equatable {
  enum Kind: Equatable {
    /// A word as typed, punctuation and stars included.
    case word
    /// What stood between quotation marks; `star` when a `*` follows the closing one.
    case quoted(Range<Int>, star: Bool)
    /// `name:` before a value; the range of the name. The next token is a word, quoted or `open`.
    case field(Range<Int>)
    /// `-` before what it excludes.
    case minus
    case open, close
    case and, or, not
    /// NEAR or, ordered, ADJ.
    case near(distance: Int, ordered: Bool)
  }

  let kind: Kind
  let range: Range<Int>
}
