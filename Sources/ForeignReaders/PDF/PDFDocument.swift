// A PDF that is open in poppler, for the length of one call.

internal import CPopplerShim
internal import News
internal import Readers

/// What poppler reads out of a PDF.
struct PDFDocument {
  /// Its title, as the document has it.
  var title: String?
  /// Its author, as the document has it.
  var author: String?
  /// The day on which it was made, in the offset in which that is written.
  var created: NewsDate?
  /// How many pages it has.
  var pageCount = 0
  /// The lines of the pages that were read.
  var pages: [[PDFLine]] = []
  /// Whether pages were left out, since the limits were reached.
  var isCut = false

  /// The most pages that are read.
  static let maximumPages = 2000
  /// The most text that is read, in bytes.
  static let maximumText = 16 << 20

  /// Reads a document.
  ///
  /// - parameter progress: called behind each page.
  /// - throws: `read.encrypted`, `read.pdf`.
  init(_ bytes: [UInt8], progress: () -> Void) throws(ReadFault) {
    var fault: ReadFault?
    self.init()
    bytes.withUnsafeBufferPointer { bytes in
      do throws(ReadFault) {
        try read(bytes, progress)
      } catch {
        // A typed throw does not cross the closure.
        fault = error
      }
    }
    if let fault { throw fault }
  }

  private init() {}

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ progress: () -> Void
  ) throws(ReadFault) {
    var message = [CChar](repeating: 0, count: 256)
    var opened: OpaquePointer?
    let status = cutline_poppler_open(
      bytes.baseAddress, bytes.count, &opened, &message, message.count)
    guard let document = opened else {
      if Int(status) == CUTLINE_POPPLER_ENCRYPTED {
        throw ReadFault(
          .encrypted, message: "the PDF needs a password; save a copy without one, and index that")
      }
      let reason = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw ReadFault(
        .pdf, message: "a damaged PDF: \(String(decoding: reason, as: UTF8.self).lowercased())")
    }
    defer { cutline_poppler_close(document) }
    let facts = cutline_poppler_describe(document)
    title = facts.title.map { String(cString: $0) }
    author = facts.author.map { String(cString: $0) }
    created = NewsDate(year: Int(facts.year), month: Int(facts.month), day: Int(facts.day))
    pageCount = Int(cutline_poppler_count_pages(document))
    var text = 0
    for number in 0..<max(0, pageCount) {
      guard number < Self.maximumPages, text < Self.maximumText else {
        isCut = true
        break
      }
      let page = Self.page(number, of: document)
      text += page.reduce(0) { $0 + $1.text.utf8.count }
      pages.append(page)
      progress()
    }
  }

  /// The lines of a page; none where it cannot be read.
  private static func page(_ number: Int, of document: OpaquePointer) -> [PDFLine] {
    var lines: [PDFLine] = []
    withUnsafeMutablePointer(to: &lines) { lines in
      _ = cutline_poppler_read_page(
        document, Int32(clamping: number),
        { context, text, size, boxes, count in
          let bytes = UnsafeRawBufferPointer(start: text, count: size)
          context?.assumingMemoryBound(to: [PDFLine].self).pointee = PDFPage.lines(
            of: String(decoding: bytes, as: UTF8.self),
            boxes: UnsafeBufferPointer(start: boxes, count: count))
        }, lines)
    }
    return lines
  }
}
