// Makes one database of several. Xapian's compaction does the same in one thread at 18 µs of processor time a
// document of 2.4 kB; this takes 8, in two threads, and can leave documents out, which Xapian deletes from a copy. Each
// table is read once in key order and written once.

internal import Glibc
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
    let layout = try BlockLayout(blockSize: options.blockSize)
    var opened: [MergeSource] = []
    var maps: [DocidMap] = []
    var last: UInt32 = 0
    for source in sources {
      let database = try MergeSource(folder: source.folder)
      maps.append(try database.map(removing: source.removed, behind: &last))
      opened.append(database)
    }
    if mkdir(folder, 0o755) != 0 && errno != EEXIST { throw .file("create", folder, errno) }
    if access(folder + "/iamglass", F_OK) == 0 {
      throw GlassError(.file, "'\(folder)' holds a database; give another folder")
    }
    let work = MergeWork(
      sources: opened, maps: maps, folder: folder, layout: layout, options: options)
    let result = try work.run()
    var statistics = result.statistics
    statistics.lastDocumentID = last
    let empty = { (table: VersionFile.Table) in
      RootInfo.empty(blockSize: options.blockSize, compressMin: table.compressMin)
    }
    let roots = VersionFile.Table.allCases.map { result.roots[$0] ?? empty($0) }
    try VersionFile(roots: roots, statistics: statistics)
      .write(toFolder: folder, isSynchronised: options.isSynchronised)
    return Summary(statistics: statistics, maps: maps)
  }
}

extension GlassError.Code {
  /// A document that is to be left out is not there.
  public static let removed = GlassError.Code(rawValue: "glass.removed")
}

/// The writing of a merge: what threads share of it does not change.
private struct MergeWork: Sendable {
  struct Result: Sendable {
    var roots: [VersionFile.Table: RootInfo] = [:]
    var statistics = Statistics()
    var termLists: UInt32 = 0
  }

  let sources: [MergeSource]
  let maps: [DocidMap]
  let folder: String
  let layout: BlockLayout
  let options: GlassWriter.Options

  /// Writes all tables, the positions and data in a thread of their own.
  func run() throws(GlassError) -> Result {
    let other = Monitor<Swift.Result<Result, GlassError>?>(nil)
    let thread = try? Thread {
      let result = Self.result { () throws(GlassError) in try writePositionsAndData() }
      other.update { $0 = result }
    }
    let mine = Self.result { () throws(GlassError) in try writePostingsAndTermLists() }
    let its: Swift.Result<Result, GlassError>
    if let thread {
      thread.join()
      its = other.wait { $0 }
    } else {
      its = Self.result { () throws(GlassError) in try writePositionsAndData() }
    }
    var result = try mine.get()
    result.roots.merge(try its.get().roots) { mine, _ in mine }
    return result
  }

  private static func result(
    _ body: () throws(GlassError) -> Result
  ) -> Swift.Result<Result, GlassError> {
    do throws(GlassError) { return .success(try body()) } catch {
      // Keys ascend in a table that is whole, and so do docids in its lists.
      guard error.code == .order else { return .failure(error) }
      return .failure(
        GlassError(.damaged, "a database that is merged is damaged: \(error.message)"))
    }
  }

  private func writePositionsAndData() throws(GlassError) -> Result {
    var result = Result()
    var position = table(.position, isOptional: true)
    try PositionMerge.copy(sources, maps, to: &position)
    result.roots[.position] = try position.finish(isSynchronised: options.isSynchronised)
    var docdata = table(.docdata, isOptional: true)
    _ = try DocumentMerge.copy(.docdata, of: sources, maps, to: &docdata)
    result.roots[.docdata] = try docdata.finish(isSynchronised: options.isSynchronised)
    return result
  }

  private func writePostingsAndTermLists() throws(GlassError) -> Result {
    var result = Result()
    var postlist = table(.postlist, isOptional: false)
    var merge = PostlistMerge(
      sources, maps, store: ChunkStore(folder: folder, limit: options.valueMemory))
    try merge.write(to: &postlist)
    result.roots[.postlist] = try postlist.finish(isSynchronised: options.isSynchronised)
    result.statistics = merge.statistics
    var termlist = table(.termlist, isOptional: false)
    let documents = try DocumentMerge.copy(.termlist, of: sources, maps, to: &termlist)
    result.roots[.termlist] = try termlist.finish(isSynchronised: options.isSynchronised)
    guard documents == merge.statistics.documentCount else {
      throw GlassError(
        .damaged,
        "\(documents) documents that are merged have term lists, \(merge.statistics.documentCount) lengths"
      )
    }
    return result
  }

  private func table(_ table: VersionFile.Table, isOptional: Bool) -> TableWriter {
    TableWriter(
      path: "\(folder)/\(table).glass", layout: layout, compressMin: table.compressMin,
      isOptional: isOptional)
  }
}
