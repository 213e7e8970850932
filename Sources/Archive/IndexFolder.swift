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
    var path = path.hasPrefix("/") ? path : FileSystem.currentFolder + "/" + path
    while path.utf8.count > 1 && path.hasSuffix("/") { path.removeLast() }
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
      let candidate = IndexFolder(path: (folder == "/" ? "" : folder) + "/" + defaultName)
      if candidate.exists { return candidate }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return IndexFolder(path: defaultName)
  }

  /// Whether there is an index.
  public var exists: Bool { access(manifest, F_OK) == 0 }

  var manifest: String { path + "/manifest" }
  var newManifest: String { path + "/manifest.new" }
  var lock: String { path + "/lock" }
  var work: String { path + "/work" }
  var shards: String { path + "/shards" }

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

  /// The docids of a shard's documents that no longer count, ascending.
  func readTombstones(of shard: Manifest.Shard) throws(ArchiveError) -> [UInt32] {
    guard let name = shard.tombstones else { return [] }
    guard let bytes = try FileSystem.contents(file(name)), bytes.count == shard.deleted * 4 else {
      throw ArchiveError(
        .corrupt, "\(file(name)) does not hold the \(shard.deleted) tombstones of \(shard.name)",
        hint: "restore it from a backup, or remove the index and index again")
    }
    return stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }

  /// Writes tombstones as 32-bit little-endian numbers.
  func writeTombstones(_ docids: [UInt32], to name: String) throws(ArchiveError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(docids.count * 4)
    for docid in docids {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: docid >> shift))
      }
    }
    try FileSystem.write(bytes, to: file(name))
  }
}
