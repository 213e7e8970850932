// Reads a table from its first entry to its last. The way down is kept, since in a table that was changed the
// leaves are in no order in the file. Nothing that the file says is believed: what is read lies in its block, no
// block comes twice (levels fall, and there are no more steps than blocks), and at the end there were as
// many entries as the version file says.

/// Walks the entries of a table in key order (`backends/glass/glass_cursor.cc`).
struct TableCursor: ~Copyable {
  /// A branch block on the way down.
  private struct Branch {
    let block: UnsafePointer<UInt8>
    /// Where the next child's directory entry is, and where they end.
    var next: Int
    let end: Int
    let level: Int
  }

  /// After so many bytes what was read is given back: whole tables in memory would count as the process's.
  private static let releaseBytes = 1 << 20

  /// Nil for a table that has none.
  private let file: MappedFile?
  private let path: String
  private let blockSize: Int
  private let revision: UInt32
  private var blocksLeft: Int
  private var entriesLeft: UInt64
  private var branches: [Branch] = []
  private var leaf: UnsafePointer<UInt8>
  private var next = 0
  private var end = 0
  private var flags: UInt8 = 0
  private var part = 0
  private var joined = ByteBuffer(capacity: 4096)

  /// The entry's key; good as long as the cursor is.
  private(set) var key: UnsafeBufferPointer<UInt8>
  /// The entry's tag, until the next step.
  private(set) var tag: UnsafeBufferPointer<UInt8>
  /// Whether the tag is a deflate stream.
  private(set) var isCompressed = false

  /// A cursor before the first entry of the table in `file`, whose root is `root` in a database of this
  /// revision. Of a table that has no file, `root` says so.
  ///
  /// - Throws: `.damaged`.
  init(_ file: MappedFile?, path: String, root: RootInfo, revision: UInt32) throws(GlassError) {
    self.file = file
    self.path = path
    self.revision = revision
    blockSize = root.blockSize
    blocksLeft = (file?.bytes.count ?? 0) / root.blockSize
    entriesLeft = root.isFake ? 0 : root.entryCount
    key = UnsafeBufferPointer(start: nil, count: 0)
    tag = key
    leaf = UnsafePointer(joined.start)
    if root.isFake { return }
    try descend(to: root.root, level: root.level)
    // Every tree begins with an item that has neither key nor tag.
    guard try nextItem(), key.isEmpty, tag.isEmpty, flags & ItemFlag.first != 0 else {
      throw damaged("it does not begin as a table does")
    }
  }

  /// Moves to the next entry; false behind the last.
  ///
  /// - Throws: `.damaged`.
  @inline(__always)
  mutating func advance() throws(GlassError) -> Bool {
    guard try nextItem() else {
      guard entriesLeft == 0 else { throw damaged("\(entriesLeft) entries are missing") }
      return false
    }
    guard flags & ItemFlag.first != 0, entriesLeft > 0, !key.isEmpty else {
      throw damaged("an entry begins in its middle, or there are too many")
    }
    entriesLeft &-= 1
    isCompressed = flags & ItemFlag.compressed != 0
    if flags & ItemFlag.last == 0 { try joinParts() }
    return true
  }

  /// Puts a tag together that is in several items.
  private mutating func joinParts() throws(GlassError) {
    let whole = key
    joined.removeAll()
    joined.append(tag)
    var last = 1
    repeat {
      guard try nextItem(), flags & ItemFlag.first == 0, part == last + 1,
        compareBytes(key, whole) == 0
      else { throw damaged("part \(last + 1) of an entry is missing") }
      joined.append(tag)
      last = part
    } while flags & ItemFlag.last == 0
    key = whole
    tag = joined.bytes
  }

  /// Takes the next item of the leaf, or of the one behind it.
  @inline(__always)
  private mutating func nextItem() throws(GlassError) -> Bool {
    if next == end {
      guard try turnLeaf() else { return false }
    }
    let offset = Int(leaf[next]) << 8 | Int(leaf[next &+ 1])
    next &+= 2
    guard offset >= end, offset + 3 <= blockSize else { throw damaged("an item is outside") }
    let item = leaf + offset
    flags = item[0]
    let size = (Int(item[0] & 0x1F) << 8 | Int(item[1])) &+ 3
    let keyEnd = 3 &+ Int(item[2])
    let head = flags & ItemFlag.first != 0 ? keyEnd : keyEnd &+ 2
    guard head <= size, offset &+ size <= blockSize else { throw damaged("an item is too long") }
    key = UnsafeBufferPointer(start: item + 3, count: keyEnd &- 3)
    part = head == keyEnd ? 1 : Int(item[keyEnd]) << 8 | Int(item[keyEnd &+ 1])
    tag = UnsafeBufferPointer(start: item + head, count: size &- head)
    return true
  }

  /// Goes up to the first branch with another child, and down from there.
  @inline(never)
  private mutating func turnLeaf() throws(GlassError) -> Bool {
    while let branch = branches.last, branch.next == branch.end { branches.removeLast() }
    guard let branch = branches.last else { return false }
    branches[branches.count - 1].next += 2
    try descend(to: try child(of: branch), level: branch.level - 1)
    return true
  }

  /// Goes down from a block to the first leaf below it.
  private mutating func descend(to number: UInt32, level: Int) throws(GlassError) {
    var number = number
    for level in stride(from: level, to: 0, by: -1) {
      let (block, end) = try block(number, level: level)
      let branch = Branch(block: block, next: BlockLayout.headerSize, end: end, level: level)
      number = try child(of: branch)
      branches.append(branch)
      branches[branches.count - 1].next += 2
    }
    (leaf, end) = try block(number, level: 0)
    next = BlockLayout.headerSize
  }

  /// The block that a branch's next item points at.
  private func child(of branch: Branch) throws(GlassError) -> UInt32 {
    let offset = Int(branch.block[branch.next]) << 8 | Int(branch.block[branch.next + 1])
    guard offset >= branch.end, offset + 4 <= blockSize else {
      throw damaged("a branch is outside")
    }
    return (0..<4).reduce(0) { $0 << 8 | UInt32(branch.block[offset + $1]) }
  }

  /// A block, and where its directory ends.
  private mutating func block(
    _ number: UInt32, level: Int
  ) throws(GlassError) -> (UnsafePointer<UInt8>, Int) {
    guard let bytes = file?.bytes, let start = bytes.baseAddress,
      Int(number) < bytes.count / blockSize, blocksLeft > 0
    else { throw damaged("block \(number) is not there, or comes twice") }
    blocksLeft -= 1
    if blocksLeft % (Self.releaseBytes / blockSize) == 0 { file?.release() }
    let block = start + Int(number) * blockSize
    let written = (0..<4).reduce(0) { $0 << 8 | UInt32(block[$1]) }
    let end = Int(block[9]) << 8 | Int(block[10])
    guard written <= revision, block[4] == level, end > BlockLayout.headerSize, end <= blockSize,
      (end - BlockLayout.headerSize).isMultiple(of: BlockLayout.entrySize)
    else { throw damaged("block \(number) is not one of level \(level)") }
    return (block, end)
  }

  /// An error about this table.
  @inline(never)
  func damaged(_ what: String) -> GlassError {
    GlassError(.damaged, "'\(path)' is damaged: \(what)")
  }
}

extension GlassError.Code {
  /// A database that is to be read is not whole.
  public static let damaged = GlassError.Code(rawValue: "glass.damaged")
}
