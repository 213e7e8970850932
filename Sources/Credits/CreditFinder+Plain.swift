// Credits without label or bracket: an agency's name in plain text, with names joined to it by a slash,
// a bar or "via", or alone where only a credit stands alone; and texts that are nothing but a credit.

extension CreditFinder {
  // MARK: Agencies in plain text

  /// A credit without label or bracket, round the agency that begins at `index`.
  mutating func plain(at index: Int) -> Int? {
    guard let match = scan.agency(at: index, limit: scan.count), !isInAddress(index) else {
      return nil
    }
    let agency = scan.book.agencies.agencies[match.value.index]
    if let start = commissioned(before: index), scan.isFresh(start), isAtEnd(match.end, scan.count)
    {
      var reader = ChainReader(scan, at: start, limit: scan.count, place: .plain)
      reader.read()
      if reader.hasAgency { return add(start..<scan.count, reader) }
    }
    if agency.kind == .stock, let end = attribution(before: index, match.end) { return end }
    if let start = chainStart(before: index, agency) {
      var reader = ChainReader(scan, at: start, limit: plainLimit(index), place: .plain)
      reader.read()
      if reader.hasAgency, reader.position >= match.end, isJoined(reader, match.value) {
        return add(start..<reader.position, reader)
      }
    }
    if isFirstWord(index), !isBeforeLabel(match.end) {
      var reader = ChainReader(scan, at: index, limit: reach(index), place: .bracketed)
      reader.read()
      if !reader.isCut, isAtEnd(reader.position, scan.count), let first = reader.parts.first,
        first.agency >= 0, !hasTitleBeforeSign(reader, agency)
      {
        return add(index..<scan.count, reader)
      }
    }
    if scan.isMark(.slash, at: match.end) || scan.isMark(.bar, at: match.end) {
      var reader = ChainReader(scan, at: index, limit: plainLimit(index), place: .plain)
      reader.read()
      let hasPerson = reader.parts.contains { $0.kind == .person }
      let isWhole = isAtEnd(reader.position, scan.count) && scan.isFresh(index)
      let isSupplied = reader.parts.allSatisfy {
        $0.agency >= 0 && suppliesPictures(scan.book.agencies.agencies[$0.agency])
      }
      let isLast = isAtEnd(reader.position, scan.count) && !match.value.isAmbiguous
      let isCredit = hasPerson || isWhole || isSupplied || isLast && agency.isDistributor
      if reader.parts.count > 1 && isCredit || !reader.roles.isEmpty {
        return add(index..<reader.position, reader)
      }
    }
    if suppliesPictures(agency), scan.mark(at: index - 1) == .bullet, index > floor {
      // "… • Getty Images for Rock of Ages"
      var reader = ChainReader(scan, at: index, limit: reach(index), place: .bracketed)
      reader.read()
      if !reader.isCut, isAtEnd(reader.position, scan.count), reader.hasAgency {
        return add(index..<scan.count, reader)
      }
    }
    if match.end < scan.count, isVia(match.end),
      scan.agency(at: match.end + 1, limit: scan.count) != nil,
      suppliesPictures(agency)
    {
      // "Old harbour NurPhoto via Getty Images The harbour …"
      var reader = ChainReader(scan, at: index, limit: plainLimit(index), place: .plain)
      reader.read()
      if reader.parts.count > 1, reader.parts.allSatisfy({ $0.agency >= 0 }) {
        return add(index..<reader.position, reader)
      }
    }
    guard isLoneCredit(index, match.end, match.value, agency) else { return nil }
    var reader = ChainReader(scan, at: index, limit: match.end, place: .plain)
    reader.read()
    return reader.hasAgency ? add(index..<match.end, reader) : nil
  }

  /// Whether a © follows a part that is no known name, or what a company shows: what stands before it
  /// is the caption.
  private func hasTitleBeforeSign(_ reader: ChainReader, _ first: Agency) -> Bool {
    reader.parts.dropLast().contains {
      $0.agency < 0 && ($0.kind == .organisation || first.kind == .company)
        && scan.isMark(.copyright, at: $0.range.upperBound)
    }
  }

  /// Whether a web address goes on at `index`: "www.gettyimages.com/…".
  private func isInAddress(_ index: Int) -> Bool {
    guard index > floor + 1, !scan[index].shape.contains(.afterBlank) else { return false }
    return scan.isMark(.stop, at: index - 1) && scan.isKey(index - 2, "www")
      || scan.isMark(.slash, at: index - 1) && scan.isMark(.slash, at: index - 2)
  }

