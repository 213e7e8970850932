// A block of a deflate stream: literals and matches, counted as they come, then written with the
// code that is cheapest (RFC 1951, 3.2.5 to 3.2.7).

/// What a block holds, until it is written.
struct DeflateBlock: ~Copyable {
  /// Literals as they are; matches with the top bit set, length less 3 above distance less 1.
  private let tokens: UnsafeMutablePointer<UInt32>
  private var tokenCount = 0
  private var letters = HuffmanCode(size: 286, maxLength: 15)
  private var distances = HuffmanCode(size: 30, maxLength: 15)
  private var lengthCodes = HuffmanCode(size: 19, maxLength: 7)
  private var fixedLetters = HuffmanCode(size: 288, maxLength: 15)
  private var fixedDistances = HuffmanCode(size: 30, maxLength: 15)
  /// The lengths of both codes, with repetitions: a symbol, its extra bits above it.
  private let runs: UnsafeMutablePointer<UInt16>
  private var runCount = 0

  private static let endOfBlock = 256
  /// Blocks of fewer tokens don't get a code of their own, which takes some 50 bytes.
  private static let fewTokens = 48

  init() {
    tokens = .allocate(capacity: MatchFinder.pieceSize)
    runs = .allocate(capacity: 286 + 30)
    fixCodes()
  }

  deinit {
    tokens.deallocate()
    runs.deallocate()
  }

  /// Empties it.
  mutating func begin() {
    tokenCount = 0
    letters.clear()
    distances.clear()
  }

  @inline(__always)
  mutating func addLiteral(_ byte: UInt8) {
    tokens[tokenCount] = UInt32(byte)
    tokenCount &+= 1
    letters.counts[Int(byte)] &+= 1
  }

  @inline(__always)
  mutating func addMatch(length: Int, distance: Int) {
    tokens[tokenCount] =
      1 << 31 | UInt32(truncatingIfNeeded: (length &- 3) << 16 | (distance &- 1))
    tokenCount &+= 1
    let letter = Self.letter(length &- 3)
    let code = Self.distanceCode(distance &- 1)
    letters.counts[letter.symbol] &+= 1
    distances.counts[code.symbol] &+= 1
  }

  /// The symbol of a length less 3, its extra bits' number, and where they count from. Groups of
  /// four symbols have one more extra bit each; 255 has a symbol of its own.
  @inline(__always)
  private static func letter(_ length: Int) -> (symbol: Int, bits: UInt64, from: Int) {
    if length < 8 { return (257 &+ length, 0, length) }
    if length == 255 { return (285, 0, 255) }
    let top = Int.bitWidth &- 1 &- length.leadingZeroBitCount
    let bits = top &- 2
    let step = length >> bits
    return (257 &+ 4 &* bits &+ step, UInt64(truncatingIfNeeded: bits), step << bits)
  }

  /// The symbol of a distance less 1, its extra bits' number, and where they count from. Groups of
  /// two symbols have one more extra bit each.
  @inline(__always)
  private static func distanceCode(_ distance: Int) -> (symbol: Int, bits: UInt64, from: Int) {
    if distance < 4 { return (distance, 0, distance) }
    let top = Int.bitWidth &- 1 &- distance.leadingZeroBitCount
    let bits = top &- 1
    let step = distance >> bits
    return (2 &* bits &+ step, UInt64(truncatingIfNeeded: bits), step << bits)
  }

  /// Writes the block with a code of its own, or with the fixed one where that takes fewer bits.
  mutating func write(isLast: Bool, to sink: inout BitSink, _ packed: inout ByteBuffer) {
    letters.counts[Self.endOfBlock] = 1
    // A token takes six bytes at most, the codes 600.
    packed.reserve(6 * tokenCount + 1024)
    sink.move(to: packed.end)
    sink.put(isLast ? 1 : 0, 1)
    if tokenCount >= Self.fewTokens && buildCodes() < fixedCost {
      sink.put(2, 2)
      writeCodes(to: &sink)
      sink = writeTokens(to: sink, letters, distances)
    } else {
      sink.put(1, 2)
      sink = writeTokens(to: sink, fixedLetters, fixedDistances)
    }
    packed.advance(to: sink.next)
  }

  /// Finds the block's own code, and says how many bits that and the tokens take, but for the extra
  /// bits of matches.
  private mutating func buildCodes() -> Int {
    letters.build()
    distances.build()
    collectRuns()
    lengthCodes.build()
    return 17 + 3 * sentLengthCodes + lengthCodes.cost + runExtraBits + letters.cost
      + distances.cost
  }

  // MARK: The fixed code

  private static func fixedLength(_ symbol: Int) -> Int {
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
  }

  private var fixedCost: Int {
    var bits = 3
    for index in 0..<letters.usedCount {
      let symbol = Int(letters.used[index])
      bits += Int(letters.counts[symbol]) * Self.fixedLength(symbol)
    }
    for index in 0..<distances.usedCount {
      bits += 5 * Int(distances.counts[Int(distances.used[index])])
    }
    return bits
  }

