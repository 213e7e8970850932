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
  mutating func creditEnd(at index: Int) -> Int? {
    let lexeme = scan[index]
    switch lexeme.mark {
    case .open: return bracket(at: index)
    case .copyright:
      if let house = houseStart(before: index) {
        return labelled(from: house, at: house, isCertain: true)
      }
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
  func labelStart(before index: Int) -> Int {
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
    if index > floor, let longer = scan.phrase(at: index - 1, limit: scan.count),
      longer.end > index, longer.roles.contains(.label)
    {
      // The "PHOTO:" of a "FILE PHOTO:" that opened no credit.
      return nil
    }
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
    if phrase.roles.contains(.handout), index > floor, !scan.isFresh(index),
      !scan[index].shape.contains(.capital), scan[index - 1].isWord
    {
      // "In this image provided by …" is the caption's own sentence.
      return nil
    }
    // "shared a photo by her husband" is prose: the name must follow at once.
    guard phrase.end < scan.count else { return nil }
    let next = scan[phrase.end]
    guard
      !next.isWord || next.shape.contains(.capital) || next.shape.contains(.caseless)
        || next.kind == .number && next.end - next.start == 4
        || next.shape.contains(.glued) || scan.agency(at: phrase.end, limit: scan.count) != nil
        || isHandleBeforeHouse(phrase.end)
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

  /// Whether the name of a stock library's contributor stands at `index`: "wolke7 /Getty Images".
  private func isHandleBeforeHouse(_ index: Int) -> Bool {
    guard scan[index].traits.isDisjoint(with: [.function, .common, .particle, .phraseStart]),
      scan.isMark(.slash, at: index + 1), let match = scan.agency(at: index + 2, limit: scan.count)
    else { return false }
    return scan.book.agencies.agencies[match.value.index].isDistributor
  }

  /// Where an agency begins behind a label without a colon, if nothing follows it but a mark.
  private func agencyBehind(_ index: Int) -> Int? {
    let start = scan.isMark(.stop, at: index) ? index + 1 : index
    guard let match = scan.agency(at: start, limit: scan.count) else { return nil }
    return match.end >= scan.count || !scan[match.end].isWord ? start : nil
  }

  /// Where the credit begins behind "Photo credit- " or "Credit...", whose colon is another mark.
  func looseBody(_ index: Int) -> Int? {
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
  func isCreditWord(_ range: Range<Int>) -> Bool {
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
  mutating func labelled(from start: Int, at body: Int, isCertain: Bool) -> Int? {
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
    if !isCertain, isDescription(reader) || isList(reader) || isBeforeCredit(reader) { return nil }
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

  /// Whether "FILE PHOTO:" opens a caption that is written like a list: "Soccer Football - Premier
  /// League - …".
  private func isList(_ reader: ChainReader) -> Bool {
    guard reader.roles.contains(.file), reader.parts.count > 2 else { return false }
    return reader.parts.count > 3
      || !reader.hasAgency && !reader.parts.contains { $0.kind == .person }
  }

  /// Whether a bracket with the credit follows, so that "Image:" named what the picture shows.
  private func isBeforeCredit(_ reader: ChainReader) -> Bool {
    guard !reader.hasAgency, !reader.parts.contains(where: { $0.kind == .person }),
      scan.isMark(.open, at: reader.position), let close = close(of: reader.position)
    else { return false }
    return hasSlash(reader.position..<close)
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
    guard let last = reader.parts.last, last.agency >= 0, reader.position < scan.count,
      reader.parts.allSatisfy({ $0.kind == .organisation }),
      scan[reader.position].isWord, !scan[reader.position].shape.contains(.capital),
      scan[reader.position].shape.contains(.afterBlank)
    else { return false }
    switch scan.book.agencies.agencies[last.agency].kind {
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
  func noteLabel(_ range: Range<Int>, _ reader: inout ChainReader) {
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
}
