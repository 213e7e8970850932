// One block of a B-tree: a header, a directory of offsets that grows upwards, and items that grow
// down from the end (`backends/glass/glass_table.cc`, the comment at its top, and glass_table.h).
// All numbers are big-endian.

/// What the sizes of blocks imply.
struct BlockLayout: Sendable, Hashable {
  /// Bytes a block.
  let blockSize: Int
  /// Bytes an item at most: a quarter of a block, so that a block that must be split can be.
  /// `GlassTable::set_max_item_size`.
  let maxItemSize: Int

  /// Bytes of the header: revision 4, level 1, gap 2, free 2, directory's end 2.
  static let headerSize = 11
  /// Bytes of a directory entry.
  static let entrySize = 2
  /// Bytes a key at most. `GLASS_BTREE_MAX_KEY_LEN`.
  static let maxKeySize = 255

  /// Whether blocks may be so large.
  static func isBlockSize(_ size: Int) -> Bool {
    (2048...65536).contains(size) && size & (size - 1) == 0
  }

  /// - Throws: `.limit` for a size that is no power of two from 2048 to 65536.
  init(blockSize: Int) throws(GlassError) {
    guard Self.isBlockSize(blockSize) else {
      throw GlassError(
        .limit, "blocks of \(blockSize) bytes; a power of two from 2048 to 65536 is needed")
    }
    self.blockSize = blockSize
    let perBlock = 4
    let quarter = (blockSize - Self.headerSize - perBlock * Self.entrySize) / perBlock
    // An item's size less three is in 13 bits: `MAX_ITEM_SIZE`.
    maxItemSize = min(quarter, 0x1FFF + 3)
  }
}

/// A block while it is filled.
struct Block: ~Copyable {
  /// The revision of every block that is written here. It must not be above the version file's.
  static let revision: UInt32 = 1

  private let page: UnsafeMutablePointer<UInt8>
  private let size: Int
  private let level: UInt8
  private var directoryEnd = BlockLayout.headerSize
  private var itemsStart: Int

  /// An empty block; leaves are level 0.
  init(layout: BlockLayout, level: UInt8) {
    size = layout.blockSize
    itemsStart = size
    self.level = level
    page = .allocate(capacity: size)
  }

  deinit { page.deallocate() }

  /// The bytes between directory and items, out of which an item and its entry must come.
  @inline(__always)
  var free: Int { itemsStart - directoryEnd }

  /// Whether nothing is in it.
  @inline(__always)
  var isEmpty: Bool { itemsStart == size }

  /// Makes an item of `length` bytes behind the others in order, and says where it is. There must
  /// be room.
  @inline(__always)
  mutating func makeItem(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(length + BlockLayout.entrySize <= free)
    itemsStart &-= length
    page[directoryEnd] = UInt8(truncatingIfNeeded: itemsStart >> 8)
    page[directoryEnd &+ 1] = UInt8(truncatingIfNeeded: itemsStart)
    directoryEnd &+= BlockLayout.entrySize
    return page + itemsStart
  }

  /// Adds the block to a file, empties it, and returns its number.
  mutating func write(to file: TableFile) throws(GlassError) -> UInt32 {
    let gap = free
    put(Self.revision, at: 0)
    page[4] = level
    put16(gap, at: 5)
    put16(gap, at: 7)
    put16(directoryEnd, at: 9)
    (page + directoryEnd).update(repeating: 0, count: gap)
    directoryEnd = BlockLayout.headerSize
    itemsStart = size
    return try file.append(page)
  }

  private func put16(_ value: Int, at offset: Int) {
    page[offset] = UInt8(truncatingIfNeeded: value >> 8)
    page[offset + 1] = UInt8(truncatingIfNeeded: value)
  }

  private func put(_ value: UInt32, at offset: Int) {
    put16(Int(value >> 16), at: offset)
    put16(Int(value & 0xFFFF), at: offset + 2)
  }
}
