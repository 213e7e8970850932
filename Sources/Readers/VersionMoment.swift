// When a version was made, in the one form in which versions are compared. Feeds write it with any offset and any
// precision; compared as text, only one offset and one precision put versions in order.

import Glibc
import News

/// Moments of versions.
package enum VersionMoment {
  /// A timestamp in ISO 8601, basic or extended (`2017-08-24T04:38:34+0000`, `20170824T043834Z`), as
  /// `yyyymmddThhmmssZ`. Without an offset it is taken as UTC, without a time as midnight; nil where it is none.
  package static func utc(_ timestamp: String) -> String? {
    var reading = Reading(bytes: Array(timestamp.utf8)[...].trimmed)
    guard let year = reading.digits(4), let month = reading.digits(2, after: 0x2D),
      let day = reading.digits(2, after: 0x2D), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var seconds = days(year: year, month: month, day: day) * 86_400
    if let sign = reading.bytes.first, sign == UInt8(ascii: "T") || sign == 0x20 {
      reading.bytes.removeFirst()
      guard let hour = reading.digits(2), let minute = reading.digits(2, after: 0x3A),
        hour < 25, minute < 60
      else { return nil }
      let second = reading.digits(2, after: 0x3A) ?? 0
      seconds += hour * 3600 + minute * 60 + second
      reading.skipFraction()
      seconds -= reading.offset()
    }
    return text(seconds)
  }

  /// This moment by the machine's clock.
  package static var now: String { text(Int(time(nil))) ?? "" }

  private struct Reading {
    var bytes: Bytes

    /// A number of so many digits, behind a sign that may be left out.
    mutating func digits(_ count: Int, after sign: UInt8? = nil) -> Int? {
      var rest = bytes
      if let sign, rest.first == sign { rest.removeFirst() }
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
      bytes = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func skipFraction() {
      guard bytes.first == UInt8(ascii: ".") || bytes.first == UInt8(ascii: ",") else { return }
      bytes = bytes.dropFirst().drop(while: \.isDigit)
    }

    /// The offset in seconds, east of Greenwich positive.
    mutating func offset() -> Int {
      guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
        return 0
      }
      bytes.removeFirst()
      guard let hours = digits(2) else { return 0 }
      let minutes = digits(2, after: 0x3A) ?? 0
      return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
  }

  /// Days since 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func text(_ seconds: Int) -> String? {
    guard let date = NewsDate(unixSeconds: seconds) else { return nil }
    let time = seconds - (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 * 86_400
    let clock = [time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return date.description.filter { $0 != "-" } + "T" + clock.joined() + "Z"
  }
}
