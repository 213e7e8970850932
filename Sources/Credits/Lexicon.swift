// What single words and phrases tell about a text, found with one look-up a word: its traits say whether
// a name or a phrase of the tables may begin there, so that most words cost nothing more.

/// What a word is or may be.
struct WordTraits: OptionSet, Sendable {
  let rawValue: Int32
  /// A name of the agency table may begin here.
  static let agencyStart = WordTraits(rawValue: 1 << 0)
  /// A phrase of the lexicon may begin here.
  static let phraseStart = WordTraits(rawValue: 1 << 1)
  /// Names of organisations have it: "Images", "University".
  static let organisation = WordTraits(rawValue: 1 << 2)
  /// A given name.
  static let given = WordTraits(rawValue: 1 << 3)
  /// A small word inside a person's name: "van", "de".
  static let particle = WordTraits(rawValue: 1 << 4)
  /// An article, a preposition, a pronoun: no name begins with it.
  static let function = WordTraits(rawValue: 1 << 5)
  /// A common word, which a person's name seldom has.
  static let common = WordTraits(rawValue: 1 << 6)
  /// The name of a month.
  static let month = WordTraits(rawValue: 1 << 7)
  /// A title before a name: "Dr", "Sgt".
  static let title = WordTraits(rawValue: 1 << 8)
  /// What follows a name: "Jr", "III".
  static let suffix = WordTraits(rawValue: 1 << 9)
  /// A verb whose object is the agency: "told".
  static let told = WordTraits(rawValue: 1 << 10)
  /// A verb whose subject is the agency, before it or behind it: "reported".
  static let said = WordTraits(rawValue: 1 << 11)
  /// What stands before a source: "citing", "selon".
  static let citing = WordTraits(rawValue: 1 << 12)
  /// People and products of a newsroom: "reporter", "poll".
  static let newsroom = WordTraits(rawValue: 1 << 13)
  /// "news agency" as one word: "agence", "агентство".
  static let agencyNoun = WordTraits(rawValue: 1 << 14)
  /// What may stand between a cue and an agency: "the", "state", "newspaper".
  static let filler = WordTraits(rawValue: 1 << 15)
  /// "to", "with", "by" and the like before an agency.
  static let preposition = WordTraits(rawValue: 1 << 16)
  /// A word of speaking, which needs a preposition before the agency: "spoke to".
  static let speech = WordTraits(rawValue: 1 << 17)
  /// A legal form behind a firm's name: "Inc", "GmbH".
  static let legal = WordTraits(rawValue: 1 << 18)
  /// A city, a region, a country.
  static let place = WordTraits(rawValue: 1 << 19)
  /// What a maker of pictures does: "photographer".
  static let job = WordTraits(rawValue: 1 << 20)
  /// A family name.
  static let surname = WordTraits(rawValue: 1 << 21)
  /// A label or an opener may begin here.
  static let labelStart = WordTraits(rawValue: 1 << 22)
  /// A phrase may begin here that is a flag in the caption too: "file photo".
  static let flagStart = WordTraits(rawValue: 1 << 23)

  /// The traits by the names that the word lists give them.
  static let named: [Substring: WordTraits] = [
    "organisation": .organisation, "given": .given, "particle": .particle, "function": .function,
    "common": .common, "month": .month, "title": .title, "suffix": .suffix, "told": .told,
    "said": .said, "citing": .citing, "newsroom": .newsroom, "agencynoun": .agencyNoun,
    "filler": .filler, "preposition": .preposition,
    "speech": .speech, "legal": .legal, "place": .place, "job": .job, "surname": .surname,
  ]
}

/// What a phrase does in a credit.
struct PhraseRole: OptionSet, Sendable {
  let rawValue: Int32
  /// Opens a credit when a colon or "by" follows: "Photo:".
  static let label = PhraseRole(rawValue: 1 << 0)
  /// Opens a credit by itself: "Image copyright".
  static let opener = PhraseRole(rawValue: 1 << 1)
  /// "by": stands between a label and a name.
  static let by = PhraseRole(rawValue: 1 << 2)
  /// "via": stands before a distributor.
  static let via = PhraseRole(rawValue: 1 << 3)
  /// "for": stands before who ordered the picture.
  static let commissioned = PhraseRole(rawValue: 1 << 4)
  /// "and": stands between two names.
  static let and = PhraseRole(rawValue: 1 << 5)
  /// What a page puts behind a credit: "Image caption".
  static let tail = PhraseRole(rawValue: 1 << 6)
  /// Says nothing about who: "all rights reserved".
  static let noise = PhraseRole(rawValue: 1 << 7)
  static let pool = PhraseRole(rawValue: 1 << 8)
  static let handout = PhraseRole(rawValue: 1 << 9)
  static let stringer = PhraseRole(rawValue: 1 << 10)
  static let file = PhraseRole(rawValue: 1 << 11)
  static let contributor = PhraseRole(rawValue: 1 << 12)
  static let screenshot = PhraseRole(rawValue: 1 << 13)
  static let illustration = PhraseRole(rawValue: 1 << 14)
  static let social = PhraseRole(rawValue: 1 << 15)
  static let staff = PhraseRole(rawValue: 1 << 16)
  static let licence = PhraseRole(rawValue: 1 << 17)
  static let agencyText = PhraseRole(rawValue: 1 << 18)