  private mutating func fixCodes() {
    for symbol in 0..<fixedLetters.size {
      let first =
        switch symbol {
        case ..<144: 0x30
        case ..<256: 0x190 - 144
        case ..<280: -256
        default: 0xC0 - 280
        }
      fixedLetters.set(
        symbol, code: UInt16(truncatingIfNeeded: first + symbol),
        length: Self.fixedLength(symbol))
    }
    for symbol in 0..<fixedDistances.size {
      fixedDistances.set(symbol, code: UInt16(truncatingIfNeeded: symbol), length: 5)
    }
  }

  // MARK: A code of its own

  private static let lengthCodeOrder: [Int] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// How many lengths of a code are sent: up to the last symbol that comes.
  private static func sent(_ code: borrowing HuffmanCode, atLeast least: Int) -> Int {
    max(Int(code.used[code.usedCount - 1]) + 1, least)
  }

  /// How many of the lengths of the code of lengths are sent.
  private var sentLengthCodes: Int {
    var count = 19
    while count > 4 && lengthCodes.lengths[Self.lengthCodeOrder[count - 1]] == 0 { count -= 1 }
    return count
  }

  private var runExtraBits: Int {
    Int(lengthCodes.counts[16]) * 2 + Int(lengthCodes.counts[17]) * 3
      + Int(lengthCodes.counts[18]) * 7
  }

  /// Puts the lengths of both codes, one behind the other, into runs.
  private mutating func collectRuns() {
    lengthCodes.clear()
    runCount = 0
    var value = 0
    var length = 0
    let letterCount = Self.sent(letters, atLeast: 257)
    for (start, isLetters) in [(0, true), (letterCount, false)] {
      var next = start
      for index in 0..<(isLetters ? letters.usedCount : distances.usedCount) {
        let symbol = Int(isLetters ? letters.used[index] : distances.used[index])
        let place = start + symbol
        if place > next { extend(&value, &length, by: 0, place - next) }
        extend(
          &value, &length, by: Int(isLetters ? letters.lengths[symbol] : distances.lengths[symbol]),
          1)
        next = place + 1
      }
    }
    addRun(of: value, length)
  }

  /// Makes a run longer, or ends it and begins another.
  @inline(__always)
  private mutating func extend(
    _ value: inout Int, _ length: inout Int, by other: Int, _ count: Int
  ) {
    if other == value {
      length &+= count
    } else {
      addRun(of: value, length)
      value = other
      length = count
    }
  }

  /// Zeros in runs up to 138 or 10; others once, and then in runs of 3 to 6.
  private mutating func addRun(of value: Int, _ length: Int) {
    var rest = length
    if value != 0 && rest > 0 {
      add(value, 0)
      rest -= 1
    }
    while rest >= 3 {
      let most = value != 0 ? 6 : rest >= 11 ? 138 : 10
      let run = min(rest, most)
      if value != 0 {
        add(16, run - 3)
      } else {
        add(most == 138 ? 18 : 17, run - (most == 138 ? 11 : 3))
      }
      rest -= run
    }
    for _ in 0..<rest { add(value, 0) }
  }

  private mutating func add(_ symbol: Int, _ extra: Int) {
    runs[runCount] = UInt16(truncatingIfNeeded: symbol | extra << 8)
    runCount += 1
    lengthCodes.counts[symbol] += 1
  }

  private func writeCodes(to sink: inout BitSink) {
    sink.put(UInt64(Self.sent(letters, atLeast: 257) - 257), 5)
    sink.put(UInt64(Self.sent(distances, atLeast: 1) - 1), 5)
    let count = sentLengthCodes
    sink.put(UInt64(count - 4), 4)
    sink.settle()
    for index in 0..<count {
      sink.put(UInt64(lengthCodes.lengths[Self.lengthCodeOrder[index]]), 3)
      sink.settle()
    }
    for index in 0..<runCount {
      let symbol = Int(runs[index] & 0xFF)
      sink.put(UInt64(lengthCodes.codes[symbol]), UInt64(lengthCodes.lengths[symbol]))
      let bits: UInt64 = symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0
      sink.put(UInt64(runs[index] >> 8), bits)
      sink.settle()
    }
  }

  /// Writes all tokens and the end of the block.
  private func writeTokens(
    to start: BitSink, _ letters: borrowing HuffmanCode, _ distances: borrowing HuffmanCode
  ) -> BitSink {
    var sink = start
    for index in 0..<tokenCount {
      let token = tokens[index]
      if token < 256 {
        let symbol = Int(token)
        sink.put(UInt64(letters.codes[symbol]), UInt64(letters.lengths[symbol]))
      } else {
        let length = Int(token >> 16 & 0xFF)
        let distance = Int(token & 0x7FFF)
        let letter = Self.letter(length)
        sink.put(UInt64(letters.codes[letter.symbol]), UInt64(letters.lengths[letter.symbol]))
        sink.put(UInt64(truncatingIfNeeded: length &- letter.from), letter.bits)
        let code = Self.distanceCode(distance)
        sink.put(UInt64(distances.codes[code.symbol]), UInt64(distances.lengths[code.symbol]))
        sink.put(UInt64(truncatingIfNeeded: distance &- code.from), code.bits)
      }
      sink.settle()
    }
    sink.put(
      UInt64(letters.codes[Self.endOfBlock]), UInt64(letters.lengths[Self.endOfBlock]))
    sink.settle()
    return sink
  }
}
