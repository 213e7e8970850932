// Builds one B-tree out of keys that come in order, leaf by leaf, in one pass over its file. Blocks
// are filled to the last byte: what does not fit into a leaf is split where that saves space, as
// Xapian's full compaction does it.

/// Writes one table.
struct TableWriter: ~Copyable {
  private let layout: BlockLayout
  private let compressMin: UInt32
  private let isOptional: Bool
  private let file: TableFile
  private var leaf: Block
  /// What divides the leaf from the one before.
  private var leafDivider = Divider.lowest
  private var lastKey = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var entryCount: UInt64 = 0
  private var branches: [BranchLevel] = []

  /// A table in the file at `path`, which must not be there. Where `isOptional` there is none
  /// unless something is added.
  init(path: String, layout: BlockLayout, compressMin: UInt32, isOptional: Bool) {
    self.layout = layout
    self.compressMin = compressMin
    self.isOptional = isOptional
    file = TableFile(path: path, blockSize: layout.blockSize)
    leaf = Block(layout: layout, level: 0)
    // Every tree begins with an item that has no key, and no reader counts it:
    // `LeafItem_wr::fake_root_item`.
    let item = leaf.makeItem(3)
    item[0] = ItemFlag.first | ItemFlag.last
    item[1] = 0
    item[2] = 0
  }

  /// Adds an entry. Keys ascend strictly, as bytes.
  ///
  /// - Parameter isCompressed: whether the tag is a raw deflate stream, which readers unpack.
  /// - Throws: `.order`, `.limit`, `.file`.
  ///
  /// `GlassTable::add`.
  mutating func add(
    key: UnsafeBufferPointer<UInt8>, tag: UnsafeBufferPointer<UInt8>, isCompressed: Bool = false
  ) throws(GlassError) {
    guard key.count <= BlockLayout.maxKeySize, !key.isEmpty else {
      throw GlassError(.limit, "a key of \(key.count) bytes in '\(file.path)'; it has 1 to 255")
    }
    guard compareBytes(lastKey.bytes, key) < 0 else {
      throw GlassError(.order, "a key in '\(file.path)' is not above the one before it")
    }
    let flags = ItemFlag.first | ItemFlag.last | (isCompressed ? ItemFlag.compressed : 0)
    let size = 3 + key.count + tag.count
    if size <= layout.maxItemSize && size + BlockLayout.entrySize <= leaf.free {
      put(key, part: 1, tag, flags)
    } else {
      try addInParts(key, tag, isCompressed: isCompressed)
    }
    lastKey.removeAll()
    lastKey.append(key)
    entryCount += 1
  }

  /// Adds what does not fit into the leaf: the first part into what is left of it, where that is
  /// worth the repeated key.
  private mutating func addInParts(
    _ key: UnsafeBufferPointer<UInt8>, _ tag: UnsafeBufferPointer<UInt8>, isCompressed: Bool
  ) throws(GlassError) {
    // Xapian's own measure (`GlassTable::add`, full_compaction): shorter parts cost more in
    // repeated and dividing keys than they save.
    let worthwhile = key.count + 34
    // A part's number has 16 bits; parts that end a block are shorter than others, but few.
    guard tag.count / (layout.maxItemSize - key.count - 5) < 65_000 else {
      throw GlassError(.limit, "\(tag.count) bytes under one key of '\(file.path)'")
    }
    var offset = 0
    var part: UInt16 = 1
    repeat {
      let head = 3 + key.count + (part > 1 ? 2 : 0)
      let rest = tag.count - offset
      let most = layout.maxItemSize - head
      var room = min(most, leaf.free - BlockLayout.entrySize - head)
      if room < rest && room < min(worthwhile, most) {
        try turnLeaf(toKey: key, part: part)
        room = min(most, leaf.free - BlockLayout.entrySize - head)
      }
      let length = min(room, rest)
      var flags = isCompressed ? ItemFlag.compressed : 0
      if part == 1 { flags |= ItemFlag.first }
      if length == rest { flags |= ItemFlag.last }
      put(key, part: part, UnsafeBufferPointer(rebasing: tag[offset..<offset + length]), flags)
      offset += length
      part &+= 1
    } while offset < tag.count
  }

