// Finds the date that a caption or a line of text gives. It looks for years first: a date that names its
// year is the only kind that can be filed, and four digits are found by a scan of bytes that touches
// nothing else, so a text without a year costs next to nothing.

import Glibc

/// Dates in running text, in many languages.
public enum TextDate {
  /// Today by the machine's clock in UTC, a day added for the zones that are ahead: as yyyymmdd. Read
  /// once, when it is first asked for.
  public static let latest: Int = {
    let date = NewsDate(unixSeconds: time(nil) + 86_400)
    return date?.firstDay ?? 9999_12_31
  }()

  /// The most exact date in a text, the first of several; nil where there is none.
  ///
  /// A day counts before a month, a month before a year. A bare year is no date; a year alone comes out
  /// only of a numeric date whose day and month cannot be told apart (`05/06/2020`).
  ///
  /// What lies before 1826, the year of the first photograph, is history and not the date of anything
  /// that an archive files.
  ///
  /// - parameter latest: the last day, as yyyymmdd, that a date may mean: what lies later (a plan, a
  ///   telephone number) is passed over.
  /// - returns: the date and the bytes of the text that spell it.
  public static func find(in text: String, notAfter latest: Int = latest) -> (
    NewsDate, Range<Int>
  )? {
    var text = text
    return text.withUTF8 { find(in: $0, notAfter: latest) }
  }

  /// The most exact date in UTF-8 text; see the form that takes a `String`.
  public static func find(in text: [UInt8], notAfter latest: Int = latest) -> (
    NewsDate, Range<Int>
  )? {
    text.withUnsafeBufferPointer { find(in: $0, notAfter: latest) }
  }

  /// The most exact date in UTF-8 text; see the form that takes a `String`.
  public static func find(in text: UnsafeBufferPointer<UInt8>, notAfter latest: Int = latest) -> (
    NewsDate, Range<Int>
  )? {
    var best: (NewsDate, Range<Int>)?
    var index = 0
    while let year = nextYear(in: text, from: index) {
      index = year.upperBound
      guard let found = DateWindow(text: text, year: year).date(),
        found.0.firstDay <= latest, found.0.year >= 1826
      else { continue }
      if found.0.day != nil { return found }
      if best == nil || (best?.0.month == nil && found.0.month != nil) { best = found }
    }
    return best
  }

  /// The bytes of the next run of exactly four digits.
  private static func nextYear(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>?
  {
    var index = start
    while index < text.count {
      let byte = text[index]
      // Digits are ASCII, or start with one of these bytes in Arabic, Persian and Devanagari.
      guard (0x30...0x39).contains(byte) || byte == 0xD9 || byte == 0xDB || byte == 0xE0,
        let (_, length) = digit(in: text, at: index)
      else {
        index += 1
        continue
      }
      let first = index
      var digits = 1
      index += length
      while let (_, length) = digit(in: text, at: index) {
        index += length
        digits += 1
      }
      if digits == 4 { return first..<index }
    }
    return nil
  }

  /// The value and the length in bytes of the decimal digit at an index.
  static func digit(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Int)? {
    guard index < text.count else { return nil }
    let byte = text[index]
    switch byte {
    case 0x30...0x39: return (Int(byte - 0x30), 1)
    case 0xD9 where index + 1 < text.count && (0xA0...0xA9).contains(text[index + 1]):
      return (Int(text[index + 1] - 0xA0), 2)
    case 0xDB where index + 1 < text.count && (0xB0...0xB9).contains(text[index + 1]):
      return (Int(text[index + 1] - 0xB0), 2)
    case 0xE0 where index + 2 < text.count && text[index + 1] == 0xA5:
      return (0xA6...0xAF).contains(text[index + 2]) ? (Int(text[index + 2] - 0xA6), 3) : nil
    default: return nil
    }
  }
}

extension NewsDate {
  /// The day in UTC of a Unix time.
  public init?(unixSeconds seconds: Int) {
    // Days to civil, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    guard (-60_000_000_000...253_402_300_799).contains(seconds) else { return nil }
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
