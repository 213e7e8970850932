// A database that is merged: what its version file says, and ways into its tables. What Xapian's own compaction
// does otherwise than by copying and is not written by this module (spellings, synonyms) is refused here, so that a
// caller can let Xapian do it.

/// A database that never changes.
struct MergeSource: Sendable {
  let folder: String
  let version: VersionFile

  /// Reads a folder's version file.
  ///
  /// - Throws: `.format` for what is not a database of the format that this module writes, or has more
  ///   than it copies; `.file`.
  init(folder: String) throws(GlassError) {
    self.folder = folder
    let file = try MappedFile(path: folder + "/iamglass")
    version = try VersionFile(serialized: Array(file.bytes))
    for table in VersionFile.Table.allCases {
      let root = version.roots[table.rawValue]
      guard BlockLayout.isBlockSize(root.blockSize), root.level < 10 else {
        throw GlassError(.format, "'\(folder)' has a table \(table) of an unknown layout")
      }
    }
    guard isEmpty(.spelling), isEmpty(.synonym) else {
      throw GlassError(.format, "'\(folder)' has spellings or synonyms")
    }
    // Xapian can leave the term lists out; a database without them is another thing.
    guard !isEmpty(.termlist) || version.statistics.documentCount == 0 else {
      throw GlassError(.format, "'\(folder)' has no term lists")
    }
  }

  private func isEmpty(_ table: VersionFile.Table) -> Bool {
    let root = version.roots[table.rawValue]
    return root.isFake || root.entryCount == 0
  }

  /// A cursor before a table's first entry.
  func cursor(_ table: VersionFile.Table) throws(GlassError) -> TableCursor {
    let path = "\(folder)/\(table).glass"
    let root = version.roots[table.rawValue]
    let file = root.isFake ? nil : try MappedFile(path: path)
    return try TableCursor(file, path: path, root: root, revision: version.revision)
  }

  /// An error about this database.
  func damaged(_ what: String) -> GlassError {
    GlassError(.damaged, "'\(folder)' is damaged: \(what)")
  }
}

extension MergeSource {
  /// Where the documents go when they follow those up to docid `end`, which becomes that of the last. The
  /// document lengths name all documents.
  ///
  /// - Throws: `.damaged`; `.removed` where a removed document is not there; `.limit` beyond 2^32.
  func map(removing removed: [UInt32], behind end: inout UInt32) throws(GlassError) -> DocidMap {
    var used: (first: UInt32, last: UInt32) = (0, 0)
    var living: (first: UInt32, last: UInt32) = (0, 0)
    var count: UInt32 = 0
    var next = 0
    var removedBefore = 0
    var cursor = try cursor(.postlist)
    // Only metadata and chunks of values stand before them.
    while try cursor.advance(), let kind = PostlistKey.kind(of: cursor.key) {
      guard kind == .lengths else { continue }
      guard var chunk = PostlistKey.lengthChunk(cursor.key, cursor.tag), chunk.docid > used.last
      else { throw cursor.damaged("a chunk of document lengths has no head") }
      repeat {
        if count == 0 { used.first = chunk.docid }
        used.last = chunk.docid
        count += 1
        if next < removed.count && removed[next] == chunk.docid {
          next += 1
          continue
        }
        if living.first == 0 { (living.first, removedBefore) = (chunk.docid, next) }
        living.last = chunk.docid
      } while chunk.advance()
      guard chunk.isWhole else { throw cursor.damaged("document lengths are cut short") }
    }
    guard count == version.statistics.documentCount else {
      throw damaged("it has \(count) documents and says \(version.statistics.documentCount)")
    }
    guard next == removed.count else {
      throw GlassError(.removed, "'\(folder)' has no document \(removed[next]), which is removed")
    }
    guard UInt64(end) + UInt64(living.last - living.first) + 1 < UInt64(UInt32.max) else {
      throw GlassError(.limit, "'\(folder)' and those before it have more than 2^32 documents")
    }
    // The first that is left follows `end`.
    let map = DocidMap(
      first: used.first, last: used.last, removed: removed,
      offset: end &+ 1 &+ UInt32(removedBefore) &- living.first)
    if living.last > 0 { end = map.moved(living.last) }
    return map
  }
}
