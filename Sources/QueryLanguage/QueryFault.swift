// What is wrong with a query, and where. Codes are stable and documented in PROTOCOL.md; messages and
// hints are for people and may change.

/// A mistake in a query.
public struct QueryFault: Error, Sendable, Hashable {
  /// The kind of a mistake: open, so that a code of a later version passes through.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as the line protocol writes it.
    public let rawValue: String

    /// The code of this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing but white space.
    public static let empty = Code(rawValue: "query.empty")
    /// Quotes, brackets or operators that do not fit together.
    public static let syntax = Code(rawValue: "query.syntax")
    /// A field that does not exist, or a field inside another field's brackets.
    public static let field = Code(rawValue: "query.field")
    /// `kind:` anywhere but at the top level, or with a value that is no kind.
    public static let scope = Code(rawValue: "query.scope")
    /// A distance that is not 1 to 50, or operands that NEAR and ADJ cannot take.
    public static let near = Code(rawValue: "query.near")
    /// A `*` that is not at a word's end, or has fewer than two letters before it.
    public static let wildcard = Code(rawValue: "query.wildcard")
    /// Not a day, month, year or range of them.
    public static let date = Code(rawValue: "query.date")
    /// More bytes, words or nested brackets than ``QueryLimit`` allows.
    public static let long = Code(rawValue: "query.long")
  }

  /// The kind of the mistake.
  public let code: Code
  /// What is wrong: bytes of the query's UTF-8, never outside of it.
  public let range: Range<Int>
  /// What is wrong, in words: lower-case start, no full stop.
  public let message: String
  /// What to write instead, where that can be said.
  public let hint: String?

  /// A mistake at `range` of the query.
  public init(code: Code, range: Range<Int>, message: String, hint: String? = nil) {
    self.code = code
    self.range = range
    self.message = message
    self.hint = hint
  }
}

extension QueryFault: CustomStringConvertible {
  /// Message and hint in one line: `no field agncy; did you mean agency?`
  public var description: String {
    guard let hint else { return message }
    return message + "; " + hint
  }
}

/// The bounds of a query, so that none can exhaust the stack or the index.
public enum QueryLimit {
  /// Bytes of UTF-8.
  public static let bytes = 65_536
  /// Words, phrases and other leaves.
  public static let leaves = 2_000
  /// Brackets within brackets.
  public static let depth = 100
}
