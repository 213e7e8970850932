// The position table: by far the most entries, each a few bytes, so the one loop here that has to be short. A tag
// says nothing of the docid and is copied.

/// Merges position lists by term, and for a term by source.
enum PositionMerge {
  /// Copies the position tables of the sources.
  ///
  /// - Throws: `.damaged`, `.file`.
  static func copy(
    _ sources: [MergeSource], _ maps: [DocidMap], to target: inout TableWriter
  ) throws(GlassError) {
    var cursors = TermCursors(.position, capacity: sources.count)
    for (source, map) in zip(sources, maps) {
      var cursor = try source.cursor(.position)
      let isAtEnd = try !cursor.advance()
      try cursors.add(cursor, map, isAtEnd: isAtEnd)
    }
    var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
    while let term = cursors.next() {
      key.removeAll()
      key.append(term)
      for place in cursors.places {
        let isAtEnd = try copyTerm(&cursors[place].pointee, &key, to: &target)
        try cursors.leave(place, isAtEnd: isAtEnd)
      }
    }
  }

  /// Copies what a source has of the term that `key` begins with; says whether the table ends with it.
  private static func copyTerm(
    _ cursor: inout TermCursor, _ key: inout ByteBuffer, to target: inout TableWriter
  ) throws(GlassError) -> Bool {
    let term = cursor.term
    repeat {
      let size = term.count
      let docidBytes = UnsafeBufferPointer(rebasing: cursor.table.key[size...])
      guard var reader = ByteReader(docidBytes), let docid = reader.sortable(), reader.isAtEnd,
        cursor.map.isUsed(docid)
      else { throw cursor.table.damaged("a key is not one of a position list") }
      let moved = cursor.map.moved(docid)
      if moved != 0 {
        key.truncate(to: size)
        key.appendSortable(moved)
        try target.add(
          key: key.bytes, tag: cursor.table.tag, isCompressed: cursor.table.isCompressed)
      }
      guard try cursor.table.advance() else { return true }
    } while isOf(term, cursor.table.key)
    return false
  }

  /// Whether a key is one of a term (with the NUL that ends it). Behind the NUL of a longer one that has a NUL
  /// itself there is 0xFF, with which no docid begins.
  @inline(__always)
  private static func isOf(
    _ term: UnsafeBufferPointer<UInt8>, _ key: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    key.count > term.count && key[term.count] != 0xFF && sharedPrefix(term, key) == term.count
  }
}
