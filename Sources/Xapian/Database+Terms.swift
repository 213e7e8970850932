// Terms, postings and metadata of a database. Walks call a closure for each thing they meet and
// never hand out an iterator, which would outlive a reopen. Each thing must be used inside its
// call.

internal import CXapianShim

extension Database {
  /// In how many documents a term is, tombstones among them; 0 where it is in none.
  ///
  /// Wraps `Xapian::Database::get_termfreq`.
  public func termFrequency(_ term: [UInt8]) throws(XapianError) -> Int {
    var frequency: UInt32 = 0
    try checked {
      cxs_database_get_term_frequency(handle, term, term.count, &frequency, $0)
    }
    return Int(frequency)
  }

  /// Whether any document has the term.
  public func contains(term: [UInt8]) throws(XapianError) -> Bool {
    try termFrequency(term) > 0
  }

  /// Visits the terms that start with a prefix, over all shards, in byte order; the wdf is 0.
  ///
  /// Wraps `Xapian::Database::allterms_begin`.
  public func forEachTerm(
    withPrefix prefix: [UInt8], _ visit: TermVisitor
  ) throws(XapianError) {
    try walkTerms(visit) { sink, context, error in
      cxs_database_list_terms(handle, prefix, prefix.count, sink, context, error)
    }
  }

  /// The terms that start with a prefix, in byte order, at most `limit` of them.
  public func terms(withPrefix prefix: [UInt8], limit: Int? = nil) throws(XapianError) -> [[UInt8]]
  {
    var terms: [[UInt8]] = []
    if let limit, limit <= 0 { return terms }
    try forEachTerm(withPrefix: prefix) { term, _, _ in
      terms.append(term.withUnsafeBufferPointer(Array.init))
      return terms.count != limit
    }
    return terms
  }

  /// Visits the documents that have a term, by docid, none below `from`: the document and the
  /// term's wdf in it. The empty term stands for all documents. False ends the walk.
  ///
  /// Wraps `Xapian::Database::postlist_begin`.
  public func forEachPosting(
    of term: [UInt8], from: DocumentID? = nil, _ visit: (DocumentID, Int) -> Bool
  ) throws(XapianError) {
    try checked { error in
      withoutActuallyEscaping(visit) { visit in
        lending(visit) { context in
          let sink: cxs_posting_sink = { context, docid, wdf in
            context.visit(as: ((DocumentID, Int) -> Bool).self)(DocumentID(docid), Int(wdf))
          }
          return cxs_database_list_postings(
            handle, term, term.count, from?.rawValue ?? 1, sink, context, error)
        }
      }
    }
  }

  /// The documents that have a term, by docid.
  public func postings(of term: [UInt8]) throws(XapianError) -> [DocumentID] {
    var documents: [DocumentID] = []
    try forEachPosting(of: term) { id, _ in
      documents.append(id)
      return true
    }
    return documents
  }

  /// What is stored under a key; empty where there is nothing. Of several shards the first answers.
  ///
  /// Wraps `Xapian::Database::get_metadata`.
  public func metadata(_ key: [UInt8]) throws(XapianError) -> [UInt8] {
    try received { cxs_database_get_metadata(handle, key, key.count, $0, $1, $2) }
  }

  func walkTerms(
    _ visit: TermVisitor,
    _ call: (cxs_term_sink, UnsafeMutableRawPointer, UnsafeMutablePointer<cxs_error>) -> cxs_status
  ) throws(XapianError) {
    try checked { error in
      withoutActuallyEscaping(visit) { visit in
        lending(visit) { context in
          let sink: cxs_term_sink = { context, bytes, size, wdf, frequency in
            let term = UnsafeBufferPointer(start: bytes, count: size)
            return context.visit(as: TermVisitor.self)(term.span, Int(wdf), Int(frequency))
          }
          return call(sink, context, error)
        }
      }
    }
  }
}
