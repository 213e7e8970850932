// The words of a text, as the tokenizer leaves them: small tokens over one array of bytes, which starts as a
// copy of the text in lower case, since nearly all terms stand there already. The stream is made once and
// filled again for every text, so that after the first few texts nothing is allocated.

/// One word of a text.
public struct Token: Sendable, Hashable {
  /// What a token stands for.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A word.
    case word
    /// A word with hyphens or apostrophes inside, written as one: `demine` for `de-mine`. It stands at
    /// the position of its first part, directly behind that part's token; its source is the whole.
    case joined
    /// Two neighbouring letters of a script without spaces (Chinese, Japanese, Thai …), or a lone one.
    /// It is not to be stemmed.
    case pair
  }

  /// The term, folded: a range of `TokenStream.bytes`.
  public var term: Range<Int>
  /// The word for a stemmer, lower-cased and composed but not folded: a range of `TokenStream.bytes`,
  /// the same as `term` when the bytes are equal.
  public var lowered: Range<Int>
  /// Where the word stands: a range of the text's bytes. A possessive's ends before the apostrophe.
  public var source: Range<Int>
  /// The number of the word in its text; the first is 1.
  public var position: Int
  /// What the token stands for.
  public var kind: Kind
}

/// The tokens of a text, in the order of their positions.
public struct TokenStream: Sendable {
  /// The tokens.
  public internal(set) var tokens: [Token] = []
  /// What the tokens' `term` and `lowered` are ranges of; what lies between them means nothing.
  public internal(set) var bytes: [UInt8] = []
  var normalizer = WordNormalizer()

  /// An empty stream.
  public init() {}

  /// The term of a token of this stream.
  @inlinable
  public func term(_ token: Token) -> ArraySlice<UInt8> { bytes[token.term] }

  /// The lower-cased word of a token of this stream.
  @inlinable
  public func lowered(_ token: Token) -> ArraySlice<UInt8> { bytes[token.lowered] }

  /// Removes all tokens and starts `bytes` with a text, its ASCII letters in lower case; returns whether it
  /// has only ASCII.
  mutating func start(_ text: Span<UInt8>) -> Bool {
    removeAll()
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    var copy = bytes.mutableSpan
    var all: UInt8 = 0
    for index in copy.indices {
      all |= copy[index]
      copy[index] = lowerASCII(copy[index])
    }
    return all < 0x80
  }

  /// Removes all tokens.
  public mutating func removeAll(keepingCapacity: Bool = true) {
    tokens.removeAll(keepingCapacity: keepingCapacity)
    bytes.removeAll(keepingCapacity: keepingCapacity)
  }
}
