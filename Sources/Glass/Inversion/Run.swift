// Documents that have been inverted, in memory: what a batch of them becomes, and what databases are written
// from. Everything that does not depend on a docid is packed already, so that many threads do that work and
// one only copies.

/// Documents of a database to be: their postings by term, and they themselves, in order.
///
/// Made by ``RunBuilder``, written by ``RunWriter``. It never changes, so threads may hand it on.
public final class Run: @unchecked Sendable {
  /// How many documents there are; their numbers in here count from 0.
  public let documentCount: Int
  /// Terms in byte order, one behind the other.
  let terms: ByteBuffer
  /// Where each term ends in `terms`.
  let termEnds: [Int]
  /// Postings, term by term: how many; then for each the documents skipped, the wdf, the size of its packed
  /// positions and these.
  let postings: ByteBuffer
  /// Where each term's postings end in `postings`.
  let postingEnds: [Int]
  /// The documents.
  let documents: DocumentBatch

  init(
    terms: consuming ByteBuffer, termEnds: [Int], postings: consuming ByteBuffer,
    postingEnds: [Int], documents: consuming DocumentBatch
  ) {
    documentCount = documents.count
    self.terms = terms
    self.termEnds = termEnds
    self.postings = postings
    self.postingEnds = postingEnds
    self.documents = documents
  }

  /// Bytes of memory that it takes, about.
  public var bytes: Int {
    terms.count + postings.count + documents.byteCount
      + 8 * (termEnds.count + postingEnds.count)
  }

  var termCount: Int { termEnds.count }

  /// The bytes of term `index`.
  func term(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : termEnds[index - 1]
    return UnsafeBufferPointer(rebasing: terms.bytes[start..<termEnds[index]])
  }

  /// The postings of term `index`.
  func postings(of index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : postingEnds[index - 1]
    return UnsafeBufferPointer(rebasing: postings.bytes[start..<postingEnds[index]])
  }
}

/// Reads what `ByteBuffer.appendUInt` wrote, in memory of our own.
@inline(__always)
func readUInt(_ position: inout UnsafePointer<UInt8>) -> UInt32 {
  var value: UInt32 = 0
  var shift: UInt32 = 0
  while true {
    let byte = position.pointee
    position += 1
    value |= UInt32(byte & 0x7F) &<< shift
    if byte < 0x80 { return value }
    shift &+= 7
  }
}
