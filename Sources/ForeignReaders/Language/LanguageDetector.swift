// The language of a text, by CLD2. CLD2 always answers; whether its answer stands is decided here, by how much
// text there is and how much it looks like the language (its score): CLD2's own word for reliable says nothing on
// short texts.

internal import CCLD2Shim
public import Readers

/// Finds out which language a text is in.
public enum LanguageDetector {
  /// The language of a text.
  ///
  /// - returns: `undetermined` where there is enough text but no language in it that is known; nil where
  ///   there is too little to tell.
  public static func detect(_ text: String) -> DetectedLanguage? { answer(to: text)?.language }

  /// The language of a text, and whether there is so much text that nearly every answer is right.
  static func answer(to text: String) -> (language: DetectedLanguage, isLong: Bool)? {
    let words = words(of: text)
    guard words.count >= 16 else { return nil }
    var guesses = Array(repeating: cutline_cld2_guess(), count: 3)
    let letters = words.withUnsafeBytes { bytes in
      Int(
        cutline_cld2_detect(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &guesses))
    }
    guard letters >= Self.fewLetters else { return nil }
    let marks = CyrillicLetters(words)
    let isLong = letters >= Self.manyLetters
    for guess in guesses {
      guard let code = code(of: guess), !marks.contradict(code) else { continue }
      let score = isLong ? 0 : letters >= Self.someLetters ? 600 : 1000
      guard guess.score >= score, guess.percent >= Self.leastPercent else { break }
      return (DetectedLanguage(code: code, confidence: Int(guess.percent)), isLong)
    }
    return isLong ? (.undetermined, true) : nil
  }

  // Measured on pieces of texts in 22 languages: of the answers that stand, 98 in 100 are right below
  // `someLetters`, 98 below `manyLetters`, 99 in 100 above.

  /// Bytes of letters below which nothing is answered.
  private static let fewLetters = 20
  /// Bytes of letters from which on an answer needs a score of 600 only.
  private static let someLetters = 60
  /// Bytes of letters from which on every answer stands.
  private static let manyLetters = 200
  /// The least share of a text that makes its language.
  private static let leastPercent: Int32 = 40

  /// The ISO 639 code of a guess; nil where it names none (`un`, scripts without a language, Klingon).
  private static func code(of guess: cutline_cld2_guess) -> String? {
    let name = withUnsafeBytes(of: guess.code) { bytes in
      String(decoding: bytes.prefix { $0 != 0 && $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }
    switch name {
    case "un", "xx", "tlh", "zzp", "": return nil
    case "blu": return "hmn"
    default: return name.utf8.count == 3 ? name : LanguageCode.normalized(name)
    }
  }

  /// The text without what is in no language: addresses on the web, of mail, handles.
  private static func words(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }) else {
      return bytes
    }
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) where !isAddress(word) {
      words += word
      words.append(0x20)
    }
    return words
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    if word.contains(UInt8(ascii: "@")) { return true }
    let scheme = Array("://".utf8)
    guard let colon = word.firstIndex(of: scheme[0]) else { return false }
    return word[colon...].starts(with: scheme)
  }
}

/// Which letters of Cyrillic a text has. CLD2 takes short Russian texts with foreign names in them for Serbian
/// or Bulgarian, which lack some of their letters.
private struct CyrillicLetters {
  private var counts: [UInt32: Int] = [:]
  private var total = 0

  init(_ text: [UInt8]) {
    // D0 and D1 lead the basic letters, U+0400 to U+047F.
    for index in text.indices.dropLast() where text[index] == 0xD0 || text[index] == 0xD1 {
      counts[UInt32(text[index] & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), default: 0] += 1
      total += 1
    }
  }

  /// Whether one letter in fifty or more is none of the language's; a quoted name may have a few.
  func contradict(_ language: String) -> Bool {
    guard total > 0, let missing = Self.missing[language] else { return false }
    let strange = missing.unicodeScalars.reduce(0) { $0 + (counts[$1.value] ?? 0) }
    return strange * 50 >= total && strange >= 2
  }

  /// Lower-case letters that others of these languages have.
  private static let missing = [
    "be": "иєїґђѓѕјљњћќџщъ", "bg": "ыэёіїєґўђѓѕјљњћќџ", "mk": "йщъыьэюяёіїєґўђћ",
    "ru": "іїєґўђѓѕјљњћќџ", "sr": "йщъыьэюяёіїєґўѓѕќ", "uk": "ыэёъўђѓѕјљњћќџ",
  ]
}
