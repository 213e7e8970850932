// One document for people: `cutline show`.

import Archive
import News

/// Lays out a whole document.
struct DocumentReport {
  private let style: Style

  init(_ style: Style) { self.style = style }

  func text(_ document: StoredDocument) -> String {
    var text = style.bold(Output.printable(document.headline)) + "\n"
    let date = document.date.map { date in
      "\(date)" + (document.dateSource.map { " (from the \($0.rawValue))" } ?? "")
    }
    let rows: [(String, String?)] = [
      ("kind", document.kind.rawValue),
      ("source", document.source),
      ("date", date),
      ("byline", document.bylines.isEmpty ? nil : document.bylines.joined(separator: ", ")),
      ("place", document.place),
      ("wire", document.wire),
      ("cites", document.cited.isEmpty ? nil : document.cited.joined(separator: ", ")),
      ("url", document.url),
      ("path", document.line.map { "\(document.path):\($0)" } ?? document.path),
      ("language", document.language),
      ("article", document.article),
      ("id", document.id),
    ]
    for (name, value) in rows {
      guard let value else { continue }
      text += style.dim(name) + String(repeating: " ", count: 10 - name.count)
      text += Output.printable(value) + "\n"
    }
    for caption in document.captions { text += "\n" + self.caption(caption) }
    if !document.body.isEmpty {
      text += "\n" + Output.printable(document.body, keepingLines: true) + "\n"
    }
    return text
  }

  private func caption(_ caption: StoredCaption) -> String {
    var text = style.dim("picture   ") + Output.printable(caption.text) + "\n"
    let rows: [(String, String?)] = [
      ("credit", caption.credit),
      (
        "taken by",
        caption.photographers.isEmpty ? nil : caption.photographers.joined(separator: ", ")
      ),
      (
        "through",
        caption.organisations.isEmpty ? nil : caption.organisations.joined(separator: " → ")
      ),
      ("flags", caption.flags.isEmpty ? nil : caption.flags.joined(separator: ", ")),
      ("dated", caption.date?.description),
    ]
    for (name, value) in rows {
      guard let value else { continue }
      text += style.dim("  " + name) + String(repeating: " ", count: 9 - name.count)
      text += Output.printable(value) + "\n"
    }
    return text
  }
}
