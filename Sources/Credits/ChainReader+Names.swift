// What one segment of a credit is: a person, an organisation, an account, or a name that prose follows
// without a mark between.

extension ChainReader {
  /// A name at the start of a segment that goes on as prose.
  mutating func readOutOfProse(_ segment: Range<Int>) -> Bool {
    isCut = true
    if let match = scan.agency(at: segment.lowerBound, limit: segment.upperBound),
      !match.value.isAmbiguous || place != .plain && !goesOn(match.end)
    {
      return take(segment.lowerBound..<match.end, match.value, match.end)
    }
    let segment = withoutTitles(segment)
    var end = segment.lowerBound
    var words = 0
    var lastStart = end
    var index = segment.lowerBound
    while index < segment.upperBound {
      let lexeme = scan[index]
      if lexeme.isWord, lexeme.shape.contains(.afterBlank) || index == segment.lowerBound {
        let isName =
          lexeme.shape.contains(.capital) && !lexeme.traits.contains(.function)
          || lexeme.traits.contains(.particle) && words > 0
        if !isName || words == 4 {
          // The capital that a small word follows begins the sentence.
          if words > 2, !isName, !lexeme.traits.contains(.function) { end = lastStart }
          break
        }
        if words > 0, lexeme.shape.contains(.glued) { break }
        lastStart = index
        words += 1
      } else if lexeme.isWord, lexeme.shape.contains(.glued), words >= 2 {
        end = index
        break
      }
      index += 1
      end = index
    }
    if words == 4 {
      // Too long for most names: take two words, or three with an initial or a particle between.
      end = nameEnd(segment.lowerBound..<end)
    }
    let name = trimmed(segment.lowerBound..<end)
    guard !name.isEmpty else { return false }
    let shape = NameShape(scan, name)
    let isHouse =
      shape.words <= 2 && shape.capitals == shape.words && name.upperBound < segment.upperBound
      && scan[name.upperBound].traits.contains(.function)
    guard shape.isPerson || isHouse else { return false }
    parts.append(
      CreditPart(kind: shape.isPerson ? .person : .organisation, range: name, agency: -1))
    position = name.upperBound
    return true
  }

  /// Whether a capitalised word follows that may belong to a name: "Petra Olsen", not the agency.
  func goesOn(_ index: Int) -> Bool {
    index < limit && scan[index].isWord && !scan[index - 1].shape.contains(.capitals)
      && scan[index].shape.contains(.capital)
      && !scan[index].traits.contains(.function)
  }

  private func nameEnd(_ range: Range<Int>) -> Int {
    var words = 0
    var index = range.lowerBound
    var previousIsSmall = false
    while index < range.upperBound {
      let lexeme = scan[index]
      if lexeme.isWord, lexeme.shape.contains(.afterBlank) || index == range.lowerBound {
        if words >= 2, !previousIsSmall { return index }
        previousIsSmall =
          words > 0 && (lexeme.traits.contains(.particle) || lexeme.end - lexeme.start == 1)
        words += 1
      }
      index += 1
    }
    return range.upperBound
  }

  mutating func classify(_ segment: Range<Int>, _ shape: NameShape, _ end: Int) -> Bool {
    guard shape.words > 0 else { return false }
    var range = segment
    if shape.isPerson {
      range = withoutTitles(segment)
      if NameShape(scan, range).words >= 2 || range != segment {
        parts.append(CreditPart(kind: .person, range: range, agency: -1))
        position = end
        return true
      }
    }
    if shape.words == 2, shape.lower == 2, range.count == 2,
      shape.function + shape.common + shape.organisation == 0,
      isBeforeAgency(end) || scan.isMark(.slash, at: range.lowerBound - 1) && hasAgency
    {
      parts.append(CreditPart(kind: .person, range: range, agency: -1))
      position = end
      return true
    }
    let isNamedOnly =
      shape.words == 1 && shape.given == 1
      && (isBehindBy(range.lowerBound) || parts.isEmpty && isBeforeSocial(end))
    let kind: CreditPart.Kind =
      shape.isHandle ? .handle : isNamedOnly ? .person : .organisation
    if place == .plain, shape.lower > 0, shape.words > 1, !shape.isDomain, parts.isEmpty {
      return false
    }
    if range.count == 1, scan[range.lowerBound].kind == .number { return false }
    var agency = -1
    if kind == .organisation, let known = mistyped(range) {
      agency = known
      hasAgency = true
    }
    parts.append(CreditPart(kind: kind, range: range, agency: agency))
    position = end
    return true
  }

  /// The supplier whose name was mistyped: "Gettty Images".
  private func mistyped(_ range: Range<Int>) -> Int? {
    guard range.count <= 4, let first = range.first, scan[first].shape.contains(.capital) else {
      return nil
    }
    return scan.book.agencies.name(near: scan.text.folded[scan.text.key(range)])
  }

  /// Whether a slash or a "via" and an agency's name begin at `index`.
  private func isBeforeAgency(_ index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    if let match = scan.phrase(at: index, limit: limit), match.roles.contains(.via) {
      return scan.agency(at: match.end, limit: limit) != nil
    }
    return scan.isMark(.slash, at: index) && scan.agency(at: index + 1, limit: limit) != nil
  }

  /// Whether "by" stands before `index`: "Photo by Dan".
  private func isBehindBy(_ index: Int) -> Bool {
    guard index > 0, scan[index - 1].isWord else { return false }
    return scan.phrase(at: index - 1, limit: index)?.roles.contains(.by) == true
  }

  /// Whether a slash and "social media" stand at `index`: "Anna / Social Media".
  private func isBeforeSocial(_ index: Int) -> Bool {
    scan.isMark(.slash, at: index)
      && scan.phrase(at: index + 1, limit: limit)?.roles.contains(.social) == true
  }

  /// A name without the small word that joins it to what follows: "Ann Berg on Unsplash".
  func withoutPreposition(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, range.count > 1, scan[last].traits.contains(.function),
      !scan[last].shape.contains(.capital)
    else { return range }
    return range.lowerBound..<last
  }

  private func withoutTitles(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start + 1 < range.upperBound, scan[start].traits.contains(.title) {
      start += 1
      if scan.isMark(.stop, at: start) { start += 1 }
    }
    return start < range.upperBound ? start..<range.upperBound : range
  }
}
