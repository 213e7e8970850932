// How odd a text looks when its bytes were read in the wrong encoding: capitals inside of words, letters of two
// scripts in one word, signs between letters, letters that the language does not have.

/// What a text's characters beyond ASCII look like.
struct Spelling {
  private let scalars: [UInt32]

  /// The spelling of UTF-8 text.
  init(_ text: [UInt8]) {
    scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// How much of what is beyond ASCII is odd, from 0 to 1, for a text in a language.
  func oddness(in language: String) -> Double {
    let alphabet = Self.alphabets[language]
    var odd = 0.0
    var count = 0
    var needed = 0
    for (index, scalar) in scalars.enumerated() where scalar >= 0x80 {
      count += 1
      if Self.isNeeded(scalar, in: language) { needed += 1 }
      odd += oddness(at: index, alphabet)
    }
    guard count > 0 else { return 0 }
    if needed * 20 < count, ["el", "ja", "th"].contains(language) { return 1 }
    return min(1, odd / Double(count))
  }

  /// Whether it is one of those characters of which any text in the language has some: without them it is
  /// bytes of another encoding that fell on its letters.
  private static func isNeeded(_ scalar: UInt32, in language: String) -> Bool {
    switch language {
    case "el": accented.contains(scalar)
    case "ja": Script(scalar) == .kana
    case "th": Script(scalar) == .mark
    default: false
    }
  }

  private func oddness(at index: Int, _ alphabet: Set<UInt32>?) -> Double {
    let scalar = scalars[index]
    let before = index > 0 ? scalars[index - 1] : 0x20
    let after = index + 1 < scalars.count ? scalars[index + 1] : 0x20
    switch Script(scalar) {
    case .broken: return 2
    case .mark: return 0
    case .sign:
      let isInside = Script(before).isLetter && Script(after).isLetter
      if Self.punctuation.contains(scalar) {
        guard isInside, Script(before).isCased, !Self.inner.contains(scalar) else { return 0 }
        return scalar == 0x2014 || scalar == 0x2026 ? 0.35 : 0.7
      }
      return Script(before).isLetter || Script(after).isLetter ? 1 : 0.5
    case let script:
      for other in [Script(before), Script(after)]
      where other.isLetter && other != script && !(other.isEastAsian && script.isEastAsian) {
        return 1
      }
      if script.isCased, isMiscased(index) { return 1 }
      guard script == .latin, let alphabet, !alphabet.contains(scalar) else { return 0 }
      // A foreign name may stand in any text, but not with any letter.
      return Self.common.contains(scalar) ? 0.3 : 1
    }
  }

  /// A capital behind a small letter, or a small letter behind two capitals.
  private func isMiscased(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if Self.isCapital(scalars[index]) { return Self.isSmall(scalars[index - 1]) }
    return Self.isSmall(scalars[index]) && index > 1 && Self.isCapital(scalars[index - 1])
      && Self.isCapital(scalars[index - 2])
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.generalCategory == .uppercaseLetter
  }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.generalCategory == .lowercaseLetter
  }

  private static func set(_ letters: String) -> Set<UInt32> {
    Set((letters + letters.uppercased()).unicodeScalars.map(\.value))
  }

  /// Punctuation that news has; the apostrophe is a mark of its word.
  private static let punctuation = set(
    "“”‘„‚‹›«»–—…•·€£©®™°§´\u{A0}\u{AD}\u{200C}\u{200D}\u{200E}\u{200F}\u{FEFF}،؛؟¿¡ªº"
      + "、。，！？：；（）「」『』《》〈〉・ー～　―")
  /// Punctuation that may stand between two letters.
  private static let inner = set("·\u{AD}\u{200C}\u{200D}・、。，：；！？（）「」『』《》ªº")
  /// The vowels of Greek that carry the accent of their word.
  private static let accented = set("άέήίόύώΐΰ")
  /// Letters that foreign names have.
  private static let common = set("àáâãäåçèéêëìíîïñòóôöøùúûü")

  /// The letters beyond ASCII of languages in Latin letters, those of their own words.
  private static let alphabets = [
    "bs": "čćđšž", "ca": "àçèéíïòóúü", "cs": "áčďéěíňóřšťúůýž", "cy": "âêîôûŵŷïéáàäëöòì",
    "da": "æøåé", "de": "äöüß", "en": "", "es": "áéíñóúü", "et": "äõöüšž", "eu": "ñç",
    "fi": "äöåšž", "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "hr": "čćđšž", "hu": "áéíóöőúüű",
    "id": "", "is": "áðéíóúýþæö", "it": "àèéìíîòóùú", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž",
    "ms": "", "nl": "áéëïóöüè", "no": "æøåéèêóòâô", "pl": "ąćęłńóśźż", "pt": "áâãàçéêíóôõúü",
    "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšžćđ", "sq": "çë", "sr": "čćđšž",
    "sv": "åäöé", "sw": "", "tr": "çğıöşüâîûİ",
  ].mapValues(set)
}

/// What a character is, as far as encodings mix it up.
private enum Script {
  case latin, greek, cyrillic, hebrew, arabic, thai, kana, hangul, han, other
  /// No letter.
  case sign
  /// A combining mark, or an apostrophe: part of the word around it.
  case mark
  /// What no text has: control characters, unassigned ones, what could not be decoded.
  case broken

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = (0x41...0x5A).contains(scalar & ~0x20) ? .latin : .sign
      return
    }
    // Half-width kana are what single bytes of other encodings become in Shift_JIS.
    if scalar == 0xFFFD || (0xFF61..<0xFFA0).contains(scalar) {
      self = .broken
      return
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else {
      self = .broken
      return
    }
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: self = .broken
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = Self.letter(scalar)
    default: self = scalar == 0x2019 ? .mark : .sign
    }
  }

  private static func letter(_ scalar: UInt32) -> Script {
    switch scalar {
    // The ordinals of Spanish stand behind numbers.
    case 0xAA, 0xBA: .sign
    case 0..<0x2B0, 0x1E00..<0x1F00: .latin
    case 0x2BC: .mark
    case 0x2B0..<0x300: .sign
    case 0x370..<0x400: .greek
    case 0x400..<0x530: .cyrillic
    case 0x590..<0x600: .hebrew
    case 0x600..<0x780: .arabic
    case 0xE00..<0xE80: .thai
    case 0x3040..<0x3100: .kana
    case 0xAC00..<0xD7B0: .hangul
    case 0x3400..<0xA000: .han
    default: .other
    }
  }

  var isLetter: Bool {
    switch self {
    case .sign, .mark, .broken: false
    default: true
    }
  }

  /// Whether it has capitals.
  var isCased: Bool { self == .latin || self == .greek || self == .cyrillic }
  /// Whether its letters stand in one word with one another's.
  var isEastAsian: Bool { self == .han || self == .kana || self == .other }
}
