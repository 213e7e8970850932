// The manifest says what an index is at this moment: which shards, with which tombstones, and how much of
// the ledger. Everything it names is immutable, and it is replaced by one rename, last: so a reader sees
// either all of a commit or nothing of it, and a crash leaves only files that no manifest names.
//
// DESIGN.md kept one small shard mutable. Here every commit writes a new small shard instead, and shards
// merge by size: the same cost for an update, and neither a half-visible commit nor
// DatabaseModifiedError can occur (ARCHITECTURE.md has the figures).

import IndexSchema
import JSON

/// What an index consists of.
struct Manifest: Sendable, Hashable {
  /// A database of documents that never changes.
  struct Shard: Sendable, Hashable {
    /// The name of its folder below `shards/`.
    var name: String
    /// How many documents it holds, tombstones included.
    var documents: Int
    /// The file with the docids of its documents that no longer count; nil when there are none.
    var tombstones: String?
    /// How many those are.
    var deleted: Int
  }

  /// Identifies the index for as long as it lives: 32 hex digits.
  var index: String
  /// Counts the commits.
  var revision: Int
  /// `IndexSchema.version` of the program that wrote it.
  var schema = IndexSchema.version
  /// Features beyond the schema; a reader that does not know one refuses.
  var features: [String] = []
  /// The folders that were indexed, absolute; a document's path is below one of them.
  var roots: [String] = []
  /// The ledger's file.
  var ledger: String
  /// How many of its bytes count.
  var ledgerBytes: Int
  /// The shards, oldest first.
  var shards: [Shard] = []
  /// The number of the next shard, never used again.
  var nextShard = 1
  /// The codes of the languages whose stems occur in the index.
  var languages: [String] = []
  /// `CreditParser.rulesVersion` of the documents.
  var creditRules: Int

  /// How many documents count.
  var documents: Int { shards.reduce(0) { $0 + $1.documents - $1.deleted } }
}

extension Manifest {
  /// The features that this program knows.
  static let knownFeatures: Set<String> = []

  /// The manifest as JSON, one line.
  func encoded() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("cutline")
      writer.value("index manifest")
      writer.key("schema")
      writer.value(schema)
      writer.key("features")
      writer.value(features)
      writer.key("index")
      writer.value(index)
      writer.key("revision")
      writer.value(revision)
      writer.key("roots")
      writer.value(roots)
      writer.key("ledger")
      writer.value(ledger)
      writer.key("ledger_bytes")
      writer.value(ledgerBytes)
      writer.key("next_shard")
      writer.value(nextShard)
      writer.key("languages")
      writer.value(languages)
      writer.key("credit_rules")
      writer.value(creditRules)
      writer.key("shards")
      writer.array { writer in
        for shard in shards {
          writer.object { writer in
            writer.key("name")
            writer.value(shard.name)
            writer.key("documents")
            writer.value(shard.documents)
            writer.key("tombstones")
            writer.value(shard.tombstones)
            writer.key("deleted")
            writer.value(shard.deleted)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a manifest.
  ///
  /// - throws: `index.corrupt` when it is none, `index.version` when another version wrote it.
  init(decoding bytes: [UInt8], at path: String) throws(ArchiveError) {
    func corrupt(_ what: String) -> ArchiveError {
      ArchiveError(
        .corrupt, "\(path) is not a manifest: \(what)",
        hint: "restore it from a backup, or remove the folder and index again")
    }
    let json: JSONValue
    do { json = try JSONValue(parsing: bytes) } catch { throw corrupt(error.message) }
    guard json["cutline"]?.string == "index manifest", let schema = json["schema"]?.integer else {
      throw corrupt("it does not say so")
    }
    guard schema == IndexSchema.version else {
      throw ArchiveError(
        .version,
        "the index at \(path) has schema \(schema), this program reads \(IndexSchema.version)",
        hint: schema > IndexSchema.version
          ? "use a newer cutline" : "remove the index and run cutline index again")
    }
    let features = json["features"]?.array?.compactMap(\.string) ?? []
    if let unknown = features.first(where: { !Self.knownFeatures.contains($0) }) {
      throw ArchiveError(
        .version, "the index at \(path) uses the feature \(unknown), which this program lacks",
        hint: "use a newer cutline")
    }
    guard let index = json["index"]?.string, let revision = json["revision"]?.integer,
      let ledger = json["ledger"]?.string, let ledgerBytes = json["ledger_bytes"]?.integer,
      let nextShard = json["next_shard"]?.integer, let rules = json["credit_rules"]?.integer,
      let shards = json["shards"]?.array
    else { throw corrupt("a member is missing") }
    self.init(
      index: index, revision: revision, features: features, ledger: ledger,
      ledgerBytes: ledgerBytes, nextShard: nextShard, creditRules: rules)
    roots = json["roots"]?.array?.compactMap(\.string) ?? []
    languages = json["languages"]?.array?.compactMap(\.string) ?? []
    for shard in shards {
      guard let name = shard["name"]?.string, let documents = shard["documents"]?.integer,
        let deleted = shard["deleted"]?.integer
      else { throw corrupt("a shard is incomplete") }
      self.shards.append(
        Shard(
          name: name, documents: documents, tombstones: shard["tombstones"]?.string,
          deleted: deleted))
    }
  }
}
