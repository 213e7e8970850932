// The levels of a B-tree above its leaves. A level's last block is in memory, all before it are
// written, so a tree of any size needs ten blocks at most.

/// The block of one level that is being filled, with the key that divides it from the one before.
final class BranchLevel {
  private var block: Block
  /// What divides this block from the one before it: the level above points at it by this.
  private var key: [UInt8] = []
  private var part: UInt16 = 0

  /// The first block of a level, which is at least 1.
  init(layout: BlockLayout, level: UInt8) {
    block = Block(layout: layout, level: level)
  }

  /// Bytes that an item needs: block number 4, key's length 1, key, part 2, and its entry.
  private static func room(_ keySize: Int) -> Int { 4 + 1 + keySize + 2 + BlockLayout.entrySize }

  /// Adds a pointer to a block of the level below; false where there is no room. The first one of a
  /// block has no key: everything before the second's is below it.
  func add(_ divider: Divider, pointingAt number: UInt32) -> Bool {
    if block.isEmpty {
      key = divider.key
      part = divider.part
      put([], 0, number)
      return true
    }
    guard Self.room(divider.key.count) <= block.free else { return false }
    put(divider.key, divider.part, number)
    return true
  }

  /// Writes the block and returns its number and what divides it from the one before.
  func write(to file: TableFile) throws(GlassError) -> (number: UInt32, divider: Divider) {
    (try block.write(to: file), Divider(key: key, part: part))
  }

  private func put(_ key: [UInt8], _ part: UInt16, _ number: UInt32) {
    let item = block.makeItem(4 + 1 + key.count + 2)
    for index in 0..<4 {
      item[index] = UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * index))
    }
    item[4] = UInt8(truncatingIfNeeded: key.count)
    for index in key.indices { item[5 + index] = key[index] }
    item[5 + key.count] = UInt8(truncatingIfNeeded: part >> 8)
    item[6 + key.count] = UInt8(truncatingIfNeeded: part)
  }
}

/// What divides two leaves: above the last key of the one, and not above the first of the other.
struct Divider {
  var key: [UInt8]
  /// Which part of a tag the second leaf begins with, from 1; 0 only for the leftmost.
  var part: UInt16

  /// What is below every key.
  static let lowest = Divider(key: [], part: 0)

  /// The shortest key that divides `last` from `first`: up to the first byte that differs. Where a
  /// tag goes on in the second leaf the keys are the same, and the part divides.
  /// `GlassTable::enter_key_above_leaf`.
  init(
    between last: UnsafeBufferPointer<UInt8>, and first: UnsafeBufferPointer<UInt8>, part: UInt16
  ) {
    let shared = sharedPrefix(last, first)
    key = Array(first.prefix(min(shared + 1, first.count)))
    self.part = part
  }

  init(key: [UInt8], part: UInt16) {
    self.key = key
    self.part = part
  }
}
