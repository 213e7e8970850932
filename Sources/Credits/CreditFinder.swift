// Finds the credits of a text: in brackets, behind a label or a ©, or round an agency's name. One walk
// from left to right; what one credit takes, no other looks at.

/// A credit that was found.
struct FoundCredit {
  /// Its lexemes, with its markers and brackets.
  var range: Range<Int>
  var parts: [CreditPart]
  var roles: PhraseRole
}

/// Walks over a text and collects its credits.
struct CreditFinder {
  let scan: CreditScan
  /// The credits so far, from left to right.
  var found: [FoundCredit] = []
  /// Where the last credit ended: nothing before it is looked at again.
  private(set) var floor = 0

  init(_ scan: CreditScan, from start: Int) {
    self.scan = scan
    floor = start
  }

  /// Finds every credit.
  mutating func run() {
    var index = floor
    while index < scan.count {
      if let end = creditEnd(at: index) {
        index = max(end, index + 1)
        floor = index
      } else {
        index += 1
      }
    }
    if found.isEmpty { readWhole() }
  }

  /// Looks for a credit that `index` is the first sign of; where it ends.
  private mutating func creditEnd(at index: Int) -> Int? {
    let lexeme = scan[index]
    switch lexeme.mark {
    case .open: return bracket(at: index)
    case .copyright:
      return labelled(from: labelStart(before: index), at: index + 1, isCertain: true)
    case .colon:
      // A label in a script that was lost on the way leaves its colon.
      return index == 0 ? labelled(from: 0, at: 1, isCertain: false) : nil
    case .none: break
    default: return nil
    }
    if lexeme.traits.contains(.labelStart), !isInsideAgency(index), let end = label(at: index) {
      return end
    }
    if lexeme.traits.contains(.agencyStart) { return plain(at: index) }
    return nil
  }

  /// Where the label begins that stands before a © or a "(c)": "Copyright ©", "Photo (c)".
  private func labelStart(before index: Int) -> Int {
    guard index > floor, scan[index - 1].isWord,
      let phrase = scan.phrase(at: index - 1, limit: index),
      !phrase.roles.isDisjoint(with: [.label, .noise])
    else { return index }
    return index - 1
  }

  mutating func add(_ range: Range<Int>, _ reader: ChainReader) -> Int {
    found.append(FoundCredit(range: range, parts: reader.parts, roles: reader.roles))
    return range.upperBound
  }

  /// How far a credit that begins at `start` may go: so far that no real one is cut, and so near that a
  /// text made of nothing but signs of credits is still read in linear time.
  func reach(_ start: Int) -> Int { min(scan.count, start + 120) }

  /// Whether the word at `index` is the second half of a name such as "NurPhoto".
  private func isInsideAgency(_ index: Int) -> Bool {
    guard scan[index].shape.contains(.glued), index > floor,
      let match = scan.agency(at: index - 1, limit: scan.count)
    else { return false }
    return match.end > index
  }

  // MARK: Labels

  /// "Photo:", "Photo by", "Image copyright".
  private mutating func label(at index: Int) -> Int? {
    guard let phrase = scan.phrase(at: index, limit: scan.count) else { return nil }
    if phrase.roles.contains(.label) {
      if scan.isMark(.colon, at: phrase.end) {
        let isCertain = isCreditWord(index..<phrase.end)
        if !isCertain, isInsideProse(index) { return nil }
        return labelled(from: index, at: phrase.end + 1, isCertain: isCertain)
      }
      if isCreditWord(index..<phrase.end), let body = looseBody(phrase.end) {
        return labelled(from: index, at: body, isCertain: true)
      }
      if scan.isMark(.comma, at: phrase.end),
        isCreditWord(index..<phrase.end) || phrase.end - index > 1,
        scan.agency(at: phrase.end + 1, limit: scan.count) != nil
      {
        return labelled(from: index, at: phrase.end + 1, isCertain: true)
      }
      if scan.isFresh(index), let match = agencyBehind(phrase.end) {
        // "Photo iStock", "Image copyright. Getty Images."
        return labelled(from: index, at: match, isCertain: true)
      }
    }
    guard phrase.roles.contains(.opener) else { return nil }
    // "shared a photo by her husband" is prose: the name must follow at once.
    guard phrase.end < scan.count else { return nil }
    let next = scan[phrase.end]
    guard
      !next.isWord || next.shape.contains(.capital) || next.shape.contains(.caseless)
        || next.kind == .number && next.end - next.start == 4
        || next.shape.contains(.glued) || scan.agency(at: phrase.end, limit: scan.count) != nil
    else { return nil }
    if scan.isMark(.slash, at: index - 1), let name = nameStart(before: index - 1),
      NameShape(scan, name..<index - 1).isPerson
    {
      // "Jane Doe / Copyright 2019 The Associated Press"
      return labelled(from: name, at: name, isCertain: true)
    }
    let isFresh = scan.isFresh(index) || scan[index].shape.contains(.capital)
    return labelled(from: index, at: phrase.end, isCertain: isFresh && phrase.end - index > 1)
  }

