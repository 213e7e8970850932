// The table of positions: a key for every term and document, so the one with the most entries.

/// Writes the table of positions.
struct PositionTable: ~Copyable {
  private var table: TableWriter
  private var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var termSize = 0
  /// How many lists there are.
  private(set) var count = 0

  init(folder: String, layout: BlockLayout) {
    table = TableWriter(.position, in: folder, layout)
  }

  /// Begins a term. Terms ascend strictly, as bytes.
  mutating func beginTerm(_ term: UnsafeBufferPointer<UInt8>) {
    key.removeAll()
    key.appendSortable(term, isLast: false)
    termSize = key.count
  }

  /// Adds a document's packed positions. Docids ascend strictly.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  ///
  /// `GlassPositionListTable::make_key` (`backends/glass/glass_positionlist.h`).
  mutating func add(_ docid: UInt32, _ packed: UnsafeBufferPointer<UInt8>) throws(GlassError) {
    key.truncate(to: termSize)
    key.appendSortable(docid)
    try table.add(key: key.bytes, tag: packed)
    count += 1
  }

  /// Writes what is in memory.
  mutating func finish(isSynchronised: Bool) throws(GlassError) -> RootInfo {
    try table.finish(isSynchronised: isSynchronised)
  }
}
