// What a slug says of a story's versions: `BC-KL--Bridge, 2nd Ld-Writethru,310`. Agencies match a story's versions by
// the rest of the slug within a day, which is all the identity that ANPA 1312 has.

import News

/// A slug taken apart.
struct SlugVersion {
  /// The slug without cycle, version and count of words.
  private(set) var base: String
  /// Which version of the story it is; 0 for the first.
  private(set) var number = 0
  /// What the slug says may be done with the story.
  private(set) var status = ItemVersion.Status.usable
  /// Whether it ends with a count of words, as agencies write it that match by slug.
  private(set) var hasCount = false
  /// The slug without the count of words.
  let slug: String

  init(_ line: Bytes) {
    var parts = line.split(separator: UInt8(ascii: ",")).map(\.trimmed)
    if parts.count > 1, let last = parts.last, last.allSatisfy(\.isDigit) {
      parts.removeLast()
      hasCount = true
    }
    slug = parts.map(\.text).joined(separator: ", ")
    base = Self.withoutCycle(parts.first ?? []).text
    for part in parts.dropFirst() { take(part) }
  }

  /// What a reader may take for a headline, where the story has none: the words behind the last double hyphen.
  var words: String {
    let bytes = Array(base.utf8)[...]
    return bytes.lastRange(of: "--").map { bytes[$0.upperBound...].trimmed.text } ?? base
  }

  /// Whether versions are matched by the slug: not for alerts, which have one name for all.
  var names: Bool {
    hasCount && base.utf8.map(\.lowered)[...].firstRange(of: "newsalert") == nil
  }

  /// Takes it from elsewhere that the story is killed.
  mutating func kill() { status = .canceled }

  /// `AM-`, `PM-` and `BC-` name the cycle that a story was sent in, `AP-` the rest of a day's news.
  private static func withoutCycle(_ part: Bytes) -> Bytes {
    for cycle in ["am-", "pm-", "bc-", "ap-"] where part.startsLowered(cycle) {
      return part.dropFirst(3)
    }
    return part
  }

  /// Reads a marker: a version, a kill, or, as the part of a story that it is, another story.
  private mutating func take(_ part: Bytes) {
    let words = part.map(\.lowered).split { $0.isSpace || $0 == UInt8(ascii: "-") }.map(\.text)
    let ordinal = words.first.flatMap(Self.ordinal)
    let rest = words.dropFirst(ordinal == nil ? 0 : 1)
    if rest.contains("kill") || rest.contains("withdrawal"),
      rest.allSatisfy(Self.killWords.contains)
    {
      status = .canceled
    } else if rest.contains("withhold") {
      status = .withheld
    } else if !rest.isEmpty, rest.allSatisfy(Self.versionWords.contains) {
      number = max(number, ordinal ?? 1)
    } else if !words.allSatisfy(Self.urgencyWords.contains), !part.startsLowered("adv") {
      base += ", " + part.text
    }
  }

  private static let killWords: Set<String> = [
    "kill", "mandatory", "bulletin", "withdrawal", "urgent",
  ]
  private static let versionWords: Set<String> = [
    "ld", "lead", "lede", "writethru", "update", "updates", "refile", "corrected",
  ]
  private static let urgencyWords: Set<String> = ["urgent", "bulletin", "flash", "news", "alert"]

  /// `1st`, `2nd`, `11th`.
  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
    return Int(digits)
  }
}
