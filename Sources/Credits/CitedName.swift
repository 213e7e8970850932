// Names of agencies as running text bends them: the Arabic word for "to" and "and" written together with
// the name, the endings of Russian cases, Turkish endings behind an apostrophe. Rules, not rows: the agency
// table lists each name once.

/// A name of the agency table where it stands in a text.
struct CitedName {
  /// Behind its last lexeme.
  var end: Int
  var value: NameValue
  /// Whether its form says that something was told to it: "لرويترز" is "to Reuters".
  var isDative = false
}

extension CreditScan {
  /// The agency's name that begins at lexeme `index`, as it is or inflected.
  func citedName(at index: Int) -> CitedName? {
    if let match = agency(at: index, limit: count) {
      return CitedName(end: match.end, value: match.value)
    }
    let lexeme = text.lexemes[index]
    guard lexeme.isWord, lexeme.foldedEnd - lexeme.foldedStart > 5 else { return nil }
    switch text.folded[lexeme.foldedStart] {
    case 0xD8, 0xD9: return arabicName(index)
    case 0xD0, 0xD1: return lexeme.shape.contains(.capital) ? russianName(index) : nil
    default: return nil
    }
  }

  /// What word `index` is to the reader of citations; an Arabic "and" before it is left away.
  func citationTraits(_ index: Int) -> WordTraits {
    let lexeme = self[index]
    guard lexeme.shape.contains(.caseless), lexeme.traits.isEmpty,
      let rest = withoutArabicLetter(lexeme, [0x88, 0x81])
    else { return lexeme.traits }
    return book.traits(
      of: text.folded, rest, hash: KeyTable.hash(KeyTable.seed, text.folded, rest))
  }

  /// The folded word without its first letter if that is one of some letters of the block U+0640.
  private func withoutArabicLetter(_ lexeme: Lexeme, _ letters: [UInt8]) -> Range<Int>? {
    let start = lexeme.foldedStart
    guard lexeme.foldedEnd - start > 4, text.folded[start] == 0xD9,
      letters.contains(text.folded[start + 1])
    else { return nil }
    return start + 2..<lexeme.foldedEnd
  }

  /// "لرويترز", "ولوكالة", "للأناضول": a name behind the letters for "to", "and", "so", "by".
  private func arabicName(_ index: Int) -> CitedName? {
    let lexeme = written(index)
    let second = text.folded[lexeme.foldedStart + 1]
    // و, ف, ل or ب; most words begin with none of them.
    guard
      text.folded[lexeme.foldedStart] == 0xD9
        ? [0x88, 0x81, 0x84].contains(second) : second == 0xA8
    else { return nil }
    var bytes = Array(text.folded[lexeme.foldedStart..<lexeme.foldedEnd])
    var isDative = false
    // "and", "so": U+0648, U+0641
    if bytes[0] == 0xD9, bytes[1] == 0x88 || bytes[1] == 0x81 { bytes.removeFirst(2) }
    if bytes.count > 4, bytes[0] == 0xD9, bytes[1] == 0x84 {
      bytes.removeFirst(2)
      isDative = true
      // "للـ" is "to" before "الـ": the alef is gone.
      if bytes[0] == 0xD9, bytes[1] == 0x84 { bytes.insert(contentsOf: [0xD8, 0xA7], at: 0) }
    } else if bytes.count > 4, bytes[0] == 0xD8, bytes[1] == 0xA8 {
      bytes.removeFirst(2)
    }
    guard let found = name(bytes, before: index + 1) else { return nil }
    return CitedName(end: found.end, value: found.value, isDative: isDative)
  }

  /// The longest name that begins with the folded word `first` and goes on with the words at `next`.
  private func name(_ first: [UInt8], before next: Int) -> (end: Int, value: NameValue)? {
    var key = first
    var best: (end: Int, value: NameValue)?
    if let value = book.agencies.names.value(of: key, 0..<key.count) {
      best = (next, NameValue(value))
    }
    var index = next
    while index < count, index < next + 3, written(index).isWord {
      key += text.folded[written(index).foldedStart..<written(index).foldedEnd]
      index += 1
      if let value = book.agencies.names.value(of: key, 0..<key.count) {
        best = (index, NameValue(value))
      }
    }
    return best
  }

  /// "Интерфаксу", "Известиям": a name of one word in another case.
  private func russianName(_ index: Int) -> CitedName? {
    let lexeme = written(index)
    let word = text.folded[lexeme.foldedStart..<lexeme.foldedEnd]
    for (ending, isDative) in RussianEndings.all where word.count > ending.count + 6 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = Array(word.dropLast(ending.count))
      for nominative in RussianEndings.nominative {
        let key = stem + nominative
        if let value = book.agencies.names.value(of: key, 0..<key.count) {
          return CitedName(end: index + 1, value: NameValue(value), isDative: isDative)
        }
      }
    }
    return nil
  }
}

/// Endings of Russian nouns, as folded bytes.
private enum RussianEndings {
  /// Endings of the other cases, longest first, and whether one is that of the dative.
  static let all: [(ending: [UInt8], isDative: Bool)] = [
    ("ями", false), ("ами", false), ("ям", true), ("ям", true), ("ах", false), ("ях", false),
    ("ом", false), ("ем", false), ("ей", false), ("ой", false), ("ам", true), ("ию", true),
    ("у", true), ("ю", true), ("а", false), ("я", false), ("е", false), ("и", false), ("ы", false),
  ].map { (Array($0.0.utf8), $0.1) }
  /// What a name may end with in the nominative.
  static let nominative: [[UInt8]] = ["", "а", "я", "и", "ы", "ь"].map { Array($0.utf8) }
}
