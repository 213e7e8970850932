// Folding outside of running text: of one word (a stem, the start of a wildcard) and of a whole value (an
// agency's name in an exact field). Both end in the bytes that the tokenizer makes of the same letters.

/// Folding to terms: what differs only in case, in marks that its script can do without, or in form is
/// made one. Folding twice is folding once.
///
/// - Case, compatibility forms (NFKC: full width, ligatures, presentation forms) and composition; any
///   script's decimal digits are ASCII.
/// - Latin and Greek lose their marks; ß is ss, æ ae, œ oe, þ th, ð d, ŋ n, and a letter with a stroke
///   or hook is the letter (ø o, ł l, đ d). İ I i ı are one. ς is σ.
/// - Arabic loses harakat and tatweel; alef with anything on it is alef, ى and Persian ی are ي, ة is ه,
///   Persian ک is ك. Waw and yeh with hamza (ؤ ئ) stay letters of their own.
/// - Cyrillic ё is е. All other marks stay: й, ї, stress, Hebrew points, vowels of Hindi and Thai.
public enum Folding {
  /// A word as a term: its letters, marks and digits, folded; all else is left out. Not cut to length.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    fold(text.utf8Span.span, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a word as a term to `bytes`; for stems, which are folded after stemming.
  public static func fold(_ word: Span<UInt8>, into bytes: inout [UInt8]) {
    let start = bytes.count
    let table = CharacterTable()
    var index = 0
    while index < word.count {
      let (scalar, length) = decodeScalar(word, at: index)
      index += length
      if scalar < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar)
        if isASCIILetter(byte) || isASCIIDigit(byte) { bytes.append(lowerASCII(byte)) }
        continue
      }
      let record = table.record(of: scalar)
      switch record.kind {
      case .letter, .digit, .pair:
        table.term(scalar, record) { bytes.append(scalar: $0) }
      case .mark, .jamo:
        bytes.removeSubrange(start...)
        var normalizer = WordNormalizer()
        normalizer.read(word, 0..<word.count, table)
        normalizer.appendTerm(to: &bytes, table)
        return
      default: continue
      }
    }
  }

  /// A whole value as a term: folded, white space (and control characters) collapsed to single spaces
  /// and trimmed, punctuation kept, but every apostrophe as `'` and every hyphen as `-`. Not cut to
  /// length: see `TermLimit.fit`.
  public static func foldExact(_ value: String) -> String {
    let table = CharacterTable()
    var normalizer = WordNormalizer()
    let text = value.utf8Span.span
    normalizer.read(text, 0..<text.count, table, everything: true)
    var bytes: [UInt8] = []
    normalizer.appendTerm(to: &bytes, table)
    return String(decoding: collapsed(bytes), as: UTF8.self)
  }

  /// Spaces collapsed and trimmed. All white space has become U+0020 by now.
  private static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x20 || (result.last ?? 0x20) != 0x20 { result.append(byte) }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
