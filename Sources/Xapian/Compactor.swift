// Merging shards into one and checking what is on disk.

internal import CXapianShim

/// Writes databases as one compact database.
///
/// Wraps `Xapian::Database::compact`.
public enum Compactor {
  /// How to compact.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// Xapian's bits.
    public let rawValue: UInt32

    /// The flags of these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Splits items wherever that saves space.
    public static let full = Flags(rawValue: UInt32(CXS_COMPACT_FULL))
    /// Saves yet more; not for a database that will be changed.
    public static let fuller = Flags(rawValue: UInt32(CXS_COMPACT_FULLER))
    /// Keeps docids, which then must not overlap (`.invalidOperation`).
    public static let keepDocumentIDs = Flags(rawValue: UInt32(CXS_COMPACT_NO_RENUMBER))
    /// Merges postings in several passes where there are more than three sources.
    public static let multipass = Flags(rawValue: UInt32(CXS_COMPACT_MULTIPASS))
  }

  /// Writes the databases at `sources`, in this order, as one to the folder `destination`, with a
  /// new UUID and revision 1. What the folder held of a database before is overwritten.
  ///
  /// Returns how far the docids of each source have moved: document d of source i became d +
  /// offsets[i]. The offset is negative where a source's first docids are unused, since Xapian
  /// leaves out what is unused at a source's ends; so it is not simply the sum of the last docids
  /// before it. Of metadata under the same key the first source's stays.
  ///
  /// - Throws: as opening; `.database` where the folder cannot be written; `.invalidArgument` where
  ///   it is one of the sources.
  @discardableResult
  public static func compact(
    sources: [String], to destination: String, blockSize: Int = 0, flags: Flags = .full
  ) throws(XapianError) -> [Int] {
    let database = try Database(paths: sources)
    return try database.compact(
      to: Array(destination.utf8), shardCount: sources.count, flags: flags.rawValue,
      blockSize: Int32(clamping: blockSize))
  }
}

extension Database {
  fileprivate func compact(
    to path: [UInt8], shardCount: Int, flags: UInt32, blockSize: Int32
  ) throws(XapianError) -> [Int] {
    var offsets = [Int64](repeating: 0, count: shardCount)
    try checked {
      cxs_database_compact(handle, path, path.count, flags, blockSize, &offsets, $0)
    }
    return offsets.map(Int.init)
  }
}

/// Reads every block of a database and checks that its tables agree.
///
/// Wraps `Xapian::Database::check`.
public enum Checker {
  /// The number of faults in the database at `path`, and Xapian's report.
  ///
  /// Xapian's check can crash on a damaged term list (1.4.22: about one in twenty single bit flips
  /// there): what must survive that checks in a process of its own.
  ///
  /// - Throws: `.databaseNotFound`, `.databaseOpening`, `.databaseVersion`; `.databaseCorrupt` and
  ///   `.database` where the damage ends the check.
  public static func check(path: String) throws(XapianError) -> (errors: Int, report: String) {
    let path = Array(path.utf8)
    var errors: UInt64 = 0
    let report = try received { sink, context, error in
      cxs_database_check(path, path.count, &errors, sink, context, error)
    }
    return (Int(clamping: errors), String(decoding: report, as: UTF8.self))
  }
}
