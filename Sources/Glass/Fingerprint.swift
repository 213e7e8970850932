// Postings and term lists say the same twice, and xapian-check does not compare them. A sum over
// all (term, wdf, document), which does not depend on their order, does: each side adds up its own.

/// What all postings of a database come to.
struct Fingerprint: Sendable, Hashable {
  /// How many postings.
  var count: UInt64 = 0
  /// The sum of their wdf.
  var wdfTotal: UInt64 = 0
  /// The sum of document factor times posting mark.
  private var sum: UInt64 = 0

  /// Adds one posting.
  @inline(__always)
  mutating func add(mark: UInt64, wdf: UInt32, docid: UInt32) {
    count &+= 1
    wdfTotal &+= UInt64(wdf)
    sum &+= Self.factor(docid) &* mark
  }

  /// Adds a document's postings, whose marks come to `marks`.
  mutating func add(marks: UInt64, count: UInt32, length: UInt32, docid: UInt32) {
    self.count &+= UInt64(count)
    wdfTotal &+= UInt64(length)
    sum &+= Self.factor(docid) &* marks
  }

  /// A posting's mark: of the term and the wdf.
  @inline(__always)
  static func mark(_ term: UInt64, wdf: UInt32) -> UInt64 {
    mixed(term &+ UInt64(wdf) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A number of a term's bytes, eight at a time.
  @inline(__always)
  static func number(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var number = UInt64(truncatingIfNeeded: term.count) &* 0xD6E8_FEB8_6659_FD93
    var index = 0
    let raw = UnsafeRawBufferPointer(term)
    while index &+ 8 <= raw.count {
      number ^= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      number = (number &* 0x9FB2_1C65_1E98_DF25) ^ (number >> 32)
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index &+= 1
    }
    return mixed(number ^ rest)
  }

  private static func factor(_ docid: UInt32) -> UInt64 {
    mixed(UInt64(docid) &* 0xA076_1D64_78BD_642F) | 1
  }

  /// The finish of SplitMix64.
  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
