// Small values that all agency formats have under other names: who supplied a story, who wrote it, what may be
// done with it. Fields are used for what agencies need, not for what they were made for, so each is weighed
// by what it holds.

internal import News
internal import Readers

/// Reads the small fields of agency formats.
enum AgencyNames {
  /// The names in a byline, none where the field holds something else: a second headline, the desk's
  /// initials.
  static func bylines(_ text: String, organisations: [String?] = []) -> [String] {
    var text = text
    for word in [" / ", " with ", " avec "] { text = text.replacing(word, with: "; ") }
    guard looksLikeNames(text) else { return [] }
    return unique(Bylines.names(in: text).map(withoutPlace)).filter { name in
      !organisations.contains { $0?.lowercased() == name.lowercased() } && !isHost(name)
    }
  }

  /// Whether most words start with a capital, or are in a script without capitals.
  private static func looksLikeNames(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    let small = words.filter { $0.first?.isLowercase == true }.count
    return !words.isEmpty && words.count <= 40 && small * 2 <= words.count
  }

  /// A byline at the head of a story's text, in a paragraph of its own: `By Jane Doe`.
  static func takeByline(from paragraphs: inout [String], beside declared: [String]) -> [String] {
    guard let first = paragraphs.first, first.hasPrefix("By ") || first.hasPrefix("BY "),
      first.utf8.count <= 100, first.utf8.last != UInt8(ascii: ".")
    else { return declared }
    let names = bylines(first)
    guard !names.isEmpty else { return declared }
    paragraphs.removeFirst()
    return names.count >= declared.count ? names : declared
  }

  /// A name without where its owner was: `Jane Doe in Cairo`.
  private static func withoutPlace(_ name: String) -> String {
    for word in [" in ", " à "] {
      if let range = name.firstRange(of: word), name[..<range.lowerBound].contains(" ") {
        return String(name[..<range.lowerBound])
      }
    }
    return name
  }

  private static func isHost(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: ".")) && !name.utf8.contains(0x20)
  }

  /// A name that may be a host (`agency.example`) or a code (`nprov:XY`), as people know it: one of the
  /// names beside it, where that is how it starts.
  static func readable(_ name: String, among others: [String?]) -> String {
    let lowered = name.lowercased()
    guard lowered.utf8.contains(UInt8(ascii: ".")), !lowered.utf8.contains(0x20) else {
      return name
    }
    for case .some(let other) in others where !other.isEmpty {
      let bare = String(decoding: other.lowercased().utf8.filter { $0 != 0x20 }, as: UTF8.self)
      if lowered.hasPrefix(bare) || lowered.hasPrefix("www." + bare) { return other }
    }
    return name
  }

  /// What a status is called in any of the formats.
  static func status(_ name: String) -> ItemVersion.Status? {
    let word = name.lowercased().split(separator: ":").last.map(String.init) ?? ""
    return switch word {
    case "usable": .usable
    case "withheld", "embargoed", "hold": .withheld
    case "canceled", "cancelled", "killed", "kill", "cancel", "annulled", "deleted", "withdrawn":
      .canceled
    default: nil
    }
  }

  /// The address, where it is one of the web.
  static func webAddress(_ text: String) -> String? {
    let text = text.split { $0.isWhitespace }.joined()
    return text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }

  /// Names once each, in order, without blanks.
  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Whether a declared dateline is a line of its own, such as `PARIS, March 3 (XYZ) -`, and no bare place.
  static func isLine(_ dateline: String) -> Bool {
    dateline.contains("(") || [0x2D, 0x93, 0x94].contains(dateline.utf8.last ?? 0)
  }

  /// The place of a dateline that is nothing but a place, such as `PARIS` or `Paris, France`.
  static func place(_ dateline: String) -> String? {
    guard !isLine(dateline), !dateline.utf8.contains(where: { (0x30...0x39).contains($0) }),
      dateline.utf8.count <= 60, !dateline.isEmpty
    else { return nil }
    return dateline
  }

  /// A declared place, unless the text opens with a dateline of another one: some agencies declare where
  /// their desk is.
  static func place(_ declared: String?, before paragraphs: [String]) -> String? {
    guard let declared, !declared.isEmpty else { return nil }
    let heads = paragraphs.prefix(5).map { $0.prefix(80).lowercased() }
    let dashes = [" - ", " – ", " — ", " -- ", ".- "]
    // Behind notes to the desk only the agency in brackets is a sure sign.
    let dateline = heads.enumerated().first { number, head in
      dashes.contains { head.contains(number == 0 ? $0 : ")" + $0) }
    }
    guard let dateline else { return declared }
    return dateline.element.contains(declared.lowercased()) ? declared : nil
  }

  /// Whether a name without a title can be a person's: of two words, neither a code nor an organisation.
  static func isPerson(_ name: String) -> Bool {
    name.utf8.contains(0x20) && !name.contains { $0.isNumber } && !isOrganisation(name)
  }

  /// Whether a name is that of an organisation rather than of a person.
  private static func isOrganisation(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains { organisationWords.contains(String($0)) }
  }

  private static let organisationWords: Set<String> = [
    "the", "inc", "ltd", "llc", "gmbh", "plc", "sa", "ag", "network", "news", "agency", "press",
    "media",
    "group", "desk", "newsroom", "staff", "agence", "agencia", "agentur", "agenzia", "redaktion",
  ]

  /// The body with a declared dateline in front, unless it has one.
  static func body(_ paragraphs: [String], dateline: String?) -> String {
    var paragraphs = paragraphs
    if let dateline, isLine(dateline), let first = paragraphs.first,
      !first.contains(dateline), !first.hasPrefix(dateline.prefix { $0 != "," && $0 != "(" })
    {
      let last = dateline.utf8.last ?? 0
      paragraphs[0] = dateline + ([0x2D, 0x93, 0x94].contains(last) ? " " : " — ") + first
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// Which status an embargo leaves: one that is over, to the second, is none.
  static func embargo(_ end: String, _ record: inout NewsRecord) -> ItemVersion.Status {
    guard let moment = VersionMoment.utc(end) else { return .withheld }
    record.notes.append("embargoed until \(end)")
    return moment <= VersionMoment.now ? .usable : .withheld
  }
}

extension String {
  /// The text without the characters at its end that fit.
  func trimmingSuffix(while fits: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, fits(last) { rest.removeLast() }
    return String(rest)
  }
}
