// Which encoding bytes are in that are not UTF-8 and declare nothing. uchardet knows the scripts, but on short Western
// and Turkish texts it is wrong in one of eight; so each encoding is tried, and the one stands whose text reads
// most like a language that is written in it (CLD2) and looks least odd. uchardet has a vote.

internal import CUchardet
internal import Readers

/// Guesses encodings.
enum EncodingGuess {
  /// The encoding of some bytes: of what they have beyond ASCII.
  ///
  /// - parameter isMarkup: whether tags are to be passed over.
  static func of(_ bytes: [UInt8], isMarkup: Bool = false) -> Encoding {
    let sample = sample(of: bytes, isMarkup: isMarkup)
    // A word or two tell nothing.
    guard sample.count >= 12 else { return .fallback }
    let favourite = detector(sample).flatMap(Encoding.named(byDetector:))?.name
    let doubt = 400 / Double(sample.count { $0 >= 0x80 })
    var best = Encoding.fallback
    var bestValue = 0.0
    var seen: Set<[UInt8]> = []
    for encoding in Encoding.all {
      guard let (text, faults) = Converter.convert(sample, from: encoding.charset),
        faults <= encoding.tolerance(of: sample.count), seen.insert(text).inserted
      else { continue }
      var value = value(of: text, in: encoding)
      // One letter proves nothing, and most archives are Western.
      if encoding.name != Encoding.fallback.name { value -= doubt }
      if encoding.isRare { value -= 60 }
      if encoding.name == favourite {
        value += 150
      } else if encoding.isPaired {
        // What is Chinese, Japanese or Korean uchardet knows for sure.
        value *= 0.5
      }
      if value > bestValue {
        best = encoding
        bestValue = value
      }
    }
    return best
  }

  /// How much a text is one of its encoding's languages: its score, about 1000 for real text.
  private static func value(of text: [UInt8], in encoding: Encoding) -> Double {
    guard let guess = LanguageDetector.firstGuess(text) else { return 0 }
    var value = Double(min(guess.score, 1400) * guess.percent) / 100
    // These CLD2 tells by their script alone, and gives any text in it the same score.
    if ["el", "he", "th"].contains(guess.code) { value = min(value, 400) }
    if !encoding.languages.contains(guess.code[...]) { value *= 0.4 }
    return value * (1 - Spelling(text).oddness(in: guess.code))
  }

  /// The lines with bytes beyond ASCII, as far as there is room: the others tell nothing.
  private static func sample(of bytes: [UInt8], isMarkup: Bool) -> [UInt8] {
    var sample: [UInt8] = []
    let text = isMarkup ? withoutTags(bytes) : bytes
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.contains(where: { $0 >= 0x80 }) {
      sample += line.prefix(sampleBytes - sample.count)
      if sample.count >= sampleBytes { break }
      sample.append(0x0A)
    }
    return sample
  }

  private static let sampleBytes = 2000

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var isInside = false
    return bytes.filter { byte in
      if byte == UInt8(ascii: "<") { isInside = true }
      defer { if byte == UInt8(ascii: ">") { isInside = false } }
      return !isInside || byte == 0x0A
    }
  }

  private static func detector(_ bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let failed = bytes.withUnsafeBytes { bytes in
      uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard failed == 0 else { return nil }
    uchardet_data_end(detector)
    return uchardet_get_charset(detector).map { String(cString: $0) }
  }
}
