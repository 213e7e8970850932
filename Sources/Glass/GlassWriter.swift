// Writes a whole database: first the documents by docid, then the terms in order with their
// postings, then the version file, without which nobody opens it. Nothing is read back or written
// twice but the values.

/// Writes a glass database into a folder, out of data that is already inverted.
///
/// ``add(_:from:)`` the documents by docid; then ``beginTerm(_:)``, ``addPosting(_:wdf:)`` or its
/// likes, ``endTerm()`` for each term in byte order; then ``finish(lastDocumentID:)``. After an
/// error nothing can be written any more, and the folder holds no database: remove it.
public struct GlassWriter: ~Copyable {
  /// How to write.
  public struct Options: Sendable, Hashable {
    /// Bytes a block, a power of two from 2048 to 65536.
    public var blockSize = 8192
    /// Whether ``GlassWriter/finish(lastDocumentID:)`` waits for the disk.
    public var isSynchronised = true
    /// How many bytes of values are kept in memory before they go to a file.
    public var valueMemory = 8 << 20

    /// Xapian's defaults.
    public init() {}
  }

  /// What was written, for a report.
  public struct Summary: Sendable, Hashable {
    /// What the version file says.
    public let statistics: Statistics
    /// How many terms.
    public let termCount: Int
    /// How many postings.
    public let postingCount: Int
    /// How many position lists.
    public let positionListCount: Int
  }

  private enum Stage { case documents, terms, term, finished, failed }

  private let database: NewDatabase
  /// What may come next. It is `failed` while something is written, so that it stays so after an
  /// error.
  private var stage = Stage.documents
  private var documents: DocumentTables
  private var postings: PostingTable
  private var positions: PositionTable
  private var packedPositions = ByteBuffer(capacity: 4096)

  /// Begins a database in `folder`, which is made if it is not there and must hold none.
  ///
  /// - Throws: `.file`; `.limit` for a bad block size.
  public init(folder: String, options: Options = Options()) throws(GlassError) {
    database = try NewDatabase(folder: folder, options: options)
    documents = database.makeDocumentTables()
    postings = database.makePostingTable()
    positions = database.makePositionTable()
  }

  /// Stores a value under a key, as `Xapian::WritableDatabase::set_metadata`. Before the first term.
  ///
  /// - Throws: `.order` for a key that was there before and where terms have begun; `.limit`.
  public mutating func setMetadata(_ value: [UInt8], forKey key: [UInt8]) throws(GlassError) {
    guard stage == .documents else { throw misplaced("metadata") }
    try postings.setMetadata(value, forKey: key)
  }

  /// Adds documents that were packed, with docids that follow each other from `first` on and are
  /// above all before.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  public mutating func add(
    _ batch: borrowing DocumentBatch, from first: UInt32
  ) throws(GlassError) {
    guard stage == .documents else { throw misplaced("a document") }
    stage = .failed
    try postings.add(batch, from: first)
    try documents.add(batch, from: first)
    stage = .documents
  }

  /// Begins a term. Terms ascend strictly, as bytes.
  ///
  /// - Throws: `.order`; `.limit` for a term that is empty or above 245 bytes, NUL counting twice.
  public mutating func beginTerm(_ bytes: Span<UInt8>) throws(GlassError) {
    try bytes.withUnsafeBufferPointer { bytes throws(GlassError) in try beginTerm(bytes) }
  }

  mutating func beginTerm(_ bytes: UnsafeBufferPointer<UInt8>) throws(GlassError) {
    if stage == .documents { try endDocuments() }
    guard stage == .terms else { throw misplaced("a term") }
    stage = .failed
    try postings.beginTerm(bytes)
    positions.beginTerm(bytes)
    stage = .term
  }

  /// Adds a document to the term, which has no positions there. Docids ascend strictly.
  ///
  /// - Throws: `.order`.
  public mutating func addPosting(_ docid: UInt32, wdf: UInt32) throws(GlassError) {
    guard stage == .term else { throw misplaced("a posting") }
    stage = .failed
    try postings.add(docid, wdf: wdf)
    stage = .term
  }

  /// Adds a document to the term, with positions that ascend strictly; at least one.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  public mutating func addPosting(
    _ docid: UInt32, wdf: UInt32, positions: Span<UInt32>
  ) throws(GlassError) {
    try addPosting(docid, wdf: wdf)
    stage = .failed
    packedPositions.removeAll()
    try packedPositions.appendPositions(positions)
    try self.positions.add(docid, packedPositions.bytes)
    stage = .term
  }

  /// Adds a document to the term, with positions that ``PositionPacker`` packed.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  public mutating func addPosting(
    _ docid: UInt32, wdf: UInt32, packedPositions: Span<UInt8>
  ) throws(GlassError) {
    try packedPositions.withUnsafeBufferPointer { bytes throws(GlassError) in
      try addPosting(docid, wdf: wdf, packed: bytes)
    }
  }

  mutating func addPosting(
    _ docid: UInt32, wdf: UInt32, packed: UnsafeBufferPointer<UInt8>
  ) throws(GlassError) {
    try addPosting(docid, wdf: wdf)
    stage = .failed
    try positions.add(docid, packed)
    stage = .term
  }

  /// Ends the term; one without postings is left out.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  public mutating func endTerm() throws(GlassError) {
    guard stage == .term else { throw misplaced("the end of a term") }
    stage = .failed
    try postings.endTerm()
    stage = .terms
  }

  private mutating func endDocuments() throws(GlassError) {
    stage = .failed
    try postings.endDocuments()
    stage = .terms
  }

  /// Writes what is in memory and the version file: now it is a database.
  ///
  /// - Parameter lastDocumentID: the highest docid ever used, if it is above the last document's.
  /// - Throws: `.inconsistent` where the postings are not those of the documents' term lists;
  ///   `.order`, `.file`.
  public mutating func finish(lastDocumentID: UInt32? = nil) throws(GlassError) -> Summary {
    if stage == .documents { try endDocuments() }
    guard stage == .terms else { throw misplaced("the end") }
    stage = .failed
    if let lastDocumentID {
      guard lastDocumentID >= postings.statistics.lastDocumentID else {
        throw GlassError(.order, "the last docid is \(postings.statistics.lastDocumentID)")
      }
      postings.statistics.lastDocumentID = lastDocumentID
    }
    let isSynchronised = database.options.isSynchronised
    let (docdata, termlist) = try documents.finish(isSynchronised: isSynchronised)
    let tables = NewDatabase.Tables(
      postlist: try postings.finish(isSynchronised: isSynchronised), docdata: docdata,
      termlist: termlist, position: try positions.finish(isSynchronised: isSynchronised))
    let summary = Summary(
      statistics: postings.statistics, termCount: postings.termCount,
      postingCount: Int(postings.fingerprint.count), positionListCount: positions.count)
    try database.finish(
      tables, summary.statistics, documents: documents.fingerprint,
      postings: postings.fingerprint)
    stage = .finished
    return summary
  }

  /// What is handed over where it may not come.
  private func misplaced(_ what: String) -> GlassError {
    let place =
      switch stage {
      case .documents: "before the first term"
      case .terms: "between two terms, or behind the last"
      case .term: "within a term"
      case .finished: "behind the end"
      case .failed: "after an error"
      }
    return GlassError(.order, "\(what) comes \(place) of '\(database.folder)'")
  }
}

// Its files, columns and levels are nobody else's, and it cannot be copied: one thread at a time has it.
extension GlassWriter: @unchecked Sendable {}
