// What a PDF is called and who wrote it. Programs fill in both fields by themselves (names of files, of users),
// so what does not look like a person's words is passed over; a headline is the largest text of page one.

internal import Readers

/// Titles and authors of PDFs.
enum PDFTitle {
  /// A title that a person gave; nil for what programs put there.
  static func sensible(_ title: String?) -> String? {
    guard var title = title.map(oneLine) else { return nil }
    for opening in ["Microsoft Word - ", "Microsoft PowerPoint - ", "Microsoft Excel - "]
    where title.hasPrefix(opening) {
      title.removeFirst(opening.count)
    }
    let lowered = title.lowercased()
    let bare = lowered.filter { $0.isLetter || $0 == " " }
    if fillers.contains(bare) || bare.isEmpty { return nil }
    if endings.contains(where: { lowered.hasSuffix($0) }) { return nil }
    // One word with numbers or underscores in it is the name of a file or of a page.
    if !title.contains(" "), title.contains(where: { $0.isNumber || $0 == "_" }) { return nil }
    return title
  }

  private static let fillers: Set<String> = [
    "untitled", "anonymous", "document", "print", "title", "layout", "page", "slide", "unknown",
    "untitled document", "no title", "new document", "blank", "full page", "fax", "scan",
  ]
  private static let endings = [
    ".doc", ".docx", ".indd", ".qxd", ".qxp", ".pdf", ".ps", ".eps", ".ai", ".rtf", ".txt", ".odt",
    ".pages", ".tex", ".dvi", ".xls", ".xlsx", ".ppt", ".pptx", ".pub", ".pmd", ".p65", ".fm",
    ".html", ".htm", ".tif", ".tiff", ".jpg", ".wpd",
  ]

  /// The names in an author's field; a single word is a login or a program.
  static func authors(_ author: String) -> [String] {
    let lowered = author.lowercased()
    guard !notPeople.contains(where: { lowered.contains($0) }) else { return [] }
    return Bylines.names(in: author).filter { name in
      name.contains(" ") && !name.contains(where: \.isNumber)
        && name.split(separator: " ").contains { $0.first?.isLowercase == false }
    }
  }

  private static let notPeople = [
    "user", "admin", "microsoft", "adobe", "acrobat", "owner", "anonymous", "unknown", "indesign",
    "quark", "default", "(unspecified)",
  ]

  /// The largest text of a page; where all letters are of one size, a first line that stands alone.
  ///
  /// A newspaper's own name is larger than its headlines: a name of a word or two gives way to a text of
  /// more words that is half as large again as the running text.
  static func largest(_ lines: [PDFLine]) -> String? {
    let body = bodySize(lines)
    let sizes = Set(lines.map(\.size)).filter { $0 > 1.15 * body }.sorted(by: >)
    let texts = sizes.compactMap { size in text(of: size, in: lines).map { (size: size, text: $0) }
    }
    if let first = texts.first {
      guard wordCount(first.text) <= 2 else { return first.text }
      let headline = texts.first { $0.size >= 1.5 * body && wordCount($0.text) >= 4 }
      return headline?.text ?? first.text
    }
    guard let first = lines.first, first.text.count <= 120, first.text.last != ".",
      let next = lines.dropFirst().first, next.top - first.top > 1.6 * first.size
    else { return nil }
    return first.text
  }

  private static func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

  /// The first lines of a size that follow one another.
  private static func text(of size: Float, in lines: [PDFLine]) -> String? {
    guard let start = lines.firstIndex(where: { $0.size == size }) else { return nil }
    let run = lines[start...].prefix { $0.size == size }
    let text = PDFParagraphs.joined(run.prefix(6).map(\.text))
    return text.contains(where: \.isLetter) && text.count <= 300 ? text : nil
  }

  /// The size in which most of the text is set.
  private static func bodySize(_ lines: [PDFLine]) -> Float {
    var counts: [Float: Int] = [:]
    for line in lines { counts[line.size, default: 0] += line.text.utf8.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
