// The part of a record that its language is told from: the first words that are in a language at all. Made where
// the record is, and once: all who are handed a sample take it as it is.

package import News

/// The beginning of a text, for telling its language.
public struct LanguageSample: Sendable, Hashable {
  /// Words of UTF-8 with a space between: no other white space, so that any may separate samples.
  package private(set) var bytes: [UInt8] = []

  /// How much of a text is looked at, in bytes: 400 are right in 999 of 1000, and each costs time.
  private static let limit = 400
  /// The shortest caption that may be in another language than its article, in bytes: eight words of English.
  private static let captionBytes = 60

  /// The beginning of a text.
  public init(_ text: String) { append(text) }

  /// The beginning of a record's text: headline, body, captions.
  package init(_ record: NewsRecord) {
    bytes.reserveCapacity(Self.limit)
    append(record.headline)
    append(record.body)
    for caption in record.captions { append(caption.text) }
  }

  /// The beginning of a caption's text; nil where it is too short to be in a language of its own.
  package init?(_ caption: NewsCaption) {
    guard caption.text.utf8.count >= Self.captionBytes else { return nil }
    append(caption.text)
  }

  /// Appends the words of a text as far as there is room, without what is in no language: tags, addresses on
  /// the web and of mail, handles.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while index < text.count, bytes.count < Self.limit {
        let byte = text[index]
        if byte.isSpace {
          index += 1
        } else if byte == UInt8(ascii: "<"), let end = Self.endOfTag(text, index) {
          index = end
        } else {
          let end = Self.endOfWord(text, index)
          let word = UnsafeBufferPointer(rebasing: text[index..<end])
          index = end
          if Self.isAddress(word) { continue }
          if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
          var room = min(word.count, max(0, Self.limit - bytes.count))
          while room > 0, room < word.count, word[room] & 0xC0 == 0x80 { room -= 1 }
          bytes.append(contentsOf: word[..<room])
        }
      }
    }
  }

  private static func endOfWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") { end += 1 }
    return end
  }

  /// Where a tag ends that opens here; nil for a bracket that opens none.
  private static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    let first = text[start + 1]
    guard first.isLetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!") else {
      return nil
    }
    let end = text[start...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
    return end.map { $0 + 1 }
  }

  private static func isAddress(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in word.indices {
      if word[index] == UInt8(ascii: "@") { return true }
      if word[index] == UInt8(ascii: ":"), index + 2 < word.count,
        word[index + 1] == UInt8(ascii: "/"), word[index + 2] == UInt8(ascii: "/")
      {
        return true
      }
    }
    return false
  }
}
