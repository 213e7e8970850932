// Counts the terms of one document before Xapian sees them: adding each term once with all its positions
// costs half of adding every posting by itself.

import Glass

/// The terms of one document with their frequencies and positions.
struct TermTable {
  private(set) var table = ByteTable()
  /// wdf of each term.
  private(set) var frequencies: [UInt32] = []
  private var firstPosting: [Int32] = []
  private var lastPosting: [Int32] = []
  private var positions: [UInt32] = []
  private var nextPosting: [Int32] = []

  var count: Int { table.count }

  /// Whether any term has a position.
  var hasPositions: Bool { !positions.isEmpty }

  /// Adds one occurrence at a position.
  mutating func add(
    _ prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>, position: UInt32
  ) {
    let number = entry(prefix, term)
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

  /// Adds one occurrence without a position.
  mutating func add(
    _ prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>, frequency: UInt32
  ) {
    frequencies[entry(prefix, term)] += frequency
  }

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

  private mutating func entry(
    _ prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let (number, isNew) = table.insert(prefix, term)
    if isNew {
      frequencies.append(0)
      firstPosting.append(-1)
      lastPosting.append(-1)
    }
    return number
  }
}
