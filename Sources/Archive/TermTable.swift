// Counts the terms of one document before Xapian sees them: adding each term once with all its positions
// costs half of adding every posting by itself.

import Glass

/// The terms of one document with their frequencies and positions.
struct TermTable: TermSink {
  private(set) var table = ByteTable()
  /// wdf of each term.
  private(set) var frequencies: [UInt32] = []
  private var firstPosting: [Int32] = []
  private var lastPosting: [Int32] = []
  private var positions: [UInt32] = []
  private var nextPosting: [Int32] = []

  /// Whether any term has a position.
  var hasPositions: Bool { !positions.isEmpty }

  mutating func number(
    of prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let (number, isNew) = table.insert(prefix, term)
    if isNew {
      frequencies.append(0)
      firstPosting.append(-1)
      lastPosting.append(-1)
    }
    return UInt32(truncatingIfNeeded: number)
  }

  mutating func add(_ term: UInt32, position: UInt32) {
    let number = Int(term)
    frequencies[number] += 1
    let posting = Int32(positions.count)
    positions.append(position)
    nextPosting.append(-1)
    if lastPosting[number] >= 0 {
      nextPosting[Int(lastPosting[number])] = posting
    } else {
      firstPosting[number] = posting
    }
    lastPosting[number] = posting
  }

  mutating func add(_ term: UInt32, counts: Bool) { if counts { frequencies[Int(term)] += 1 } }

  /// The positions of a term, in the order in which they were added, without repetition.
  func positions(of number: Int, into result: inout [UInt32]) {
    result.removeAll(keepingCapacity: true)
    var posting = firstPosting[number]
    while posting >= 0 {
      if result.last != positions[Int(posting)] { result.append(positions[Int(posting)]) }
      posting = nextPosting[Int(posting)]
    }
  }

  mutating func removeAll() {
    table.removeAll()
    frequencies.removeAll(keepingCapacity: true)
    firstPosting.removeAll(keepingCapacity: true)
    lastPosting.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    nextPosting.removeAll(keepingCapacity: true)
  }
}
