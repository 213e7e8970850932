// Web captures: one document a page that a server answered with. Only HTML is one, and text that a crawler made
// of pages (WARC `conversion`): scripts, styles, pictures, PDFs and data are what pages are built of and far
// more of them, so they are passed over without a word, as redirects and errors are.

internal import News
internal import Readers

/// Reads WARC and ARC.
enum WARCReader {
  /// Reads the pages of a capture file. What is damaged is a fault that names the record's place, and reading
  /// goes on behind it.
  ///
  /// - throws: `ReadFault` when the stream itself cannot be read on.
  static func read(
    _ stream: ByteStream, options: ReadOptions, reader: ForeignReader, into sink: RecordSink
  ) throws(ReadFault) {
    let isARC = try stream.head(8).starts(with: Array("filedesc".utf8))
    var scanner = CaptureScanner(
      stream, format: isARC ? .arc : .warc, limit: options.limits.fileBytes,
      progress: sink.progress, fault: sink.fault)
    while let record = scanner.next() {
      guard record.isWanted, !record.content.isEmpty else { continue }
      CapturedPage(
        record: record, isARC: isARC, options: options, reader: reader, sink: sink,
        damage: sink.inside(record.name)
      ).read()
    }
    if let failure = scanner.failure { throw failure }
  }
}

/// One record that may be a page.
private struct CapturedPage {
  let record: CaptureScanner.Record
  let isARC: Bool
  let options: ReadOptions
  let reader: ForeignReader
  let sink: RecordSink
  /// Takes faults, and puts the record's name before them.
  let damage: RecordSink

  func read() {
    do throws(ReadFault) {
      if record.header.kind == .response {
        try readResponse()
      } else {
        try readContent(record.content, type: MediaType(record.header.contentType), notes: [])
      }
    } catch {
      damage.fault(error)
    }
  }

  private func readResponse() throws(ReadFault) {
    guard let response = HTTPResponse(record.content, surplus: record.surplus) else {
      // A server of HTTP 0.9, whose answer has no header.
      guard isARC || Self.isPage(record.content, type: MediaType(nil)) else {
        if record.isDamaged { return }
        throw ReadFault(.capture, message: "no HTTP status line opens the response")
      }
      let type = MediaType(isARC ? record.header.contentType : nil)
      return try readContent(record.content, type: type, notes: [])
    }
    guard response.isPage else { return }
    let body = response.body(limit: options.limits.fileBytes, into: damage)
    try readContent(
      body.bytes, type: MediaType(response.fields["content-type"]), notes: body.notes)
  }

  /// Reads a page or a text without what was around it.
  private func readContent(
    _ content: [UInt8], type: MediaType, notes: [String]
  ) throws(ReadFault) {
    guard content.contains(where: { $0 > 0x20 }) else { return }
    var options = options
    options.path = Self.path(of: record.header.target)
    if Self.isPage(content, type: type) {
      let page = try HTMLReader().read(
        content, options: options, charset: type.charset, address: record.header.target)
      sink.record(finished(page, notes: notes))
    } else if type.name == "text/plain" && record.header.kind == .resource {
      let format = FileFormat.detect(
        head: Array(content.prefix(FileFormat.headBytes)), name: options.path)
      guard format == .text || format == .page else { return }
      try reader.deeper().read(
        ByteStream(content), options: options,
        into: RecordSink(
          record: { sink.record(finished($0, notes: notes)) }, fault: damage.fault,
          progress: sink.progress))
    }
  }

  /// A record with what the capture knows of it.
  private func finished(_ found: NewsRecord, notes: [String]) -> NewsRecord {
    let header = record.header
    var found = found
    found.member = header.target
    found.key = header.target + " " + header.date
    found.url = found.url ?? header.target
    found.notes += notes
    if let cut = header.cut { found.notes.append("the capture is incomplete: \(cut)") }
    if found.date == nil, let date = NewsDate(url: header.target) {
      found.date = date
      found.dateSource = .url
    }
    if found.date == nil, let date = NewsDate(timestamp: header.date) {
      found.date = date
      found.dateSource = .capture
    }
    return found
  }

  /// Whether the content is HTML. Servers call all sorts of things HTML, so what opens with a signature or is
  /// data is none; without a declared type the content alone decides.
  private static func isPage(_ content: [UInt8], type: MediaType) -> Bool {
    guard type.isPage || type.name.isEmpty else { return false }
    let head = Array(content.prefix(FileFormat.headBytes))
    let format = FileFormat.detect(head: head, name: "")
    if type.name.isEmpty { return format == .html }
    switch format {
    case .html, .text, .page, .mail, .mbox, .csv, .wire: return true
    case .xml: return type.name == "application/xhtml+xml"
    // A stray control character in a page.
    case .binary: return head.first { $0 > 0x20 } == UInt8(ascii: "<")
    case .json, .jsonl, .warc, .picture, .pdf, .compressed, .archive: return false
    }
  }

  /// The path in an address, for its ending.
  private static func path(of address: String) -> String {
    let rest = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = rest.split(
      separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count == 3 ? String(decoding: parts[2], as: UTF8.self) : ""
  }
}
