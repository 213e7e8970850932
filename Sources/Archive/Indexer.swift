// `cutline index`: brings an index in line with some paths. Walks, asks the ledger what changed, reads
// what did, and commits from time to time, always whole files except where one file is larger than a
// commit; a run that is killed is completed by the next.

import Analysis
import News
import Readers

/// Brings an index in line with files and folders.
public struct Indexer {
  /// How a run is done.
  public struct Options: Sendable {
    /// The publisher of documents that do not name theirs.
    public var source: String?
    /// Where our fields stand in the records of a JSON file: our name to theirs.
    public var mapping: [String: String] = [:]
    /// The language of documents that declare none; nil has it found out, by `cutline-readers`.
    public var language: String?
    /// Whether to read files again that are as they were: other options, or a newer program, may make
    /// other documents of them.
    public var again = false
    /// Whether to wait for another writer.
    public var wait = false
    /// What the lock file says of this run.
    public var command = "cutline index"
    /// How many threads write documents.
    public var threads = 2
    /// Whether documents are inverted here, where the linked libxapian's format is known; else by Xapian,
    /// which takes several times as long.
    public var isBulk = true
    /// Bytes of memory for documents that wait for a commit, about.
    public var memory = 512 << 20
    /// Rows that extend the table of organisations, from now on; nil leaves those that the index has.
    public var agencies: OwnAgencies?
    /// Text after which a batch is written.
    package var batchBytes = 4 << 20
    /// Batches after which a commit is made; nil for as many as memory holds, or, where Xapian inverts, as
    /// many databases as can be open.
    package var commitBatches: Int?

