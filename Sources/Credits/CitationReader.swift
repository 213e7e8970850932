// Finds the cues that make an agency's name a citation, before the name and behind it, inside one sentence.
// What stands between cue and name decides: words like "the", "state-run", "newspaper" may, others only
// where the language gives another sign, a preposition, an apostrophe with a case ending, a dative.

/// Walks over a text and collects the agencies that a cue stands next to.
struct CitationReader {
  private(set) var found: [Citation] = []
  private let scan: CreditScan
  private var seen: Set<Int> = []
  private var lastEnd = -1

  init(_ scan: CreditScan) { self.scan = scan }

  mutating func read(from start: Int) {
    var index = start
    while index < scan.count {
      guard let name = scan.citedName(at: index) else {
        index += 1
        continue
      }
      let agency = scan.book.agencies.agencies[name.value.index]
      if agency.isQuoted, !seen.contains(name.value.index), isCapital(index..<name.end),
        isQuoted(index, name, agency) || isListed(index)
      {
        lastEnd = name.end
        seen.insert(name.value.index)
        found.append(
          Citation(
            agency: agency.name, range: scan.written(index).start..<scan.written(name.end - 1).end))
      }
      index = name.end
    }
  }

  /// Whether the name is written as a name: "dpa" is the only one that texts write small.
  private func isCapital(_ range: Range<Int>) -> Bool {
    if key(range.lowerBound, is: "dpa") { return true }
    let body =
      range.count > 1 && range.contains { scan[$0].traits.contains(.function) }
      ? range.dropFirst() : range
    return body.contains {
      scan.written($0).shape.contains(.capital) || scan.written($0).shape.contains(.caseless)
    }
  }

  private func isQuoted(_ start: Int, _ name: CitedName, _ agency: Agency) -> Bool {
    let isAmbiguous = name.value.isAmbiguous
    if name.isDative {
      return !isAmbiguous || scan.written(start).shape.contains(.caseless) == false
    }
    if isStamp(name.end) || isOtherName(start, name.end) { return false }
    // "l'agence Reuters" is a name of the table and a cue in one.
    return scan[start].traits.contains(.agencyNoun)
      || isCueBefore(start, name.end, isBroadcaster: agency.kind == .broadcaster)
      || isCueAfter(name.end, isAmbiguous: isAmbiguous) || isTurkishCue(name.end)
  }

  /// Whether a date follows, as where a page names its source: "РИА Новости, 22.05.2020".
  private func isStamp(_ end: Int) -> Bool {
    scan.isMark(.comma, at: end) && end + 2 < scan.count && scan.written(end + 1).kind == .number
      && scan.isMark(.stop, at: end + 2)
  }

  /// Whether the words are part of another name: "the Australian Stock Exchange".
  private func isOtherName(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 2, key(start, is: "the"), !scan.written(start).shape.contains(.capital),
      end < scan.count, !scan.written(start + 1).shape.contains(.capitals),
      start == 0 || !scan[start - 1].traits.contains(.told)
    else { return false }
    let next = scan[end]
    return next.isWord && next.shape.contains(.capital) && next.shape.contains(.afterBlank)
      && next.traits.isDisjoint(with: [.filler, .newsroom, .said])
  }

  /// Whether a verb of saying follows within a few words.
  private func isSaidSoon(_ index: Int) -> Bool {
    for position in index..<min(scan.count, max(index, index + 6)) {
      if scan[position].traits.contains(.said) { return true }
      if scan.isMark(.stop, at: position) { return false }
    }
    return false
  }

  // MARK: Behind the name

