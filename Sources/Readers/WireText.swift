// The text of a wire story, from the lines of a teleprinter to paragraphs: a new one opens behind a blank line or at an
// indented line, lines of a table stay lines. Signs that typesetting machines read (TTS) become the marks they stand for.

/// Lines of wire stories.
enum WireText {
  /// The lines of a text with white space at their ends; tabs and spaces at the start stay, they open paragraphs.
  static func lines(_ text: Bytes) -> [Bytes] {
    TextEncoding.decode(Array(text)).bytes[...]
      .split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The paragraphs of the lines of a body.
  static func paragraphs(_ lines: ArraySlice<Bytes>) -> [String] {
    var paragraphs: [[UInt8]] = []
    var current: [UInt8] = []
    // Whether the line before ended where its writer ended it.
    var isBroken = false
    func close() {
      if current.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) {
        paragraphs.append(current)
      }
      current = []
      isBroken = false
    }
    for line in lines {
      let (content, isHard) = withoutSigns(line)
      if content.isEmpty {
        close()
        continue
      }
      // Signs open a line of their own: `^` a heading, `==` who sent it.
      let isOwn = line.first == UInt8(ascii: "^") || content.starts(with: "==".utf8)
      let isIndented = line.prefix(2).count == 2 && line.prefix(2).allSatisfy(\.isSpace)
      let isTabular = isHard || isTabular(content)
      if isOwn || isIndented && !isBroken && !isTabular { close() }
      if !current.isEmpty { current.append(isBroken || isTabular ? 0x0A : 0x20) }
      current += content
      isBroken = isTabular
      if isOwn { close() }
    }
    close()
    return paragraphs.map { marks(String(decoding: $0, as: UTF8.self)) }
  }

  /// A line without the signs for the end of a line (`<`), and whether it had one; `^` opens it.
  static func withoutSigns(_ line: Bytes) -> (content: Bytes, isHard: Bool) {
    var content = line.trimmed
    let isHard = content.last == UInt8(ascii: "<")
    while content.first == UInt8(ascii: "^") { content = content.dropFirst().trimmed }
    while let last = content.last, last == UInt8(ascii: "<") {
      content = content.dropLast().trimmed
    }
    return (content, isHard)
  }

  /// Whether a line is one of a table or list, which goes not on in the next.
  private static func isTabular(_ content: Bytes) -> Bool {
    content.starts(with: "- ".utf8) || content.firstRange(of: "    ") != nil
      || content.contains(0x09)
  }

  /// A text with the marks that its signs stand for: ` _ ` is a dash, ``` `` ``` and `''` are quotation marks.
  static func marks(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      let next = index + 1 < source.count ? source[index + 1] : 0
      if byte == UInt8(ascii: "_"), next == 0x20, index == 0 || source[index - 1] == 0x20 {
        bytes += Array("—".utf8)
      } else if byte == UInt8(ascii: "`") {
        bytes += Array((next == byte ? "“" : "‘").utf8)
        if next == byte { index += 1 }
      } else if byte == UInt8(ascii: "'"), next == byte {
        bytes += Array("”".utf8)
        index += 1
      } else {
        bytes.append(byte)
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text has a name in it as a word, capitals as small letters.
  static func has(_ name: String, in text: Bytes) -> Bool {
    if name.isEmpty { return false }
    let lowered = text.map(\.lowered)[...]
    let sought = name.lowercased()
    var rest = lowered
    while let range = rest.firstRange(of: sought) {
      let before = range.lowerBound > lowered.startIndex ? lowered[range.lowerBound - 1] : 0x20
      let behind = range.upperBound < lowered.endIndex ? lowered[range.upperBound] : 0x20
      if !before.isLetter, !behind.isLetter { return true }
      rest = lowered[range.upperBound...]
    }
    return false
  }
}
