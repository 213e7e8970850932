// What is let pass beyond the grammar. A news record with half an emoji is worth keeping; a request with
// a key twice is a mistake that its sender wants to hear of. Both are read by the one parser.

/// How strictly a JSON text is read. The grammar (RFC 8259) holds under all rules.
public struct JSONRules: Sendable, Hashable {
  /// How deep arrays and objects may nest.
  public let maximumDepth: Int
  /// Whether to refuse what the grammar allows and senders seldom mean: a key that an object has twice,
  /// and half of a surrogate pair in an escape. Also whether `7.0` and `1e3` stay apart from whole numbers.
  public let isStrict: Bool

  /// For records that others wrote: of equal keys the last counts, half a surrogate pair is U+FFFD, `7.0` is
  /// the whole number 7. Brackets nest at most 512 deep: far beyond any record, far within the stack.
  public static let records = JSONRules(maximumDepth: 512, isStrict: false)

  /// For what is written for us, such as requests: equal keys and half surrogate pairs are faults, and a
  /// number is `.integer` only if it is written as one.
  public static func strict(maximumDepth: Int) -> JSONRules {
    JSONRules(maximumDepth: maximumDepth, isStrict: true)
  }
}
