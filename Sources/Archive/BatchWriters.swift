// The threads that turn records into small databases, one a batch. Xapian's cost of adding a document
// grows with what is in memory already, so small databases that are compacted together are faster than
// one large one, and each thread has its own. Batches are numbered where they are made, so the index is
// the same whatever the number of threads.

import Credits
import Glass
import Glibc
import News
import Threads
import Xapian

/// Some records on their way into the index.
struct Batch: Sendable {
  /// A record, and what must be known of its file.
  struct Item: Sendable {
    var record: NewsRecord
    /// What tells the record from others of its file.
    var key: String
    var file: FileKey
    var path: String

    /// Bytes of text, about: what Xapian makes of a record is never nothing.
    var bytes: Int {
      record.headline.utf8.count + record.body.utf8.count
        + record.captions.reduce(256) { $0 + $1.text.utf8.count }
    }
  }

  /// A document that is settled already, and the term of its file.
  struct Settled: Sendable {
    var document: StoredDocument
    var file: String
  }

  var number: Int
  var items: [Item] = []
  var settled: [Settled] = []
  /// Bytes of text, about.
  var bytes = 0
}

/// What came of a batch.
struct FinishedBatch: Sendable {
  var number: Int
  /// The batch's documents, inverted; nil where they are in a database.
  var run: Run?
  /// The folder of the batch's database, where there is one.
  var path: String
  var documents = 0
  /// How many documents each file gave.
  var documentsByFile: [FileKey: Int] = [:]
  var languages: Set<String> = []
  /// The items that its documents are versions of, by their terms.
  var items: Set<String> = []
  var error: ArchiveError?
}

/// Threads that write batches.
final class BatchWriters: Sendable {
  /// Text after which Xapian writes out what it holds. It holds postings in trees of small nodes, which
  /// are slow as soon as the processor's cache no longer holds them; written into the same database,
  /// they still end up in lists as long as those of the whole batch.
  private static let flushBytes = 128 << 10

  private struct State {
    var waiting: [Batch] = []
    var running = 0
    var finished: [FinishedBatch] = []
    /// Bytes of the finished runs.
    var heldBytes = 0
    /// The number of the first batch that was not handed back yet.
    var next = 0
    var isClosed = false

    /// Hands back the finished batches of which none before is missing, in their order.
    mutating func take() -> [FinishedBatch] {
      finished.sort { $0.number < $1.number }
      let count = zip(finished, next...).prefix { $0.number == $1 }.count
      let taken = Array(finished.prefix(count))
      finished.removeFirst(count)
      next += count
      heldBytes -= taken.reduce(0) { $0 + ($1.run?.bytes ?? 0) }
      return taken
    }
  }

  /// How many databases of batches are compacted together: each takes about four descriptors.
  static let openDatabases = 48
  /// Whether batches become runs in memory, not databases.
  let isBulk: Bool
  private let monitor = Monitor(State())
  private let threads: [Thread]
  private let limit: Int

  /// - parameters:
  ///   - threads: how many batches are written at the same time.
  ///   - folder: where the batches' databases go.
  ///   - languages: who tells the languages of records that declare none; nil leaves them without.
  /// - throws: `index.io` when the system has no thread left.
  init(
    threads count: Int, folder: String, enricher: Enricher, agencies: AgencyTable,
    languages: LanguageFinder?, isBulk: Bool
  ) throws(ArchiveError) {
    let count = max(1, count)
    limit = count + 1
    self.isBulk = isBulk
    let monitor = monitor
    threads = (0..<count).compactMap { _ in
      try? Thread {
        var terms = TermWriter(agencies: agencies)
        var builder: RunBuilder?
        while var batch = monitor.wait({ state -> Batch?? in
          if let batch = state.waiting.first {
            state.waiting.removeFirst()
            state.running += 1
            return .some(batch)
          }
          return state.isClosed ? .some(nil) : nil
        }) {
          languages?.settle(&batch.items, \.record)
          let result = Self.write(
            batch, to: folder, enricher, &terms, isBulk: isBulk, keeping: &builder)
          monitor.update { state in
            state.running -= 1
            state.finished.append(result)
            state.heldBytes += result.run?.bytes ?? 0
          }
        }
      }
    }
    if threads.isEmpty {
      throw ArchiveError(
        .io, "cannot start a thread to write documents", hint: "end some other programs")
    }
  }

  /// Hands over a batch; waits while as many wait as may.
  func add(_ batch: Batch) {
    let limit = limit
    let _: Void = monitor.wait { state in
      guard state.waiting.count < limit else { return nil }
      state.waiting.append(batch)
      return ()
    }
  }

  /// Bytes of memory that finished batches take.
  var heldBytes: Int { monitor.update { $0.heldBytes } }

  /// The batches that are finished, in their order, up to the first that is not.
  func takeFinished() -> [FinishedBatch] { monitor.update { $0.take() } }

