// A calendar day as exactly as a source gave it. News is dated by the publisher's own day, so there is
// no time and no time zone here: the readers take the day in the source's own offset.

/// A day, a month or a year of the Gregorian calendar.
public struct NewsDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12, where the source gave one.
  public let month: Int?
  /// The day of the month, where the source gave one; never without a month.
  public let day: Int?

  /// A date, or nil where there is no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2016`, `2016-12` or `2016-12-01`, and nothing else.
  public init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The first day that the date may mean, as the number yyyymmdd.
  public var firstDay: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// The last day that the date may mean, as the number yyyymmdd.
  public var lastDay: Int {
    let month = month ?? 12
    return year * 10_000 + month * 100 + (day ?? Self.days(in: month, of: year))
  }

  /// How many days a month has.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

extension NewsDate: CustomStringConvertible {
  /// `2016`, `2016-12` or `2016-12-01` (ISO 8601).
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      Self.write(year / 100, to: text, at: 0)
      Self.write(year % 100, to: text, at: 2)
      var count = 4
      for part in [month, day] {
        guard let part else { break }
        text[count] = UInt8(ascii: "-")
        Self.write(part, to: text, at: count + 1)
        count += 3
      }
      return count
    }
  }

  /// Writes two digits.
  private static func write(
    _ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) {
    text[index] = UInt8(ascii: "0") + UInt8(number / 10)
    text[index + 1] = UInt8(ascii: "0") + UInt8(number % 10)
  }
}

/// Which clue gave a document its date.
public enum DateSource: String, Sendable, Hashable, CaseIterable {
  /// A field of a record (JSON, JSON Lines, a feed).
  case record
  /// A `Date:` line at the head of a text file.
  case header
  /// A page's metadata: JSON-LD, Open Graph, `<meta>`.
  case meta
  /// A page's visible `<time>` or date line.
  case page
  /// The address of the page.
  case url
  /// The dateline that opens the text.
  case dateline
  /// The text of one of the captions.
  case caption
  /// When the page was captured (WARC-Date): it was published then or before.
  case capture
}
