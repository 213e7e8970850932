// Reads the dateline at the start of a text: place, date, wire, in the orders and marks that the wires of
// the world use. A wire that the table knows may stand behind anything that reads like a place; a wire
// that nobody knows only in a dateline that is whole without it.

/// Reads a dateline at the start of a text.
struct DatelineReader {
  /// What was read, in lexemes and, for the date, bytes.
  struct Result {
    var start: Int
    var end: Int
    /// The lexemes of the place.
    var place: Range<Int>?
    /// The bytes of the date.
    var date: Range<Int>?
    var wire: String?
    /// Whether it may as well be a caption with its credit: "Some Name (AFP)".
    var isUnsure = false
  }

  /// How many bytes of a text are looked at.
  static let headBytes = 240
  /// No word of a place is longer, so that a text of one word costs nothing.
  static let wordBytes = 100

  let scan: CreditScan
  /// Wires that the record names.
  let known: [String]

  init(_ scan: CreditScan, known: [String] = []) {
    self.scan = scan
    self.known = known
  }

  /// Reads the beginning of a story; a dateline is short.
  init(headOf scan: CreditScan, known: [String]) {
    self.init(CreditScan(headOf: scan, bytes: DatelineReader.headBytes), known: known)
  }

  /// The dateline that a caption or a story opens with.
  func read() -> Result? {
    let start = first
    // "(MENAFN - NewsIn.Asia) London, …": a distributor's mark before the dateline.
    if scan.isMark(.open, at: 0), let close = closing(0), close < 10,
      let result = read(from: close + 1, isInside: false), result.wire != nil
    {
      return result
    }
    return read(from: start, isInside: false)
  }

  /// The dateline of a story, also behind a byline or the furniture of a page, and one of a wire's name
  /// only: "(Reuters) - ".
  ///
  /// - parameter found: what `read` gave.
  func readBody(_ found: Result?) -> Result? {
    if let found, found.wire != nil, !hasByline(found) { return found }
    if let inside = readInside() { return inside }
    if let alone = readWireFirst() { return alone }
    guard var result = found else { return nil }
    if result.wire != nil {
      // "By Jane Doe (Reuters) -" names no place.
      result.place = nil
    }
    return result
  }

  private var first: Int {
    var start = 0
    while start < scan.count, !scan.written(start).isWord, start < 2 { start += 1 }
    return start
  }

  // MARK: Behind something else

  /// Whether what was read as a place has a byline or an agency in it.
  private func hasByline(_ result: Result) -> Bool {
    guard let place = result.place else { return false }
    if word(place.lowerBound).contains(.by), place.count > 1 { return true }
    if word(place.upperBound - 1).contains(.page) { return true }
    // "… by Jane DoeLONDON", but not "McALLEN".
    let isGlued = place.dropFirst().contains {
      scan.written($0).shape.contains(.glued)
        && scan.written($0 - 1).end - scan.written($0 - 1).start > 3
    }
    if isGlued { return true }
    if places(place).isKnown { return false }
    if isUpper(place) {
      // "BRIDGE REOPENS IN APRIL(Reuters) - " is a headline that a page glued to the wire.
      let end = place.upperBound
      return result.date == nil && place.count > 2 && scan.isMark(.open, at: end)
        && !scan.written(end).shape.contains(.afterBlank)
    }
    let shape = NameShape(scan, place)
    if shape.words > 3, shape.organisation > 0 { return true }
    return place.contains {
      word($0).contains(.page)
        || scan.written($0).shape.contains(.capitals)
          && scan.agency(at: $0, limit: place.upperBound) != nil
    }
  }

  /// A dateline that begins behind the text's start: "By Jane DoeLONDON (Reuters) -".
  private func readInside() -> Result? {
    guard let anchor = (1..<max(1, min(scan.count, 80))).last(where: { scan.isMark(.open, at: $0) })
    else { return nil }
    for index in 1..<anchor {
      guard scan.written(index).isWord, begins(index), word(index).isDisjoint(with: [.by, .page]),
        let found = read(from: index, isInside: true),
        found.wire != nil, !found.isUnsure || found.date != nil, let place = found.place
      else { continue }
      let isCut = scan.written(index).shape.contains(.glued) || !isRunningOn(index)
      let isKnown = places(place).isKnown
      // "Jane Doe LONDON (Reuters) -", but not "NEW LONDON".
      if isUpper(place), isCut || isKnown { return found }
      if isKnown || isCut && scan.written(index).shape.contains(.glued) && found.date != nil {
        return found
      }
    }
    return nil
  }

