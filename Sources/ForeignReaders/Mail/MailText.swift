// The text of a mail as paragraphs. Mail breaks lines at about 76 columns, and says so (format=flowed) or not;
// a signature is set off by a line that no text has by chance.

internal import Readers

/// Makes paragraphs of a mail's text.
enum MailText {
  /// How lines are broken.
  enum Flow: Sendable {
    /// Where the lines end.
    case fixed
    /// A line that ends with a space goes on (RFC 3676).
    case flowed
    /// The same, and the space is no part of the text (DelSp=yes).
    case flowedWithoutSpaces
  }

  /// The paragraphs, a blank line between each two.
  ///
  /// - parameter text: UTF-8 whose lines end by `\n`.
  static func body(_ text: [UInt8], flow: Flow) -> String {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    cutSignature(&lines)
    let paragraphs =
      flow == .fixed
      ? Paragraphs.of(lines).map(\.text) : joined(lines, dropsSpace: flow == .flowedWithoutSpaces)
    return paragraphs.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n\n")
  }

  /// Text as it was before its lines were broken; text that is not flowed stays as it is.
  static func unbroken(_ text: [UInt8], flow: Flow) -> [UInt8] {
    guard flow != .fixed else { return text }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(joined(lines, dropsSpace: flow == .flowedWithoutSpaces).joined(separator: [0x0A]))
  }

  /// Drops what stands behind the last `-- `, if it is no longer than signatures are.
  private static func cutSignature(_ lines: inout [ArraySlice<UInt8>]) {
    guard let mark = lines.lastIndex(where: { $0.elementsEqual("-- ".utf8) }),
      lines.count - mark <= 12
    else { return }
    lines.removeSubrange(mark...)
  }

  /// Flowed lines put together again. A line of another depth of quotation starts anew.
  private static func joined(_ lines: [ArraySlice<UInt8>], dropsSpace: Bool) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var current: [UInt8] = []
    var depth = 0
    var goesOn = false
    func end() {
      var line = CollapsedText()
      line.append(current[...])
      if !line.isEmpty {
        paragraphs.append(
          depth == 0 ? line.bytes : [UInt8](repeating: 0x3E, count: depth) + [0x20] + line.bytes)
      }
      current = []
    }
    for line in lines {
      let quotes = line.prefix { $0 == UInt8(ascii: ">") }.count
      var content = line.dropFirst(quotes)
      // Space-stuffing: a space before a line that would look like something else.
      if content.first == 0x20 { content = content.dropFirst() }
      if !goesOn || quotes != depth { end() }
      depth = quotes
      goesOn = content.last == 0x20 && !content.elementsEqual("-- ".utf8)
      current += dropsSpace && goesOn ? content.dropLast() : content
    }
    end()
    return paragraphs
  }
}
