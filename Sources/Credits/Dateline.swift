// Datelines: where and when a story was written and which wire sent it. Read from the first words only;
// without a wire or a date a place must be one that the list of cities knows, since French and English
// sites open stories with any word in capitals ("BILAN -", "JEREMY CLARKSON -").

/// The dateline of a story.
public struct Dateline: Sendable, Hashable {
  /// The place as written, with its state or country: "FORT WORTH, Texas"; empty for a dateline of
  /// date and wire only.
  public var place: String
  /// The date as written, nil if there is none.
  public var date: String?
  /// The agency that supplied the story, by its canonical name; as written if the table has none.
  public var wire: String?
  /// The dateline with the dash or colon behind it, as UTF-8 bytes.
  public var range: Range<Int>
}

extension CreditParser {
  /// The dateline that a text opens with, nil if there is none.
  public func dateline(_ body: String) -> Dateline? {
    // A dateline is short: the rest of the body need not be read.
    let head = String(decoding: body.utf8.prefix(240), as: UTF8.self)
    let scan = CreditScan(head, book: book)
    guard let found = DatelineReader(scan).read() else { return nil }
    let end = found.end > 0 ? scan[found.end - 1].end : 0
    let start = found.start < scan.count ? scan[found.start].start : 0
    return Dateline(
      place: found.place.map { scan.text.string($0) } ?? "",
      date: found.date.map { scan.text.string($0) }, wire: found.wire, range: start..<end)
  }
}

/// Reads a dateline at the start of a text.
struct DatelineReader {
  /// What was read, in lexemes and, for place and date, bytes.
  struct Result {
    var start: Int
    var end: Int
    var place: Range<Int>?
    var date: Range<Int>?
    var wire: String?
    /// Whether it may as well be a caption with its credit: "Some Name (AFP)".
    var isUnsure = false
  }

  let scan: CreditScan

  init(_ scan: CreditScan) { self.scan = scan }

  func read() -> Result? {
    var start = 0
    // "(MENAFN - NewsIn.Asia) London, …": a distributor's mark before the dateline.
    if scan.isMark(.open, at: 0), let close = closing(0), close < 10,
      let result = read(from: close + 1),
      result.wire != nil
    {
      return result
    }
    while start < scan.count, !scan[start].isWord, start < 2 { start += 1 }
    return read(from: start)
  }

  private func closing(_ open: Int) -> Int? {
    var index = open + 1
    while index < scan.count, index - open < 14 {
      if scan.isMark(.close, at: index) { return index }
      if scan.isMark(.open, at: index) { return nil }
      index += 1
    }
    return nil
  }

  private func read(from start: Int) -> Result? {
    guard start < scan.count, scan[start].isWord else { return nil }
    var result = Result(start: start, end: start)
    var index = start
    let placeEnd = endOfPlace(start)
    if placeEnd > start {
      let first = startOfPlace(start..<placeEnd)
      result.place = scan[first].start..<scan[placeEnd - 1].end
      index = placeEnd
    }
    if scan.isMark(.comma, at: index) { index += 1 }
    if let date = endOfDate(index) {
      result.date = scan[index].start..<scan[date - 1].end
      index = date
    }
    guard result.place != nil || result.date != nil else { return nil }
    return readWire(index, result)
  }

  /// The wire and the dash behind it.
  private func readWire(_ position: Int, _ known: Result) -> Result? {
    var result = known
    var index = position
    let dashes = skipDashes(index)
    if scan.isMark(.open, at: dashes), let close = closing(dashes) {
      guard let wire = wire(dashes + 1..<close), !isPerson(known),
        !scan.isSpelledOut(dashes + 1..<close, before: dashes)
      else { return nil }
      result.wire = wire
      index = close + 1
      result.isUnsure =
        known.date == nil && skipDashes(index) == index && !scan.isMark(.colon, at: index)
      if result.isUnsure, let place = known.place, !isUpper(place) {
        guard isInTable(wire), isKnownPlace(place) || !hasSmallWords(place) else { return nil }
      }
    } else if known.date != nil, scan.isMark(.slash, at: index), let close = slash(after: index),
      let wire = wire(index + 1..<close)
    {
      result.wire = wire
      index = close + 1
    }
    let end = skipDashes(index)
    if end == index, scan.isMark(.colon, at: index) {
      result.end = index + 1
      return result.wire == nil ? nil : result
    }
    result.end = end
    if result.wire != nil { return result }
    // No wire: a dash, and a place that cannot be a headline's first words.
    let isLine = index >= scan.count || scan[index].shape.contains(.afterBreak)
    guard end > index || isLine, let place = known.place else { return nil }
    if known.date != nil, end > index { return isUpper(place) ? result : nil }
    return isKnownPlace(place) && isUpper(place) ? result : nil
  }

