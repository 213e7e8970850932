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
  /// Checks every part of the index: Xapian's tables, the numbers in the manifest, that every document has
  /// an id of its own, and that every file has as many documents as the ledger says.
  ///
  /// - throws: `index.missing`, or what keeps the manifest from being read.
  public func check() throws(ArchiveError) -> CheckReport {
    try withManifest { manifest throws(ArchiveError) in
      var check = IndexCheck(self)
      for shard in manifest.shards { check.look(at: shard) }
      check.compare(manifest)
      return CheckReport(
        problems: check.problems, shards: manifest.shards.count, documents: manifest.documents)
    }
  }
}

/// A check under way.
private struct IndexCheck {
  /// Of one kind of problem at most this many are listed.
  private static let maximumListed = 10

  let folder: IndexFolder
  private(set) var problems: [String] = []
  /// How many documents each file has, by its term, and how many each id.
  private var files: [[UInt8]: Int] = [:]
  private var documents: [[UInt8]: Int] = [:]
  private var isComplete = true
  /// The versions of items, and what is hidden of each shard.
  private var versions = ItemVersions()
  private var hidden: [Set<UInt32>] = []

  init(_ folder: IndexFolder) { self.folder = folder }

  /// Checks one shard.
  mutating func look(at shard: Manifest.Shard) {
    let path = folder.shard(shard.name)
    do {
      try checkTables(path)
      let bytes = try folder.tableBytes(of: shard.name)
      if bytes != shard.bytes {
        problems.append(
          "the tables of \(path) have \(bytes) bytes, the manifest says \(shard.bytes)")
      }
      let database = try Database(path: path)
      let held = try database.documentCount
      if held != shard.documents {
        problems.append("\(path) holds \(held) documents, the manifest says \(shard.documents)")
      }
      let tombstones = Set(try folder.readTombstones(of: shard))
      let last = try database.lastDocumentID
      if tombstones.contains(where: { $0 > last }) {
        problems.append("the tombstones of \(path) name documents that it never had")
      }
      let columns = folder.columns(of: shard.name)
      if try FileSystem.status(columns) != nil {
        let file = ColumnFile(columns)
        if try file?.uuid != database.uuid || file?.isWhole != true {
          problems.append("\(columns) is not what was written: remove it, the index does without")
        }
      }
      hidden.append(Set(try folder.readHidden(of: shard)))
      try versions.addAll(of: database, hidden.count - 1, without: tombstones)
      try Self.count(.file, in: database, without: tombstones, to: &files)
      try Self.count(.id, in: database, without: tombstones, to: &documents)
    } catch {
      isComplete = false
      switch error {
      case let error as XapianError: problems.append("\(path): \(error)")
      case let error as ArchiveError: problems.append(error.message)
      default: problems.append("\(path): \(error)")
      }
    }
  }

  /// Has Xapian check its tables. It opens them for writing to do so; where that may not be, everything is
  /// read once instead, which finds what a search could stumble over.
  private mutating func checkTables(_ path: String) throws(XapianError) {
    do {
      let result = try Checker.check(path: path)
      if result.errors > 0 {
        problems.append("\(path): \(result.errors) errors: \(result.report)")
      }
    } catch {
      guard error.code == .databaseOpening, FileSystem.forbidsWriting(error.system) else {
        throw error
      }
      try Self.readThrough(try Database(path: path))
    }
  }

  private static func readThrough(_ database: borrowing Database) throws(XapianError) {
    for docid in try database.postings(of: []) {
      var terms: [[UInt8]] = []
      try database.forEachTerm(of: docid) { term, _, _ in
        terms.append(term.withUnsafeBufferPointer(Array.init))
        return true
      }
      for term in terms { _ = try database.positions(of: term, in: docid) }
      _ = try database.values(of: docid)
      _ = try database.document(docid)
    }
  }

  /// Adds up how many documents each term of a prefix has.
  private static func count(
    _ prefix: Prefix, in database: borrowing Database, without tombstones: Set<UInt32>,
    to counts: inout [[UInt8]: Int]
  ) throws(XapianError) {
    for term in try database.terms(withPrefix: Array(prefix.rawValue.utf8)) {
      var count = 0
      try database.forEachPosting(of: term) { docid, _ in
        if !tombstones.contains(docid.rawValue) { count += 1 }
        return true
      }
      if count > 0 { counts[term, default: 0] += count }
    }
  }

  /// Compares what the shards hold with the manifest and the ledger.
  mutating func compare(_ manifest: Manifest) {
    let ledger: Ledger
    do { ledger = try Ledger(folder, manifest) } catch {
      problems.append(error.message)
      return
    }
    // What could not be read cannot be counted either.
    guard isComplete else { return }
    let total = documents.values.reduce(0, +)
    if total != manifest.documents {
      problems.append(
        "the shards have \(total) documents with an id, the manifest says \(manifest.documents)")
    }
    let mustHide = versions.hidden()
    for (number, shard) in manifest.shards.enumerated() {
      if hidden[number] != Set(mustHide[number] ?? []) {
        problems.append(
          "the hidden documents of \(folder.shard(shard.name)) are not the older versions there")
      }
    }
    var found: [String] = []
    for (id, count) in documents where count > 1 {
      found.append("\(count) documents have the id \(Self.name(id, .id))")
    }
    list(found)
    found = []
    for (key, entry) in ledger.entries {
      let count = files.removeValue(forKey: IndexWriter.term(of: key)) ?? 0
      if count != entry.documents {
        let path = key.absolutePath(manifest.roots) ?? key.path
        found.append(
          "the index has \(count) documents of \(path), the ledger says \(entry.documents)")
      }
    }
    for (term, count) in files {
      found.append(
        "\(count) documents are of a file that the ledger does not know: \(Self.name(term, .file))")
    }
    list(found)
  }

  private mutating func list(_ found: [String]) {
    problems += found.sorted().prefix(Self.maximumListed)
    if found.count > Self.maximumListed {
      problems.append("and \(found.count - Self.maximumListed) more like these")
    }
  }

  private static func name(_ term: [UInt8], _ prefix: Prefix) -> String {
    String(decoding: term.dropFirst(prefix.rawValue.utf8.count), as: UTF8.self)
  }
}
