// A lexed text with the questions that finding and reading credits asks of it: which name or phrase
// begins here, does a sentence end here, how is a run of words written.

/// A text under the parser. A class, since every reader and finder holds it.
final class CreditScan {
  let text: LexedText
  let book: WordBook
  /// How many lexemes there are.
  let count: Int
  /// Whether the lexemes have their words' traits.
  private let hasTraits: Bool

  /// A caption, of which nearly every word is asked for.
  init(_ text: String, book: WordBook) {
    self.text = LexedText(text, words: book)
    self.book = book
    count = self.text.lexemes.count
    hasTraits = true
  }

  /// A story, in which only the words around names are asked for: they are looked up then.
  init(story text: String, book: WordBook) {
    self.text = LexedText(text, words: nil, foldsIndic: book.hasIndicNames)
    self.book = book
    count = self.text.lexemes.count
    hasTraits = false
  }

  /// The beginning of a text: the lexemes that end within some bytes.
  init(headOf scan: CreditScan, bytes: Int) {
    text = scan.text
    book = scan.book
    hasTraits = scan.hasTraits
    count = scan.text.lexemes.firstIndex { $0.end > bytes } ?? scan.count
  }

  /// Lexeme `index`.
  subscript(_ index: Int) -> Lexeme {
    @inline(__always) get {
      var lexeme = text.lexemes[index]
      if !hasTraits { lexeme.traits = traits(of: lexeme) }
      return lexeme
    }
  }

  /// Lexeme `index` as it is written; what its word means is not looked up.
  @inline(__always)
  func written(_ index: Int) -> Lexeme { text.lexemes[index] }

  private func traits(of lexeme: Lexeme) -> WordTraits {
    guard lexeme.isWord else { return [] }
    let key = lexeme.foldedStart..<lexeme.foldedEnd
    return book.traits(of: text.folded, key, hash: lexeme.hash)
  }

  /// Whether lexeme `index` exists and is that mark.
  @inline(__always)
  func isMark(_ mark: Mark, at index: Int) -> Bool {
    index >= 0 && index < count && text.lexemes[index].mark == mark
  }

  /// The mark at `index`, `.none` for a word or beyond the ends.
  @inline(__always)
  func mark(at index: Int) -> Mark {
    index >= 0 && index < count ? text.lexemes[index].mark : .none
  }

  // MARK: Names and phrases

  /// The longest name of the agency table that begins at `start`: where it ends, and what it means.
  func agency(at start: Int, limit: Int) -> (end: Int, value: NameValue)? {
    // Few words begin a name, and for most others one bit says so.
    guard start < limit, book.agencyStarts.mayHold(text.lexemes[start].hash),
      self[start].traits.contains(.agencyStart)
    else { return nil }
    var best: (end: Int, value: NameValue)?
    forEachRun(at: start, limit: limit, as: .agencyStart) { end, range, hash, slash in
      guard let raw = book.agencies.names.value(of: text.folded, range, hash: hash) else { return }
      let value = NameValue(raw)
      if !slash || value.hasSlash { best = (end, value) }
    }
    guard let match = best, !cutsWord(match.end) else { return nil }
    // "mit" is no MIT.
    let first = self[start]
    if match.end == start + 1, first.shape.isDisjoint(with: [.capital, .caseless]),
      !first.traits.isDisjoint(with: [.function, .particle, .common])
    {
      return nil
    }
    return match
  }

  /// The longest phrase of the lexicon that begins at `start`.
  func phrase(at start: Int, limit: Int) -> (end: Int, roles: PhraseRole)? {
    guard start < limit, self[start].traits.contains(.phraseStart) else { return nil }
    var best: (end: Int, roles: PhraseRole)?
    forEachRun(at: start, limit: limit, as: .phraseStart) { end, range, hash, slash in
      let roles = book.roles(of: text.folded, range, hash: hash)
      if !slash, !roles.isEmpty { best = (end, roles) }
    }
    return best
  }

