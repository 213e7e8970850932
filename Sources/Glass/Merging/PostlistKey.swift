// What the keys of a postlist table say (FORMAT.md has the list).

internal import Glibc

/// Reads keys of the postlist table.
enum PostlistKey {
  /// What stands before the terms.
  enum Kind { case metadata, valueStatistics, values, lengths, unknown }

  /// Which kind of entry a key is one of; nil for a term's.
  static func kind(of key: UnsafeBufferPointer<UInt8>) -> Kind? {
    guard key.first == 0 else { return nil }
    guard key.count > 1 else { return .unknown }
    switch key[1] {
    case 0xC0: return .metadata
    case 0xD0: return .valueStatistics
    case 0xD8: return .values
    case 0xE0: return .lengths
    // A term that begins with NUL.
    case 0xFF: return nil
    default: return .unknown
    }
  }

  /// Slot and first docid of a chunk of values.
  static func valueChunk(_ key: UnsafeBufferPointer<UInt8>) -> (slot: UInt32, first: UInt32)? {
    guard var reader = ByteReader(UnsafeBufferPointer(rebasing: key[2...])),
      let slot = reader.uint(), let first = reader.sortable(), reader.isAtEnd
    else { return nil }
    return (slot, first)
  }

  /// A chunk of document lengths: the first says its docid itself, the others in the key.
  static func lengthChunk(
    _ key: UnsafeBufferPointer<UInt8>, _ tag: UnsafeBufferPointer<UInt8>
  ) -> PostingChunk? {
    guard var reader = ByteReader(tag) else { return nil }
    if key.count == 2 {
      guard let head = PostingHead(&reader) else { return nil }
      return PostingChunk(reader, first: head.first)
    }
    guard var keyReader = ByteReader(UnsafeBufferPointer(rebasing: key[2...])),
      let first = keyReader.sortable(), keyReader.isAtEnd
    else { return nil }
    return PostingChunk(reader, first: first)
  }

  /// The first docid of a chunk of a term's postings that is not the first; nil where the key is none of
  /// it.
  static func continuation(
    of term: UnsafeBufferPointer<UInt8>, _ key: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    guard key.count > term.count, key[term.count] == 0, sharedPrefix(term, key) == term.count,
      var reader = ByteReader(UnsafeBufferPointer(rebasing: key[(term.count + 1)...])),
      let first = reader.sortable(), reader.isAtEnd
    else { return nil }
    return first
  }
}

extension ByteBuffer {
  /// Adds a string that ``appendSortable(_:isLast:)`` wrote as the last of a key.
  mutating func appendUnescaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil else {
      append(bytes)
      return
    }
    var isSkipped = false
    for byte in bytes {
      // The 0xFF behind a NUL.
      if !isSkipped { append(byte) }
      isSkipped = !isSkipped && byte == 0
    }
  }
}
