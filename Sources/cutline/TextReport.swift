// Search results for people: headline, where and when, the passage with its match marked, who made the
// pictures, and the facets as bars.

import Archive
import News

/// Lays out answers as text.
struct TextReport {
  private static let shortestBar = 6
  private static let longestBar = 24
  private static let longestName = 36
  private let style: Style
  private let columns: Int

  init(_ style: Style, columns: Int) {
    self.style = style
    self.columns = columns
  }

  /// Hits, facets, total.
  func search(_ response: SearchResponse) -> String {
    var text = ""
    for hit in response.hits { text += self.hit(hit) + "\n" }
    text += facets(response)
    for note in response.notes { text += style.dim("note: " + Output.printable(note)) + "\n" }
    return text
  }

  /// The facets, and how many documents they were counted over.
  func facets(_ response: SearchResponse) -> String {
    var text = ""
    // Where nothing was found there is nothing to count, unless a value was asked for by name.
    for facet in response.facets where response.total.value > 0 || !facet.values.isEmpty {
      text += self.facet(facet) + "\n"
    }
    let about = response.total.exact ? "" : "about "
    let found = response.total.value.counted("document")
    let time = response.milliseconds.rounded(to: 1)
    return text + style.dim("\(about)\(found), \(time) ms") + "\n"
  }

  private func hit(_ hit: Hit) -> String {
    let document = hit.document
    let number = "\(hit.rank). "
    let headline =
      document.headline.isEmpty
      ? [Span(text: "(no headline)", isMatch: false)]
      : Span.cut(document.headline, at: hit.headlineHighlights)
    var text = ""
    for (index, line) in lines(headline, width: columns - number.count, style.bold).enumerated() {
      text += (index == 0 ? style.dim(number) : Self.indent) + line + "\n"
    }
    let facts = [
      document.kind == .caption ? "caption" : nil, document.source, document.date?.description,
      document.wire == document.source ? nil : document.wire.map { "wire " + $0 },
      document.line.map { "\(document.path):\($0)" } ?? document.path, document.id,
    ]
    text += dimmed(facts.compactMap(\.self).joined(separator: " · "), separator: " ·")
    if let snippet = hit.snippet, !snippet.text.isEmpty {
      text += indented(lines(Span.cut(snippet.text, at: snippet.highlights), width: width) { $0 })
    }
    for (caption, matched) in zip(document.captions, hit.captionMatches).prefix(3) {
      let line = captionLine(caption, matched, hit.namesAsked)
      text += indented(lines(line, width: width, style.dim))
    }
    let more = document.captions.count - 3
    if more > 0 { text += dimmed("and \(more.counted("more picture"))") }
    if !document.cited.isEmpty {
      let line = [Self.plain("cites ")] + Self.names(document.cited, ", ", hit.namesAsked)
      text += indented(lines(line, width: width, style.dim))
    }
    return text
  }

  private static let indent = "   "

  /// Columns that indented text may take.
  private var width: Int { columns - Self.indent.count }

  private func indented(_ lines: [String]) -> String {
    lines.map { Self.indent + $0 + "\n" }.joined()
  }

  /// Secondary text; a separator that comes to stand at the end of a line is left out.
  private func dimmed(_ text: String, separator: String = "") -> String {
    let span = Span(text: Output.printable(text), isMatch: false)
    let lines = Wrapping([span], width: width).lines.map { $0.map(\.text).joined() }
    return indented(
      lines.map { line in
        let hasEnd = !separator.isEmpty && line.hasSuffix(separator)
        return style.dim(hasEnd ? String(line.dropLast(separator.count)) : line)
      })
  }

  /// Text in lines, its matches marked: by colour, and without colours by stars around the whole match. A
  /// match that is broken over two lines is coloured in each.
  private func lines(_ spans: [Span], width: Int, _ other: (String) -> String) -> [String] {
    let set =
      style.isOn
      ? spans
      : spans.map { Span(text: $0.isMatch ? "*\($0.text)*" : $0.text, isMatch: false) }
    return Wrapping(set, width: width).lines.map { line in
      line.map { $0.isMatch ? style.match($0.text) : other($0.text) }.joined()
    }
  }

  /// Who made a picture, or its credit as it stands where nobody could be read out of it.
  private func captionLine(
    _ caption: StoredCaption, _ matched: Bool, _ asked: Set<String>
  ) -> [Span] {
    let parts = [
      Self.names(caption.photographers, ", ", asked),
      Self.names(caption.organisations, " → ", asked), Self.names(caption.flags, ", ", asked),
      caption.conflicts.isEmpty ? [] : [Self.plain("sources differ")],
    ].filter { !$0.isEmpty }
    let who =
      parts.isEmpty
      ? [Self.plain(Output.printable(caption.credit ?? "no credit"))]
      : Array(parts.joined(separator: [Self.plain(" / ")]))
    return [Self.plain("picture\(matched ? " (matches)" : ""): ")] + who
  }

  private static func plain(_ text: String) -> Span { Span(text: text, isMatch: false) }

  /// Names in a row, those that were asked for marked.
  private static func names(
    _ names: [String], _ separator: String, _ asked: Set<String>
  ) -> [Span] {
    let spans = names.map {
      [Span(text: Output.printable($0), isMatch: asked.contains($0))]
    }
    return Array(spans.joined(separator: [plain(separator)]))
  }

  private func facet(_ facet: FacetCounts) -> String {
    var text = style.bold(facet.name) + "\n"
    let most = facet.values.map(\.count).max() ?? 0
    let digits = String(most.grouped).count
    let room = columns - digits - Self.shortestBar - 5
    let names = facet.values.map { Output.printable($0.value) }
    let width = max(0, min(names.map { TextWidth.of($0) }.max() ?? 0, Self.longestName, room))
    for (value, name) in zip(facet.values, names) {
      let padding = String(repeating: " ", count: max(0, width - TextWidth.of(name)))
      let count = value.count.grouped
      let space = String(repeating: " ", count: max(0, digits - count.count))
      let left = columns - 2 - max(width, TextWidth.of(name)) - 2 - digits - 1
      let barWidth = max(Self.shortestBar, min(Self.longestBar, left))
      let filled = most > 0 ? (value.count * barWidth + most - 1) / most : 0
      let bar = style.bar(String(repeating: "█", count: filled))
      text += "  \(name)\(padding)  \(space)\(count)\(filled > 0 ? " " + bar : "")\n"
    }
    var rest: [String] = []
    let more = facet.distinct - facet.values.count
    if more > 0 { rest.append(more.counted("more value")) }
    if facet.missing > 0 { rest.append("\(facet.missing.grouped) without") }
    if !rest.isEmpty { text += style.dim("  " + rest.joined(separator: ", ")) + "\n" }
    return text
  }
}
