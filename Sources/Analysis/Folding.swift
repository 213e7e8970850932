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
    var bytes: [UInt8] = []
    foldExact(value.utf8Span.span, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a whole value as a term to `bytes`. Bytes that are not UTF-8 are left out.
  public static func foldExact(_ value: Span<UInt8>, into bytes: inout [UInt8]) {
    let start = bytes.count
    let table = CharacterTable()
    var index = 0
    while index < value.count {
      let (scalar, length) = decodeScalar(value, at: index)
      index += length
      if scalar < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar)
        let isBlank = byte <= 0x20 || byte == 0x7F
        append(isBlank ? 0x20 : UInt32(lowerASCII(byte)), from: start, to: &bytes)
        continue
      }
      let record = table.record(of: scalar)
      switch record.kind {
      case .mark, .jamo:
        // What a mark does depends on what stands before it.
        bytes.removeSubrange(start...)
        normalizeExact(value, table, into: &bytes)
        return
      case .ignorable, .zeroWidthSpace: continue
      default:
        if scalar == invalidScalar { continue }
        table.term(scalar, record) { append($0, from: start, to: &bytes) }
      }
    }
    if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
  }

  /// Whether nothing is left of a value when it is folded.
  public static func isBlank(_ value: String) -> Bool {
    // Nearly all values hold some printable character of ASCII.
    if value.utf8.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return false }
    return foldExact(value).isEmpty
  }

  /// Appends a folded scalar to the value that begins at `start`, but no second space and none in front.
  @inline(__always)
  private static func append(_ scalar: UInt32, from start: Int, to bytes: inout [UInt8]) {
    let isSpace = scalar == 0x20
    if isSpace, bytes.count == start || bytes[bytes.count - 1] == 0x20 { return }
    bytes.append(scalar: scalar)
  }

  /// The long way: what has marks is decomposed, folded and composed.
  private static func normalizeExact(
    _ value: Span<UInt8>, _ table: CharacterTable, into bytes: inout [UInt8]
  ) {
    var normalizer = WordNormalizer()
    normalizer.read(value, 0..<value.count, table, everything: true)
    var folded: [UInt8] = []
    normalizer.appendTerm(to: &folded, table)
    // All white space has become U+0020 by now.
    let start = bytes.count
    for byte in folded
    where byte != 0x20 || bytes.count > start && bytes[bytes.count - 1] != 0x20 {
      bytes.append(byte)
    }
    if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
  }
}
