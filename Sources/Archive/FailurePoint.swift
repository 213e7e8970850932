// The points at which a crash is tested. In a debug build `CUTLINE_FAIL=name:n` kills the process, as
// kill -9 would, when it comes to that point for the nth time; and `CUTLINE_BATCH` makes commits small
// enough for tests. Release builds have none of it.

import Glibc
import Synchronization

/// A named point of the indexer where a crash must lose nothing.
enum FailurePoint: String, CaseIterable {
  /// A batch's database is written, nothing refers to it.
  case batchWritten = "batch.written"
  /// The batches of a commit are compacted into a shard, the manifest does not name it.
  case shardWritten = "shard.written"
  /// The tombstones of older shards are written, the manifest does not name them.
  case tombstonesWritten = "tombstones.written"
  /// The ledger has grown, the manifest still gives its old length.
  case ledgerWritten = "ledger.written"
  /// The new manifest lies beside the old one.
  case manifestWritten = "manifest.written"
  /// The new manifest is in place, what it replaced is still there.
  case manifestPublished = "manifest.published"
  /// A merge has written its tables, not yet its columns.
  case mergeCompacted = "merge.compacted"
  /// A merge is done, the manifest does not name it.
  case mergeWritten = "merge.written"
  /// Files that no manifest names are being removed.
  case cleanup = "cleanup"

  /// Dies here if the environment says so.
  @inline(__always)
  func reach() {
    #if DEBUG
      Self.counter.withLock { counter in
        guard let wanted = Self.wanted, wanted.name == rawValue else { return }
        counter += 1
        if counter == wanted.count { kill(getpid(), SIGKILL) }
      }
    #endif
  }

  #if DEBUG
    /// `CUTLINE_BATCH=bytes:batches`: how much text a batch holds and how many batches a commit, so that a
    /// few kilobytes take many commits and merges.
    static let batchSizes: (bytes: Int, batches: Int)? = {
      guard let value = getenv("CUTLINE_BATCH") else { return nil }
      let parts = String(cString: value).split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }()

    private static let counter = Mutex(0)
    private static let wanted: (name: String, count: Int)? = {
      guard let value = getenv("CUTLINE_FAIL") else { return nil }
      let parts = String(cString: value).split(separator: ":")
      guard let name = parts.first else { return nil }
      return (String(name), parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }()
  #endif
}
