// `cutline extract`: what would be indexed of a file, without an index. The same reader, the same
// enricher, the same members as the index stores.

public import Credits
public import Readers

/// Shows the documents that a file becomes.
public struct Extractor {
  private let enricher: Enricher
  private let source: RecordSource

  /// An extractor.
  public init(agencies: AgencyTable = .standard, language: String = "en") {
    enricher = Enricher(agencies: agencies, language: language)
    source = RecordSource()
  }

  /// Calls `document` with each document of a file, articles without their captions' own documents.
  ///
  /// - throws: `ReadFault` when nothing of the file can be read.
  public func extract(
    _ path: String, options: ReadOptions, document: (StoredDocument) -> Void,
    fault: (ReadFault) -> Void
  ) throws(ReadFault) {
    var keys = RecordKeys()
    try source.read(path, options: options) { record in
      guard let key = keys.key(of: record) else { return true }
      let documents = enricher.documents(
        of: record, key: key, origin: Enricher.Origin(path: record.path(in: options.path)))
      if let first = documents.first { document(first) }
      return true
    } fault: {
      fault($0)
    }
  }
}
