// Cuts the piece of a document that shows best why it matched: the window with the most different things
// that were asked for, whole words, and marks in it. It always holds a match where the text has one.

import QueryLanguage

/// Makes snippets.
struct Highlighter {
  /// How many bytes of text a snippet shows, about.
  private static let width = 240

  private let matcher: PatternMatcher

  init(_ query: ParsedQuery, stems: StemmerSet, languages: [String]) {
    let patterns = MatchPattern.patterns(of: query, stems: stems, languages: languages)
    matcher = PatternMatcher(patterns, stems: stems)
  }

  /// What a hit shows of a document.
  func show(_ document: StoredDocument, snippets: Bool, hit: inout Hit) {
    let language = document.language
    let captions = document.captions.map { caption in
      matcher.matches(in: caption.text, field: "caption", language: language)
    }
    hit.captionMatches = zip(document.captions, captions).map { caption, found in
      if !found.isEmpty { return true }
      guard let credit = caption.credit else { return false }
      return !matcher.matches(in: credit, field: nil, language: language).isEmpty
    }
    hit.headlineHighlights = Self.merged(
      matcher.matches(in: document.headline, field: "headline", language: language).map(\.range))
    guard snippets else { return }
    var best = (text: document.body, window: Window(text: document.body, matches: []))
    let body = matcher.matches(in: document.body, field: nil, language: language)
    best.window = Window(text: document.body, matches: body)
    for (caption, found) in zip(document.captions, captions) {
      let window = Window(text: caption.text, matches: found)
      if window.score > best.window.score || best.text.isEmpty { best = (caption.text, window) }
    }
    if best.text.isEmpty {
      best = (document.headline, Window(text: document.headline, matches: []))
    }
    hit.snippet = best.window.snippet(of: best.text)
  }

  /// Ranges in order, those that overlap as one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// A part of a text, with the matches in it.
  private struct Window {
    var range: Range<Int>
    var matches: [Range<Int>] = []
    /// Different patterns first, then how many matches.
    var score = 0

    /// The best window of a text.
    init(text: String, matches all: [PatternMatcher.Match]) {
      let count = text.utf8.count
      range = 0..<min(count, Highlighter.width)
      var end = 0
      for start in all.indices {
        let lower = all[start].range.lowerBound
        end = max(end, start)
        while end < all.count, all[end].range.upperBound <= lower + Highlighter.width { end += 1 }
        let inside = all[start..<max(end, start + 1)]
        let different = Set(inside.map(\.pattern)).count
        let score = different * 1000 + min(inside.count, 999)
        if score > self.score {
          self.score = score
          self.matches = Highlighter.merged(inside.map(\.range))
        }
      }
      guard let first = self.matches.first, let last = self.matches.last else { return }
      // The matches in the middle of what is shown.
      let used = last.upperBound - first.lowerBound
      let before = max(0, (Highlighter.width - used) / 2)
      var lower = max(0, first.lowerBound - before)
      let upper = min(count, max(last.upperBound, lower + Highlighter.width))
      lower = min(lower, max(0, min(first.lowerBound, upper - Highlighter.width)))
      range = lower..<upper
    }

    /// The window as text on one line, cut between words.
    func snippet(of text: String) -> Snippet {
      let bytes = Array(text.utf8)
      var lower = range.lowerBound
      var upper = range.upperBound
      let firstMatch = matches.first?.lowerBound ?? lower
      let lastMatch = matches.last?.upperBound ?? lower
      if lower > 0 {
        while lower < firstMatch && !Self.isSpace(bytes[lower - 1]) { lower += 1 }
      }
      if upper < bytes.count {
        while upper > max(lastMatch, lower) && !Self.isSpace(bytes[upper]) { upper -= 1 }
        // A text without spaces is cut between characters.
        if upper == max(lastMatch, lower) { upper = range.upperBound }
        while upper < bytes.count && bytes[upper] & 0xC0 == 0x80 { upper += 1 }
      }
      while lower < upper && lower > 0 && bytes[lower] & 0xC0 == 0x80 { lower += 1 }
      while lower < firstMatch && Self.isSpace(bytes[lower]) { lower += 1 }
      while upper > max(lastMatch, lower) && Self.isSpace(bytes[upper - 1]) { upper -= 1 }
      return Self.joined(
        bytes, lower..<upper, matches,
        isCut: (
          before: lower > 0 && !Self.isBlank(bytes[..<lower]),
          after: upper < bytes.count && !Self.isBlank(bytes[upper...])
        ))
    }

    /// The text with runs of white space as one blank, and the matches where they are then.
    private static func joined(
      _ bytes: [UInt8], _ range: Range<Int>, _ matches: [Range<Int>],
      isCut: (before: Bool, after: Bool)
    ) -> Snippet {
      var result: [UInt8] = isCut.before ? Array("… ".utf8) : []
      var highlights: [Range<Int>] = []
      var match = matches.firstIndex { $0.lowerBound >= range.lowerBound } ?? matches.count
      var start: Int?
      for index in range {
        if match < matches.count, index == matches[match].lowerBound { start = result.count }
        if isSpace(bytes[index]) {
          if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
        } else {
          result.append(bytes[index])
        }
        if match < matches.count, index == matches[match].upperBound - 1, let begin = start {
          highlights.append(begin..<result.count)
          start = nil
          match += 1
        }
      }
      if isCut.after { result += Array(" …".utf8) }
      return Snippet(text: String(decoding: result, as: UTF8.self), highlights: highlights)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(isSpace) }
  }
}
