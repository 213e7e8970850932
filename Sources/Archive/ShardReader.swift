// One shard by itself, as the writer and the check look at it: in its own docids, tombstones included.

import Glibc
import IndexSchema
import Xapian

/// One shard, open for reading.
final class ShardReader {
  let database: Database
  private var knownVersions: Bool?

  /// Whether any of its documents is a version of an item.
  var hasVersions: Bool {
    get throws(XapianError) {
      if let knownVersions { return knownVersions }
      let prefix = Array(Prefix.item.rawValue.utf8)
      let found = try !database.terms(withPrefix: prefix, limit: 1).isEmpty
      knownVersions = found
      return found
    }
  }

  /// The term of the file that a document was read from, without its prefix.
  func file(of docid: DocumentID) throws(XapianError) -> String? {
    let prefix = Array(Prefix.file.rawValue.utf8)
    var file: String?
    try database.forEachTerm(of: docid) { term, _, _ in
      guard term.count > prefix.count,
        term.withUnsafeBufferPointer({ $0.starts(with: prefix) })
      else { return true }
      file = term.withUnsafeBufferPointer {
        String(decoding: $0.dropFirst(prefix.count), as: UTF8.self)
      }
      return false
    }
    return file
  }

  init(_ path: String) throws(ArchiveError) {
    do { database = try Database(path: path) } catch {
      throw ArchiveError(error, doing: "open \(path)")
    }
  }
}

extension WritableDatabase {
  /// Opens a database that nobody else knows. Its lock may still be held for a moment: a process that
  /// another thread started while it was compacted has our descriptors until it runs its program.
  static func openCopy(_ path: String) throws(XapianError) -> WritableDatabase {
    var patience = 100
    while true {
      do {
        return try WritableDatabase(path: path, mode: .open, flags: [.dangerous, .noSync])
      } catch {
        guard error.code == .databaseLock, patience > 0 else { throw error }
        patience -= 1
        usleep(20_000)
      }
    }
  }
}
