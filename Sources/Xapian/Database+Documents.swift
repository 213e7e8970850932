// What is stored of one document. Each call finds the document anew; a search result needs one or
// two.

internal import CXapianShim

extension Database {
  /// The data that was stored with a document.
  ///
  /// - Throws: `.docNotFound`, as everything here.
  ///
  /// Wraps `Xapian::Document::get_data`.
  public func document(_ id: DocumentID) throws(XapianError) -> [UInt8] {
    try received { cxs_database_get_data(handle, id.rawValue, $0, $1, $2) }
  }

  /// A document's value in a slot, empty where it has none.
  ///
  /// Wraps `Xapian::Document::get_value`.
  public func value(_ slot: UInt32, of id: DocumentID) throws(XapianError) -> [UInt8] {
    try received { cxs_database_get_value(handle, id.rawValue, slot, $0, $1, $2) }
  }

  /// All values of a document, by slot.
  ///
  /// Wraps `Xapian::Document::values_begin`.
  public func values(of id: DocumentID) throws(XapianError) -> [(slot: UInt32, value: [UInt8])] {
    var values: [(slot: UInt32, value: [UInt8])] = []
    try checked { error in
      withUnsafeMutablePointer(to: &values) { values in
        let sink: cxs_value_sink = { context, slot, bytes, size in
          context.assumingMemoryBound(to: [(slot: UInt32, value: [UInt8])].self).pointee
            .append((slot, array(bytes, size)))
          return true
        }
        return cxs_database_list_values(handle, id.rawValue, sink, values, error)
      }
    }
    return values
  }

  /// Visits a document's terms, in byte order.
  ///
  /// Wraps `Xapian::Database::termlist_begin`.
  public func forEachTerm(of id: DocumentID, _ visit: TermVisitor) throws(XapianError) {
    try walkTerms(visit) { sink, context, error in
      cxs_database_list_document_terms(handle, id.rawValue, sink, context, error)
    }
  }

  /// The positions of a term in a document, ascending; none where it has none there.
  ///
  /// Wraps `Xapian::Database::positionlist_begin`.
  public func positions(of term: [UInt8], in id: DocumentID) throws(XapianError) -> [UInt32] {
    var positions: [UInt32] = []
    try checked { error in
      withUnsafeMutablePointer(to: &positions) { positions in
        let sink: cxs_position_sink = { context, position in
          context.assumingMemoryBound(to: [UInt32].self).pointee.append(position)
          return true
        }
        return cxs_database_list_positions(
          handle, id.rawValue, term, term.count, sink, positions, error)
      }
    }
    return positions
  }

  /// The length of a document: the sum of its terms' wdf.
  ///
  /// Wraps `Xapian::Database::get_doclength`.
  public func documentLength(_ id: DocumentID) throws(XapianError) -> Int {
    var length: UInt32 = 0
    try checked { cxs_database_get_document_length(handle, id.rawValue, &length, $0) }
    return Int(length)
  }
}