  /// Whether what would be the place is somebody's name.
  private func isPerson(_ result: Result) -> Bool {
    guard let place = result.place, result.date == nil else { return false }
    var end = result.start
    while end < scan.count, scan[end].end <= place.upperBound { end += 1 }
    let shape = NameShape(scan, result.start..<end)
    // "Orlando FL"
    if shape.capitals > 0, shape.capitals < shape.words { return false }
    return shape.firstIsGiven && shape.isPerson && !isKnownPlace(place)
  }

  /// Where the place begins behind a byline: "By Jane Doe WASHINGTON", "By Jane DoeNew Delhi".
  private func startOfPlace(_ range: Range<Int>) -> Int {
    let first = scan[range.lowerBound]
    let isByline = scan.text.folded[first.foldedStart..<first.foldedEnd].elementsEqual("by".utf8)
    let hasDate =
      scan.isMark(.comma, at: range.upperBound) && endOfDate(range.upperBound + 1) != nil
    let shape = NameShape(scan, range)
    guard range.count > 2, isByline || hasDate && shape.words > 3 && shape.organisation > 0 else {
      return range.lowerBound
    }
    for index in range.dropFirst(isByline ? 2 : 1) where scan[index].isWord {
      if scan[index].shape.contains(.glued), scan[index - 1].end - scan[index - 1].start > 2 {
        return index
      }
      if scan[index].shape.contains(.capitals), !scan[index - 1].shape.contains(.capitals) {
        return index
      }
      if scan[index].shape.contains(.afterBlank), scan[index].shape.contains(.capital),
        isKnownPlace(scan[index].start..<scan[range.upperBound - 1].end)
      {
        return index
      }
    }
    return range.lowerBound
  }

  private func hasSmallWords(_ place: Range<Int>) -> Bool {
    (0..<scan.count).contains {
      scan[$0].end <= place.upperBound && scan[$0].traits.contains(.function)
        && !scan[$0].traits.contains(.particle) && !scan[$0].shape.contains(.capital)
        && scan.phrase(at: $0, limit: $0 + 1)?.roles.contains(.and) != true
    }
  }

  private func slash(after index: Int) -> Int? {
    (index + 1..<min(index + 6, scan.count)).first { scan.isMark(.slash, at: $0) }
  }

  private func skipDashes(_ index: Int) -> Int {
    var index = index
    while index < scan.count, scan.isMark(.hyphen, at: index) || scan.isMark(.dash, at: index) {
      index += 1
    }
    return index
  }

  /// The end of a place: capitalised words, "FORT WORTH, Texas", "BEIJING/SHANGHAI", "Lyon [France]".
  private func endOfPlace(_ start: Int) -> Int {
    var index = start
    var words = 0
    var end = start
    var hasComma = false
    while index < scan.count, words < 9, index - start < 18 {
      let lexeme = scan[index]
      if index > start, lexeme.shape.contains(.afterBreak) { break }
      if lexeme.isWord {
        if endOfDate(index) != nil { break }
        let isSmall = !lexeme.shape.contains(.capital) && !lexeme.shape.contains(.caseless)
        if isSmall,
          words == 0 || !(lexeme.traits.contains(.particle) || lexeme.traits.contains(.function))
        {
          break
        }
        words += 1
        index += 1
        if !isSmall { end = index }
        continue
      }
      switch lexeme.mark {
      case .stop:
        // "Md.", "D.C.": part of the place when more of a dateline follows.
        guard index > start, scan[index - 1].isWord else { return end }
        let length = scan[index - 1].end - scan[index - 1].start
        guard length <= 2 || (hasComma || scan.isMark(.comma, at: index + 1)) && length <= 5 else {
          return end
        }
        end = index + 1
      case .slash:
        guard index + 1 < scan.count, scan[index + 1].shape.contains(.capital),
          scan.agency(at: index + 1, limit: scan.count) == nil || words == 0
        else { return end }
      case .comma: hasComma = true
      case .hyphen:
        if lexeme.shape.contains(.afterBlank) || index + 1 >= scan.count || !scan[index + 1].isWord
          || scan[index + 1].shape.contains(.afterBlank)
        {
          return end
        }
      case .quote: break
      case .open:
        guard scan.text.bytes[lexeme.start] == UInt8(ascii: "["), let close = closing(index) else {
          return end
        }
        index = close
        end = close + 1
      default: return end
      }
      index += 1
    }
    return end
  }