  /// Where an agency begins behind a label without a colon, if nothing follows it but a mark.
  private func agencyBehind(_ index: Int) -> Int? {
    let start = scan.isMark(.stop, at: index) ? index + 1 : index
    guard let match = scan.agency(at: start, limit: scan.count) else { return nil }
    return match.end >= scan.count || !scan[match.end].isWord ? start : nil
  }

  /// Where the credit begins behind "Photo credit- " or "Credit...", whose colon is another mark.
  private func looseBody(_ index: Int) -> Int? {
    var body = index
    while body < scan.count, body - index < 3, !scan[body].shape.contains(.afterBlank),
      scan.mark(at: body) == .stop || scan.mark(at: body) == .ellipsis
        || scan.mark(at: body) == .hyphen
    {
      body += 1
    }
    let isDots = body - index == 3 || scan.isMark(.ellipsis, at: index)
    guard body > index, body < scan.count, isDots || scan.isMark(.hyphen, at: index),
      scan[body].isWord, scan[body].shape.contains(.capital)
    else { return nil }
    return isDots || scan[body].shape.contains(.afterBlank) ? body : nil
  }

  /// Whether a small word before a label makes it part of a sentence: "Auf diesem Foto: …".
  private func isInsideProse(_ index: Int) -> Bool {
    guard index > floor, scan[index].shape.contains(.afterBlank) else { return false }
    let before = scan[index - 1]
    guard before.isWord, !before.shape.contains(.capital) else { return false }
    return Self.determiners.contains(scan.text.string(before.start..<before.end))
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "my", "in",
    "of", "dem", "den", "das", "der", "die", "diesem", "diesen", "dieses", "dieser", "diese",
    "ein", "eine", "einem", "einer", "im", "auf", "zum", "la", "le", "les", "cette", "ce", "sur",
    "una", "un", "esta", "este", "en", "een", "het", "de", "dit", "deze", "questa", "nella",
  ]

  /// Whether a label says "credit" and not only "photo", which opens captions too.
  private func isCreditWord(_ range: Range<Int>) -> Bool {
    for index in range {
      switch scan.text.string(scan[index].start..<scan[index].end).lowercased() {
      case "credit", "credits", "crédit", "crédits", "quelle", "bildquelle", "fotoquelle",
        "courtesy", "copyright", "bildrechte", "bildnachweis", "fotocredit", "kredit", "kredyt",
        "crédito", "créditos", "credito", "urheberrecht":
        return true
      default: continue
      }
    }
    return false
  }

  /// Reads the credit behind a label. An uncertain label ("Photo:") counts only where the credit ends
  /// as credits do, or names an agency.
  private mutating func labelled(from start: Int, at body: Int, isCertain: Bool) -> Int? {
    var limit = reach(body)
    if let close = openBracketEnd(from: start) { limit = close }
    var reader = ChainReader(scan, at: body, limit: limit, place: .labelled)
    noteLabel(start..<body, &reader)
    reader.isOpenEnded = isCertain
    reader.read()
    if reader.parts.isEmpty, reader.roles.isEmpty, !(isCertain && reader.position >= scan.count) {
      // A bare © is a credit that lost its name.
      guard scan.isMark(.copyright, at: start), body >= scan.count || scan.isMark(.hyphen, at: body)
      else { return nil }
      return add(start..<min(body + 1, scan.count), reader)
    }
    if !isCertain, reader.isCut, goesOnAsSentence(reader) { return nil }
    if !isCertain, isDescription(reader) { return nil }
    if !isCertain, !reader.hasAgency, reader.isCut, !isFollowedByArticle(reader.position) {
      guard scan.isFresh(start), start > floor || !found.isEmpty,
        reader.position < scan.count, scan[reader.position].shape.contains(.glued)
      else { return nil }
    }
    if reader.parts.isEmpty, !reader.roles.contains(.licence), !reader.roles.contains(.handout),
      !isCertain, reader.position < scan.count, !scan.isMark(.stop, at: reader.position)
    {
      return nil
    }
    return add(start..<reader.position, reader)
  }