  /// A cue behind the name: "… reported", "… news agency quoted", "… reporters".
  ///
  /// A name that is a common word too needs more than "said": "Time said it all".
  private func isCueAfter(_ end: Int, isAmbiguous: Bool) -> Bool {
    var index = end
    var words = 0
    while index < scan.count, words < 4, index - end < 12 {
      let lexeme = scan[index]
      guard lexeme.isWord else {
        guard lexeme.mark == .quote || lexeme.mark == .hyphen else { return false }
        index += 1
        continue
      }
      // The possessive "'s", or a Turkish ending ("Reuters'a").
      if !lexeme.shape.contains(.apostrophe) {
        let traits = lexeme.traits
        if !traits.isDisjoint(with: [.newsroom, .agencyNoun]), index == end || !isTitle(index) {
          return isSource(index)
        }
        if isNewsAgency(index) { return true }
        if lexeme.shape.contains(.capital), !lexeme.shape.contains(.capitals) { return false }
        if traits.contains(.said) { return !isAmbiguous || !isPlainSpeech(index) }
        guard traits.contains(.filler) else { return false }
        words += 1
      }
      index += 1
    }
    return false
  }

  /// Whether a word of the newsroom behind the name is a source. Somebody with a name and an office
  /// must say something: "BBC journalist Ed Doe was held" quotes nobody.
  private func isSource(_ index: Int) -> Bool {
    if isTitle(index) { return isSaidSoon(index + 1) }
    guard scan.mark(at: index + 1) == .none, index + 2 < scan.count,
      scan.written(index + 1).shape.contains(.capital),
      !scan.written(index).shape.contains(.capital)
    else { return true }
    return isSaidSoon(index + 2)
  }

  /// Whether a word behind the name is written like a name itself: "Bild Analysis". German nouns,
  /// which a hyphen joins to the agency, are not.
  private func isTitle(_ index: Int) -> Bool {
    scan.written(index).shape.contains(.capital) && !scan.written(index).shape.contains(.capitals)
      && !scan.isMark(.hyphen, at: index - 1)
  }

  private func isPlainSpeech(_ index: Int) -> Bool {
    key(index, is: "said") || key(index, is: "says") || key(index, is: "added")
      || key(index, is: "has") || key(index, is: "confirmed") || key(index, is: "announced")
      || key(index, is: "published") || key(index, is: "saw") || key(index, is: "felt")
  }

  /// A Turkish case ending behind an apostrophe and, further on in the sentence, a cue: "BBC'nin
  /// internet sitesinde yer alan habere göre", "Reuters'a konuşan".
  private func isTurkishCue(_ end: Int) -> Bool {
    guard end < scan.count, scan.written(end).shape.contains(.apostrophe),
      !key(end, is: "s"), scan.written(end).foldedEnd - scan.written(end).foldedStart <= 4
    else { return false }
    for index in end + 1..<min(scan.count, end + 12) {
      let lexeme = scan[index]
      if lexeme.mark == .stop || lexeme.mark == .colon || lexeme.mark == .question { return false }
      if !lexeme.traits.isDisjoint(with: [.said, .newsroom]) { return true }
    }
    return false
  }

  /// Whether the name goes on a list whose last name is quoted: "Reuters and the BBC reported",
  /// "told AFP and Bloomberg".
  private func isListed(_ start: Int) -> Bool {
    guard lastEnd > 0, start - lastEnd <= 3, start > lastEnd else { return false }
    return (lastEnd..<start).allSatisfy {
      scan.isMark(.comma, at: $0) || scan.isMark(.quote, at: $0) || key($0, is: "and")
        || key($0, is: "the") || key($0, is: "et") || key($0, is: "und") || key($0, is: "y")
        || key($0, is: "ve") || key($0, is: "и") || key($0, is: "e") || key($0, is: "و")
    }
  }

  // MARK: Before the name

