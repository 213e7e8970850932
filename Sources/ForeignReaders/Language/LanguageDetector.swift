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
    let words = Array(LanguageSample.of(text).utf8)
    let (letters, guesses) = guesses(of: words)
    guard letters >= Self.fewLetters else { return isLatin(words) ? nil : (.undetermined, false) }
    let cyrillic = CyrillicLetters(words)
    let isLong = letters >= Self.manyLetters
    if let percent = cyrillic.russianPercent, percent >= Self.leastPercent {
      return (DetectedLanguage(code: "ru", confidence: percent), isLong)
    }
    for guess in guesses {
      guard let code = code(of: guess), !cyrillic.contradict(code) else { continue }
      let score = isLong ? 200 : letters >= Self.someLetters ? 600 : 1000
      guard guess.score >= score, Int(guess.percent) >= Self.leastPercent else { break }
      return (DetectedLanguage(code: code, confidence: Int(guess.percent)), isLong)
    }
    // A few words in Latin letters may be in the language of the archive; others are not.
    return isLong || !isLatin(words) ? (.undetermined, isLong) : nil
  }

  /// Whether most letters are Latin: U+0370 and what follows open with CD or more in UTF-8, punctuation with E2.
  private static func isLatin(_ text: [UInt8]) -> Bool {
    let others = text.count { $0 >= 0xCE && $0 != 0xE2 && $0 != 0xEF }
    let all = text.count { ($0 > 0x40 && $0 < 0x80) || ($0 >= 0xC3 && $0 != 0xE2) }
    return others * 2 < all || all == 0
  }

  // Measured on pieces of texts in 22 languages: of the answers that stand, 98 in 100 are right below
  // `someLetters`, 98 below `manyLetters`, 99 in 100 above.

  /// Bytes of letters below which nothing is answered.
  private static let fewLetters = 20
  /// Bytes of letters from which on an answer needs a score of 600 only.
  private static let someLetters = 60
  /// Bytes of letters from which on every answer stands but for gibberish, which scores less than 200.
  private static let manyLetters = 200
  /// The least share of a text that makes its language.
  private static let leastPercent = 40

  /// The language that a text looks most like, however little: its code (`zh-Hant` for traditional Chinese), how
  /// much of the text is in it, and its score, about 1000 for real text.
  ///
  /// - parameter text: UTF-8.
  static func firstGuess(_ text: [UInt8]) -> (code: String, percent: Int, score: Int)? {
    for guess in guesses(of: text).guesses {
      guard let code = code(of: guess) else { continue }
      var percent = Int(guess.percent)
      if code == "ru" { percent = max(percent, CyrillicLetters(text).russianPercent ?? 0) }
      let isTraditional = name(of: guess) == "zh-Hant"
      return (isTraditional ? "zh-Hant" : code, percent, Int(guess.score))
    }
    return nil
  }

  /// CLD2's guesses, and how many bytes of the text are letters.
  private static func guesses(of text: [UInt8]) -> (letters: Int, guesses: [cutline_cld2_guess]) {
    var guesses = Array(repeating: cutline_cld2_guess(), count: 3)
    let letters = text.withUnsafeBytes { bytes in
      Int(
        cutline_cld2_detect(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &guesses))
    }
    return (letters, guesses)
  }

  private static func name(of guess: cutline_cld2_guess) -> String {
    withUnsafeBytes(of: guess.code) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// The ISO 639 code of a guess; nil where it names none (`un`, scripts without a language, Klingon).
  private static func code(of guess: cutline_cld2_guess) -> String? {
    let name = String(name(of: guess).prefix { $0 != "-" })
    switch name {
    case "un", "xx", "tlh", "zzp", "": return nil
    case "blu": return "hmn"
    default: return name.utf8.count == 3 ? name : LanguageCode.normalized(name)
    }
  }
}

/// Which letters of Cyrillic a text has. CLD2 is unsure of Russian: it has learnt thirty languages in these letters,
/// and takes short texts with foreign names in them for Serbian or Bulgarian. The letters alone tell more.
private struct CyrillicLetters {
  private var counts: [UInt32: Int] = [:]
  private var total = 0
  private let bytes: Int

  init(_ text: [UInt8]) {
    bytes = text.count { $0 > 0x40 }
    // D0 to D3 lead Cyrillic, U+0400 to U+04FF.
    for index in text.indices.dropLast() where text[index] & 0xFC == 0xD0 {
      counts[UInt32(text[index] & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), default: 0] += 1
      total += 1
    }
  }

  private func count(of letters: String) -> Int {
    letters.unicodeScalars.reduce(0) { $0 + (counts[$1.value] ?? 0) }
  }

  /// How much of the text is in these letters, in percent, where they are Russian: one in two hundred or more
  /// is one of those that Bulgarian, Serbian and Ukrainian lack, and hardly one is not in the Russian alphabet.
  var russianPercent: Int? {
    let strange = total - counts.reduce(0) { Self.isRussian($1.key) ? $0 + $1.value : $0 }
    guard total >= 20, count(of: "ыэЫЭ") * 200 >= total, strange * 100 <= total else { return nil }
    return min(99, total * 200 / max(1, bytes))
  }

  private static func isRussian(_ letter: UInt32) -> Bool {
    (0x410...0x44F).contains(letter) || letter == 0x401 || letter == 0x451
  }

  /// Whether one letter in fifty or more is none of the language's; a quoted name may have a few.
  func contradict(_ language: String) -> Bool {
    guard total > 0, let missing = Self.missing[language] else { return false }
    let strange = count(of: missing)
    return strange * 50 >= total && strange >= 2
  }

  /// Lower-case letters that others of these languages have.
  private static let missing = [
    "be": "иєїґђѓѕјљњћќџщъ", "bg": "ыэёіїєґўђѓѕјљњћќџ", "mk": "йщъыьэюяёіїєґўђћ",
    "ru": "іїєґўђѓѕјљњћќџ", "sr": "йщъыьэюяёіїєґўѓѕќ", "uk": "ыэёъўђѓѕјљњћќџ",
  ]
}
