// The postlist table: metadata, values, document lengths, then the terms. Lists are read and packed anew: it costs
// 15 ns a posting, and every list comes out as if all documents had been written at once. Copied chunk by chunk, as
// Xapian's compaction does it, lists of shards that were merged often would be many small chunks, and documents
// could not be left out.

/// Merges the postlist tables of sources.
struct PostlistMerge: ~Copyable {
  private let sources: [MergeSource]
  private let maps: [DocidMap]
  private var cursors: TermCursors
  private let values: ValueColumns
  /// The last document with a value, by slot.
  private var lastDocids: [UInt32: UInt32] = [:]
  private var metadata: [(key: [UInt8], value: [UInt8])] = []
  private var run = PostingRun()
  private var term = ByteBuffer(capacity: BlockLayout.maxKeySize)
  /// What the documents come to, as their lengths and postings say.
  private(set) var statistics = Statistics()
  private var wdfTotal: UInt64 = 0

  /// A merge that has written nothing. Values that wait are kept in `store`.
  init(_ sources: [MergeSource], _ maps: [DocidMap], store: ChunkStore) {
    self.sources = sources
    self.maps = maps
    cursors = TermCursors(.postlist, capacity: sources.count)
    values = ValueColumns(store: store)
  }

  /// Writes the whole table.
  ///
  /// - Throws: `.damaged`, `.file`; `.limit` where a term occurs too often.
  mutating func write(to table: inout TableWriter) throws(GlassError) {
    for index in sources.indices { try readHead(of: index) }
    try writeMetadata(to: &table)
    try values.write(to: &table)
    try run.writeLengths(to: &table)
    while let key = cursors.next() { try mergeTerm(key, to: &table) }
    // The lengths were added up by document, and this by term; the greatest wdf is one of a document.
    guard wdfTotal == statistics.totalLength, statistics.greatestWDF <= statistics.longestLength
    else {
      throw GlassError(
        .damaged,
        """
        the postings of '\(sources.map(\.folder).joined(separator: "', '"))' come to \(wdfTotal) words, \
        the documents' lengths to \(statistics.totalLength)
        """)
    }
  }

  /// Reads what stands before a source's first term.
  private mutating func readHead(of index: Int) throws(GlassError) {
    let (source, map) = (sources[index], maps[index])
    var cursor = try source.cursor(.postlist)
    var isAtEnd = try !cursor.advance()
    while !isAtEnd, let kind = PostlistKey.kind(of: cursor.key) {
      guard !cursor.isCompressed else { throw cursor.damaged("a tag is compressed") }
      switch kind {
      case .metadata: metadata.append((Array(cursor.key), Array(cursor.tag)))
      // They are added up again.
      case .valueStatistics: break
      case .values: try addValues(of: cursor, map)
      case .lengths: try addLengths(of: cursor, map)
      case .unknown: throw cursor.damaged("a key is of no known kind")
      }
      isAtEnd = try !cursor.advance()
    }
    try cursors.add(cursor, map, isAtEnd: isAtEnd)
  }

