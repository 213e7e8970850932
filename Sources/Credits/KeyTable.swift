// A hash table from folded bytes to a number, made for the inner loop: the key is looked up where it
// stands in the folded text, with a hash that grows word by word, so that nothing is copied. A slot holds
// some bits of the hash too, since most look-ups find nothing and should touch no more than the slot.

/// Folded names or words, each with a number.
struct KeyTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  /// Zero for an empty slot; else twelve bits of the hash above the entry's place plus one. Small, so
  /// that the slots of all words stay in a processor's second cache.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// The hash of no bytes at all.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash after some more bytes (FNV-1a).
  @inline(__always)
  static func hash(_ hash: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = hash
    for index in range { hash = step(hash, bytes[index]) }
    return hash
  }

  /// The hash after one more byte.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Makes room for `count` keys.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    bytes.reserveCapacity(count * 10)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { rehash(size) }
  }

  /// The value of the key that stands at `range` of `text`, nil if there is none.
  func value(of text: [UInt8], _ range: Range<Int>) -> Int32? {
    value(of: text, range, hash: KeyTable.hash(KeyTable.seed, text, range))
  }

  /// The same for a key whose hash is known.
  @inline(__always)
  func value(of text: [UInt8], _ range: Range<Int>, hash: UInt64) -> Int32? {
    guard let index = find(text, range, hash) else { return nil }
    return entries[index].value
  }

  /// The place of a key among the entries.
  @inline(__always)
  private func find(_ text: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = KeyTable.slot(hash) & mask
    let tag = UInt32(truncatingIfNeeded: hash >> 52)
    while slots[slot] != 0 {
      if slots[slot] >> 20 == tag {
        let index = Int(slots[slot] & 0xF_FFFF) - 1
        let entry = entries[index]
        if entry.hash == hash, Int(entry.count) == range.count, matches(entry, text, range) {
          return index
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) }

  @inline(__always)
  private func matches(_ entry: Entry, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    var own = Int(entry.start)
    for index in range {
      if bytes[own] != text[index] { return false }
      own += 1
    }
    return true
  }

  /// Adds the key that stands at `range` of `text`, or joins the bits of `value` to those of a key that
  /// is there.
  mutating func merge(_ text: [UInt8], _ range: Range<Int>, bits value: Int32) {
    set(text, range, to: value) { $0 | value }
  }

  /// Adds the key that stands at `range` of `text`, or gives the key that is there another value.
  mutating func set(
    _ text: [UInt8], _ range: Range<Int>, to value: Int32, replacing old: (Int32) -> Int32
  ) {
    let hash = KeyTable.hash(KeyTable.seed, text, range)
    if let known = find(text, range, hash) {
      entries[known].value = old(entries[known].value)
      return
    }
    // A place has twenty bits; a table of a million names is no agency table.
    guard entries.count < 0xF_FFFE else { return }
    entries.append(
      Entry(hash: hash, start: Int32(bytes.count), count: Int32(range.count), value: value))
    bytes.append(contentsOf: text[range])
    if entries.count * 2 > slots.count {
      rehash(slots.count * 2)
    } else {
      place(entries.count - 1)
    }
  }

  /// Whether any key has a byte.
  func hasByte(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// A filter that every key passes.
  var filter: HashFilter { HashFilter(entries.lazy.map(\.hash)) }

  private mutating func rehash(_ size: Int) {
    slots = [UInt32](repeating: 0, count: size)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let hash = entries[index].hash
    let mask = slots.count - 1
    var slot = KeyTable.slot(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(truncatingIfNeeded: hash >> 52) << 20 | UInt32(index + 1)
  }
}

/// Says of most hashes that are not in a table that they are not: a bit for every few of them, all in the
/// processor's first cache, where the table is not.
struct HashFilter: Sendable {
  private var words: [UInt64]

  init(_ hashes: some Collection<UInt64>) {
    // Sixteen bits a hash: one of sixteen others passes.
    var count = 1
    while count * 4 < hashes.count { count *= 2 }
    words = Array(repeating: 0, count: count)
    for hash in hashes { words[place(hash)] |= bit(hash) }
  }

  /// Whether a hash may be one of those that the filter was made of.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { words[place(hash)] & bit(hash) != 0 }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6 ^ hash >> 32) & (words.count - 1)
  }

  @inline(__always)
  private func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
