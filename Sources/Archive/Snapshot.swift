// One state of an index: what the manifest names, opened together. What it opens never changes, so it can be
// read until the next state is opened, whatever a writer does.

import Xapian

/// One state of an index, open.
final class Snapshot {
  let manifest: Manifest
  private let database: Database
  /// Which documents count.
  private let live: LiveDocuments
  private let hasTombstones: Bool

  init(_ folder: IndexFolder, _ manifest: Manifest) throws(ArchiveError) {
    self.manifest = manifest
    var tombstones: [String: [UInt32]] = [:]
    do {
      for shard in manifest.shards where shard.deleted > 0 {
        let uuid = try Database(path: folder.shard(shard.name)).uuid
        do throws(ArchiveError) { tombstones[uuid] = try folder.readTombstones(of: shard) } catch {
          throw error
        }
      }
      database = try Database(paths: manifest.shards.map { folder.shard($0.name) })
      live = try LiveDocuments(tombstones: tombstones)
      hasTombstones = !tombstones.isEmpty
    } catch let error as XapianError {
      throw ArchiveError(error, doing: "open the index at \(folder.path)")
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(.internal, "\(error)")
    }
  }

  /// Lends the database of all shards together, with which of its documents count; that is nil where all
  /// of them do, unless the match is to be interruptible, since it is there that a match is stopped.
  func with<R, E>(
    interruptible: Bool = false, _ body: (borrowing Database, LiveDocuments?) throws(E) -> R
  ) throws(E) -> R {
    try body(database, hasTombstones || interruptible ? live : nil)
  }
}
