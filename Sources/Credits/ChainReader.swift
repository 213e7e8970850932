// Reads a credit from one place onwards: parts between separators, each judged by what it is. It stops
// where prose begins, since credits are often followed by text without any mark between.

/// One name of a credit.
struct CreditPart {
  enum Kind { case person, organisation, handle }
  var kind: Kind
  /// The lexemes of the name.
  var range: Range<Int>
  /// The organisation's place in the agency table, -1 for one that it does not have.
  var agency: Int
}

/// Where a credit stands, which decides how far its separators reach.
enum CreditPlace {
  /// Behind "Photo:" or "©".
  case labelled
  /// In brackets, which bound it.
  case bracketed
  /// In plain text, known only by an agency's name.
  case plain
}

/// Reads the parts of one credit.
struct ChainReader {
  let scan: CreditScan
  let limit: Int
  let place: CreditPlace
  var position: Int
  var parts: [CreditPart] = []
  var roles: PhraseRole = []

  /// Notes the flags among some roles.
  mutating func note(_ found: PhraseRole) { roles.formUnion(found.intersection(.flags)) }

  /// Whether the last part was cut out of prose that goes on behind it.
  var isCut = false
  /// Whether a part was given by an organisation of the table.
  var hasAgency = false
  /// Whether the bracket round the credit never closes, because the text was cut off.
  var isOpenEnded = false
  /// Whether a dot was read in place of a separator.
  private var needsNoSeparator = false
  /// Whether the next part names an agency's client.
  private var isOrdered = false

  init(_ scan: CreditScan, at start: Int, limit: Int, place: CreditPlace) {
    self.scan = scan
    self.limit = limit
    self.place = place
    position = start
  }

  /// Reads as far as the credit goes.
  mutating func read() {
    var isFirst = true
    while position < limit, !isCut, parts.count < 12 {
      let saved = position
      let count = parts.count
      guard skipSeparators(isFirst: isFirst), readSegment(isFirst: isFirst) else {
        position = saved
        break
      }
      if isOrdered, parts.count > count { parts.removeSubrange(count...) }
      isOrdered = false
      isFirst = false
      if position < limit, scan.isMark(.open, at: position) {
        if let end = bracketOfFlags(position) {
          position = end
        } else if let end = bracketOfHouse(position) {
          position = end
          continue
        }
      }
      if position < limit, scan.isMark(.stop, at: position) {
        guard isAgencyBehindStop else { break }
        position += 1
        needsNoSeparator = true
      }
    }
    if !isFirst, position < limit, scan.isMark(.stop, at: position), !scan.endsSentence(position) {
      position += 1
    }
  }

  // MARK: Separators

  /// Moves over what stands between two parts; false where the credit cannot go on.
  private mutating func skipSeparators(isFirst: Bool) -> Bool {
    var needsSeparator = !isFirst && !needsNoSeparator
    needsNoSeparator = false
    while position < limit {
      let lexeme = scan[position]
      if lexeme.shape.contains(.afterBreak), !isFirst { return false }
      if lexeme.isWord {
        guard let phrase = connector(at: position) else { return !needsSeparator }
        position = phrase
        needsSeparator = false
        continue
      }
      switch lexeme.mark {
      case .slash, .bar, .bullet, .semicolon, .copyright, .ampersand, .plus:
        needsSeparator = false
      case .comma, .dash, .hyphen:
        if needsSeparator, !isOpenAhead(position + 1) { return false }
        needsSeparator = false
      case .colon:
        if !isFirst, place == .plain { return false }
        needsSeparator = false
      case .quote, .hash: break
      case .at:
        if !needsSeparator, let noise = scan.phrase(at: position + 1, limit: limit),
          noise.roles.contains(.noise)
        {
          position = noise.end
          continue
        }
        return !needsSeparator || place != .plain
      case .open:
        guard !isFirst, let end = bracketOfFlags(position) else {
          if isFirst, place == .labelled { return copyrightSign() }
          return false
        }
        position = end
        continue
      default: return false
      }
      position += 1
    }
    return !needsSeparator
  }

  /// A "(c)" at the start.
  private mutating func copyrightSign() -> Bool {
    guard position + 2 < limit, scan.isMark(.close, at: position + 2),
      scan[position + 1].isWord, scan[position + 1].end - scan[position + 1].start == 1
    else { return false }
    position += 3
    return skipSeparators(isFirst: true)
  }

