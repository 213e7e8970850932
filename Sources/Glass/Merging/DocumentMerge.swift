// The tables whose keys are docids, one source behind the other. Their tags are copied as they are: nothing in
// them says a docid.

/// Copies document data and term lists.
enum DocumentMerge {
  /// Copies a table of the sources, and says how many documents have an entry in it.
  ///
  /// - Throws: `.damaged`, `.file`.
  static func copy(
    _ table: VersionFile.Table, of sources: [MergeSource], _ maps: [DocidMap],
    to target: inout TableWriter
  ) throws(GlassError) -> UInt32 {
    var documents: UInt32 = 0
    var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
    for (source, map) in zip(sources, maps) {
      var cursor = try source.cursor(table)
      while try cursor.advance() {
        guard var reader = ByteReader(cursor.key), let docid = reader.sortable(),
          map.isUsed(docid), isSuffix(reader.rest, of: table)
        else { throw cursor.damaged("a key is not one of a document") }
        let moved = map.moved(docid)
        if moved == 0 { continue }
        if reader.isAtEnd { documents += 1 }
        key.removeAll()
        key.appendSortable(moved)
        key.append(reader.rest)
        try target.add(key: key.bytes, tag: cursor.tag, isCompressed: cursor.isCompressed)
      }
    }
    return documents
  }

  /// Behind a docid a term list's key may have a NUL: the slots that the document uses.
  private static func isSuffix(
    _ bytes: UnsafeBufferPointer<UInt8>, of table: VersionFile.Table
  ) -> Bool {
    bytes.isEmpty || (table == .termlist && bytes.count == 1 && bytes[0] == 0)
  }
}
