// The only thing that changes an index: it holds the lock, and every change goes through `publish`, one
// rename of the manifest. Until then nothing that a reader can see has changed; whatever a crash leaves
// behind is removed by the next writer.

import Analysis
import Credits
import Glass
import Glibc
import IndexSchema
import Xapian

/// An index open for writing.
final class IndexWriter {
  let folder: IndexFolder
  private let lock: IndexLock
  private(set) var manifest: Manifest
  var ledger: Ledger
  /// Docids that the next commit takes away, by the shard's name.
  private var removed: [String: Set<UInt32>] = [:]
  private var shards: [String: ShardReader] = [:]
  /// The user's rows for the agency table.
  private(set) var agencies: OwnAgencies
  /// Whether the next commit changes what a search may give.
  private var hasNewContent = false
  /// Whether shards are merged here, and not by Xapian, where that is possible.
  var isBulk = true
  /// Why databases cannot be written here, but by Xapian; nil where they can.
  private(set) lazy var bulkFault = BulkProbe.fault(in: folder.work)

  /// Takes the lock, removes what a crash left, and makes the index if there is none.
  ///
  /// - throws: `index.locked`, `index.stopped`, `index.path` where the folder is used for something
  ///   else, `index.corrupt`, `index.version`, `index.io`.
  init(
    _ folder: IndexFolder, command: String, wait: Bool, shouldStop: () -> Bool = { false }
  ) throws(ArchiveError) {
    self.folder = folder
    // Looked at before anything is made in it, and again under the lock.
    try folder.refuseOther()
    try FileSystem.makeFolder(folder.path)
    lock = try IndexLock(folder, command: command, wait: wait, shouldStop: shouldStop)
    try folder.refuseOther()
    try FileSystem.makeFolder(folder.shards)
    if try FileSystem.status(folder.manifest) != nil {
      manifest = try folder.readManifest()
      ledger = try Ledger(folder, manifest)
      agencies = try folder.readAgencies(manifest)
    } else {
      manifest = Manifest(
        index: Self.randomIdentity(), revision: 0, ledger: Manifest.firstLedger, ledgerBytes: 0,
        creditRules: CreditParser.rulesVersion)
      ledger = Ledger()
      agencies = .none
      try FileSystem.write([], to: folder.file(manifest.ledger))
      hasNewContent = true
      try publish()
    }
    try removeUnnamed()
    try FileSystem.makeFolder(folder.work)
  }

  private static func randomIdentity() -> String {
    var generator = SystemRandomNumberGenerator()
    return hexDigits(generator.next()) + hexDigits(generator.next())
  }

  /// The folders that were indexed.
  var roots: [String] { manifest.roots }

  /// Adds folders; they are published with the next commit.
  func setRoots(_ roots: [String]) { manifest.roots = roots }

  /// Gives the index other rows for the agency table; they are published with the next commit.
  func setAgencies(_ agencies: OwnAgencies) throws(ArchiveError) {
    guard agencies.hash != self.agencies.hash else { return }
    self.agencies = agencies
    hasNewContent = true
    manifest.agencies = nil
    guard !agencies.rows.isEmpty else { return }
    let name = Manifest.agenciesName(revision: manifest.revision + 1)
    try FileSystem.write(Array(agencies.rows.utf8), to: folder.file(name))
    manifest.agencies = name
  }

  /// Whether all documents were read by the present rules and agencies.
  var creditsAreCurrent: Bool { manifest.creditsAreCurrent(agencies) }

  /// Notes that all documents have been read by the present rules and agencies; published with the next
  /// commit.
  func setCreditsCurrent() {
    manifest.creditRules = CreditParser.rulesVersion
    manifest.creditAgencies = agencies.hash
  }

  /// Takes one document out of the index, with the next commit.
  func remove(_ docid: UInt32, of shard: String) { removed[shard, default: []].insert(docid) }

  /// Takes all documents of a file out of the index, with the next commit.
  func remove(_ file: FileKey) throws(ArchiveError) {
    let term = Self.term(of: file)
    for shard in manifest.shards {
      let reader = try reader(of: shard)
      do {
        for docid in try reader.database.postings(of: term) {
          removed[shard.name, default: []].insert(docid.rawValue)
        }
      } catch { throw ArchiveError(error, doing: "search \(folder.shard(shard.name))") }
    }
  }

  /// The term that the documents of a file have.
  static func term(of file: FileKey) -> [UInt8] {
    Array((Prefix.file.rawValue + TermWriter.fileTerm(file)).utf8)
  }

  private func reader(of shard: Manifest.Shard) throws(ArchiveError) -> ShardReader {
    if let reader = shards[shard.name] { return reader }
    let reader = try ShardReader(folder.shard(shard.name))
    shards[shard.name] = reader
    return reader
  }

