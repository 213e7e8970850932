// A text as words and marks, which everything in this module reads. Words are cut where capitals begin
// inside them too ("APVisa", "GettyImages"), since credits are often glued to what follows; the folded
// words lie end to end, so that any run of words is one key of the name table.

/// A word or a mark of a text.
struct Lexeme {
  /// What a lexeme is.
  enum Kind: UInt8 { case word, number, mark }

  /// How a word is written, and how it is joined to what stands before it.
  struct Shape: OptionSet {
    let rawValue: UInt8
    /// Its first letter is a capital.
    static let capital = Shape(rawValue: 1)
    /// It has two letters or more, all of them capitals.
    static let capitals = Shape(rawValue: 2)
    /// White space stands before it (also true of the first).
    static let afterBlank = Shape(rawValue: 4)
    /// A line break stands before it.
    static let afterBreak = Shape(rawValue: 8)
    /// It begins inside a word, where a capital follows a small letter.
    static let glued = Shape(rawValue: 16)
    /// An apostrophe joins it to the word before.
    static let apostrophe = Shape(rawValue: 32)
    /// Its script knows no capitals.
    static let caseless = Shape(rawValue: 64)
    /// It has a digit.
    static let digit = Shape(rawValue: 128)
  }

  // Four bytes each: a caption's lexemes should fit into few cache lines.
  private var bounds: (start: Int32, end: Int32, foldedStart: Int32, foldedEnd: Int32)
  var hash: UInt64
  var kind: Kind
  var mark: Mark
  var shape: Shape
  var traits: WordTraits

  init(
    start: Int, end: Int, foldedStart: Int, foldedEnd: Int, hash: UInt64, kind: Kind, mark: Mark,
    shape: Shape, traits: WordTraits
  ) {
    bounds = (
      Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end),
      Int32(truncatingIfNeeded: foldedStart), Int32(truncatingIfNeeded: foldedEnd)
    )
    self.hash = hash
    self.kind = kind
    self.mark = mark
    self.shape = shape
    self.traits = traits
  }

  /// Its first byte.
  var start: Int {
    @inline(__always) get { Int(bounds.start) }
    set { bounds.start = Int32(truncatingIfNeeded: newValue) }
  }
  /// Behind its last byte.
  var end: Int {
    @inline(__always) get { Int(bounds.end) }
    set { bounds.end = Int32(truncatingIfNeeded: newValue) }
  }
  /// Its first folded byte.
  var foldedStart: Int {
    @inline(__always) get { Int(bounds.foldedStart) }
    set { bounds.foldedStart = Int32(truncatingIfNeeded: newValue) }
  }
  /// Behind its last folded byte.
  var foldedEnd: Int {
    @inline(__always) get { Int(bounds.foldedEnd) }
    set { bounds.foldedEnd = Int32(truncatingIfNeeded: newValue) }
  }

  /// Whether it is one letter, with or without an accent.
  var isLetter: Bool {
    kind == .word && (end - start == 1 || end - start == 2 && foldedEnd - foldedStart == 1)
  }

  /// Whether it is a word or a number.
  var isWord: Bool { kind != .mark }
}

/// What a mark does in a credit, whatever character it is written with.
enum Mark: UInt8 {
  case none, open, close, slash, bar, hyphen, dash, bullet, colon, semicolon, comma, stop, question
  case at, hash, ampersand, plus, copyright, quote, ellipsis, other
}

/// A text, its lexemes and its folded words.
struct LexedText {
  private(set) var bytes: [UInt8]
  private(set) var lexemes: [Lexeme] = []
  /// The folded words, one behind the other.
  private(set) var folded: [UInt8] = []

  /// The first byte of every character from U+0800 to U+0FFF, the scripts of India and Thai.
  static let indicByte: UInt8 = 0xE0

  /// Reads a text.
  ///
  /// - parameter foldsIndic: whether words in the scripts of U+0800 to U+0FFF are folded. Nearly all have
  ///   marks and take the long way, which is for nothing where nobody looks for such words.
  init(_ text: String, words: WordBook?, foldsIndic: Bool = true) {
    bytes = Array(text.utf8)
    folded.reserveCapacity(bytes.count)
    lexemes.reserveCapacity(bytes.count / 4 + 4)
    var lexer = Lexer(foldsIndic: foldsIndic)
    lexer.run(bytes, &lexemes, &folded, words)
  }

  /// The folded key of lexemes `range`.
  func key(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return lexemes[first].foldedStart..<lexemes[last].foldedEnd
  }

  /// The text of bytes `range`.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
