// The cities that a dateline names, each in one spelling. What stands behind the comma goes with the city
// only where the name alone would be another, better known city: "Paris, Texas" is no Paris.

internal import Analysis

/// The cities of a place as written: "KYIV/MOSCOW", "FORT WORTH, Texas".
struct PlaceList {
  /// The cities as a reader would say them.
  private(set) var cities: [String] = []
  /// The state or country of the first city.
  private(set) var region: String?
  /// Whether the tables know the first city or its region.
  private(set) var isKnown = false
  /// Whether the first city is one that stands alone in datelines.
  private(set) var isCity = false
  /// Whether a dateline may consist of it: a city, a state, or a region behind a comma. A country alone
  /// heads columns, too: "ITALIE -".
  private(set) var standsAlone = false

  init() { isSpelled = false }

  private let isSpelled: Bool
  private var count = 0

  /// Reads lexemes `range`; `isSpelled` if cities that the tables do not know are wanted too, and not
  /// only whether they know one.
  init(_ scan: CreditScan, _ range: Range<Int>, isSpelled: Bool) {
    self.isSpelled = isSpelled
    if let entry = Places.entry(scan, range) {
      // "Trinidad and Tobago" is no list.
      isKnown = true
      isCity = entry.kinds.contains(.city)
      standsAlone = entry.kinds != .country
      cities = [entry.name]
      return
    }
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || Self.separates(scan, index, range) else { continue }
      if start < index { add(scan, start..<index) }
      start = index + 1
    }
  }

  private static func separates(_ scan: CreditScan, _ index: Int, _ range: Range<Int>) -> Bool {
    if scan.isMark(.slash, at: index) { return true }
    let lexeme = scan.written(index)
    guard lexeme.isWord, lexeme.shape.contains(.afterBlank), index > range.lowerBound,
      index + 1 < range.upperBound,
      lexeme.end - lexeme.start > 1 || !lexeme.shape.contains(.capital)
    else { return false }
    let word = DatelineWord.of(lexeme, in: scan.text.folded)
    guard word.contains(.and) else { return false }
    // "ST. JOHN’S, Antigua and Barbuda" is one place.
    let comma = range.lowerBound..<index
    guard let last = comma.last(where: { scan.isMark(.comma, at: $0) }) else { return true }
    return Places.entry(scan, last + 1..<range.upperBound) == nil
  }

  /// Adds one city with what stands behind its comma or in brackets.
  private mutating func add(_ scan: CreditScan, _ range: Range<Int>) {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || [.comma, .open, .close].contains(scan.mark(at: index))
      else { continue }
      let part = Self.trimmed(scan, start..<index)
      if !part.isEmpty { parts.append(part) }
      start = index + 1
    }
    guard var first = parts.first else { return }
    first = withoutNear(scan, first)
    if Places.entry(scan, first) == nil, let cut = Self.regionInside(scan, first) {
      parts.insert(cut..<first.upperBound, at: 1)
      first = first.lowerBound..<cut
    }
    guard !first.isEmpty, !Self.isAgency(scan, first) else { return }
    let isFirst = count == 0
    count += 1
    let city = Places.entry(scan, first)
    let behind = parts.count > 1 ? Places.entry(scan, parts[1]) : nil
    if isFirst {
      isKnown =
        city != nil || behind != nil
        || parts.count > 1 && scan.isMark(.open, at: parts[1].lowerBound - 1)
      standsAlone = behind != nil || city.map { $0.kinds != .country } == true
      isCity = city?.kinds.contains(.city) == true
    }
    if let behind, behind.kinds == .city {
      // "LONDON, PARIS and ROME" is a list; "Wembley Stadium, London" is in London.
      if let city, city.kinds.contains(.city) { append(city.name) }
      append(behind.name)
      return
    }
    let state = behind?.kinds.contains(.state) == true ? behind : nil
    if let city, city.kinds.contains(.city), let state, city.home != state.name {
      append("\(city.name), \(state.name)")
    } else {
      append(city?.name ?? spelled(scan, first))
    }
    if isFirst, parts.count > 1 { region = behind?.name ?? spelled(scan, parts[1]) }
  }

  private func spelled(_ scan: CreditScan, _ range: Range<Int>) -> String {
    isSpelled ? PlaceCase.title(scan, range) : ""
  }

  private mutating func append(_ city: String) {
    if !city.isEmpty, !cities.contains(city) { cities.append(city) }
  }

  /// The part without marks at its ends; the stop of an abbreviation stays outside of it.
  private static func trimmed(_ scan: CreditScan, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, !scan.written(first).isWord {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !scan.written(last).isWord { range = range.lowerBound..<last }
    return range
  }

  private func withoutNear(_ scan: CreditScan, _ range: Range<Int>) -> Range<Int> {
    let lexeme = scan.written(range.lowerBound)
    let word = DatelineWord.of(lexeme, in: scan.text.folded)
    return word.contains(.near) && range.count > 1 ? range.dropFirst() : range
  }

  /// Where a state or a country begins that no comma sets apart: "Orlando FL", "FRANKFURT West
  /// Germany".
  private static func regionInside(_ scan: CreditScan, _ range: Range<Int>) -> Int? {
    for index in range.dropFirst() where scan.written(index).isWord {
      guard scan.written(index).shape.contains(.afterBlank),
        let entry = Places.entry(scan, index..<range.upperBound),
        !entry.kinds.isDisjoint(with: [.state, .country]),
        scan.written(index).shape.contains(.capitals)
          ? scan.written(index).end - scan.written(index).start == 2
          : scan.written(range.lowerBound).shape.contains(.capitals)
            && scan.written(range.upperBound - 1).end - scan.written(index).start > 3
      else { continue }
      return index
    }
    return nil
  }

  private static func isAgency(_ scan: CreditScan, _ range: Range<Int>) -> Bool {
    guard let value = scan.agency(exactly: range) else { return false }
    let kind = scan.book.agencies.agencies[value.index].kind
    return kind == .wire || kind == .broadcaster
  }
}

