// The text of IIM and Exif, which mostly do not say how it is encoded. Whole pictures share one encoding, so
// it is judged from all values together: by what letters stand next to, since a letter that is right in
// windows-1252 is in Mac Roman a sign in the middle of a word, and the other way round.

internal import Readers

/// How a picture's bytes spell its text.
enum PictureText: Sendable, Hashable {
  case utf8
  case windows1252
  case macRoman

  /// The encoding of a picture's texts.
  ///
  /// - parameter declared: IIM's coded character set (1:90): an escape sequence of ISO 2022. `ESC % G` is
  ///   UTF-8; what else is declared is not believed, since programs copy it without looking.
  init(declared: [UInt8]?, texts: [[UInt8]]) {
    let isUTF8 = texts.allSatisfy { (try? UTF8Span(validating: $0.span)) != nil }
    if isUTF8 || (declared == [0x1B, 0x25, 0x47] && !Self.isMostlyBroken(texts)) {
      self = .utf8
      return
    }
    let western = texts.reduce(0) { $0 + Self.oddities(Self.windowsScalars, in: $1) }
    let mac = texts.reduce(0) { $0 + Self.oddities(Self.macScalars, in: $1) }
    self = mac < western ? .macRoman : .windows1252
  }

  /// A text without control characters, its lines ended by `\n`, trimmed.
  func decode(_ bytes: [UInt8]) -> String {
    let bytes = Array(bytes.prefix { $0 != 0 })
    var scalars = String.UnicodeScalarView()
    switch self {
    case .utf8: return Self.clean(String(decoding: bytes, as: UTF8.self))
    case .windows1252: for byte in bytes { scalars.append(Self.windowsScalars[Int(byte)]) }
    case .macRoman: for byte in bytes { scalars.append(Self.macScalars[Int(byte)]) }
    }
    return Self.clean(String(scalars))
  }

  /// A text of any block without control characters, its lines ended by `\n`, trimmed; a text without a
  /// letter or digit ("-", "…") is what programs write where they have nothing, and comes out empty.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var spaces: [Unicode.Scalar] = []
    var hasWords = false
    for scalar in String(decoding: TextEncoding.clean(Array(text.utf8)), as: UTF8.self)
      .unicodeScalars
    where scalar != "\u{FEFF}" {
      if scalar.properties.isWhitespace {
        // No space stays in front of the end of a line.
        if scalar == "\n" { spaces.removeAll { $0 != "\n" } }
        spaces.append(scalar)
        continue
      }
      if !scalars.isEmpty { scalars.append(contentsOf: spaces) }
      spaces = []
      scalars.append(scalar)
      hasWords =
        hasWords || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return hasWords ? String(scalars) : ""
  }

  /// Whether texts that call themselves UTF-8 are in another encoding: a cut character is one fault.
  private static func isMostlyBroken(_ texts: [[UInt8]]) -> Bool {
    var faults = 0
    var characters = 0
    for text in texts {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
        if scalar == "\u{FFFD}" { faults += 1 } else { characters += 1 }
      }
    }
    return faults > 1 && faults > characters
  }

  /// How many bytes from 0x80 cannot be right: capitals behind small letters, signs inside words,
  /// characters that the encoding does not have.
  private static func oddities(_ table: [Unicode.Scalar], in text: [UInt8]) -> Int {
    var count = 0
    for (index, byte) in text.enumerated() where byte >= 0x80 {
      let scalar = table[Int(byte)]
      let before = index > 0 ? table[Int(text[index - 1])].properties : nil
      let after = index + 1 < text.count ? table[Int(text[index + 1])].properties : nil
      let isLetter = scalar.properties.isAlphabetic && scalar.value < 0x0250
      if scalar.properties.generalCategory == .control {
        count += 1
      } else if isLetter {
        if scalar.properties.isUppercase && before?.isLowercase == true { count += 1 }
        if scalar.properties.isLowercase && before?.isUppercase == true
          && after?.isUppercase == true
        {
          count += 1
        }
      } else if before?.isAlphabetic == true, after?.isAlphabetic == true,
        !innerSigns.contains(scalar)
      {
        count += 1
      }
    }
    return count
  }

  /// Signs that do stand inside words: ’ ‘ and dashes.
  private static let innerSigns: Set<Unicode.Scalar> = [
    "\u{2019}", "\u{2018}", "\u{2013}", "\u{2014}",
  ]

  private static let windowsScalars: [Unicode.Scalar] = table(
    upper: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      + String(String.UnicodeScalarView((0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) })))

  /// Apple's ROMAN.TXT; the apple itself is U+F8FF.
  private static let macScalars: [Unicode.Scalar] = table(
    upper: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  private static func table(upper: String) -> [Unicode.Scalar] {
    (0..<0x80).map { Unicode.Scalar(UInt8($0)) } + Array(upper.unicodeScalars)
  }
}
