// What an error reply says. It is also what reading a request throws and what a handler returns, so
// that a mistake travels as one value from where it is found to the line that reports it.

/// Why a request got no result.
public struct ReplyError: Error, Sendable, Hashable {
  /// The kind of failure, from the fixed list.
  public var code: ErrorCode
  /// What happened, to what, and what to do; lower case, no full stop.
  public var message: String
  /// Where in the query the mistake begins, in UTF-8 bytes of the decoded query.
  public var at: Int?
  /// How many bytes of the query it covers.
  public var length: Int?
  /// A likely remedy, such as the field that was probably meant.
  public var hint: String?

  /// An error with what is known of it.
  public init(
    code: ErrorCode, message: String, at: Int? = nil, length: Int? = nil, hint: String? = nil
  ) {
    self.code = code
    self.message = message
    self.at = at
    self.length = length
    self.hint = hint
  }
}
