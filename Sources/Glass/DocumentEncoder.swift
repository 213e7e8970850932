// Packs a document as its tables hold it, but for the docid, which only keys have. Encoding and
// compressing is most of the work of these tables; so each thread has an encoder, and hands on what it
// packed in batches.

/// Packs documents' terms, values and data: ``addTerm(_:wdf:)`` and ``addValue(_:slot:)`` in order,
/// ``setData(_:)``, then ``finish(into:)``, and the next.
public struct DocumentEncoder: ~Copyable {
  private let isCompressing: Bool
  private var termDeflater = Deflater()
  private var dataDeflater = Deflater()
  private var terms = ByteBuffer(capacity: 4096)
  private var lastTerm = ByteBuffer(capacity: 256)
  private var data = ByteBuffer(capacity: 4096)
  private var slots = ByteBuffer()
  private var values = ByteBuffer()
  private var valueList: [PackedDocument.Value] = []
  private var termCount: UInt32 = 0
  private var length: UInt64 = 0
  private var greatestWDF: UInt32 = 0
  private var marks: UInt64 = 0

  /// Room before the first term for the document's length and the number of terms.
  private static let headerRoom = 16
  /// Bytes of a term at most, where NUL counts twice. Xapian's `MAX_SAFE_TERM_LENGTH`.
  static let maxTermSize = 245
  /// Tags that are no longer than this stay as they are. `COMPRESS_MIN` (glass_version.cc).
  private static let compressMin = 18

  /// An encoder that holds an empty document.
  public init(compression: Compression = .standard) {
    isCompressing = compression.isOn
    terms.appendZeros(Self.headerRoom)
  }

  /// Empties it, after a document that is not to be written.
  public mutating func clear() {
    terms.removeAll()
    terms.appendZeros(Self.headerRoom)
    lastTerm.removeAll()
    data.removeAll()
    slots.removeAll()
    values.removeAll()
    valueList.removeAll(keepingCapacity: true)
    termCount = 0
    length = 0
    greatestWDF = 0
    marks = 0
  }

  /// Adds a term. Terms ascend strictly, as bytes.
  ///
  /// - Throws: `.order`; `.limit` for a term that is empty or above 245 bytes, NUL counting twice,
  ///   and where the document's length passes 32 bits.
  ///
  /// `GlassTermListTable::set_termlist` (`backends/glass/glass_termlisttable.cc`).
  public mutating func addTerm(_ term: Span<UInt8>, wdf: UInt32) throws(GlassError) {
    try term.withUnsafeBufferPointer { term throws(GlassError) in
      try checkTermSize(term)
      try addTerm(term, Fingerprint.number(of: term), wdf: wdf)
    }
  }

  /// Adds a term whose size is right and whose number is known.
  mutating func addTerm(
    _ term: UnsafeBufferPointer<UInt8>, _ number: UInt64, wdf: UInt32
  ) throws(GlassError) {
    let previous = lastTerm.bytes
    let shared = sharedPrefix(previous, term)
    guard shared < term.count, shared == previous.count || previous[shared] < term[shared] else {
      throw GlassError(.order, "a term of a document is not above the one before it")
    }
    pack(term, behind: previous.count, shared: shared, wdf: wdf)
    lastTerm.truncate(to: shared)
    lastTerm.append(UnsafeBufferPointer(rebasing: term[shared...]))
    termCount += 1
    length += UInt64(wdf)
    greatestWDF = max(greatestWDF, wdf)
    marks &+= Fingerprint.mark(number, wdf: wdf)
    guard length <= UInt32.max else {
      throw GlassError(.limit, "a document is longer than 2^32 words")
    }
  }

  /// A term behind another of `previous` bytes that begins with the same `shared` bytes: a byte
  /// that says so, and the wdf with it where both fit; the length of the rest; the rest; the wdf
  /// where it did not fit. The first term has no first byte.
  private mutating func pack(
    _ term: UnsafeBufferPointer<UInt8>, behind previous: Int, shared: Int, wdf: UInt32
  ) {
    var wdfIsPacked = false
    if termCount > 0 {
      let both = wdf < 127 ? (Int(wdf) + 1) * (previous + 1) + shared : 256
      wdfIsPacked = both < 256
      terms.append(UInt8(truncatingIfNeeded: wdfIsPacked ? both : shared))
    }
    terms.append(UInt8(truncatingIfNeeded: term.count - shared))
    terms.append(UnsafeBufferPointer(rebasing: term[shared...]))
    if !wdfIsPacked { terms.appendUInt(wdf) }
  }

