// Reads the generated folding table in place: what kind of character a scalar is, and what it becomes.
// The pointers are taken from the StaticStrings at each call of the tokenizer, not kept: a pointer is
// not Sendable, and taking it costs nothing.

import IndexSchema

/// What a character is to the tokenizer. The numbers are those of Tools/generate-folding.py.
enum CharacterKind: UInt8 {
  /// Separates words: punctuation, symbols, emoji, and bytes that are not UTF-8.
  case other
  /// White space and control characters.
  case space
  /// A letter of a script that is written with spaces, or a number that is no decimal digit.
  case letter
  /// A decimal digit of any script.
  case digit
  /// A mark: part of the word before it; alone it is nothing.
  case mark
  /// A medial or final jamo of Hangul: part of the syllable before it; alone it is a letter.
  case jamo
  /// A letter of a script that is written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar.
  case pair
  /// Vanishes: soft hyphen, joiners, direction marks, variation selectors, tatweel.
  case ignorable
  /// The zero-width space: separates words, and vanishes between letters of kind `pair`.
  case zeroWidthSpace
  case apostrophe
  case hyphen
  case fullStop
  case comma
}

/// What a base letter does to the marks after it, in terms.
enum MarksRule: UInt8 {
  case keep
  case drop
  /// Arabic waw and yeh: every mark is dropped but hamza above, which makes another letter.
  case keepHamza
  /// Cyrillic е: ё is е.
  case dropDiaeresis
}

/// One record of the table.
struct CharacterRecord {
  /// The record's 11 digits.
  fileprivate let digits: UnsafePointer<UInt8>

  var kind: CharacterKind { CharacterKind(rawValue: digits[0] &- 48) ?? .other }
  private var flags: UInt8 { digits[1] &- 48 }
  var marksRule: MarksRule { MarksRule(rawValue: flags & 3) ?? .keep }
  fileprivate var lowerIsSequence: Bool { flags & 4 != 0 }
  fileprivate var termIsSequence: Bool { flags & 8 != 0 }
  /// Whether the scalar is the composition of two others.
  var isComposition: Bool { flags & 16 != 0 }
  /// Whether the scalar can be the second of a composition.
  var composesWithBase: Bool { flags & 32 != 0 }
  /// The rank of the canonical combining class among all of them: 0 for 0, and the same order.
  var combiningRank: UInt32 { UInt32(digits[2] &- 48) }
  fileprivate var lower: UInt32 { number(digits + 3, 4) }
  fileprivate var term: UInt32 { number(digits + 7, 4) }

  /// Whether lower case and term are the same.
  var termIsLower: Bool { lowerIsSequence == termIsSequence && lower == term }
}

/// The tables of `FoldingTable`, ready to be read.
///
/// Every offset in them is the generator's own, so reading is not bounds-checked; a test visits every
/// code point.
struct CharacterTable {
  private let blocks = FoldingTable.blocks.utf8Start
  private let recordNumbers = FoldingTable.recordNumbers.utf8Start
  private let records = FoldingTable.records.utf8Start
  private let sequences = FoldingTable.sequences.utf8Start
  private let compositions = FoldingTable.compositions.utf8Start
  private let decompositions = FoldingTable.decompositions.utf8Start

  /// The record of a scalar, or of any number at all: what is no scalar is `other`.
  func record(of scalar: UInt32) -> CharacterRecord {
    var scalar = scalar
    if scalar >= FoldingTable.limit {
      // Plane 14 holds tags and variation selectors, which vanish as the word joiner does; the rest is
      // like any unassigned code point.
      scalar = (0xE0000..<0xE1000).contains(scalar) ? 0x2060 : 0x378
    }
    let block = number(blocks + Int(scalar >> 6) &* 2, 2)
    let record = number(recordNumbers + Int(block &* 64 &+ (scalar & 63)) &* 3, 3)
    return CharacterRecord(digits: records + Int(record) &* 11)
  }

  /// Calls `body` with each scalar of the lower case of `scalar`.
  @inline(__always)
  func lower(_ scalar: UInt32, _ record: CharacterRecord, _ body: (UInt32) -> Void) {
    each(scalar, record.lower, record.lowerIsSequence, body)
  }

  /// Calls `body` with each scalar of the term of `scalar`, when it stands without marks.
  @inline(__always)
  func term(_ scalar: UInt32, _ record: CharacterRecord, _ body: (UInt32) -> Void) {
    each(scalar, record.term, record.termIsSequence, body)
  }

  /// The term of `scalar`, when it stands without marks and its term is one scalar; else nil.
  @inline(__always)
  func singleTerm(_ scalar: UInt32, _ record: CharacterRecord) -> UInt32? {
    record.termIsSequence ? nil : scalar &+ record.term &- 1 << 23
  }

  @inline(__always)
  private func each(
    _ scalar: UInt32, _ value: UInt32, _ isSequence: Bool, _ body: (UInt32) -> Void
  ) {
    if !isSequence {
      body(scalar &+ value &- 1 << 23)
    } else {
      let sequence = sequences + Int(value)
      for index in 0..<Int(sequence[0] &- 48) {
        body(number(sequence + 1 + index &* 4, 4))
      }
    }
  }

  /// What two scalars compose to, canonically; nil if they do not.
  func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = hangul(first, second) { return syllable }
    let wanted = UInt64(first) << 32 | UInt64(second)
    var low = 0
    var high = FoldingTable.compositionCount
    while low < high {
      let middle = (low + high) / 2
      let row = compositions + middle &* 12
      let found = UInt64(number(row, 4)) << 32 | UInt64(number(row + 4, 4))
      if found == wanted { return number(row + 8, 4) }
      if found < wanted { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The two scalars that compose to `scalar`; nil if it is no composition. Hangul is left whole.
  func decomposition(_ scalar: UInt32) -> (first: UInt32, second: UInt32)? {
    var low = 0
    var high = FoldingTable.compositionCount
    while low < high {
      let middle = (low + high) / 2
      let row = compositions + Int(number(decompositions + middle &* 2, 2)) &* 12
      let found = number(row + 8, 4)
      if found == scalar { return (number(row, 4), number(row + 4, 4)) }
      if found < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The Hangul syllable of a leading consonant and a vowel, or of a syllable and a final consonant
  /// (The Unicode Standard, 3.12).
  private func hangul(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if (0xAC00..<0xD7A4).contains(first), (first - 0xAC00) % 28 == 0,
      (0x11A8..<0x11C3).contains(second)
    {
      return first + second - 0x11A7
    }
    return nil
  }
}

/// The number that `count` digits of the table stand for.
@inline(__always)
private func number(_ digits: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
  var result: UInt32 = 0
  for index in 0..<count {
    result = result << 6 | UInt32(digits[index] &- 48)
  }
  return result
}