  private func begins(_ index: Int) -> Bool {
    let shape = scan.written(index).shape
    return shape.contains(.capital) && (shape.contains(.afterBlank) || shape.contains(.glued))
  }

  /// Whether a capitalised word before `index` belongs to the same run of words.
  private func isRunningOn(_ index: Int) -> Bool {
    guard scan.written(index - 1).isWord else { return scan.isMark(.comma, at: index - 1) }
    guard !scan.written(index).shape.contains(.afterBreak) else { return false }
    return scan.written(index - 1).shape.contains(.capitals)
      || scan.written(index - 1).kind == .number
  }

  /// "(Reuters) - ", "(ANSA) - ROMA, 20 APR - ", also behind words to which a page glued it.
  private func readWireFirst() -> Result? {
    for open in 0..<min(scan.count, 60) where scan.isMark(.open, at: open) {
      let isStart = open == 0 || open == 1 && !scan.written(0).isWord
      let isCut =
        open > 1
        && (!scan.written(open).shape.contains(.afterBlank) && scan.written(open - 1).isWord
          || scan.isMark(.close, at: open - 1))
      guard isStart || isCut, let close = closing(open),
        let wire = wire(open + 1..<close), wire.isKnown
      else { continue }
      let dashes = skipDashes(close + 1)
      guard isStart || dashes > close + 1 else { continue }
      var result = Result(start: open, end: dashes, wire: wire.name)
      if dashes > close + 1, let place = placeAndDate(dashes) {
        result.place = place.place
        result.date = place.date
        result.end = place.end
      }
      return result
    }
    return nil
  }

  /// A place with its date and a dash behind it.
  private func placeAndDate(_ start: Int) -> Result? {
    guard start < scan.count, scan.written(start).isWord else { return nil }
    let end = endOfPlace(start)
    guard end > start else { return nil }
    var index = end
    if scan.isMark(.comma, at: index) { index += 1 }
    var result = Result(start: start, end: end, place: start..<end)
    if let date = endOfDate(index) {
      result.date = scan.written(index).start..<scan.written(date - 1).end
      index = date
      if scan.isMark(.stop, at: index) { index += 1 }
    }
    result.end = skipDashes(index)
    guard result.end > index else { return nil }
    return result.date != nil || places(start..<end).isKnown && isUpper(start..<end) ? result : nil
  }

  // MARK: Place, date, wire

  /// The dateline at `start`; `isInside` if something stands before it.
  func read(from start: Int, isInside: Bool) -> Result? {
    guard start < scan.count, scan.written(start).isWord else { return nil }
    var result = Result(start: start, end: start)
    var index = start
    let end = endOfPlace(start)
    if isProse(end) { return nil }
    if end > start {
      result.start = startOfPlace(start..<end)
      result.place = result.start..<end
      index = end
    }
    let placeEnd = index
    if scan.isMark(.comma, at: index) || scan.isMark(.stop, at: index) { index += 1 }
    if let date = endOfDate(index) {
      result.date = scan.written(index).start..<scan.written(date - 1).end
      index = endOfTime(date)
      if isInside, result.place == nil { return nil }
    } else if scan.isMark(.stop, at: placeEnd) {
      index = placeEnd
    }
    guard let place = result.place else {
      return result.date == nil ? nil : readWire(index, result, isInside: isInside)
    }
    let opening = word(place.lowerBound)
    if opening.contains(.noise), place.count == 1 || scan.isMark(.comma, at: place.lowerBound + 1) {
      // "UNDATED (AP)" has a wire, "FILE -" has nothing.
      guard isWord(place.lowerBound, "undated") else { return nil }
      result.place = nil
      return readWire(index, result, isInside: isInside)
    }
    if scan[place.lowerBound].traits.contains(.function), !opening.contains(.article),
      !opening.contains(.near), place.count > 1, !opening.contains(.by)
    {
      return nil
    }
    return readWire(index, result, isInside: isInside)
  }

