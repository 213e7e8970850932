// Writes a whole database: first the documents by docid, then the terms in order with their
// postings, then the version file, without which nobody opens it. Nothing is read back or written
// twice but the values; memory grows only with the longest posting list, and three bytes a document.

internal import Glibc

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

  private let folder: String
  private let options: Options
  /// What may come next. It is `failed` while something is written, so that it stays so after an
  /// error.
  private var stage = Stage.documents
  private var postlist: TableWriter
  private var docdata: TableWriter
  private var termlist: TableWriter
  private var position: TableWriter
  private let values: ValueColumns
  private var metadata: [(key: [UInt8], value: [UInt8])] = []
  private var statistics = Statistics()
  private var lengths = PostingRun()
  private var fromDocuments = Fingerprint()
  private var fromPostings = Fingerprint()
  private var termCount = 0
  private var positionListCount = 0

  private var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var term = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var termNumber: UInt64 = 0
  private var run = PostingRun()
  private var positionKey = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var positionKeySize = 0
  private var packedPositions = ByteBuffer(capacity: 4096)

  /// Begins a database in `folder`, which is made if it is not there and must hold none.
  ///
  /// - Throws: `.file`; `.limit` for a bad block size.
  public init(folder: String, options: Options = Options()) throws(GlassError) {
    let layout = try BlockLayout(blockSize: options.blockSize)
    if mkdir(folder, 0o755) != 0 && errno != EEXIST { throw .file("create", folder, errno) }
    if access(folder + "/iamglass", F_OK) == 0 {
      throw GlassError(.file, "'\(folder)' holds a database; give another folder")
    }
    func table(_ table: VersionFile.Table, isOptional: Bool) -> TableWriter {
      TableWriter(
        path: "\(folder)/\(table).glass", layout: layout, compressMin: table.compressMin,
        isOptional: isOptional)
    }
    self.folder = folder
    self.options = options
    postlist = table(.postlist, isOptional: false)
    docdata = table(.docdata, isOptional: true)
    termlist = table(.termlist, isOptional: false)
    position = table(.position, isOptional: true)
    values = ValueColumns(store: ChunkStore(folder: folder, limit: options.valueMemory))
  }

  /// Stores a value under a key, as `Xapian::WritableDatabase::set_metadata`. Before the first term.
  ///
  /// - Throws: `.order` for a key that was there before and where terms have begun; `.limit`.
  public mutating func setMetadata(_ value: [UInt8], forKey key: [UInt8]) throws(GlassError) {
    guard stage == .documents else { throw misplaced("metadata") }
    guard !key.isEmpty, key.count <= DocumentEncoder.maxTermSize, !value.isEmpty else {
      throw GlassError(.limit, "metadata has a key of 1 to 245 bytes, and a value")
    }
    let index = metadata.firstIndex { !$0.key.lexicographicallyPrecedes(key) } ?? metadata.count
    guard index == metadata.count || metadata[index].key != key else {
      throw GlassError(.order, "a metadata key comes twice")
    }
    metadata.insert((key, value), at: index)
  }

  /// Adds documents that were packed, with docids that follow each other from `first` on and are
  /// above all before.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  ///
  /// `GlassWritableDatabase::add_document_` (`backends/glass/glass_database.cc`).
  public mutating func add(
    _ batch: borrowing DocumentBatch, from first: UInt32
  ) throws(GlassError) {
    guard stage == .documents else { throw misplaced("a document") }
    stage = .failed
    guard first > statistics.lastDocumentID else {
      throw GlassError(.order, "document \(first) comes after \(statistics.lastDocumentID)")
    }
    guard batch.count <= UInt32.max - first else {
      throw GlassError(.limit, "document \(first) and \(batch.count) more are beyond 2^32")
    }
    var docid = first
    for document in batch.documents {
      statistics.add(
        length: document.length, greatestWDF: document.greatestWDF, as: docid)
      fromDocuments.add(
        marks: document.marks, count: document.termCount, length: document.length, docid: docid)
      try lengths.append(docid, document.length)
      key.removeAll()
      key.appendSortable(docid)
      try batch.write(termsOf: document, to: &termlist, key: &key)
      try batch.write(dataOf: document, to: &docdata, key: key)
      try batch.write(valuesOf: document, to: values, docid: docid)
      docid += 1
    }
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
    term.removeAll()
    term.append(bytes)
    try checkTermSize(term.bytes)
    termNumber = Fingerprint.number(of: term.bytes)
    run.removeAll()
    positionKey.removeAll()
    positionKey.appendSortable(term.bytes, isLast: false)
    positionKeySize = positionKey.count
    stage = .term
  }

  /// Adds a document to the term, which has no positions there. Docids ascend strictly.
  ///
  /// - Throws: `.order`.
  public mutating func addPosting(_ docid: UInt32, wdf: UInt32) throws(GlassError) {
    guard stage == .term else { throw misplaced("a posting") }
    do throws(GlassError) {
      try run.append(docid, wdf)
    } catch {
      stage = .failed
      throw error
    }
    fromPostings.add(
      mark: Fingerprint.mark(termNumber, wdf: wdf), wdf: wdf, docid: docid)
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
    try addPositions(docid, packedPositions.bytes)
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
    try addPositions(docid, packed)
    stage = .term
  }

  /// `GlassPositionListTable::make_key` (`backends/glass/glass_positionlist.h`).
  private mutating func addPositions(
    _ docid: UInt32, _ packed: UnsafeBufferPointer<UInt8>
  ) throws(GlassError) {
    positionKey.truncate(to: positionKeySize)
    positionKey.appendSortable(docid)
    try position.add(key: positionKey.bytes, tag: packed)
    positionListCount += 1
  }

  /// Ends the term; one without postings is left out.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  public mutating func endTerm() throws(GlassError) {
    guard stage == .term else { throw misplaced("the end of a term") }
    stage = .failed
    if run.count > 0 {
      try run.write(term: term.bytes, to: &postlist)
      termCount += 1
    }
    stage = .terms
  }

  /// Writes what stands before the terms in the postlist table, in the order of its keys.
  private mutating func endDocuments() throws(GlassError) {
    stage = .failed
    for (name, value) in metadata {
      key.removeAll()
      key.append(0)
      key.append(0xC0)
      name.withUnsafeBufferPointer { key.append($0) }
      try value.withUnsafeBufferPointer { value throws(GlassError) in
        try postlist.add(key: key.bytes, tag: value)
      }
    }
    try values.write(to: &postlist)
    try lengths.writeLengths(to: &postlist)
    lengths.removeAll()
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
    guard fromDocuments == fromPostings else { throw contradiction() }
    if let lastDocumentID {
      guard lastDocumentID >= statistics.lastDocumentID else {
        throw GlassError(.order, "the last docid is \(statistics.lastDocumentID)")
      }
      statistics.lastDocumentID = lastDocumentID
    }
    let isSynchronised = options.isSynchronised
    let roots = [
      try postlist.finish(isSynchronised: isSynchronised),
      try docdata.finish(isSynchronised: isSynchronised),
      try termlist.finish(isSynchronised: isSynchronised),
      try position.finish(isSynchronised: isSynchronised),
      RootInfo.empty(
        blockSize: options.blockSize, compressMin: VersionFile.Table.spelling.compressMin),
      RootInfo.empty(
        blockSize: options.blockSize, compressMin: VersionFile.Table.synonym.compressMin),
    ]
    try VersionFile(roots: roots, statistics: statistics)
      .write(toFolder: folder, isSynchronised: isSynchronised)
    stage = .finished
    return Summary(
      statistics: statistics, termCount: termCount, postingCount: Int(fromPostings.count),
      positionListCount: positionListCount)
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
    return GlassError(.order, "\(what) comes \(place) of '\(folder)'")
  }

  private func contradiction() -> GlassError {
    GlassError(
      .inconsistent,
      """
      the term lists have \(fromDocuments.count) entries and \(fromDocuments.wdfTotal) words, the \
      postings \(fromPostings.count) and \(fromPostings.wdfTotal), or not the same ones
      """)
  }
}

// Its files, columns and levels are nobody else's, and it cannot be copied: one thread at a time has it.
extension GlassWriter: @unchecked Sendable {}
