// Documents that were packed by one thread and wait for another to write them: one run of bytes, and
// a few numbers a document.

/// Packed documents that follow each other, without their docids. A batch is reused: ``removeAll()``.
public struct DocumentBatch: ~Copyable {
  private var bytes: ByteBuffer
  private(set) var documents: [PackedDocument] = []
  private var values: [PackedDocument.Value] = []

  /// A batch of no documents, with room for so many bytes of packed ones; it grows where they are more.
  public init(capacity: Int = 1 << 16) { bytes = ByteBuffer(capacity: capacity) }

  /// How many documents.
  public var count: Int { documents.count }

  /// About how much memory they take.
  public var byteCount: Int { bytes.count + documents.count * MemoryLayout<PackedDocument>.stride }

  /// Empties it and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll()
    documents.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// Adds bytes and says where they are.
  mutating func append(_ added: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(added)
    return start..<bytes.count
  }

  /// Adds bytes compressed, where that makes them fewer.
  mutating func append(
    _ added: UnsafeBufferPointer<UInt8>, compressedBy deflater: borrowing Deflater
  ) -> Range<Int>? {
    let start = bytes.count
    return deflater.compress(added, into: &bytes) ? start..<bytes.count : nil
  }

  /// Adds a document whose bytes were added, its values from `start` on.
  mutating func append(
    _ document: PackedDocument, _ list: [PackedDocument.Value], behind start: Int
  ) {
    var document = document
    document.values = values.count..<values.count + list.count
    for value in list {
      values.append(PackedDocument.Value(slot: value.slot, place: value.place.shifted(by: start)))
    }
    documents.append(document)
  }
}

// It owns its memory and cannot be copied: one thread at a time has it.
extension DocumentBatch: @unchecked Sendable {}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

/// Where a document's tags are in its batch, and what it adds to the statistics.
struct PackedDocument: Sendable {
  /// A value.
  struct Value: Sendable {
    let slot: UInt32
    let place: Range<Int>
  }

  let length: UInt32
  let termCount: UInt32
  let greatestWDF: UInt32
  /// Its part of the ``Fingerprint``, less the docid.
  let marks: UInt64
  var terms = 0..<0
  var termsAreCompressed = false
  var slots = 0..<0
  var data = 0..<0
  var dataIsCompressed = false
  var values = 0..<0

  init(length: UInt32, termCount: UInt32, greatestWDF: UInt32, marks: UInt64) {
    self.length = length
    self.termCount = termCount
    self.greatestWDF = greatestWDF
    self.marks = marks
  }
}

// What the writer takes. A key is the docid's.
extension DocumentBatch {
  /// Adds a document's entries to the term list table: the list, and behind it, where there are
  /// values, the slots that are used. Without those a later delete would leave the values behind.
  func write(
    termsOf document: PackedDocument, to table: inout TableWriter, key: inout ByteBuffer
  ) throws(GlassError) {
    try table.add(
      key: key.bytes, tag: part(document.terms), isCompressed: document.termsAreCompressed)
    if !document.slots.isEmpty {
      key.append(0)
      try table.add(key: key.bytes, tag: part(document.slots))
      key.truncate(to: key.count - 1)
    }
  }

  /// Adds a document's data, where there is any.
  func write(
    dataOf document: PackedDocument, to table: inout TableWriter, key: borrowing ByteBuffer
  ) throws(GlassError) {
    if !document.data.isEmpty {
      try table.add(
        key: key.bytes, tag: part(document.data), isCompressed: document.dataIsCompressed)
    }
  }

  /// Adds a document's values to their columns.
  func write(
    valuesOf document: PackedDocument, to columns: ValueColumns, docid: UInt32
  ) throws(GlassError) {
    for value in values[document.values] {
      try columns.add(part(value.place), slot: value.slot, docid: docid)
    }
  }

  private func part(_ place: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes.bytes[place])
  }
}
