// Numbers byte strings: an open hash table over one arena of bytes. Swift's dictionaries of strings or byte
// arrays take two to four times as long (100–190 ns a word against 40).

/// Byte strings, each with a number counted from 0 in the order in which they came.
///
/// A string may be handed over in two parts, a prefix and the rest, so that nobody has to join them; the
/// same string must then always come in the same two parts.
package struct ByteTable {
  package private(set) var arena: [UInt8] = []
  /// Where in the arena the string of a number ends; it starts where the one before it ends.
  package private(set) var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The number of a string plus one, under the high half of its hash: one look at a bucket tells almost
  /// every other string apart. 0 is an empty bucket.
  private var buckets: [UInt64]

  package init() { buckets = [UInt64](repeating: 0, count: 1024) }

  package var count: Int { ends.count }

  /// Where in the arena the string of a number lies.
  package func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Calls `body` with the string of a number.
  package func withBytes(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = range(number)
    arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  package func bytes(_ number: Int) -> [UInt8] { Array(arena[range(number)]) }

  /// The number of a string, and whether it is new.
  package mutating func insert(
    _ prefix: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, isNew: Bool) {
    let hash = hash(prefix, bytes)
    let bucket = bucket(of: prefix, bytes, hash)
    let entry = buckets[bucket]
    if entry != 0 { return (Self.number(entry), false) }
    arena.append(contentsOf: prefix)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
    buckets[bucket] = (hash >> 32) << 32 | UInt64(ends.count)
    if ends.count * 2 > buckets.count { grow() }
    return (ends.count - 1, true)
  }

  /// The number of a string without a prefix, and whether it is new.
  package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    insert(UnsafeBufferPointer(start: nil, count: 0), bytes)
  }

  /// The number of a string that is there.
  package func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let entry = buckets[bucket(of: none, bytes, hash(none, bytes))]
    return entry == 0 ? nil : Self.number(entry)
  }

  /// The bucket that a string is in, or the empty one that it would be put in.
  private func bucket(
    of prefix: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64
  ) -> Int {
    let mask = buckets.count - 1
    var bucket = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = buckets[bucket]
      if entry == 0 { return bucket }
      if (entry ^ hash) >> 32 == 0 && equals(Self.number(entry), prefix, bytes) { return bucket }
      bucket = (bucket + 1) & mask
    }
  }

  private static func number(_ entry: UInt64) -> Int {
    Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
  }

  package mutating func removeAll() {
    if count * 8 < buckets.count && buckets.count > 4096 {
      buckets = [UInt64](repeating: 0, count: 1024)
    } else {
      for index in buckets.indices { buckets[index] = 0 }
    }
    arena.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }

  private func equals(
    _ number: Int, _ prefix: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let range = range(number)
    guard range.count == prefix.count + bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      let middle = range.lowerBound + prefix.count
      return same(UnsafeBufferPointer(rebasing: arena[range.lowerBound..<middle]), prefix)
        && same(UnsafeBufferPointer(rebasing: arena[middle..<range.upperBound]), bytes)
    }
  }

  private mutating func grow() {
    buckets = [UInt64](repeating: 0, count: buckets.count * 2)
    let mask = buckets.count - 1
    for number in hashes.indices {
      let hash = hashes[number]
      var bucket = Int(truncatingIfNeeded: hash) & mask
      while buckets[bucket] != 0 { bucket = (bucket + 1) & mask }
      buckets[bucket] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }
}

/// A hash for tables in memory only: eight bytes a step, both halves of a product mixed into one. The last
/// step takes what is left with bytes that another step has taken, so that it need not count them.
@inline(__always)
private func hash(
  _ prefix: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
) -> UInt64 {
  let count = bytes.count
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
  for byte in prefix { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  if count >= 8 {
    var index = 0
    while index + 8 < count {
      hash = mixed(hash ^ word(bytes, index))
      index += 8
    }
    return mixed(hash ^ word(bytes, count - 8))
  }
  return mixed(hash ^ shortWord(bytes))
}

/// All of up to seven bytes, and for the same count never the same of others.
@inline(__always)
private func shortWord(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let count = bytes.count
  if count >= 4 {
    let raw = UnsafeRawBufferPointer(bytes)
    let head = raw.loadUnaligned(as: UInt32.self)
    let tail = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    return UInt64(head) << 32 | UInt64(tail)
  }
  guard count > 0 else { return 0 }
  let middle = UInt64(bytes[count >> 1]) << 8
  return UInt64(bytes[0]) << 16 | middle | UInt64(bytes[count - 1])
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}

/// Eight bytes at `index`.
@inline(__always)
private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
  UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
}

/// Whether two strings of the same length are the same bytes.
@inline(__always)
private func same(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool {
  let count = right.count
  guard count >= 8 else { return shortWord(left) == shortWord(right) }
  var index = 0
  while index + 8 < count {
    if word(left, index) != word(right, index) { return false }
    index += 8
  }
  return word(left, count - 8) == word(right, count - 8)
}

extension ByteTable {
  private struct Entry {
    /// The string's first eight bytes.
    var key: UInt64
    var number: UInt32
  }

  /// The numbers of all strings, in the strings' byte order. They are sorted by their first eight bytes, byte
  /// by byte from the last; only those that begin alike are compared.
  package func sortedNumbers() -> [UInt32] {
    arena.withUnsafeBufferPointer { arena in
      func bytes(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: arena[range(Int(number))])
      }
      let entries = (0..<UInt32(truncatingIfNeeded: count)).map {
        Entry(key: sortKey(bytes($0)), number: $0)
      }
      var order = Self.sortedByKey(entries)
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, order[end].key == order[start].key { end += 1 }
        if end - start > 1 {
          order[start..<end].sort { compareBytes(bytes($0.number), bytes($1.number)) < 0 }
        }
        start = end
      }
      return order.map(\.number)
    }
  }

  private static func sortedByKey(_ entries: [Entry]) -> [Entry] {
    var entries = entries
    var shift: UInt64 = 0
    while shift < 64 {
      var places = [Int](repeating: 0, count: 256)
      for entry in entries { places[Int(entry.key >> shift & 0xFF)] += 1 }
      var place = 0
      for byte in places.indices { (places[byte], place) = (place, place + places[byte]) }
      entries = [Entry](unsafeUninitializedCapacity: entries.count) { sorted, count in
        for entry in entries {
          let byte = Int(entry.key >> shift & 0xFF)
          sorted.initializeElement(at: places[byte], to: entry)
          places[byte] += 1
        }
        count = entries.count
      }
      shift += 8
    }
    return entries
  }
}

/// The first eight bytes of a string, most significant first: strings sort by it until it is the same.
@inline(__always)
func sortKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  if bytes.count >= 8 {
    return UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self).bigEndian
  }
  var key: UInt64 = 0
  for byte in bytes { key = key << 8 | UInt64(byte) }
  return key << UInt64(8 * (8 - bytes.count))
}
