// The documents of an archive that count: all but the tombstones of its immutable shards. One table
// serves every thread and every query until the next manifest.

internal import CXapianShim

/// Which documents of each shard are tombstones: documents that were deleted or changed elsewhere
/// and wait for the next merge. ``QueryBuilder/live(_:interrupt:)`` hides them.
public final class LiveDocuments: Sendable {
  // A pointer is not Sendable, but what it points to never changes after init.
  nonisolated(unsafe) let handle: OpaquePointer

  /// A table of tombstones.
  ///
  /// - Parameter tombstones: by a shard's UUID, the docids in that shard itself, in any order.
  ///   Shards that are not named have none.
  public init(tombstones: [String: [UInt32]] = [:]) throws(XapianError) {
    var made: OpaquePointer?
    try checked { cxs_live_documents_new(&made, $0) }
    handle = try unwrapped(made)
    for (uuid, docids) in tombstones {
      let uuid = Array(uuid.utf8)
      try checked { [handle] in
        cxs_live_documents_add_tombstones(handle, uuid, uuid.count, docids, docids.count, $0)
      }
    }
  }

  deinit { cxs_live_documents_free(handle) }
}
