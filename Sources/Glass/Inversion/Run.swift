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
  /// The documents, as `PackedDocument` has them.
  let documents: ByteBuffer
  /// Where each document ends in `documents`.
  let documentEnds: [Int]

  init(
    terms: consuming ByteBuffer, termEnds: [Int], postings: consuming ByteBuffer,
    postingEnds: [Int], documents: consuming ByteBuffer, documentEnds: [Int]
  ) {
    documentCount = documentEnds.count
    self.terms = terms
    self.termEnds = termEnds
    self.postings = postings
    self.postingEnds = postingEnds
    self.documents = documents
    self.documentEnds = documentEnds
  }

  /// Bytes of memory that it takes, about.
  public var bytes: Int {
    terms.count + postings.count + documents.count
      + 8 * (termEnds.count + postingEnds.count + documentEnds.count)
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

  /// Document `index`.
  func document(_ index: Int) -> PackedDocument {
    let start = index == 0 ? 0 : documentEnds[index - 1]
    return PackedDocument(
      reading: UnsafeBufferPointer(rebasing: documents.bytes[start..<documentEnds[index]]))
  }
}

/// A document's entries but for its docid, in the memory of whoever packed it.
struct PackedDocument {
  var length: UInt32 = 0
  var greatestWDF: UInt32 = 0
  var termCount: UInt32 = 0
  /// The sum of the marks of its terms (`Fingerprint`).
  var marks: UInt64 = 0
  var termlist = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var termlistIsCompressed = false
  var data = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var dataIsCompressed = false
  /// Which slots have values, as the termlist table has them.
  var slots = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Slot, length and bytes of each value, by slot.
  var values = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  private static let headerSize = 40

  init() {}

  /// The document that `write` put there.
  init(reading bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    func number(_ offset: Int) -> UInt32 {
      raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
    marks = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    length = number(8)
    greatestWDF = number(12)
    termCount = number(16)
    let sizes = (
      Int(number(20) >> 1), Int(number(24) >> 1), Int(number(28)), Int(number(32))
    )
    termlistIsCompressed = number(20) & 1 != 0
    dataIsCompressed = number(24) & 1 != 0
    var position = Self.headerSize
    func next(_ size: Int) -> UnsafeBufferPointer<UInt8> {
      defer { position += size }
      return UnsafeBufferPointer(rebasing: bytes[position..<(position + size)])
    }
    termlist = next(sizes.0)
    data = next(sizes.1)
    slots = next(sizes.2)
    values = next(sizes.3)
  }

  /// Puts the document behind what is there.
  func write(to buffer: inout ByteBuffer) {
    buffer.reserve(Self.headerSize)
    let header = UnsafeMutableRawPointer(buffer.end)
    header.storeBytes(of: marks, as: UInt64.self)
    let numbers = [
      length, greatestWDF, termCount, UInt32(termlist.count) << 1 | (termlistIsCompressed ? 1 : 0),
      UInt32(data.count) << 1 | (dataIsCompressed ? 1 : 0), UInt32(slots.count),
      UInt32(values.count), 0,
    ]
    for (index, number) in numbers.enumerated() {
      header.storeBytes(of: number, toByteOffset: 8 + 4 * index, as: UInt32.self)
    }
    buffer.advance(to: buffer.end + Self.headerSize)
    for part in [termlist, data, slots, values] { buffer.append(part) }
  }

  /// Calls `body` with each value.
  func forEachValue<E>(
    _ body: (_ slot: UInt32, _ value: UnsafeBufferPointer<UInt8>) throws(E) -> Void
  ) throws(E) {
    guard let start = values.baseAddress else { return }
    var position = start
    while position < start + values.count {
      let slot = readUInt(&position)
      let size = Int(readUInt(&position))
      try body(slot, UnsafeBufferPointer(start: position, count: size))
      position += size
    }
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
