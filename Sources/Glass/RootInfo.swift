// What the version file says of one table. Readers trust it blindly: a free list that begins at
// block 0 makes them take the table for empty, and the next writer overwrites it.

/// Where a table's root is, and how its file is laid out. Xapian's `Glass::RootInfo`
/// (`backends/glass/glass_version.cc`).
struct RootInfo: Sendable, Hashable {
  /// The root's block.
  var root: UInt32
  /// The root's level: 0 where it is a leaf.
  var level: Int
  /// How many keys are in the table, however many parts their tags have.
  var entryCount: UInt64
  /// Whether there is no root yet, so that nothing is read from the file.
  var isFake: Bool
  /// Whether the leaves ascend with their block numbers; readers then walk the file.
  var isSequential: Bool
  /// Bytes a block.
  var blockSize: Int
  /// Tags longer than this may be compressed; 0 for never.
  var compressMin: UInt32
  /// The serialised free list, empty only where there is no file.
  var freeList: [UInt8]

  /// A table without a file. `RootInfo::init`.
  static func empty(blockSize: Int, compressMin: UInt32) -> RootInfo {
    RootInfo(
      root: 0, level: 0, entryCount: 0, isFake: true, isSequential: true, blockSize: blockSize,
      compressMin: compressMin, freeList: [])
  }

  /// A free list with nothing in it: the revision, the first block that was never used, and two
  /// cursors (of what is taken from it and of what is put into it) at no block.
  /// `GlassFreeList::pack`.
  static func freeList(firstUnused: UInt32) -> [UInt8] {
    var packed = ByteBuffer()
    packed.appendUInt(Block.revision)
    packed.appendUInt(firstUnused)
    packed.appendZeros(4)
    return Array(packed.bytes)
  }

  /// `RootInfo::serialise`.
  func append(to packed: inout ByteBuffer) {
    packed.appendUInt(root)
    packed.appendUInt(UInt64(level) << 2 | (isSequential ? 2 : 0) | (isFake ? 1 : 0))
    packed.appendUInt(entryCount)
    packed.appendUInt(UInt64(blockSize >> 11))
    packed.appendUInt(compressMin)
    freeList.withUnsafeBufferPointer { packed.appendString($0) }
  }

  /// `RootInfo::unserialise`.
  init?(_ unpacker: inout Unpacker) {
    guard let root = unpacker.uint32(), let bits = unpacker.uint(), bits >> 2 <= 255,
      let entryCount = unpacker.uint(), let blockSize = unpacker.uint(), blockSize <= 32,
      let compressMin = unpacker.uint32(), let freeList = unpacker.string()
    else { return nil }
    self.root = root
    level = Int(bits >> 2)
    isSequential = bits & 2 != 0
    isFake = bits & 1 != 0
    self.entryCount = entryCount
    self.blockSize = Int(blockSize) << 11
    self.compressMin = compressMin
    self.freeList = freeList
  }

  init(
    root: UInt32, level: Int, entryCount: UInt64, isFake: Bool, isSequential: Bool, blockSize: Int,
    compressMin: UInt32, freeList: [UInt8]
  ) {
    self.root = root
    self.level = level
    self.entryCount = entryCount
    self.isFake = isFake
    self.isSequential = isSequential
    self.blockSize = blockSize
    self.compressMin = compressMin
    self.freeList = freeList
  }
}
