// The agencies that a text quotes: "told Reuters", "Russia's RIA news agency quoted", "laut dpa". An
// agency's name alone is no citation; a cue must stand next to it, so that EPA the regulator, AP for
// Andhra Pradesh and a photograph's credit are not taken for one.

/// An agency that a text quotes.
public struct Citation: Sendable, Hashable {
  /// The agency's canonical name.
  public var agency: String
  /// Its name as the text has it, at the first place that quotes it, as UTF-8 bytes.
  public var range: Range<Int>
}

extension CreditParser {
  /// The agencies and outlets that a text quotes as its sources, each once, in the order in which the
  /// text first quotes them. The agency that supplied the text (see `dateline`) is not among them
  /// unless the text quotes it too.
  public func citations(in text: String) -> [Citation] {
    let scan = CreditScan(text, book: book)
    var start = 0
    if let dateline = DatelineReader(scan).read(), dateline.wire != nil { start = dateline.end }
    var reader = CitationReader(scan)
    reader.read(from: start)
    return reader.found
  }
}

/// Walks over a text and collects the agencies that a cue stands next to.
private struct CitationReader {
  private(set) var found: [Citation] = []
  private let scan: CreditScan
  private var seen: Set<Int> = []
  private var lastEnd = -1

  init(_ scan: CreditScan) { self.scan = scan }

  mutating func read(from start: Int) {
    var index = start
    while index < scan.count {
      guard scan[index].traits.contains(.agencyStart),
        let match = scan.agency(at: index, limit: scan.count)
      else {
        index += 1
        continue
      }
      let agency = scan.book.agencies.agencies[match.value.index]
      if agency.isQuoted, !seen.contains(match.value.index), isCapital(index..<match.end),
        isQuoted(index, match.end, isAmbiguous: match.value.isAmbiguous) || isListed(index)
      {
        lastEnd = match.end
        seen.insert(match.value.index)
        found.append(
          Citation(agency: agency.name, range: scan[index].start..<scan[match.end - 1].end))
      }
      index = match.end
    }
  }

  /// Whether the name is written as a name: "dpa" is the only one that texts write small.
  private func isCapital(_ range: Range<Int>) -> Bool {
    if key(range.lowerBound, is: "dpa") { return true }
    let body =
      range.count > 1 && range.contains { scan[$0].traits.contains(.function) }
      ? range.dropFirst() : range
    return body.contains { scan[$0].shape.contains(.capital) || scan[$0].shape.contains(.caseless) }
  }

  private func isQuoted(_ start: Int, _ end: Int, isAmbiguous: Bool) -> Bool {
    // "l'agence Reuters" is a name of the table and a cue in one.
    scan[start].traits.contains(.agencyNoun) || isCueBefore(start)
      || isCueAfter(end, isAmbiguous: isAmbiguous)
  }

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
        if lexeme.shape.contains(.capital), !lexeme.shape.contains(.capitals) { return false }
        if !lexeme.traits.isDisjoint(with: [.newsroom, .agencyNoun]) { return true }
        if lexeme.traits.contains(.said) { return !isAmbiguous || !isPlainSpeech(index) }
        guard lexeme.traits.contains(.filler) else { return false }
        words += 1
      }
      index += 1
    }
    return false
  }

  private func isPlainSpeech(_ index: Int) -> Bool {
    key(index, is: "said") || key(index, is: "says") || key(index, is: "added")
      || key(index, is: "has")
  }

  /// Whether the name goes on a list whose last name is quoted: "Reuters and the BBC reported",
  /// "told AFP and Bloomberg".
  private func isListed(_ start: Int) -> Bool {
    guard lastEnd > 0, start - lastEnd <= 3, start > lastEnd else { return false }
    return (lastEnd..<start).allSatisfy {
      scan.isMark(.comma, at: $0) || key($0, is: "and") || key($0, is: "the") || key($0, is: "et")
        || key($0, is: "und") || key($0, is: "y") || key($0, is: "ve")
    }
  }

  /// A cue before the name: "told …", "spoke to the …", "laut …", "news agency …".
  private func isCueBefore(_ start: Int) -> Bool {
    var index = start - 1
    var words = 0
    var unknown = 0
    var hasPreposition = false
    var hasNoun = false
    while index >= 0, words < 9, start - index < 24 {
      let lexeme = scan[index]
      guard lexeme.isWord else {
        guard lexeme.mark == .quote || lexeme.mark == .hyphen else { return false }
        index -= 1
        continue
      }
      words += 1
      let traits = lexeme.traits
      if !traits.isDisjoint(with: [.told, .citing, .agencyNoun]), unknown == 0 { return true }
      if hasPreposition, traits.contains(.speech) { return true }
      if isNewsAgency(index), unknown == 0 { return true }
      if traits.contains(.filler) { hasNoun = hasNoun || !traits.contains(.function) }
      if traits.contains(.preposition), unknown == 0 {
        hasPreposition = true
      } else if !traits.contains(.filler) {
        // "told Turkey's Anadolu", "told German newspaper Bild"
        let isOwner =
          lexeme.shape.contains(.capital) && !hasPreposition && (hasNoun || isPossessive(index + 1))
        guard isOwner || hasPreposition && unknown < 3 else { return false }
        if !isOwner { unknown += 1 }
      }
      index -= 1
    }
    return false
  }

  /// "news agency", of which only the second word is at `index`.
  private func isNewsAgency(_ index: Int) -> Bool {
    guard index > 0, key(index, is: "agency") else { return false }
    return key(index - 1, is: "news") || key(index - 1, is: "press") || key(index - 1, is: "wire")
  }

  private func isPossessive(_ index: Int) -> Bool {
    index < scan.count && scan[index].shape.contains(.apostrophe) && key(index, is: "s")
  }

  private func key(_ index: Int, is word: StaticString) -> Bool {
    let folded = scan.text.folded[scan[index].foldedStart..<scan[index].foldedEnd]
    return word.withUTF8Buffer { folded.elementsEqual($0) }
  }
}
