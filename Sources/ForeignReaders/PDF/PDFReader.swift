// A PDF as an article: the text of its pages, one behind the other. The first paragraph of each page but the
// first has a form feed in front of it ("\n\n\u{0C}"), so that the page of any place in the body is one more
// than the form feeds before it; an empty page leaves its form feed.

internal import News
internal import Readers

/// Reads PDFs.
struct PDFReader {
  /// How much larger than other files a PDF may be, most of which is pictures: 256 MiB unless the limit of
  /// files is another.
  static let sizeFactor = 4

  /// Reads a PDF.
  ///
  /// - throws: `read.no_text` for pages that were scanned and nothing more, `read.encrypted`, `read.pdf`,
  ///   `read.too_large`.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let bytes = try bytes(of: stream, limit: options.limits.fileBytes * sizeFactor)
    sink.progress()
    let document = try PDFDocument(bytes, progress: sink.progress)
    let pages = withoutRunningLines(document.pages)
    let hasWords = pages.contains { $0.contains { $0.text.contains(where: \.isLetter) } }
    guard hasWords else {
      throw ReadFault(
        .noText,
        message: "the PDF has no text (scanned pages?): make it searchable by OCR first")
    }
    var paragraphs = pages.map { PDFParagraphs($0).paragraphs }
    var record = NewsRecord(format: "pdf")
    record.headline =
      PDFTitle.sensible(document.title) ?? PDFTitle.largest(pages.first ?? []) ?? ""
    if let first = paragraphs.first?.prefix(4).firstIndex(of: record.headline) {
      paragraphs[0].remove(at: first)
    }
    record.body = paragraphs.map { $0.joined(separator: "\n\n") }.joined(separator: "\n\n\u{0C}")
    record.bylines = document.author.map(PDFTitle.authors) ?? []
    if let created = document.created {
      record.date = created
      record.dateSource = .meta
    }
    record.notes = notes(document)
    record.complete(with: options)
    sink.record(record)
  }

  private static func bytes(of stream: ByteStream, limit: Int) throws(ReadFault) -> [UInt8] {
    do throws(ReadFault) {
      return try stream.all(limit: limit)
    } catch {
      guard error.code == .tooLarge else { throw error }
      throw ReadFault(
        .tooLarge,
        message:
          "a PDF larger than \(limit >> 20) MiB, which is as much as is read of one; split it")
    }
  }

  /// What a reader should know of what is missing.
  private static func notes(_ document: PDFDocument) -> [String] {
    var notes: [String] = []
    let empty = document.pages.count { $0.isEmpty }
    if empty > 0 { notes.append("\(empty) of \(document.pages.count) pages have no text") }
    if document.isCut {
      notes.append("only the first \(document.pages.count) of \(document.pageCount) pages are read")
    }
    return notes
  }

  /// The pages without the lines that stand on most of them, number aside, and without page numbers; only
  /// the first two and last two lines of a page are looked at.
  private static func withoutRunningLines(_ pages: [[PDFLine]]) -> [[PDFLine]] {
    func outer(_ page: [PDFLine]) -> Set<Int> {
      Set(page.indices.prefix(2)).union(page.indices.suffix(2))
    }
    func key(_ line: PDFLine) -> String {
      String(line.text.unicodeScalars.filter { !(0x30...0x39).contains($0.value) })
    }
    var counts: [String: Int] = [:]
    for page in pages {
      for line in Set(outer(page).map { key(page[$0]) }) { counts[line, default: 0] += 1 }
    }
    return pages.map { page in
      let outer = outer(page)
      return page.indices.filter { index in
        guard outer.contains(index) else { return true }
        let key = key(page[index])
        if key.count < page[index].text.count, !key.contains(where: \.isLetter) { return false }
        let count = counts[key, default: 0]
        return count < 2 || count * 2 <= pages.count
      }.map { page[$0] }
    }
  }
}
