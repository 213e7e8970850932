// Cuts a text into lexemes. Two ways, which must agree: the plainest words, which most are, are taken whole;
// everything else goes letter by letter through questions of case, script and what stands around.

internal import Analysis

/// Cuts bytes into lexemes: one pass, one scalar at a time.
struct Lexer {
  private enum Letter { case upper, lower, caseless, digit }

  private let foldsIndic: Bool
  private var open: Lexeme?
  private var previous = Letter.lower
  private var run = 0
  private var isASCII = true
  private var hash = KeyTable.seed
  private var pending: Lexeme.Shape = [.afterBlank, .afterBreak]

  init(foldsIndic: Bool) { self.foldsIndic = foldsIndic }

  mutating func run(
    _ bytes: [UInt8], _ lexemes: inout [Lexeme], _ folded: inout [UInt8], _ words: WordBook?
  ) {
    var index = 0
    // Bounds are 32 bits wide; what stands beyond two gigabytes is caption.
    let count = min(bytes.count, Int(Int32.max) - 64)
    while index < count {
      let byte = bytes[index]
      if open == nil, Lexer.isLetter(byte),
        let end = plainWord(index, count, bytes, &lexemes, &folded, words)
      {
        index = end
        continue
      }
      switch byte {
      case 0x61...0x7A:
        add(.lower, at: index, bytes, &lexemes, &folded, words)
        take(byte, &folded)
        index += 1
        // Most bytes are small letters behind a small letter: they only make the word longer.
        while index < count, bytes[index] >= 0x61, bytes[index] <= 0x7A {
          take(bytes[index], &folded)
          run += 1
          index += 1
        }
      case 0x41...0x5A:
        add(.upper, at: index, bytes, &lexemes, &folded, words)
        take(byte | 0x20, &folded)
        index += 1
      case 0x30...0x39:
        add(.digit, at: index, bytes, &lexemes, &folded, words)
        take(byte, &folded)
        index += 1
      case 0...0x20, 0x7F:
        close(index, bytes, &lexemes, &folded, words)
        pending.insert(.afterBlank)
        if byte == 0x0A || byte == 0x0D { pending.insert(.afterBreak) }
        index += 1
      case 0x5B where Lexer.isMoreSign(bytes, index):
        close(index, bytes, &lexemes, &folded, words)
        while let last = lexemes.last, last.mark == .stop || last.mark == .ellipsis {
          lexemes.removeLast()
        }
        pending.insert(.afterBlank)
        index += 3
      case 0x21...0x7E:
        if byte == 0x27, let next = letterAfter(index + 1, bytes), open != nil, next {
          close(index, bytes, &lexemes, &folded, words)
          pending.insert(.apostrophe)
        } else {
          mark(Lexer.ascii[Int(byte)], index, 1, bytes, &lexemes, &folded, words)
        }
        index += 1
      default:
        index = nonASCII(index, bytes, &lexemes, &folded, words)
      }
    }
    close(index, bytes, &lexemes, &folded, words)
  }

  /// Takes the word at `index` and returns its end, if it is of the plainest kind: an ASCII letter with small
  /// ones behind it, and then what ends every word. Most words are, and they need none of the questions that
  /// `add` and `close` ask.
  @inline(__always)
  private mutating func plainWord(
    _ start: Int, _ count: Int, _ bytes: [UInt8], _ lexemes: inout [Lexeme],
    _ folded: inout [UInt8], _ words: WordBook?
  ) -> Int? {
    let first = bytes[start]
    var hash = KeyTable.step(KeyTable.seed, first | 0x20)
    var end = start + 1
    while end < count, bytes[end] &- 0x61 < 26 {
      hash = KeyTable.step(hash, bytes[end])
      end += 1
    }
    if end < count, !Lexer.endsWord(bytes[end]) { return nil }
    // A name may be glued to it.
    if end - start > Lexer.label.utf8CodeUnitCount + 2, first | 0x20 == 0x63 { return nil }
    var shape = pending
    pending = []
    if first < 0x61 { shape.insert(.capital) }
    let foldedStart = folded.count
    folded.append(first | 0x20)
    folded.append(contentsOf: bytes[start + 1..<end])
    let key = foldedStart..<folded.count
    lexemes.append(
      Lexeme(
        start: start, end: end, foldedStart: key.lowerBound, foldedEnd: key.upperBound, hash: hash,
        kind: .word, mark: .none, shape: shape,
        traits: words?.traits(of: folded, key, hash: hash) ?? []))
    return end
  }

