// The few words around a year, and what date they make. Only this window is cut into tokens, never the
// text; a date that does not fit into it is not one that people write.

/// A year in a text with the words on both sides of it.
struct DateWindow {
  private enum Token {
    case word(String, capital: Bool)
    case number(Int, digits: Int)
    /// A sign, brought to its ASCII form.
    case sign(UInt8)
    /// A character of Chinese, Japanese or Korean dates: 年 月 日, 년 월 일.
    case unit(UInt8)
  }

  private var tokens: [(token: Token, range: Range<Int>, spaceBefore: Bool)] = []
  private var yearAt = 0

  /// Cuts the window: 96 bytes before the year, 40 behind it.
  init(text: UnsafeBufferPointer<UInt8>, year: Range<Int>) {
    var start = max(0, year.lowerBound - 96)
    while start > 0, start < year.lowerBound, !Self.isBoundary(text[start]) { start += 1 }
    let end = min(text.count, year.upperBound + 40)
    var index = start
    var space = true
    while index < end {
      if index == year.lowerBound { yearAt = tokens.count }
      let first = index
      if let token = Self.token(in: text, at: &index, end: end) {
        tokens.append((token, first..<index, space))
        space = false
      } else {
        space = true
      }
    }
  }

  /// The date that the words around the year make.
  func date() -> (NewsDate, Range<Int>)? {
    guard case .number(let year, 4) = token(yearAt), isApart(yearAt) else { return nil }
    return behind(year) ?? named(year) ?? numeric(year)
  }

  // MARK: the forms

  /// `2016-12-01`, `2016/12/01`, `2016.12.01`, `2016年12月1日`, `2016. december 1.`
  private func behind(_ year: Int) -> (NewsDate, Range<Int>)? {
    switch token(yearAt + 1) {
    case .sign(let sign) where "-/.".utf8.contains(sign):
      if !hasSpace(yearAt + 1), !hasSpace(yearAt + 2),
        case .number(let month, 2) = token(yearAt + 2)
      {
        if case .sign(sign) = token(yearAt + 3), case .number(let day, 2) = token(yearAt + 4) {
          return found(year, month, day, yearAt...(yearAt + 4))
        }
        return nil
      }
      guard sign == UInt8(ascii: "."), case .word(let word, _) = token(yearAt + 2),
        let month = MonthName.named(word), case .number(let day, 1...2) = token(yearAt + 3)
      else { return nil }
      return found(year, month.month, day, yearAt...(yearAt + 3))
    case .unit(UInt8(ascii: "y")):
      guard case .number(let month, 1...2) = token(yearAt + 2),
        case .unit(UInt8(ascii: "m")) = token(yearAt + 3)
      else { return nil }
      if case .number(let day, 1...2) = token(yearAt + 4),
        case .unit(UInt8(ascii: "d")) = token(yearAt + 5)
      {
        return found(year, month, day, yearAt...(yearAt + 5))
      }
      return found(year, month, nil, yearAt...(yearAt + 3))
    default: return nil
    }
  }

  /// `December 1, 2016`, `1. Dezember 2016`, `1 de diciembre de 2016`, `December 2016`.
  private func named(_ year: Int) -> (NewsDate, Range<Int>)? {
    var index = skip(before: yearAt, words: Self.connectors, signs: ",-/")
    if let (month, at) = month(endingAt: index) {
      let dayAt = skip(before: at, words: Self.connectors, signs: ",.-/")
      if let (day, first) = day(endingAt: dayAt), isApart(first) {
        return found(year, month.month, day, first...yearAt)
      }
      guard isSure(month, at), !hasDigitBefore(at) else { return nil }
      return found(year, month.month, nil, at...yearAt)
    }
    guard let (day, dayAt) = day(endingAt: index) else { return nil }
    var first = dayAt
    // `November 29-30, 2016`: the last day of a stretch.
    if case .sign(UInt8(ascii: "-")) = token(first - 1),
      let (_, start) = self.day(endingAt: first - 2)
    {
      first = start
    }
    index = skip(before: first, words: [], signs: ".-/")
    guard let (month, at) = month(endingAt: index) else { return nil }
    return found(year, month.month, day, at...yearAt)
  }

  /// `01.12.2016` (the day first), `06/18/2022` (whichever it must be), `05/06/2020` (the year only).
  private func numeric(_ year: Int) -> (NewsDate, Range<Int>)? {
    guard case .sign(let sign) = token(yearAt - 1), "./-".utf8.contains(sign),
      case .number(let second, 1...2) = token(yearAt - 2),
      case .sign(sign) = token(yearAt - 3),
      case .number(let first, 1...2) = token(yearAt - 4), isApart(yearAt - 4)
    else { return nil }
    if case .sign = token(yearAt - 5), !hasSpace(yearAt - 4), case .number = token(yearAt - 6) {
      return nil
    }
    let range = (yearAt - 4)...yearAt
    if sign == UInt8(ascii: ".") || first > 12 || first == second {
      return found(year, second, first, range)
    }
    if hasSpace(yearAt - 1) || hasSpace(yearAt - 2) || hasSpace(yearAt) { return nil }
    if second > 12 { return found(year, first, second, range) }
    return found(year, nil, nil, range)
  }

  private func found(_ year: Int, _ month: Int?, _ day: Int?, _ range: ClosedRange<Int>) -> (
    NewsDate, Range<Int>
  )? {
    guard let date = NewsDate(year: year, month: month, day: day) else { return nil }
    return (
      date, tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound
    )
  }

  // MARK: the pieces

