// Text in lines that fit a terminal: how many columns a character takes, and where a line may break. Chinese
// and Japanese have no blanks and take two columns a character; an Arabic vowel sign takes none. A line
// breaks at blanks and beside wide characters, never before a closing mark.

/// How wide text is on a terminal.
enum TextWidth {
  /// Columns of a piece of text.
  static func of(_ text: some StringProtocol) -> Int {
    var isPlain = true
    var count = 0
    for byte in text.utf8 {
      if byte >= 0x80 { isPlain = false }
      count += 1
    }
    return isPlain ? count : text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of a character: none for marks that sit on another, two for what East Asian type sets wide.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a character takes two columns: the ranges that Unicode's EastAsianWidth.txt has as W or F,
  /// with the unassigned ones between them.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Wide marks that belong to what stands before them.
  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    "、。，．！？：；」』）】》〉’”…ー々".unicodeScalars.contains(scalar)
  }
}

/// A stretch of text that is marked as a match or is not.
struct Span {
  var text: String
  var isMatch: Bool

  /// The text in stretches, cut at the ranges (UTF-8 bytes, ascending, not overlapping).
  static func cut(_ text: String, at ranges: [Range<Int>]) -> [Span] {
    let bytes = Array(text.utf8)
    var spans: [Span] = []
    var position = 0
    func add(_ range: Range<Int>, _ isMatch: Bool) {
      guard !range.isEmpty else { return }
      let piece = Output.printable(String(decoding: bytes[range], as: UTF8.self))
      spans.append(Span(text: piece, isMatch: isMatch))
    }
    for range in ranges where range.lowerBound >= position && range.upperBound <= bytes.count {
      add(position..<range.lowerBound, false)
      add(range, true)
      position = range.upperBound
    }
    add(position..<bytes.count, false)
    return spans
  }
}

/// Sets stretches of text in lines.
struct Wrapping {
  private let width: Int
  private(set) var lines: [[Span]] = []
  private var line: [Span] = []
  private var used = 0
  /// What cannot be broken and is not in a line yet.
  private var piece: [Span] = []
  private var pieceWidth = 0
  private var blankBefore = false

  /// Lines of at most `width` columns; a single word that is wider keeps its line to itself.
  init(_ spans: [Span], width: Int) {
    self.width = width
    for span in spans {
      for scalar in span.text.unicodeScalars {
        if scalar == " " {
          endPiece()
          blankBefore = !line.isEmpty
          continue
        }
        let isWide = TextWidth.isWide(scalar)
        if isWide && !TextWidth.closes(scalar) { endPiece() }
        add(scalar, span.isMatch)
        if isWide && TextWidth.closes(scalar) { continue }
        if isWide { isAfterWide = true }
      }
    }
    endPiece()
    if !line.isEmpty { lines.append(line) }
  }

  /// Whether the piece ends in a wide character, behind which a narrow one may start a line.
  private var isAfterWide = false

  private mutating func add(_ scalar: Unicode.Scalar, _ isMatch: Bool) {
    if isAfterWide && !TextWidth.isWide(scalar) && TextWidth.of(scalar) > 0 { endPiece() }
    Self.append(String(scalar), isMatch, to: &piece)
    pieceWidth += TextWidth.of(scalar)
  }

  private mutating func endPiece() {
    isAfterWide = false
    guard !piece.isEmpty else { return }
    if used > 0 && used + (blankBefore ? 1 : 0) + pieceWidth > width {
      lines.append(line)
      line = []
      used = 0
      blankBefore = false
    }
    if blankBefore {
      Self.append(" ", line.last?.isMatch == true && piece[0].isMatch, to: &line)
      used += 1
    }
    for span in piece { Self.append(span.text, span.isMatch, to: &line) }
    used += pieceWidth
    piece = []
    pieceWidth = 0
    blankBefore = false
  }

  private static func append(_ text: String, _ isMatch: Bool, to spans: inout [Span]) {
    if let last = spans.indices.last, spans[last].isMatch == isMatch {
      spans[last].text.unicodeScalars.append(contentsOf: text.unicodeScalars)
    } else {
      spans.append(Span(text: text, isMatch: isMatch))
    }
  }
}
