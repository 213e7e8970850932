// Where the documents of a source go. As Xapian's compaction has it, docids that are unused between two documents
// stay so, and those before the first and behind the last are left out; documents that are removed leave no gap.

/// The new docids of one source's documents.
public struct DocidMap: Sendable {
  /// 64 docids: which of them are removed, and how many before them are.
  private struct Word {
    var removed: UInt64 = 0
    var before: UInt32 = 0
  }

  /// The first docid that is used, 0 where none is.
  let first: UInt32
  /// The last one.
  let last: UInt32
  /// What is added to a docid, modulo 2^32, besides one less for each removed before it.
  private let offset: UInt32
  private let removedCount: UInt32
  /// By docid / 64, up to the last that is removed.
  private let words: [Word]

  /// Moves documents `first` to `last`, of which `removed` (ascending) go, by `offset`.
  init(first: UInt32, last: UInt32, removed: [UInt32], offset: UInt32) {
    self.first = first
    self.last = last
    self.offset = offset
    removedCount = UInt32(removed.count)
    guard let greatest = removed.last else {
      words = []
      return
    }
    var words = [Word](repeating: Word(), count: Int(greatest >> 6) + 1)
    for docid in removed { words[Int(docid >> 6)].removed |= 1 << UInt64(docid & 63) }
    var before: UInt32 = 0
    for index in words.indices {
      words[index].before = before
      before += UInt32(words[index].removed.nonzeroBitCount)
    }
    self.words = words
  }

  /// Where a document is now; nil for one that was removed, and for a docid that none had.
  public func docid(of old: UInt32) -> UInt32? {
    guard isUsed(old) else { return nil }
    let new = moved(old)
    return new == 0 ? nil : new
  }

  /// Whether a docid is between the first and the last.
  @inline(__always)
  func isUsed(_ docid: UInt32) -> Bool { docid >= first && docid <= last && docid != 0 }

  /// The new docid of one that is used; 0 where the document is removed.
  @inline(__always)
  func moved(_ docid: UInt32) -> UInt32 {
    words.isEmpty ? docid &+ offset : movedWithoutRemoved(docid)
  }

  private func movedWithoutRemoved(_ docid: UInt32) -> UInt32 {
    let index = Int(docid >> 6)
    guard index < words.count else { return docid &+ offset &- removedCount }
    let word = words[index]
    let bit: UInt64 = 1 << UInt64(docid & 63)
    if word.removed & bit != 0 { return 0 }
    let before = word.before + UInt32((word.removed & (bit - 1)).nonzeroBitCount)
    return docid &+ offset &- before
  }
}
