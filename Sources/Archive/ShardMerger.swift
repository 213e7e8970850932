// Writes shards as one. Our own merge leaves removed documents out while it copies, and takes less than half of the
// processor's time; Xapian's stays for a libxapian of another format, and for shards that another one wrote.

import Glass
import Xapian

/// Merges shards into a new one.
struct ShardMerger {
  /// Where the documents of a shard are afterwards, by their docids before.
  typealias Move = (UInt32) -> UInt32?

  let folder: IndexFolder
  /// Whether databases of the linked libxapian's format may be written here.
  let isBulk: Bool

  /// Writes what is left of `shards`, in this order, as one; returns where each shard's documents are now.
  ///
  /// - throws: `index.corrupt` for a shard that is damaged or has other documents than the manifest and its
  ///   tombstones say; `index.io`. What the target then holds is no database.
  func merge(_ shards: [Manifest.Shard], to target: String) throws(ArchiveError) -> [Move] {
    if isBulk, let moves = try mergeTables(of: shards, to: target) { return moves }
    guard shards.contains(where: { $0.deleted > 0 }) else {
      let paths = shards.map { folder.shard($0.name) }
      return try Self.compact(paths, to: target).map(Self.move)
    }
    return try compactLiving(shards, to: target)
  }

  /// Merges table by table; nil where a shard has a format that only Xapian knows.
  private func mergeTables(
    of shards: [Manifest.Shard], to target: String
  ) throws(ArchiveError) -> [Move]? {
    var sources: [GlassMerger.Source] = []
    for shard in shards {
      let removed = try folder.readTombstones(of: shard)
      sources.append(GlassMerger.Source(folder: folder.shard(shard.name), removed: removed))
    }
    try FileSystem.remove(target)
    let summary: GlassMerger.Summary
    do throws(GlassError) { summary = try GlassMerger.merge(sources, into: target) } catch {
      switch error.code {
      case .format: return nil
      case .damaged:
        throw ArchiveError(.corrupt, error.message, hint: ArchiveError.restoreHint)
      case .removed:
        throw ArchiveError(
          .corrupt, "tombstones name a document that is not there: \(error.message)",
          hint: ArchiveError.restoreHint)
      default: throw ArchiveError(error)
      }
    }
    let expected = shards.reduce(0) { $0 + $1.documents - $1.deleted }
    guard summary.statistics.documentCount == expected else {
      throw ArchiveError(
        .corrupt,
        """
        the shards \(shards.map(\.name).joined(separator: ", ")) have \
        \(summary.statistics.documentCount) documents together, the manifest says \(expected)
        """, hint: ArchiveError.restoreHint)
    }
    return summary.maps.map { map in { map.docid(of: $0) } }
  }

  /// Has Xapian write databases as one; returns how far the docids of each moved.
  @discardableResult
  static func compact(
    _ sources: [String], to target: String, flags: Compactor.Flags = .full
  ) throws(ArchiveError) -> [Int] {
    try FileSystem.remove(target)
    do { return try Compactor.compact(sources: sources, to: target, flags: flags) } catch {
      throw ArchiveError(error, doing: "write \(target)")
    }
  }

  private static func move(by offset: Int) -> Move { { UInt32(exactly: Int($0) + offset) } }

  /// Has Xapian write what is left of shards. It deletes from a compact database by splitting its blocks, which left
  /// it larger than it was (176 MB for what takes 82); so it is done in a copy, and that is compacted.
  private func compactLiving(
    _ sources: [Manifest.Shard], to target: String
  ) throws(ArchiveError) -> [Move] {
    let copy = folder.mergeWork
    let offsets = try Self.compact(sources.map { folder.shard($0.name) }, to: copy, flags: [])
    var gone: [(docid: DocumentID, shard: Manifest.Shard)] = []
    for (shard, offset) in zip(sources, offsets) {
      for docid in try folder.readTombstones(of: shard) {
        guard let moved = UInt32(exactly: Int(docid) + offset).flatMap(DocumentID.init(rawValue:))
        else { throw Self.wrongTombstones(shard) }
        gone.append((moved, shard))
      }
    }
    var current: Manifest.Shard?
    do {
      // Nobody reads the copy, and a crash throws it away: no need for a way back.
      let database = try WritableDatabase.openCopy(copy)
      for (docid, shard) in gone {
        current = shard
        try database.delete(docid)
      }
      try database.commit()
    } catch {
      if error.code == .docNotFound, let current { throw Self.wrongTombstones(current) }
      throw ArchiveError(error, doing: "write \(copy)")
    }
    // What is unused at the front goes, once more for all of them together.
    let shift = try Self.compact([copy], to: target).first ?? 0
    try FileSystem.remove(copy)
    return offsets.map { Self.move(by: $0 + shift) }
  }

  private static func wrongTombstones(_ shard: Manifest.Shard) -> ArchiveError {
    ArchiveError(
      .corrupt, "the tombstones of \(shard.name) name documents that it does not have",
      hint: ArchiveError.restoreHint)
  }
}

extension ArchiveError {
  /// What it means for an index that a database could not be written.
  init(_ error: GlassError) {
    if error.code == .file {
      self.init(.io, error.message, hint: FileSystem.advice(on: error.message))
    } else {
      self.init(.internal, error.message, hint: "please report this; --no-bulk does without")
    }
  }
}