  /// Waits for all batches that were handed over and returns them in their order.
  func finish() -> [FinishedBatch] {
    monitor.wait { state -> [FinishedBatch]? in
      guard state.waiting.isEmpty, state.running == 0 else { return nil }
      return state.take()
    }
  }

  /// How many batches are written at the same time.
  var width: Int { threads.count }

  /// Ends the threads; what still waits is not written.
  func close() {
    monitor.update { state in
      state.waiting = []
      state.isClosed = true
    }
    for thread in threads { thread.join() }
  }

  /// Writes a batch.
  ///
  /// - parameter builder: kept from batch to batch for its memory.
  private static func write(
    _ batch: Batch, to folder: String, _ enricher: Enricher, _ terms: inout TermWriter,
    isBulk: Bool, keeping builder: inout RunBuilder?
  ) -> FinishedBatch {
    var result = FinishedBatch(number: batch.number, path: "\(folder)/batch-\(batch.number)")
    do {
      var documents = BatchDocuments(batch, enricher)
      if isBulk {
        result.run = try invert(&documents, &terms, keeping: &builder)
      } else {
        try write(&documents, to: result.path, &terms)
      }
      documents.settle(&result)
      result.languages.formIntersection(terms.languages)
      FailurePoint.batchWritten.reach()
    } catch let error as XapianError {
      result.error = ArchiveError(error, doing: "write documents to \(result.path)")
    } catch { result.error = ArchiveError(.internal, "\(error)", hint: "please report this") }
    return result
  }

  /// Inverts documents in memory.
  private static func invert(
    _ documents: inout BatchDocuments, _ terms: inout TermWriter,
    keeping kept: inout RunBuilder?
  ) throws -> Run {
    var builder = kept.take() ?? RunBuilder()
    while let (document, file) = documents.next() {
      try terms.add(document, file: file, to: &builder)
    }
    let run = try builder.finish()
    kept = consume builder
    return run
  }

  /// Writes documents into a database of the batch's own.
  private static func write(
    _ documents: inout BatchDocuments, to path: String, _ terms: inout TermWriter
  ) throws(XapianError) {
    let database = try WritableDatabase(path: path, mode: .overwrite, flags: .noSync)
    var held = 0
    while let (document, file) = documents.next() {
      if held >= flushBytes {
        try database.commit()
        held = 0
      }
      held += document.bytes
      try database.add(terms.document(document, file: file))
    }
    try database.commit()
  }
}

/// The documents of a batch, one after the other.
private struct BatchDocuments {
  private let batch: Batch
  private let enricher: Enricher
  private var item = 0
  private var settled = 0
  private var waiting: ArraySlice<StoredDocument> = []
  private var file = ""
  private var count = 0
  private var countsByFile: [FileKey: Int] = [:]
  private var languages: Set<String> = []

  init(_ batch: Batch, _ enricher: Enricher) {
    self.batch = batch
    self.enricher = enricher
  }

  /// The next document and the term of its file.
  mutating func next() -> (StoredDocument, file: String)? {
    while waiting.isEmpty, item < batch.items.count {
      let next = batch.items[item]
      item += 1
      let documents = enricher.documents(
        of: next.record, key: next.key,
        origin: Enricher.Origin(path: next.path, root: next.file.root))
      file = TermWriter.fileTerm(next.file)
      countsByFile[next.file, default: 0] += documents.count
      waiting = documents[...]
    }
    let document: StoredDocument
    if let first = waiting.popFirst() {
      document = first
    } else if settled < batch.settled.count {
      document = batch.settled[settled].document
      file = batch.settled[settled].file
      settled += 1
    } else {
      return nil
    }
    count += 1
    languages.insert(document.language)
    return (document, file)
  }

  /// Notes what came of the batch.
  func settle(_ result: inout FinishedBatch) {
    result.documents = count
    result.documentsByFile = countsByFile
    result.languages = languages
    for item in batch.items {
      if let version = item.record.item { result.items.insert(VersionKey.term(of: version)) }
    }
  }
}

extension ArchiveError {
  /// What Xapian reported, said of the index.
  init(_ error: XapianError, doing what: String) {
    let system = error.system.isEmpty ? "" : ": \(error.system)"
    let text = "cannot \(what): \(error.message)\(system)"
    let isGone = error.system == FileSystem.describe(ENOENT)
    switch error.code {
    case .databaseCorrupt, .databaseNotFound: self.init(.corrupt, text, hint: Self.restoreHint)
    case .databaseOpening where isGone: self.init(.corrupt, text, hint: Self.restoreHint)
    case .databaseVersion: self.init(.version, text, hint: "use the libxapian that wrote it")
    case .databaseOpening, .database, .databaseCreate, .databaseClosed:
      let advice = FileSystem.advice(on: text)
      // A fault of the disk has the system's word for it; without one the tables are not what was written.
      let isDamage = advice == nil && system.isEmpty && error.code != .databaseCreate
      self.init(isDamage ? .corrupt : .io, text, hint: isDamage ? Self.restoreHint : advice)
    default: self.init(.internal, text, hint: "please report this")
    }
  }
}