  /// Whether a name may begin at `index`, behind a comma or a dash.
  private func isOpenAhead(_ index: Int) -> Bool {
    guard index < limit else { return false }
    let lexeme = scan[index]
    guard lexeme.isWord else { return lexeme.mark == .copyright || lexeme.mark == .at }
    if scan.agency(at: index, limit: limit) != nil { return true }
    if let phrase = scan.phrase(at: index, limit: limit),
      phrase.roles.contains(.by) && scan.agency(at: phrase.end, limit: limit) != nil
        || phrase.roles.contains(.and) && place != .plain && phrase.end < limit
          && scan[phrase.end].shape.contains(.capital)
        || !phrase.roles.isDisjoint(with: PhraseRole.flags.union([.via, .label, .opener, .noise]))
    {
      return true
    }
    if place == .plain { return false }
    if scan.isBrand(index) { return true }
    // "ESA/Hubble & NASA, A. Berg"
    if lexeme.end - lexeme.start == 1, lexeme.shape.contains(.capital),
      scan.isMark(.stop, at: index + 1)
    {
      return true
    }
    return !lexeme.traits.contains(.function)
      && (lexeme.shape.contains(.capital) || lexeme.shape.contains(.caseless)
        || lexeme.shape.contains(.digit) || place == .bracketed)
  }

  /// The end of a connecting phrase at `index`: "via", "by", "for", or another label with its colon.
  private mutating func connector(at index: Int) -> Int? {
    guard let phrase = scan.phrase(at: index, limit: limit), phrase.end < limit else { return nil }
    if !isConnecting(index, phrase.roles) || scan.isBrand(index) { return nil }
    // A name of the table wins over the words that it is made of ("Image Source").
    if let agency = scan.agency(at: index, limit: limit), agency.end >= phrase.end,
      !(phrase.roles.contains(.label) && scan.isMark(.colon, at: phrase.end))
    {
      return nil
    }
    if phrase.roles.contains(.label) {
      if scan.isMark(.colon, at: phrase.end) {
        note(phrase.roles)
        return phrase.end + 1
      }
      if let next = scan.phrase(at: phrase.end, limit: limit), next.roles.contains(.by) {
        return next.end
      }
    }
    if phrase.roles.contains(.noise), phrase.end - index > 1, !parts.isEmpty { return phrase.end }
    if !phrase.roles.isDisjoint(with: [.via, .by, .opener, .and]) {
      if phrase.roles.contains(.opener) { note(phrase.roles) }
      return phrase.end
    }
    if phrase.roles.contains(.commissioned), let last = parts.last {
      // "Getty Images for a client": who ordered the picture from an agency did not make it.
      isOrdered = last.agency >= 0
      return phrase.end
    }
    return nil
  }

  /// The end of a bracket that holds flags only: "(supplied)", "(CC BY 2.0)"; notes the flags.
  private mutating func bracketOfFlags(_ open: Int) -> Int? {
    var index = open + 1
    var found: PhraseRole = []
    while index < limit, !scan.isMark(.close, at: index) {
      let lexeme = scan[index]
      if let phrase = scan.phrase(at: index, limit: limit),
        !phrase.roles.isDisjoint(with: PhraseRole.flags.union(.noise)), !isCourt(index)
      {
        found.formUnion(phrase.roles.intersection(.flags))
        index = phrase.end
      } else if lexeme.kind == .number || !lexeme.isWord || lexeme.end - lexeme.start <= 2 {
        index += 1
      } else {
        return nil
      }
    }
    guard index < limit, scan.isMark(.close, at: index) else { return nil }
    roles.formUnion(found)
    return index + 1
  }

  /// Whether behind the dot at the position nothing stands but an agency: "(Photo Ann Berg. AFP)".
  private var isAgencyBehindStop: Bool {
    guard place != .plain, let last = parts.last, last.kind == .person,
      let match = scan.agency(at: position + 1, limit: limit)
    else { return false }
    return match.end >= limit || !scan[match.end].isWord
  }

