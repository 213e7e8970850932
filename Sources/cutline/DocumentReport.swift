// One document for people: `cutline show`.

import Archive
import News

/// Lays out a whole document.
struct DocumentReport {
  private static let labelWidth = 10
  private let style: Style
  private let columns: Int?

  /// - parameter columns: where lines are broken; nil leaves paragraphs whole, for other programs.
  init(_ style: Style, columns: Int?) {
    self.style = style
    self.columns = columns
  }

  func text(_ document: StoredDocument) -> String {
    let headline = document.headline.isEmpty ? "(no headline)" : document.headline
    var text = lines(headline, style.bold).joined(separator: "\n") + "\n"
    let date = document.date.map { date in
      "\(date)" + (document.dateSource.map { " (from \(Self.clue($0)))" } ?? "")
    }
    text += rows([
      ("kind", document.kind.rawValue),
      ("source", document.source),
      ("date", date),
      ("byline", document.bylines.joined(separator: ", ")),
      (
        "place",
        [document.place, document.country].compactMap(\.self).joined(separator: ", ")
      ),
      ("slug", document.slug),
      ("keywords", document.keywords.joined(separator: ", ")),
      ("usage", document.usage),
      ("wire", document.wire),
      ("cites", document.cited.joined(separator: ", ")),
      ("url", document.url),
      ("path", document.line.map { "\(document.path):\($0)" } ?? document.path),
      (
        "language",
        document.language
          + (document.languageConfidence.map { " (detected, \($0) %)" } ?? "")
      ),
      ("format", document.format),
      ("guid", document.item.map(Self.version)),
      ("note", document.notes.joined(separator: "; ")),
      ("article", document.article),
      ("id", document.id),
    ])
    for caption in document.captions {
      text += "\n"
      text += rows([
        ("picture", caption.text),
        ("credit", caption.credit),
        ("taken by", caption.photographers.joined(separator: ", ")),
        ("through", caption.organisations.joined(separator: " → ")),
        ("flags", caption.flags.joined(separator: ", ")),
        ("dated", caption.date?.description),
        ("source", caption.source),
        ("rights", caption.copyright),
        ("image", caption.url),
      ])
    }
    if !document.body.isEmpty {
      text += "\n"
      for line in document.body.split(separator: "\n", omittingEmptySubsequences: false) {
        text += lines(String(line)) { $0 }.joined(separator: "\n") + "\n"
      }
    }
    return text
  }

  /// An item and its version: `urn:news:4711, version 3`.
  private static func version(_ item: ItemVersion) -> String {
    var text = item.guid
    if item.number > 0 { text += ", version \(item.number)" }
    if item.status != .usable { text += ", \(item.status.rawValue)" }
    return text
  }

  /// What a date was read from, in words.
  private static func clue(_ source: DateSource) -> String {
    switch source {
    case .record: "the record"
    case .header: "its header lines"
    case .meta: "its metadata"
    case .page: "the page"
    case .url: "its address"
    case .dateline: "the dateline"
    case .caption: "its caption"
    case .capture: "when it was captured"
    }
  }

  /// A line a value, continued below its start; what has no value is left out.
  private func rows(_ rows: [(String, String?)]) -> String {
    var text = ""
    for (name, value) in rows {
      guard let value, !value.isEmpty else { continue }
      let space = String(repeating: " ", count: Self.labelWidth)
      for (index, line) in lines(value, indent: Self.labelWidth, { $0 }).enumerated() {
        let label = style.dim(name) + String(repeating: " ", count: Self.labelWidth - name.count)
        text += (index == 0 ? label : space) + line + "\n"
      }
    }
    return text
  }

  private func lines(
    _ text: String, indent: Int = 0, _ styled: (String) -> String
  ) -> [String] {
    let printable = Output.printable(text)
    guard let columns else { return [styled(printable)] }
    let lines = Wrapping([Span(text: printable, isMatch: false)], width: columns - indent).lines
    return lines.isEmpty ? [""] : lines.map { styled($0.map(\.text).joined()) }
  }
}
