// `cutline check`: whether an index is whole. Xapian checks its own tables; this adds what only Cutline
// knows, that the manifest, the shards, the tombstones and the ledger say the same.

import IndexSchema
import Xapian

/// What a check found.
public struct CheckReport: Sendable, Hashable {
  /// What is wrong, a line each; empty when the index is whole.
  public var problems: [String]
  /// How many shards were looked at.
  public var shards: Int
  /// How many documents they hold, without those that were removed.
  public var documents: Int
}

extension IndexFolder {
  /// Checks every part of the index.
  ///
  /// - throws: `index.missing`, or what keeps the manifest from being read.
  public func check() throws(ArchiveError) -> CheckReport {
    let manifest = try readManifest()
    var problems: [String] = []
    for shard in manifest.shards {
      let path = self.shard(shard.name)
      do {
        let result = try Checker.check(path: path)
        if result.errors > 0 {
          problems.append("\(path): \(result.errors) errors: \(result.report)")
        }
        let database = try Database(path: path)
        let held = try database.documentCount
        if held != shard.documents {
          problems.append(
            "\(path) holds \(held) documents, the manifest says \(shard.documents)"
          )
        }
        let last = try database.lastDocumentID
        if try readTombstones(of: shard).contains(where: { $0 == 0 || $0 > last }) {
          problems.append("the tombstones of \(path) name documents that it never had")
        }
      } catch let error as XapianError {
        problems.append("\(path): \(error.message)")
      } catch let error as ArchiveError {
        problems.append(error.message)
      } catch {
        problems.append("\(path): \(error)")
      }
    }
    do throws(ArchiveError) {
      let ledger = try Ledger(self, manifest)
      let listed = ledger.entries.values.reduce(0) { $0 + $1.documents }
      if listed != manifest.documents {
        problems.append(
          "the ledger counts \(listed) documents, the shards \(manifest.documents):"
            + " run cutline index on the same paths again")
      }
    } catch { problems.append(error.message) }
    return CheckReport(
      problems: problems, shards: manifest.shards.count, documents: manifest.documents)
  }

  /// What became of every file, by path, with the file's absolute path.
  ///
  /// - throws: `index.*`.
  public func files() throws(ArchiveError) -> [(
    path: String, entry: LedgerEntry, isUnchanged: Bool
  )] {
    let manifest = try readManifest()
    let ledger = try Ledger(self, manifest)
    return ledger.entries.sorted { $0.key < $1.key }.map { key, entry in
      let root = manifest.roots.indices.contains(key.root) ? manifest.roots[key.root] : ""
      return (
        root == "/" ? "/" + key.path : root + "/" + key.path, entry, entry.time < ledger.lastRun
      )
    }
  }

  /// Takes files, or all below a folder, out of the index; the files themselves stay.
  ///
  /// - parameter path: a file or folder, which need not be there any more.
  /// - returns: how many files were forgotten.
  /// - throws: `index.*`.
  public func forget(_ path: String, command: String, wait: Bool) throws(ArchiveError) -> Int {
    guard exists else { _ = try readManifest(); return 0 }
    let writer = try IndexWriter(self, command: command, wait: wait)
    let absolute = FileSystem.realPath(path) ?? IndexFolder(path: path).path
    guard let folder = Walk.key(of: absolute, roots: writer.roots) else { return 0 }
    let keys = writer.ledger.entries.keys.filter { $0.isBelow(folder) }.sorted()
    for key in keys {
      try writer.remove(key)
      writer.ledger.forget(key)
    }
    if !keys.isEmpty { try writer.commit([]) }
    return keys.count
  }
}