  /// Whether the text just goes on at `index`, as nearly all do behind their first words: what ends a
  /// dateline is a mark, a date or the line.
  private func isProse(_ index: Int) -> Bool {
    guard index < scan.count else { return false }
    let next = scan.text.lexemes[index]
    return next.isWord && !next.shape.contains(.afterBreak) && endOfDate(index) == nil
  }

  /// The wire and the dash behind it.
  private func readWire(_ position: Int, _ found: Result, isInside: Bool) -> Result? {
    var result = found
    var index = position
    if scan.isMark(.comma, at: index) || scan.isMark(.stop, at: index) { index += 1 }
    let dashes = skipDashes(index)
    // "… in Jaipur, May 25. (PTI)" is the end of a caption.
    if isInside, index > position, scan.isMark(.stop, at: position) { return nil }
    if scan.isMark(.open, at: dashes), let close = closing(dashes) {
      let content = dashes + 1..<close
      if result.date == nil, let date = endOfDate(content.lowerBound), date == close {
        result.date = scan.written(content.lowerBound).start..<scan.written(date - 1).end
        result.end = skipDashes(close + 1)
        return isStrong(result) && result.end > close + 1 ? result : nil
      }
      guard let wire = wire(content), !isPerson(found) else { return nil }
      // "Press Trust of India (PTI)" explains the letters, "AYACUCHO, Peru (AP)" only has them.
      let isKnown = found.date != nil || found.place.map { places($0).isKnown } == true
      if !isKnown, scan.isSpelledOut(content, before: dashes) { return nil }
      result.wire = wire.name
      index = close + 1
      if scan.isMark(.stop, at: index) { index += 1 }
      let isEnded = skipDashes(index) > index || scan.isMark(.colon, at: index)
      result.isUnsure = found.date == nil && !isEnded
      guard accepts(wire, result, isEnded: isEnded) else { return nil }
      // Behind other words a name that nobody knows needs more than a known city: "… Kanpur (UP): …".
      if isInside, !wire.isKnown, result.date == nil, result.place.map(isUpper) != true {
        return nil
      }
    } else if !isInside,
      let slashed = slashedWire(index, found) ?? bareWire(dashes, after: position, found)
    {
      result.wire = slashed.name
      index = slashed.end
      if scan.isMark(.stop, at: index) { index += 1 }
    } else {
      index = position
    }
    let end = skipDashes(index)
    if end == index, scan.isMark(.colon, at: index) {
      result.end = index + 1
      if result.wire != nil { return result }
      return result.place.map(isCityWithColon) == true ? result : nil
    }
    result.end = end
    if result.wire != nil { return result }
    return isPlain(result, dash: isDash(index..<end), at: index) ? result : nil
  }

  /// Whether "NEW DELHI:" or "New Delhi:" opens a story; a given name does not ("Florence:").
  private func isCityWithColon(_ place: Range<Int>) -> Bool {
    guard places(place).isCity else { return false }
    return isUpper(place) || !scan[place.lowerBound].traits.contains(.given)
  }

  /// Whether lexemes `range` are a dash and not the hyphen of "CO-OPERATIVE".
  private func isDash(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let index = range.first, scan.isMark(.hyphen, at: index) else {
      return !range.isEmpty
    }
    return scan.written(index).shape.contains(.afterBlank) || index + 1 >= scan.count
      || scan.written(index + 1).shape.contains(.afterBlank)
  }

  /// Whether a place with no wire is a dateline: it cannot be a headline's first words.
  private func isPlain(_ result: Result, dash: Bool, at index: Int) -> Bool {
    let isLine = index >= scan.count || scan.written(index).shape.contains(.afterBreak)
    guard dash || isLine, let place = result.place, isUpper(place) else { return false }
    return result.date != nil && dash && !scan.isMark(.stop, at: place.upperBound)
      || places(place).standsAlone
  }

