// What a run of words is by the way it is written: a person, an organisation, or prose. Counts first, one
// rule list after, so that a correction is one line.

/// Counts over the words of a segment.
struct NameShape {
  /// Words as separated by blanks.
  private(set) var words = 0
  private(set) var lower = 0
  private(set) var particles = 0
  private(set) var initials = 0
  private(set) var capitals = 0
  private(set) var given = 0
  private(set) var firstIsGiven = false
  private(set) var organisation = 0
  private(set) var common = 0
  private(set) var firstIsCommon = false
  private(set) var function = 0
  private(set) var digits = 0
  private(set) var caseless = 0
  private(set) var firstIsFunction = false
  private(set) var firstIsLower = false
  private(set) var firstIsBrand = false
  private(set) var firstIsAbbreviation = false
  private(set) var places = 0
  private(set) var surnames = 0
  private(set) var isDomain = false
  private(set) var isHandle = false
  private(set) var hasAmpersand = false

  init(_ scan: CreditScan, _ range: Range<Int>) {
    var index = range.lowerBound
    if scan.isMark(.at, at: index) { isHandle = true }
    while index < range.upperBound {
      let lexeme = scan[index]
      guard lexeme.isWord else {
        note(lexeme, scan, index, range)
        index += 1
        continue
      }
      let starts =
        lexeme.shape.contains(.afterBlank) || index == range.lowerBound
        || scan.isBehindInitial(index, from: range.lowerBound)
      if starts || words == 0 {
        add(lexeme, scan, index, range)
      } else if lexeme.traits.contains(.organisation), !lexeme.shape.contains(.apostrophe) {
        organisation += 1
      } else if lexeme.shape.contains(.digit) {
        digits += 1
      }
      index += 1
    }
  }

  private mutating func note(
    _ lexeme: Lexeme, _ scan: CreditScan, _ index: Int, _ range: Range<Int>
  ) {
    if lexeme.mark == .ampersand || lexeme.mark == .plus { hasAmpersand = true }
    if lexeme.mark == .stop, index > range.lowerBound, index + 1 < range.upperBound,
      scan.isDomainEnding(index + 1), scan[index - 1].end - scan[index - 1].start > 1
    {
      isDomain = true
    }
  }

  private mutating func add(
    _ lexeme: Lexeme, _ scan: CreditScan, _ index: Int, _ range: Range<Int>
  ) {
    let traits = lexeme.traits
    let shape = lexeme.shape
    let isFirst = words == 0
    words += 1
    if shape.contains(.digit) { digits += 1 }
    if shape.contains(.caseless) { caseless += 1 }
    if shape.contains(.capitals) { capitals += 1 }
    if shape.contains(.capital),
      lexeme.isLetter || isFirst && scan.isBehindInitial(index + 2, from: index)
    {
      if isFirst, scan.isKey(index, "l"), index + 1 < range.upperBound,
        scan[index + 1].shape.contains(.apostrophe)
      {
        // "L'Éclaireur du Port"
        function += 1
        firstIsFunction = true
        return
      }
      initials += 1
      return
    }
    if isFirst, shape.contains(.capitals), lexeme.end - lexeme.start > 2 {
      firstIsAbbreviation = lexeme.end - lexeme.start < 6
    }
    let isLower =
      !shape.contains(.capital) && !shape.contains(.caseless) && lexeme.kind == .word
    if isFirst, isLower, scan.isBrand(index), index + 1 < range.upperBound {
      // The small letter of "iFixit" is no word of its own.
      firstIsLower = true
      firstIsBrand = true
      return
    }
    if traits.contains(.particle), !isFirst || isLower || shape.contains(.capitals) {
      particles += 1
    } else if isLower {
      lower += 1
      if isFirst { firstIsLower = true }
    }
    let isName = !isFirst && !isLower && !traits.isDisjoint(with: [.given, .surname])
    if traits.contains(.function), !isName, !shape.contains(.capitals) || range.count > 1 {
      function += 1
      if isFirst { firstIsFunction = true }
    }
    if traits.contains(.given) {
      given += 1
      if isFirst { firstIsGiven = true }
    }
    if traits.contains(.organisation) || !isFirst && traits.contains(.legal)
      || traits.isDisjoint(with: [.given, .surname]) && scan.endsLikeOrganisation(index)
    {
      organisation += 1
    }
    if traits.contains(.place), !traits.contains(.given) { places += 1 }
    if traits.contains(.surname) { surnames += 1 }
    if traits.contains(.common) {
      common += 1
      if isFirst { firstIsCommon = true }
    }
  }

  /// Whether the words read like a person's name.
  var isPerson: Bool {
    if isDomain || isHandle || hasAmpersand || firstIsBrand { return false }
    let core = words - particles
    guard core >= 1, words >= 2, words <= 6, core <= 5, digits == 0 else { return false }
    if caseless == words { return words <= 4 && organisation == 0 }
    if lower > 0 {
      // "ann berg", "ann BERG"
      guard words == 2, firstIsGiven, lower == 2 || firstIsLower && capitals == 1 else {
        return false
      }
      return organisation + common + function == 0
    }
    if function > particles, initials == 0, !(firstIsGiven && function - particles <= 1) {
      return false
    }
    if organisation > 0 {
      // "Jordan Church", but not "Jara News"
      return firstIsGiven && organisation == 1 && surnames == 1 && (words == 2 || particles > 0)
    }
    if places > 0, given == 0, surnames == 0, initials == 0 { return false }
    if core == 4 { return given > 0 || capitals == words || particles > 0 }
    if core == 5 { return given > 0 && (particles > 0 || initials > 0) }
    if common > 0 {
      return given > 0 && common < words
        || common == 1 && (initials > 0 || words == 2 && !firstIsCommon)
    }
    if words == 2, initials == 2 { return false }
    // "NHS Thurrock": an abbreviation before words that are none.
    if firstIsAbbreviation, given + surnames == 0, capitals < words { return false }
    return true
  }

  /// Whether the words go on like a sentence and not like a name.
  var isProse: Bool {
    if isDomain || isHandle { return false }
    if words > 8 { return true }
    if words >= 4, lower + (firstIsFunction ? 1 : 0) >= 3 { return true }
    if words >= 3, lower * 2 > words { return true }
    return false
  }
}
