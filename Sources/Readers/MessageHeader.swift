// The header of an IPTC 7901 story, one line: source and number of the message, priority, category, count of words, and
// what the agency adds, mostly its name and a running number.

/// The first line of an IPTC 7901 story, such as `eca0003 3 i 380  dpa 0045`.
struct MessageHeader {
  /// The letters that name the source.
  let source: String
  /// The number of the message.
  let number: String
  /// The agency's name, as far as what is added looks like one.
  let agency: String?

  /// Reads a line; nil where it is no such header.
  init?(_ line: Bytes) {
    let words = line.trimmed.split(whereSeparator: { $0.isSpace || $0 < 0x20 })
    guard (5...10).contains(words.count) else { return nil }
    let letters = words[0].prefix(while: \.isLetter)
    let digits = words[0].dropFirst(letters.count)
    guard (2...4).contains(letters.count), (3...6).contains(digits.count),
      digits.allSatisfy(\.isDigit), words[1].count == 1, let priority = words[1].first,
      priority.isDigit || priority.isLetter, (1...4).contains(words[2].count),
      words[2].allSatisfy(\.isLetter), (1...5).contains(words[3].count),
      words[3].allSatisfy(\.isDigit)
    else { return nil }
    source = letters.text
    number = digits.text
    let names = words[4...].filter { word in
      word.count >= 2 && word.prefix(2).allSatisfy(\.isLetter)
        && word.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "-") }
    }
    agency = names.last?.text
  }
}