/// Writes names of places as a reader would.
enum PlaceCase {
  /// The words of `range` as written, those in capitals with one capital letter each; marks between
  /// them stay, white space becomes one blank.
  static func title(_ scan: CreditScan, _ range: Range<Int>) -> String {
    let isTurkish = range.contains {
      scan.text.string(scan.written($0).start..<scan.written($0).end).unicodeScalars.contains {
        $0.value == 0x130 || $0.value == 0x11E
      }
    }
    let isUpper = range.allSatisfy { index in
      let lexeme = scan.written(index)
      return !lexeme.isWord || lexeme.shape.contains(.capitals)
        || lexeme.end - lexeme.start <= 2 || lexeme.shape.contains(.digit)
        || !lexeme.shape.contains(.capital)
    }
    var result = ""
    for index in range {
      let lexeme = scan.written(index)
      if index > range.lowerBound, lexeme.shape.contains(.afterBlank) { result += " " }
      var word = scan.text.string(lexeme.start..<lexeme.end)
      if index > range.lowerBound, lexeme.shape.contains(.apostrophe) { result += "'" }
      if lexeme.isWord, isUpper, lexeme.shape.contains(.capital) {
        word = self.word(
          word, lexeme, scan, isFirst: index == range.lowerBound, isTurkish: isTurkish,
          isElided: index + 1 < scan.count && scan.written(index + 1).shape.contains(.apostrophe))
      }
      result += word
    }
    return result
  }

  /// One word in capitals.
  private static func word(
    _ word: String, _ lexeme: Lexeme, _ scan: CreditScan, isFirst: Bool, isTurkish: Bool,
    isElided: Bool
  ) -> String {
    let meaning = DatelineWord.of(lexeme, in: scan.text.folded)
    let small = lowered(word, isTurkish: isTurkish)
    // "Martha's", "Coeur d'Alene", "Rio de Janeiro"
    if lexeme.end - lexeme.start == 1, lexeme.shape.contains(.apostrophe) { return small }
    if isElided, !isFirst, small == "d" || small == "l" { return small }
    if meaning.contains(.acronym) { return word }
    if !isFirst, meaning.contains(.inside), lexeme.end - lexeme.start > 1 { return small }
    guard let head = word.unicodeScalars.first else { return word }
    var result = String.UnicodeScalarView()
    result.append(head)
    result.append(contentsOf: small.unicodeScalars.dropFirst())
    return String(result)
  }

  private static func lowered(_ word: String, isTurkish: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x130: result.append("i")
      case 0x49 where isTurkish: result.append("ı")
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }
}
