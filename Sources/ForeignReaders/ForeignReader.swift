// Which reader takes a file: decided by its first bytes, then by its name. Files that hold others come back
// here for each of them, one level deeper.

internal import JSON
internal import News
public import Readers

/// Reads files of every format.
public struct ForeignReader: Sendable {
  /// How many files this one is inside of.
  let depth: Int

  /// The most levels of files in files: an archive of archives is taken apart, one without end is not.
  static let maximumDepth = 8

  /// A reader.
  public init() { self.init(depth: 0) }

  private init(depth: Int) { self.depth = depth }

  /// The reader for the members of a file.
  ///
  /// - throws: `read.nested` when there are too many levels.
  func deeper() throws(ReadFault) -> ForeignReader {
    guard depth < Self.maximumDepth else {
      throw ReadFault(
        .nested, message: "files inside files to more than \(Self.maximumDepth) levels")
    }
    return ForeignReader(depth: depth + 1)
  }

  /// Reads a file: its records in the order in which they stand.
  ///
  /// - throws: `ReadFault` when nothing more of the file can be read.
  public func read(
    path: String, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    var options = options
    if options.path.isEmpty { options.path = path }
    try read(try ByteStream.file(path), options: options, into: sink)
  }

  /// Reads a stream.
  ///
  /// - parameter options: `path` tells by its ending what the first bytes leave open.
  /// - throws: `ReadFault` when nothing more of the stream can be read.
  public func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let sink = sink.metering(stream)
    let head = try stream.head(FileFormat.headBytes)
    let format = FileFormat.detect(head: head, name: options.path)
    switch format {
    case .text, .page, .json, .jsonl, .csv, .wire, .binary:
      try readPlain(stream, format, options: options, into: sink)
    case .html:
      let bytes = try stream.all(limit: options.limits.fileBytes)
      sink.record(try HTMLReader().read(bytes, options: options))
    case .picture: try PictureReader.read(stream, options: options, into: sink)
    case .pdf: try PDFReader.read(stream, options: options, into: sink)
    case .mail:
      try MailReader.read(stream, options: options, reader: self, into: sink)
    case .mbox:
      try MailboxReader.read(stream, options: options, reader: self, into: sink)
    case .compressed:
      var options = options
      options.path = Unpacker.name(inside: options.path)
      try deeper().read(
        try Unpacker.stream(of: stream, into: sink), options: options, into: sink)
    case .archive:
      try ArchiveReader.read(stream, options: options, reader: self, into: sink)
    case .xml: try XMLReader.read(stream, options: options, into: sink)
    case .warc:
      try WARCReader.read(stream, options: options, reader: self, into: sink)
    }
  }

  /// Reads what needs no library but for its encoding.
  private func readPlain(
    _ stream: ByteStream, _ format: FileFormat, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let text = try TextDecoder.decode(stream, format: format, limits: options.limits)
    do {
      try FileReader().read(
        text.stream, options: options,
        record: { record in
          var record = record
          if let note = text.note { record.notes.append(note) }
          sink.record(record)
        }, fault: { sink.fault($0) })
    } catch let fault as ReadFault {
      throw fault
    } catch {
      // `record` throws nothing, so there is nothing else to catch.
    }
  }

  /// Writes a file's records and faults as lines of JSON for people, each with the path in front.
  ///
  /// - returns: whether all of it could be read.
  public func writeLines(of path: String, to write: @escaping ([UInt8]) -> Void) -> Bool {
    var isWhole = true
    func line(_ members: (inout JSONWriter) -> Void) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("path", path)
      members(&writer)
      writer.endObject()
      write(writer.bytes + [UInt8(ascii: "\n")])
    }
    func fault(_ fault: ReadFault) {
      isWhole = false
      line { writer in
        writer.key("fault")
        fault.write(to: &writer)
      }
    }
    do throws(ReadFault) {
      let options = ReadOptions(path: path)
      let sink = RecordSink(
        record: { record in
          line { writer in
            var members = JSONWriter()
            RecordCoding.write(record, to: &members)
            writer.members(of: members)
          }
        }, fault: fault)
      try read(path: path, options: options, into: sink.tellingLanguages(options))
    } catch {
      fault(error)
    }
    return isWhole
  }
}
