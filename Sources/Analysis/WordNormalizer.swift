// The long way to a term, for words with marks or jamo: decompose, order the marks, fold, compose.
// Words without them, nearly all of them outside of South Asia, go scalar by scalar through the table;
// a test holds the two ways together.

/// Buffers for words that must be decomposed and composed; they only grow.
struct WordNormalizer: Sendable {
  /// The word, lower-cased and fully decomposed: a scalar in the low 24 bits, its rank above.
  private var decomposed: [UInt32] = []
  /// The same, folded and composed, or only composed.
  private var composed: [UInt32] = []

  private static let scalarMask: UInt32 = 0xFF_FFFF
  private static let hamzaAbove: UInt32 = 0x654
  private static let diaeresis: UInt32 = 0x308
  private static let dotAbove: UInt32 = 0x307

  /// Takes the letters, digits and marks of a part of a text.
  ///
  /// - parameter everything: whether to take all other scalars, too, but those that vanish.
  mutating func read(
    _ text: Span<UInt8>, _ range: Range<Int>, _ table: CharacterTable, everything: Bool = false
  ) {
    decomposed.removeAll(keepingCapacity: true)
    // A mark belongs to what stands before it, so it goes when that is left out.
    var hasBase = everything
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      let record = table.record(of: scalar)
      switch record.kind {
      case .letter, .digit, .jamo, .pair: hasBase = true
      case .mark: if !hasBase { continue }
      case .ignorable, .zeroWidthSpace: continue
      default:
        hasBase = everything
        if !everything || scalar == invalidScalar { continue }
      }
      table.lower(scalar, record) { decompose($0, table) }
    }
    order()
    dropDotsOnI(table)
  }

  /// Appends the word in lower case, composed and unfolded.
  mutating func appendLowered(to bytes: inout [UInt8], _ table: CharacterTable) {
    composed.removeAll(keepingCapacity: true)
    composed.append(contentsOf: decomposed)
    compose(table)
    for scalar in composed { bytes.append(scalar: scalar & Self.scalarMask) }
  }

  /// Appends the word as a term: folded and composed.
  mutating func appendTerm(to bytes: inout [UInt8], _ table: CharacterTable) {
    fold(table)
    compose(table)
    for scalar in composed { bytes.append(scalar: scalar & Self.scalarMask) }
  }

  private mutating func decompose(_ scalar: UInt32, _ table: CharacterTable) {
    let record = table.record(of: scalar)
    if record.isComposition, let parts = table.decomposition(scalar) {
      decompose(parts.first, table)
      decompose(parts.second, table)
    } else {
      decomposed.append(scalar | record.combiningRank << 24)
    }
  }

  /// Brings marks into canonical order: a stable sort of each run of them by rank.
  private mutating func order() {
    var start = 0
    while start < decomposed.count {
      guard decomposed[start] >> 24 != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < decomposed.count, decomposed[end] >> 24 != 0 { end += 1 }
      if end - start > 32 {
        // Only garbage has so many marks; the library's stable sort keeps that from being quadratic.
        decomposed[start..<end].sort { $0 >> 24 < $1 >> 24 }
      } else {
        sortMarks(start..<end)
      }
      start = end
    }
  }

  private mutating func sortMarks(_ range: Range<Int>) {
    for index in range.dropFirst() {
      let mark = decomposed[index]
      var place = index
      while place > range.lowerBound, decomposed[place - 1] >> 24 > mark >> 24 {
        decomposed[place] = decomposed[place - 1]
        place -= 1
      }
      decomposed[place] = mark
    }
  }

  /// İ in lower case is i, so i and a dot above are i, too.
  private mutating func dropDotsOnI(_ table: CharacterTable) {
    var isOnI = false
    var kept = 0
    for index in decomposed.indices {
      let scalar = decomposed[index] & Self.scalarMask
      if scalar == Self.dotAbove, isOnI { continue }
      if table.record(of: scalar).kind != .mark { isOnI = scalar == 0x69 }
      decomposed[kept] = decomposed[index]
      kept += 1
    }
    decomposed.removeLast(decomposed.count - kept)
  }

  /// Makes `composed` of `decomposed`: bases folded, marks dropped where their base says so.
  private mutating func fold(_ table: CharacterTable) {
    composed.removeAll(keepingCapacity: true)
    var rule = MarksRule.keep
    for entry in decomposed {
      let scalar = entry & Self.scalarMask
      let record = table.record(of: scalar)
      guard record.kind == .mark else {
        rule = record.marksRule
        table.term(scalar, record) {
          composed.append($0 | table.record(of: $0).combiningRank << 24)
        }
        continue
      }
      let isKept =
        switch rule {
        case .keep: true
        case .drop: false
        case .keepHamza: scalar == Self.hamzaAbove
        case .dropDiaeresis: scalar != Self.diaeresis
        }
      if isKept { composed.append(entry) }
    }
  }

  /// Composes `composed` in place, as canonical composition does (The Unicode Standard, 3.11).
  private mutating func compose(_ table: CharacterTable) {
    var starter: Int?
    // The rank of the last mark behind the starter that did not compose; nil when there is none.
    var lastRank: UInt32?
    var kept = 0
    for index in composed.indices {
      let entry = composed[index]
      let scalar = entry & Self.scalarMask
      let rank = entry >> 24
      if let starter, lastRank.map({ $0 < rank }) ?? true,
        table.record(of: scalar).composesWithBase,
        let composition = table.composition(composed[starter] & Self.scalarMask, scalar)
      {
        composed[starter] = composition
        continue
      }
      if rank == 0 {
        starter = kept
        lastRank = nil
      } else {
        lastRank = rank
      }
      composed[kept] = entry
      kept += 1
    }
    composed.removeLast(composed.count - kept)
  }
}
