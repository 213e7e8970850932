// A database opened for reading: one shard or many as one. It is a type that cannot be copied and
// keeps nothing but its pointer, so that the compiler holds each to one thread at a time.

internal import CXapianShim

/// A database, or several shards searched as one.
///
/// Reads the revision that was newest when it was opened or last reopened. When a writer has gone
/// two revisions further, reading throws `.databaseModified`: ``reopen()`` and do it again.
///
/// Wraps `Xapian::Database`: <https://xapian.org/docs/apidoc/html/classXapian_1_1Database.html>
public struct Database: ~Copyable {
  let handle: OpaquePointer

  init(owning handle: OpaquePointer) { self.handle = handle }

  /// Opens one database.
  ///
  /// - Throws: `.databaseNotFound`, `.databaseOpening`, `.databaseCorrupt`, `.databaseVersion`.
  public init(path: String) throws(XapianError) {
    try self.init(paths: [path])
  }

  /// Opens databases as the shards of one, in this order. Without paths it is empty.
  ///
  /// - Throws: as `init(path:)`; `.invalidArgument` for a stub file that names several.
  public init(paths: [String]) throws(XapianError) {
    self.init(owning: try Self.opened(paths))
  }

  private static func opened(_ paths: [String]) throws(XapianError) -> OpaquePointer {
    var made: OpaquePointer?
    try checked { cxs_database_new(&made, $0) }
    let handle = try unwrapped(made)
    do throws(XapianError) {
      for path in paths {
        let path = Array(path.utf8)
        try checked { cxs_database_add_shard(handle, path, path.count, $0) }
      }
    } catch {
      cxs_database_free(handle)
      throw error
    }
    return handle
  }

  deinit { cxs_database_free(handle) }

  /// Moves to the newest revision and says whether there was one. A folder that was replaced is not
  /// seen: only revisions are compared.
  ///
  /// Wraps `Xapian::Database::reopen`.
  @discardableResult
  public func reopen() throws(XapianError) -> Bool {
    var changed = false
    try checked { cxs_database_reopen(handle, &changed, $0) }
    return changed
  }

  /// Closes the files now; what needs them later throws `.databaseClosed`.
  ///
  /// Wraps `Xapian::Database::close`.
  public func close() throws(XapianError) {
    try checked { cxs_database_close(handle, $0) }
  }

  /// The sizes of a database, read together.
  public struct Statistics: Sendable, Hashable {
    /// How many shards.
    public let shardCount: Int
    /// How many documents, tombstones among them.
    public let documentCount: Int
    /// The highest docid ever used, 0 in an empty database.
    public let lastDocumentID: UInt32
    /// The sum of all document lengths: every wdf of every term.
    public let totalLength: Int

    /// The average document length, 0 in an empty database.
    public var averageLength: Double {
      documentCount == 0 ? 0 : Double(totalLength) / Double(documentCount)
    }
  }

  /// The sizes of the database.
  public var statistics: Statistics {
    get throws(XapianError) {
      var read = cxs_statistics()
      try checked { cxs_database_get_statistics(handle, &read, $0) }
      return Statistics(
        shardCount: read.shard_count, documentCount: Int(read.document_count),
        lastDocumentID: read.last_docid, totalLength: Int(clamping: read.total_length))
    }
  }

  /// How many documents, tombstones among them. Wraps `Xapian::Database::get_doccount`.
  public var documentCount: Int {
    get throws(XapianError) { try statistics.documentCount }
  }

  /// The highest docid ever used, 0 in an empty database. Wraps `Xapian::Database::get_lastdocid`.
  public var lastDocumentID: UInt32 {
    get throws(XapianError) { try statistics.lastDocumentID }
  }

  /// The shards' UUIDs joined by `:`. Wraps `Xapian::Database::get_uuid`.
  public var uuid: String {
    get throws(XapianError) {
      let bytes = try received { cxs_database_get_uuid(handle, $0, $1, $2) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The revision of a database of one shard, which every commit raises; of more shards it throws
  /// `.invalidOperation`. Wraps `Xapian::Database::get_revision`.
  public var revision: UInt64 {
    get throws(XapianError) {
      var revision: UInt64 = 0
      try checked { cxs_database_get_revision(handle, &revision, $0) }
      return revision
    }
  }
}

@available(*, unavailable, message: "Xapian's objects are not thread-safe: one database a thread")
extension Database: Sendable {}

/// The handle that a successful call made.
func unwrapped(_ made: OpaquePointer?) throws(XapianError) -> OpaquePointer {
  guard let made else {
    throw XapianError(code: .other, type: "Cutline", message: "the shim made no handle")
  }
  return made
}
