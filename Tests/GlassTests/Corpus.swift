// Random documents from a seed, and random changes of them. Each shape is one thing that the format
// treats in its own way.

import TestSupport
import Testing

/// What the documents of a corpus are like.
enum CorpusShape: String, CaseIterable, CustomTestStringConvertible {
  case empty, single, bare, many, longTerms, strangeBytes, prefixes, bigData, values, gaps
  case positions, wdf, mixed

  var testDescription: String { rawValue }

  /// How many documents.
  var count: Int {
    switch self {
    case .empty: 0
    case .single: 1
    case .bare: 40
    case .many: 2600
    case .longTerms: 120
    case .bigData: 30
    case .values: 250
    case .positions: 30
    default: 150
    }
  }
}

/// Makes documents.
struct Corpus {
  let shape: CorpusShape
  private var random: SeededRandom
  private var vocabulary: [[UInt8]] = []

  init(_ shape: CorpusShape, seed: UInt64) {
    self.shape = shape
    random = SeededRandom(seed: seed)
    let size = shape == .many ? 8 : shape == .longTerms ? 120 : 300
    vocabulary = (0..<size).map { _ in word() }
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func bytes(_ count: Int, in range: ClosedRange<UInt8>) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: range, using: &random) }
  }

  /// A term that fits: 245 bytes, NUL twice.
  private mutating func word() -> [UInt8] {
    switch shape {
    case .longTerms:
      return bytes(180, in: 97...97) + bytes(below(65) + 1, in: 97...99)
    case .strangeBytes:
      let pool: [UInt8] = [0, 0, 1, 0x61, 0xFE, 0xFF, 0xFF]
      return (0...below(below(10) == 0 ? 120 : 6)).map { _ in pool[below(pool.count)] }
    case .prefixes:
      let stem = bytes(1, in: 97...98)
      return (0..<below(30)).reduce(stem) { word, _ in word + [UInt8(97 + below(2))] }
    default:
      return bytes(1 + below(9), in: 97...122)
    }
  }

  /// The documents to begin with, by docid.
  mutating func documents() -> TestDocuments {
    var id: UInt32 = 0
    return (0..<shape.count).map { _ in
      id += shape == .gaps ? gap() : 1
      return (id, document())
    }
  }

  /// Docids jump over the borders at which their bytes get longer, 2^15 and 2^22; over the next one,
  /// 2^29, Xapian's check would need gigabytes.
  private mutating func gap() -> UInt32 {
    switch below(40) {
    case 0: UInt32(below(1 << 22))
    case 1...3: 0x2000
    default: UInt32(1 + below(200))
    }
  }

  /// A random document.
  mutating func document() -> TestDocument {
    var document = TestDocument()
    if shape == .bare && below(3) > 0 { return document }
    let count = shape == .many ? 1 + below(5) : below(shape == .mixed ? 80 : 25)
    for _ in 0..<count {
      // The first words of the vocabulary are in most documents.
      let word = vocabulary[below(1 + below(vocabulary.count))]
      document.terms[word] = term()
    }
    if shape != .many && below(4) > 0 { document.data = data() }
    for slot in slots() { document.values[slot] = value() }
    return document
  }

  private mutating func term() -> TestTerm {
    if below(6) == 0 { return TestTerm(wdf: 0, positions: []) }
    if shape == .many { return TestTerm(wdf: UInt32(below(40_000)), positions: []) }
    if shape == .wdf {
      return TestTerm(wdf: UInt32(below(1 << below(22))), positions: [])
    }
    if below(6) == 0 { return TestTerm(wdf: UInt32(below(300)), positions: []) }
    let limit = shape == .positions ? 400 : 6
    let spread = below(8) == 0 ? 1 << 30 : 1 << (2 + below(10))
    let positions = Set((0...below(limit)).map { _ in UInt32(below(spread)) }).sorted()
    return TestTerm(wdf: UInt32(positions.count), positions: positions)
  }

  private mutating func data() -> [UInt8] {
    switch shape {
    case .bigData:
      // Large, and half of it not to be compressed.
      return below(2) == 0
        ? bytes(below(4000), in: 0...255) : bytes(below(25_000), in: 97...99)
    default:
      return bytes(below(60), in: below(2) == 0 ? 97...122 : 0...255)
    }
  }

  private mutating func slots() -> [UInt32] {
    switch shape {
    case .values, .mixed:
      let all: [UInt32] = [0, 1, 2, 127, 128, 255, 256, 300, 65_536, 0x00FF_FFFF, 0xFFFF_FFFE]
      return all.filter { _ in below(3) > 0 }
    case .bare, .many, .wdf: return []
    default: return (0..<3).filter { _ in below(4) == 0 }.map(UInt32.init)
    }
  }

  private mutating func value() -> [UInt8] {
    let length = below(40) == 0 ? below(5000) : below(20)
    return bytes(1 + length, in: below(2) == 0 ? 0...255 : 97...99)
  }

  /// A change of a database.
  enum Change {
    case add(TestDocument)
    case put(UInt32, TestDocument)
    case delete(UInt32)
  }

  /// Changes to documents that are there, whose docids are kept up to date, and new ones.
  mutating func changes(_ count: Int, ids: inout [UInt32], last: inout UInt32) -> [Change] {
    (0..<count).map { _ in
      switch ids.isEmpty ? 0 : below(6) {
      case 0, 1:
        // Docids end at 2^32; the gaps stay far below.
        last += 1
        ids.append(last)
        return .add(document())
      case 2, 3:
        return .put(ids[below(ids.count)], document())
      case 4 where below(3) == 0:
        // A docid that was never used, or was freed.
        let id = UInt32(1 + below(Int(last)))
        if !ids.contains(id) { ids.append(id) }
        return .put(id, document())
      default:
        return .delete(ids.remove(at: below(ids.count)))
      }
    }
  }
}
