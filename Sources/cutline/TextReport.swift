// Search results for people: headline, where and when, the passage with its match marked, who made the
// pictures, and the facets as bars.

import Archive
import News

/// Lays out answers as text.
struct TextReport {
  private static let barWidth = 24
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
    for note in response.notes { text += style.dim("note: \(note)") + "\n" }
    return text
  }

  /// The facets, and how many documents they were counted over.
  func facets(_ response: SearchResponse) -> String {
    var text = ""
    for facet in response.facets { text += self.facet(facet) + "\n" }
    let count = response.total.value
    let about = response.total.exact ? "" : "about "
    text += style.dim(
      "\(about)\(count.grouped) document\(count == 1 ? "" : "s"), \(response.milliseconds.rounded(to: 1)) ms"
    )
    return text + "\n"
  }

  private func hit(_ hit: Hit) -> String {
    let document = hit.document
    var text = style.dim("\(hit.rank).") + " "
    let headline = document.headline.isEmpty ? "(no headline)" : document.headline
    text +=
      style.isOn
      ? marked(headline, document.headline.isEmpty ? [] : hit.headlineHighlights, style.bold)
      : Output.printable(headline)
    text += "\n"
    let facts = [
      document.kind == .caption ? "caption" : nil, document.source, document.date?.description,
      document.wire, document.path,
    ]
    let line = facts.compactMap { $0.map { Output.printable($0) } }.joined(separator: " · ")
    text += "   " + style.dim(line + "  " + document.id) + "\n"
    if let snippet = hit.snippet, !snippet.text.isEmpty {
      for line in wrapped(snippet, width: columns - 3) { text += "   " + line + "\n" }
    }
    for (caption, matched) in zip(document.captions, hit.captionMatches).prefix(3) {
      text += "   " + style.dim(captionLine(caption, matched)) + "\n"
    }
    if document.captions.count > 3 {
      text += "   " + style.dim("and \(document.captions.count - 3) more pictures") + "\n"
    }
    if !document.cited.isEmpty {
      text +=
        "   " + style.dim("cites " + Output.printable(document.cited.joined(separator: ", ")))
        + "\n"
    }
    return text
  }

  /// Who made a picture, or the start of its caption where no one is credited.
  private func captionLine(_ caption: StoredCaption, _ matched: Bool) -> String {
    var parts: [String] = []
    if !caption.photographers.isEmpty {
      parts.append(caption.photographers.joined(separator: ", "))
    }
    if !caption.organisations.isEmpty {
      parts.append(caption.organisations.joined(separator: " → "))
    }
    if !caption.flags.isEmpty { parts.append(caption.flags.joined(separator: ", ")) }
    let who = parts.isEmpty ? caption.credit ?? "no credit" : parts.joined(separator: " / ")
    return "picture\(matched ? " (matches)" : ""): " + Output.printable(who)
  }

  /// A snippet in lines no longer than `width`, its matches marked; without colours between » and «.
  private func wrapped(_ snippet: Snippet, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(snippet) {
      let length = word.plain.unicodeScalars.count
      if used > 0 && used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += (used > 0 ? " " : "") + word.styled
      used += length + (used > 0 ? 1 : 0)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The words of a snippet, each with its marks: a match of several words is marked word by word, so that
  /// a line break does not break the colours.
  private func words(_ snippet: Snippet) -> [(plain: String, styled: String)] {
    let bytes = Array(snippet.text.utf8)
    var result: [(plain: String, styled: String)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
      if end > start {
        let inside = snippet.highlights.compactMap { range -> Range<Int>? in
          let clamped = range.clamped(to: start..<end)
          return clamped.isEmpty ? nil : clamped.lowerBound - start..<clamped.upperBound - start
        }
        let plain = String(decoding: bytes[start..<end], as: UTF8.self)
        let styled = style.isOn ? marked(plain, inside, { $0 }) : Output.printable(plain)
        result.append((plain, styled))
      }
      start = end + 1
    }
    return result
  }

  /// Text with ranges of its bytes marked.
  private func marked(
    _ text: String, _ ranges: [Range<Int>], _ other: (String) -> String
  ) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    func piece(_ range: Range<Int>) -> String {
      Output.printable(String(decoding: bytes[range], as: UTF8.self))
    }
    for range in ranges where range.lowerBound >= position && range.upperBound <= bytes.count {
      result += other(piece(position..<range.lowerBound)) + style.match(piece(range))
      position = range.upperBound
    }
    return result + other(piece(position..<bytes.count))
  }

  private func facet(_ facet: FacetCounts) -> String {
    var text = style.bold(facet.name) + "\n"
    let most = facet.values.map(\.count).max() ?? 0
    let width = min(36, facet.values.map { $0.value.unicodeScalars.count }.max() ?? 0)
    let digits = String(most.grouped).count
    for value in facet.values {
      let name = Output.printable(value.value)
      let padding = String(repeating: " ", count: max(0, width - name.unicodeScalars.count))
      let count = value.count.grouped
      let space = String(repeating: " ", count: max(0, digits - count.count))
      let filled = most > 0 ? (value.count * Self.barWidth + most - 1) / most : 0
      text +=
        "  \(name)\(padding)  \(space)\(count) \(style.bar(String(repeating: "█", count: filled)))\n"
    }
    var rest: [String] = []
    if facet.distinct > facet.values.count {
      rest.append("\((facet.distinct - facet.values.count).grouped) more values")
    }
    if facet.missing > 0 { rest.append("\(facet.missing.grouped) without") }
    if !rest.isEmpty { text += style.dim("  " + rest.joined(separator: ", ")) + "\n" }
    return text
  }
}