  /// Whether what stands behind "Main image:" says what the picture shows: "Whale expert Ann Berg".
  private func isDescription(_ reader: ChainReader) -> Bool {
    guard reader.parts.count == 1, reader.parts[0].agency < 0,
      reader.parts[0].kind == .organisation
    else { return false }
    let shape = NameShape(scan, reader.parts[0].range)
    return shape.words >= 3 && shape.lower > 0 && shape.organisation == 0 && !shape.isDomain
  }

  /// Whether what looked like a credited firm is the subject of a sentence: "Image: Amazon wants to …".
  private func goesOnAsSentence(_ reader: ChainReader) -> Bool {
    guard reader.parts.count == 1, reader.parts[0].agency >= 0, reader.position < scan.count,
      scan[reader.position].isWord, !scan[reader.position].shape.contains(.capital),
      scan[reader.position].shape.contains(.afterBlank)
    else { return false }
    switch scan.book.agencies.agencies[reader.parts[0].agency].kind {
    case .photo, .stock, .wire: return false
    default: return true
    }
  }

  /// Whether prose begins at `index` beyond doubt, so that what stands before it was a name: "Photo:
  /// Ann Bergman The birds are back".
  private func isFollowedByArticle(_ index: Int) -> Bool {
    guard index + 1 < scan.count, scan[index].isWord else { return false }
    return scan[index].shape.contains([.capital, .afterBlank])
      && scan[index].traits.contains(.function) && !scan[index + 1].shape.contains(.capital)
  }

  /// Notes the flag that a label is: "Screenshot:", "Illustration by".
  private func noteLabel(_ range: Range<Int>, _ reader: inout ChainReader) {
    for index in range where scan[index].isWord {
      if let phrase = scan.phrase(at: index, limit: range.upperBound) {
        reader.note(phrase.roles.subtracting(.contributor))
        if phrase.end == range.upperBound { return }
      }
    }
  }

  /// Where the bracket closes that is open at `index`; nil outside of brackets.
  private func openBracketEnd(from index: Int) -> Int? {
    var position = index - 1
    while position >= floor, index - position < 12 {
      if scan.isMark(.close, at: position) { return nil }
      if scan.isMark(.open, at: position) { return close(of: position) }
      position -= 1
    }
    return nil
  }

  // MARK: Brackets

