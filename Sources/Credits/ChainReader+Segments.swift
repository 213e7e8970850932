// Where a segment of a credit ends, and what may be taken off its ends before it is judged.

extension ChainReader {
  /// The end of the segment that begins at `start`: the next separator, or where the credit stops.
  func segmentEnd(from start: Int) -> Int {
    var index = start
    // A name of the table is not cut, whatever marks and words it is made of ("ESA/Hubble").
    if let match = scan.agency(at: start, limit: limit) {
      index = match.end
    } else if let noise = scan.phrase(at: start, limit: limit), noise.roles.contains(.noise) {
      index = max(start, noise.end - 1)
    }
    while index < limit {
      let lexeme = scan[index]
      if index > start, lexeme.shape.contains(.afterBreak) { return index }
      if lexeme.isWord {
        if index > start, endsSegment(word: index, start: start) { return index }
      } else if endsSegment(mark: index, start: start) {
        return index
      }
      index += 1
    }
    return limit
  }

  private func endsSegment(mark index: Int, start: Int) -> Bool {
    let lexeme = scan[index]
    let isSpaced = lexeme.shape.contains(.afterBlank)
    switch lexeme.mark {
    case .slash, .bar, .bullet, .semicolon, .copyright, .open, .close, .colon, .dash, .other,
      .hash, .ellipsis:
      return true
    case .comma:
      // "Harbour Media, LLC"
      guard index > start, index + 1 < limit,
        !scan[index + 1].traits.isDisjoint(with: [.legal, .suffix]),
        scan[index + 1].shape.contains(.capital)
      else { return true }
      return index + 2 < limit && scan[index + 2].isWord
        && scan[index + 2].shape.contains([.afterBlank, .capital])
    case .hyphen:
      if isSpaced { return true }
      guard index + 1 < limit, NameShape(scan, start..<index).words >= 2 else { return false }
      // "Mike Holt-IDI/IDI via Getty Images"
      if scan[index + 1].shape.contains(.capitals), !scan[index - 1].shape.contains(.capitals),
        scan[index + 1].end - scan[index + 1].start < 6
      {
        return true
      }
      guard let match = scan.agency(at: index + 1, limit: limit) else { return false }
      return match.end - index > 2
    case .stop: return scan.endsSentence(index)
    case .question: return !(index + 1 >= limit || scan.mark(at: index + 1) == .close)
    case .at: return index > start
    case .ampersand, .plus:
      guard isSpaced else { return false }
      return isNamed(start..<index) || isNamed(at: index + 1)
        || isPair(start..<index, from: index + 1)
    case .quote, .none: return false
    }
  }

  /// Whether a run of words is an organisation's name and no common word.
  private func isNamed(_ range: Range<Int>) -> Bool {
    scan.agency(exactly: range).map { !$0.isAmbiguous } ?? false
  }

  /// Whether such a name begins at `index`.
  private func isNamed(at index: Int) -> Bool {
    scan.agency(at: index, limit: limit).map { !$0.value.isAmbiguous } ?? false
  }

  /// Whether a person stands on both sides of an "and".
  private func isPair(_ left: Range<Int>, from right: Int) -> Bool {
    guard NameShape(scan, left).isPerson, right < limit else { return false }
    var end = right
    while end < limit, scan[end].isWord, scan[end].shape.contains(.capital), end - right < 3 {
      end += 1
    }
    return end - right >= 2 && NameShape(scan, right..<end).isPerson
  }

  /// Whether a small word is written small, so that it is no initial and no part of a name: "e" and
  /// "von" connect, "E." and "Di Marco" do not.
  func isConnecting(_ index: Int, _ roles: PhraseRole) -> Bool {
    guard !roles.isDisjoint(with: [.by, .and, .commissioned]),
      roles.isDisjoint(with: [.label, .opener])
    else { return true }
    let word = scan[index]
    guard word.shape.contains(.capital) else { return true }
    return roles.contains(.by) && scan.text.folded[word.foldedStart] == UInt8(ascii: "b")
  }