  /// Whether there is anything to commit.
  var hasChanges: Bool { !removed.isEmpty || ledger.hasChanges || hasNewContent }

  /// Publishes finished batches, removals and the ledger in one step, then merges shards that are due.
  func commit(_ batches: [FinishedBatch]) throws(ArchiveError) {
    try stage(batches)
    var items = try itemsOfRemoved()
    for batch in batches { items.formUnion(batch.items) }
    try applyRemovals()
    try hideVersions(of: items)
    let (name, bytes) = try ledger.commit(
      to: folder, name: manifest.ledger, bytes: manifest.ledgerBytes)
    (manifest.ledger, manifest.ledgerBytes) = (name, bytes)
    FailurePoint.ledgerWritten.reach()
    try publish()
    while let group = MergePolicy.next(manifest.shards) { try merge(group) }
    try removeUnnamed()
  }

  /// Makes one shard of all, without what was removed from them.
  func compact() throws(ArchiveError) {
    let shards = manifest.shards
    guard shards.count > 1 || shards.contains(where: { $0.deleted > 0 }) else { return }
    try merge(Array(shards.indices))
    try removeUnnamed()
  }

  /// Writes finished batches as one shard, which the next commit publishes.
  func stage(_ batches: [FinishedBatch]) throws(ArchiveError) {
    let filled = batches.filter { $0.documents > 0 }
    if !filled.isEmpty {
      // Of an index without documents all are read by the present rules.
      if manifest.shards.isEmpty { setCreditsCurrent() }
      if !creditsAreCurrent { manifest.creditAgencies = nil }
      hasNewContent = true
      let name = nextShardName()
      try write(filled, to: folder.shard(name))
      try seal(name)
      manifest.shards.append(
        try shard(name, documents: filled.reduce(0) { $0 + $1.documents }))
      manifest.languages = Set(manifest.languages)
        .union(filled.flatMap(\.languages)).sorted()
      FailurePoint.shardWritten.reach()
    }
    for batch in batches { try FileSystem.remove(batch.path) }
  }

  /// Writes the documents of batches into one new database.
  private func write(_ batches: [FinishedBatch], to path: String) throws(ArchiveError) {
    let runs = batches.compactMap(\.run)
    guard runs.count == batches.count else {
      try ShardMerger.compact(batches.map(\.path), to: path)
      return
    }
    try FileSystem.remove(path)
    do throws(GlassError) { try RunWriter.write(runs, to: path) } catch {
      throw ArchiveError(error)
    }
  }

  private func nextShardName() -> String {
    defer { manifest.nextShard += 1 }
    return Manifest.shardName(manifest.nextShard)
  }

  /// What the manifest says of a shard that has just been written.
  private func shard(_ name: String, documents: Int) throws(ArchiveError) -> Manifest.Shard {
    Manifest.Shard(
      name: name, documents: documents, bytes: try folder.tableBytes(of: name), tombstones: nil,
      deleted: 0)
  }

  /// Finishes a shard, from now on never changed: lays out its columns and makes sure that all of it has
  /// reached the disk.
  private func seal(_ name: String) throws(ArchiveError) {
    try ColumnFile.write(shard: folder.shard(name), to: folder.columns(of: name))
    try FileSystem.synchronizeFolder(folder.shard(name))
  }

  /// Writes the tombstones of the documents that were taken away.
  private func applyRemovals() throws(ArchiveError) {
    for index in manifest.shards.indices {
      let shard = manifest.shards[index]
      guard let gone = removed[shard.name], !gone.isEmpty else { continue }
      let all = Set(try folder.readTombstones(of: shard)).union(gone).sorted()
      guard all.count > shard.deleted else { continue }
      hasNewContent = true
      manifest.shards[index].deleted = all.count
      // A shard of which nothing is left goes with this commit.
      if all.count == shard.documents { continue }
      let name = Manifest.tombstonesName(shard.name, revision: manifest.revision + 1)
      try folder.writeDocids(all, to: name)
      manifest.shards[index].tombstones = name
    }
    removed = [:]
    for shard in manifest.shards where shard.deleted >= shard.documents { shards[shard.name] = nil }
    manifest.shards.removeAll { $0.deleted >= $0.documents }
    FailurePoint.tombstonesWritten.reach()
  }

  /// The items that documents which the next commit takes away are versions of, by their terms.
  private func itemsOfRemoved() throws(ArchiveError) -> Set<String> {
    var items: Set<String> = []
    for shard in manifest.shards {
      guard let gone = removed[shard.name] else { continue }
      let reader = try reader(of: shard)
      do {
        for docid in gone.compactMap(DocumentID.init(rawValue:)) where try reader.hasVersions {
          let value = try reader.database.value(Slot.version.rawValue, of: docid)
          if !value.isEmpty { items.insert(VersionKey(value).item) }
        }
      } catch { throw ArchiveError(error, doing: "search \(folder.shard(shard.name))") }
    }
    return items
  }

