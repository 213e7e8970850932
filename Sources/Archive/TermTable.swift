// Counts the terms of one document before Xapian sees them: adding each term once with all its positions
// costs half of adding every posting by itself. An open hash table over one arena of bytes; Swift's
// dictionaries of strings or byte arrays take two to four times as long (100–190 ns a word against 40).

/// Byte strings, each with a number counted from 0 in the order in which they came.
struct ByteTable {
  private(set) var arena: [UInt8] = []
  /// Where in the arena the string of a number ends; it starts where the one before it ends.
  private(set) var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var buckets: [Int32]

  /// FNV-1a's numbers. The hash never leaves memory.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  init() { buckets = [Int32](repeating: -1, count: 1024) }

  var count: Int { ends.count }

  /// Where in the arena the string of a number lies.
  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  func bytes(_ number: Int) -> [UInt8] { Array(arena[range(number)]) }

  /// The number of a string, and whether it is new.
  mutating func insert(
    _ prefix: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, isNew: Bool) {
    var hash = Self.seed
    for byte in prefix { hash = (hash ^ UInt64(byte)) &* Self.prime }
    hash = Self.hash(hash, bytes)
    let mask = buckets.count - 1
    // The low bits of this hash are weak; the high ones are folded in.
    var bucket = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while true {
      let number = Int(buckets[bucket])
      if number < 0 { break }
      if hashes[number] == hash && equals(number, prefix, bytes) { return (number, false) }
      bucket = (bucket + 1) & mask
    }
    let number = ends.count
    buckets[bucket] = Int32(number)
    hashes.append(hash)
    arena.append(contentsOf: prefix)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if ends.count * 2 > buckets.count { grow() }
    return (number, true)
  }

  /// The number of a string that is there.
  func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(Self.seed, bytes)
    let mask = buckets.count - 1
    var bucket = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while true {
      let number = Int(buckets[bucket])
      if number < 0 { return nil }
      if hashes[number] == hash && equals(number, [], bytes) { return number }
      bucket = (bucket + 1) & mask
    }
  }

  mutating func removeAll() {
    if count * 8 < buckets.count && buckets.count > 4096 {
      buckets = [Int32](repeating: -1, count: 1024)
    } else {
      for index in buckets.indices { buckets[index] = -1 }
    }
    arena.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private static func hash(_ start: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  private func equals(
    _ number: Int, _ prefix: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let range = range(number)
    guard range.count == prefix.count + bytes.count else { return false }
    for index in prefix.indices where arena[range.lowerBound + index] != prefix[index] {
      return false
    }
    let start = range.lowerBound + prefix.count
    for index in bytes.indices where arena[start + index] != bytes[index] { return false }
    return true
  }

  private mutating func grow() {
    buckets = [Int32](repeating: -1, count: buckets.count * 2)
    let mask = buckets.count - 1
    for number in hashes.indices {
      let hash = hashes[number]
      var bucket = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
      while buckets[bucket] >= 0 { bucket = (bucket + 1) & mask }
      buckets[bucket] = Int32(number)
    }
  }
}

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
    _ prefix: [UInt8], _ term: UnsafeBufferPointer<UInt8>, position: UInt32
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
  mutating func add(_ prefix: [UInt8], _ term: UnsafeBufferPointer<UInt8>, frequency: UInt32) {
    frequencies[entry(prefix, term)] += frequency
  }

  /// Adds one occurrence without a position.
  mutating func add(_ prefix: [UInt8], _ term: [UInt8], frequency: UInt32) {
    term.withUnsafeBufferPointer { add(prefix, $0, frequency: frequency) }
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

  private mutating func entry(_ prefix: [UInt8], _ term: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = table.insert(prefix, term)
    if isNew {
      frequencies.append(0)
      firstPosting.append(-1)
      lastPosting.append(-1)
    }
    return number
  }
}