  /// Hands over every run of words that begins at `start` and may be one name: its end, its key, the
  /// key's hash, and whether a slash is inside. It stops where no name of the kind goes on.
  @inline(__always)
  private func forEachRun(
    at start: Int, limit: Int, as trait: WordTraits,
    _ body: (_ end: Int, _ key: Range<Int>, _ hash: UInt64, _ slash: Bool) -> Void
  ) {
    let first = text.lexemes[start]
    var hash = first.hash
    var slash = false
    var words = 1
    var end = start + 1
    body(end, first.foldedStart..<first.foldedEnd, hash, false)
    while end < limit, words < 7 {
      let next = text.lexemes[end]
      if next.shape.contains(.afterBreak) { return }
      if next.isWord {
        hash = KeyTable.hash(hash, text.folded, next.foldedStart..<next.foldedEnd)
        words += 1
        end += 1
        let key = first.foldedStart..<next.foldedEnd
        if trait == .agencyStart, !book.agencyStarts.mayHold(hash) { return }
        guard book.traits(of: text.folded, key, hash: hash).contains(trait) else { return }
        body(end, key, hash, slash)
        continue
      }
      switch next.mark {
      case .hyphen, .ampersand, .plus, .quote: break
      case .slash: slash = true
      case .stop:
        if end + 1 < limit, text.lexemes[end + 1].shape.contains(.afterBlank), end - start > 1 {
          return
        }
      default: return
      }
      end += 1
    }
  }

  /// Whether a match that ends before `end` would end inside a word that is no two words glued
  /// together: "Anadolu'nun" may be cut, "Interfaxes" is not found in the first place.
  private func cutsWord(_ end: Int) -> Bool {
    guard end < count else { return false }
    let next = text.lexemes[end]
    return next.mark == .hyphen && !next.shape.contains(.afterBlank)
      && end + 1 < count && text.lexemes[end + 1].isWord
      && !text.lexemes[end + 1].shape.contains(.afterBlank)
      && !text.lexemes[end + 1].shape.contains(.capital)
  }

  /// The organisation that lexemes `range` name, all of them.
  func agency(exactly range: Range<Int>) -> NameValue? {
    guard let match = agency(at: range.lowerBound, limit: range.upperBound),
      match.end == range.upperBound
    else { return nil }
    return match.value
  }

  /// Whether the word at `index` is `word`, folded.
  func isKey(_ index: Int, _ word: StaticString) -> Bool {
    let lexeme = written(index)
    guard lexeme.isWord, lexeme.foldedEnd - lexeme.foldedStart == word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer {
      text.folded[lexeme.foldedStart..<lexeme.foldedEnd].elementsEqual($0)
    }
  }

  // MARK: Sentences