  /// Writes an item into the leaf, which has room:
  /// size and flags 2, key's length 1, key, the number of the part (only from the second on) 2, tag.
  @inline(__always)
  private mutating func put(
    _ key: UnsafeBufferPointer<UInt8>, part: UInt16, _ tag: UnsafeBufferPointer<UInt8>,
    _ flags: UInt8
  ) {
    let size = 3 + key.count + (part > 1 ? 2 : 0) + tag.count
    let item = leaf.makeItem(size)
    item[0] = flags | UInt8(truncatingIfNeeded: (size - 3) >> 8)
    item[1] = UInt8(truncatingIfNeeded: size - 3)
    item[2] = UInt8(truncatingIfNeeded: key.count)
    var next = item + 3
    if let bytes = key.baseAddress { next.update(from: bytes, count: key.count) }
    next += key.count
    if part > 1 {
      next[0] = UInt8(truncatingIfNeeded: part >> 8)
      next[1] = UInt8(truncatingIfNeeded: part)
      next += 2
    }
    if let bytes = tag.baseAddress { next.update(from: bytes, count: tag.count) }
  }

  /// Writes the leaf and begins the next, which will start with a part of a key.
  private mutating func turnLeaf(
    toKey key: UnsafeBufferPointer<UInt8>, part: UInt16
  ) throws(GlassError) {
    let divider = Divider(between: part > 1 ? key : lastKey.bytes, and: key, part: part)
    let number = try leaf.write(to: file)
    try point(at: number, behind: leafDivider, fromLevel: 1)
    leafDivider = divider
  }

  /// Adds a pointer to a written block to a level, and to those above as their blocks fill.
  private mutating func point(
    at number: UInt32, behind divider: Divider, fromLevel level: Int
  ) throws(GlassError) {
    if level > branches.count {
      // `BTREE_CURSOR_LEVELS`; blocks of 2048 bytes that hold seven keys each reach further.
      guard level < 10 else { throw GlassError(.limit, "'\(file.path)' has too many levels") }
      branches.append(BranchLevel(layout: layout, level: UInt8(level)))
    }
    let branch = branches[level - 1]
    if branch.add(divider, pointingAt: number) { return }
    let full = try branch.write(to: file)
    try point(at: full.number, behind: full.divider, fromLevel: level + 1)
    // It is empty now.
    _ = branch.add(divider, pointingAt: number)
  }

  /// Writes what is in memory, closes the file, and says what the version file must.
  mutating func finish(isSynchronised: Bool) throws(GlassError) -> RootInfo {
    if isOptional && entryCount == 0 {
      return .empty(blockSize: layout.blockSize, compressMin: compressMin)
    }
    var root = try leaf.write(to: file)
    var divider = leafDivider
    var level = 0
    while level < branches.count {
      level += 1
      try point(at: root, behind: divider, fromLevel: level)
      (root, divider) = try branches[level - 1].write(to: file)
    }
    try file.finish(isSynchronised: isSynchronised)
    return RootInfo(
      root: root, level: level, entryCount: entryCount, isFake: false, isSequential: true,
      blockSize: layout.blockSize, compressMin: compressMin,
      freeList: RootInfo.freeList(firstUnused: file.blockCount))
  }
}

extension TableWriter {
  /// One of a database's tables, in its file of `folder`.
  init(_ table: VersionFile.Table, in folder: String, _ layout: BlockLayout) {
    self.init(
      path: "\(folder)/\(table).glass", layout: layout, compressMin: table.compressMin,
      isOptional: table.isOptional)
  }
}

/// The upper bits of an item's size (`I_COMPRESSED_BIT` and its neighbours in glass_table.h).
enum ItemFlag {
  static let compressed: UInt8 = 0x80
  static let last: UInt8 = 0x40
  static let first: UInt8 = 0x20
}
