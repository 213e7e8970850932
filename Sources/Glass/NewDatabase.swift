// A database that is being written: its folder, and the version file that makes it one. Tables do not know
// each other, so that threads can write them at the same time.

internal import Glibc

/// The folder of a database while its tables are written.
struct NewDatabase: Sendable {
  let folder: String
  let options: GlassWriter.Options
  let layout: BlockLayout

  /// Where the tables' trees are.
  struct Tables: Sendable {
    let postlist: RootInfo
    let docdata: RootInfo
    let termlist: RootInfo
    let position: RootInfo
  }

  /// Makes the folder if it is not there.
  ///
  /// - Throws: `.file`, also where it holds a database; `.limit` for a bad block size.
  init(folder: String, options: GlassWriter.Options) throws(GlassError) {
    layout = try BlockLayout(blockSize: options.blockSize)
    if mkdir(folder, 0o755) != 0 && errno != EEXIST { throw .file("create", folder, errno) }
    if access(folder + "/iamglass", F_OK) == 0 {
      throw GlassError(.file, "'\(folder)' holds a database; give another folder")
    }
    self.folder = folder
    self.options = options
  }

  func makeDocumentTables() -> DocumentTables { DocumentTables(folder: folder, layout: layout) }

  func makePositionTable() -> PositionTable { PositionTable(folder: folder, layout: layout) }

  func makePostingTable() -> PostingTable {
    PostingTable(folder: folder, layout: layout, valueMemory: options.valueMemory)
  }

  /// Checks that the tables agree, and writes the version file.
  ///
  /// - Throws: `.inconsistent` where the postings are not those of the documents' term lists; `.file`.
  func finish(
    _ tables: Tables, _ statistics: Statistics, documents: Fingerprint, postings: Fingerprint
  ) throws(GlassError) {
    guard documents == postings else {
      throw GlassError(
        .inconsistent,
        """
        the term lists have \(documents.count) entries and \(documents.wdfTotal) words, the postings \
        \(postings.count) and \(postings.wdfTotal), or not the same ones
        """)
    }
    try finish(tables, statistics)
  }

  /// Writes the version file: now it is a database.
  ///
  /// - Throws: `.file`.
  func finish(_ tables: Tables, _ statistics: Statistics) throws(GlassError) {
    func none(_ table: VersionFile.Table) -> RootInfo {
      RootInfo.empty(blockSize: options.blockSize, compressMin: table.compressMin)
    }
    let roots = [
      tables.postlist, tables.docdata, tables.termlist, tables.position, none(.spelling),
      none(.synonym),
    ]
    try VersionFile(roots: roots, statistics: statistics)
      .write(toFolder: folder, isSynchronised: options.isSynchronised)
  }
}
