// Who wrote it: from the forms in which sources put it ("By A, B and C", lists, addresses) to one name an
// entry. Names stay as the source spells them; what is no name (mail, telephone, web address) goes.

/// Splits bylines into names.
package enum Bylines {
  /// The names in a byline.
  package static func names(in byline: String) -> [String] {
    let text = unlisted(Array(byline.utf8)[...].trimmed)
    var names: [String] = []
    for part in text.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B || $0 == 0x0A || $0 == 0x7C })
    {
      for piece in atConjunctions(withoutBy(part.trimmed)) {
        guard let name = cleaned(piece) else { continue }
        if suffixes.contains(name), let last = names.indices.last {
          names[last] += ", " + name
        } else {
          add([name], to: &names)
        }
      }
    }
    return names
  }

  /// Adds the names that are not there yet, up to `maximumNames`.
  static func add(_ found: [String], to names: inout [String]) {
    for name in found where names.count < maximumNames && !names.contains(name) {
      names.append(name)
    }
  }

  /// The most names of a byline: lists that are longer are no bylines.
  private static let maximumNames = 100

  /// `['A', "B"]`, as Python prints a list, to `A; B`.
  private static func unlisted(_ text: Bytes) -> [UInt8] {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") else {
      return Array(text)
    }
    let quotes = "'\"".utf8
    var result: [UInt8] = []
    var quote: UInt8 = 0
    for byte in text.dropFirst().dropLast() {
      if quote == 0, quotes.contains(byte) {
        quote = byte
      } else if quote != 0, byte == quote {
        quote = 0
        result.append(UInt8(ascii: ";"))
      } else if quote != 0 || byte != 0x2C {
        result.append(byte)
      }
    }
    return result
  }

  private static let openings = [
    "by ", "by: ", "written by ", "von ", "par ", "por ", "di ", "door ", "autor: ", "автор: ",
    "text: ", "story by ", "reporting by ", "photograph by ", "photo by ",
  ]

  private static func withoutBy(_ part: Bytes) -> Bytes {
    for opening in openings where part.startsLowered(opening) {
      return part.dropFirst(opening.utf8.count).trimmed
    }
    return part
  }

  /// Cut at "and" and its like, where a name of two words stands on both sides: "Science and Health
  /// Desk" and "Ortega y Gasset" stay whole.
  private static func atConjunctions(_ part: Bytes) -> [Bytes] {
    for word in [
      " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " ve ", " и ", " і ", " و ",
    ] {
      guard let range = part.firstRange(of: word) else { continue }
      let (left, right) = (part[..<range.lowerBound].trimmed, part[range.upperBound...].trimmed)
      if left.isEmpty || right.isEmpty { return [left.isEmpty ? withoutBy(right) : left] }
      guard left.wordCount >= 2, right.wordCount >= 2 else { continue }
      return [left] + atConjunctions(withoutBy(right))
    }
    // "A B, C D and E F" was cut at its comma, and may have left "and E F".
    return [part.startsLowered("and ") ? part.dropFirst(4).trimmed : part]
  }

  private static let suffixes: Set<String> = [
    "Jr.", "Jr", "Sr.", "Sr", "II", "III", "MD", "PhD", "Ph.D.",
  ]

  private static func cleaned(_ piece: Bytes) -> String? {
    var words: [Bytes] = []
    for word in piece.split(whereSeparator: \.isSpace) {
      if word.count > 1, word.dropFirst().contains(UInt8(ascii: "@")) || isAddress(word) {
        continue
      }
      words.append(word)
    }
    // A handle beside a name goes; one that is all there is stays.
    if words.count > 1 { words.removeAll { $0.first == UInt8(ascii: "@") } }
    while let last = words.last, last.allSatisfy({ !$0.isLetter && !$0.isDigit && $0 < 0x80 }) {
      words.removeLast()
    }
    // What stands in brackets behind a name is its owner's post: "(AP Aerospace Writer)".
    if let open = words.firstIndex(where: { $0.first == UInt8(ascii: "(") }), open > 0,
      words.last?.last == UInt8(ascii: ")")
    {
      words.removeSubrange(open...)
    }
    let name = Array(words.joined(separator: [0x20]))[...]
    let bare = withoutInvisible(name)[...].trimmed
    guard (2...120).contains(bare.count), bare.contains(where: { $0.isLetter || $0 >= 0x80 }) else {
      return nil
    }
    return bare.text
  }

  /// `https://…`, `www.…`, `facebook.com/…`, with whatever sign stands before them.
  private static func isAddress(_ word: Bytes) -> Bool {
    word.firstRange(of: "://") != nil || word.firstRange(of: ".com/") != nil
      || word.startsLowered("www.")
  }

  /// Zero-width characters and direction marks (U+200B–200F, U+202A–202E, U+2060, U+FEFF), which pages
  /// leave in names, taken out.
  private static func withoutInvisible(_ name: Bytes) -> [UInt8] {
    guard name.contains(0xE2) || name.contains(0xEF) else { return Array(name) }
    var result = String.UnicodeScalarView()
    for scalar in name.text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: continue
      default: result.append(scalar)
      }
    }
    return Array(String(result).utf8)
  }
}
