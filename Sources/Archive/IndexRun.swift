// What one run of the indexer has under way: the batch being filled, the files whose documents are not
// committed yet, and the counts for the summary.

import News

/// The state of one run.
struct IndexRun {
  /// A file that is read.
  private struct FinishedFile {
    var file: FoundFile
    /// Its entry but for the number of documents.
    var entry: LedgerEntry
    /// The batch that has its last documents.
    var lastBatch: Int
  }

  var summary = Indexer.Summary()
  var progress = Indexer.Progress()
  var isStopped = false
  /// Files of the walk that the ledger knew.
  var filesKnown = 0
  /// Batches handed over, and those of them that are committed.
  private(set) var batches = 0
  private(set) var committedBatches = 0
  private var lastCommit = SuspendingClock.now
  private var batch = Batch(number: 0)
  private let writers: BatchWriters
  /// Files that are read, until all of their documents are committed.
  private var finished: [FinishedFile] = []
  private var documentsByFile: [FileKey: Int] = [:]

  init(_ walk: Walk, _ writers: BatchWriters) {
    self.writers = writers
    progress.totalFiles = walk.files.count
    progress.totalBytes = walk.files.reduce(0) { $0 + $1.status.size }
  }

  /// Adds a record to the batch.
  mutating func add(_ item: Batch.Item) {
    batch.items.append(item)
    batch.bytes += item.bytes
    progress.records += 1
  }

  /// How far the run is behind a record of the file that is being read.
  func progress(within record: NewsRecord) -> Indexer.Progress {
    var progress = progress
    progress.bytes += Int64(record.end ?? 0)
    return progress
  }

  /// Whether something has waited for its commit for so long.
  func isOld(after interval: Duration) -> Bool {
    hasUncommitted && lastCommit.duration(to: .now) > interval
  }

  private var hasUncommitted: Bool {
    batches > committedBatches || !batch.items.isEmpty || !finished.isEmpty
  }

  /// Whether as much waits for a commit as may.
  func isFull(_ options: Indexer.Options) -> Bool {
    // Only a batch that was handed over makes it more. This is asked for every record, and the writers answer under a
    // lock for which their threads wake up.
    guard batch.items.isEmpty else { return false }
    let waiting = batches - committedBatches
    if let limit = options.commitBatches { return waiting >= limit }
    if !writers.isBulk { return waiting >= BatchWriters.openDatabases }
    // The other half is for batches that are read and inverted, also while these are written.
    return writers.heldBytes >= max(Self.smallest, options.memory / 2)
  }

  /// However little memory there may be, shards are not made smaller than this.
  private static let smallest = 16 << 20

  /// Whether a batch is as large as batches get. The first are smaller, so that the threads need not wait for
  /// them.
  func batchIsFull(_ bytes: Int) -> Bool {
    batch.bytes >= min(bytes, Self.firstBatch << min(batches, 16))
  }

  /// Bytes of the first batch, at most; each of the next may be twice as large as the one before.
  private static let firstBatch = 256 << 10

  /// Hands the batch over to be written.
  mutating func flush() {
    guard !batch.items.isEmpty else { return }
    writers.add(batch)
    batches += 1
    batch = Batch(number: batches)
  }

  /// Hands the last batch over in as many parts as are written at the same time.
  private mutating func flushEvenly() {
    let items = batch.items
    let size = max(1, (items.count + writers.width - 1) / writers.width)
    for start in stride(from: 0, to: items.count, by: size) {
      batch.items = Array(items[start..<min(start + size, items.count)])
      flush()
    }
  }

  /// Commits what is finished of what has been read: documents, removals and ledger in one step. Batches
  /// that are not finished are inverted meanwhile, and wait for the next commit.
  ///
  /// What is committed of a file whose other documents are still to come, `reading` among them, is in the
  /// ledger as a file that failed, so that the next run reads it anew, or takes it out if it is gone.
  mutating func commitFinished(
    _ writer: IndexWriter, _ options: Indexer.Options, reading: FoundFile? = nil
  ) throws(ArchiveError) {
    let waiting = batches - committedBatches
    let count = options.commitBatches.map { min($0, waiting) }
    let results = writers.isBulk ? writers.take(count) : []
    guard results.isEmpty else { return try commit(results, writer, reading: reading) }
    // Where batches are databases, as few as may be stay open; and where the first takes so long, memory
    // may be full of those behind it.
    try commitAll(writer, reading: reading)
  }