  /// Whether a label with its colon begins at `index`: what stands before it is the caption.
  private func isBeforeLabel(_ index: Int) -> Bool {
    guard let phrase = scan.phrase(at: index, limit: scan.count) else { return false }
    return phrase.roles.contains(.label) && scan.isMark(.colon, at: phrase.end)
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
      guard let name = accountStart(before: joint) ?? nameStart(before: joint) else { break }
      let shape = NameShape(scan, name..<joint)
      let isNamed = scan.agency(at: name, limit: joint) != nil || shape.organisation > 0
      if scan.isMark(.bar, at: joint), !scan.isFresh(name) { break }
      if scan.isMark(.bar, at: joint), !isFirst, isMakerNamed(start) {
        // "The minister | Ann Berg/AP Photo": the maker is named, what stands before is the caption.
        break
      }
      let isInner = scan.isMark(.slash, at: name - 1) || scan.isMark(.bar, at: name - 1)
      if !shape.isPerson, !isNamed, !isInner, !scan.isFresh(name), shape.capitals < shape.words,
        !isSmallName(name), !isTightName(name, joint), !isAccount(name, joint)
      {
        break
      }
      start = name
      isFirst = false
      if let person = commissioned(before: name) ?? nameStart(beforeFlag: name) { return person }
      if start > floor, scan.isMark(.at, at: start - 1) { return start - 1 }
      if scan[start].shape.contains(.afterBreak) { break }
    }
    return isFirst ? nil : start
  }

  /// Whether a single name stands tight before a slash, behind a number or a small word: "en 2018
  /// Buckner/CSM/SIPA".
  private func isTightName(_ name: Int, _ joint: Int) -> Bool {
    guard joint == name + 1, scan.isMark(.slash, at: joint), name > floor,
      !scan[joint].shape.contains(.afterBlank), scan[name].end - scan[name].start > 3,
      scan[name].shape.contains(.capital), joint + 1 < scan.count,
      !scan[joint + 1].shape.contains(.afterBlank), scan[name - 1].isWord,
      !scan[name - 1].shape.contains(.capital)
    else { return false }
    return scan[name].traits.isDisjoint(with: [.place, .common, .organisation, .function, .month])
      && !scan.endsLikeOrganisation(name)
  }

  /// Whether somebody's account stands before a "via": "@harbourlife/via REUTERS".
  private func isAccount(_ name: Int, _ joint: Int) -> Bool {
    guard name > floor, scan.isMark(.at, at: name - 1), joint + 1 < scan.count else { return false }
    return isVia(joint) ? scan.isFresh(name - 1) : isVia(joint + 1)
  }

  /// Whether a person's name begins at `start` and ends before a slash.
  private func isMakerNamed(_ start: Int) -> Bool {
    var end = start
    while end < scan.count, end - start < 10, !scan.isMark(.slash, at: end) { end += 1 }
    return scan.isMark(.slash, at: end) && NameShape(scan, start..<end).isPerson
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
        // "The minister | picture alliance / Ann Berg": what stands before is the caption.
        if lexeme.mark == .bar, agency.standsLast, isFirst { break }
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
      } else if isFirst, !isJoined, lexeme.mark == .comma, floor == 0, hasNameBefore(end - 1),
        nameStart(before: end - 1).map(isFirstWord) == true, endsText(index)
      {
        // "Mara Lindqvist, Associated Press" and nothing else.
        return end - 1
      } else {
        break
      }
      end -= 1
    }
    return isJoined && end > floor ? end : nil
  }

  /// Whether nothing stands behind the agency at `index`.
  private func endsText(_ index: Int) -> Bool {
    guard let match = scan.agency(at: index, limit: scan.count) else { return false }
    return isAtEnd(match.end, scan.count)
  }

  func isVia(_ index: Int) -> Bool {
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
    let suppliesPictures = suppliesPictures(agency)
    if suppliesPictures, agency.isDistributor, !value.isAmbiguous, scan.count - index > 1,
      isBehindCaption(index, end)
    {
      return true
    }
    if scan.isMark(.slash, at: index - 1), isLast || scan.isMark(.stop, at: end) {
      return suppliesPictures || agency.kind == .wire
    }
    if isLast, scan.isFresh(index), !value.isAmbiguous || scan.mark(at: index - 1) != .close {
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

  private func suppliesPictures(_ agency: Agency) -> Bool {
    agency.kind == .photo || agency.kind == .stock
  }

  /// Whether a distributor's full name stands behind a caption that no mark ends: "the old pier at
  /// dawn Getty Images", or before a text that is glued to it.
  private func isBehindCaption(_ index: Int, _ end: Int) -> Bool {
    guard index > floor, end - index > 1 else { return false }
    let before = scan[index - 1]
    // "… in the wild.Getty Images A team …", "toggle caption Getty Images"
    if before.mark == .stop, !scan[index].shape.contains(.afterBlank) { return true }
    if scan.isKey(index - 1, "caption") { return true }
    if end < scan.count, scan[end].shape.contains(.glued) {
      return scan.isFresh(index) || before.isWord && !before.traits.contains(.function)
    }
    guard end == scan.count, scan[index].shape.contains([.capital, .afterBlank]), before.isWord,
      !before.shape.contains(.capital), index - floor > 4
    else { return false }
    if scan.phrase(at: index - 1, limit: index) != nil { return false }
    return before.traits.isDisjoint(with: [
      .preposition, .filler, .citing, .told, .said, .agencyNoun, .newsroom,
    ]) && !Self.leadsOn.contains(scan.text.string(before.start..<before.end))
  }

  /// What stands before an agency that a sentence speaks of.
  private static let leadsOn: Set<String> = [
    "of", "for", "from", "at", "on", "in", "and", "or", "the", "a", "an", "against", "sues", "sued",
    "against", "joins", "joined", "like", "than", "as", "but", "via", "het", "een", "de", "la",
    "le",
  ]
}
