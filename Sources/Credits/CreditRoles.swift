// Person or organisation, once all parts of a credit are known: what a name's shape leaves open, its
// neighbours decide ("Ann Berg / Harbour Insider", "wolke7 / iStock", "Erzbistum/Jelen").

/// The parts of one credit, judged together.
struct CreditRoles {
  private let scan: CreditScan
  private let parts: [CreditPart]

  init(_ scan: CreditScan, _ parts: [CreditPart]) {
    self.scan = scan
    self.parts = parts
  }

  /// What part `index` is.
  func kind(at index: Int) -> CreditPart.Kind {
    let part = parts[index]
    if part.agency >= 0 || part.kind == .handle { return part.kind }
    let shape = NameShape(scan, part.range)
    if isHouseBeforePerson(index) { return .organisation }
    if part.kind == .person {
      if isHouseBehindPerson(index, shape), !isHouseBeforePerson(index - 1) {
        return .organisation
      }
      return isSecondHouse(index, shape) ? .organisation : .person
    }
    if isContributor(index, shape) || isFamilyName(index, shape) || isOddPerson(index, shape) {
      return .person
    }
    return .organisation
  }

  private func agency(_ index: Int) -> Agency? {
    guard parts.indices.contains(index), parts[index].agency >= 0 else { return nil }
    return scan.book.agencies.agencies[parts[index].agency]
  }

  /// Whether a slash stands before part `index`.
  private func isSlashed(_ index: Int) -> Bool {
    parts.indices.contains(index) && scan.isMark(.slash, at: parts[index].range.lowerBound - 1)
  }

  private var hasPerson: Bool { parts.contains { $0.kind == .person } }

  /// Whether nothing says that the words are a person's.
  private func isUnproven(_ shape: NameShape) -> Bool {
    shape.given == 0 && shape.initials == 0 && shape.capitals == 0 && shape.caseless == 0
  }

  /// Whether two words behind a person and a slash are the person's publication, since nothing says
  /// that they are a second person: "Theresa Cross / Spaceflight Insider".
  private func isHouseBehindPerson(_ index: Int, _ shape: NameShape) -> Bool {
    guard index > 0, parts[index - 1].kind == .person, isSlashed(index) else { return false }
    return isUnproven(shape)
  }

  /// Whether words that could be a person stand before a person whose given name is known, over a
  /// slash: "Harbour Relief /Roland Brock".
  private func isHouseBeforePerson(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < parts.count, parts[index].kind == .person,
      parts[index + 1].kind == .person, isSlashed(index + 1)
    else { return false }
    let shape = NameShape(scan, parts[index].range)
    let (own, next) = (scan.text.key(parts[index].range), scan.text.key(parts[index + 1].range))
    if scan.text.folded[own] == scan.text.folded[next] { return false }
    return shape.given == 0 && shape.initials == 0 && shape.caseless == 0
      && NameShape(scan, parts[index + 1].range).firstIsGiven
  }

  /// Whether a second house stands where a person was named at the start: "Ben Holt / Harbour Group /
  /// Reading Eagle via Getty Images".
  private func isSecondHouse(_ index: Int, _ shape: NameShape) -> Bool {
    guard index > 1, isSlashed(index), parts[index - 1].kind == .organisation, isUnproven(shape),
      shape.surnames == 0, shape.particles == 0, index + 1 < parts.count
    else { return false }
    return parts[0].kind == .person && NameShape(scan, parts[0].range).firstIsGiven
  }

  /// Whether a single word is the name under which somebody sells at a stock library, or somebody's
  /// account at a platform: "gajus/123RF".
  private func isContributor(_ index: Int, _ shape: NameShape) -> Bool {
    let range = parts[index].range
    guard shape.words == 1, !shape.isDomain, shape.organisation == 0 else { return false }
    let first = scan[range.lowerBound]
    if first.shape.contains(.capitals), range.count == 1 { return false }
    if shape.firstIsLower,
      parts.contains(where: { $0.agency >= 0 && isPlatform($0.agency) })
    {
      return true
    }
    if index == 0, shape.firstIsLower, isSlashed(1), !hasPerson,
      agency(parts.count - 1)?.isDistributor == true
    {
      return true
    }
    for other in [index - 1, index + 1] {
      guard let agency = agency(other) else { continue }
      switch agency.kind {
      case .stock, .platform: return true
      case .photo:
        // "Naeblys/Getty Images": one word at a slash and no other person; three words in one are a
        // firm's.
        let pieces = range.count { scan[$0].isWord }
        if parts.count == 2 || index == 0 && other == 1, isSlashed(max(index, other)), !hasPerson,
          pieces < 3
        {
          return true
        }
        if shape.firstIsLower, agency.isDistributor { return true }
      default: continue
      }
    }
    return false
  }

  private func isPlatform(_ agency: Int) -> Bool {
    scan.book.agencies.agencies[agency].kind == .platform
  }

  /// Whether a single word is a family name: before the agencies of a French credit ("BLONDIN/SIPA"),
  /// behind the house of a German one ("Erzbistum/Jelen").
  private func isFamilyName(_ index: Int, _ shape: NameShape) -> Bool {
    let range = parts[index].range
    guard shape.words == 1, range.count == 1, shape.digits == 0, !shape.firstIsLower, !hasPerson,
      shape.organisation + shape.common + shape.places + shape.function + shape.caseless == 0
    else { return false }
    let length = scan[range.lowerBound].foldedEnd - scan[range.lowerBound].foldedStart
    guard length >= 3 else { return false }
    let isKnown = shape.surnames + shape.given > 0
    if index == 0, parts.count > 1, isSlashed(1),
      parts.dropFirst().allSatisfy({ $0.agency >= 0 }), let last = agency(parts.count - 1),
      last.kind == .photo || last.kind == .wire
    {
      return isKnown || length >= 5
    }
    guard index > 0, index == parts.count - 1, isSlashed(index), isKnown || shape.capitals == 0
    else { return false }
    guard let house = agency(index - 1) else {
      let before = NameShape(scan, parts[index - 1].range)
      return isKnown || before.organisation > 0 || before.capitals == 1 && before.words == 1
    }
    // German stations name their people by the family name: "rbb/Kabel".
    let isStation = house.kind == .broadcaster && ["DE", "AT", "CH"].contains(house.country)
    return house.kind == .wire || house.kind == .photo && !house.isDistributor || isStation
      || isKnown && house.kind != .company
  }

  /// Whether two words are a person although the first is a common word: "Win McNamee/Getty Images".
  private func isOddPerson(_ index: Int, _ shape: NameShape) -> Bool {
    guard shape.words == 2, shape.common == 1, shape.firstIsCommon, !hasPerson,
      shape.organisation + shape.lower + shape.digits + shape.places == 0
    else { return false }
    for other in [index - 1, index + 1] {
      guard let agency = agency(other), isSlashed(max(index, other)) else { continue }
      if agency.kind == .wire || agency.kind == .photo { return true }
    }
    return false
  }
}
