// What tells the records of a file from each other: the key that a document's id is made of, so that the id
// stays when other records come and go.

import Analysis
import News

/// Gives every record of a file the key that tells it from the others.
struct RecordKeys {
  private var seen: Set<UInt64> = []
  /// What is hashed, in memory that is used again.
  private var bytes: [UInt8] = []

  /// The record's own key, else a hash of what it says; nil for a record that was there already, word for
  /// word. Two different records with the same key are both kept.
  mutating func key(of record: NewsRecord) -> String? {
    let content = contentHash(of: record)
    guard let key = record.key else {
      let digits = hexDigits(content)
      return seen.insert(hash64(digits.utf8Span.span)).inserted ? digits : nil
    }
    let name = hash64(key.utf8Span.span)
    // A hash of both; the factor is odd, so that other keys give other hashes.
    guard seen.insert(name &* 0x9E37_79B9_7F4A_7C15 ^ content).inserted else { return nil }
    return seen.insert(name).inserted ? key : key + "\n" + hexDigits(content)
  }

  /// A hash of what a record says, without where it stands.
  private mutating func contentHash(of record: NewsRecord) -> UInt64 {
    bytes.removeAll(keepingCapacity: true)
    // Two members of an archive are two files: a series of pictures often has one caption.
    if record.key == nil, let member = record.member { add(member) }
    add(record.headline)
    add(record.body)
    add(record.url)
    add(record.source)
    add(record.date?.description)
    // Two versions of an item may say the same, and one of them release it.
    if let item = record.item {
      add("\(item.number) \(item.created) \(item.status.rawValue)")
    }
    for name in record.bylines { add(name) }
    for caption in record.captions {
      add(caption.text)
      add(caption.credit)
    }
    return hash64(bytes)
  }

  private mutating func add(_ text: String?) {
    if let text {
      text.utf8Span.span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    bytes.append(0)
  }
}
