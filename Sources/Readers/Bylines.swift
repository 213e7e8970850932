// Who wrote it: from the forms in which sources put it ("By A, B and C", lists, addresses) to one name an
// entry. Names stay as the source spells them; what is no name (mail, telephone, web address) goes.

/// Splits bylines into names.
package enum Bylines {
  /// The names in a byline.
  package static func names(in byline: String) -> [String] {
    if isPlainName(byline) { return [byline] }
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

  /// Whether a byline is one name, as most are: two words of letters at most, and nothing that is taken off. What is not
  /// plain need not be less of a name; it is looked at closely.
  private static func isPlainName(_ byline: String) -> Bool {
    let bytes = byline.utf8Span.span
    guard (2...120).contains(bytes.count), bytes[0].isLetter,
      bytes[bytes.count - 1].isLetter
    else { return false }
    var spaces = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x20 { spaces += 1 }
      // Zero-width characters start with E2 or EF.
      guard byte.isLetter || byte == 0x20 || byte == UInt8(ascii: "-") || byte >= 0x80,
        byte != 0xE2, byte != 0xEF, spaces < 2
      else { return false }
    }
    return spaces == 0 || !firstWords.contains { byline.utf8Span.span.startsLowered($0) }
  }

  /// What a byline of two words may start with that is no name.
  private static let firstWords = openings.filter { $0.utf8.count <= 5 } + ["and "]

  /// Adds the names that are not there yet, up to `maximumNames`.
  static func add(_ found: [String], to names: inout [String]) {
    for name in found where names.count < maximumNames && !names.contains(name) {
      names.append(name)
    }
  }

  /// The most names of a byline: lists that are longer are no bylines.
  private static let maximumNames = 100

  /// `['A', "B"]`, as Python prints a list, to `A; B`.
  private static func unlisted(_ text: Bytes) -> Bytes {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") else { return text }
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
    return result[...]
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
    // None without a space on both sides.
    let spaces = part.reduce(0) { $1 == 0x20 ? $0 + 1 : $0 }
    for word in spaces < 2 ? [] : conjunctions {
      guard let range = part.firstRange(of: word) else { continue }
      let (left, right) = (part[..<range.lowerBound].trimmed, part[range.upperBound...].trimmed)
      if left.isEmpty || right.isEmpty { return [left.isEmpty ? withoutBy(right) : left] }
      guard left.wordCount >= 2, right.wordCount >= 2 else { continue }
      return [left] + atConjunctions(withoutBy(right))
    }
    // "A B, C D and E F" was cut at its comma, and may have left "and E F".
    return [part.startsLowered("and ") ? part.dropFirst(4).trimmed : part]
  }

  private static let conjunctions = [
    " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " ve ", " и ", " і ", " و ",
  ]

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
    var name: [UInt8] = []
    name.reserveCapacity(piece.count)
    for word in words {
      if !name.isEmpty { name.append(0x20) }
      name += word
    }
    let bare = withoutInvisible(name)[...].trimmed
    guard (2...120).contains(bare.count), bare.contains(where: { $0.isLetter || $0 >= 0x80 }) else {
      return nil
    }
    return bare.text
  }

  /// `https://…`, `www.…`, `facebook.com/…`, with whatever sign stands before them.
  private static func isAddress(_ word: Bytes) -> Bool {
    word.startsLowered("www.")
      || word.contains(UInt8(ascii: "/"))
        && (word.firstRange(of: "://") != nil || word.firstRange(of: ".com/") != nil)
  }

  /// Zero-width characters and direction marks (U+200B–200F, U+202A–202E, U+2060, U+FEFF), which pages
  /// leave in names, taken out.
  private static func withoutInvisible(_ name: [UInt8]) -> [UInt8] {
    guard name.contains(0xE2) || name.contains(0xEF) else { return name }
    var result = String.UnicodeScalarView()
    for scalar in name[...].text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: continue
      default: result.append(scalar)
      }
    }
    return Array(String(result).utf8)
  }
}