  /// The closing bracket of the one at `open`.
  private func close(of open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < scan.count, index - open < 80 {
      if scan.isMark(.open, at: index) { depth += 1 }
      if scan.isMark(.close, at: index) {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  private mutating func bracket(at open: Int) -> Int? {
    let close = close(of: open)
    let limit = close ?? reach(open)
    guard open + 1 < limit else { return nil }
    if limit - open == 2, scan[open + 1].end - scan[open + 1].start == 1 {
      // "(c) 2019 Somebody"
      guard scan[open + 1].foldedEnd - scan[open + 1].foldedStart == 1,
        scan.text.folded[scan[open + 1].foldedStart] == UInt8(ascii: "c"), limit + 1 < scan.count
      else { return nil }
      return labelled(from: labelStart(before: open), at: limit + 1, isCertain: true)
    }
    if let body = labelEnd(in: open + 1..<limit) {
      return labelledBracket(open, body.start, body.organisation, close, limit)
    }
    guard close != nil || scan.agency(at: open + 1, limit: limit) != nil || hasSlash(open..<limit)
    else { return nil }
    var reader = ChainReader(scan, at: open + 1, limit: limit, place: .bracketed)
    reader.read()
    guard reader.hasAgency, !reader.isCut, isAtEnd(reader.position, limit) else { return nil }
    if reader.parts.count == 1, reader.roles.isEmpty {
      if let name = nameBefore(bracket: open) {
        // "Ann Berg (REUTERS)"
        reader.parts.insert(CreditPart(kind: .person, range: name, agency: -1), at: 0)
        return add(name.lowerBound..<min(limit + 1, scan.count), reader)
      }
      guard acceptsLoneAgency(reader.parts[0], from: open, close: limit) else { return nil }
    }
    return add(open..<min(limit + 1, scan.count), reader)
  }

  func hasSlash(_ range: Range<Int>) -> Bool {
    range.count < 16 && range.contains { scan.isMark(.slash, at: $0) }
  }

  func isAtEnd(_ position: Int, _ limit: Int) -> Bool {
    var position = position
    while position < limit, !scan[position].isWord { position += 1 }
    return position >= limit
  }

  /// Where the body of a labelled bracket begins, and the words before the label: "Express" in
  /// "(Express Photo by …)".
  private func labelEnd(in range: Range<Int>) -> (start: Int, organisation: Range<Int>?)? {
    var index = range.lowerBound
    if scan.isMark(.copyright, at: index) { return (index + 1, nil) }
    while index < range.upperBound, index - range.lowerBound < 3, scan[index].isWord {
      if let phrase = scan.phrase(at: index, limit: range.upperBound),
        !phrase.roles.isDisjoint(with: [.label, .opener])
      {
        let before = index > range.lowerBound ? range.lowerBound..<index : nil
        if phrase.roles.contains(.label), scan.isMark(.colon, at: phrase.end) {
          return (phrase.end + 1, before)
        }
        if phrase.roles.isSuperset(of: [.label, .handout]), phrase.end < range.upperBound,
          index == range.lowerBound, scan[phrase.end].shape.contains(.capital)
        {
          return (phrase.end, nil)
        }
        if phrase.roles.contains(.opener), phrase.end < range.upperBound {
          return (phrase.end, before)
        }
        if phrase.roles.contains(.label),
          let next = scan.phrase(at: phrase.end, limit: range.upperBound), next.roles.contains(.by)
        {
          return (next.end, before)
        }
        if phrase.roles.contains(.label), index == range.lowerBound,
          let body = nameBehindLabel(phrase.end, range)
        {
          return (body, nil)
        }
      }
      guard scan[index].shape.contains(.capital) else { return nil }
      index += 1
    }
    return nil
  }

  /// Where a name begins behind a label without a colon, in a bracket with an agency: "(Photo Ann
  /// Berg/AFP)", "(Photo credit- Instagram)".
  private func nameBehindLabel(_ index: Int, _ range: Range<Int>) -> Int? {
    if let body = looseBody(index), body < range.upperBound { return body }
    guard index < range.upperBound, range.count < 24, scan[index].isWord,
      scan[index].shape.contains([.capital, .afterBlank]),
      scan.agency(at: range.lowerBound, limit: range.upperBound) == nil
    else { return nil }
    let hasAgency = (index..<range.upperBound).contains {
      scan.agency(at: $0, limit: range.upperBound) != nil
    }
    return hasAgency ? index : nil
  }

  private mutating func labelledBracket(
    _ open: Int, _ body: Int, _ organisation: Range<Int>?, _ close: Int?, _ limit: Int
  ) -> Int? {
    var reader = ChainReader(scan, at: body, limit: limit, place: .bracketed)
    noteLabel(open + 1..<body, &reader)
    reader.isOpenEnded = close == nil
    reader.read()
    var parts = reader.parts
    if let organisation, !scan[organisation.lowerBound].traits.contains(.common),
      !scan[organisation.lowerBound].traits.contains(.phraseStart)
        || scan.agency(exactly: organisation) != nil
    {
      let agency = scan.agency(exactly: organisation)?.index ?? -1
      parts.insert(CreditPart(kind: .organisation, range: organisation, agency: agency), at: 0)
    }
    if parts.isEmpty, reader.roles.isEmpty, !isAtEnd(reader.position, limit) {
      guard isCreditWord(open + 1..<body) || NameShape(scan, body..<limit).words <= 3 else {
        return nil
      }
    }
    if reader.isCut, !reader.hasAgency, close == nil { return nil }
    found.append(
      FoundCredit(range: open..<min(limit + 1, scan.count), parts: parts, roles: reader.roles))
    return min(limit + 1, scan.count)
  }

  /// A person's name between the end of a sentence and a bracket that ends the text.
  private func nameBefore(bracket open: Int) -> Range<Int>? {
    guard open - floor > 2, let close = close(of: open), isAtEnd(close, scan.count),
      let start = nameStart(before: open), start > floor, scan.isMark(.stop, at: start - 1)
    else { return nil }
    let shape = NameShape(scan, start..<open)
    return shape.isPerson && shape.words <= 3 ? start..<open : nil
  }

  private func isPhotoWord(_ index: Int) -> Bool {
    scan.phrase(at: index, limit: index + 1)?.roles.contains(.label) == true
  }

  /// Whether a bracket with nothing but an agency is a credit and not an abbreviation that the text
  /// explains: "Press Trust of India (PTI)".
  private func acceptsLoneAgency(_ part: CreditPart, from open: Int, close: Int) -> Bool {
    guard part.agency >= 0, !scan.isSpelledOut(part.range, before: open) else { return false }
    let isLast = isAtEnd(close, scan.count) || close >= scan.count
    let isFresh =
      open == floor || scan.isMark(.stop, at: open - 1) || scan.isMark(.quote, at: open - 1)
    if part.range.count > 1, isPhotoWord(part.range.upperBound - 1) { return true }
    switch scan.book.agencies.agencies[part.agency].kind {
    case .photo, .stock: return true
    case .wire, .platform: return isLast || isFresh || open == 0
    case .broadcaster, .newspaper, .institution, .company: return isLast && isFresh
    }
  }
}
