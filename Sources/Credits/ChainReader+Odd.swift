// Segments that are no plain names: dates, addresses, names that were cut off or mistyped, a trade between
// a house and a person.

extension ChainReader {
  /// Moves over a segment that is a date and nothing else: "14.01.2022", "June 10".
  mutating func isDate(_ segment: Range<Int>) -> Bool {
    guard let first = segment.first, segment.count <= 6 else { return false }
    let isNumber = scan[first].kind == .number || scan[first].traits.contains(.month)
    guard isNumber, segment.count > 1,
      segment.allSatisfy({
        !scan[$0].isWord || scan[$0].kind == .number || scan[$0].traits.contains(.month)
      }), segment.contains(where: { scan[$0].kind == .number })
    else { return false }
    position = segment.upperBound
    return true
  }

  /// Whether the year of a picture stands at `index`, and the text behind the credit is glued to it:
  /// "Ann Berg, 2013Pressure is building".
  func isGluedYear(_ index: Int) -> Bool {
    guard place == .labelled, !parts.isEmpty, index + 1 < limit, scan[index].kind == .number else {
      return false
    }
    return scan[index].end - scan[index].start == 4 && scan[index + 1].shape.contains(.glued)
  }

  /// Whether a segment is a picture's number: "A3576".
  func isFileName(_ segment: Range<Int>) -> Bool {
    guard segment.count == 1, !scan[segment.lowerBound].shape.contains(.afterBreak) || limit > 2
    else { return false }
    let word = scan[segment.lowerBound]
    let digits = scan.text.bytes[word.start..<word.end].count { $0 >= 0x30 && $0 <= 0x39 }
    return word.kind == .word && digits >= 4 && digits * 2 > word.end - word.start
      && word.shape.contains(.capitals)
  }

  /// Whether a segment is the start of the agency behind the next slash: "SOPA Images/Si/SIPA".
  func isBrokenOff(_ segment: Range<Int>, _ end: Int) -> Bool {
    guard segment.count == 1, end + 1 < limit, scan.isMark(.slash, at: end), !parts.isEmpty,
      let match = scan.agency(at: end + 1, limit: limit)
    else { return false }
    let (own, next) = (scan.text.key(segment), scan.text.key(end + 1..<match.end))
    return own.count < next.count
      && scan.text.folded[next].starts(with: scan.text.folded[own])
  }

  /// A person without the house that stands behind the slash again: "Ann Berg PSG/PSG".
  func withoutHouse(_ segment: Range<Int>, _ end: Int) -> Range<Int> {
    guard segment.count > 2, end + 1 < limit, scan.isMark(.slash, at: end) else { return segment }
    for count in 1...4 where segment.count > count + 1 && end + count < limit {
      let start = segment.upperBound - count
      let (own, next) = (
        scan.text.key(start..<segment.upperBound), scan.text.key(end + 1..<end + 1 + count)
      )
      guard scan[start].isWord, scan[start].shape.contains(.afterBlank), !own.isEmpty,
        scan.text.folded[own] == scan.text.folded[next]
      else { continue }
      let name = segment.lowerBound..<start
      if NameShape(scan, name).isPerson { return name }
    }
    return segment
  }

  /// A person without a soldier's rank and trade: "Mass Communication Specialist 2nd Class Ann Berg".
  func withoutRank(_ segment: Range<Int>) -> Range<Int> {
    guard segment.count > 2, segment.contains(where: { scan[$0].traits.contains(.title) }) else {
      return segment
    }
    var start = segment.lowerBound
    var isRank = false
    while start + 2 < segment.upperBound, scan[start].isWord {
      let traits = scan[start].traits
      if traits.contains(.title) {
        isRank = true
      } else if ![
        "mass", "communication", "officer", "class", "first", "second", "1st", "2nd", "3rd",
        "senior", "chief", "sr", "u", "s",
      ].contains(scan.text.string(scan[start].start..<scan[start].end).lowercased()) {
        break
      }
      start += 1
      if scan.isMark(.stop, at: start) { start += 1 }
    }
    guard isRank, start > segment.lowerBound, scan[start].isWord,
      NameShape(scan, start..<segment.upperBound).isPerson
    else { return segment }
    return start..<segment.upperBound
  }

  /// A person without the word for a picture before it: "Foto Ann Berg".
  func withoutLabel(_ segment: Range<Int>) -> Range<Int> {
    guard segment.count > 2, scan[segment.lowerBound].traits.contains(.phraseStart),
      let label = scan.phrase(at: segment.lowerBound, limit: segment.lowerBound + 1),
      label.roles.isSuperset(of: [.label, .noise])
    else { return segment }
    let name = segment.lowerBound + 1..<segment.upperBound
    return scan[name.lowerBound].isWord && NameShape(scan, name).isPerson ? name : segment
  }

  /// Where a caption begins that opens with a flag behind a name: "Harbour Office Handout picture
  /// released by …".
  func flagCut(_ segment: Range<Int>) -> Int? {
    for index in segment.dropFirst()
    where scan[index].traits.contains(.flagStart) && scan[index].shape.contains(.afterBlank) {
      guard scan[index].shape.contains(.capital),
        let phrase = scan.phrase(at: index, limit: segment.upperBound), phrase.end - index > 1,
        !phrase.roles.isDisjoint(with: .flags), phrase.end < segment.upperBound,
        !scan[phrase.end].shape.contains(.capital), !scan[phrase.end - 1].shape.contains(.capital)
      else { continue }
      let shape = NameShape(scan, segment.lowerBound..<index)
      return shape.lower == 0 && shape.words <= 5 ? index : nil
    }
    return nil
  }

