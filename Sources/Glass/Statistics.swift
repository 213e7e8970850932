// The numbers of the whole collection. Weighting takes its bounds from them, so a bound too tight
// makes searches lose documents.

/// What a version file says of the documents. `GlassVersion::serialise_stats`
/// (`backends/glass/glass_version.cc`).
public struct Statistics: Sendable, Hashable {
  /// How many documents.
  public internal(set) var documentCount: UInt32 = 0
  /// The highest docid ever used.
  public internal(set) var lastDocumentID: UInt32 = 0
  /// The smallest document length above 0, or 0 where there is none.
  public internal(set) var shortestLength: UInt32 = 0
  /// The greatest document length.
  public internal(set) var longestLength: UInt32 = 0
  /// The greatest wdf.
  public internal(set) var greatestWDF: UInt32 = 0
  /// The sum of all document lengths.
  public internal(set) var totalLength: UInt64 = 0
  /// The oldest changeset that is kept for replication.
  public internal(set) var oldestChangeset: UInt32 = 0
  /// The greatest frequency of a spelling word.
  public internal(set) var greatestSpellingFrequency: UInt32 = 0

  /// No documents.
  init() {}

  /// Counts a document of a length, the greatest wdf of whose terms is `wdf`.
  /// `GlassVersion::add_document`, `check_wdf`.
  mutating func add(length: UInt32, greatestWDF wdf: UInt32, as docid: UInt32) {
    documentCount += 1
    lastDocumentID = max(lastDocumentID, docid)
    if length > 0 {
      shortestLength = shortestLength == 0 ? length : min(shortestLength, length)
    }
    longestLength = max(longestLength, length)
    greatestWDF = max(greatestWDF, wdf)
    totalLength += UInt64(length)
  }

  /// Differences where one number is never below another.
  func append(to packed: inout ByteBuffer) {
    packed.appendUInt(documentCount)
    packed.appendUInt(lastDocumentID - documentCount)
    packed.appendUInt(shortestLength)
    packed.appendUInt(greatestWDF)
    packed.appendUInt(longestLength - greatestWDF)
    packed.appendUInt(oldestChangeset)
    packed.appendUInt(totalLength)
    packed.appendUInt(greatestSpellingFrequency)
  }

  /// Nil where the numbers end too early or are too large.
  init?(_ unpacker: inout Unpacker) {
    guard let documentCount = unpacker.uint32(), let unused = unpacker.uint32(),
      let shortest = unpacker.uint32(), let wdf = unpacker.uint32(), let more = unpacker.uint32(),
      let changeset = unpacker.uint32(), let total = unpacker.uint(),
      let spelling = unpacker.uint32(),
      let last = UInt32(exactly: UInt64(documentCount) + UInt64(unused)),
      let longest = UInt32(exactly: UInt64(wdf) + UInt64(more))
    else { return nil }
    self.documentCount = documentCount
    lastDocumentID = last
    shortestLength = shortest
    greatestWDF = wdf
    longestLength = longest
    oldestChangeset = changeset
    totalLength = total
    greatestSpellingFrequency = spelling
  }
}
