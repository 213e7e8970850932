// Cuts a snippet out of a text: around the matches that lie closest together, between words where there
// are spaces, between characters where there are none, on one line, and never much longer than a
// screen's two lines, even if what matches is a megabyte of one word.

/// Cuts snippets.
enum SnippetCutter {
  /// How many bytes of text a snippet shows, about.
  private static let width = 240
  /// How many bytes of a match it shows at most: a phrase of the longest query is longer.
  private static let maximumMatch = 960

  /// A run of matches that fits a snippet.
  struct Window {
    /// From the first match to the end of the last; nil where nothing matches.
    var range: Range<Int>?
    /// Different patterns first, then how many matches.
    var score = 0
  }

  /// The best run of some matches, which come by where they begin.
  static func window(_ matches: [PatternMatcher.Match]) -> Window {
    var best = Window()
    var counts: [Int: Int] = [:]
    var end = 0
    for start in matches.indices {
      let lower = matches[start].range.lowerBound
      while end <= start || (end < matches.count && matches[end].range.upperBound <= lower + width)
      {
        counts[matches[end].pattern, default: 0] += 1
        end += 1
      }
      let score = counts.count * 1000 + min(end - start, 999)
      if score > best.score {
        let upper = matches[start..<end].reduce(0) { max($0, $1.range.upperBound) }
        best = Window(range: lower..<upper, score: score)
      }
      counts[matches[start].pattern, default: 0] -= 1
      if counts[matches[start].pattern] == 0 { counts[matches[start].pattern] = nil }
    }
    return best
  }

  /// The snippet of a text.
  ///
  /// - parameters:
  ///   - around: what it must show; nil for the beginning of the text.
  ///   - marks: all that matches in the text, ascending, not overlapping.
  static func cut(_ text: String, around: Range<Int>?, marks: [Range<Int>]) -> Snippet {
    let bytes = Array(text.utf8)
    var kept = around ?? 0..<0
    if kept.count > maximumMatch {
      kept = kept.lowerBound..<boundary(bytes, before: kept.lowerBound + maximumMatch)
    }
    let range = trimmed(bytes, widened(bytes, kept), kept)
    let inside = marks.filter { mark in
      range.contains(mark.lowerBound)
        && (mark.upperBound <= range.upperBound || kept.overlaps(mark))
    }.map { $0.clamped(to: range) }
    return joined(bytes, range, inside)
  }

  /// As much text as a snippet shows, what is kept in its middle.
  private static func widened(_ bytes: [UInt8], _ kept: Range<Int>) -> Range<Int> {
    let before = max(0, (width - kept.count) / 2)
    var lower = max(0, kept.lowerBound - before)
    let upper = min(bytes.count, max(kept.upperBound, lower + width))
    lower = min(lower, max(0, min(kept.lowerBound, upper - width)))
    return lower..<upper
  }

  /// A range moved inwards to where words begin and end, or characters where there are no spaces.
  private static func trimmed(
    _ bytes: [UInt8], _ range: Range<Int>, _ kept: Range<Int>
  ) -> Range<Int> {
    var lower = range.lowerBound
    if lower > 0 {
      while lower < kept.lowerBound && blank(bytes, at: lower - 1) == 0 { lower += 1 }
      if lower == kept.lowerBound && blank(bytes, at: lower - 1) == 0 {
        lower = min(boundary(bytes, before: range.lowerBound + 3), kept.lowerBound)
      }
    }
    var upper = range.upperBound
    if upper < bytes.count {
      let least = max(kept.upperBound, lower)
      while upper > least && blank(bytes, at: upper) == 0 { upper -= 1 }
      if upper == least && blank(bytes, at: upper) == 0 {
        upper = max(boundary(bytes, before: range.upperBound), least)
      }
    }
    return lower..<max(lower, upper)
  }

  /// The start of the character that `index` is in.
  private static func boundary(_ bytes: [UInt8], before index: Int) -> Int {
    var index = min(index, bytes.count)
    while index > 0 && index < bytes.count && bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// How many bytes the white space or control character at `index` has; 0 for any other character. A
  /// terminal would obey control characters, U+0080 to U+009F among them.
  private static func blank(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, (0x80...0x9F).contains(bytes[index + 1]) { return 2 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
    {
      return 3
    }
    return 0
  }

  /// A part of a text with runs of white space as one blank, and the marks where they are then.
  private static func joined(
    _ bytes: [UInt8], _ range: Range<Int>, _ marks: [Range<Int>]
  ) -> Snippet {
    let space = UInt8(ascii: " ")
    let head = isBlank(bytes, 0..<range.lowerBound) ? [] : Array("… ".utf8)
    var result = head
    var highlights: [Range<Int>] = []
    var next = 0
    var start: Int?
    func close(_ begin: Int) {
      let end = result.last == space ? result.count - 1 : result.count
      if begin < end { highlights.append(begin..<end) }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if let begin = start, index >= marks[next].upperBound {
        close(begin)
        start = nil
        next += 1
      }
      if start == nil, next < marks.count, index >= marks[next].lowerBound { start = result.count }
      let length = blank(bytes, at: index)
      if length == 0 {
        result.append(bytes[index])
      } else if result.count > head.count, result.last != space {
        result.append(space)
      }
      index += max(1, length)
    }
    if let start { close(start) }
    if result.count > head.count, result.last == space { result.removeLast() }
    if !isBlank(bytes, range.upperBound..<bytes.count) { result += Array(" …".utf8) }
    return Snippet(text: String(decoding: result, as: UTF8.self), highlights: highlights)
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = blank(bytes, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }
}