    /// The defaults.
    public init() {
      #if DEBUG
        if let sizes = FailurePoint.batchSizes {
          batchBytes = sizes.bytes
          commitBatches = sizes.batches
        }
      #endif
    }
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Files looked at, of `totalFiles`.
    public var files = 0
    /// Files that the paths hold.
    public var totalFiles = 0
    /// Bytes of the files looked at, of `totalBytes`.
    public var bytes: Int64 = 0
    /// Bytes of all files.
    public var totalBytes: Int64 = 0
    /// Documents handed on to be written.
    public var records = 0
  }

  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// Files read and indexed.
    public var indexed = 0
    /// Files that are as they were.
    public var unchanged = 0
    /// Files left out on purpose.
    public var skipped = 0
    /// Files that could not be read, and files of which a part could not be.
    public var failed = 0
    /// Files that are gone, and their documents with them.
    public var removed = 0
    /// Documents written.
    public var documents = 0
    /// Bytes read.
    public var bytes: Int64 = 0
    /// Whether the run was stopped; the last commit stands.
    public var stopped = false
    /// Why languages were not found out, where they should have been: what documents do not declare is then
    /// taken to be the default.
    public var languagesUnknown: String?
    /// Whether the index has documents whose credits were read by other rules or agencies than the present.
    public var creditsOutdated = false
    /// Why documents were inverted by Xapian although that was not asked for.
    public var noBulk: String?
  }

  /// Something about one file that a person should see.
  public struct Problem: Sendable, Hashable {
    /// The file, absolute.
    public var path: String
    /// The line, from 1, where it is about one.
    public var line: Int?
    /// What is wrong.
    public var message: String
  }

  private let folder: IndexFolder
  private let options: Options
  private let source = RecordSource()
  private let languages: LanguageFinder?

  /// An indexer for one index.
  public init(_ folder: IndexFolder, options: Options = Options()) {
    self.folder = folder
    self.options = options
    languages = options.language == nil ? LanguageFinder(source.workers) : nil
  }

  /// Runs over `paths`.
  ///
  /// - parameters:
  ///   - shouldStop: asked between records; true ends the run after dropping what is not committed.
  ///   - progress: called for every file and every thousand records.
  ///   - problem: called for every file or line that could not be read.
  /// - throws: `index.*`; what was committed before stands.
  @discardableResult
  public func run(
    _ paths: [String], shouldStop: () -> Bool = { false }, progress: (Progress) -> Void = { _ in },
    problem: (Problem) -> Void = { _ in }
  ) throws(ArchiveError) -> Summary {
    let start = nanosecondsSince1970()
    let starts = try Walk.resolve(paths, index: folder)
    let writer = try IndexWriter(
      folder, command: options.command, wait: options.wait, shouldStop: shouldStop)
    writer.isBulk = options.isBulk
    let knownFiles = writer.ledger.entries.count
    var roots = writer.roots
    let walk = try Walk(starts, roots: &roots, index: folder)
    writer.setRoots(roots)
    if let agencies = options.agencies { try writer.setAgencies(agencies) }
    let agencies = writer.agencies.table
    for (path, error) in walk.unreadable {
      problem(Problem(path: path, line: nil, message: error.message))
    }
    let noBulk = options.isBulk ? writer.bulkFault : nil
    let writers = try BatchWriters(
      threads: options.threads, folder: folder.work,
      enricher: Enricher(agencies: agencies), agencies: agencies, languages: languages,
      isBulk: options.isBulk && noBulk == nil)
    defer { writers.close() }
    var run = IndexRun(walk, writers)
    run.summary.noBulk = noBulk
    run.summary.failed = walk.unreadable.count
    for file in walk.files {
      if shouldStop() { return run.stopped() }
      try index(file, &run, writer, shouldStop, progress, problem)
      if run.isStopped { return run.stopped() }
      run.progress.files += 1
      run.progress.bytes += file.status.size
      progress(run.progress)
      if isCommitDue(run) || run.isOld(after: Self.commitInterval) {
        try run.commitFinished(writer, options)
      }
    }
    if run.filesKnown < knownFiles { try removeVanished(walk, &run, writer) }
    writer.ledger.finishRun(start)
    try run.commitAll(writer)
    run.summary.creditsOutdated = !writer.creditsAreCurrent
    run.summary.languagesUnknown = languages?.problem?.message
    return run.summary
  }

  /// How long files that are read may wait for a commit: what a run that is stopped loses, and how far
  /// searches are behind it, but for a file that takes longer.
  private static let commitInterval = Duration.seconds(10)

  private func isCommitDue(_ run: IndexRun) -> Bool {
    run.isFull(options)
  }

  /// Brings one file up to date.
  private func index(
    _ found: FoundFile, _ run: inout IndexRun, _ writer: IndexWriter,
    _ shouldStop: () -> Bool, _ progress: (Progress) -> Void, _ problem: (Problem) -> Void
  ) throws(ArchiveError) {
    let known = writer.ledger.entries[found.key]
    if known != nil { run.filesKnown += 1 }
    if let first = found.sameAs {
      try run.skip(found, LedgerEntry.sameAs + first, known, writer)
      return
    }
    if let known, !options.again, known.isUnchanged(found.status) == true {
      run.count(unchanged: known)
      return
    }
    // The walk may have been a while ago: what the ledger keeps is how the file was just before it was
    // read, so that a later change shows.
    var file = found
    file.looked = nanosecondsSince1970()
    let hash: UInt64
    do throws(ArchiveError) {
      if let fault = file.fault { throw ArchiveError(.path, fault) }
      guard let status = try FileSystem.status(file.path) else {
        throw FileSystem.failure("read", file.path)
      }
      file.status = status
      hash = try ContentHash.of(file.path)
    } catch {
      run.fail(file, hash: 0, known, Reasons(error.message), writer)
      problem(Problem(path: file.path, line: nil, message: error.message))
      return
    }
    if var known, !options.again, known.hasContent(hash, size: file.status.size) {
      run.count(unchanged: known)
      if known.adopt(file) { writer.ledger.record(known, of: file.key) }
      return
    }
    try read(file, hash: hash, known, &run, writer, shouldStop, progress, problem)
  }

  /// Reads a file's records into batches.
  private func read(
    _ file: FoundFile, hash: UInt64, _ known: LedgerEntry?, _ run: inout IndexRun,
    _ writer: IndexWriter, _ shouldStop: () -> Bool, _ progress: (Progress) -> Void,
    _ problem: (Problem) -> Void
  ) throws(ArchiveError) {
    let readOptions = ReadOptions(
      path: file.key.path, source: options.source, mapping: options.mapping,
      language: options.language)
    var keys = RecordKeys()
    var reasons = Reasons()
    var records = 0
    var failure: ArchiveError?
    var fatal: ReadFault?
    var isCutShort = false
    do throws(ReadFault) {
      try source.read(file.path, options: readOptions) { record in
        if shouldStop() { run.isStopped = true }
        guard !run.isStopped else { return false }
        do throws(ArchiveError) {
          // Before the first record the documents of older runs go, those of a run among them that was
          // killed in the middle of this file.
          if records == 0 { try writer.remove(file.key) }
          records += 1
          guard let key = keys.key(of: record) else { return true }
          for note in record.notes { reasons.note(note) }
          run.add(
            Batch.Item(
              record: record, key: key, file: file.key, path: record.path(in: file.key.path)))
          if records.isMultiple(of: 1000) { progress(run.progress(within: record)) }
          if run.batchIsFull(options.batchBytes) { run.flush() }
          if isCommitDue(run) { try run.commitFinished(writer, options, reading: file) }
        } catch {
          failure = error
          return false
        }
        return true
      } fault: { fault in
        // The next run may read what comes behind the records that are there.
        if [.worker, .timeout, .foreign].contains(fault.code) { isCutShort = true }
        reasons.add(fault)
        problem(Problem(path: file.path, line: fault.line, message: fault.message))
      }
    } catch {
      if failure == nil && !run.isStopped { fatal = error }
    }
    if let failure { throw failure }
    if run.isStopped { return }
    if let fatal {
      if records == 0 && fatal.code.meansSkipped {
        try run.skip(file, fatal.message, known, writer, hash: hash)
        return
      }
      problem(Problem(path: file.path, line: fatal.line, message: fatal.message))
      reasons.add(fatal)
    }
    if records == 0 && fatal != nil {
      run.fail(file, hash: hash, known, reasons, writer)
      return
    }
    var outcome = fatal == nil && !isCutShort ? LedgerEntry.Outcome.indexed : .failed
    if !isAsItWas(file) {
      let message = "it changed while it was read; the next run reads it again"
      problem(Problem(path: file.path, line: nil, message: message))
      reasons.add(message)
      outcome = .failed
    }
    if records == 0 { try writer.remove(file.key) }
    run.finish(file, outcome, hash: hash, reasons)
  }

  /// Whether a file is what it was before it was read: else nobody knows which content was indexed.
  private func isAsItWas(_ file: FoundFile) -> Bool {
    guard let now = try? FileSystem.status(file.path) else { return false }
    return now.isSame(as: file.status)
  }

  /// Takes out the files that are gone from the paths of this run.
  private func removeVanished(
    _ walk: Walk, _ run: inout IndexRun, _ writer: IndexWriter
  ) throws(ArchiveError) {
    let present = Set(walk.files.map(\.key))
    let gone = writer.ledger.entries.keys.filter { !present.contains($0) && walk.covers($0) }
    for key in gone.sorted() {
      try writer.remove(key)
      writer.ledger.forget(key)
      run.summary.removed += 1
    }
  }
}
