// The part of a record that its language is told from: the first words that are in a language at all.

package import News

/// Samples of texts, for telling their languages.
package enum LanguageSample {
  /// How much of a text is looked at, in bytes: 400 are right in 999 of 1000, and each costs time.
  private static let bytes = 400
  /// The shortest caption that may be in another language than its article, in bytes: eight words of English.
  private static let captionBytes = 60

  /// The beginning of a record's text: headline, body, captions.
  package static func of(_ record: NewsRecord) -> String {
    var sample: [UInt8] = []
    sample.reserveCapacity(bytes)
    append(record.headline, to: &sample)
    append(record.body, to: &sample)
    for caption in record.captions { append(caption.text, to: &sample) }
    return String(decoding: sample, as: UTF8.self)
  }

  /// The beginning of a caption's text, where it is long enough to be in a language of its own.
  package static func of(_ caption: NewsCaption) -> String? {
    caption.text.utf8.count < captionBytes ? nil : of(caption.text)
  }

  /// The beginning of a text.
  package static func of(_ text: String) -> String {
    var sample: [UInt8] = []
    append(text, to: &sample)
    return String(decoding: sample, as: UTF8.self)
  }

  /// Appends the words of a text as far as there is room, without what is in no language: tags, addresses on
  /// the web and of mail, handles.
  private static func append(_ text: String, to sample: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while index < text.count, sample.count < bytes {
        let byte = text[index]
        if byte.isSpace {
          index += 1
        } else if byte == UInt8(ascii: "<"), let end = endOfTag(text, index) {
          index = end
        } else {
          let end = endOfWord(text, index)
          let word = UnsafeBufferPointer(rebasing: text[index..<end])
          index = end
          if isAddress(word) { continue }
          if !sample.isEmpty { sample.append(UInt8(ascii: " ")) }
          var room = min(word.count, max(0, bytes - sample.count))
          while room > 0, room < word.count, word[room] & 0xC0 == 0x80 { room -= 1 }
          sample.append(contentsOf: word[..<room])
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
