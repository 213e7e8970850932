// The threads that turn records into small databases, one a batch. Xapian's cost of adding a document
// grows with what is in memory already, so small databases that are compacted together are faster than
// one large one, and each thread has its own. Batches are numbered where they are made, so the index is
// the same whatever the number of threads.

import Credits
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
  /// The folder of the batch's database.
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
    var isClosed = false
  }

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
    languages: LanguageFinder?
  ) throws(ArchiveError) {
    let count = max(1, count)
    limit = count + 1
    let monitor = monitor
    threads = (0..<count).compactMap { _ in
      try? Thread {
        let terms = TermWriter(agencies: agencies)
        while var batch = monitor.wait({ state -> Batch?? in
          if let batch = state.waiting.first {
            state.waiting.removeFirst()
            state.running += 1
            return .some(batch)
          }
          return state.isClosed ? .some(nil) : nil
        }) {
          languages?.settle(&batch.items, \.record)
          let result = Self.write(batch, to: folder, enricher, terms)
          monitor.update { state in
            state.running -= 1
            state.finished.append(result)
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

  /// Waits for all batches that were handed over and returns them in their order.
  func finish() -> [FinishedBatch] {
    monitor.wait { state -> [FinishedBatch]? in
      guard state.waiting.isEmpty, state.running == 0 else { return nil }
      let finished = state.finished.sorted { $0.number < $1.number }
      state.finished = []
      return finished
    }
  }

  /// Ends the threads; what still waits is not written.
  func close() {
    monitor.update { state in
      state.waiting = []
      state.isClosed = true
    }
    for thread in threads { thread.join() }
  }

  private static func write(
    _ batch: Batch, to folder: String, _ enricher: Enricher, _ terms: TermWriter
  ) -> FinishedBatch {
    let path = "\(folder)/batch-\(batch.number)"
    var result = FinishedBatch(number: batch.number, path: path)
    do {
      let database = try WritableDatabase(path: path, mode: .overwrite, flags: .noSync)
      var held = 0
      for item in batch.items {
        if held >= flushBytes {
          try database.commit()
          held = 0
        }
        held += item.bytes
        let documents = enricher.documents(
          of: item.record, key: item.key,
          origin: Enricher.Origin(path: item.path, root: item.file.root))
        let file = TermWriter.fileTerm(item.file)
        for document in documents {
          try database.add(terms.document(document, file: file))
          result.languages.insert(document.language)
        }
        if let item = item.record.item { result.items.insert(VersionKey.term(of: item)) }
        result.documents += documents.count
        result.documentsByFile[item.file, default: 0] += documents.count
      }
      for settled in batch.settled {
        if held >= flushBytes {
          try database.commit()
          held = 0
        }
        held += settled.document.bytes
        try database.add(terms.document(settled.document, file: settled.file))
        result.languages.insert(settled.document.language)
        result.documents += 1
      }
      try database.commit()
      result.languages.formIntersection(terms.languages)
      FailurePoint.batchWritten.reach()
    } catch {
      result.error = ArchiveError(error, doing: "write documents to \(path)")
    }
    return result
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
