// Figures about an index as a whole: `cutline stats` and the protocol's `.stats`.

import IndexSchema
public import JSON

/// What an index holds.
public struct Statistics: Sendable, Hashable {
  /// The index's folder.
  public var path: String
  /// Its identity, 32 hex digits.
  public var identity: String
  /// How many commits it has seen.
  public var revision: Int
  /// The version of its shape.
  public var schema: Int
  /// Documents of both kinds that a search can find.
  public var documents: Int
  /// Articles.
  public var articles: Int
  /// Captions, those of articles included.
  public var captions: Int
  /// Files by what became of them.
  public var files: [LedgerEntry.Outcome: Int]
  /// The folders that were indexed.
  public var roots: [String]
  /// The languages that are stemmed.
  public var languages: [String]
  /// Databases that make up the index.
  public var shards: Int
  /// Documents that are removed but still take space.
  public var tombstones: Int
  /// Documents that another version of their item hides, or that are killed.
  public var hidden: Int
  /// Whether the credits of all documents were read by this program's rules and the index's agencies.
  public var creditsAreCurrent: Bool
  /// Bytes on disk.
  public var bytes: Int64
}

extension Searcher {
  /// Figures about the index.
  ///
  /// - throws: `index.*`.
  public func statistics() throws(ArchiveError) -> Statistics {
    try refresh()
    let kinds = try count(kind: "caption")
    let folder = folder
    let visible = manifest.documents - manifest.hiddenDocuments
    let ledger = try folder.withManifest { manifest throws(ArchiveError) in
      try Ledger(folder, manifest)
    }
    return Statistics(
      path: folder.path, identity: identity, revision: revision, schema: manifest.schema,
      documents: visible, articles: visible - kinds, captions: kinds,
      files: ledger.entries.values.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 },
      roots: manifest.roots, languages: manifest.languages, shards: manifest.shards.count,
      tombstones: manifest.shards.reduce(0) { $0 + $1.deleted }, hidden: manifest.hiddenDocuments,
      creditsAreCurrent: manifest.creditsAreCurrent(agencyRows),
      bytes: FileSystem.size(of: folder.path))
  }

  private func count(kind: String) throws(ArchiveError) -> Int {
    var request = SearchRequest("kind:\(kind)")
    request.limit = 0
    do { return try search(request).total.value } catch let error as ArchiveError {
      throw error
    } catch { throw ArchiveError(.internal, "\(error)") }
  }
}

extension Statistics {
  /// Writes the members of the figures.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.member("path", path)
    writer.member("index", identity)
    writer.member("revision", revision)
    writer.member("schema", schema)
    writer.member("documents", documents)
    writer.member("articles", articles)
    writer.member("captions", captions)
    writer.key("files")
    writer.object { writer in
      for outcome in LedgerEntry.Outcome.allCases {
        writer.key(outcome.rawValue)
        writer.value(files[outcome] ?? 0)
      }
    }
    writer.member("roots", roots)
    writer.member("languages", languages)
    writer.member("shards", shards)
    writer.member("tombstones", tombstones)
    writer.member("hidden", hidden)
    writer.member("credits_current", creditsAreCurrent)
    writer.member("bytes", Int(bytes))
  }
}