  private func endsSegment(word index: Int, start: Int) -> Bool {
    if scan[index].shape.contains(.afterBlank), isAddress(index) { return true }
    guard scan[index].traits.contains(.phraseStart),
      scan[index].shape.contains(.afterBlank) || scan[index].shape.contains(.glued),
      let phrase = scan.phrase(at: index, limit: limit)
    else { return false }
    let roles = phrase.roles
    guard isConnecting(index, roles), !scan.isBrand(index) else { return false }
    if roles.contains(.tail), phrase.end - index > 1 || scan[index].shape.contains(.glued) {
      return true
    }
    if roles.contains(.via), phrase.end < limit { return true }
    if roles.contains(.noise), phrase.end - index > 1,
      !scan[index].shape.contains(.capital)
        || scan.phrase(at: phrase.end, limit: limit)?.roles.contains(.licence) == true
    {
      return true
    }
    if roles.contains(.label), scan.isMark(.colon, at: phrase.end) { return true }
    if roles.contains(.opener), !roles.contains(.label) { return true }
    if roles.contains(.label), let next = scan.phrase(at: phrase.end, limit: limit),
      next.roles.contains(.by)
    {
      return true
    }
    if scan.isKey(index, "from"), phrase.end < limit, scan[phrase.end].shape.contains(.capital),
      NameShape(scan, start..<index).isPerson
    {
      return true
    }
    if roles.contains(.commissioned), phrase.end < limit,
      NameShape(scan, start..<index).isPerson || scan.agency(exactly: start..<index) != nil
    {
      let next = scan[phrase.end]
      return next.shape.contains(.capital) || scan.agency(at: phrase.end, limit: limit) != nil
        || next.traits.contains(.function) && phrase.end + 1 < limit
          && scan[phrase.end + 1].shape.contains(.capital)
    }
    if roles.contains(.and), phrase.end < limit {
      return isNamed(start..<index) || isNamed(at: phrase.end)
        || isPair(start..<index, from: phrase.end)
    }
    return false
  }

  /// Where a segment that is glued to the text behind it has to be cut; nil where it is not.
  func glueCut(_ segment: Range<Int>) -> Int? {
    var words = 0
    for index in segment {
      let lexeme = scan[index]
      guard lexeme.isWord else { continue }
      if lexeme.shape.contains(.afterBlank) || index == segment.lowerBound { words += 1 }
      guard lexeme.shape.contains(.glued), index > segment.lowerBound else { continue }
      // "Sporting NewsThe port reported …"
      if lexeme.traits.contains(.function), lexeme.shape.contains(.capital),
        lexeme.end - lexeme.start > 2, scan[index - 1].end - scan[index - 1].start > 2,
        index + 1 < scan.count, scan[index + 1].shape.contains(.afterBlank)
      {
        return index
      }
      // "example.orgHarbours are …"
      if lexeme.shape.contains(.capital), NameShape(scan, segment.lowerBound..<index).isDomain {
        return index
      }
      // "harbourlifeHarbour Life Shows Its Boats"
      if words == 1, index == segment.lowerBound + 1, lexeme.shape.contains(.capital),
        scan[segment.lowerBound].shape.isDisjoint(with: [.capital, .caseless]),
        !scan.isBrand(segment.lowerBound),
        NameShape(scan, index..<segment.upperBound).words > 2
      {
        return index
      }
      // "CNETThis Falcon 9 launched …", "Best LifeMany states …"
      if lexeme.traits.contains(.function),
        NameShape(scan, index..<max(segment.upperBound, min(limit, index + 6))).lower >= 2
      {
        return index
      }
      guard words >= 2 else { continue }
      let before = scan[index - 1]
      if before.end - before.start <= 3, before.isWord { continue }
      let left = NameShape(scan, segment.lowerBound..<index)
      let right = NameShape(scan, index..<segment.upperBound)
      if left.isPerson, right.words >= 2 { return index }
    }
    return nil
  }