  /// Whether the stop at `index` ends a sentence: not that of an initial, an abbreviation, a web
  /// address.
  func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < count else { return true }
    let next = self[index + 1]
    guard index > 0 else { return true }
    let before = self[index - 1]
    guard before.isWord else { return true }
    let length = before.end - before.start
    let isTight = !next.shape.contains(.afterBlank) && next.isWord
    if isTight {
      if before.shape.contains(.digit), next.shape.contains(.digit) { return false }
      if isBehindInitial(index + 1, from: 0) { return false }
      if isDomainEnding(index + 1) || before.isLetter && before.shape.contains(.capital) {
        return false
      }
      return next.shape.contains(.capital) || next.shape.contains(.caseless)
    }
    if before.isLetter, before.shape.contains(.capital) { return false }
    if length <= 2, before.traits.contains(.particle) || isShortened(before),
      before.shape.contains(.capital)
    {
      return !next.shape.contains(.capital)
    }
    if before.traits.contains(.title) || before.traits.contains(.suffix) { return !next.isWord }
    if before.traits.contains(.organisation), length <= 4, before.shape.contains(.capital) {
      return !(next.isWord || next.mark == .slash)
    }
    return true
  }

  /// Whether two letters are the start of a given name: "Ph.", "Ch.", "Th.".
  private func isShortened(_ word: Lexeme) -> Bool {
    guard word.foldedEnd - word.foldedStart == 2, !word.shape.contains(.capitals) else {
      return false
    }
    switch text.folded[word.foldedStart + 1] {
    case UInt8(ascii: "h"), UInt8(ascii: "r"), UInt8(ascii: "l"): return true
    default: return false
    }
  }

  /// Whether the word at `index`, behind a dot, ends a web address.
  func isDomainEnding(_ index: Int) -> Bool {
    guard index < count, written(index).isWord, !written(index).shape.contains(.afterBlank) else {
      return false
    }
    let word = self[index]
    let length = word.end - word.start
    if word.kind == .number { return false }
    // "… in Losail.EFE"
    if word.shape.contains(.capitals), index > 1, !written(index - 2).shape.contains(.capitals) {
      return false
    }
    if word.shape.contains(.capital), !word.shape.contains(.capitals) { return false }
    if index + 2 < count, isMark(.stop, at: index + 1), isDomainEnding(index + 2) { return true }
    return length >= 2 && length <= 4 || text.string(word.start..<word.end).lowercased() == "online"
  }

  /// Whether the word at `index` stands tight behind the dot of an initial: "P.Morrow", "JF.Morrow".
  func isBehindInitial(_ index: Int, from start: Int) -> Bool {
    guard index - 2 >= start, index < count, isMark(.stop, at: index - 1), written(index).isWord,
      !written(index).shape.contains(.afterBlank), !written(index - 1).shape.contains(.afterBlank)
    else { return false }
    let (initial, word) = (self[index - 2], self[index])
    let length = initial.end - initial.start
    return word.end - word.start > 2 && word.shape.contains(.capital)
      && initial.shape.contains(.capital)
      && (length == 1
        || length == 2 && initial.shape.contains(.capitals)
          && initial.traits.isDisjoint(with: [.place, .agencyStart, .organisation]))
  }

  /// Whether a name begins at `index` that is written with a small letter and a capital: "iFixit", but
  /// not the best known products.
  func isBrand(_ index: Int) -> Bool {
    guard index + 1 < count, written(index + 1).shape.contains([.glued, .capital]) else {
      return false
    }
    let word = self[index]
    let length = word.end - word.start
    if isKey(index + 1, "phone") || isKey(index + 1, "pad") { return false }
    return word.kind == .word && length <= 2
      && word.shape.isDisjoint(with: [.capital, .caseless, .glued])
      && (length == 1 || !word.traits.contains(.particle))
  }

  /// Whether the long word at `index` ends as compounds do that name organisations.
  func endsLikeOrganisation(_ index: Int) -> Bool {
    let word = self[index]
    guard word.foldedEnd - word.foldedStart >= 8, word.shape.contains(.capital) else {
      return false
    }
    return Lexicon.hasOrganisationEnding(text.folded, word.foldedStart..<word.foldedEnd)
  }

  /// Where a second person begins in a run of four capitalised words, the first of whom the credit
  /// names and the other the caption, or the other way round: "Cliff Olsen Jeff Bergman".
  func secondPerson(_ range: Range<Int>) -> Int? {
    var starts: [Int] = []
    guard range.count <= 8 else { return nil }
    for index in range where written(index).isWord {
      if index == range.lowerBound || written(index).shape.contains(.afterBlank) {
        guard written(index).shape.contains(.capital), starts.count < 4 else { return nil }
        starts.append(index)
      }
    }
    guard starts.count == 4, !self[starts[1]].traits.contains(.given),
      self[starts[2]].traits.contains(.given),
      starts.allSatisfy({ self[$0].traits.isDisjoint(with: [.particle, .organisation, .common]) }),
      starts.allSatisfy({ written($0).end - written($0).start > 2 })
    else { return nil }
    return starts[2]
  }

  /// Whether a text, a line or a sentence begins at lexeme `index`, or a mark stands before it behind
  /// which a credit may begin.
  func isFresh(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    if written(index).shape.contains(.afterBreak) { return true }
    switch mark(at: index - 1) {
    case .stop: return endsSentence(index - 1)
    case .question, .bar, .bullet, .close, .ellipsis, .copyright, .open: return true
    case .quote, .dash, .colon, .semicolon: return true
    case .hyphen: return written(index - 1).shape.contains(.afterBlank)
    case .none: return written(index).shape.contains(.glued) || isKey(index - 1, "caption")
    default: return false
    }
  }

  /// Whether the words before a bracket begin with the letters in it: "Press Trust of India (PTI)".
  func isSpelledOut(_ range: Range<Int>, before open: Int) -> Bool {
    guard range.count == 1, written(range.lowerBound).shape.contains(.capitals) else {
      return false
    }
    let letters = text.folded[text.key(range)]
    var rest = letters[...]
    var index = open - 1
    while let last = rest.last, index >= 0 {
      let word = self[index]
      index -= 1
      guard word.isWord, word.shape.contains(.capital) else {
        if word.mark == .stop || word.mark == .close { return false }
        continue
      }
      if text.folded[word.foldedStart] != last { return false }
      rest = rest.dropLast()
    }
    return rest.isEmpty
  }
}
