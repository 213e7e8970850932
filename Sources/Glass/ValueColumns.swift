// The values of the documents, slot by slot. In the postlist table a slot is chunks under `\0\xD8`,
// and its statistics an entry under `\0\xD0` (`backends/glass/glass_values.cc`).

/// Collects values in docid order, and writes them in key order.
final class ValueColumns {
  private let store: ChunkStore
  private var columns: [ValueColumn] = []
  /// Documents have mostly the same slots: the next value's column is mostly the next column.
  private var hint = 0

  init(store: ChunkStore) { self.store = store }

  /// Adds a document's value. Docids ascend.
  func add(
    _ value: UnsafeBufferPointer<UInt8>, slot: UInt32, docid: UInt32
  ) throws(GlassError) {
    try column(slot).add(value, docid: docid, store)
  }

  /// The column of a slot; columns are in slot order.
  private func column(_ slot: UInt32) -> ValueColumn {
    var index = hint < columns.count && columns[hint].slot <= slot ? hint : 0
    while index < columns.count && columns[index].slot < slot { index += 1 }
    if index == columns.count || columns[index].slot != slot {
      columns.insert(ValueColumn(slot: slot), at: index)
    }
    hint = index + 1
    return columns[index]
  }

  /// Writes all statistics, then all chunks.
  func write(to table: inout TableWriter) throws(GlassError) {
    // Slot numbers in keys do not sort as numbers from 128 on.
    let byStatistics = columns.map { (key: $0.statisticsKey, column: $0) }
    for (key, column) in byStatistics.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let tag = column.statisticsTag
      try key.withUnsafeBufferPointer { key throws(GlassError) in
        try tag.withUnsafeBufferPointer { tag throws(GlassError) in
          try table.add(key: key, tag: tag)
        }
      }
    }
    let byChunk = columns.map { (key: $0.chunkKey, column: $0) }
    for (key, column) in byChunk.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try column.write(to: &table, keyPrefix: key, store)
    }
  }
}

/// One slot's values.
final class ValueColumn {
  let slot: UInt32
  private var count: UInt32 = 0
  private var least: [UInt8] = []
  private var greatest: [UInt8] = []
  private var chunk = ByteBuffer(capacity: 2100)
  private var firstID: UInt32 = 0
  private var lastID: UInt32 = 0
  private var chunks: [(first: UInt32, place: ChunkStore.Place)] = []

  /// A chunk ends with the value that makes it so long. `CHUNK_SIZE_THRESHOLD`.
  private static let chunkSize = 2000

  init(slot: UInt32) { self.slot = slot }

  /// The slot at the end of a key has its lowest byte first. `make_valuestats_key`.
  var statisticsKey: [UInt8] {
    var key = ByteBuffer()
    key.append(0)
    key.append(0xD0)
    key.appendLastUInt(slot)
    return Array(key.bytes)
  }

  /// How many values, the least, and the greatest where it is another.
  /// `GlassValueManager::set_value_stats`.
  var statisticsTag: [UInt8] {
    var tag = ByteBuffer()
    tag.appendUInt(count)
    least.withUnsafeBufferPointer { tag.appendString($0) }
    if greatest != least { greatest.withUnsafeBufferPointer { tag.append($0) } }
    return Array(tag.bytes)
  }

  /// What a chunk's key begins with; its first docid follows. `make_valuechunk_key`.
  var chunkKey: [UInt8] {
    var key = ByteBuffer()
    key.append(0)
    key.append(0xD8)
    key.appendUInt(slot)
    return Array(key.bytes)
  }

  /// Adds a document's value behind the docids that were skipped; the chunk's first docid is in its
  /// key. `ValueUpdater::append_to_stream`.
  func add(
    _ value: UnsafeBufferPointer<UInt8>, docid: UInt32, _ store: ChunkStore
  ) throws(GlassError) {
    bound(value)
    count += 1
    if chunk.count == 0 {
      firstID = docid
    } else {
      chunk.appendUInt(docid - lastID - 1)
    }
    lastID = docid
    chunk.appendString(value)
    if chunk.count >= Self.chunkSize { try endChunk(store) }
  }

  private func bound(_ value: UnsafeBufferPointer<UInt8>) {
    let isBelow = least.withUnsafeBufferPointer { compareBytes(value, $0) < 0 }
    if count == 0 || isBelow { least = Array(value) }
    if greatest.withUnsafeBufferPointer({ compareBytes(value, $0) > 0 }) { greatest = Array(value) }
  }

  private func endChunk(_ store: ChunkStore) throws(GlassError) {
    chunks.append((firstID, try store.add(chunk.bytes)))
    chunk.removeAll()
  }

  /// Writes the chunks.
  func write(
    to table: inout TableWriter, keyPrefix: [UInt8], _ store: ChunkStore
  ) throws(GlassError) {
    if chunk.count > 0 { try endChunk(store) }
    var key = ByteBuffer()
    for (first, place) in chunks {
      key.removeAll()
      keyPrefix.withUnsafeBufferPointer { key.append($0) }
      key.appendSortable(first)
      chunk.removeAll()
      try store.read(place, into: &chunk)
      try table.add(key: key.bytes, tag: chunk.bytes)
    }
    chunk.removeAll()
  }
}
