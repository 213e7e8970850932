// A document as its tables hold it, but for the docid, which only keys have. Encoding and
// compressing is most of the work of these tables; an encoder of its own lets each thread do it.

/// Packs one document's terms, values and data. It is reused: ``begin()``, then terms and values in
/// order, then ``finish()``, then `GlassWriter.add`.
///
/// It is one thread's at a time, and may be handed on.
public struct DocumentEncoder: ~Copyable {
  private let deflater: Deflater?
  private var terms = ByteBuffer(capacity: 4096)
  private var lastTerm = ByteBuffer(capacity: 256)
  private var packedTerms = ByteBuffer(capacity: 4096)
  private var data = ByteBuffer(capacity: 4096)
  private var packedData = ByteBuffer(capacity: 4096)
  private var slots = ByteBuffer()
  private var values = ByteBuffer()
  private(set) var valueList: [(slot: UInt32, start: Int, end: Int)] = []
  private var termCount: UInt32 = 0
  private var length: UInt64 = 0
  private var greatestWDF: UInt32 = 0
  private var marks: UInt64 = 0
  private var termsAreCompressed = false
  private var dataIsCompressed = false

  /// Room before the first term for the document's length and the number of terms.
  private static let headerRoom = 16
  /// Bytes of a term at most, where NUL counts twice. Xapian's `MAX_SAFE_TERM_LENGTH`.
  static let maxTermSize = 245
  /// Tags that are no longer than this stay as they are. `COMPRESS_MIN` (glass_version.cc).
  private static let compressMin = 18

  /// An encoder that holds an empty document.
  public init(compression: Compression = .standard) {
    deflater = compression == .none ? nil : Deflater()
    terms.appendZeros(Self.headerRoom)
  }

  /// Empties it for the next document.
  public mutating func begin() {
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
      marks &+= Fingerprint.mark(Fingerprint.number(of: term), wdf: wdf)
      guard length <= UInt32.max else {
        throw GlassError(.limit, "a document is longer than 2^32 words")
      }
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
    if value.isEmpty { return }
    guard valueList.last.map({ $0.slot < slot }) ?? true else {
      throw GlassError(.order, "slot \(slot) comes after one that is not below it")
    }
    slots.appendUInt(valueList.last.map { slot - $0.slot - 1 } ?? slot)
    let start = values.count
    value.withUnsafeBufferPointer { values.append($0) }
    valueList.append((slot, start, values.count))
  }

  /// Sets the data that is stored with the document; empty is none.
  public mutating func setData(_ bytes: Span<UInt8>) {
    data.removeAll()
    bytes.withUnsafeBufferPointer { data.append($0) }
  }

  /// Packs what was added, so that only the docid is missing.
  public mutating func finish() {
    var tag = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    if termCount > 0 {
      var header = ByteBuffer(capacity: Self.headerRoom)
      header.appendUInt(length)
      header.appendUInt(termCount)
      let start = Self.headerRoom - header.count
      (terms.start + start).update(from: header.start, count: header.count)
      tag = terms.bytes(from: start)
    }
    packedTerms.removeAll()
    termsAreCompressed = Self.pack(tag, with: deflater, into: &packedTerms)
    packedData.removeAll()
    dataIsCompressed = Self.pack(data.bytes, with: deflater, into: &packedData)
  }

  /// Compresses a tag where that makes it smaller, and copies it otherwise.
  private static func pack(
    _ tag: UnsafeBufferPointer<UInt8>, with deflater: Deflater?, into packed: inout ByteBuffer
  ) -> Bool {
    if let deflater, tag.count > compressMin, deflater.compress(tag, into: &packed) {
      return true
    }
    packed.append(tag)
    return false
  }
}

// What the writer takes.
extension DocumentEncoder {
  /// Adds the document's entries to the term list table: the list, and behind it, where there are
  /// values, the slots that are used. Without those a later delete would leave the values behind.
  func write(termlistsTo table: inout TableWriter, key: inout ByteBuffer) throws(GlassError) {
    try table.add(key: key.bytes, tag: packedTerms.bytes, isCompressed: termsAreCompressed)
    if slots.count > 0 {
      key.append(0)
      try table.add(key: key.bytes, tag: slots.bytes)
      key.truncate(to: key.count - 1)
    }
  }

  /// Adds the document's data, where there is any.
  func write(dataTo table: inout TableWriter, key: borrowing ByteBuffer) throws(GlassError) {
    if packedData.count > 0 {
      try table.add(key: key.bytes, tag: packedData.bytes, isCompressed: dataIsCompressed)
    }
  }

  /// Adds the document's values to their columns.
  func write(valuesTo columns: ValueColumns, docid: UInt32) throws(GlassError) {
    for (slot, start, end) in valueList {
      let value = UnsafeBufferPointer(rebasing: values.bytes[start..<end])
      try columns.add(value, slot: slot, docid: docid)
    }
  }

  /// Counts the document.
  func count(in statistics: inout Statistics, _ fingerprint: inout Fingerprint, as docid: UInt32)
    -> UInt32
  {
    let length = UInt32(truncatingIfNeeded: length)
    statistics.add(length: length, greatestWDF: greatestWDF, as: docid)
    fingerprint.add(marks: marks, count: termCount, length: length, docid: docid)
    return length
  }
}

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
