// One state of an index, opened for reading. Its files may be removed while it is open: Xapian opens every
// file of a shard when it opens the shard, and the kernel keeps what is open.

import Xapian

/// One state of an index, open.
final class Snapshot {
  let manifest: Manifest
  /// The user's rows for the agency table.
  let agencies: OwnAgencies
  private let database: Database
  /// The docids of each shard's documents that do not count, tombstones and hidden ones, in the shard's own
  /// numbers, ascending.
  private let absent: [[UInt32]]
  /// The same for Xapian.
  private let live: LiveDocuments
  private let hasAbsent: Bool
  /// The shards' columns, which the database reads from: they live as long as it does.
  private let columns: [ColumnFile]

  /// Opens the newest state.
  ///
  /// - throws: `index.missing`, `index.corrupt`, `index.version`, `index.io`.
  static func open(_ folder: IndexFolder) throws(ArchiveError) -> Snapshot {
    try folder.withManifest { manifest throws(ArchiveError) in try Snapshot(folder, manifest) }
  }

  private init(_ folder: IndexFolder, _ manifest: Manifest) throws(ArchiveError) {
    self.manifest = manifest
    agencies = try folder.readAgencies(manifest)
    var absent: [[UInt32]] = []
    for shard in manifest.shards {
      let (tombstones, hidden) = (
        try folder.readTombstones(of: shard), try folder.readHidden(of: shard)
      )
      absent.append(hidden.isEmpty ? tombstones : Set(tombstones + hidden).sorted())
    }
    self.absent = absent
    do throws(XapianError) {
      var byShard: [String: [UInt32]] = [:]
      for (shard, docids) in zip(manifest.shards, absent) where !docids.isEmpty {
        byShard[try Database(path: folder.shard(shard.name)).uuid] = docids
      }
      database = try Database(paths: manifest.shards.map { folder.shard($0.name) })
      live = try LiveDocuments(tombstones: byShard)
      hasAbsent = !byShard.isEmpty
      columns = try Self.lendColumns(of: manifest, in: folder, to: database)
    } catch {
      throw ArchiveError(error, doing: "open the index at \(folder.path)")
    }
  }

  /// Lends the database the columns of its shards. Those that are missing or of another shard are left
  /// out: then the slots are counted.
  private static func lendColumns(
    of manifest: Manifest, in folder: IndexFolder, to database: borrowing Database
  ) throws(XapianError) -> [ColumnFile] {
    let uuids = try database.uuid.split(separator: ":")
    var files: [ColumnFile] = []
    for (number, shard) in manifest.shards.enumerated() where number < uuids.count {
      guard let file = ColumnFile(folder.columns(of: shard.name)), file.uuid == uuids[number] else {
        continue
      }
      for column in file.columns { try database.lend(column, toShard: number) }
      files.append(file)
    }
    return files
  }

  /// Lends the database of all shards together, with which of its documents count; that is nil where all
  /// of them do, unless the match is to be interruptible, since it is there that a match is stopped.
  func with<R, E>(
    interruptible: Bool = false, _ body: (borrowing Database, LiveDocuments?) throws(E) -> R
  ) throws(E) -> R {
    try body(database, hasAbsent || interruptible ? live : nil)
  }

  /// Whether a document of the database counts.
  func isLive(_ id: DocumentID) -> Bool {
    // Xapian deals the numbers of n shards out in turn: document d of shard i is (d - 1) n + i + 1.
    let (above, shard) = (Int(id.rawValue) - 1).quotientAndRemainder(
      dividingBy: max(1, absent.count))
    guard absent.indices.contains(shard) else { return true }
    return !absent[shard].containsSorted(UInt32(above + 1))
  }
}

extension [UInt32] {
  /// Whether this ascending list has a number.
  fileprivate func containsSorted(_ number: UInt32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