  /// A cue before the name: "told …", "spoke to the …", "laut …", "news agency …".
  private func isCueBefore(_ start: Int, _ end: Int, isBroadcaster: Bool) -> Bool {
    var index = start - 1
    var words = 0
    var unknown = 0
    var hasPreposition = false
    var hasNoun = false
    var hasOf = false
    let isDative = isGermanDative(start)
    let isCyrillic = isCyrillicWord(start - 1)
    let limit = limitOfUnknown(start, isBroadcaster: isBroadcaster)
    while index >= 0, words < 9 + limit, start - index < 30 {
      let lexeme = scan.written(index)
      guard lexeme.isWord else {
        guard isBridge(index, start) || limit > 3 && lexeme.mark == .comma else { return false }
        index -= 1
        continue
      }
      words += 1
      let traits = scan.citationTraits(index)
      let isCue = !traits.isDisjoint(with: [.told, .citing, .agencyNoun])
      if isCue, unknown == 0 || isDative || isCyrillic && traits.contains(.citing) { return true }
      if hasPreposition, traits.contains(.speech) { return true }
      // "un journaliste de l’AFP", "a reporter for Reuters"
      if traits.contains(.newsroom), hasOf, unknown == 0 {
        if isSaidSoon(end) { return true }
        index -= 1
        continue
      }
      if unknown == 0, isOf(index) {
        hasOf = true
        index -= 1
        continue
      }
      if hasOf, !traits.contains(.filler), !traits.contains(.preposition) { return false }
      if unknown == 0, isNewsAgency(index) || isFrenchAfter(index) { return true }
      if traits.contains(.filler) { hasNoun = hasNoun || !traits.contains(.function) }
      if traits.contains(.preposition), unknown == 0 {
        hasPreposition = true
      } else if !traits.contains(.filler) {
        // "told Turkey's Anadolu", "told German newspaper Bild"
        let isOwner =
          lexeme.shape.contains(.capital) && !hasPreposition && (hasNoun || isPossessive(index + 1))
        let isLoose =
          hasPreposition && unknown < limit || isDative && unknown < 6 || isCyrillic && unknown < 2
        guard isOwner || isLoose else { return false }
        if !isOwner { unknown += 1 }
      }
      index -= 1
    }
    return false
  }

  private func isOf(_ index: Int) -> Bool {
    key(index, is: "of") || key(index, is: "for") || key(index, is: "de") || key(index, is: "du")
      || key(index, is: "del") || key(index, is: "di") || key(index, is: "dell")
  }

  /// How many words that say nothing may stand between a preposition and its verb. French names the
  /// station at the end: "a annoncé le ministre … sur RTL".
  private func limitOfUnknown(_ start: Int, isBroadcaster: Bool) -> Int {
    guard isBroadcaster, start > 0 else { return 2 }
    for index in max(0, start - 4)..<start where key(index, is: "sur") {
      return 12
    }
    return 2
  }

  /// A mark that may stand between a cue and a name.
  private func isBridge(_ index: Int, _ start: Int) -> Bool {
    switch scan.mark(at: index) {
    case .quote, .hyphen: true
    // "وكالة (تاس)"
    case .open: index == start - 1
    default: false
    }
  }

  /// "sagte der Sprecher der dpa", "der Nachrichtenagentur dpa": the article of a German dative.
  private func isGermanDative(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, scan.isMark(.quote, at: index) { index -= 1 }
    if index >= 0, scan[index].traits.contains(.agencyNoun) { index -= 1 }
    guard index > 0 else { return false }
    return key(index, is: "der") || key(index, is: "dem")
  }

  private func isCyrillicWord(_ index: Int) -> Bool {
    var index = index
    while index >= 0, scan.isMark(.quote, at: index) { index -= 1 }
    guard index >= 0, scan.written(index).isWord,
      scan.written(index).foldedEnd > scan.written(index).foldedStart
    else {
      return false
    }
    let first = scan.text.folded[scan.written(index).foldedStart]
    return first == 0xD0 || first == 0xD1
  }

  /// "news agency", of which only the second word is at `index`.
  private func isNewsAgency(_ index: Int) -> Bool {
    guard index > 0, key(index, is: "agency") else { return false }
    return key(index - 1, is: "news") || key(index - 1, is: "press") || key(index - 1, is: "wire")
  }

  /// "d’après", as the word "après" alone says when and not who.
  private func isFrenchAfter(_ index: Int) -> Bool {
    index > 0 && scan.written(index).shape.contains(.apostrophe) && key(index, is: "apres")
      && key(index - 1, is: "d")
  }

  private func isPossessive(_ index: Int) -> Bool {
    index < scan.count && scan.written(index).shape.contains(.apostrophe) && key(index, is: "s")
  }

  private func key(_ index: Int, is word: StaticString) -> Bool {
    let folded = scan.text.folded[scan.written(index).foldedStart..<scan.written(index).foldedEnd]
    return word.withUTF8Buffer { folded.elementsEqual($0) }
  }
}