  /// Whether an ASCII character ends any word before it: not a letter, a digit or an apostrophe.
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && !isLetter(byte) && byte &- 0x30 >= 10 && byte != 0x27
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  /// Whether "[+]" stands at `index`, which a page sets into long captions, with dots before it.
  private static func isMoreSign(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x2B && bytes[index + 2] == 0x5D
  }

  /// Adds a folded byte to the open word, and to its hash.
  @inline(__always)
  private mutating func take(_ byte: UInt8, _ folded: inout [UInt8]) {
    folded.append(byte)
    hash = KeyTable.step(hash, byte)
  }

  /// Whether a letter stands at `index`; nil at the end.
  private func letterAfter(_ index: Int, _ bytes: [UInt8]) -> Bool? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0xC3 && byte != 0xE2
  }

  private mutating func nonASCII(
    _ start: Int, _ bytes: [UInt8], _ lexemes: inout [Lexeme], _ folded: inout [UInt8],
    _ words: WordBook?
  ) -> Int {
    let (scalar, count) = Lexer.decode(bytes, start)
    switch LetterCase.kind(scalar) {
    case .upper: add(.upper, at: start, bytes, &lexemes, &folded, words)
    case .lower: add(.lower, at: start, bytes, &lexemes, &folded, words)
    case .caseless: add(.caseless, at: start, bytes, &lexemes, &folded, words)
    case .joiner: return start + count
    case .blank:
      close(start, bytes, &lexemes, &folded, words)
      pending.insert(.afterBlank)
      if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 { pending.insert(.afterBreak) }
      return start + count
    case .mark:
      if scalar == 0x2019, open != nil, letterAfter(start + count, bytes) == true {
        close(start, bytes, &lexemes, &folded, words)
        pending.insert(.apostrophe)
      } else {
        // "Ã©" is an é that was decoded wrongly, and no copyright sign.
        let isBroken = scalar == 0xA9 && start > 1 && bytes[start - 1] == 0x83
        let kind = isBroken && bytes[start - 2] == 0xC3 ? .other : Lexer.mark(of: scalar)
        mark(kind, start, count, bytes, &lexemes, &folded, words)
      }
      return start + count
    }
    isASCII = false
    return start + count
  }

  /// Adds a letter to the open word, or begins a new one where the case says so.
  private mutating func add(
    _ letter: Letter, at index: Int, _ bytes: [UInt8], _ lexemes: inout [Lexeme],
    _ folded: inout [UInt8], _ words: WordBook?
  ) {
    if open != nil {
      let width = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3
      let turns =
        letter == .upper
        && (previous == .lower
          && (letterAfter(index + width, bytes) == true || run > 8 || isOneLetterWord(index, bytes))
          || previous == .caseless
          || previous == .upper && run >= 2 && smallLetters(after: index, bytes)
          || previous == .digit && smallLetters(after: index, bytes))
        || letter == .caseless && previous == .lower && run > 1
      if turns {
        close(index, bytes, &lexemes, &folded, words)
        pending.insert(.glued)
      }
    }
    if open == nil {
      var shape = pending
      pending = []
      switch letter {
      case .upper: shape.formUnion([.capital, .capitals])
      case .caseless: shape.insert(.caseless)
      case .digit: shape.formUnion([.digit, .capitals])
      case .lower: break
      }
      open = Lexeme(
        start: index, end: index, foldedStart: folded.count, foldedEnd: folded.count,
        hash: 0, kind: letter == .digit ? .number : .word, mark: .none, shape: shape, traits: [])
      run = 0
      isASCII = true
      hash = KeyTable.seed
    }
    if letter != .digit { open?.kind = .word }
    if letter == .digit { open?.shape.insert(.digit) }
    if letter == .lower || letter == .caseless { open?.shape.remove(.capitals) }
    run += 1
    previous = letter
  }

  /// Whether the capital at `index` is a word by itself before another: "HigginsA team".
  private func isOneLetterWord(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && run > 3 && bytes[index + 1] == 0x20
      && (0x61...0x7A).contains(bytes[index + 2])
  }

  /// Whether two small letters follow the capital at `index`: then a word begins there.
  private func smallLetters(after index: Int, _ bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && (0x61...0x7A).contains(bytes[index + 1])
      && (0x61...0x7A).contains(bytes[index + 2])
  }

  private mutating func close(
    _ end: Int, _ bytes: [UInt8], _ lexemes: inout [Lexeme], _ folded: inout [UInt8],
    _ words: WordBook?
  ) {
    guard var word = open else { return }
    open = nil
    word.end = end
    if Lexer.isGluedLabel(word, bytes) {
      // "Image copyrightwolke7/Getty Images"
      var label = word
      label.end = word.start + Lexer.label.utf8CodeUnitCount
      label.foldedEnd = label.foldedStart + Lexer.label.utf8CodeUnitCount
      label.hash = KeyTable.hash(KeyTable.seed, folded, label.foldedStart..<label.foldedEnd)
      if let words {
        label.traits = words.traits(
          of: folded, label.foldedStart..<label.foldedEnd, hash: label.hash)
      }
      lexemes.append(label)
      word.start = label.end
      word.foldedStart = label.foldedEnd
      word.shape.remove([.afterBlank, .afterBreak, .capital])
      word.shape.insert(.glued)
    }
    if !isASCII {
      folded.removeSubrange(word.foldedStart...)
      if foldsIndic || bytes[word.start] != LexedText.indicByte {
        Folding.fold(bytes.span.extracting(word.start..<end), into: &folded)
      } else {
        folded.append(contentsOf: bytes[word.start..<end])
      }
    }
    word.foldedEnd = folded.count
    let isHashed = isASCII && word.shape.isDisjoint(with: .glued)
    word.hash =
      isHashed ? hash : KeyTable.hash(KeyTable.seed, folded, word.foldedStart..<word.foldedEnd)
    if run < 2 || word.kind == .number { word.shape.remove(.capitals) }
    if let words {
      word.traits = words.traits(of: folded, word.foldedStart..<word.foldedEnd, hash: word.hash)
    }
    lexemes.append(word)
  }

  private static let label: StaticString = "copyright"

  /// Whether a name in small letters is glued to the word "copyright".
  private static func isGluedLabel(_ word: Lexeme, _ bytes: [UInt8]) -> Bool {
    let count = label.utf8CodeUnitCount
    guard word.end - word.start > count + 2, bytes[word.start] | 0x20 == 0x63 else { return false }
    return bytes[word.start + count] != 0x65
      && label.withUTF8Buffer { label in
        zip(label, bytes[word.start..<word.start + count]).allSatisfy { $0 == $1 | 0x20 }
      }
  }

  private mutating func mark(
    _ mark: Mark, _ start: Int, _ count: Int, _ bytes: [UInt8], _ lexemes: inout [Lexeme],
    _ folded: inout [UInt8], _ words: WordBook?
  ) {
    close(start, bytes, &lexemes, &folded, words)
    lexemes.append(
      Lexeme(
        start: start, end: start + count, foldedStart: folded.count, foldedEnd: folded.count,
        hash: 0, kind: .mark, mark: mark, shape: pending, traits: []))
    pending = []
  }

  /// The scalar at `index` and how many bytes it takes. A String's bytes are well formed; anything else
  /// is read as one odd byte, so that no input can trap.
  private static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard count > 1, index + count <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(count))
    for offset in 1..<count { scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3F }
    return (scalar, count)
  }

  private static let ascii: [Mark] = {
    var table = [Mark](repeating: .other, count: 128)
    let marks: [(StaticString, Mark)] = [
      ("([{<", .open), (")]}>", .close), ("/\\", .slash), ("|", .bar), ("-", .hyphen),
      (":", .colon),
      (";", .semicolon), (",", .comma), (".", .stop), ("!?", .question), ("@", .at), ("#", .hash),
      ("&", .ampersand), ("+", .plus), ("\"'`", .quote), ("*", .bullet), ("_", .hyphen),
      ("~", .bullet),
    ]
    for (characters, mark) in marks {
      characters.withUTF8Buffer { for byte in $0 { table[Int(byte)] = mark } }
    }
    return table
  }()

  private static func mark(of scalar: UInt32) -> Mark {
    switch scalar {
    case 0xA9, 0x24B8, 0x2117: .copyright
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2212: .dash
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2022, 0xB7, 0x25A0...0x25FF, 0x2023, 0x2043, 0x30FB, 0x2605, 0x2606: .bullet
    case 0x2026: .ellipsis
    case 0xFF08, 0x3010, 0x3014, 0xFF3B, 0x3008, 0x300A: .open
    case 0xFF09, 0x3011, 0x3015, 0xFF3D, 0x3009, 0x300B: .close
    case 0xFF0F, 0x2215, 0x2044: .slash
    case 0xFF5C, 0x2223, 0x2502: .bar
    case 0xFF1A, 0x2236: .colon
    case 0xFF1B, 0x61B: .semicolon
    case 0xFF0C, 0x60C, 0x3001: .comma
    case 0x3002, 0xFF0E, 0x6D4: .stop
    case 0xFF01, 0xFF1F, 0x61F: .question
    case 0xFF20: .at
    case 0xFF06: .ampersand
    default: .other
    }
  }
}
