// The table of postings, with what stands before the terms in the order of its keys: metadata, values,
// lengths of documents. Memory grows only with the longest posting list, and three bytes a document.

/// Writes the table of postings: documents first, then terms.
struct PostingTable: ~Copyable {
  private var table: TableWriter
  private let values: ValueColumns
  private var metadata: [(key: [UInt8], value: [UInt8])] = []
  private var lengths = PostingRun()
  private var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var term = ByteBuffer(capacity: BlockLayout.maxKeySize)
  private var termNumber: UInt64 = 0
  private var run = PostingRun()
  /// What the version file says of the documents.
  var statistics = Statistics()
  /// What the postings come to.
  private(set) var fingerprint = Fingerprint()
  /// How many terms there are.
  private(set) var termCount = 0

  init(folder: String, layout: BlockLayout, valueMemory: Int) {
    table = TableWriter(.postlist, in: folder, layout)
    values = ValueColumns(store: ChunkStore(folder: folder, limit: valueMemory))
  }

  /// Stores a value under a key, as `Xapian::WritableDatabase::set_metadata`. Before the first term.
  ///
  /// - Throws: `.order` for a key that was there before; `.limit`.
  mutating func setMetadata(_ value: [UInt8], forKey key: [UInt8]) throws(GlassError) {
    guard !key.isEmpty, key.count <= DocumentEncoder.maxTermSize, !value.isEmpty else {
      throw GlassError(.limit, "metadata has a key of 1 to 245 bytes, and a value")
    }
    let index = metadata.firstIndex { !$0.key.lexicographicallyPrecedes(key) } ?? metadata.count
    guard index == metadata.count || metadata[index].key != key else {
      throw GlassError(.order, "a metadata key comes twice")
    }
    metadata.insert((key, value), at: index)
  }

  /// Adds what this table has of documents, whose docids follow each other from `first` on and are above all
  /// before.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  mutating func add(_ batch: borrowing DocumentBatch, from first: UInt32) throws(GlassError) {
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
      try lengths.append(docid, document.length)
      try batch.write(valuesOf: document, to: values, docid: docid)
      docid += 1
    }
  }

  /// Writes what stands before the terms. After the last document.
  mutating func endDocuments() throws(GlassError) {
    for (name, value) in metadata {
      key.removeAll()
      key.append(0)
      key.append(0xC0)
      name.withUnsafeBufferPointer { key.append($0) }
      try value.withUnsafeBufferPointer { value throws(GlassError) in
        try table.add(key: key.bytes, tag: value)
      }
    }
    try values.write(to: &table)
    try lengths.writeLengths(to: &table)
    lengths.removeAll()
  }

  /// Begins a term. Terms ascend strictly, as bytes.
  ///
  /// - Throws: `.limit` for a term that is empty or above 245 bytes, NUL counting twice.
  mutating func beginTerm(_ bytes: UnsafeBufferPointer<UInt8>) throws(GlassError) {
    try checkTermSize(bytes)
    term.removeAll()
    term.append(bytes)
    termNumber = Fingerprint.number(of: bytes)
    run.removeAll()
  }

  /// Adds a document to the term. Docids ascend strictly.
  ///
  /// - Throws: `.order`.
  @inline(__always)
  mutating func add(_ docid: UInt32, wdf: UInt32) throws(GlassError) {
    try run.append(docid, wdf)
    fingerprint.add(mark: Fingerprint.mark(termNumber, wdf: wdf), wdf: wdf, docid: docid)
  }

  /// Ends the term; one without postings is left out.
  ///
  /// - Throws: `.order`, `.limit`, `.file`.
  mutating func endTerm() throws(GlassError) {
    guard run.count > 0 else { return }
    try run.write(term: term.bytes, to: &table)
    termCount += 1
  }

  /// Writes what is in memory.
  mutating func finish(isSynchronised: Bool) throws(GlassError) -> RootInfo {
    try table.finish(isSynchronised: isSynchronised)
  }
}