  /// A segment without marks and years at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, !scan[start].isWord, scan[start].mark != .at { start += 1 }
    while end > start {
      let last = scan[end - 1]
      if last.isWord {
        guard last.kind == .number, end - start > 1, last.end - last.start == 4,
          scan[end - 2].isWord || scan.mark(at: end - 2) == .comma
        else { break }
      } else if last.mark == .question {
        break
      } else if last.mark == .stop, end - start > 1, isAbbreviation(end - 2) {
        break
      }
      end -= 1
    }
    while end - start > 1, scan[start].kind == .number,
      scan[start].end - scan[start].start == 4 || scan[start].end - scan[start].start == 8
    {
      start += 1
      while start < end, !scan[start].isWord { start += 1 }
    }
    return start..<max(start, end)
  }

  /// Whether a dot belongs to the word before it: "Ltd.", "Inc.".
  private func isAbbreviation(_ index: Int) -> Bool {
    let word = scan[index]
    guard word.isWord else { return false }
    let length = word.end - word.start
    return word.traits.contains(.organisation) && length <= 4 && word.shape.contains(.capital)
      && !word.shape.contains(.capitals)
  }

  /// Takes flags off both ends of a segment and notes them.
  mutating func stripFlags(_ segment: inout Range<Int>) {
    readLicence(&segment)
    var isChanged = true
    while isChanged, !segment.isEmpty {
      isChanged = false
      if let phrase = scan.phrase(at: segment.lowerBound, limit: segment.upperBound),
        isFlag(phrase.roles), canStrip(phrase.end, segment),
        isWrittenAsFlag(segment.lowerBound, phrase)
      {
        note(phrase.roles)
        segment = trimmed(phrase.end..<segment.upperBound)
        isChanged = true
        continue
      }
      var index = segment.upperBound - 1
      while index > segment.lowerBound, segment.upperBound - index <= 5 {
        if scan[index].shape.contains(.afterBlank) || scan.isMark(.hyphen, at: index - 1),
          let phrase = scan.phrase(at: index, limit: segment.upperBound),
          phrase.end == segment.upperBound, isFlag(phrase.roles), isWrittenAsFlag(index, phrase)
        {
          note(phrase.roles)
          segment = trimmed(segment.lowerBound..<index)
          isChanged = true
          break
        }
        index -= 1
      }
    }
  }

  private func isFlag(_ roles: PhraseRole) -> Bool {
    !roles.isDisjoint(with: .flags) && roles.isDisjoint(with: [.via])
  }

  /// Whether a short flag is in capitals: "DR" and "STR", not "Dr".
  private func isWrittenAsFlag(_ index: Int, _ phrase: (end: Int, roles: PhraseRole)) -> Bool {
    let first = scan[index]
    if isCourt(index) { return false }
    return phrase.end - index > 1 || first.end - first.start > 3 || first.shape.contains(.capitals)
      || phrase.roles.contains(.licence)
  }

  /// Whether "STF" stands at `index` where it is Brazil's high court and nobody's staff: last, and not
  /// behind a comma.
  func isCourt(_ index: Int) -> Bool {
    scan.isKey(index, "stf") && !scan.isMark(.comma, at: index - 1)
      && !scan.isMark(.slash, at: index + 1)
  }

  /// Whether what follows a flag at the start can stand without it: "Archives du Gouvernement" cannot.
  private func canStrip(_ end: Int, _ segment: Range<Int>) -> Bool {
    guard end < segment.upperBound else { return true }
    let next = scan[end]
    if next.isWord, !next.shape.contains(.afterBlank), !next.shape.contains(.glued) { return false }
    return !next.isWord || next.shape.contains(.capital) || next.shape.contains(.caseless)
      || next.shape.contains(.digit) || scan.agency(at: end, limit: segment.upperBound) != nil
  }

  /// "CC BY-SA 4.0" and what else stands behind "CC".
  private mutating func readLicence(_ segment: inout Range<Int>) {
    for start in segment where scan[start].traits.contains(.phraseStart) {
      guard let phrase = scan.phrase(at: start, limit: segment.upperBound),
        phrase.roles.contains(.licence)
      else { continue }
      note(.licence)
      if start > segment.lowerBound {
        segment = segment.lowerBound..<start
        stripNoise(&segment)
        return
      }
      var index = phrase.end
      while index < segment.upperBound, isLicenceWord(index) { index += 1 }
      segment = trimmed(index..<segment.upperBound)
      return
    }
  }

  /// A version, a short word or a mark of a licence's name.
  private func isLicenceWord(_ index: Int) -> Bool {
    let lexeme = scan[index]
    guard lexeme.isWord, lexeme.kind != .number else { return true }
    return lexeme.end - lexeme.start <= 2 && lexeme.shape.contains(.capitals)
  }

  /// Takes noise off both ends: desks, regions, "all rights reserved".
  mutating func stripNoise(_ segment: inout Range<Int>) {
    while !segment.isEmpty,
      let phrase = scan.phrase(at: segment.lowerBound, limit: segment.upperBound),
      phrase.roles.contains(.noise) || isFlag(phrase.roles)
    {
      note(phrase.roles)
      segment = trimmed(phrase.end..<segment.upperBound)
    }
    if segment.allSatisfy({ scan[$0].kind == .number || !scan[$0].isWord }) {
      segment = segment.upperBound..<segment.upperBound
    }
  }
}
