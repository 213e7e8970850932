// How long a term may be, and what becomes of a longer one. Head and hash, not the head alone: two long
// values with the same beginning stay two.

/// The longest terms.
public enum TermLimit {
  /// The longest term that Xapian stores (its glass backend), prefix included; a NUL counts twice.
  public static let maximumBytes = 245
  /// The longest term of a word of text, without its prefix, so that any prefix fits in front.
  public static let maximumWordBytes = 200
  /// The longest term of one letter with its marks, so that two of them fit a pair.
  static let maximumLetterBytes = 90

  /// Shortens a term that is too long to stand behind a prefix: its head, `#`, and 16 hex digits of
  /// `hash64` of the whole term. The head ends between scalars.
  ///
  /// - parameter term: the term without its prefix.
  /// - parameter prefix: how many bytes the prefix has.
  public static func fit(_ term: inout [UInt8], prefix: Int) {
    cut(&term, from: 0, to: max(0, maximumBytes - prefix))
  }

  /// Shortens what stands in `bytes` from `start` on to at most `limit` bytes, NUL counted twice.
  static func cut(_ bytes: inout [UInt8], from start: Int, to limit: Int) {
    guard stored(bytes, from: start, upTo: limit) < bytes.count else { return }
    let hash = hash64(bytes.span.extracting(start..<bytes.count))
    var end = stored(bytes, from: start, upTo: max(0, limit - 17))
    while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.removeSubrange(end...)
    bytes.append(0x23)
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 0xF
      bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
    }
  }

  /// The end of the longest stretch from `start` that takes at most `limit` bytes.
  private static func stored(_ bytes: [UInt8], from start: Int, upTo limit: Int) -> Int {
    var end = start
    var length = 0
    while end < bytes.count {
      length += bytes[end] == 0 ? 2 : 1
      if length > limit { break }
      end += 1
    }
    return end
  }
}
