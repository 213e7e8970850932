// All that an index says, in a form that does not depend on how it came to be: by document id, never by
// docid or shard. Two indexes of the same files give the same bytes, however many runs, crashes and merges
// lie behind them.

import IndexSchema
import JSON
import Xapian

/// The content of an index, document by document.
public struct IndexDump {
  private let folder: IndexFolder
  private let snapshot: Snapshot

  /// Opens the newest state of an index.
  ///
  /// - throws: `index.missing`, `index.corrupt`, `index.version`, `index.io`.
  public init(_ folder: IndexFolder) throws(ArchiveError) {
    self.folder = folder
    snapshot = try Snapshot.open(folder)
  }

  /// Calls `line` with one line of JSON a document, by id: its terms in byte order with wdf and positions,
  /// its values by slot, its data. Bytes that are not UTF-8 stand in hex, `\xE9`.
  ///
  /// - throws: `index.corrupt`, `index.io`.
  public func forEachLine(_ line: ([UInt8]) -> Void) throws(ArchiveError) {
    do {
      try snapshot.with { database, _ throws(XapianError) in
        let prefix = Array(Prefix.id.rawValue.utf8)
        for term in try database.terms(withPrefix: prefix) {
          for docid in try database.postings(of: term) where snapshot.isLive(docid) {
            line(try Self.line(docid, id: term.dropFirst(prefix.count), of: database))
          }
        }
      }
    } catch { throw ArchiveError(error, doing: "read \(folder.path)") }
  }

  private static func line(
    _ docid: DocumentID, id: ArraySlice<UInt8>, of database: borrowing Database
  ) throws(XapianError) -> [UInt8] {
    var terms: [(term: [UInt8], wdf: Int)] = []
    try database.forEachTerm(of: docid) { term, wdf, _ in
      terms.append((term.withUnsafeBufferPointer(Array.init), wdf))
      return true
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.value(text(id))
    writer.key("terms")
    writer.beginObject()
    for (term, wdf) in terms {
      writer.key(text(term[...]))
      writer.beginArray()
      writer.value(wdf)
      for position in try database.positions(of: term, in: docid) { writer.value(Int(position)) }
      writer.endArray()
    }
    writer.endObject()
    writer.key("values")
    writer.beginObject()
    for (slot, value) in try database.values(of: docid) {
      writer.key(String(slot))
      writer.value(text(value[...]))
    }
    writer.endObject()
    writer.key("data")
    writer.value(text(try database.document(docid)[...]))
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Bytes as text, so that different bytes are different texts: as they are where they are UTF-8 without a
  /// backslash, else with every byte beyond ASCII and every backslash in hex.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if !bytes.contains(UInt8(ascii: "\\")), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    return FileSystem.hexText(Array(bytes))
  }
}