  /// Reads a bracket behind a name that holds the name's house: "Ann Berg (Shutterstock)".
  private mutating func bracketOfHouse(_ open: Int) -> Int? {
    guard place != .plain, let last = parts.last else { return nil }
    var close = open + 1
    while close < limit, close - open < 8, !scan.isMark(.close, at: close) { close += 1 }
    guard close < limit, scan.isMark(.close, at: close), close > open + 1 else { return nil }
    let range = trimmed(open + 1..<close)
    if let value = exactAgency(range) {
      _ = take(range, value, close + 1)
      return close + 1
    }
    let shape = NameShape(scan, range)
    guard last.agency < 0, last.kind == .person, !range.isEmpty, shape.words <= 4,
      shape.digits == 0,
      shape.lower == 0, shape.common == 0, shape.organisation + shape.capitals > 0,
      scan.phrase(at: range.lowerBound, limit: close) == nil
    else { return nil }
    parts.append(CreditPart(kind: .organisation, range: range, agency: -1))
    return close + 1
  }

  // MARK: Segments

  /// Reads one segment; false if no name, flag or noise can be made of it.
  private mutating func readSegment(isFirst: Bool) -> Bool {
    if isGluedYear(position) {
      position += 1
      isCut = true
      return true
    }
    let end = segmentEnd(from: position)
    guard end > position else { return false }
    var segment = trimmed(position..<end)
    let outer = segment
    if let value = exactAgency(segment) { return take(segment, value, end) }
    if isDate(segment) || isMailAddress(segment, end) { return true }
    if scan.isMark(.colon, at: end), end + 1 < limit,
      segment.count <= 5, scan.agency(at: segment.lowerBound, limit: limit) == nil,
      !parts.isEmpty || segment.count <= 3 && scan.agency(at: end + 1, limit: limit) != nil
    {
      // "…; Processing & License: Kevin M. Gill": a label that no list has.
      position = end
      return true
    }
    if let noise = scan.phrase(at: segment.lowerBound, limit: segment.upperBound),
      noise.roles.contains(.noise),
      noise.end == segment.upperBound || namesFilm(noise.end)
    {
      note(noise.roles)
      // "Still From The Harbour: Part 2"
      let isTitle =
        place == .bracketed && namesFilm(noise.end) && scan.isMark(.colon, at: end)
      position = isTitle ? limit : end
      return true
    }
    if isFilmPicture(segment) {
      position = end
      return true
    }
    stripFlags(&segment)
    segment = trimmed(segment)
    if segment.isEmpty {
      position = end
      return true
    }
    if segment != outer, let value = exactAgency(segment) { return take(segment, value, end) }
    segment = withoutRank(withoutLabel(withoutHouse(segment, end)))
    let whole = NameShape(scan, segment)
    if whole.isDomain, whole.words == 1 { return classify(segment, whole, end) }
    if isFileName(segment) || isBrokenOff(segment, end) {
      position = end
      return true
    }
    if let cut = agencyCutOff(segment, end) {
      parts.append(CreditPart(kind: .organisation, range: segment, agency: cut))
      hasAgency = true
      position = end
      return true
    }
    if readTrade(segment, end) { return true }
    if readAgencyWithWords(segment, end) { return true }
    if let glue = glueCut(segment) {
      segment = segment.lowerBound..<glue
      isCut = true
    }
    if place != .bracketed,
      let second = scan.secondPerson(segment) ?? flagCut(segment) ?? articleCut(segment)
    {
      segment = segment.lowerBound..<second
      isCut = true
    }
    let shape = NameShape(scan, segment)
    if shape.isProse || shape.firstIsFunction && !startsOrganisation(segment, shape) {
      if readOutOfProse(segment) { return true }
      // A flag with prose behind it: "CC0 Public Domain A small dinosaur …".
      guard segment.lowerBound > outer.lowerBound, !roles.isEmpty else { return false }
      position = segment.lowerBound
      return true
    }
    return classify(segment, shape, isCut ? segment.upperBound : end)
  }

  func exactAgency(_ range: Range<Int>) -> NameValue? {
    range.isEmpty ? nil : scan.agency(exactly: range)
  }

  mutating func take(_ range: Range<Int>, _ value: NameValue, _ end: Int) -> Bool {
    parts.append(CreditPart(kind: .organisation, range: range, agency: value.index))
    hasAgency = true
    position = end
    return true
  }

  /// "Still from …", "Poster from …": what follows is a film and made nothing.
  private func namesFilm(_ end: Int) -> Bool {
    end - position > 1 && scan.isKey(end - 1, "from")
  }

  /// "83 Movie Still", "Salaar Poster"
  private func isFilmPicture(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count > 1 else { return false }
    return scan.isKey(last, "still") || scan.isKey(last, "stills") || scan.isKey(last, "poster")
      || scan.isKey(last, "posters")
  }
}
