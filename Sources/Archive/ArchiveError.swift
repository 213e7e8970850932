// What can go wrong with an index as a whole. One file's trouble is a `ReadFault` in the ledger, a query's
// is a `QueryFault`; neither ends up here.

/// An operation on an index that could not be done.
public struct ArchiveError: Error, Sendable, Hashable {
  /// Which kind of failure: an open set, the strings are part of the protocol (PROTOCOL.md).
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as it is printed.
    public let rawValue: String

    /// A code of this spelling.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no index at the path.
    public static let missing = Code(rawValue: "index.missing")
    /// The index is there and cannot be read.
    public static let corrupt = Code(rawValue: "index.corrupt")
    /// The index was made by another version of the program.
    public static let version = Code(rawValue: "index.version")
    /// Another process is writing to the index.
    public static let locked = Code(rawValue: "index.locked")
    /// The operating system refused: no space, no permission, an I/O error.
    public static let io = Code(rawValue: "index.io")
    /// A path to index cannot be read.
    public static let path = Code(rawValue: "index.path")
    /// The run was asked to stop.
    public static let stopped = Code(rawValue: "index.stopped")
    /// A facet that is none.
    public static let facet = Code(rawValue: "facet.unknown")
    /// A filter that is none.
    public static let filter = Code(rawValue: "where.unknown")
    /// No document of that id.
    public static let document = Code(rawValue: "document.not_found")
    /// A cursor of an older state of the index.
    public static let cursor = Code(rawValue: "cursor.stale")
    /// The request was cancelled.
    public static let cancelled = Code(rawValue: "request.cancelled")
    /// The request took longer than it may.
    public static let timeout = Code(rawValue: "request.timeout")
    /// A wildcard that stands for too many terms.
    public static let wildcard = Code(rawValue: "query.wildcard")
    /// A mistake of this program.
    public static let `internal` = Code(rawValue: "internal")
  }

  /// Which kind of failure.
  public var code: Code
  /// What happened, to what, and what to do; for people.
  public var message: String
  /// What would be right instead, where that is known.
  public var hint: String?

  /// What to do about an index of which a part is gone or broken.
  static let restoreHint = "restore it from a backup, or remove the index and index again"

  /// An error of this kind.
  public init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
