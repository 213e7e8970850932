// Lines of a page into paragraphs. A PDF has no paragraphs: where one ends shows in the gap above a line, in
// its indent, in a last line that is short, and in letters of another size. At the head of a column only an
// unfinished sentence goes on.

internal import Readers

/// Joins lines.
struct PDFParagraphs {
  /// The paragraphs, in order.
  private(set) var paragraphs: [String] = []

  private var block: [PDFLine] = []
  /// How far apart lines of running text are on the page, from top to top; 0 where there are none.
  private let leading: Float

  /// The paragraphs of a page's lines.
  init(_ lines: [PDFLine]) {
    leading = Self.leading(lines)
    for line in lines {
      if let last = block.last, starts(line, after: last) { end() }
      block.append(line)
    }
    end()
  }

  private mutating func end() {
    let text = Self.joined(block.map(\.text))
    if !text.isEmpty { paragraphs.append(text) }
    block = []
  }

  /// The usual distance of lines that stand one below the other.
  private static func leading(_ lines: [PDFLine]) -> Float {
    var distances: [Float] = []
    for (one, next) in zip(lines, lines.dropFirst()) where isBelow(next, one) {
      if isSameSize(one, next) { distances.append(next.top - one.top) }
    }
    distances.sort()
    return distances.isEmpty ? 0 : distances[distances.count / 2]
  }

  private static func isBelow(_ line: PDFLine, _ other: PDFLine) -> Bool {
    line.top > other.top && line.left < other.right && line.right > other.left
  }

  private static func isSameSize(_ one: PDFLine, _ other: PDFLine) -> Bool {
    max(one.size, other.size) <= 1.1 * min(one.size, other.size)
  }

  /// Whether a paragraph starts with a line.
  private func starts(_ line: PDFLine, after last: PDFLine) -> Bool {
    guard Self.isSameSize(line, last) else { return true }
    let isEnd = Array(last.text.utf8)[...].endsSentence
    // A new column or what poppler put behind: another paragraph, unless a sentence is cut.
    guard Self.isBelow(line, last) else { return isEnd }
    // Larger letters are headlines, whose lines stand apart as they like.
    let usual = max(leading, 1.1 * line.size)
    if line.top - last.top > 1.35 * usual { return true }
    let indent = line.left - (block.dropFirst().map(\.left).min() ?? last.left)
    if block.count > 1 || isEnd, indent > 0.7 * line.size, indent < 6 * line.size { return true }
    // A short last line: the next word would have fitted.
    let right = max(line.right, block.map(\.right).max() ?? 0)
    let word = line.text.prefix { !$0.isWhitespace }.count
    let room = Float(word + 1) * 0.6 * line.size
    return isEnd && right - last.right > max(room, 0.1 * (right - line.left))
  }

  /// Lines as one text: a hyphen at the end of a line goes where a small letter follows, and the word with
  /// it is whole again.
  static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      guard let last = text.last else {
        text = line
        continue
      }
      let isHyphen = last == "-" || last == "\u{AD}" || last == "\u{2010}"
      let before = text.dropLast().last
      if isHyphen, before?.isLetter == true, line.first?.isLowercase == true {
        text.removeLast()
      } else if !isHyphen || before?.isWhitespace != false || last == "\u{AD}" {
        // CJK has no spaces between lines either.
        if !(Self.isIdeograph(last) && line.first.map(Self.isIdeograph) == true) { text += " " }
      }
      text += line
    }
    return text
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      $0.properties.isIdeographic || (0x3000...0x30FF).contains($0.value)
    } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line ends as sentences do, quotes and brackets left aside.
  fileprivate var endsSentence: Bool {
    var scalars = Array<Unicode.Scalar>(String(decoding: self, as: UTF8.self).unicodeScalars)[...]
    while let last = scalars.last {
      switch last.properties.generalCategory {
      case .closePunctuation, .finalPunctuation: scalars.removeLast()
      default:
        if last == "\"" || last == "'" {
          scalars.removeLast()
        } else {
          return ".!?…。？！؟।:".unicodeScalars.contains(last)
        }
      }
    }
    return false
  }
}
