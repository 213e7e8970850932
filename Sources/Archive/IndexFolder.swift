// Where the parts of an index lie, and which folder is meant when none is named.

import Glibc

/// The folder of an index.
public struct IndexFolder: Sendable, Hashable {
  /// The name of an index that was not given another.
  public static let defaultName = ".cutline"

  /// The folder's path, absolute.
  public let path: String

  /// The index at this path.
  public init(path: String) {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var path = isAbsolute ? path : FileSystem.currentFolder.appendingPath(path)
    while path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") {
      path.unicodeScalars.removeLast()
    }
    self.path = path
  }

  /// The index that is meant when none is named: `$CUTLINE_INDEX`, else the nearest `.cutline` folder
  /// here or above, else a new `.cutline` here.
  public static func standard() -> IndexFolder {
    if let variable = getenv("CUTLINE_INDEX"), variable.pointee != 0 {
      return IndexFolder(path: String(cString: variable))
    }
    var folder = FileSystem.currentFolder
    while true {
      let candidate = IndexFolder(path: folder.appendingPath(defaultName))
      if candidate.exists { return candidate }
      if folder == "/" { break }
      folder = folder.folderAndName.folder
    }
    return IndexFolder(path: defaultName)
  }

  /// Whether there is an index.
  public var exists: Bool { access(manifest, F_OK) == 0 }

  var manifest: String { path + "/manifest" }
  var newManifest: String { path + "/manifest.new" }
  var lock: String { path + "/lock" }
  var work: String { path + "/work" }
  var mergeWork: String { work + "/merge" }
  var shards: String { path + "/shards" }

  /// The columns of a shard lie in its folder, so that they come and go with it.
  func columns(of shard: String) -> String { self.shard(shard) + "/columns" }

  func shard(_ name: String) -> String { shards + "/" + name }
  func file(_ name: String) -> String { path + "/" + name }

  /// The index's manifest.
  ///
  /// - throws: `index.missing`, `index.corrupt`, `index.version`, `index.io`.
  func readManifest() throws(ArchiveError) -> Manifest {
    guard let bytes = try FileSystem.contents(manifest) else {
      throw ArchiveError(
        .missing, "there is no index at \(path)",
        hint: "make one with cutline index PATH, or name one with --index DIR")
    }
    return try Manifest(decoding: bytes, at: manifest)
  }

  /// How often reading is started anew because the index changed meanwhile.
  private static let maximumRetries = 50

  /// Reads parts of the index that belong together: what the manifest names when `body` begins is still
  /// what some state of the index consists of when it ends.
  ///
  /// A writer removes what its new manifest no longer names, so `body` may find a file gone. Or half gone:
  /// Xapian takes a shard without its table of positions for one that has none. So the manifest is read
  /// again afterwards, and nothing counts that was read of files that have gone out of it.
  func withManifest<R>(
    _ body: (Manifest) throws(ArchiveError) -> R
  ) throws(ArchiveError) -> R {
    var manifest = try readManifest()
    var retries = 0
    while true {
      do throws(ArchiveError) {
        let result = try body(manifest)
        let newer = try readManifest()
        if manifest.files.isSubset(of: newer.files) { return result }
        manifest = newer
      } catch {
        let newer = try readManifest()
        if manifest.files.isSubset(of: newer.files) || retries >= Self.maximumRetries {
          throw error
        }
        manifest = newer
      }
      retries += 1
      if retries > Self.maximumRetries {
        throw ArchiveError(
          .io, "the index at \(path) changes faster than it can be read",
          hint: "try again when less is written to it")
      }
    }
  }

  /// How many bytes the tables of a shard have. Xapian takes a table that is not there for an empty one, so
  /// this is what tells that all are there.
  func tableBytes(of shard: String) throws(ArchiveError) -> Int {
    let path = self.shard(shard)
    var bytes = 0
    for name in try FileSystem.names(in: path) where name.hasSuffix("glass") {
      bytes += Int(try FileSystem.status(path.appendingPath(name))?.size ?? 0)
    }
    return bytes
  }

  /// The docids of a shard's documents that no longer count, ascending.
  func readTombstones(of shard: Manifest.Shard) throws(ArchiveError) -> [UInt32] {
    try readDocids(shard.tombstones, shard.deleted, "tombstones", of: shard)
  }

  /// The docids of a shard's documents that another version of their item hides, ascending.
  func readHidden(of shard: Manifest.Shard) throws(ArchiveError) -> [UInt32] {
    try readDocids(shard.hidden, shard.hiddenDocuments, "hidden documents", of: shard)
  }

  private func readDocids(
    _ name: String?, _ count: Int, _ what: String, of shard: Manifest.Shard
  ) throws(ArchiveError) -> [UInt32] {
    guard let name else { return [] }
    guard let bytes = try FileSystem.contents(file(name)), bytes.count == count * 4 else {
      throw ArchiveError(
        .corrupt, "\(file(name)) does not hold the \(count) \(what) of \(shard.name)",
        hint: ArchiveError.restoreHint)
    }
    var docids: [UInt32] = []
    docids.reserveCapacity(count)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let docid = bytes.withUnsafeBytes {
        UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      }
      guard docid > docids.last ?? 0 else {
        throw ArchiveError(
          .corrupt, "the \(what) in \(file(name)) are not in order",
          hint: ArchiveError.restoreHint)
      }
      docids.append(docid)
    }
    return docids
  }

  /// Writes docids, ascending, as 32-bit little-endian numbers.
  func writeDocids(_ docids: [UInt32], to name: String) throws(ArchiveError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(docids.count * 4)
    for docid in docids {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: docid >> shift))
      }
    }
    try FileSystem.write(bytes, to: file(name))
  }

  /// Refuses a folder without a manifest in which there is more than a crash leaves behind before the
  /// first: what is not ours must not be mixed with an index, and shards without a manifest are not thrown
  /// away.
  func refuseOther() throws(ArchiveError) {
    guard try FileSystem.status(manifest) == nil,
      try FileSystem.status(path) != nil
    else { return }
    if try FileSystem.status(shards) != nil,
      try FileSystem.names(in: shards).contains(where: Manifest.isShardName)
    {
      throw ArchiveError(
        .corrupt, "\(path) has shards and no manifest", hint: ArchiveError.restoreHint)
    }
    let ours: Set = ["lock", "shards", "work", "manifest.new", Manifest.firstLedger]
    if let other = try FileSystem.names(in: path).first(where: { !ours.contains($0) }),
      // Another writer may have made the index just now.
      try FileSystem.status(manifest) == nil
    {
      throw ArchiveError(
        .path, "cannot make an index in \(path): it holds \(other)",
        hint: "name a folder that is new or empty")
    }
  }
}