  /// The first source's value under a key stays, as `Xapian::Compactor` has it.
  private func writeMetadata(to table: inout TableWriter) throws(GlassError) {
    let inOrder = metadata.indices.sorted {
      let (left, right) = (metadata[$0].key, metadata[$1].key)
      return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    var last: [UInt8] = []
    for index in inOrder where metadata[index].key != last {
      last = metadata[index].key
      try last.withUnsafeBufferPointer { key throws(GlassError) in
        try metadata[index].value.withUnsafeBufferPointer { value throws(GlassError) in
          try table.add(key: key, tag: value)
        }
      }
    }
  }

  /// Reads a chunk of a slot's values.
  private mutating func addValues(
    of cursor: borrowing TableCursor, _ map: DocidMap
  ) throws(GlassError) {
    guard let (slot, first) = PostlistKey.valueChunk(cursor.key),
      var reader = ByteReader(cursor.tag)
    else { throw cursor.damaged("a key is not one of values") }
    var docid = UInt64(first)
    var last = lastDocids[slot, default: 0]
    while true {
      guard let value = reader.string(), !value.isEmpty, docid <= UInt64(map.last),
        map.isUsed(UInt32(docid))
      else { throw cursor.damaged("values are cut short") }
      let moved = map.moved(UInt32(docid))
      if moved != 0 {
        guard moved > last else { throw cursor.damaged("chunks of values overlap") }
        try values.add(value, slot: slot, docid: moved)
        last = moved
      }
      if reader.isAtEnd { break }
      guard let skipped = reader.uint() else { throw cursor.damaged("values are cut short") }
      docid += UInt64(skipped) + 1
    }
    lastDocids[slot] = last
  }

  /// Reads a chunk of document lengths; `maps` were made of the same chunks.
  private mutating func addLengths(
    of cursor: borrowing TableCursor, _ map: DocidMap
  ) throws(GlassError) {
    guard var chunk = PostlistKey.lengthChunk(cursor.key, cursor.tag) else {
      throw cursor.damaged("a chunk of document lengths has no head")
    }
    repeat {
      guard map.isUsed(chunk.docid) else { throw cursor.damaged("a docid is unknown") }
      let moved = map.moved(chunk.docid)
      if moved != 0 {
        try run.append(moved, chunk.wdf)
        statistics.add(length: chunk.wdf, greatestWDF: 0, as: moved)
      }
    } while chunk.advance()
    guard chunk.isWhole else { throw cursor.damaged("document lengths are cut short") }
  }

  /// Merges the postings of the term that the cursors are at.
  private mutating func mergeTerm(
    _ key: UnsafeBufferPointer<UInt8>, to table: inout TableWriter
  ) throws(GlassError) {
    run.removeAll()
    var greatest: UInt32 = 0
    for place in cursors.places {
      let isAtEnd = try Self.read(&cursors[place].pointee, into: &run, &greatest)
      try cursors.leave(place, isAtEnd: isAtEnd)
    }
    // Of removed documents a term may leave nothing.
    guard run.count > 0 else { return }
    wdfTotal += run.total
    statistics.greatestWDF = max(statistics.greatestWDF, greatest)
    term.removeAll()
    term.appendUnescaped(key)
    try run.write(term: term.bytes, to: &table)
  }

  /// Reads all chunks of the term that a cursor is at; says whether the table ends with them.
  private static func read(
    _ cursor: inout TermCursor, into run: inout PostingRun, _ greatest: inout UInt32
  ) throws(GlassError) -> Bool {
    let term = cursor.term
    guard var reader = ByteReader(cursor.table.tag), let head = PostingHead(&reader),
      var chunk = PostingChunk(reader, first: head.first), !cursor.table.isCompressed
    else { throw cursor.table.damaged("a posting list has no head") }
    var count: UInt32 = 0
    var total: UInt64 = 0
    while true {
      repeat {
        guard cursor.map.isUsed(chunk.docid) else {
          throw cursor.table.damaged("a docid is unknown")
        }
        let moved = cursor.map.moved(chunk.docid)
        if moved != 0 {
          try run.append(moved, chunk.wdf)
          greatest = max(greatest, chunk.wdf)
        }
        count &+= 1
        total &+= UInt64(chunk.wdf)
      } while chunk.advance()
      guard chunk.isWhole else { throw cursor.table.damaged("a posting list is cut short") }
      let hasMore = try cursor.table.advance()
      if chunk.isLast {
        guard count == head.count, total == UInt64(head.total) else {
          throw cursor.table.damaged("a posting list is not as long as it says")
        }
        return !hasMore
      }
      guard hasMore, !cursor.table.isCompressed,
        let next = PostlistKey.continuation(of: term, cursor.table.key),
        let reader = ByteReader(cursor.table.tag),
        let following = PostingChunk(reader, first: next)
      else { throw cursor.table.damaged("a posting list has no end") }
      chunk = following
    }
  }
}
