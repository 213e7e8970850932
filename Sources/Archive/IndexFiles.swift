// The files of an index as people name them: what the ledger says of each, and taking some out.

/// A file of an index.
public struct IndexedFile: Sendable, Hashable {
  /// The absolute path.
  public var path: String
  /// What became of it.
  public var entry: LedgerEntry
  /// Whether the last run found it as it was.
  public var isUnchanged: Bool
}

extension IndexFolder {
  /// What became of every file, by folder and path.
  ///
  /// - throws: `index.*`.
  public func files() throws(ArchiveError) -> [IndexedFile] {
    try withManifest { manifest throws(ArchiveError) in
      let ledger = try Ledger(self, manifest)
      return ledger.entries.sorted { $0.key < $1.key }.map { key, entry in
        IndexedFile(
          path: key.absolutePath(manifest.roots) ?? key.path, entry: entry,
          isUnchanged: entry.time < ledger.lastRun)
      }
    }
  }

  /// Takes files, or all below a folder, out of the index; the files themselves stay.
  ///
  /// - parameter path: a file or folder, which need not be there any more.
  /// - returns: how many files were forgotten.
  /// - throws: `index.*`.
  public func forget(_ path: String, command: String, wait: Bool) throws(ArchiveError) -> Int {
    // There is nothing to forget in an index that is not there, and none should be made.
    _ = try readManifest()
    let writer = try IndexWriter(self, command: command, wait: wait)
    let roots = writer.roots
    let named = FileSystem.absolutePath(path)
    var keys = Self.files(of: writer.ledger, named, roots)
    // The ledger knows a link by its own name; what it leads to is meant where there is no such entry.
    if keys.isEmpty, let real = FileSystem.realPath(path) {
      keys = Self.files(of: writer.ledger, real, roots)
    }
    for key in keys {
      try writer.remove(key)
      writer.ledger.forget(key)
    }
    if !keys.isEmpty { try writer.commit([]) }
    return keys.count
  }

  /// Makes one database of all of the index, without what was removed from it: it takes less room, and a search
  /// has one place to look in. Searches go on meanwhile.
  ///
  /// - returns: the bytes of the shards before and after.
  /// - throws: `index.*`; the index is then as it was.
  @discardableResult
  public func compact(command: String, wait: Bool) throws(ArchiveError) -> (
    before: Int, after: Int
  ) {
    _ = try readManifest()
    let writer = try IndexWriter(self, command: command, wait: wait)
    let before = writer.manifest.shards.reduce(0) { $0 + $1.bytes }
    try writer.compact()
    return (before, writer.manifest.shards.reduce(0) { $0 + $1.bytes })
  }

  private static func files(of ledger: Ledger, _ path: String, _ roots: [String]) -> [FileKey] {
    ledger.entries.keys
      .filter { $0.absolutePath(roots)?.path(below: path) != nil }
      .sorted()
  }
}
