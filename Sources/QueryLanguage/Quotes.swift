// Which characters are quotation marks, and where a quotation ends. Every language pairs the same marks
// differently („…“ ”…” »…« “…"), so any mark of a group closes any other of it. Two groups: the double marks,
// and the single ‘ ’, which are apostrophes far more often.

/// The rules of quotation marks.
enum Quotes {
  /// `"`, `＂`, and the typographic double and angle marks. They quote wherever they stand.
  static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}",
      "\u{FF02}":
      true
    default: false
    }
  }

  /// ‘ and ’. They quote only at a word's start.
  static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2018}" || scalar == "\u{2019}"
  }

  /// Whether a double mark stands between two Hebrew letters: there it is the gershayim of an
  /// abbreviation, typed as `"` on every Hebrew keyboard (Unicode's rule WB7b).
  static func isInsideHebrewWord(_ source: Source, at index: Int) -> Bool {
    let hebrew: ClosedRange<Unicode.Scalar> = "\u{5D0}"..."\u{5EA}"
    return source.scalar(at: index) == "\"" && hebrew.contains(source.scalar(before: index))
      && hebrew.contains(source.scalar(at: index + 1))
  }

  /// Where the mark stands that closes a quotation, or nil.
  ///
  /// In double marks a further opening mark („ “ « ‹ before a word) begins a quotation within, whose end
  /// is not the end: `"he said “we return” twice"`. In single marks an apostrophe between letters does
  /// not close: `‘Aleppo’s fall’`. Depends on the group of the opening mark, not on the mark: so canonical
  /// text can write all double ones as `"`.
  ///
  /// - parameters:
  ///   - start: the first byte after the opening mark.
  ///   - single: whether the opening mark was ‘ or ’.
  static func closing(in source: Source, from start: Int, single: Bool) -> Int? {
    var within = 0
    var index = start
    while index < source.end {
      let scalar = source.scalar(at: index)
      if single {
        if isSingle(scalar), !isApostrophe(source, at: index, start: start) { return index }
      } else if isDouble(scalar), !isInsideHebrewWord(source, at: index) {
        if opensWithin(source, at: index, start: start) {
          within += 1
        } else if within == 0 {
          return index
        } else {
          within -= 1
        }
      }
      index = source.after(index)
    }
    return nil
  }

  private static func opensWithin(_ source: Source, at index: Int, start: Int) -> Bool {
    switch source.scalar(at: index) {
    case "\u{201E}", "\u{201C}", "\u{AB}", "\u{2039}": break
    default: return false
    }
    let next = source.after(index)
    let before = source.scalar(before: index)
    return (index == start || isBlank(before) || before == "(")
      && next < source.end && isLetterOrDigit(source.scalar(at: next))
  }

  /// Between two letters of a script with spaces; Chinese and Japanese close their ‘…’ before a letter.
  private static func isApostrophe(_ source: Source, at index: Int, start: Int) -> Bool {
    let next = source.after(index)
    guard index > start, next < source.end else { return false }
    let before = source.scalar(before: index)
    let after = source.scalar(at: next)
    return isLetterOrDigit(before) && isLetterOrDigit(after) && before.value < 0x2E80
      && after.value < 0x2E80
  }
}