  /// Commits all that has been read.
  mutating func commitAll(_ writer: IndexWriter, reading: FoundFile? = nil) throws(ArchiveError) {
    flushEvenly()
    try commit(writers.finish(), writer, reading: reading)
  }

  private mutating func commit(
    _ results: [FinishedBatch], _ writer: IndexWriter, reading: FoundFile?
  ) throws(ArchiveError) {
    committedBatches += results.count
    defer { lastCommit = .now }
    if let error = results.compactMap(\.error).first { throw error }
    for result in results {
      summary.documents += result.documents
      documentsByFile.merge(result.documentsByFile, uniquingKeysWith: +)
    }
    for finished in finished where finished.lastBatch < committedBatches {
      var entry = finished.entry
      entry.documents = documentsByFile.removeValue(forKey: finished.file.key) ?? 0
      writer.ledger.record(entry, of: finished.file.key)
    }
    finished.removeAll { $0.lastBatch < committedBatches }
    for file in finished.map(\.file) + (reading.map { [$0] } ?? []) {
      var entry = LedgerEntry(
        .failed, Reasons("it was not read to its end: the run was stopped"), file, hash: 0)
      entry.documents = documentsByFile[file.key] ?? 0
      writer.ledger.record(entry, of: file.key)
    }
    guard !results.isEmpty || writer.hasChanges else { return }
    try writer.commit(results)
  }

  /// A file whose records are all handed over, or as many as could be read.
  mutating func finish(
    _ file: FoundFile, _ outcome: LedgerEntry.Outcome, hash: UInt64, _ reasons: Reasons
  ) {
    summary.indexed += 1
    summary.bytes += file.status.size
    if reasons.count > 0 { summary.failed += 1 }
    var entry = LedgerEntry(outcome, reasons, file, hash: hash)
    entry.faults = reasons.count
    let lastBatch = batch.items.isEmpty ? batches - 1 : batches
    finished.append(FinishedFile(file: file, entry: entry, lastBatch: lastBatch))
  }

  /// A file that is left out; what was indexed of it before goes.
  mutating func skip(
    _ file: FoundFile, _ reason: String, _ known: LedgerEntry?, _ writer: IndexWriter,
    hash: UInt64 = 0
  ) throws(ArchiveError) {
    summary.skipped += 1
    let entry = LedgerEntry(.skipped, Reasons(reason), file, hash: hash)
    if let known {
      if known.documents > 0 { try writer.remove(file.key) }
      if known.says(entry) { return }
    }
    writer.ledger.record(entry, of: file.key)
  }

  /// A file that could not be read; what was indexed of it before stays.
  mutating func fail(
    _ file: FoundFile, hash: UInt64, _ known: LedgerEntry?, _ reasons: Reasons,
    _ writer: IndexWriter
  ) {
    summary.failed += 1
    var entry = LedgerEntry(.failed, reasons, file, hash: hash)
    entry.faults = reasons.count
    entry.documents = known?.documents ?? 0
    if known?.says(entry) == true { return }
    writer.ledger.record(entry, of: file.key)
  }

  /// A file that is as it was, with the outcome that it had.
  mutating func count(unchanged known: LedgerEntry) {
    switch known.outcome {
    case .indexed: summary.unchanged += 1
    case .skipped: summary.skipped += 1
    case .failed: summary.failed += 1
    }
  }

  /// The summary of a run that was stopped.
  func stopped() -> Indexer.Summary {
    var summary = summary
    summary.stopped = true
    return summary
  }
}

extension LedgerEntry {
  /// An entry for a file as it was when it was looked at.
  init(_ outcome: Outcome, _ reasons: Reasons, _ file: FoundFile, hash: UInt64) {
    let status = file.status
    self.init(
      outcome: outcome, reason: reasons.text, documents: 0, faults: 0, time: nanosecondsSince1970(),
      looked: file.looked, size: status.size, modified: status.modified, inode: status.inode,
      device: status.device, hash: hash)
  }

  /// Takes over what `stat` says now of a file whose content has not changed.
  ///
  /// - returns: whether the next run is the better for it.
  mutating func adopt(_ file: FoundFile) -> Bool {
    let before = self
    modified = file.status.modified
    inode = file.status.inode
    device = file.status.device
    looked = file.looked
    return !isRacy || (modified, inode, device) != (before.modified, before.inode, before.device)
  }
}

extension NewsRecord {
  /// The path of the record's document: its file's, and behind `!/` the member's.
  func path(in file: String) -> String { member.map { file + "!/" + $0 } ?? file }
}