  /// Sets a slot's value. Slots ascend strictly; an empty value is none.
  ///
  /// - Throws: `.order`.
  ///
  /// `GlassValueManager::add_document` (`backends/glass/glass_values.cc`).
  public mutating func addValue(_ value: Span<UInt8>, slot: UInt32) throws(GlassError) {
    try value.withUnsafeBufferPointer { value throws(GlassError) in
      try addValue(value, slot: slot)
    }
  }

  mutating func addValue(
    _ value: UnsafeBufferPointer<UInt8>, slot: UInt32
  ) throws(GlassError) {
    if value.isEmpty { return }
    guard valueList.last.map({ $0.slot < slot }) ?? true else {
      throw GlassError(.order, "slot \(slot) comes after one that is not below it")
    }
    slots.appendUInt(valueList.last.map { slot - $0.slot - 1 } ?? slot)
    let start = values.count
    values.append(value)
    valueList.append(PackedDocument.Value(slot: slot, place: start..<values.count))
  }

  /// Sets the data that is stored with the document; empty is none.
  public mutating func setData(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { setData($0) }
  }

  mutating func setData(_ bytes: UnsafeBufferPointer<UInt8>) {
    data.removeAll()
    data.append(bytes)
  }

  /// Adds the document to a batch, and empties the encoder for the next.
  public mutating func finish(into batch: inout DocumentBatch) {
    var document = PackedDocument(
      length: UInt32(truncatingIfNeeded: length), termCount: termCount, greatestWDF: greatestWDF,
      marks: marks)
    if termCount > 0 {
      (document.terms, document.termsAreCompressed) = pack(
        terms.bytes(from: makeHeader()), termDeflater, into: &batch)
    }
    (document.data, document.dataIsCompressed) = pack(data.bytes, dataDeflater, into: &batch)
    document.slots = batch.append(slots.bytes)
    let start = batch.append(values.bytes).lowerBound
    batch.append(document, valueList, behind: start)
    clear()
  }

  /// Writes the document's length and the number of terms before the first, and says where.
  private mutating func makeHeader() -> Int {
    var header = ByteBuffer(capacity: Self.headerRoom)
    header.appendUInt(length)
    header.appendUInt(termCount)
    let start = Self.headerRoom - header.count
    (terms.start + start).update(from: header.start, count: header.count)
    return start
  }

  /// Compresses a tag where that makes it smaller, and copies it otherwise.
  private func pack(
    _ tag: UnsafeBufferPointer<UInt8>, _ deflater: borrowing Deflater,
    into batch: inout DocumentBatch
  ) -> (place: Range<Int>, isCompressed: Bool) {
    if isCompressing, tag.count > Self.compressMin,
      let place = batch.append(tag, compressedBy: deflater)
    {
      return (place, true)
    }
    return (batch.append(tag), false)
  }

  /// Takes the document into the sample of what is to be compressed, and empties the encoder.
  mutating func sample() {
    if isCompressing {
      termDeflater.sample(terms.bytes(from: Self.headerRoom))
      dataDeflater.sample(data.bytes)
    }
    clear()
  }

  /// Makes codes of the sample, for all documents from now on.
  mutating func makeCodes() {
    guard isCompressing else { return }
    termDeflater.makeCodes()
    dataDeflater.makeCodes()
  }
}

// Nothing in it is anyone else's, and it cannot be copied: one thread at a time has it.
extension DocumentEncoder: @unchecked Sendable {}

/// - Throws: `.limit` for a term that is empty or above 245 bytes, NUL counting twice.
func checkTermSize(_ term: UnsafeBufferPointer<UInt8>) throws(GlassError) {
  var size = term.count
  if size > DocumentEncoder.maxTermSize / 2 {
    for byte in term where byte == 0 { size += 1 }
  }
  guard size > 0 && size <= DocumentEncoder.maxTermSize else {
    throw GlassError(
      .limit, "a term of \(term.count) bytes (\(size) with NUL twice); it has 1 to 245")
  }
}
