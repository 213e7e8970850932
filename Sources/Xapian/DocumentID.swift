// Xapian's docid as a type of its own, so that it is not taken for a rank, a position or a count.

/// The number of a document in a database (`Xapian::docid`), never 0. Of several shards opened as
/// one, document d of shard s (from 0) of n has the number (d − 1) · n + s + 1.
public struct DocumentID: RawRepresentable, Sendable, Hashable, Comparable {
  /// Xapian's number.
  public let rawValue: UInt32

  /// The document of this number; nil for 0, which is none.
  public init?(rawValue: UInt32) {
    guard rawValue != 0 else { return nil }
    self.rawValue = rawValue
  }

  /// For numbers that come from Xapian, which are never 0.
  init(_ docid: UInt32) { rawValue = docid }

  /// By number.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension DocumentID: CustomStringConvertible {
  /// The number.
  public var description: String { String(rawValue) }
}
