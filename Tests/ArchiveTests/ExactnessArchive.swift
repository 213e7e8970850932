// An index written for a test: documents go straight through TermWriter into shards, some of them become
// tombstones, and a manifest names it all. So a test decides what stands in which shard.

import Credits
import News
import TestSupport
import Xapian

@testable import Archive

/// An index in a temporary folder.
final class ExactnessArchive {
  let folder: IndexFolder
  /// What counts: all documents but the tombstones.
  let documents: [StoredDocument]
  private let temporary: TemporaryFolder
  private let agencies: AgencyTable
  private var searcher: Searcher?

  /// Writes shards.
  ///
  /// - parameter tombstones: the ids of documents that no longer count.
  init(
    _ shards: [[StoredDocument]], tombstones: Set<String> = [],
    agencies: AgencyTable = .standard
  ) throws {
    temporary = try TemporaryFolder()
    self.agencies = agencies
    folder = IndexFolder(path: temporary.path + "/index")
    documents = shards.flatMap(\.self).filter { !tombstones.contains($0.id) }
    try FileSystem.makeFolder(folder.path)
    try FileSystem.makeFolder(folder.shards)
    var writer = TermWriter(agencies: agencies)
    var manifest = Manifest(
      index: String(repeating: "0", count: 32), revision: 1, ledger: "ledger-1", ledgerBytes: 0,
      creditRules: CreditParser.rulesVersion)
    for (number, shard) in shards.enumerated() {
      let name = "shard-\(number + 1)"
      let database = try WritableDatabase(
        path: folder.shard(name), mode: .create, flags: .noSync)
      var gone: [UInt32] = []
      for document in shard {
        let docid = try database.add(writer.document(document, file: document.path))
        if tombstones.contains(document.id) { gone.append(docid.rawValue) }
      }
      try database.commit()
      // Facets are counted by columns where a shard has them, and by slots where it has not.
      if number.isMultiple(of: 2) {
        try ColumnFile.write(shard: folder.shard(name), to: folder.columns(of: name))
      }
      var entry = Manifest.Shard(
        name: name, documents: shard.count, bytes: 0, tombstones: nil, deleted: 0)
      if !gone.isEmpty {
        entry.tombstones = "tombstones-\(name)-1"
        entry.deleted = gone.count
        try folder.writeDocids(gone, to: "tombstones-\(name)-1")
      }
      manifest.shards.append(entry)
    }
    manifest.nextShard = shards.count + 1
    manifest.languages = writer.languages.sorted()
    try publish(manifest)
  }

  /// Puts a manifest in place.
  func publish(_ manifest: Manifest) throws {
    try FileSystem.write(manifest.encoded(), to: folder.newManifest)
    try FileSystem.rename(folder.newManifest, to: folder.manifest)
  }

  /// Searches, always with the same searcher.
  func search(_ request: SearchRequest, interrupt: Interrupt? = nil) throws -> SearchResponse {
    let searcher = try self.searcher ?? Searcher(folder, agencies: self.agencies)
    self.searcher = searcher
    return try searcher.search(request, interrupt: interrupt)
  }
}

extension StoredDocument {
  /// An article with what a test says and nothing else.
  static func article(
    _ id: String, headline: String = "", body: String = "", captions: [StoredCaption] = [],
    language: String = "en", date: String? = nil
  ) -> StoredDocument {
    StoredDocument(
      id: id, kind: .article, headline: headline, body: body, bylines: [], source: nil,
      date: date.flatMap(NewsDate.init(iso:)), dateSource: date == nil ? nil : .record,
      path: id + ".txt", root: 0, line: nil, url: nil, language: language, format: "text",
      captions: captions, wire: nil, place: nil, cited: [], article: nil)
  }

  /// The pictures of an article as documents of their own.
  var pictures: [StoredDocument] {
    captions.enumerated().map { number, caption in
      var picture = self
      picture.id = "\(id)-\(number + 1)"
      picture.kind = .caption
      picture.body = ""
      picture.bylines = []
      picture.cited = []
      picture.wire = nil
      picture.captions = [caption]
      picture.article = id
      if let date = caption.date { picture.date = date }
      return picture
    }
  }

  /// The article and its pictures.
  var withPictures: [StoredDocument] { [self] + pictures }
}
