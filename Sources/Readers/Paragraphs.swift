// Lines into paragraphs. Text comes in two kinds: one line a paragraph, and lines broken at some column;
// which of them a block is shows in whether its lines end inside sentences.

/// A paragraph of a text.
package struct Paragraph {
  /// Its text on one line, white space at both ends trimmed.
  package let text: [UInt8]
  /// Whether a blank line stands before it.
  package let isAfterBlank: Bool
}

/// Cuts text into paragraphs.
package enum Paragraphs {
  /// The paragraphs of lines that stand without their newlines.
  package static func of(_ lines: [ArraySlice<UInt8>]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var block: [Bytes] = []
    for line in lines {
      if line.trimmed.isEmpty {
        append(block, to: &paragraphs)
        block = []
      } else {
        block.append(line)
      }
    }
    append(block, to: &paragraphs)
    return paragraphs
  }

  private static func append(_ block: [Bytes], to paragraphs: inout [Paragraph]) {
    let isWrapped = isWrapped(block)
    var current: [UInt8] = []
    var isFirst = true
    for line in block {
      let content = line.trimmed
      let isIndented = line.startIndex < line.endIndex && line.prefix(2).allSatisfy(\.isSpace)
      if !current.isEmpty, !isWrapped || isIndented {
        paragraphs.append(Paragraph(text: current, isAfterBlank: isFirst))
        isFirst = false
        current = []
      }
      if !current.isEmpty { current.append(0x20) }
      current += content
    }
    if !current.isEmpty { paragraphs.append(Paragraph(text: current, isAfterBlank: isFirst)) }
  }

  /// Whether the lines of a block are one text broken at a column: none is long, all but the last are
  /// about as long, and some end inside a sentence.
  private static func isWrapped(_ block: [Bytes]) -> Bool {
    guard block.count >= 2 else { return false }
    let lengths = block.map(\.scalarCount)
    guard let longest = lengths.max(), (40...110).contains(longest) else { return false }
    let short = lengths.dropLast().filter { $0 * 2 < longest }.count
    guard short * 4 <= block.count else { return false }
    return block.dropLast().contains { !$0.trimmed.hasSentenceEnd }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends as sentences do, quotes and brackets behind the full stop left aside.
  var hasSentenceEnd: Bool {
    var rest = self
    while let last = rest.last {
      if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")")
        || last == UInt8(ascii: "]")
      {
        rest.removeLast()
      } else if Self.closingQuotes.contains(where: {
        rest.count > $0.count && rest.suffix($0.count).elementsEqual($0)
      }) {
        rest.removeLast(rest.last == 0xBB ? 2 : 3)
      } else {
        break
      }
    }
    guard let last = rest.last else { return false }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
      return true
    }
    return Self.stops.contains { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }
  }

  private static var closingQuotes: [[UInt8]] { sentenceSigns.closing }
  private static var stops: [[UInt8]] { sentenceSigns.stops }
}

/// Signs beyond ASCII that close quotations and sentences: ” ’ », and … 。 ؟ ।.
private let sentenceSigns: (closing: [[UInt8]], stops: [[UInt8]]) = (
  ["”", "’", "»"].map { Array($0.utf8) }, ["…", "。", "؟", "।"].map { Array($0.utf8) }
)
