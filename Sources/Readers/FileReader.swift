// The front door of the readers: a file in, records and faults out, one at a time. A fault of the whole
// file is thrown; a fault of one record is handed over and reading goes on, so that one bad line costs
// one record.

public import News

/// Reads files of the formats that need no foreign library: text, saved text pages, JSON, JSON Lines, tables,
/// framed wire stories.
public struct FileReader: Sendable {
  /// A reader; it keeps nothing from one file to the next.
  public init() {}

  /// Reads a file's records in the order in which they stand; see `read(_:options:record:fault:)`.
  ///
  /// - parameter path: the file, as the system opens it; `options.path` is what the archive calls it.
  public func read(
    path: String, options: ReadOptions, record: (NewsRecord) throws -> Void,
    fault: (ReadFault) -> Void
  ) throws {
    var options = options
    if options.path.isEmpty { options.path = path }
    try read(try ByteStream.file(path), options: options, record: record, fault: fault)
  }

  /// Reads a stream's records in the order in which they stand.
  ///
  /// JSON Lines and tables are streamed: a line is all that is in memory. Other formats are held whole, within
  /// `ReadLimits.fileBytes`.
  ///
  /// Text is UTF-8, or UTF-16 with its mark; which other encoding bytes are in is found out by
  /// `cutline-readers` (`read.foreign`). In JSON Lines that are UTF-8 but for a line or two, such a line is a fault.
  ///
  /// - parameter options: `path` tells by its ending what the first bytes leave open.
  /// - parameter record: is given each record; what it throws ends the reading and is thrown on.
  /// - parameter fault: is given what could not be read, while reading goes on.
  /// - throws: `ReadFault` when nothing of the stream can be read: it is empty, binary, too large,
  ///   unreadable, or of a format that is read by `cutline-readers` (`read.foreign`); or what `record` throws.
  public func read(
    _ stream: ByteStream, options: ReadOptions, record: (NewsRecord) throws -> Void,
    fault: (ReadFault) -> Void
  ) throws {
    let mapping = try FieldMapping(options.mapping)
    let head = try stream.head(FileFormat.headBytes)
    guard head.contains(where: { !$0.isSpace }) || head.count == FileFormat.headBytes else {
      throw ReadFault(.empty, message: "the file is empty")
    }
    let format = FileFormat.detect(head: head, name: options.path)
    if format == .jsonl || format == .csv, TextEncoding.isForeign(linesOf: head, format) {
      throw Self.otherEncoding
    }
    switch format {
    case .jsonl:
      let reader = RecordReader(mapping: mapping, options: options, format: format)
      let mark = TextEncoding.mark(of: head)
      if mark == .utf16LittleEndian || mark == .utf16BigEndian {
        // Rare enough to be held whole: lines of UTF-16 do not end at a byte.
        let bytes = TextEncoding.decode(try stream.all(limit: options.limits.fileBytes)).bytes
        try Self.readLines(of: bytes, reader, record: record, fault: fault)
      } else {
        try Self.readLines(of: stream, reader, options.limits, record: record, fault: fault)
      }
    case .json:
      let bytes = try Self.text(of: stream, limit: options.limits.fileBytes)
      let reader = RecordReader(mapping: mapping, options: options, format: format)
      try reader.readWhole(bytes, record: record, fault: fault)
    case .text, .page:
      let text = try Self.text(of: stream, limit: options.limits.fileBytes)
      guard let found = TextReader.read(text, isPage: format == .page, options: options) else {
        throw ReadFault(.empty, message: "the file holds no text")
      }
      try record(found)
    case .csv:
      let reader = TableReader(
        records: RecordReader(mapping: mapping, options: options, format: format),
        limits: options.limits)
      let lines = try Self.lines(of: stream, head, options.limits)
      try reader.read(
        lines, head: try lines.head(FileFormat.headBytes), record: record, fault: fault)
    case .wire:
      let bytes = try stream.all(limit: options.limits.fileBytes)
      try WireReader.read(bytes, options: options, record: record, fault: fault)
    case .binary: throw Self.binary
    default:
      throw ReadFault(
        .foreign, message: "\(format.rawValue) is read by cutline-readers, not in this process")
    }
  }

  private static let binary = ReadFault(
    .binary, message: "a binary file: it holds NUL bytes or too many control characters to be text")

  private static let otherEncoding = ReadFault(
    .foreign, message: "the text is not UTF-8; its encoding is found out by cutline-readers")

  /// All of a text, clean and in UTF-8.
  private static func text(of stream: ByteStream, limit: Int) throws(ReadFault) -> [UInt8] {
    let bytes = try stream.all(limit: limit)
    if TextEncoding.isBinary(bytes) { throw binary }
    let (text, encoding) = TextEncoding.decode(bytes)
    if encoding == .windows1252 { throw otherEncoding }
    return text
  }

  /// A table's bytes as lines of UTF-8. What does not end its lines by a byte of its own (UTF-16, or carriage returns alone)
  /// is held whole.
  private static func lines(
    of stream: ByteStream, _ head: [UInt8], _ limits: ReadLimits
  ) throws(ReadFault) -> ByteStream {
    let mark = TextEncoding.mark(of: head)
    let isWide = mark == .utf16LittleEndian || mark == .utf16BigEndian
    guard isWide || !head.contains(0x0A) && head.contains(0x0D) else { return stream }
    return ByteStream(TextEncoding.decode(try stream.all(limit: limits.fileBytes)).bytes)
  }

  private static func readLines(
    of stream: ByteStream, _ reader: RecordReader, _ limits: ReadLimits,
    record: (NewsRecord) throws -> Void, fault: (ReadFault) -> Void
  ) throws {
    var lines = LineReader(stream, limit: limits.lineBytes)
    var number = 0
    var end = 0
    while true {
      number += 1
      switch try lines.next() {
      case .end: return
      case .tooLong:
        fault(
          ReadFault(
            .lineTooLong, line: number,
            message: "a line of more than \(limits.lineBytes) bytes was skipped"))
      case .line(let line):
        end += line.count + 1
        try read(line, number: number, end: end, reader, record: record, fault: fault)
      }
    }
  }

  private static func readLines(
    of text: [UInt8], _ reader: RecordReader, record: (NewsRecord) throws -> Void,
    fault: (ReadFault) -> Void
  ) throws {
    for (index, line) in Lines(text[...]).enumerated() {
      try line.withUnsafeBufferPointer {
        try read($0, number: index + 1, end: nil, reader, record: record, fault: fault)
      }
    }
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, end: Int?, _ reader: RecordReader,
    record: (NewsRecord) throws -> Void, fault: (ReadFault) -> Void
  ) throws {
    let hasMark = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
    let line = hasMark ? UnsafeBufferPointer(rebasing: line[3...]) : line
    if line.allSatisfy(\.isSpace) { return }
    let found: [NewsRecord]
    do throws(ReadFault) {
      found = try reader.records(inLine: line, number: number, end: end)
    } catch {
      return fault(error)
    }
    for one in found { try record(one) }
  }
}
