// The only thing that changes an index: it holds the lock, and every change goes through `publish`, one
// rename of the manifest. Until then nothing that a reader can see has changed; whatever a crash leaves
// behind is removed by the next writer.

import Analysis
import Credits
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

  /// Takes the lock, removes what a crash left, and makes the index if there is none.
  ///
  /// - throws: `index.locked`, `index.corrupt`, `index.version`, `index.io`.
  init(_ folder: IndexFolder, command: String, wait: Bool) throws(ArchiveError) {
    self.folder = folder
    try FileSystem.makeFolder(folder.shards)
    lock = try IndexLock(folder, command: command, wait: wait)
    if folder.exists {
      manifest = try folder.readManifest()
      ledger = try Ledger(folder, manifest)
    } else {
      manifest = Manifest(
        index: Self.randomIdentity(), revision: 0, ledger: "ledger-1", ledgerBytes: 0,
        creditRules: CreditParser.rulesVersion)
      ledger = Ledger()
      try FileSystem.write([], to: folder.file(manifest.ledger))
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

  /// Takes all documents of a file out of the index, with the next commit.
  func remove(_ file: FileKey) throws(ArchiveError) {
    let term = Array((Prefix.file.rawValue + TermWriter.fileTerm(file)).utf8)
    for shard in manifest.shards {
      let reader = try reader(of: shard)
      do {
        for docid in try reader.database.postings(of: term) {
          removed[shard.name, default: []].insert(docid.rawValue)
        }
      } catch { throw ArchiveError(error, doing: "search \(folder.shard(shard.name))") }
    }
  }

  private func reader(of shard: Manifest.Shard) throws(ArchiveError) -> ShardReader {
    if let reader = shards[shard.name] { return reader }
    let reader = try ShardReader(folder.shard(shard.name))
    shards[shard.name] = reader
    return reader
  }

  /// Whether there is anything to commit.
  var hasChanges: Bool { !removed.isEmpty || !ledger.pending.isEmpty }

  /// Publishes finished batches, removals and the ledger in one step, then merges shards that are due.
  func commit(_ batches: [FinishedBatch]) throws(ArchiveError) {
    let filled = batches.filter { $0.documents > 0 }
    if !filled.isEmpty {
      let name = nextShardName()
      try compact(filled.map(\.path), to: name)
      manifest.shards.append(
        Manifest.Shard(
          name: name, documents: filled.reduce(0) { $0 + $1.documents }, tombstones: nil,
          deleted: 0))
      manifest.languages = Set(manifest.languages)
        .union(filled.flatMap(\.languages)).sorted()
      FailurePoint.shardWritten.reach()
    }
    try applyRemovals()
    let (name, bytes) = try ledger.commit(
      to: folder, name: manifest.ledger, bytes: manifest.ledgerBytes)
    (manifest.ledger, manifest.ledgerBytes) = (name, bytes)
    FailurePoint.ledgerWritten.reach()
    try publish()
    for batch in batches { try FileSystem.remove(batch.path) }
    while let group = MergePolicy.next(manifest.shards) { try merge(group) }
    try removeUnnamed()
  }

  private func nextShardName() -> String {
    defer { manifest.nextShard += 1 }
    return "shard-\(manifest.nextShard)"
  }

  /// Writes databases as one shard; returns how far the docids of each moved.
  @discardableResult
  private func compact(_ sources: [String], to name: String) throws(ArchiveError) -> [Int] {
    let target = folder.shard(name)
    try FileSystem.remove(target)
    let offsets: [Int]
    do { offsets = try Compactor.compact(sources: sources, to: target) } catch {
      throw ArchiveError(error, doing: "write \(target)")
    }
    try FileSystem.synchronizeFolder(target)
    return offsets
  }

  /// Writes the tombstones of the documents that were taken away.
  private func applyRemovals() throws(ArchiveError) {
    for index in manifest.shards.indices {
      let shard = manifest.shards[index]
      guard let gone = removed[shard.name], !gone.isEmpty else { continue }
      let all = Set(try folder.readTombstones(of: shard)).union(gone).sorted()
      guard all.count > shard.deleted else { continue }
      let name = "tombstones-\(shard.name)-\(manifest.revision + 1)"
      try folder.writeTombstones(all, to: name)
      manifest.shards[index].tombstones = name
      manifest.shards[index].deleted = all.count
    }
    removed = [:]
    manifest.shards.removeAll { $0.deleted == $0.documents }
    FailurePoint.tombstonesWritten.reach()
  }

  /// Replaces neighbouring shards by one without their removed documents.
  func merge(_ group: Range<Int>) throws(ArchiveError) {
    let sources = Array(manifest.shards[group])
    let name = nextShardName()
    let offsets = try compact(sources.map { folder.shard($0.name) }, to: name)
    var gone: [DocumentID] = []
    for (shard, offset) in zip(sources, offsets) {
      for docid in try folder.readTombstones(of: shard) {
        if let moved = DocumentID(rawValue: UInt32(Int(docid) + offset)) { gone.append(moved) }
      }
    }
    FailurePoint.mergeCompacted.reach()
    if !gone.isEmpty {
      do {
        let database = try WritableDatabase(path: folder.shard(name), mode: .open)
        for docid in gone { try database.delete(docid) }
        try database.commit()
      } catch { throw ArchiveError(error, doing: "write \(folder.shard(name))") }
      try FileSystem.synchronizeFolder(folder.shard(name))
    }
    let documents = sources.reduce(0) { $0 + $1.documents - $1.deleted }
    manifest.shards.replaceSubrange(
      group, with: [Manifest.Shard(name: name, documents: documents, tombstones: nil, deleted: 0)])
    FailurePoint.mergeWritten.reach()
    try publish()
    for shard in sources { shards[shard.name] = nil }
  }

  /// Puts the manifest in place: the moment at which a commit becomes visible.
  private func publish() throws(ArchiveError) {
    try FileSystem.synchronize(folder.shards)
    manifest.revision += 1
    try FileSystem.write(manifest.encoded(), to: folder.newManifest)
    FailurePoint.manifestWritten.reach()
    try FileSystem.rename(folder.newManifest, to: folder.manifest)
    try FileSystem.synchronize(folder.path)
    FailurePoint.manifestPublished.reach()
  }

  /// Removes what the manifest does not name: leavings of a crash, and what this commit replaced. A reader
  /// that is about to open one of them finds the new manifest when it looks again.
  private func removeUnnamed() throws(ArchiveError) {
    let named = Set(manifest.shards.map(\.name))
    for name in try FileSystem.names(in: folder.shards) where !named.contains(name) {
      FailurePoint.cleanup.reach()
      try FileSystem.remove(folder.shard(name))
    }
    let files = Set(manifest.shards.compactMap(\.tombstones) + [manifest.ledger])
    for name in try FileSystem.names(in: folder.path)
    where name.hasPrefix("tombstones-") || name.hasPrefix("ledger-") || name == "manifest.new" {
      if !files.contains(name) { try FileSystem.remove(folder.file(name)) }
    }
    for name in (try? FileSystem.names(in: folder.work)) ?? [] where name.hasPrefix("batch-") {
      try FileSystem.remove(folder.work + "/" + name)
    }
  }
}

/// One shard, open for reading.
final class ShardReader {
  let database: Database

  init(_ path: String) throws(ArchiveError) {
    do { database = try Database(path: path) } catch {
      throw ArchiveError(error, doing: "open \(path)")
    }
  }
}

/// Which shards to merge: of four neighbours of about one size one is made, so an index of n documents has
/// about 3 log₄ n shards and writes each document log₄ n times.
enum MergePolicy {
  private static let fanout = 4

  /// The next group of shards to merge; nil when none is due.
  static func next(_ shards: [Manifest.Shard]) -> Range<Int>? {
    let levels = shards.map { level($0.documents - $0.deleted) }
    for level in 0...(levels.max() ?? 0) {
      let start = levels.lastIndex { $0 > level }.map { $0 + 1 } ?? 0
      if shards.count - start >= fanout { return start..<shards.count }
    }
    // A shard that is mostly removed documents is written anew.
    return shards.firstIndex { $0.deleted * 3 > $0.documents }.map { $0..<($0 + 1) }
  }

  private static func level(_ documents: Int) -> Int {
    var level = 0
    var size = 256
    while size < documents {
      size *= fanout
      level += 1
    }
    return level
  }
}
