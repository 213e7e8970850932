// Segments in which an agency of the table stands beside other words, and names that begin with an article.

extension ChainReader {
  /// "The Verge", "La Presse de la Manche": an article that belongs to a name.
  func startsOrganisation(_ range: Range<Int>, _ shape: NameShape) -> Bool {
    guard shape.words <= 8, range.count >= 2 else { return false }
    if shape.lower == 0 && shape.words <= 6 || shape.organisation > 0 && shape.lower <= 2 {
      return true
    }
    // "(Photo: The real life guys)"
    return place == .bracketed && shape.words <= 5 && range.upperBound == limit
      && scan.isKey(range.lowerBound, "the") && scan[range.lowerBound].shape.contains(.capital)
  }

  /// An agency at one end of a segment and something else at the other: "Getty Images Europe", "Oli
  /// Scarff AFP", "NASA Apollo 11 Mission Picture Everyday living …".
  mutating func readAgencyWithWords(_ segment: Range<Int>, _ end: Int) -> Bool {
    let agencies = scan.book.agencies.agencies
    if let match = scan.agency(at: segment.lowerBound, limit: segment.upperBound) {
      let known = roles
      var rest = trimmed(match.end..<segment.upperBound)
      stripFlags(&rest)
      stripNoise(&rest)
      if !rest.isEmpty { roles = known }
      if rest.isEmpty { return take(segment.lowerBound..<match.end, match.value, end) }
      if scan[rest.lowerBound].shape.contains(.afterBlank), let second = exactAgency(rest) {
        // "REX Shutterstock"
        _ = take(segment.lowerBound..<match.end, match.value, end)
        return take(rest, second, end)
      }
      if scan[rest.lowerBound].traits.contains(.function), rest.count > 1,
        let second = exactAgency(rest.lowerBound + 1..<rest.upperBound)
      {
        // "NASA on Unsplash"
        _ = take(segment.lowerBound..<match.end, match.value, end)
        return take(rest.lowerBound + 1..<rest.upperBound, second, end)
      }
      if isTightPerson(rest, behind: match.end) {
        _ = take(segment.lowerBound..<match.end, match.value, end)
        parts.append(CreditPart(kind: .person, range: rest, agency: -1))
        return true
      }
      if match.value.isAmbiguous, goesOn(match.end) { return false }
      if match.value.isAmbiguous, parts.isEmpty, rest.count == 1, rest.upperBound == limit,
        scan[match.end].shape.contains(.glued)
      {
        // "APHarbour", somebody's account
        return false
      }
      let shape = NameShape(scan, rest)
      let kind = agencies[match.value.index].kind
      let isGlued = scan[match.end].shape.contains(.glued)
      let suppliesPictures = kind == .photo || kind == .stock || kind == .wire || kind == .platform
      if scan.isMark(.at, at: rest.lowerBound) {
        return take(segment.lowerBound..<match.end, match.value, rest.lowerBound)
      }
      let isOtherScript = shape.caseless > 0 && !scan[segment.lowerBound].shape.contains(.caseless)
      if isGlued || isOtherScript || shape.isProse
        || (suppliesPictures && !match.value.isAmbiguous && shape.lower > 0)
      {
        isCut = true
        return take(segment.lowerBound..<match.end, match.value, match.end)
      }
      // "Sportsphoto Ltd."
      if shape.organisation == shape.words { return false }
      if suppliesPictures, kind != .platform, !parts.isEmpty {
        isCut = true
        return take(segment.lowerBound..<match.end, match.value, match.end)
      }
      if suppliesPictures, shape.isPerson, shape.firstIsGiven {
        _ = take(segment.lowerBound..<match.end, match.value, end)
        parts.append(CreditPart(kind: .person, range: rest, agency: -1))
        return true
      }
      return false
    }
    // The agency last: only where what stands before it is a person.
    var index = segment.upperBound - 1
    while index > segment.lowerBound {
      if let match = scan.agency(at: index, limit: segment.upperBound),
        match.end == segment.upperBound,
        scan[index].shape.contains(.afterBlank) || scan.isMark(.hyphen, at: index - 1)
      {
        let kind = agencies[match.value.index].kind
        let name = withoutPreposition(trimmed(segment.lowerBound..<index))
        let shape = NameShape(scan, name)
        if kind == .photo || kind == .stock || kind == .wire, shape.isPerson {
          parts.append(CreditPart(kind: .person, range: name, agency: -1))
          return take(index..<match.end, match.value, end)
        }
        if kind == .platform || kind == .stock, scan[index].shape.contains(.afterBlank),
          !shape.isProse, shape.words <= 4 || shape.organisation > 0 && shape.words <= 8,
          classify(name, shape, end)
        {
          return take(index..<match.end, match.value, end)
        }
      }
      index -= 1
    }
    return false
  }

  /// Whether a hyphen without blanks joins a person to the abbreviation of an agency that ends before
  /// `index`: "ESA-P. Brandt".
  private func isTightPerson(_ rest: Range<Int>, behind index: Int) -> Bool {
    guard scan.isMark(.hyphen, at: index), !scan[index].shape.contains(.afterBlank),
      rest.lowerBound == index + 1, !scan[rest.lowerBound].shape.contains(.afterBlank),
      scan[index - 1].shape.contains(.capitals), !scan[index - 1].traits.contains(.given)
    else { return false }
    let shape = NameShape(scan, rest)
    return shape.isPerson && (shape.firstIsGiven || shape.initials > 0)
  }
}
