// When an item was published or changed, to the second, for the order of its versions. Feeds write RFC 822, with
// zones by any name, or ISO 8601.

internal import News
internal import Readers

/// Reads moments of feeds.
enum FeedMoment {
  /// A timestamp as `yyyymmddThhmmssZ`; nil where there is none. A zone that is not known is UTC.
  static func utc(_ timestamp: String) -> String? {
    var line = CollapsedText()
    line.append(Array(timestamp.utf8)[...])
    let text = line.string
    if let moment = VersionMoment.utc(text) { return moment }
    guard let date = NewsDate(timestamp: text), date.day != nil else { return nil }
    let words = text.split { $0 == " " || $0 == "," }
    guard let index = words.firstIndex(where: isTime) else {
      return VersionMoment.utc(date.description)
    }
    let parts = words[index].split(separator: ":").map { padded($0) }
    let clock = parts.joined(separator: ":") + (parts.count == 2 ? ":00" : "")
    let zone = words[(index + 1)...].lazy.compactMap(offset).first ?? "+0000"
    return VersionMoment.utc("\(date)T\(clock)\(zone)")
  }

  private static func isTime(_ word: Substring) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func padded(_ number: Substring) -> String {
    number.utf8.count == 1 ? "0" + number : String(number)
  }

  /// The offset that a word behind the time means: `+0300`, `-3:00`, `GMT+3`, `EST`.
  private static func offset(_ word: Substring) -> String? {
    if let hours = zones[word.uppercased()] {
      return (hours < 0 ? "-" : "+") + padded("\(abs(hours))"[...]) + "00"
    }
    guard let sign = word.firstIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = word[sign...].dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    let hours = digits.utf8.count <= 2 ? digits[...] : digits.dropLast(2)
    let minutes = digits.utf8.count <= 2 ? "00" : String(digits.suffix(2))
    return String(word[sign]) + padded(hours) + minutes
  }

  /// Hours east of Greenwich: RFC 822's zones, and those that feeds write besides.
  private static let zones = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "BRT": -3,
    "ART": -3, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "SAST": 2,
    "EEST": 3, "MSK": 3, "TRT": 3, "HKT": 8, "SGT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13,
  ]
}
