// Where a name begins that ends before a slash, a "via" or a bracket, in text without any mark before it.

extension CreditFinder {
  /// Where the name that ends before `end` begins.
  func nameStart(before end: Int) -> Int? {
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
          // "ludovic OLSEN/AFP"
          if words == 1, start == end - 1, lexeme.traits.contains(.given),
            scan[start].shape.contains(.capitals)
          {
            return start - 1
          }
          // A handle before a stock library: "yulka3ice / iStock".
          if words == 0,
            start - 1 == floor || scan.isFresh(start - 1) || scan.isMark(.slash, at: start - 2)
          {
            return start - 1
          }
          // "karl olsen/SIPA"
          if words == 0, start == end, isSmallName(start - 2) { return start - 2 }
          // "Jung Yeon-je"
          guard scan.isMark(.hyphen, at: start - 2), !scan[start - 2].shape.contains(.afterBlank),
            !lexeme.shape.contains(.afterBlank), start - 3 >= floor, scan[start - 3].isWord,
            scan[start - 3].shape.contains(.capital)
          else { break }
          start -= 2
          continue
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
      if lexeme.isWord, lexeme.shape.contains(.glued) {
        if words >= 1, isGlueBefore(start) { return start }
        if scan.agency(exactly: start..<end) != nil { return start }
      }
      if lexeme.shape.contains(.afterBreak) || words == 7 { break }
    }
    while start < end, !scan[start].isWord { start += 1 }
    guard start < end else { return nil }
    return tightened(start..<end)
  }

  /// Where the account's name begins that ends before `end`: behind the @ of "@quay_watch via Reuters".
  func accountStart(before end: Int) -> Int? {
    var start = end - 1
    while start > floor, end - start < 10, !scan[start].shape.contains(.afterBlank) {
      if scan.isMark(.at, at: start - 1) { return scan[start].isWord ? start : nil }
      start -= 1
    }
    return nil
  }

  /// Where the house begins that stands alone between the caption's last sentence and a ©: "… in the
  /// lab. NIAID © Flickr".
  func houseStart(before index: Int) -> Int? {
    for start in stride(from: index - 1, to: max(floor, index - 6), by: -1) {
      guard scan.isMark(.stop, at: start - 1), scan.endsSentence(start - 1) else { continue }
      guard let value = scan.agency(exactly: start..<index), !value.isAmbiguous else { return nil }
      switch scan.book.agencies.agencies[value.index].kind {
      case .wire, .photo, .stock, .institution: return start
      case .broadcaster, .newspaper, .platform, .company: return nil
      }
    }
    return nil
  }

  /// Where a person's name begins that a hyphen or a comma joins to the flag at `flag`: "Ann Berg
  /// -POOL/SIPA".
  func nameStart(beforeFlag flag: Int) -> Int? {
    let joint = flag - 1
    let mark = scan.mark(at: joint)
    guard joint > floor, mark == .hyphen || mark == .dash || mark == .comma,
      let phrase = scan.phrase(at: flag, limit: scan.count),
      !phrase.roles.isDisjoint(with: .flags), scan.isMark(.slash, at: phrase.end),
      let name = nameStart(before: joint)
    else { return nil }
    let shape = NameShape(scan, name..<joint)
    guard shape.isPerson else { return nil }
    return scan.isFresh(name) || shape.firstIsGiven && mark != .comma ? name : nil
  }

  /// Whether two words in small letters from `index` are a person: a given name is known, or a
  /// sentence ends before them.
  func isSmallName(_ index: Int) -> Bool {
    guard index >= floor, scan[index].isWord, scan[index + 1].isWord,
      scan[index + 1].shape.contains(.afterBlank), scan[index].shape.isDisjoint(with: .capital)
    else { return false }
    let shape = NameShape(scan, index..<index + 2)
    guard shape.function + shape.common + shape.organisation + shape.digits == 0 else {
      return false
    }
    return scan[index].traits.contains(.given) || index == floor
      || scan.isMark(.stop, at: index - 1)
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

  /// Names in capitals stand out of prose by themselves: "Jean Roux MARTIN DUVAL".
  private func capitalsAtEnd(_ range: Range<Int>) -> Int? {
    var first = range.upperBound
    var words = 0
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let lexeme = scan[index]
      if lexeme.isWord {
        let isInitial = lexeme.end - lexeme.start == 1 && lexeme.shape.contains(.capital)
        guard lexeme.shape.contains(.capitals) || isInitial else { break }
        if lexeme.shape.contains(.afterBlank) || index == range.lowerBound {
          words += 1
          first = index
        }
      }
      index -= 1
    }
    guard words >= 2, words <= 4, first > range.lowerBound else { return nil }
    // "Gerald OLSEN NICOLAS BERGMAN": the first belongs to the name before.
    let second = (first + 1..<range.upperBound).first { scan[$0].shape.contains(.afterBlank) }
    if words == 3, let second, !scan[first].traits.contains(.given),
      scan[second].traits.contains(.given)
    {
      return second
    }
    return first
  }

  /// The credited name at the end of a run of capitalised words that began as prose.
  func tightened(_ range: Range<Int>) -> Int {
    let shape = NameShape(scan, range)
    if let capitals = capitalsAtEnd(range) { return capitals }
    if let second = scan.secondPerson(range) { return second }
    if scan.isFresh(range.lowerBound) || range.lowerBound == floor {
      if shape.words <= 5 { return range.lowerBound }
    }
    var starts: [Int] = []
    for index in range where scan[index].isWord && scan[index].shape.contains(.afterBlank) {
      starts.append(index)
    }
    guard starts.count > 2 else { return range.lowerBound }
    if starts.count == 3, scan[starts[0]].end - scan[starts[0]].start <= 3,
      scan[starts[0]].traits.isDisjoint(with: [.function, .place, .common, .month]),
      !scan[starts[0]].shape.contains(.digit)
    {
      // "Ng Han Guan"
      return starts[0]
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
}