  /// Where a sentence begins behind a person's name: "Ann Berg The icons of …".
  func articleCut(_ segment: Range<Int>) -> Int? {
    var words = 0
    for index in segment where scan[index].isWord {
      let word = scan[index]
      guard index == segment.lowerBound || word.shape.contains(.afterBlank) else { continue }
      let name = segment.lowerBound..<index
      if words >= 2, words <= 4, index + 1 < segment.upperBound, isApposition(index),
        NameShape(scan, name).isPerson, NameShape(scan, name).given > 0
      {
        return index
      }
      if words >= 1, words <= 6, word.traits.contains(.function), word.shape.contains(.capital),
        !word.shape.contains(.capitals), !word.traits.contains(.particle),
        word.end - word.start > 1, index + 1 < scan.count, scan[index + 1].isWord,
        isNameBeforeArticle(segment.lowerBound..<index, segment)
      {
        return index
      }
      words += 1
    }
    return nil
  }

  /// Whether what says more of a person begins at `index`: "Minister of …", "of Harbourshire".
  private func isApposition(_ index: Int) -> Bool {
    if scan.isKey(index, "of") { return true }
    return scan[index].shape.contains(.capital) && scan[index].traits.contains(.common)
      && scan.isKey(index + 1, "of")
  }

  private func isNameBeforeArticle(_ name: Range<Int>, _ segment: Range<Int>) -> Bool {
    let shape = NameShape(scan, name)
    if shape.isPerson { return true }
    if shape.words == 1, shape.lower + shape.function + shape.common > 0 || parts.count > 0 {
      return false
    }
    let rest = NameShape(
      scan, name.upperBound..<min(limit, max(segment.upperBound, name.upperBound + 8)))
    return (shape.organisation > 0 || shape.words == 1) && shape.lower < 3 && rest.lower > 2
  }

  /// Moves over the address of a mail behind a name: "Ann Berg, aberg@example.com".
  mutating func isMailAddress(_ segment: Range<Int>, _ end: Int) -> Bool {
    guard !parts.isEmpty, scan.isMark(.at, at: end), !scan[end].shape.contains(.afterBlank),
      end + 3 < limit, scan[end + 1].isWord, !scan[end + 1].shape.contains(.afterBlank),
      scan.isMark(.stop, at: end + 2), scan.isDomainEnding(end + 3)
    else { return false }
    var index = end + 4
    while index + 1 < limit, scan.isMark(.stop, at: index), scan.isDomainEnding(index + 1) {
      index += 2
    }
    position = index
    return true
  }

  /// Whether a web address begins at `index`, which is no part of a credit.
  func isAddress(_ index: Int) -> Bool {
    guard index + 2 < scan.count, !scan[index + 1].isWord else { return false }
    if scan.isKey(index, "http") || scan.isKey(index, "https") {
      return scan.isMark(.colon, at: index + 1) && scan.isMark(.slash, at: index + 2)
    }
    return scan.isKey(index, "pic") && scan.isMark(.stop, at: index + 1)
      && scan.isKey(index + 2, "twitter")
  }

  /// The organisation whose name breaks off: at the end of a text that was cut ("(Image credit: Getty
  /// Ima"), or before a slash in fields of 32 characters ("Ann Berg / SOPA Ima/SIPA").
  func agencyCutOff(_ range: Range<Int>, _ end: Int) -> Int? {
    guard let last = range.last, scan[last].isWord, range.count <= 6 else { return nil }
    let key = scan.text.key(range)
    if end < limit {
      guard key.count >= 5, scan.isMark(.slash, at: end), end + 1 < limit,
        scan.agency(at: end + 1, limit: limit) != nil, scan[last].shape.contains(.capital),
        place != .plain || !parts.isEmpty
      else { return nil }
      let tail = key.count > 6 ? 7 : 4
      return scan.book.agencies.name(startingWith: scan.text.folded[key], tail: tail)
    }
    if limit < scan.count, range.upperBound == limit, key.count >= 10, place != .plain {
      return scan.book.agencies.name(startingWith: scan.text.folded[key], tail: 5)
    }
    // "Jane Roe/AFP via Ge"
    let isBehindVia =
      range.count == 1 && key.count > 1 && !parts.isEmpty
      && scan.phrase(at: range.lowerBound - 1, limit: range.lowerBound)?.roles.contains(.via)
        == true
    guard limit == scan.count, range.upperBound == limit, key.count >= 4 || isBehindVia else {
      return nil
    }
    guard isOpenEnded && place != .plain || place == .plain && !parts.isEmpty || isBehindVia else {
      return nil
    }
    return scan.book.agencies.name(startingWith: scan.text.folded[key], tail: 64)
  }

  /// Reads "Life Sciences Institute designer Ann Berg": a house, a trade, a person.
  mutating func readTrade(_ segment: Range<Int>, _ end: Int) -> Bool {
    guard segment.count > 2 else { return false }
    for index in segment.lowerBound + 1..<segment.upperBound - 1
    where scan[index].traits.contains(.job) && scan[index].shape.contains(.afterBlank) {
      let person = index + 1..<segment.upperBound
      guard NameShape(scan, person).isPerson else { continue }
      var house = segment.lowerBound..<index
      while let last = house.last, !scan[last].shape.contains(.capital) {
        house = house.lowerBound..<last
      }
      let value = exactAgency(house)
      let shape = NameShape(scan, house)
      guard !house.isEmpty, value != nil || shape.organisation > 0 || shape.isDomain else {
        continue
      }
      if let value {
        _ = take(house, value, end)
      } else {
        parts.append(CreditPart(kind: .organisation, range: house, agency: -1))
      }
      parts.append(CreditPart(kind: .person, range: person, agency: -1))
      position = end
      return true
    }
    return false
  }
}
