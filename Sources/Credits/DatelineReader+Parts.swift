// The parts of a dateline: how far a place goes, a date, a time, and which wire stands in the brackets.

/// A wire as a dateline names it.
struct WireName {
  var name: String
  /// Whether the table or the record knows it.
  var isKnown: Bool
  /// Whether it is one word of capitals: "XYZ".
  var isCapitals = false
  /// Whether it looks like the call sign of an American station: "WXYZ".
  var isStation = false
  /// Whether it is a broadcaster of the table.
  var isBroadcaster = false
}

extension DatelineReader {
  // MARK: Words

  /// What lexeme `index` does in a dateline.
  func word(_ index: Int) -> DatelineWord {
    guard index >= 0, index < scan.count else { return [] }
    let lexeme = scan.text.lexemes[index]
    return lexeme.isWord ? DatelineWord.of(lexeme, in: scan.text.folded) : []
  }

  /// Whether lexeme `index` is a word, folded.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let folded = scan.text.folded[scan.written(index).foldedStart..<scan.written(index).foldedEnd]
    return word.withUTF8Buffer { folded.elementsEqual($0) }
  }

  /// The lexeme of the bracket that closes `open`, nil if it is far or another opens first.
  func closing(_ open: Int) -> Int? {
    var index = open + 1
    while index < scan.count, index - open < 14 {
      if scan.isMark(.close, at: index) { return index }
      if scan.isMark(.open, at: index) { return nil }
      index += 1
    }
    return nil
  }

  /// The lexeme behind the dashes at `index`.
  func skipDashes(_ index: Int) -> Int {
    var index = index
    while index < scan.count, scan.isMark(.hyphen, at: index) || scan.isMark(.dash, at: index),
      !scan.written(index).shape.contains(.afterBreak)
    {
      index += 1
    }
    return index
  }

  // MARK: Places

  /// The cities that lexemes `range` name.
  func places(_ range: Range<Int>) -> PlaceList {
    PlaceList(scan, range, isSpelled: false)
  }

  /// Whether the place, up to its comma or bracket, is written in capitals.
  func isUpper(_ place: Range<Int>) -> Bool {
    var hasCapitals = false
    for index in place {
      let lexeme = scan.written(index)
      guard lexeme.isWord else {
        if lexeme.mark == .comma || lexeme.mark == .open { break }
        continue
      }
      if lexeme.shape.contains(.capitals) {
        hasCapitals = true
      } else if lexeme.end - lexeme.start > 2 {
        return false
      }
    }
    return hasCapitals
  }

  /// The end of a place: capitalised words, "FORT WORTH, Texas", "BEIJING/SHANGHAI", "Lyon [France]".
  func endOfPlace(_ start: Int) -> Int {
    var index = start
    var words = 0
    var end = start
    var hasComma = false
    while index < scan.count, words < 10, index - start < 18 {
      let lexeme = scan.written(index)
      if index > start, lexeme.shape.contains(.afterBreak) { break }
      if lexeme.isWord {
        if endOfDate(index) != nil || lexeme.end - lexeme.start > DatelineReader.wordBytes { break }
        let isSmall =
          !lexeme.shape.contains(.capital) && !lexeme.shape.contains(.caseless)
          || lexeme.kind == .number
        if isSmall, words == 0 || word(index).isDisjoint(with: [.inside, .and]) { break }
        words += 1
        index += 1
        if !isSmall { end = index }
        continue
      }
      switch lexeme.mark {
      case .stop:
        // "Md.", "D.C.": part of the place when more of a dateline follows.
        guard index > start, scan.written(index - 1).isWord else { return end }
        let length = scan.written(index - 1).end - scan.written(index - 1).start
        guard length <= 2 || (hasComma || scan.isMark(.comma, at: index + 1)) && length <= 5 else {
          return end
        }
        end = index + 1
      case .slash:
        guard index + 1 < scan.count, scan.written(index + 1).shape.contains(.capital),
          scan.agency(at: index + 1, limit: scan.count) == nil
        else { return end }
      case .comma: hasComma = true
      case .hyphen:
        if lexeme.shape.contains(.afterBlank) || index + 1 >= scan.count
          || !scan.written(index + 1).isWord
          || scan.written(index + 1).shape.contains(.afterBlank)
        {
          return end
        }
      case .quote: break
      case .open:
        guard let close = closing(index), isRegion(index, close) else { return end }
        index = close
        end = close + 1
      default: return end
      }
      index += 1
    }
    return end
  }

  /// Whether brackets hold a state or a country: "Boston (Massachusetts) [US], April 9 (ANI):".
  private func isRegion(_ open: Int, _ close: Int) -> Bool {
    guard close > open + 1, close - open < 7 else { return false }
    if scan.text.bytes[scan.written(open).start] == UInt8(ascii: "[") {
      return scan.agency(exactly: open + 1..<close) == nil
    }
    guard scan.written(open + 1).shape.contains(.capital),
      scan.agency(exactly: open + 1..<close) == nil
    else { return false }
    if scan.isMark(.open, at: close + 1) || scan.isMark(.comma, at: close + 1) { return true }
    // "(UK):" is a region, "(WIS) -" a station.
    return places(open + 1..<close).isKnown
      && (scan.isMark(.colon, at: close + 1) || !scan.written(open + 1).shape.contains(.capitals))
  }

  // MARK: Dates

  /// The end of a date at `index`: "April 20", "26th April, 2020", "Tuesday, July 5", "20 de abril".
  func endOfDate(_ index: Int) -> Int? {
    guard index < scan.count else { return nil }
    var position = index
    var opening = word(index)
    if opening.contains(.on), !scan.written(index).shape.contains(.capital) {
      position += 1
      opening = word(position)
    }
    if opening.contains(.weekday) {
      position += 1
      if scan.isMark(.stop, at: position) { position += 1 }
      let next = scan.isMark(.comma, at: position) ? position + 1 : position
      if let end = endOfDayAndMonth(next) { return isOneLine(index..<end) ? end : nil }
      // A day alone needs a comma before it: "SANTO DOMINGO" has none.
      return next == position && scan.isMark(.comma, at: index - 1) ? position : nil
    }
    guard let end = endOfDayAndMonth(position), isOneLine(index..<end) else { return nil }
    return end
  }

  /// Whether no line breaks inside lexemes `range`.
  private func isOneLine(_ range: Range<Int>) -> Bool {
    range.dropFirst().allSatisfy { !scan.written($0).shape.contains(.afterBreak) }
  }

  private func endOfDayAndMonth(_ index: Int) -> Int? {
    guard index < scan.count else { return nil }
    var position = index
    if scan[position].traits.contains(.month) {
      position += 1
      if scan.isMark(.stop, at: position) { position += 1 }
      guard isDayNumber(position) else { return nil }
      position += 1
    } else if isDayNumber(position) {
      position += 1
      if scan.isMark(.stop, at: position) { position += 1 }
      if word(position).contains(.on) { position += 1 }
      guard position < scan.count, scan[position].traits.contains(.month) else { return nil }
      position += 1
      // "20 abr. (EFE)", but the stop in "20 апреля. /ТАСС/" ends the date.
      if scan.isMark(.stop, at: position), position + 1 < scan.count,
        scan.text.string(scan.written(position - 1).start..<scan.written(position - 1).end)
          .unicodeScalars.count < 5
      {
        position += 1
      }
    } else {
      return nil
    }
    var year = position
    if scan.isMark(.comma, at: year) || word(year).contains(.on) { year += 1 }
    if year < scan.count, scan.written(year).kind == .number,
      scan.written(year).end - scan.written(year).start == 4
    {
      return year + 1
    }
    return position
  }

  private func isDayNumber(_ index: Int) -> Bool {
    guard index < scan.count, scan.written(index).isWord else { return false }
    return scan.written(index).shape.contains(.digit)
      && scan.written(index).end - scan.written(index).start <= 4
  }

  /// The end of the time of day that may stand behind a date: ", 10:30 GMT".
  func endOfTime(_ index: Int) -> Int {
    var position = index
    if scan.isMark(.comma, at: position) { position += 1 }
    guard position < scan.count, scan.written(position).kind == .number else { return index }
    while position < scan.count, position - index < 8 {
      if word(position).contains(.zone) { return position + 1 }
      guard
        scan.written(position).kind == .number || scan.isMark(.colon, at: position)
          || scan.isMark(.stop, at: position)
      else { return index }
      position += 1
    }
    return index
  }

  // MARK: Wires

  /// The name of an organisation that texts quote; nil for a photo agency.
  func quotedName(_ value: NameValue) -> String? {
    let agency = scan.book.agencies.agencies[value.index]
    return agency.isQuoted ? agency.name : nil
  }

  /// The wire in brackets: the first name of a list that is known, else what reads like the name of a
  /// wire or a station, as written. Anything else in brackets is no wire.
  func wire(_ range: Range<Int>) -> WireName? {
    guard !range.isEmpty, range.count <= 12, isRound(range.lowerBound - 1) else { return nil }
    let isPicture = range.contains {
      scan.phrase(at: $0, limit: range.upperBound)?.roles.contains(.label) == true
    }
    if isPicture { return nil }
    var start = range.lowerBound
    var unknown: WireName?
    var found: WireName?
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || separates(index) else { continue }
      guard start < index else { return nil }
      guard let part = name(start..<index) else {
        // "(ANI/Newsdesk)": behind a wire anything short may stand that is not somebody.
        guard found != nil, isShort(start..<index) else { return nil }
        start = index + 1
        continue
      }
      if part.isKnown, found == nil { found = part }
      if !part.isKnown, unknown == nil { unknown = part }
      start = index + 1
    }
    return found ?? unknown
  }

  /// Whether the bracket at `index` is one that names stand in: not "<Acme Corp>".
  private func isRound(_ index: Int) -> Bool {
    guard scan.isMark(.open, at: index) else { return scan.isMark(.slash, at: index) }
    let byte = scan.text.bytes[scan.written(index).start]
    return byte != UInt8(ascii: "<") && byte != UInt8(ascii: "{")
  }

  private func isShort(_ range: Range<Int>) -> Bool {
    let shape = NameShape(scan, range)
    return shape.words <= 3 && (shape.lower == 0 || range.count == 1) && !shape.firstIsGiven
  }

  private func separates(_ index: Int) -> Bool {
    switch scan.mark(at: index) {
    case .slash, .comma, .bar: return true
    case .hyphen, .dash:
      return scan.written(index).shape.contains(.afterBlank)
    default: return isWord(index, "via") || word(index).contains(.and)
    }
  }

  /// One name of the list in brackets.
  private func name(_ range: Range<Int>) -> WireName? {
    if let value = scan.agency(exactly: range) {
      let kind = scan.book.agencies.agencies[value.index].kind
      return quotedName(value).map {
        WireName(name: $0, isKnown: true, isBroadcaster: kind == .broadcaster)
      }
    }
    let text = scan.text.string(
      scan.written(range.lowerBound).start..<scan.written(range.upperBound - 1).end)
    let key = scan.text.folded[scan.text.key(range)]
    let isNamed = { name in
      LexedText(name, words: nil, foldsIndic: scan.book.hasIndicNames).folded.elementsEqual(key)
    }
    if !key.isEmpty, let name = known.first(where: isNamed) {
      return WireName(name: name, isKnown: true)
    }
    let shape = NameShape(scan, range)
    guard shape.words <= 3, shape.lower == 0 || range.count == 1, shape.caseless == 0,
      !range.contains(where: { word($0).contains(.noise) || endOfDate($0) != nil }),
      shape.words == 1 || !shape.firstIsGiven
    else { return nil }
    // "Reuters Health", "CBS SF", "KOLD News 13"
    if let match = scan.agency(at: range.lowerBound, limit: range.upperBound),
      scan.written(range.lowerBound).shape.contains(.capital), let name = quotedName(match.value)
    {
      return WireName(name: name, isKnown: true)
    }
    let first = scan[range.lowerBound]
    guard first.isWord, first.kind == .word else { return nil }
    let isOne = range.count == 1
    if !first.shape.contains(.capital) {
      // "(awp/sda)", "(askanews)"
      let isPlain = first.traits.isEmpty && (3...9).contains(first.end - first.start)
      return isOne && isPlain ? WireName(name: text, isKnown: false) : nil
    }
    let isCapitals =
      isOne && first.shape.contains(.capitals) && (3...12).contains(first.end - first.start)
    let letter = scan.text.bytes[first.start]
    let isStation =
      isCapitals && (letter == UInt8(ascii: "W") || letter == UInt8(ascii: "K"))
      && (3...4).contains(first.end - first.start)
    // "(WIS)" is a station, "(Texas)" none.
    guard isStation || !places(range).isKnown else { return nil }
    if shape.words == 1 {
      // "(Tuesday)", "(Texas)": one capitalised word says nothing; "HawaiiNewsNow", "CBSDFW.COM" do.
      guard isCapitals || range.count > 1 else { return nil }
    } else {
      guard shape.organisation > 0 || shape.digits > 0 || shape.capitals == shape.words else {
        return nil
      }
    }
    return WireName(name: text, isKnown: false, isCapitals: isCapitals, isStation: isStation)
  }
}
