// The two tables whose keys are docids: data and term lists. What they hold was packed before; so this is
// copying, in an order that no other table has to wait for.

/// Writes the tables of documents' data and term lists.
struct DocumentTables: ~Copyable {
  private var docdata: TableWriter
  private var termlist: TableWriter
  private var key = ByteBuffer(capacity: BlockLayout.maxKeySize)
  /// What the term lists come to.
  private(set) var fingerprint = Fingerprint()

  init(folder: String, layout: BlockLayout) {
    docdata = TableWriter(.docdata, in: folder, layout)
    termlist = TableWriter(.termlist, in: folder, layout)
  }

  /// Adds documents with docids that follow each other from `first` on.
  ///
  /// - Throws: `.limit`, `.file`.
  ///
  /// `GlassWritableDatabase::add_document_` (`backends/glass/glass_database.cc`).
  mutating func add(_ batch: borrowing DocumentBatch, from first: UInt32) throws(GlassError) {
    var docid = first
    for document in batch.documents {
      fingerprint.add(
        marks: document.marks, count: document.termCount, length: document.length, docid: docid)
      key.removeAll()
      key.appendSortable(docid)
      try batch.write(termsOf: document, to: &termlist, key: &key)
      try batch.write(dataOf: document, to: &docdata, key: key)
      docid += 1
    }
  }

  /// Writes what is in memory.
  mutating func finish(
    isSynchronised: Bool
  ) throws(GlassError) -> (docdata: RootInfo, termlist: RootInfo) {
    (
      try docdata.finish(isSynchronised: isSynchronised),
      try termlist.finish(isSynchronised: isSynchronised)
    )
  }
}
