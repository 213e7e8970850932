// A hash table from folded bytes to a number, made for the inner loop: the key is looked up where it
// stands in the folded text, with a hash that grows word by word, so that nothing is copied.

/// Folded names or words, each with a number.
struct KeyTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  private var slots: [Int32] = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// The hash of no bytes at all.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash after some more bytes (FNV-1a).
  @inline(__always)
  static func hash(_ hash: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = hash
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }

  /// The value of the key that stands at `range` of `text`, nil if there is none.
  func value(of text: [UInt8], _ range: Range<Int>) -> Int32? {
    value(of: text, range, hash: KeyTable.hash(KeyTable.seed, text, range))
  }

  /// The same for a key whose hash is known.
  @inline(__always)
  func value(of text: [UInt8], _ range: Range<Int>, hash: UInt64) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.count) == range.count, matches(entry, text, range) {
        return entry.value
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

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
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.count) == range.count, matches(entry, text, range) {
        entries[Int(slots[slot])].value = old(entries[Int(slots[slot])].value)
        return
      }
      slot = (slot + 1) & mask
    }
    entries.append(
      Entry(hash: hash, start: Int32(bytes.count), count: Int32(range.count), value: value))
    bytes.append(contentsOf: text[range])
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    let hash = entries[index].hash
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }
}
