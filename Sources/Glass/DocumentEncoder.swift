// A document as its tables hold it, but for the docid, which only keys have. Encoding and
// compressing is most of the work of these tables; an encoder of its own lets each thread do it.

/// Packs one document's terms, values and data. It is reused: ``begin()``, then terms and values in
/// order, then ``finish()``, then `GlassWriter.add`.
public final class DocumentEncoder {
  private let deflater: Deflater?
  private var terms = ByteBuffer(capacity: 4096)
  private var lastTerm = ByteBuffer(capacity: 256)
  private var packedTerms = ByteBuffer(capacity: 4096)
  private var data = ByteBuffer(capacity: 4096)
  private var packedData = ByteBuffer(capacity: 4096)
  private var slots = ByteBuffer()
  private var values = ByteBuffer()
  private var lastSlot: UInt32?
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

  /// - Throws: `.limit` where there is no memory to compress with.
  public init(compression: Compression = .standard) throws(GlassError) {
    deflater = compression == .none ? nil : try Deflater(compression)
    begin()
  }

  /// Empties it for the next document.
  public func begin() {
    terms.removeAll()
    terms.appendZeros(Self.headerRoom)
    lastTerm.removeAll()
    data.removeAll()
    slots.removeAll()
    values.removeAll()
    lastSlot = nil
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
  public func addTerm(_ term: Span<UInt8>, wdf: UInt32) throws(GlassError) {
    try term.withUnsafeBufferPointer { term throws(GlassError) in try addTerm(term, wdf: wdf) }
  }

  func addTerm(_ term: UnsafeBufferPointer<UInt8>, wdf: UInt32) throws(GlassError) {
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

  /// A term behind another of `previous` bytes that begins with the same `shared` bytes: a byte
  /// that says so, and the wdf with it where both fit; the length of the rest; the rest; the wdf
  /// where it did not fit. The first term has no first byte.
  private func pack(
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
  public func addValue(_ value: Span<UInt8>, slot: UInt32) throws(GlassError) {
    try value.withUnsafeBufferPointer { value throws(GlassError) in
      try addValue(value, slot: slot)
    }
  }

  func addValue(_ value: UnsafeBufferPointer<UInt8>, slot: UInt32) throws(GlassError) {
    if value.isEmpty { return }
    guard lastSlot.map({ $0 < slot }) ?? true else {
      throw GlassError(.order, "slot \(slot) comes after one that is not below it")
    }
    slots.appendUInt(lastSlot.map { slot - $0 - 1 } ?? slot)
    lastSlot = slot
    values.appendUInt(slot)
    values.appendUInt(UInt32(truncatingIfNeeded: value.count))
    values.append(value)
  }

  /// Sets the data that is stored with the document; empty is none.
  public func setData(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { setData($0) }
  }

  func setData(_ bytes: UnsafeBufferPointer<UInt8>) {
    data.removeAll()
    data.append(bytes)
  }

  /// Packs what was added, so that only the docid is missing.
  public func finish() {
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
    termsAreCompressed = pack(tag, into: &packedTerms)
    packedData.removeAll()
    dataIsCompressed = pack(data.bytes, into: &packedData)
  }

  /// Compresses a tag where that makes it smaller, and copies it otherwise.
  private func pack(_ tag: UnsafeBufferPointer<UInt8>, into packed: inout ByteBuffer) -> Bool {
    if let deflater, tag.count > Self.compressMin, deflater.compress(tag, into: &packed) {
      return true
    }
    packed.append(tag)
    return false
  }
}

@available(*, unavailable, message: "one thread at a time; handing it on is fine")
extension DocumentEncoder: Sendable {}

extension DocumentEncoder {
  /// What ``finish()`` packed, until the next ``begin()``.
  var packed: PackedDocument {
    var document = PackedDocument()
    document.length = UInt32(truncatingIfNeeded: length)
    document.greatestWDF = greatestWDF
    document.termCount = termCount
    document.marks = marks
    document.termlist = packedTerms.bytes
    document.termlistIsCompressed = termsAreCompressed
    document.data = packedData.bytes
    document.dataIsCompressed = dataIsCompressed
    document.slots = slots.bytes
    document.values = values.bytes
    return document
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
