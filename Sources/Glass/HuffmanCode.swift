// Prefix codes of at most so many bits for counted symbols. The lengths are found in place in the
// array of sorted counts (Moffat and Katajainen, "In-place calculation of minimum-redundancy
// codes", 1995), and codes too long are shortened by Kraft's sum.

/// A code of one alphabet, which is built anew for every block.
struct HuffmanCode: ~Copyable {
  /// How many symbols the alphabet has.
  let size: Int
  private let maxLength: Int
  /// How often each symbol comes; the caller counts.
  let counts: UnsafeMutablePointer<UInt32>
  /// Bits of each symbol's code; 0 where it does not come.
  let lengths: UnsafeMutablePointer<UInt8>
  /// Each symbol's code, its first bit lowest, as deflate wants it.
  let codes: UnsafeMutablePointer<UInt16>
  /// The symbols that come, ascending.
  let used: UnsafeMutablePointer<UInt16>
  private(set) var usedCount = 0
  private let sorted: UnsafeMutablePointer<UInt16>
  private let depths: UnsafeMutablePointer<UInt32>

  /// The bits that all counted symbols take together.
  private(set) var cost = 0

  init(size: Int, maxLength: Int) {
    self.size = size
    self.maxLength = maxLength
    counts = .allocate(capacity: size)
    lengths = .allocate(capacity: size)
    codes = .allocate(capacity: size)
    used = .allocate(capacity: size)
    sorted = .allocate(capacity: size)
    depths = .allocate(capacity: size)
    counts.initialize(repeating: 0, count: size)
    lengths.initialize(repeating: 0, count: size)
    codes.initialize(repeating: 0, count: size)
  }

  deinit {
    counts.deallocate()
    lengths.deallocate()
    codes.deallocate()
    used.deallocate()
    sorted.deallocate()
    depths.deallocate()
  }

  /// Forgets the counts.
  mutating func clear() { counts.update(repeating: 0, count: size) }

  /// Finds the code for the counts. At least two symbols get one, which every reader accepts.
  mutating func build() {
    var extra = 0
    collect()
    while usedCount < 2 {
      if counts[extra] == 0 { counts[extra] = 1 }
      extra += 1
      collect()
    }
    sort()
    for index in 0..<usedCount { depths[index] = counts[Int(sorted[index])] }
    measure(usedCount)
    assign()
  }

  /// Finds the symbols that come.
  private mutating func collect() {
    usedCount = 0
    for symbol in 0..<size where counts[symbol] != 0 {
      used[usedCount] = UInt16(truncatingIfNeeded: symbol)
      usedCount &+= 1
    }
  }

  /// By count, then symbol. Small counts, which most have, are put in their place at once, and the
  /// few others, which the last place is for, inserted; so are all of a few symbols.
  private func sort() {
    guard usedCount > 24 else {
      sorted.update(from: used, count: usedCount)
      insert(from: 0)
      return
    }
    let last = 63
    withUnsafeTemporaryAllocation(of: Int.self, capacity: last + 2) { ends in
      ends.initialize(repeating: 0)
      for index in 0..<usedCount { ends[min(Int(counts[Int(used[index])]), last) &+ 1] &+= 1 }
      for count in 1...last { ends[count + 1] &+= ends[count] }
      let large = ends[last]
      for index in 0..<usedCount {
        let symbol = used[index]
        let place = min(Int(counts[Int(symbol)]), last)
        sorted[ends[place]] = symbol
        ends[place] &+= 1
      }
      insert(from: large)
    }
  }

  /// Sorts from a place on by insertion.
  private func insert(from start: Int) {
    for index in start..<usedCount {
      let symbol = sorted[index]
      let count = counts[Int(symbol)]
      var place = index
      while place > start && counts[Int(sorted[place &- 1])] > count {
        sorted[place] = sorted[place &- 1]
        place &-= 1
      }
      sorted[place] = symbol
    }
  }