  /// The end of a date at `index`: "April 20", "26th April, 2020", "March 01, 2022", "Apr 20".
  private func endOfDate(_ index: Int) -> Int? {
    guard index < scan.count else { return nil }
    var position = index
    if scan[position].traits.contains(.month) {
      position += 1
      if scan.isMark(.stop, at: position) { position += 1 }
      guard position < scan.count,
        scan[position].kind == .number || scan[position].shape.contains(.digit),
        scan[position].end - scan[position].start <= 4
      else { return nil }
      position += 1
    } else if scan[position].shape.contains(.digit), scan[position].end - scan[position].start <= 4
    {
      position += 1
      if scan.isMark(.stop, at: position) { position += 1 }
      guard position < scan.count, scan[position].traits.contains(.month) else { return nil }
      position += 1
      if scan.isMark(.stop, at: position), position + 1 < scan.count { position += 1 }
    } else {
      return nil
    }
    var year = position
    if scan.isMark(.comma, at: year) { year += 1 }
    if year < scan.count, scan[year].kind == .number, scan[year].end - scan[year].start == 4 {
      return year + 1
    }
    return position
  }

  /// The wire in brackets: the first name of a list that the table knows as one, else a single station
  /// in capitals ("WJW") as written. Anything else in brackets is no wire.
  private func wire(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.count <= 12 else { return nil }
    var start = range.lowerBound
    var first: Range<Int>?
    var known: String?
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || scan.isMark(.slash, at: index) else { continue }
      guard start < index else { return nil }
      if let value = scan.agency(exactly: start..<index) {
        let agency = scan.book.agencies.agencies[value.index]
        guard agency.isQuoted else { return nil }
        if known == nil { known = agency.name }
      } else if !scan[start].shape.contains(.capitals) || index - start > 1 || known != nil {
        if known == nil { return nil }
      }
      if first == nil { first = start..<index }
      start = index + 1
    }
    if let known { return known }
    guard let first else { return nil }
    return scan.text.string(scan[first.lowerBound].start..<scan[first.upperBound - 1].end)
  }

  private func isInTable(_ wire: String) -> Bool {
    scan.book.agencies.canonical(wire) != nil
  }

  private func isUpper(_ place: Range<Int>) -> Bool {
    // The part before the comma; states and countries behind it are in small letters.
    var hasLetter = false
    for byte in scan.text.bytes[place] {
      if byte == UInt8(ascii: ",") { break }
      if byte >= 0x61 && byte <= 0x7A { return false }
      if byte >= 0x41 && byte <= 0x5A { hasLetter = true }
    }
    return hasLetter
  }

  private func isKnownPlace(_ place: Range<Int>) -> Bool {
    let text = LexedText(scan.text.string(place), words: nil)
    if Places.table.value(of: text.folded, 0..<text.folded.count) != nil { return true }
    // A state or a country behind the comma, or a city before it.
    guard let comma = text.lexemes.firstIndex(where: { $0.mark == .comma || $0.mark == .slash })
    else {
      return false
    }
    for part in [0..<comma, comma + 1..<text.lexemes.count] where !part.isEmpty {
      if Places.table.value(of: text.folded, text.key(part)) != nil { return true }
    }
    return false
  }
}