  /// Settles anew which documents of these items are hidden; of all others it stays as it is.
  private func hideVersions(of items: Set<String>) throws(ArchiveError) {
    guard !items.isEmpty else { return }
    var versions = ItemVersions()
    for (number, shard) in manifest.shards.enumerated() {
      let reader = try reader(of: shard)
      let tombstones = Set(try folder.readTombstones(of: shard))
      do {
        guard try reader.hasVersions else { continue }
        for item in items {
          try versions.add(item, of: reader.database, number, without: tombstones)
        }
      } catch { throw ArchiveError(error, doing: "search \(folder.shard(shard.name))") }
    }
    let hidden = versions.hidden()
    for number in manifest.shards.indices {
      let shard = manifest.shards[number]
      let old = try folder.readHidden(of: shard)
      // A document that has become a tombstone is no longer hidden.
      let gone = Set(old.isEmpty ? [] : try folder.readTombstones(of: shard))
      let kept = old.filter { !versions.has($0, in: number) && !gone.contains($0) }
      let new = (kept + (hidden[number] ?? [])).sorted()
      guard new != old else { continue }
      manifest.shards[number].hidden = nil
      manifest.shards[number].hiddenDocuments = new.count
      guard !new.isEmpty else { continue }
      let name = Manifest.hiddenName(shard.name, revision: manifest.revision + 1)
      try folder.writeDocids(new, to: name)
      manifest.shards[number].hidden = name
    }
  }

  /// Replaces the shards at these places, ascending, by one without their removed documents.
  private func merge(_ places: [Int]) throws(ArchiveError) {
    let sources = places.map { manifest.shards[$0] }
    let name = nextShardName()
    let merger = ShardMerger(folder: folder, isBulk: isBulk && bulkFault == nil)
    let moves = try merger.merge(sources, to: folder.shard(name))
    FailurePoint.mergeCompacted.reach()
    try seal(name)
    var merged = try shard(
      name, documents: sources.reduce(0) { $0 + $1.documents - $1.deleted })
    var hidden: [UInt32] = []
    for (shard, move) in zip(sources, moves) {
      hidden += try folder.readHidden(of: shard).compactMap(move)
    }
    if !hidden.isEmpty {
      merged.hidden = Manifest.hiddenName(name, revision: manifest.revision + 1)
      merged.hiddenDocuments = hidden.count
      try folder.writeDocids(hidden.sorted(), to: merged.hidden ?? "")
    }
    for place in places.reversed() { manifest.shards.remove(at: place) }
    manifest.shards.insert(merged, at: places.first ?? 0)
    FailurePoint.mergeWritten.reach()
    hasNewContent = true
    try publish()
    for shard in sources { shards[shard.name] = nil }
  }

  /// Puts the manifest in place: the moment at which a commit becomes visible. What it names is on the
  /// disk before, and the folder's list of names with it. A run that found nothing new keeps the revision,
  /// and with it everybody's cursors.
  private func publish() throws(ArchiveError) {
    try FileSystem.synchronize(folder.shards)
    if hasNewContent { manifest.revision += 1 }
    hasNewContent = false
    try FileSystem.write(manifest.encoded(), to: folder.newManifest)
    try FileSystem.synchronize(folder.path)
    FailurePoint.manifestWritten.reach()
    try FileSystem.rename(folder.newManifest, to: folder.manifest)
    try FileSystem.synchronize(folder.path)
    FailurePoint.manifestPublished.reach()
  }

  /// Removes what the manifest does not name: leavings of a crash, and what this commit replaced. A reader
  /// that is about to open one of them finds the new manifest when it looks again. Only what is called as
  /// the program calls its files is removed.
  private func removeUnnamed() throws(ArchiveError) {
    let named = manifest.files
    for name in try FileSystem.names(in: folder.shards)
    where Manifest.isShardName(name) && !named.contains(name) {
      FailurePoint.cleanup.reach()
      try FileSystem.remove(folder.shard(name))
    }
    for name in try FileSystem.names(in: folder.path) where !named.contains(name) {
      if Manifest.isTombstonesName(name) || Manifest.isHiddenName(name)
        || Manifest.isLedgerName(name) || Manifest.isAgenciesName(name) || name == "manifest.new"
      {
        try FileSystem.remove(folder.file(name))
      }
    }
    try FileSystem.remove(folder.mergeWork)
    for name in (try? FileSystem.names(in: folder.work)) ?? [] where name.hasPrefix("batch-") {
      try FileSystem.remove(folder.work.appendingPath(name))
    }
  }
}
