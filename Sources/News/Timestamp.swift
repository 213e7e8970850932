// The dates that machines write into records, headers and pages. The day is the one that is written down:
// a story stamped 23:50 -0500 belongs to that day's paper, whatever day it was in Greenwich.

extension NewsDate {
  /// Reads a date that a program wrote, with or without a time of day behind it: ISO 8601 and RFC 3339
  /// (`2016-12-01T10:00:00+03:00`, `2016-12-01 10:00`, `2016/12/01`, `20161201`, `2016-12`, `2016`),
  /// RFC 2822 and RFC 850 (`Thu, 01 Dec 2016 23:50:00 -0500`, `01-Dec-16 23:50:00`), C's `asctime`, and,
  /// failing these, a text that opens with a date as people write it (`Dec. 1, 2016`).
  ///
  /// Dates before 1600, which programs write where they have none, are nil.
  public init?(timestamp text: String) {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
    var reading = Reading(bytes: bytes, index: start)
    guard let date = reading.iso() ?? reading.mail() ?? Self.spelledOut(bytes), date.year >= 1600
    else { return nil }
    self = date
  }

  /// Reads the date that news sites put into the addresses of their pages: `/2016/12/01/`,
  /// `/2016-12-01-headline`, `/20161201/`, and `/2016/12/` for the month.
  public init?(url: String) {
    let bytes = Array(url.utf8)
    var month: NewsDate?
    var index = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: "#") { break }
      defer { index += 1 }
      guard !Reading.isDigit(bytes[index]), index + 1 < bytes.count else { continue }
      var reading = Reading(bytes: bytes, index: index + 1)
      guard let date = reading.isoDate(separators: "-/_"), (1990...2100).contains(date.year),
        date.month != nil, reading.isAtBreak
      else { continue }
      if date.day != nil {
        self = date
        return
      }
      month = month ?? date
    }
    guard let month else { return nil }
    self = month
  }

  /// A text that opens with a date in words, a weekday before it or not.
  private static func spelledOut(_ bytes: [UInt8]) -> NewsDate? {
    guard bytes.count <= 80, let (date, range) = TextDate.find(in: bytes, notAfter: 9999_12_31),
      date.month != nil
    else { return nil }
    // Two words at most before it: a weekday, "Published".
    let before = bytes[..<range.lowerBound].split { $0 <= 0x20 }
    return before.count <= 2 ? date : nil
  }

  /// A reader's place in a timestamp.
  private struct Reading {
    let bytes: [UInt8]
    var index: Int

    /// An ISO date that ends there or has a time behind it.
    mutating func iso() -> NewsDate? {
      let start = index
      guard let date = isoDate(separators: "-/."), isAtBreak else {
        index = start
        return nil
      }
      return date
    }

    /// Digits of an ISO date, whatever stands behind them.
    mutating func isoDate(separators: String) -> NewsDate? {
      let (first, count) = number()
      if count == 8 {
        return NewsDate(year: first / 10_000, month: first / 100 % 100, day: first % 100)
      }
      // 20161201T101500 without its T.
      if count == 14 {
        let day = first / 1_000_000
        return NewsDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
      }
      guard count == 4 else { return nil }
      guard let separator = peek(), separators.utf8.contains(separator),
        index + 1 < bytes.count, Self.isDigit(bytes[index + 1])
      else { return NewsDate(year: first) }
      index += 1
      let (month, monthDigits) = number()
      guard (1...2).contains(monthDigits) else { return nil }
      guard peek() == separator, index + 1 < bytes.count, Self.isDigit(bytes[index + 1]) else {
        return NewsDate(year: first, month: month)
      }
      index += 1
      let (day, dayDigits) = number()
      guard (1...2).contains(dayDigits) else { return nil }
      return NewsDate(year: first, month: month, day: day)
    }

    /// `[Thu,] 01 Dec 2016 …`, `Thursday, 01-Dec-16 …`, `Thu Dec  1 23:50:00 2016`.
    mutating func mail() -> NewsDate? {
      var words: [ArraySlice<UInt8>] = []
      for word in bytes[index...].split(whereSeparator: { $0 <= 0x20 || $0 == 0x2C || $0 == 0x2D })
      {
        words.append(word)
        if words.count == 6 { break }
      }
      if let first = words.first, !first.contains(where: Self.isDigit), words.count > 2,
        !words[1].contains(where: Self.isDigit)
      {
        return asctime(words)
      }
      if words.first?.contains(where: Self.isDigit) == false { words.removeFirst() }
      guard words.count >= 3, let day = Self.whole(words[0]), let month = Self.month(words[1]),
        var year = Self.whole(words[2]), words[2].count == 4 || words[2].count == 2
      else { return nil }
      if words[2].count == 2 {
        // RFC 2822, 4.3: two digits are 1950 to 2049. Only beside a time of day: `26 Feb 87` alone is
        // as likely no date.
        guard words.count > 3, words[3].contains(UInt8(ascii: ":")) else { return nil }
        year += year < 50 ? 2000 : 1900
      }
      return NewsDate(year: year, month: month, day: day)
    }

    private func asctime(_ words: [ArraySlice<UInt8>]) -> NewsDate? {
      guard let month = Self.month(words[1]), let day = Self.whole(words[2]) else { return nil }
      for word in words.dropFirst(3) where word.count == 4 {
        if let year = Self.whole(word) { return NewsDate(year: year, month: month, day: day) }
      }
      return nil
    }

    /// Whether a date may end here: at the end, at a space, a `T`, or any other sign that is no digit.
    var isAtBreak: Bool {
      guard let next = peek() else { return true }
      if next == UInt8(ascii: "T") || next == UInt8(ascii: "t") { return true }
      return !Self.isDigit(next) && !(0x41...0x5A).contains(next & 0xDF)
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func number() -> (Int, Int) {
      var value = 0
      var count = 0
      while let byte = peek(), Self.isDigit(byte), count < 15 {
        value = value * 10 + Int(byte - 0x30)
        count += 1
        index += 1
      }
      return (value, count)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func whole(_ word: ArraySlice<UInt8>) -> Int? {
      guard (1...4).contains(word.count), word.allSatisfy(isDigit) else { return nil }
      return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
      MonthName.named(String(decoding: word, as: UTF8.self).lowercased())?.month
    }
  }
}
