// A posting list in chunks. The first chunk says how many postings there are, so a list is packed
// whole before any of it is written: two or three bytes a posting.

/// The postings of one term, or the lengths of all documents, which have the same form
/// (`backends/glass/glass_postlist.cc`, the comment before `GlassPostList`).
struct PostingRun: ~Copyable {
  private struct Chunk {
    var start: Int
    var end: Int
    var first: UInt32
    var last: UInt32
  }

  private var packed = ByteBuffer(capacity: 1 << 16)
  /// The chunks before the last.
  private var ended: [Chunk] = []
  private var chunk = Chunk(start: 0, end: 0, first: 0, last: 0)
  private var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var header = ByteBuffer(capacity: headerRoom)

  /// How many postings.
  private(set) var count: UInt32 = 0
  /// The sum of their wdf.
  private(set) var total: UInt64 = 0

  /// A chunk ends when it is so long. `CHUNKSIZE`; four items of that many bytes fill a block.
  private static let chunkSize = 2000
  /// Room before a chunk for what it begins with: five numbers at most.
  private static let headerRoom = 32

  /// Empties it for the next list.
  mutating func removeAll() {
    packed.removeAll()
    ended.removeAll(keepingCapacity: true)
    count = 0
    total = 0
  }

  /// Adds a posting: the docids skipped since the last one, unless it begins a chunk, and the wdf.
  ///
  /// - Throws: `.order` unless docids ascend strictly from 1 on.
  @inline(__always)
  mutating func append(_ docid: UInt32, _ wdf: UInt32) throws(GlassError) {
    if count == 0 || packed.count - chunk.start >= Self.chunkSize {
      try beginChunk(docid)
    } else {
      guard docid > chunk.last else { throw Self.disorder(docid, chunk.last) }
      packed.appendUInt(docid &- chunk.last &- 1)
      chunk.last = docid
    }
    packed.appendUInt(wdf)
    count &+= 1
    total &+= UInt64(wdf)
  }

  private mutating func beginChunk(_ docid: UInt32) throws(GlassError) {
    guard docid > (count == 0 ? 0 : chunk.last) else { throw Self.disorder(docid, chunk.last) }
    if count > 0 {
      chunk.end = packed.count
      ended.append(chunk)
    }
    packed.appendZeros(Self.headerRoom)
    chunk = Chunk(start: packed.count, end: 0, first: docid, last: docid)
  }

  @inline(never)
  private static func disorder(_ docid: UInt32, _ last: UInt32) -> GlassError {
    GlassError(.order, "docid \(docid) of a posting list is not above \(last)")
  }

  /// Writes the list of a term.
  ///
  /// - Throws: `.limit` where the sum of the wdf passes 32 bits, which readers refuse.
  mutating func write(
    term: UnsafeBufferPointer<UInt8>, to table: inout TableWriter
  ) throws(GlassError) {
    guard let frequency = UInt32(exactly: total) else {
      throw GlassError(.limit, "a term occurs more than 2^32 times; make smaller databases")
    }
    key.removeAll()
    key.appendSortable(term, isLast: true)
    let firstKeySize = key.count
    try writeFirst((count, frequency), to: &table)
    // Behind the term's end the docid sorts.
    key.truncate(to: firstKeySize)
    key.append(0)
    try writeOthers(to: &table)
  }

  /// Writes the list as document lengths, whose key is no term's, and whose frequencies are zero.
  /// `pack_glass_postlist_key` of the empty term.
  mutating func writeLengths(to table: inout TableWriter) throws(GlassError) {
    if count == 0 { return }
    key.removeAll()
    key.append(0)
    key.append(0xE0)
    try writeFirst((0, 0), to: &table)
    try writeOthers(to: &table)
  }

  /// `make_start_of_first_chunk`.
  private mutating func writeFirst(
    _ frequencies: (UInt32, UInt32), to table: inout TableWriter
  ) throws(GlassError) {
    chunk.end = packed.count
    ended.append(chunk)
    header.removeAll()
    header.appendUInt(frequencies.0)
    header.appendUInt(frequencies.1)
    header.appendUInt(ended[0].first - 1)
    try write(0, to: &table)
  }

  private mutating func writeOthers(to table: inout TableWriter) throws(GlassError) {
    let keySize = key.count
    for index in ended.indices.dropFirst() {
      header.removeAll()
      key.truncate(to: keySize)
      key.appendSortable(ended[index].first)
      try write(index, to: &table)
    }
  }

  /// Writes a chunk behind what is in the header: whether it is the last, and how far its last
  /// docid is from its first. `make_start_of_chunk`.
  private mutating func write(_ index: Int, to table: inout TableWriter) throws(GlassError) {
    let chunk = ended[index]
    header.appendBool(index == ended.count - 1)
    header.appendUInt(chunk.last - chunk.first)
    let start = chunk.start - header.count
    (packed.start + start).update(from: header.start, count: header.count)
    let tag = UnsafeBufferPointer(rebasing: packed.bytes[start..<chunk.end])
    try table.add(key: key.bytes, tag: tag)
  }
}
