// HTML inside of text fields, and entities. Feeds and APIs put markup into fields that are meant for text;
// it is taken off only where it clearly is markup, since "<SRD>" in a wire story is the name of a share.
// Whole HTML pages are another matter (ForeignReaders).

/// Takes markup off text.
package enum Markup {
  /// A text field as plain text: tags taken off where it has any, entities decoded, control characters
  /// dropped, white space at both ends trimmed.
  ///
  /// - parameter isMarkup: whether the field is known to hold HTML.
  package static func plain(_ field: String, isMarkup: Bool = false) -> String {
    let isUntrimmed = (field.utf8.first ?? 0x21).isSpace || (field.utf8.last ?? 0x21).isSpace
    // `<`, `&`, control characters but the newline, and C2, with which the C1 controls and no-break spaces start.
    let isSpecial = field.hasByte {
      $0.equals(0x3C) | $0.equals(0x26) | ($0 < 0x20 ? $0 ^ 0x0A : 0) | $0.equals(0x7F)
        | $0.equals(0xC2)
    }
    guard isSpecial || isUntrimmed || isMarkup else { return field }
    var bytes = TextEncoding.clean(Array(field.utf8))[...]
    if isMarkup || hasTags(bytes) { bytes = stripped(bytes)[...] }
    if bytes.contains(UInt8(ascii: "&")) { bytes = decoded(bytes)[...] }
    return bytes.trimmed.text
  }

  /// Whether a text has tags that HTML knows.
  package static func hasTags(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if tag(rest) != nil { return true }
    }
    return false
  }

  /// Text without tags, comments, scripts and styles; blocks become paragraphs. Entities stay.
  private static func stripped(_ text: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "<"), let tag = tag(text[(index + 1)...], mayBeCut: true) {
        index = tag.end
        if hidden.contains(tag.name), !tag.isClosing {
          index = endOfHidden(tag.name, in: text[index...])
        } else if blocks.contains(tag.name) {
          breakLine(&result, lines: 2)
        } else if tag.name == "br" || tag.name == "li" || tag.name == "tr" {
          breakLine(&result, lines: 1)
        }
        continue
      }
      if byte.isSpace {
        if let last = result.last, !last.isSpace { result.append(0x20) }
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static func breakLine(_ result: inout [UInt8], lines: Int) {
    while result.last == 0x20 { result.removeLast() }
    guard !result.isEmpty else { return }
    var have = 0
    for byte in result.reversed() {
      guard byte == 0x0A else { break }
      have += 1
    }
    for _ in have..<max(have, lines) { result.append(0x0A) }
  }

  private struct Tag {
    var name: String
    var isClosing: Bool
    var end: Int
  }

  /// The tag or comment whose `<` stands before the bytes; nil where the `<` is only a sign. An API that
  /// cuts its texts short may cut a tag in two: `mayBeCut` takes that for one at the text's end.
  private static func tag(_ bytes: Bytes, mayBeCut: Bool = false) -> Tag? {
    var index = bytes.startIndex
    guard index < bytes.endIndex else { return nil }
    if bytes.startsLowered("!--") {
      return bytes.firstRange(of: "-->").map {
        Tag(name: "!", isClosing: false, end: $0.upperBound)
      }
    }
    let isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let start = index
    while index < bytes.endIndex, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
    guard index > start, index - start <= 12, bytes[start].isLetter else { return nil }
    let name = String(decoding: bytes[start..<index].map(\.lowered), as: UTF8.self)
    guard known.contains(name) else { return nil }
    var quote: UInt8 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return Tag(name: name, isClosing: isClosing, end: index + 1)
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return mayBeCut ? Tag(name: name, isClosing: isClosing, end: bytes.endIndex) : nil
  }

  private static func endOfHidden(_ name: String, in text: Bytes) -> Int {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if let tag = tag(rest), tag.isClosing, tag.name == name { return tag.end }
    }
    return text.endIndex
  }

  private static let hidden: Set<String> = ["script", "style", "noscript"]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "section",
    "article", "figure", "figcaption", "hr", "header", "footer", "pre", "block",
  ]
  private static let known: Set<String> = hidden.union(blocks).union([
    "br", "li", "tr", "td", "th", "tbody", "thead", "a", "b", "i", "u", "em", "strong", "span",
    "img",
    "small", "sup", "sub", "iframe", "cite", "q", "font", "center", "video", "source", "picture",
    "time", "aside", "nav", "main", "html", "body", "head", "title", "meta", "link", "abbr", "code",
    "dfn", "kbd", "var", "big", "strike", "address", "svg", "option", "dl", "dt", "dd", "s", "del",
    "ins", "mark", "wbr", "form", "input", "button", "label", "embed",
  ])

  /// Text with its character references replaced by what they stand for; only those that end with a
  /// semicolon, so that `AT&T` and addresses stay as they are.
  package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while let sign = text[index...].firstIndex(of: UInt8(ascii: "&")) {
      result += text[index..<sign]
      if let semicolon = text[sign...].prefix(34).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Entities.scalar(text[(sign + 1)..<semicolon])
      {
        result.append(contentsOf: scalar.utf8)
        index = semicolon + 1
      } else {
        result.append(text[sign])
        index = sign + 1
      }
    }
    return result + text[index...]
  }
}
