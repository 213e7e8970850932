// Credits in brackets of any kind: with a label inside, with an agency, or with a label without its colon.

extension CreditFinder {
  // MARK: Brackets

  /// The closing bracket of the one at `open`.
  func close(of open: Int) -> Int? {
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

  mutating func bracket(at open: Int) -> Int? {
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
  func acceptsLoneAgency(_ part: CreditPart, from open: Int, close: Int) -> Bool {
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
