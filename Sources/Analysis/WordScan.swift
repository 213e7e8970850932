// Finds words in bytes: parts (letters, marks, digits, and the full stops and commas inside of `U.N.` and
// `8,000`), and chains of parts tied by hyphens and apostrophes. Every look ahead is bounded by the part it
// looks at, so a text takes linear time.

/// A run of letters, marks and digits, and what its term takes to make.
struct WordPart {
  /// A part that starts, and so far ends, at an index.
  init(at start: Int) {
    range = start..<start
    next = start
    end = start
  }

  /// The bytes of the text, without trailing characters that vanish.
  var range: Range<Int>
  /// Where scanning goes on.
  var next: Int
  /// Where the term ends that stands in the stream's copy of the text from `range`'s start on; nil when it
  /// does not stand there.
  var end: Int?
  /// Whether the lower case is another than that term.
  var isFolded = false
  /// Whether marks or jamo make it necessary to decompose and compose.
  var needsNormalizing = false
  /// Whether all characters are digits.
  var isNumber = true
  /// How many letters and digits there are, marks not counted.
  var letters = 0
}

/// One pass over one text.
struct WordScan {
  let table = CharacterTable()
  let shortLetters: ShortLetters
  /// The position of the last word.
  var position = 0

  mutating func run(_ text: Span<UInt8>, _ stream: inout TokenStream) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if isASCIILetter(byte) || isASCIIDigit(byte) {
          index = plainWord(text, from: index, &stream) ?? chain(text, from: index, &stream)
        } else {
          index += 1
        }
        continue
      }
      let (kind, length) = kind(text, at: index)
      switch kind {
      case .letter, .digit, .jamo: index = chain(text, from: index, &stream)
      case .pair: index = pairs(text, from: index, &stream)
      default: index += length
      }
    }
  }

  /// Reads a word of ASCII letters that ends where they do, as most words of English, and returns where that
  /// is; nil if what follows may belong to the word.
  @inline(__always)
  private mutating func plainWord(
    _ text: Span<UInt8>, from start: Int, _ stream: inout TokenStream
  ) -> Int? {
    var end = start
    while end < text.count, isASCIILetter(text[end]) { end += 1 }
    guard end > start, end - start <= TermLimit.maximumWordBytes else { return nil }
    if end < text.count {
      switch text[end] {
      case 0x27, 0x2D, 0x30...0x39, 0x80...0xFF: return nil
      case 0x2E: if end == start + 1 { return nil }
      default: break
      }
    }
    position += 1
    let word = start..<end
    stream.tokens.append(
      Token(term: word, lowered: word, source: word, position: position, kind: .word))
    return end
  }

  /// Reads the parts that hyphens and apostrophes tie together, and returns where it stopped.
  private mutating func chain(
    _ text: Span<UInt8>, from start: Int, _ stream: inout TokenStream
  ) -> Int {
    var first = stream.tokens.count
    var allNumbers = true
    var index = start
    while true {
      let part = part(text, from: index, &stream)
      position += 1
      appendWord(text, part, position, &stream)
      allNumbers = allNumbers && part.isNumber
      index = part.next
      var (kind, length) = kind(text, at: index)
      if kind == .apostrophe {
        if isPossessive(text, at: index + length) {
          index += length + 1
          (kind, length) = self.kind(text, at: index)
          if kind == .apostrophe { kind = .other }
        } else if first == stream.tokens.count - 1, startsWord(text, at: index + length),
          isElided(stream.bytes, stream.tokens[first].term)
        {
          index += length
          first = stream.tokens.count
          allNumbers = true
          continue
        }
      }
      guard kind == .apostrophe || kind == .hyphen, startsWord(text, at: index + length) else {
        break
      }
      index += length
    }
    if stream.tokens.count - first > 1, !allNumbers { appendJoined(from: first, &stream) }
    return index
  }

  // MARK: Parts

  /// Reads a part that starts at `start`, where a letter or digit stands.
  private func part(
    _ text: Span<UInt8>, from start: Int, _ stream: inout TokenStream
  ) -> WordPart {
    var part = WordPart(at: start)
    var isGrouped = false
    while true {
      scanLetters(text, &part, &stream)
      guard part.next < text.count, text[part.next] != 0x20 else { return part }
      let (kind, length) = kind(text, at: part.next)
      if kind == .comma, part.isNumber, isGrouped || part.letters <= 3,
        let end = digitGroup(text, from: part.next + length)
      {
        isGrouped = true
        part.end = nil
        part.range = start..<end
        part.next = end
      } else if kind == .fullStop, part.letters == 1, !part.isNumber {
        acronym(text, &part)
        return part
      } else {
        return part
      }
    }
  }

  /// Moves a part's end over letters, digits, marks and what vanishes, and writes the term over the copy of
  /// the text, where it has room unless a letter's term is longer than the letter.
  private func scanLetters(
    _ text: Span<UInt8>, _ part: inout WordPart, _ stream: inout TokenStream
  ) {
    var copy = stream.bytes.mutableSpan
    // When the term will not stand there, what is written means nothing, but is written all the same.
    var isInPlace = part.end != nil
    var write = part.end ?? part.next
    var index = part.next
    var end = part.range.upperBound
    scan: while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if isASCIILetter(byte) {
          part.isNumber = false
        } else if !isASCIIDigit(byte) {
          break
        }
        part.letters += 1
        copy[write] = lowerASCII(byte)
        write += 1
        index += 1
        end = index
        continue
      }
      if let letter = shortLetters[text, index] {
        part.isNumber = false
        part.letters += 1
        if letter.isFolded { part.isFolded = true }
        copy[write] = letter.firstOfTerm
        write += 1
        if letter.termIsPair {
          copy[write] = letter.secondOfTerm
          write += 1
        }
        index += 2
        end = index
        continue
      }
      let (scalar, length) = decodeScalar(text, at: index)
      let record = table.record(of: scalar)
      switch record.kind {
      case .letter, .digit:
        part.letters += 1
        if record.kind == .letter { part.isNumber = false }
        if !record.termIsLower { part.isFolded = true }
        if let term = table.singleTerm(scalar, record),
          write + utf8Length(term) <= index + length
        {
          write = copy.write(scalar: term, at: write)
        } else {
          isInPlace = false
          write = index
        }
      case .mark:
        part.needsNormalizing = true
      case .jamo:
        part.needsNormalizing = true
        part.isNumber = false
        if part.letters == 0 { part.letters = 1 }
      case .ignorable:
        index += length
        continue
      default:
        break scan
      }
      index += length
      end = index
    }
    part.end = isInPlace ? write : nil
    part.next = index
    part.range = part.range.lowerBound..<end
  }

  /// The end of exactly three digits at `start`; nil if there are fewer or more.
  private func digitGroup(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    for _ in 0..<3 {
      let (kind, length) = kind(text, at: index)
      guard kind == .digit else { return nil }
      index += length
    }
    return kind(text, at: index).kind == .digit ? nil : index
  }

  /// Extends a part of one letter, which a full stop follows, over `.N.` and the like.
  private func acronym(_ text: Span<UInt8>, _ part: inout WordPart) {
    var isAcronym = false
    while true {
      let (stop, length) = kind(text, at: part.next)
      guard stop == .fullStop else { return }
      var letter = WordPart(at: part.next + length)
      guard singleLetter(text, &letter) else {
        if isAcronym {
          part.range = part.range.lowerBound..<part.next + length
          part.next += length
        }
        return
      }
      isAcronym = true
      part.end = nil
      part.needsNormalizing = part.needsNormalizing || letter.needsNormalizing
      part.range = part.range.lowerBound..<letter.range.upperBound
      part.next = letter.next
    }
  }

  /// Reads one letter with its marks; false if there is none or more than one.
  private func singleLetter(_ text: Span<UInt8>, _ part: inout WordPart) -> Bool {
    var index = part.next
    while index < text.count {
      let (kind, length) = kind(text, at: index)
      switch kind {
      case .letter:
        guard part.letters == 0 else { return false }
        part.letters = 1
      case .mark, .jamo:
        guard part.letters == 1 else { return false }
        part.needsNormalizing = true
      case .ignorable:
        index += length
        continue
      case .digit: return false
      default:
        part.next = index
        return part.letters == 1
      }
      index += length
      part.range = part.range.lowerBound..<index
    }
    part.next = index
    return part.letters == 1
  }

  // MARK: What stands where

  /// The kind of the character at `index`, and its length; `other` and 0 at the end of the text.
  @inline(__always)
  func kind(_ text: Span<UInt8>, at index: Int) -> (kind: CharacterKind, length: Int) {
    guard index < text.count else { return (.other, 0) }
    let byte = text[index]
    if byte < 0x80 {
      if isASCIILetter(byte) { return (.letter, 1) }
      if isASCIIDigit(byte) { return (.digit, 1) }
      switch byte {
      case 0x27: return (.apostrophe, 1)
      case 0x2D: return (.hyphen, 1)
      case 0x2E: return (.fullStop, 1)
      case 0x2C: return (.comma, 1)
      default: return (.other, 1)
      }
    }
    if shortLetters[text, index] != nil { return (.letter, 2) }
    let (scalar, length) = decodeScalar(text, at: index)
    return (table.record(of: scalar).kind, length)
  }

  private func startsWord(_ text: Span<UInt8>, at index: Int) -> Bool {
    let kind = kind(text, at: index).kind
    return kind == .letter || kind == .digit
  }

  /// Whether an s that ends a word stands at `index`, behind an apostrophe.
  private func isPossessive(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count, text[index] | 0x20 == 0x73 else { return false }
    var index = index + 1
    while true {
      let (kind, length) = kind(text, at: index)
      switch kind {
      case .letter, .digit, .mark, .jamo: return false
      case .ignorable: index += length
      default: return true
      }
    }
  }

  // MARK: Elision

  /// Whether a term is a word that French, Italian or Catalan shorten before an apostrophe and a vowel.
  private func isElided(_ bytes: [UInt8], _ term: Range<Int>) -> Bool {
    guard term.count <= 8 else { return false }
    var packed: UInt64 = 0
    for index in term { packed = packed << 8 | UInt64(bytes[index]) }
    return Self.elided.contains(packed)
  }

  /// The shortened words, their bytes packed into a number: looked up without a String.
  private static let elided: Set<UInt64> = Set(
    ([
      "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "presqu", "puisqu", "quelqu",
      "quoiqu", "agl", "all", "anch", "bell", "ch", "ciascun", "coll", "com", "cos", "dagl", "dall",
      "degl", "dell", "dev", "dov", "gl", "mezz", "negl", "nell", "nessun", "qualcun", "quell",
      "quest", "sant", "senz", "sugl", "sull", "tutt", "un", "v",
    ] as [StaticString]).map { word in
      word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    })
}
