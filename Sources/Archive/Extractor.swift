// `cutline extract`: what would be indexed of a file, without an index. The same reader, the same
// enricher, the same members as the index stores.

public import Credits
public import Readers

/// Shows the documents that a file becomes.
public struct Extractor {
  private let enricher: Enricher
  private let source = RecordSource()
  private let languages: LanguageFinder

  /// An extractor.
  public init(agencies: AgencyTable = .standard) {
    enricher = Enricher(agencies: agencies)
    languages = LanguageFinder(source.workers)
  }

  /// Calls `document` with each document of a file, articles without their captions' own documents.
  ///
  /// - parameter options: without a language, that of documents that declare none is found out.
  /// - throws: `ReadFault` when nothing of the file can be read.
  public func extract(
    _ path: String, options: ReadOptions, document: (StoredDocument) -> Void,
    fault: (ReadFault) -> Void
  ) throws(ReadFault) {
    var keys = RecordKeys()
    try source.read(path, options: options) { record in
      guard let key = keys.key(of: record) else { return true }
      var records = [record]
      if options.language == nil { languages.settle(&records, \.self) }
      let documents = enricher.documents(
        of: records[0], key: key, origin: Enricher.Origin(path: record.path(in: options.path)))
      if let first = documents.first { document(first) }
      return true
    } fault: {
      fault($0)
    }
  }
}
