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
  private(set) var found: [FoundCredit] = []
  /// Where the last credit ended: nothing before it is looked at again.
  private var floor = 0

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
      var start = index
      // "Copyright ©", "Photo ©"
      if index > floor, scan[index - 1].isWord,
        let phrase = scan.phrase(at: index - 1, limit: index),
        !phrase.roles.isDisjoint(with: [.label, .noise])
      {
        start = index - 1
      }
      return labelled(from: start, at: index + 1, isCertain: true)
    case .colon:
      // A label in a script that was lost on the way leaves its colon.
      return index == 0 ? labelled(from: 0, at: 1, isCertain: false) : nil
    case .none: break
    default: return nil
    }
    if lexeme.traits.contains(.phraseStart), let end = label(at: index) { return end }
    if lexeme.traits.contains(.agencyStart) { return plain(at: index) }
    return nil
  }

  private mutating func add(_ range: Range<Int>, _ reader: ChainReader) -> Int {
    found.append(FoundCredit(range: range, parts: reader.parts, roles: reader.roles))
    return range.upperBound
  }

  /// How far a credit that begins at `start` may go: so far that no real one is cut, and so near that a
  /// text made of nothing but signs of credits is still read in linear time.
  private func reach(_ start: Int) -> Int { min(scan.count, start + 120) }

  // MARK: Labels

  /// "Photo:", "Photo by", "Image copyright".
  private mutating func label(at index: Int) -> Int? {
    guard let phrase = scan.phrase(at: index, limit: scan.count) else { return nil }
    let isCapital = !scan[index].shape.contains(.capital) || scan[index].shape.contains(.glued)
    if phrase.roles.contains(.label) {
      if scan.isMark(.colon, at: phrase.end) {
        return labelled(
          from: index, at: phrase.end + 1, isCertain: isCreditWord(index..<phrase.end))
      }
      if scan.isMark(.comma, at: phrase.end), isCreditWord(index..<phrase.end),
        !isCapital || index == 0 || scan.isFresh(index) || phrase.end - index == 1,
        scan.agency(at: phrase.end + 1, limit: scan.count) != nil
      {
        return labelled(from: index, at: phrase.end + 1, isCertain: true)
      }
    }
    guard phrase.roles.contains(.opener) else { return nil }
    // "shared a photo by her husband" is prose: the name must follow at once.
    guard phrase.end < scan.count else { return nil }
    let next = scan[phrase.end]
    guard
      !next.isWord || next.shape.contains(.capital) || next.shape.contains(.caseless)
        || next.shape.contains(.glued) || scan.agency(at: phrase.end, limit: scan.count) != nil
    else { return nil }
    let isFresh = scan.isFresh(index) || scan[index].shape.contains(.capital)
    return labelled(from: index, at: phrase.end, isCertain: isFresh && phrase.end - index > 1)
  }

  /// Whether a label says "credit" and not only "photo", which opens captions too.
  private func isCreditWord(_ range: Range<Int>) -> Bool {
    for index in range {
      switch scan.text.string(scan[index].start..<scan[index].end).lowercased() {
      case "credit", "credits", "crédit", "crédits", "quelle", "bildquelle", "fotoquelle",
        "courtesy",
        "copyright", "bildrechte", "bildnachweis", "fotocredit":
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
    reader.read()
    if reader.parts.isEmpty, reader.roles.isEmpty {
      // A bare © is a credit that lost its name.
      guard scan.isMark(.copyright, at: start), body >= scan.count || scan.isMark(.hyphen, at: body)
      else { return nil }
      return add(start..<min(body + 1, scan.count), reader)
    }
    if !isCertain, !reader.hasAgency, reader.isCut {
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
      return labelled(from: open, at: limit + 1, isCertain: true)
    }
    if let body = labelEnd(in: open + 1..<limit) {
      return labelledBracket(open, body.start, body.organisation, close, limit)
    }
    guard close != nil || scan.agency(at: open + 1, limit: limit) != nil || hasSlash(open..<limit)
    else { return nil }
    var reader = ChainReader(scan, at: open + 1, limit: limit, place: .bracketed)
    reader.read()
    guard reader.hasAgency, !reader.isCut, isAtEnd(reader.position, limit) else { return nil }
    if reader.parts.count == 1, reader.roles.isEmpty,
      !acceptsLoneAgency(reader.parts[0], from: open, close: limit)
    {
      return nil
    }
    return add(open..<min(limit + 1, scan.count), reader)
  }

  private func hasSlash(_ range: Range<Int>) -> Bool {
    range.count < 16 && range.contains { scan.isMark(.slash, at: $0) }
  }

  private func isAtEnd(_ position: Int, _ limit: Int) -> Bool {
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
        if phrase.roles.contains(.opener), phrase.end < range.upperBound {
          return (phrase.end, before)
        }
        if phrase.roles.contains(.label),
          let next = scan.phrase(at: phrase.end, limit: range.upperBound), next.roles.contains(.by)
        {
          return (next.end, before)
        }
      }
      guard scan[index].shape.contains(.capital) else { return nil }
      index += 1
    }
    return nil
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

  /// Whether a bracket with nothing but an agency is a credit and not an abbreviation that the text
  /// explains: "Press Trust of India (PTI)".
  private func acceptsLoneAgency(_ part: CreditPart, from open: Int, close: Int) -> Bool {
    guard part.agency >= 0, !scan.isSpelledOut(part.range, before: open) else { return false }
    let isLast = isAtEnd(close, scan.count) || close >= scan.count
    let isFresh =
      open == floor || scan.isMark(.stop, at: open - 1) || scan.isMark(.quote, at: open - 1)
    switch scan.book.agencies.agencies[part.agency].kind {
    case .photo, .stock: return true
    case .wire, .platform: return isLast || isFresh || open == 0
    case .broadcaster, .newspaper, .institution, .company: return isLast && isFresh
    }
  }

  // MARK: Agencies in plain text

  /// A credit without label or bracket, round the agency that begins at `index`.
  private mutating func plain(at index: Int) -> Int? {
    guard let match = scan.agency(at: index, limit: scan.count) else { return nil }
    let agency = scan.book.agencies.agencies[match.value.index]
    if let start = chainStart(before: index, agency) {
      var reader = ChainReader(scan, at: start, limit: plainLimit(index), place: .plain)
      reader.read()
      if reader.hasAgency, reader.position >= match.end, isJoined(reader, match.value) {
        return add(start..<reader.position, reader)
      }
    }
    if isFirstWord(index) {
      var reader = ChainReader(scan, at: index, limit: reach(index), place: .bracketed)
      reader.read()
      if !reader.isCut, isAtEnd(reader.position, scan.count), let first = reader.parts.first,
        first.agency >= 0
      {
        return add(index..<scan.count, reader)
      }
    }
    if scan.isMark(.slash, at: match.end) || scan.isMark(.bar, at: match.end) {
      var reader = ChainReader(scan, at: index, limit: plainLimit(index), place: .plain)
      reader.read()
      let hasPerson = reader.parts.contains { $0.kind == .person }
      let isWhole = isAtEnd(reader.position, scan.count) && scan.isFresh(index)
      if reader.parts.count > 1 && (hasPerson || isWhole) || !reader.roles.isEmpty && isWhole {
        return add(index..<reader.position, reader)
      }
    }
    guard isLoneCredit(index, match.end, match.value, agency) else { return nil }
    var reader = ChainReader(scan, at: index, limit: match.end, place: .plain)
    reader.read()
    return reader.hasAgency ? add(index..<match.end, reader) : nil
  }

  /// A credit in plain text does not reach over a line.
  private func plainLimit(_ index: Int) -> Int {
    var end = index + 1
    while end < scan.count, !scan[end].shape.contains(.afterBreak), end - index < 40 { end += 1 }
    return end
  }

  private func isJoined(_ reader: ChainReader, _ value: NameValue) -> Bool {
    guard reader.parts.count + reader.roles.rawValue.nonzeroBitCount > 1 else { return false }
    if reader.parts.contains(where: { $0.kind == .person }) { return true }
    return !value.isAmbiguous && isAtEnd(reader.position, scan.count) || !reader.isCut
  }

  /// Where the credit begins whose last part stands at `index`: over "/", "via", "|" back to the first
  /// name. Nil if nothing joins the agency to words before it.
  private func chainStart(before index: Int, _ agency: Agency) -> Int? {
    var start = index
    var isFirst = true
    while index - start < 60, let joint = joint(before: start, agency, isFirst: isFirst) {
      guard let name = nameStart(before: joint) else { break }
      let shape = NameShape(scan, name..<joint)
      let isNamed = scan.agency(at: name, limit: joint) != nil || shape.organisation > 0
      if scan.isMark(.bar, at: joint), !scan.isFresh(name) { break }
      let isInner = scan.isMark(.slash, at: name - 1) || scan.isMark(.bar, at: name - 1)
      if !shape.isPerson, !isNamed, !isInner, !scan.isFresh(name), shape.capitals < shape.words {
        break
      }
      start = name
      isFirst = false
      if let person = commissioned(before: name) { return person }
      if scan[start].shape.contains(.afterBreak) { break }
    }
    return isFirst ? nil : start
  }

  /// The photographer before "for the Guardian", whose name begins what ends before `house`.
  private func commissioned(before house: Int) -> Int? {
    var index = house - 1
    if index > floor, scan[index].traits.contains(.function), !scan[index].shape.contains(.capital)
    {
      index -= 1
      if index <= floor || !isCommissioning(index) { index += 1 }
    }
    guard index > floor, isCommissioning(index), let start = nameStart(before: index),
      NameShape(scan, start..<index).isPerson
    else { return nil }
    return start
  }

  private func isCommissioning(_ index: Int) -> Bool {
    scan.phrase(at: index, limit: index + 1)?.roles.contains(.commissioned) == true
  }

  /// The end of what stands before the separator that ends at `index`.
  private func joint(before index: Int, _ agency: Agency, isFirst: Bool) -> Int? {
    var end = index
    var isJoined = false
    while end > floor {
      let lexeme = scan[end - 1]
      if lexeme.mark == .slash || lexeme.mark == .bar {
        isJoined = true
      } else if lexeme.isWord, isFirst || isJoined, isVia(end - 1) {
        isJoined = true
      } else if isJoined, lexeme.mark == .comma || lexeme.mark == .slash {
        // "EPA, via Shutterstock"
      } else if isFirst, !isJoined,
        agency.kind == .photo || agency.kind == .stock || agency.kind == .wire,
        lexeme.mark == .hyphen || lexeme.mark == .dash, end - 1 > floor
      {
        return hasNameBefore(end - 1) ? end - 1 : nil
      } else {
        break
      }
      end -= 1
    }
    return isJoined && end > floor ? end : nil
  }

  private func isVia(_ index: Int) -> Bool {
    guard scan[index].traits.contains(.phraseStart),
      let phrase = scan.phrase(at: index, limit: index + 1)
    else { return false }
    return phrase.roles.contains(.via)
  }

  /// Whether a person's name, fresh behind a sentence, ends before `end`.
  private func hasNameBefore(_ end: Int) -> Bool {
    guard let start = nameStart(before: end) else { return false }
    return scan.isFresh(start) && NameShape(scan, start..<end).isPerson
  }

  /// Where the name that ends before `end` begins.
  private func nameStart(before end: Int) -> Int? {
    var start = end
    var words = 0
    while start > floor, end - start < 24 {
      let lexeme = scan[start - 1]
      if lexeme.isWord {
        if lexeme.kind == .number, lexeme.shape.contains(.afterBlank), words > 0 { break }
        let isSmall =
          !lexeme.shape.contains(.capital) && !lexeme.shape.contains(.caseless)
          && !lexeme.shape.contains(.digit)
        if isSmall,
          !lexeme.traits.contains(.particle) || lexeme.traits.contains(.function) && words < 1
        {
          // A handle before a stock library: "yulka3ice / iStock".
          if words == 0, start - 1 == floor || scan.isFresh(start - 1) { return start - 1 }
          break
        }
        if isSmall, !hasCapitalBeforeParticles(start - 1) { break }
      } else {
        let isInner: Bool
        switch lexeme.mark {
        case .stop: isInner = !scan.endsSentence(start - 1)
        case .hyphen: isInner = !lexeme.shape.contains(.afterBlank)
        case .ampersand, .plus: isInner = true
        default: isInner = false
        }
        guard isInner else { break }
      }
      start -= 1
      if lexeme.isWord, lexeme.shape.contains(.afterBlank) { words += 1 }
      if lexeme.isWord, lexeme.shape.contains(.glued), words >= 1, isGlueBefore(start) {
        return start
      }
      if lexeme.shape.contains(.afterBreak) || words == 7 { break }
    }
    while start < end, !scan[start].isWord { start += 1 }
    guard start < end else { return nil }
    return tightened(start..<end)
  }

  /// Whether particles that end at `index` follow a capitalised word: "Sjoerd van der".
  private func hasCapitalBeforeParticles(_ index: Int) -> Bool {
    var index = index
    while index > floor, scan[index].traits.contains(.particle),
      !scan[index].shape.contains(.capital)
    {
      index -= 1
    }
    return scan[index].isWord && scan[index].shape.contains(.capital)
  }

  /// Whether the word at `index` begins where something else was glued to it, and is not the second
  /// half of a name such as McDonald.
  private func isGlueBefore(_ index: Int) -> Bool {
    guard index > floor, scan[index - 1].isWord else { return false }
    return scan[index - 1].end - scan[index - 1].start > 3
  }

  /// The credited name at the end of a run of capitalised words that began as prose.
  private func tightened(_ range: Range<Int>) -> Int {
    let shape = NameShape(scan, range)
    if scan.isFresh(range.lowerBound) || range.lowerBound == floor {
      if shape.words <= 5 { return range.lowerBound }
    }
    var starts: [Int] = []
    for index in range where scan[index].isWord && scan[index].shape.contains(.afterBlank) {
      starts.append(index)
    }
    guard let last = starts.last, starts.count > 2 else { return range.lowerBound }
    // Names in capitals stand out of prose by themselves.
    if scan[last].shape.contains(.capitals) {
      var first = starts.count - 1
      while first > 0, scan[starts[first - 1]].shape.contains(.capitals), starts.count - first < 4 {
        first -= 1
      }
      if starts.count - first >= 2 { return starts[first] }
    }
    for width in [2, 3] where starts.count >= width {
      let first = starts[starts.count - width]
      if scan[first].traits.contains(.given) { return first }
    }
    let second = starts[starts.count - 2]
    let isSmall =
      scan[second].traits.contains(.particle) || scan[second].end - scan[second].start == 1
    return isSmall && starts.count > 2 ? starts[starts.count - 3] : second
  }

  private func isFirstWord(_ index: Int) -> Bool {
    index < 4 && (0..<index).allSatisfy { !scan[$0].isWord }
  }

  /// Whether an agency that nothing joins to a name is a credit by itself.
  private func isLoneCredit(_ index: Int, _ end: Int, _ value: NameValue, _ agency: Agency) -> Bool
  {
    let isFirst = isFirstWord(index)
    let isLast = isAtEnd(end, scan.count)
    if isFirst, isLast { return true }
    if let phrase = scan.phrase(at: end, limit: scan.count), phrase.roles.contains(.tail),
      phrase.end - end > 1 || scan[end].shape.contains(.glued)
    {
      return true
    }
    let suppliesPictures = agency.kind == .photo || agency.kind == .stock
    if isLast, scan.isFresh(index) {
      if suppliesPictures { return true }
      return agency.kind == .wire && scan.mark(at: index - 1) != .dash
        && scan.mark(at: index - 1) != .hyphen
        && scan.mark(at: index - 1) != .colon
    }
    guard suppliesPictures, !value.isAmbiguous, isFirst || scan[index].shape.contains(.afterBreak)
    else { return false }
    let next = scan[end]
    if scan[index].shape.contains(.afterBreak), next.shape.contains(.afterBreak) { return true }
    return next.mark == .dash || next.mark == .bar
      || next.isWord && next.shape.contains(.capital) && next.shape.contains(.afterBlank)
  }

  // MARK: A text that is nothing but a credit

  /// "Acme/John Smith": no agency known, but the whole text is names between slashes.
  private mutating func readWhole() {
    guard scan.count - floor <= 16, floor == 0, hasSlash(0..<scan.count) || hasBar else { return }
    var reader = ChainReader(scan, at: 0, limit: scan.count, place: .bracketed)
    reader.read()
    guard reader.parts.count > 1, !reader.isCut, isAtEnd(reader.position, scan.count) else {
      return
    }
    let hasPerson = reader.parts.contains { $0.kind == .person }
    let isNamed = reader.parts.allSatisfy { !NameShape(scan, $0.range).firstIsLower }
    guard hasPerson, isNamed else { return }
    _ = add(0..<scan.count, reader)
  }

  private var hasBar: Bool { (0..<scan.count).contains { scan.isMark(.bar, at: $0) } }
}