  /// Turns sorted counts into the depths of a tree of the least cost, deepest first.
  private func measure(_ used: Int) {
    var root = 0
    var leaf = 2
    depths[0] += depths[1]
    // Each inner node takes the two least of the leaves and nodes that have no parent yet; its
    // weight stands where a leaf's was, its parent's number where its weight was.
    for next in 1..<max(used - 1, 1) {
      for isSecond in [false, true] {
        let weight: UInt32
        if leaf >= used || (root < next && depths[root] < depths[leaf]) {
          weight = depths[root]
          depths[root] = UInt32(truncatingIfNeeded: next)
          root += 1
        } else {
          weight = depths[leaf]
          leaf += 1
        }
        depths[next] = isSecond ? depths[next] + weight : weight
      }
    }
    depths[used - 2] = 0
    for next in stride(from: used - 3, through: 0, by: -1) {
      depths[next] = depths[Int(depths[next])] + 1
    }
    spread(used)
  }

  /// Turns the depths of inner nodes into those of leaves.
  private func spread(_ used: Int) {
    var available = 1
    var depth: UInt32 = 0
    var root = used - 2
    var next = used - 1
    while available > 0 {
      var inner = 0
      while root >= 0 && depths[root] == depth {
        inner += 1
        root -= 1
      }
      while available > inner {
        depths[next] = depth
        next -= 1
        available -= 1
      }
      available = 2 * inner
      depth += 1
    }
  }

  /// Gives each symbol its length, none above the limit, and its code.
  private mutating func assign() {
    cost = 0
    lengths.update(repeating: 0, count: size)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 16) { numbers in
      numbers.initialize(repeating: 0)
      for index in 0..<usedCount { numbers[min(Int(depths[index]), maxLength)] &+= 1 }
      shorten(numbers)
      var index = usedCount
      for length in 1...maxLength {
        for _ in 0..<numbers[length] {
          index &-= 1
          let symbol = Int(sorted[index])
          lengths[symbol] = UInt8(truncatingIfNeeded: length)
          cost &+= length &* Int(counts[symbol])
        }
      }
      number(numbers)
    }
  }

  /// Moves codes to other lengths until a tree can hold them: each step makes one of the longest
  /// the sibling of a shorter one.
  private func shorten(_ numbers: UnsafeMutableBufferPointer<Int>) {
    var sum = 0
    for length in 1...maxLength { sum += numbers[length] << (maxLength - length) }
    while sum > 1 << maxLength {
      numbers[maxLength] -= 1
      var length = maxLength - 1
      while numbers[length] == 0 { length -= 1 }
      numbers[length] -= 1
      numbers[length + 1] += 2
      sum -= 1
    }
  }

  /// The codes of a length follow each other by symbol (RFC 1951, 3.2.2).
  private func number(_ numbers: UnsafeMutableBufferPointer<Int>) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 17) { next in
      next.initialize(repeating: 0)
      for length in 1..<maxLength {
        next[length + 1] = (next[length] &+ UInt16(truncatingIfNeeded: numbers[length])) &<< 1
      }
      for index in 0..<usedCount {
        let symbol = Int(used[index])
        let length = Int(lengths[symbol])
        codes[symbol] = Self.reversed(next[length], length)
        next[length] &+= 1
      }
    }
  }

  /// Gives a symbol a code that was not found here.
  mutating func set(_ symbol: Int, code: UInt16, length: Int) {
    lengths[symbol] = UInt8(truncatingIfNeeded: length)
    codes[symbol] = Self.reversed(code, length)
  }

  private static func reversed(_ code: UInt16, _ length: Int) -> UInt16 {
    var value = code
    value = (value & 0x5555) << 1 | (value >> 1) & 0x5555
    value = (value & 0x3333) << 2 | (value >> 2) & 0x3333
    value = (value & 0x0F0F) << 4 | (value >> 4) & 0x0F0F
    return value.byteSwapped >> UInt16(truncatingIfNeeded: 16 - length)
  }
}
