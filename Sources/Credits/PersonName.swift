// Whether two spellings may be one person: "Jane Doe", "DOE Jane", "J. Doe". Names in different scripts are
// not compared: nobody can tell without a table of transliterations.

import Analysis

/// A person's name, taken apart to be compared.
struct PersonName {
  enum Relation {
    /// The same person.
    case same
    /// Perhaps the same: written in another script.
    case unclear
    /// Somebody else.
    case other
  }

  private let written: String
  /// Its words, folded.
  let words: [String]

  init(_ name: String) {
    written = name
    words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { Folding.fold(String($0)) }.filter { !$0.isEmpty }
  }

  /// How this name stands to another.
  func relation(to other: PersonName) -> Relation {
    if words.isEmpty || other.words.isEmpty { return .unclear }
    if Set(words) == Set(other.words) || words.joined() == other.words.joined() { return .same }
    if isLatin != other.isLatin { return .unclear }
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    // "Doe" and "Jane Doe", "Ann Berg" and "Ann Maria Berg"
    if short.allSatisfy({ $0.utf8.count > 1 && long.contains($0) }) { return .same }
    // "J. Doe" and "Jane Doe"
    guard short.count > 1, short.last == long.last, let first = short.first, let given = long.first,
      first.count == 1 || given.count == 1, first.first == given.first
    else { return .other }
    return .same
  }

  /// Whether this spelling says more than another of the same name.
  func isFuller(than other: PersonName) -> Bool {
    let (letters, others) = (words.joined().count, other.words.joined().count)
    if letters != others { return letters > others }
    return other.isInCapitals && !isInCapitals
  }

  private var isInCapitals: Bool { !written.contains(where: \.isLowercase) }

  private var isLatin: Bool {
    written.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  }
}