  /// All roles that end up as flags of a credit.
  static let flags: PhraseRole = [
    .pool, .handout, .stringer, .file, .contributor, .screenshot, .illustration, .social, .staff,
    .licence, .agencyText,
  ]

  /// The flags and their names, in the order in which a credit lists them.
  static let flagNames: [(PhraseRole, String)] = [
    (.pool, "pool"), (.handout, "handout"), (.stringer, "stringer"), (.file, "file"),
    (.contributor, "contributor"), (.screenshot, "screenshot"), (.illustration, "illustration"),
    (.social, "social"), (.staff, "staff"), (.agencyText, "agency-text"), (.licence, "licence"),
  ]

  /// The roles by the names that the phrase list gives them.
  static let named: [Substring: PhraseRole] = [
    "label": .label, "strong": .opener, "by": .by, "via": .via, "for": .commissioned, "and": .and,
    "tail": .tail, "noise": .noise, "pool": .pool, "handout": .handout, "stringer": .stringer,
    "file": .file, "contributor": .contributor, "screenshot": .screenshot,
    "illustration": .illustration, "social": .social, "staff": .staff, "licence": .licence,
  ]
}

/// The lists of words and phrases that the parser ships with.
enum Lexicon {
  /// Reads blocks of the form `name:` and lines of items, and hands over each item with its block.
  static func forEachItem(
    in text: StaticString, separator: Unicode.Scalar,
    _ body: (_ block: Substring, _ item: Substring) -> Void
  ) {
    var block: Substring = ""
    let separator = UInt8(ascii: separator)
    for line in String(describing: text).utf8.split(separator: UInt8(ascii: "\n")) {
      if line.last == UInt8(ascii: ":") {
        block = Substring(line.dropLast())
        continue
      }
      for item in line.split(separator: separator) {
        let item = item.drop { $0 == UInt8(ascii: " ") }
        if !item.isEmpty { body(block, Substring(item)) }
      }
    }
  }
}

/// Every word that means something to the parser, and the phrases; made once for an agency table.
final class WordBook: Sendable {
  private let words: KeyTable
  private let phrases: KeyTable
  /// The organisations.
  let agencies: AgencyTable
  /// Which words may begin one of their names.
  let agencyStarts: HashFilter
  /// Whether any of their names is written in a script of U+0800 to U+0FFF.
  let hasIndicNames: Bool

  init(agencies: AgencyTable) {
    var words = agencies.starts
    words.reserve(16_384)
    var phrases = KeyTable()
    phrases.reserve(1024)
    for list in [Lexicon.words, Lexicon.names, Lexicon.givenNames, Lexicon.hints] {
      Lexicon.forEachItem(in: list, separator: " ") { block, item in
        guard let trait = WordTraits.named[block] else { return }
        let folded = LexedText(String(item), words: nil).folded
        words.merge(folded, 0..<folded.count, bits: trait.rawValue)
      }
    }
    Lexicon.forEachItem(in: Lexicon.phrases, separator: ";") { block, item in
      guard let role = PhraseRole.named[block] else { return }
      let text = LexedText(String(item), words: nil)
      phrases.merge(text.folded, 0..<text.folded.count, bits: role.rawValue)
      var start: WordTraits = []
      if !role.isDisjoint(with: [.label, .opener]) { start.insert(.labelStart) }
      if !role.isDisjoint(with: [.file, .handout]) { start.insert(.flagStart) }
      if let first = text.lexemes.first(where: \.isWord), !start.isEmpty {
        words.merge(text.folded, 0..<first.foldedEnd, bits: start.rawValue)
      }
      for lexeme in text.lexemes where lexeme.isWord {
        words.merge(text.folded, 0..<lexeme.foldedEnd, bits: WordTraits.phraseStart.rawValue)
      }
    }
    self.words = words
    self.phrases = phrases
    self.agencies = agencies
    agencyStarts = agencies.starts.filter
    hasIndicNames = agencies.starts.hasByte(LexedText.indicByte)
  }

  /// What a folded word may be.
  @inline(__always)
  func traits(of text: [UInt8], _ range: Range<Int>, hash: UInt64) -> WordTraits {
    WordTraits(rawValue: words.value(of: text, range, hash: hash) ?? 0)
  }

  /// The roles of a folded phrase; empty for none.
  func roles(of text: [UInt8], _ range: Range<Int>, hash: UInt64) -> PhraseRole {
    PhraseRole(rawValue: phrases.value(of: text, range, hash: hash) ?? 0)
  }
}
