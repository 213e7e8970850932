// A database opened for writing. It lends itself for reading as `database`, which sees what is not
// yet committed, instead of repeating every reading call.

internal import CXapianShim

/// A database that one writer changes.
///
/// Write inside a transaction: outside of one Xapian commits by itself every 10,000 changes. A
/// writer that goes away drops an open transaction but commits other changes, and a failure of that
/// goes unnoticed: commit before.
///
/// Wraps `Xapian::WritableDatabase`:
/// <https://xapian.org/docs/apidoc/html/classXapian_1_1WritableDatabase.html>
public struct WritableDatabase: ~Copyable {
  /// What to do where there is, or is not, a database at the path.
  public struct Mode: Sendable, Hashable {
    let flags: Int32

    /// Makes one; `.databaseCreate` where there is one.
    public static let create = Mode(flags: Int32(CXS_CREATE))
    /// Opens the one that is there, or makes one.
    public static let createOrOpen = Mode(flags: Int32(CXS_CREATE_OR_OPEN))
    /// Opens the one that is there; `.databaseNotFound` where there is none.
    public static let open = Mode(flags: Int32(CXS_OPEN))
    /// Makes one in the place of what is there.
    public static let overwrite = Mode(flags: Int32(CXS_CREATE_OR_OVERWRITE))
  }

  /// How to open.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// Xapian's bits.
    public let rawValue: Int32

    /// The flags of these bits.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Does not wait for the disk: for a database that is thrown away after a crash.
    public static let noSync = Flags(rawValue: Int32(CXS_NO_SYNC))
    /// Waits for the disk as far as the system allows.
    public static let fullSync = Flags(rawValue: Int32(CXS_FULL_SYNC))
    /// Writes blocks in place: no reader, and no way back from a crash.
    public static let dangerous = Flags(rawValue: Int32(CXS_DANGEROUS))
    /// Makes it without term lists: smaller, but nothing can be deleted.
    public static let noTermlist = Flags(rawValue: Int32(CXS_NO_TERMLIST))
    /// Waits for a lock that another writer has.
    public static let retryLock = Flags(rawValue: Int32(CXS_RETRY_LOCK))
  }

  /// The same database for reading; it sees what is not yet committed.
  public let database: Database

  /// Opens a database for writing.
  ///
  /// - Parameters:
  ///   - path: its folder; the folder above must be there.
  ///   - mode: what to do where there is one, or none.
  ///   - flags: how to open.
  ///   - blockSize: bytes a block for a new database, a power of 2 from 2048 to 65536, or 0 for
  ///     Xapian's 8192.
  /// - Throws: `.databaseLock` where another writer has it; `.databaseCreate`, `.databaseNotFound`
  ///   by mode; `.databaseOpening`, `.databaseCorrupt`, `.databaseVersion`.
  public init(
    path: String, mode: Mode = .createOrOpen, flags: Flags = [], blockSize: Int = 0
  ) throws(XapianError) {
    let path = Array(path.utf8)
    var made: OpaquePointer?
    try checked {
      cxs_writer_open(
        path, path.count, mode.flags | flags.rawValue, Int32(clamping: blockSize), &made, $0)
    }
    database = Database(owning: try unwrapped(made))
  }

  private var handle: OpaquePointer { database.handle }

  /// Begins a transaction, which is committed or dropped as a whole; they don't nest.
  ///
  /// - Parameter flushed: whether what is pending is committed first, and the transaction goes to
  ///   the disk when it is committed.
  public func beginTransaction(flushed: Bool = true) throws(XapianError) {
    try checked { cxs_writer_begin_transaction(handle, flushed, $0) }
  }

  /// Commits the transaction.
  public func commitTransaction() throws(XapianError) {
    try checked { cxs_writer_commit_transaction(handle, $0) }
  }

  /// Drops the transaction's changes.
  public func cancelTransaction() throws(XapianError) {
    try checked { cxs_writer_cancel_transaction(handle, $0) }
  }

  /// Commits what was changed outside of a transaction.
  public func commit() throws(XapianError) {
    try checked { cxs_writer_commit(handle, $0) }
  }

  /// Commits what was changed outside of a transaction, drops an open transaction, and lets go of
  /// the lock; what is called later throws `.databaseClosed`.
  public func close() throws(XapianError) {
    try database.close()
  }

  /// Adds a document and returns its number, the next after the highest ever used.
  @discardableResult
  public func add(_ document: borrowing Document) throws(XapianError) -> DocumentID {
    var docid: UInt32 = 0
    try checked { cxs_writer_add_document(handle, document.handle, &docid, $0) }
    return DocumentID(docid)
  }

  /// Puts a document under a number, whether or not there is one.
  public func replace(_ id: DocumentID, with document: borrowing Document) throws(XapianError) {
    try checked { cxs_writer_replace_document(handle, id.rawValue, document.handle, $0) }
  }

  /// Puts a document in the place of the first that has a term, deletes the others that have it,
  /// and adds it where none has. Returns its number.
  @discardableResult
  public func replace(
    uniqueTerm term: [UInt8], with document: borrowing Document
  ) throws(XapianError) -> DocumentID {
    var docid: UInt32 = 0
    try checked {
      cxs_writer_replace_by_term(handle, term, term.count, document.handle, &docid, $0)
    }
    return DocumentID(docid)
  }

  /// Deletes a document; `.docNotFound` where there is none.
  public func delete(_ id: DocumentID) throws(XapianError) {
    try checked { cxs_writer_delete_document(handle, id.rawValue, $0) }
  }

  /// Deletes every document that has a term; none is fine.
  public func delete(uniqueTerm term: [UInt8]) throws(XapianError) {
    try checked { cxs_writer_delete_by_term(handle, term, term.count, $0) }
  }

  /// Stores bytes under a key, up to 245 bytes of key; empty bytes remove the entry.
  public func setMetadata(_ key: [UInt8], to value: [UInt8]) throws(XapianError) {
    try checked {
      cxs_writer_set_metadata(handle, key, key.count, value, value.count, $0)
    }
  }
}

@available(*, unavailable, message: "Xapian's objects are not thread-safe: one writer, one thread")
extension WritableDatabase: Sendable {}