  private static let connectors: Set<String> = ["de", "del", "of", "d", "do", "di", "el", "the"]
  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "er", "ère", "e", "º", "ª", "°", "η", "го", "ins",
  ]

  /// The month whose name ends at a token, and where it starts; a full stop behind it is allowed, and a
  /// second name of the same month before a slash (`كانون الأول/ديسمبر`).
  private func month(endingAt end: Int) -> (MonthName, Int)? {
    var at = end
    if case .sign(UInt8(ascii: ".")) = token(at) { at -= 1 }
    guard let (name, first) = monthName(at) else { return nil }
    if case .sign(UInt8(ascii: "/")) = token(first - 1), let (other, start) = monthName(first - 2),
      other.month == name.month
    {
      return (name, start)
    }
    return (name, first)
  }

  private func monthName(_ at: Int) -> (MonthName, Int)? {
    guard case .word(let word, _) = token(at) else { return nil }
    if let name = MonthName.named(word) { return (name, at) }
    if case .word(let before, _) = token(at - 1),
      let name = MonthName.named(before + "_" + word)
    {
      return (name, at - 1)
    }
    return nil
  }

  /// The day that ends at a token, and where it starts.
  private func day(endingAt end: Int) -> (Int, Int)? {
    var at = end
    if case .sign(UInt8(ascii: ".")) = token(at) { at -= 1 }
    if case .word(let word, _) = token(at), Self.ordinals.contains(word) { at -= 1 }
    guard case .number(let day, 1...2) = token(at), (1...31).contains(day) else { return nil }
    return (day, at)
  }

  private func isSure(_ name: MonthName, _ at: Int) -> Bool {
    guard case .word(_, let capital) = token(at) else { return false }
    switch name.sureness {
    case .sure: return true
    case .capital: return capital
    case .lowercase: return !capital
    case .withDay: return false
    }
  }

  private func skip(before index: Int, words: Set<String>, signs: String) -> Int {
    var at = index - 1
    for _ in 0..<3 {
      switch token(at) {
      case .word(let word, _) where words.contains(word): at -= 1
      case .sign(let sign) where signs.utf8.contains(sign) || sign == UInt8(ascii: "'"): at -= 1
      default: return at
      }
    }
    return at
  }

  /// Whether a number is not the tail or head of a longer one, a sum of money or a code.
  private func isApart(_ at: Int) -> Bool {
    // Letters that touch a number make a code of it; Chinese and Japanese put no spaces anywhere.
    if case .unit = token(at + 1) { return true }
    if !hasSpace(at), case .word = token(at - 1) { return false }
    if !hasSpace(at + 1), case .word(let word, _) = token(at + 1), !Self.ordinals.contains(word) {
      guard let first = word.utf8.first, first >= 0x80 else { return false }
    }
    if !hasSpace(at), case .sign(let sign) = token(at - 1), "$#+:".utf8.contains(sign) {
      return false
    }
    return true
  }

  private func hasDigitBefore(_ at: Int) -> Bool {
    if case .number = token(at - 1) { return true }
    return false
  }

  private func hasSpace(_ at: Int) -> Bool {
    !tokens.indices.contains(at) || tokens[at].spaceBefore
  }

  private func token(_ at: Int) -> Token? {
    tokens.indices.contains(at) ? tokens[at].token : nil
  }

  // MARK: cutting

  private static func token(
    in text: UnsafeBufferPointer<UInt8>, at index: inout Int, end: Int
  ) -> Token? {
    if TextDate.digit(in: text, at: index) != nil {
      var value = 0
      var digits = 0
      while let (digit, length) = TextDate.digit(in: text, at: index), digits < 9 {
        value = value * 10 + digit
        digits += 1
        index += length
      }
      return .number(value, digits: digits)
    }
    let start = index
    let (kind, length) = kind(of: text, at: index, end: end)
    index += length
    switch kind {
    case .space: return nil
    case .sign(let sign): return .sign(sign)
    case .unit(let unit): return .unit(unit)
    case .letter: break
    }
    while index < end, TextDate.digit(in: text, at: index) == nil {
      let (kind, length) = Self.kind(of: text, at: index, end: end)
      guard case .letter = kind else { break }
      index += length
    }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    let lowered = word.lowercased()
    return .word(lowered, capital: !word.utf8.elementsEqual(lowered.utf8))
  }

  private enum Kind {
    case letter, space
    case sign(UInt8)
    case unit(UInt8)
  }

  /// What the character at an index is, and its length in bytes; bytes that are no UTF-8 are spaces.
  private static func kind(
    of text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (Kind, Int) {
    let byte = text[index]
    if byte < 0x80 {
      let letter = (0x41...0x5A).contains(byte & 0xDF)
      return (letter ? .letter : byte <= 0x20 ? .space : .sign(byte), 1)
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, index + length <= end else { return (.space, 1) }
    var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in text[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    return (kind(of: scalar), length)
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x5E74, 0xB144: .unit(UInt8(ascii: "y"))
    case 0x6708, 0xC6D4: .unit(UInt8(ascii: "m"))
    case 0x65E5, 0xC77C: .unit(UInt8(ascii: "d"))
    case 0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x2060...0x206F, 0x3000, 0xFEFF: .space
    case 0x2010...0x2015: .sign(UInt8(ascii: "-"))
    case 0x2018, 0x2019: .sign(UInt8(ascii: "'"))
    case 0x060C: .sign(UInt8(ascii: ","))
    case 0x20A0...0x20BF, 0xA3, 0xA5: .sign(UInt8(ascii: "$"))
    case 0x0300...0x036F, 0xAA, 0xB0, 0xBA: .letter
    case 0x80...0xBF, 0x2016...0x2029, 0x2030...0x205F, 0x3001...0x303F: .sign(UInt8(ascii: "?"))
    default: .letter
    }
  }

  private static func isBoundary(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
