// Makes one database of several. Xapian's compaction does the same in one thread at 18 µs of processor time a
// document of 2.4 kB; this takes 8, in two threads, and can leave documents out, which Xapian deletes from a copy. Each
// table is read once in key order and written once.

internal import Threads

/// Merges databases that do not change meanwhile.
public enum GlassMerger {
  /// A database to merge.
  public struct Source: Sendable {
    /// The folder that it is in.
    public let folder: String
    /// The docids of its documents that are left out, ascending.
    public let removed: [UInt32]

    /// The database in a folder, all of it or without some documents.
    public init(folder: String, removed: [UInt32] = []) {
      self.folder = folder
      self.removed = removed
    }
  }

  /// What was written.
  public struct Summary: Sendable {
    /// What the version file says.
    public let statistics: Statistics
    /// Where the documents of each source are now.
    public let maps: [DocidMap]
  }

  /// Writes the documents of `sources`, in order, into a new database.
  ///
  /// A source's first document follows the last one of the source before it. Removed documents leave no gap;
  /// docids that are unused between two documents stay so. Of metadata under
  /// the same key the first source's stays. Lists are packed as if all had been written at once.
  ///
  /// - Parameter folder: made if it is not there; must hold no database.
  /// - Throws: `.format` for a source that is no database of the format that is written here, or has
  ///   spellings, synonyms or no term lists: Xapian's compaction may take it. `.damaged` for one that is
  ///   not whole; `.removed` where one lacks a document that is to be left out; `.file`; `.limit`. The
  ///   folder then holds no database: remove it.
  public static func merge(
    _ sources: [Source], into folder: String, options: GlassWriter.Options = GlassWriter.Options()
  ) throws(GlassError) -> Summary {
    var opened: [MergeSource] = []
    var maps: [DocidMap] = []
    var last: UInt32 = 0
    for source in sources {
      let database = try MergeSource(folder: source.folder)
      maps.append(try database.map(removing: source.removed, behind: &last))
      opened.append(database)
    }
    let database = try NewDatabase(folder: folder, options: options)
    let work = MergeWork(sources: opened, maps: maps, database: database)
    var (tables, statistics) = try work.run()
    statistics.lastDocumentID = last
    try database.finish(tables, statistics)
    return Summary(statistics: statistics, maps: maps)
  }
}

extension GlassError.Code {
  /// A document that is to be left out is not there.
  public static let removed = GlassError.Code(rawValue: "glass.removed")
}

/// The writing of a merge: what threads share of it does not change.
private struct MergeWork: Sendable {
  let sources: [MergeSource]
  let maps: [DocidMap]
  let database: NewDatabase

  private var isSynchronised: Bool { database.options.isSynchronised }

  /// Writes all tables, the positions and data in a thread of their own.
  func run() throws(GlassError) -> (NewDatabase.Tables, Statistics) {
    let (others, postings) = concurrently {
      Self.result { () throws(GlassError) in try writePositionsAndData() }
    } and: {
      Self.result { () throws(GlassError) in try writePostingsAndTermLists() }
    }
    let (postlist, termlist, statistics) = try postings.get()
    let (position, docdata) = try others.get()
    let tables = NewDatabase.Tables(
      postlist: postlist, docdata: docdata, termlist: termlist, position: position)
    return (tables, statistics)
  }

  private static func result<Value>(
    _ body: () throws(GlassError) -> Value
  ) -> Result<Value, GlassError> {
    do throws(GlassError) { return .success(try body()) } catch {
      // Keys ascend in a table that is whole, and so do docids in its lists.
      guard error.code == .order else { return .failure(error) }
      return .failure(
        GlassError(.damaged, "a database that is merged is damaged: \(error.message)"))
    }
  }

  private func writePositionsAndData() throws(GlassError) -> (position: RootInfo, docdata: RootInfo)
  {
    var position = table(.position)
    try PositionMerge.copy(sources, maps, to: &position)
    let positionRoot = try position.finish(isSynchronised: isSynchronised)
    var docdata = table(.docdata)
    _ = try DocumentMerge.copy(.docdata, of: sources, maps, to: &docdata)
    return (positionRoot, try docdata.finish(isSynchronised: isSynchronised))
  }

  private func writePostingsAndTermLists() throws(GlassError) -> (
    postlist: RootInfo, termlist: RootInfo, statistics: Statistics
  ) {
    var postlist = table(.postlist)
    let store = ChunkStore(folder: database.folder, limit: database.options.valueMemory)
    var merge = PostlistMerge(sources, maps, store: store)
    try merge.write(to: &postlist)
    let postlistRoot = try postlist.finish(isSynchronised: isSynchronised)
    var termlist = table(.termlist)
    let documents = try DocumentMerge.copy(.termlist, of: sources, maps, to: &termlist)
    guard documents == merge.statistics.documentCount else {
      throw GlassError(
        .damaged,
        "\(documents) documents that are merged have term lists, \(merge.statistics.documentCount) lengths"
      )
    }
    let termlistRoot = try termlist.finish(isSynchronised: isSynchronised)
    return (postlistRoot, termlistRoot, merge.statistics)
  }

  private func table(_ table: VersionFile.Table) -> TableWriter {
    TableWriter(table, in: database.folder, database.layout)
  }
}
