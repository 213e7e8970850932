// Reads a day out of the ways in which pages write dates. The day is the one that stands there: a time zone
// behind it does not move it, since news is dated by its publisher's own day.

internal import News

/// Dates as pages write them.
enum PublishedDate {
  /// The day of a machine-readable value: ISO 8601 in its forms, RFC 5322, Unix seconds or milliseconds, else
  /// whatever `inText` finds.
  static func inValue(_ value: String) -> NewsDate? {
    let bytes = Array(value.utf8.drop { $0 <= 0x20 })
    let digits = bytes.prefix { isDigit($0) }.count
    if digits == bytes.count || (digits > 8 && bytes.dropFirst(digits).first == 0x2E) {
      if digits == 10 || digits == 13, let number = Int(String(decoding: bytes[..<digits], as: UTF8.self)) {
        return day(ofUnixTime: digits == 13 ? number / 1000 : number)
      }
    }
    if digits >= 8, let found = compact(bytes) { return found }
    return inText(value)
  }

  /// The first day in a text: `2016-12-01`, `1 December 2016`, `December 1, 2016`, `01.12.2016`, `2016年12月1日`.
  /// `3/4/2016` means nothing, since half the world reads it the other way; `13/4/2016` is plain.
  static func inText(_ text: String) -> NewsDate? {
    let words = DateWord.words(in: text)
    for index in words.indices {
      if let found = numeric(words, at: index) ?? named(words, at: index) { return found }
    }
    return nil
  }

  /// The day in an address: `/2016/12/01/`, `/2016-12-01`, `/20161201/`.
  static func inURL(_ url: String) -> NewsDate? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let words = DateWord.words(in: String(decoding: path, as: UTF8.self))
    for index in words.indices {
      let word = words[index]
      guard let number = word.number else { continue }
      if word.count == 8, let date = plausible(number / 10_000, number / 100 % 100, number % 100) {
        return date
      }
      guard word.count == 4, index + 2 < words.count, let month = words[index + 1].number,
        let day = words[index + 2].number, words[index + 1].count <= 2, words[index + 2].count <= 2,
        let date = plausible(number, month, day)
      else { continue }
      return date
    }
    return nil
  }

  private static func compact(_ bytes: [UInt8]) -> NewsDate? {
    guard let number = Int(String(decoding: bytes.prefix(8), as: UTF8.self)) else { return nil }
    return plausible(number / 10_000, number / 100 % 100, number % 100)
  }

  /// A day of the time in which there are news pages and digitised archives.
  private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> NewsDate? {
    guard (1700...2100).contains(year) else { return nil }
    return NewsDate(year: year, month: month, day: day)
  }

  private static func numeric(_ words: [DateWord], at index: Int) -> NewsDate? {
    guard index + 2 < words.count, let first = words[index].number,
      let second = words[index + 1].number, let third = words[index + 2].number,
      words[index + 1].count <= 2
    else { return nil }
    if words[index].count == 4, words[index + 2].count <= 2 {
      return plausible(first, second, third)
    }
    guard words[index].count <= 2, words[index + 2].count == 4 else { return nil }
    // A point parts day and month only where the day comes first.
    if words[index].next == UInt8(ascii: ".") || first > 12 || first == second {
      return plausible(third, second, first)
    }
    return second > 12 ? plausible(third, first, second) : nil
  }

  private static func named(_ words: [DateWord], at index: Int) -> NewsDate? {
    guard let month = words[index].month else { return nil }
    func number(_ offset: Int) -> DateWord? {
      let place = index + offset
      return words.indices.contains(place) && words[place].number != nil ? words[place] : nil
    }
    // 1 December 2016; 1 de diciembre de 2016 ("de" is no word of a date and was dropped)
    if let day = number(-1), day.count <= 2, let year = number(1), year.count == 4 {
      return plausible(year.number ?? 0, month, day.number ?? 0)
    }
    // December 1, 2016
    if let day = number(1), day.count <= 2, let year = number(2), year.count == 4 {
      return plausible(year.number ?? 0, month, day.number ?? 0)
    }
    // 2016 December 1
    if let year = number(-1), year.count == 4, let day = number(1), day.count <= 2 {
      return plausible(year.number ?? 0, month, day.number ?? 0)
    }
    return nil
  }

  /// The day of a time in seconds since 1970, in UTC (Howard Hinnant's civil_from_days).
  private static func day(ofUnixTime seconds: Int) -> NewsDate? {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return plausible(year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
