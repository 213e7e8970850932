// A document under construction. Adding is the hot path of indexing: a term crosses the boundary
// once, with all its positions, out of the caller's own buffers.

internal import CXapianShim

/// A document that is being built, to be written by a ``WritableDatabase``. One can be reused for
/// many: ``clear()`` in between.
///
/// Wraps `Xapian::Document`: <https://xapian.org/docs/apidoc/html/classXapian_1_1Document.html>
public struct Document: ~Copyable {
  let handle: OpaquePointer

  /// An empty document.
  public init() throws(XapianError) {
    var made: OpaquePointer?
    try checked { cxs_document_new(&made, $0) }
    handle = try unwrapped(made)
  }

  deinit { cxs_document_free(handle) }

  /// Adds positions of a term, and `wdf` to its wdf (the number of positions if not said).
  /// Positions are cheapest when they ascend.
  ///
  /// - Throws: `.invalidArgument` for a term that is empty or above 245 bytes, where NUL counts
  ///   twice; the document stays as it was. So for every term.
  public func addPostings(
    term: Span<UInt8>, positions: Span<UInt32>, wdf: UInt32? = nil
  ) throws(XapianError) {
    let wdf = wdf ?? UInt32(clamping: positions.count)
    try checked { error in
      term.withUnsafeBufferPointer { term in
        positions.withUnsafeBufferPointer { positions in
          cxs_document_add_postings(
            handle, term.baseAddress, term.count, positions.baseAddress, positions.count, wdf,
            error)
        }
      }
    }
  }

  /// Adds positions of a term, out of arrays.
  public func addPostings(
    term: [UInt8], positions: [UInt32], wdf: UInt32? = nil
  ) throws(XapianError) {
    try addPostings(term: term.span, positions: positions.span, wdf: wdf)
  }

  /// Adds one position of a term.
  public func addPosting(
    term: [UInt8], position: UInt32, wdf: UInt32 = 1
  ) throws(XapianError) {
    try checked {
      var position = position
      return cxs_document_add_postings(handle, term, term.count, &position, 1, wdf, $0)
    }
  }

  /// Adds a term without positions, and `wdf` to its wdf.
  public func addTerm(_ term: Span<UInt8>, wdf: UInt32 = 1) throws(XapianError) {
    try checked { error in
      term.withUnsafeBufferPointer {
        cxs_document_add_term(handle, $0.baseAddress, $0.count, wdf, error)
      }
    }
  }

  /// Adds a term without positions, out of an array.
  public func addTerm(_ term: [UInt8], wdf: UInt32 = 1) throws(XapianError) {
    try addTerm(term.span, wdf: wdf)
  }

  /// Adds a term that is found but not weighed: wdf 0, no part of the document's length.
  public func addBooleanTerm(_ term: [UInt8]) throws(XapianError) {
    try addTerm(term.span, wdf: 0)
  }

  /// Sets the value of a slot; empty bytes remove it.
  public func setValue(_ slot: UInt32, to value: [UInt8]) throws(XapianError) {
    try checked { cxs_document_set_value(handle, slot, value, value.count, $0) }
  }

  /// Sets the data that is stored with the document, any bytes.
  public func setData(_ data: [UInt8]) throws(XapianError) {
    try checked { cxs_document_set_data(handle, data, data.count, $0) }
  }

  /// Empties the document.
  public func clear() throws(XapianError) {
    try checked { cxs_document_clear(handle, $0) }
  }
}

@available(
  *, unavailable, message: "Xapian's reference counts are not atomic; stays with its writer"
)
extension Document: Sendable {}
