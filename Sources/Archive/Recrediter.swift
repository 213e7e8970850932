// `cutline recredit`: applies the present rules and agencies to the documents of an index. What a document was
// read out of is in it, so no file is read; what comes out otherwise than it is stored is written anew, and all
// of it becomes visible at once.

import Credits
import IndexSchema
import News
import Xapian

/// Brings the credits, wires, places and citations of an index up to date.
public struct Recrediter {
  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// Documents looked at.
    public var documents = 0
    /// Documents written anew.
    public var changed = 0
    /// Whether the run was stopped; nothing has changed then.
    public var stopped = false
  }

  private let folder: IndexFolder
  private let agencies: OwnAgencies?
  private let threads: Int

  /// - parameters:
  ///   - agencies: rows that extend the agency table from now on; nil leaves those that the index has.
  ///   - threads: how many threads write documents.
  public init(_ folder: IndexFolder, agencies: OwnAgencies? = nil, threads: Int = 2) {
    self.folder = folder
    self.agencies = agencies
    self.threads = threads
  }

  /// Runs over all documents.
  ///
  /// - parameters:
  ///   - wait: whether to wait for another writer.
  ///   - shouldStop: asked between documents; true ends the run with nothing changed.
  ///   - progress: how many documents of how many have been looked at.
  /// - throws: `index.*`; the index is then as it was.
  @discardableResult
  public func run(
    wait: Bool = false, shouldStop: () -> Bool = { false },
    progress: (_ documents: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Summary {
    // There is nothing to bring up to date in an index that is not there, and none should be made.
    _ = try folder.readManifest()
    let writer = try IndexWriter(
      folder, command: "cutline recredit", wait: wait, shouldStop: shouldStop)
    if let agencies { try writer.setAgencies(agencies) }
    let table = writer.agencies.table
    let writers = try BatchWriters(
      threads: threads, folder: folder.work, enricher: Enricher(agencies: table), agencies: table,
      languages: nil, isBulk: writer.bulkFault == nil)
    defer { writers.close() }
    var run = Run(writer, writers, table)
    let total = writer.manifest.documents
    for shard in writer.manifest.shards {
      let isDone = try run.look(at: shard, in: folder) { documents in
        if documents.isMultiple(of: 1000) { progress(documents, total) }
        return !shouldStop()
      }
      guard isDone else {
        run.summary.stopped = true
        return run.summary
      }
    }
    run.flush()
    writer.setCreditsCurrent()
    try writer.commit(try run.finish())
    return run.summary
  }

  /// A run under way.
  private struct Run {
    var summary = Summary()
    private let writer: IndexWriter
    private let writers: BatchWriters
    private let table: AgencyTable
    private let attribution: Attribution
    private let limits = Indexer.Options()
    private var batch = Batch(number: 0)
    private var waiting = 0
    /// The article that was met last, and its place: its pictures come behind it and have none of their own.
    private var article: (id: String, place: String?)?

    init(_ writer: IndexWriter, _ writers: BatchWriters, _ table: AgencyTable) {
      self.writer = writer
      self.writers = writers
      self.table = table
      attribution = Attribution(agencies: table)
    }

    /// Looks at the documents of a shard; returns whether `goOn` let it come to the end.
    mutating func look(
      at shard: Manifest.Shard, in folder: IndexFolder, goOn: (_ documents: Int) -> Bool
    ) throws(ArchiveError) -> Bool {
      let path = folder.shard(shard.name)
      let reader = try ShardReader(path)
      let tombstones = Set(try folder.readTombstones(of: shard))
      do {
        for docid in try reader.database.postings(of: [])
        where !tombstones.contains(docid.rawValue) {
          guard goOn(summary.documents) else { return false }
          summary.documents += 1
          guard let stored = StoredDocument(decoding: try reader.database.document(docid)) else {
            throw ArchiveError(
              .corrupt, "document \(docid.rawValue) of \(path) cannot be read",
              hint: "run cutline check")
          }
          let document = renewed(stored)
          if document == stored, try isIndexed(document, as: docid, in: reader.database) {
            continue
          }
          guard let file = try reader.file(of: docid) else { continue }
          writer.remove(docid.rawValue, of: shard.name)
          try write(Batch.Settled(document: document, file: file))
        }
      } catch let error as ArchiveError {
        throw error
      } catch let error as XapianError {
        throw ArchiveError(error, doing: "read \(path)")
      } catch { throw ArchiveError(.internal, "\(error)") }
      return true
    }

    private mutating func renewed(_ stored: StoredDocument) -> StoredDocument {
      var document = stored
      let place = article?.id == stored.article ? article?.place : stored.place
      attribution.apply(to: &document, place: place)
      if document.kind == .article { article = (document.id, document.place) }
      return document
    }

    /// Whether a document's facets are in the index as the present agencies have them: a name that is stored
    /// may have become another's alias.
    private func isIndexed(
      _ document: StoredDocument, as docid: DocumentID, in database: borrowing Database
    ) throws(XapianError) -> Bool {
      let values = Facets(document, agencies: table).values
      for slot in [Slot.agency, .distributor, .wire, .cited, .source] {
        let names = values.first { $0.slot == slot }?.values ?? []
        if try database.value(slot.rawValue, of: docid) != TermWriter.slotValue(names) {
          return false
        }
      }
      return true
    }

    private mutating func write(_ settled: Batch.Settled) throws(ArchiveError) {
      summary.changed += 1
      batch.settled.append(settled)
      batch.bytes += settled.document.bytes
      guard batch.bytes >= limits.batchBytes else { return }
      flush()
      if waiting >= limits.commitBatches ?? BatchWriters.openDatabases {
        try writer.stage(try finish())
      }
    }

    /// Hands the batch over to be written.
    mutating func flush() {
      guard !batch.settled.isEmpty else { return }
      let number = batch.number
      writers.add(batch)
      waiting += 1
      batch = Batch(number: number + 1)
    }

    /// What has been written, or the first error.
    mutating func finish() throws(ArchiveError) -> [FinishedBatch] {
      let results = writers.finish()
      waiting = 0
      if let error = results.compactMap(\.error).first { throw error }
      return results
    }
  }
}
