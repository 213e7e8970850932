// The letters that UTF-8 writes in two bytes (Latin with marks, Greek, Cyrillic, Hebrew, Arabic), unpacked:
// one look gives what the folding table spreads over fifteen bytes. 16 KB, made when they are first needed in
// 0.1 ms, which a search that starts and ends with its program need not spend on an ASCII query.

/// What a letter of two bytes becomes: a term of one or two bytes, and a lower case likewise.
struct ShortLetter {
  /// The term in the low 24 bits, the lower case above: how many bytes, the first, the second.
  fileprivate let packed: UInt64

  /// Whether term and lower case are not the same.
  var isFolded: Bool { (packed ^ packed >> 24) & 0xFF_FFFF != 0 }
  /// Whether the term has two bytes.
  var termIsPair: Bool { packed & 2 != 0 }
  var firstOfTerm: UInt8 { UInt8(truncatingIfNeeded: packed >> 8) }
  var secondOfTerm: UInt8 { UInt8(truncatingIfNeeded: packed >> 16) }

  /// Appends the lower case.
  @inline(__always)
  func appendLowered(to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: packed >> 32))
    if packed >> 24 & 2 != 0 { bytes.append(UInt8(truncatingIfNeeded: packed >> 40)) }
  }
}

/// The letters, by their bytes.
struct ShortLetters: Sendable {
  static let all = ShortLetters(CharacterTable())
  /// For texts that have only ASCII.
  static let none = ShortLetters()

  /// By scalar; 0 for what is no letter, or becomes more than two bytes.
  let packed: [UInt64]

  private init() { packed = [] }

  private init(_ table: CharacterTable) {
    packed = (0..<0x800).map { (scalar: UInt32) in
      let record = table.record(of: scalar)
      guard scalar >= 0x80, record.kind == .letter else { return 0 }
      var term = PackedBytes()
      var lowered = PackedBytes()
      table.term(scalar, record) { term.append($0) }
      table.lower(scalar, record) { lowered.append($0) }
      guard term.count <= 2, lowered.count <= 2 else { return 0 }
      return term.packed | lowered.packed << 24
    }
  }

  /// The letter of two bytes at `index`; nil if none is there.
  @inline(__always)
  subscript(text: Span<UInt8>, index: Int) -> ShortLetter? {
    let first = text[index]
    guard (0xC2..<0xE0).contains(first), index + 1 < text.count else { return nil }
    let second = text[index + 1]
    guard second & 0xC0 == 0x80 else { return nil }
    let found = packed[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
    return found == 0 ? nil : ShortLetter(packed: found)
  }
}

/// A few bytes in a number, behind how many they are. Only two fit.
private struct PackedBytes {
  private(set) var count = 0
  private var bytes: UInt64 = 0

  var packed: UInt64 { UInt64(count) | bytes << 8 }

  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      append(byte: scalar)
    } else {
      append(byte: 0xC0 | scalar >> 6)
      append(byte: 0x80 | scalar & 0x3F)
    }
    if scalar >= 0x800 { count = 3 }
  }

  private mutating func append(byte: UInt32) {
    bytes |= UInt64(byte) << UInt64(8 * count)
    count += 1
  }
}