  /// Whether a wire in brackets may stand behind what was read.
  private func accepts(_ wire: WireName, _ result: Result, isEnded: Bool) -> Bool {
    guard let place = result.place else {
      return wire.isKnown && (isEnded || result.date != nil)
    }
    guard wire.isKnown else {
      if wire.isStation, isUpper(place), NameShape(scan, place).words <= 3, isEnded { return true }
      if !isStrong(result) { return false }
      return isEnded || wire.isCapitals && (result.date != nil || wire.isStation)
    }
    if result.date != nil { return true }
    let list = places(place)
    if list.isKnown { return true }
    if isUpper(place) { return NameShape(scan, place).words <= 6 }
    if scan.written(place.lowerBound).shape.contains(.caseless) {
      return isEnded && place.count <= 4
    }
    // "Little Rock (CNN)The verdict …" is how broadcasters write, "Some Name (AFP)" a picture's credit.
    return isEnded || wire.isBroadcaster || place.contains { scan.isMark(.comma, at: $0) }
  }

  /// Whether place and date make a dateline without a wire.
  private func isStrong(_ result: Result) -> Bool {
    guard let place = result.place else { return false }
    let isKnown = places(place).isKnown
    return isUpper(place) ? isKnown || result.date != nil : isKnown && places(place).isCity
  }

  /// A wire between slashes or behind one: "/PRNewswire/ --", "/ТАСС/.", "واشنطن / الأناضول".
  private func slashedWire(_ index: Int, _ found: Result) -> (name: String, end: Int)? {
    guard scan.isMark(.slash, at: index) else { return nil }
    let limit = min(index + 8, scan.count)
    guard isSure(found), index + 1 < limit else { return nil }
    if let close = (index + 1..<limit).first(where: { scan.isMark(.slash, at: $0) }),
      let wire = wire(index + 1..<close), wire.isKnown || found.date != nil && wire.isCapitals
    {
      return (wire.name, close + 1)
    }
    guard let match = scan.agency(at: index + 1, limit: scan.count),
      let name = quotedName(match.value), closes(match.end)
    else { return nil }
    return (name, match.end)
  }

  private func isSure(_ found: Result) -> Bool {
    guard found.date == nil else { return true }
    guard let place = found.place else { return false }
    return places(place).isKnown
  }

  /// A wire without brackets, behind a dash, a comma or a stop: "МОСКВА, 20 апр — РИА Новости."
  private func bareWire(
    _ index: Int, after position: Int, _ found: Result
  ) -> (name: String, end: Int)? {
    guard index > position, index < scan.count, !scan.written(index).shape.contains(.afterBreak),
      isSure(found), let match = scan.agency(at: index, limit: scan.count),
      let name = quotedName(match.value),
      closes(match.end)
    else { return nil }
    return (name, match.end)
  }

  /// Whether a dateline ends at `index`: with a stop, a dash, a colon or the line.
  private func closes(_ index: Int) -> Bool {
    guard index < scan.count else { return true }
    if scan.written(index).shape.contains(.afterBreak) { return true }
    switch scan.mark(at: index) {
    case .dash, .colon: return true
    case .hyphen: return scan.written(index).shape.contains(.afterBlank)
    case .stop: return scan.endsSentence(index)
    default: return false
    }
  }

  /// Whether what would be the place is somebody's name.
  private func isPerson(_ result: Result) -> Bool {
    guard let place = result.place, result.date == nil, !word(place.lowerBound).contains(.by)
    else { return false }
    let shape = NameShape(scan, place)
    // "Orlando FL"
    if shape.capitals > 0, shape.capitals < shape.words { return false }
    return shape.firstIsGiven && shape.isPerson && !places(place).isKnown
  }

  /// Where the place begins behind the house of its author: "Some University Melbourne, May 2 (…)".
  private func startOfPlace(_ range: Range<Int>) -> Int {
    let shape = NameShape(scan, range)
    guard range.count > 2, shape.words > 2, shape.organisation > 0, !isUpper(range),
      !places(range).isKnown
    else { return range.lowerBound }
    let city = range.dropFirst().first {
      begins($0) && places($0..<range.upperBound).isCity
    }
    return city ?? range.lowerBound
  }
}
