// Chunks of a posting list, read. They are written by `PostingRun`, whose comment says what they are.

/// The postings of one chunk, one after the other; the first is there from the beginning.
struct PostingChunk {
  /// Whether the list ends with this chunk.
  let isLast: Bool
  private let last: UInt32
  private var reader: ByteReader
  private(set) var docid: UInt32
  /// The wdf, or the document's length.
  private(set) var wdf: UInt32
  private var isBroken = false

  /// Reads on where the chunk's own header begins; nil where there is none.
  init?(_ reader: ByteReader, first: UInt32) {
    var reader = reader
    guard let isLast = reader.bool(), let distance = reader.uint(), let wdf = reader.uint(),
      first > 0, distance <= UInt32.max - first
    else { return nil }
    self.isLast = isLast
    last = first + distance
    docid = first
    self.wdf = wdf
    self.reader = reader
  }

  /// Moves on; false at the end, and where the chunk is not ``isWhole``.
  @inline(__always)
  mutating func advance() -> Bool {
    if reader.isAtEnd { return false }
    guard let skipped = reader.uint(), let wdf = reader.uint(),
      // Not above `last`, so that nothing overflows.
      docid < last, skipped < last &- docid
    else {
      isBroken = true
      return false
    }
    docid &+= skipped &+ 1
    self.wdf = wdf
    return true
  }

  /// Whether all was read, up to the docid that the header says.
  var isWhole: Bool { !isBroken && reader.isAtEnd && docid == last }
}

/// What the first chunk of a list begins with.
struct PostingHead {
  /// How many documents, and the sum of their wdf; of document lengths neither is said.
  let count: UInt32
  let total: UInt32
  let first: UInt32

  init?(_ reader: inout ByteReader) {
    guard let count = reader.uint(), let total = reader.uint(), let before = reader.uint(),
      before < UInt32.max
    else { return nil }
    self.count = count
    self.total = total
    first = before + 1
  }
}
