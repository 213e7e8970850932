// Takes a capture file apart, record by record. A header's Content-Length is believed only when a record (or the
// file's end) stands where it says: if not, the content is cut where the next record starts, so that one wrong
// number costs no other record. Damage is reported with the record's place; reading always goes on.

internal import Readers

/// Reads the records of a capture file.
struct CaptureScanner {
  /// A record with its content, for those that are wanted.
  struct Record {
    /// Where in the file it starts.
    let offset: Int
    let header: CaptureHeader
    /// Whether the content may be a page; what is not wanted is passed over.
    let isWanted: Bool
    /// The content, as long as the header says where that is not refuted.
    var content: [UInt8] = []
    /// What stands between the content's declared end and the next record.
    var surplus: [UInt8] = []
    /// Whether damage was reported of it.
    var isDamaged = false
  }

  private var window: CaptureWindow
  private let format: CaptureFormat
  private let limit: Int
  private let fault: (ReadFault) -> Void

  /// The longest header, which only a damaged file exceeds.
  private static let headerLimit = 1 << 20
  /// How much of an answer is looked at to see what it is.
  private static let answerSight = 16 << 10
  /// How much of a record that is not wanted is held, to check the place of its end.
  private static let unwantedLimit = 8 << 20
  /// How far behind a content's declared end the next record is looked for before the content is given out.
  private static let surplusLimit = 1 << 20

  /// A scanner of a stream.
  ///
  /// - parameters:
  ///   - limit: how many bytes of content are read at most.
  ///   - fault: is given what is damaged.
  init(
    _ stream: ByteStream, format: CaptureFormat, limit: Int, progress: @escaping () -> Void,
    fault: @escaping (ReadFault) -> Void
  ) {
    window = CaptureWindow(stream, progress: progress)
    self.format = format
    self.limit = limit
    self.fault = fault
  }

  /// What ended the stream before its time.
  var failure: ReadFault? { window.failure }

  /// The next record; nil at the end.
  mutating func next() -> Record? {
    while true {
      passBlanks()
      guard window.fill(CaptureFormat.sight) > 0 else { return nil }
      let offset = window.offset
      guard format.starts(at: 0, in: window) else {
        window.drop(1)
        let count = pass(.max) + 1
        report(.capture, "\(count) bytes at byte \(offset) belong to no record and were skipped")
        continue
      }
      if let header = readHeader() { return record(header, at: offset) }
    }
  }

  private mutating func passBlanks() {
    while true {
      let count = window.fill(CaptureWindow.blockSize / 2)
      let blanks = window.slice(0..<count).prefix { $0 == 0x0D || $0 == 0x0A }.count
      window.drop(blanks)
      if blanks == 0 || blanks < count { return }
    }
  }

  /// Moves on, to the next record or by `count` bytes, and says how far.
  private mutating func pass(_ count: Int) -> Int {
    var passed = 0
    while passed < count {
      let step = min(count - passed, CaptureWindow.blockSize)
      let seen = min(step, window.fill(step + CaptureFormat.sight))
      if let start = format.firstStart(in: 0..<seen, of: window) {
        window.drop(start)
        return passed + start
      }
      window.drop(seen)
      passed += seen
      if seen < step { break }
    }
    return passed
  }

  // MARK: Header

  /// The header at the start of the window; nil, and the window behind it, where it has no end.
  private mutating func readHeader() -> CaptureHeader? {
    if format == .arc { return CaptureFormat.arcHeader(at: 0, in: window) }
    let offset = window.offset
    var sought = CaptureFormat.sight
    while true {
      let seen = window.fill(sought)
      let end = window.endOfHeader()
      let isLast = seen < sought || sought >= Self.headerLimit
      if end == nil && !isLast {
        sought *= 4
        continue
      }
      if let next = format.firstStart(in: 1..<(end ?? seen), of: window) {
        report(.capture, "the header of the record at byte \(offset) is cut off by the next record")
        window.drop(next)
        return nil
      }
      if let end { return CaptureFormat.warcHeader(end, of: window) }
      report(.capture, "the header of the record at byte \(offset) has no end")
      window.drop(seen)
      _ = pass(.max)
      return nil
    }
  }

  // MARK: Content

  private mutating func record(_ header: CaptureHeader, at offset: Int) -> Record {
    var record = Record(offset: offset, header: header, isWanted: isWanted(header))
    let limit = record.isWanted ? limit : min(limit, Self.unwantedLimit)
    if let damage = header.damage {
      record.isDamaged = true
      report(.capture, "\(record.name) \(damage) and was skipped")
    }
    guard let length = header.length else {
      report(
        .capture, "\(record.name) does not say how long it is; it was read up to the next record")
      record.isDamaged = true
      readUnmeasured(&record, limit: limit)
      return record
    }
    if length <= limit {
      readMeasured(&record, length: length)
    } else {
      passLarge(&record, length: length, limit: limit)
    }
    return record
  }

  /// Whether a record may be a page, by its header and by that of the answer in it: pictures and films are most
  /// of a crawl.
  private mutating func isWanted(_ header: CaptureHeader) -> Bool {
    guard header.isWanted && header.damage == nil else { return false }
    guard header.kind == .response else { return true }
    let end = header.size + min(header.length ?? .max, Self.answerSight)
    let seen = min(end, window.fill(end))
    return HTTPResponse.mayBePage(Array(window.slice(min(header.size, seen)..<seen)))
  }

  /// Reads a content that says how long it is, unless that is not true.
  private mutating func readMeasured(_ record: inout Record, length: Int) {
    let size = record.header.size
    let end = size + length
    let seen = window.fill(end + CaptureFormat.sight)
    let close = seen < end ? .none : boundary(at: end)
    if close == .clean { return take(&record, end) }
    if let next = format.firstStart(in: size..<min(seen, end), of: window) {
      reportLength(&record, length, next: next - size)
      take(&record, next, isCut: true)
    } else if close == .loose {
      take(&record, end)
    } else if seen < end {
      reportEnd(&record, missing: end - seen)
      take(&record, seen)
    } else {
      let seen = window.fill(end + Self.surplusLimit)
      let next = format.firstStart(in: end..<seen, of: window) ?? seen
      reportLength(&record, length, next: nil)
      if record.isWanted { record.surplus = trimmed(end..<next) }
      take(&record, end)
      window.drop(next - end)
    }
  }

  /// What stands at the end of a content.
  private enum Boundary {
    /// The line ends that the standard asks for, and behind them a record or the file's end.
    case clean
    /// More or fewer of them: so some crawlers write, but a wrong length may also end there by chance.
    case loose
    /// Something else.
    case none
  }

  private func boundary(at start: Int) -> Boundary {
    var index = start
    let last = min(window.available, start + 64)
    while index < last, window[index] == 0x0D || window[index] == 0x0A { index += 1 }
    guard index == last || format.starts(at: index, in: window) else { return .none }
    let clean = format == .warc ? "\r\n\r\n" : "\n"
    return window.slice(start..<index).elementsEqual(clean.utf8) ? .clean : .loose
  }

  /// Takes the content up to an index of the window out of it.
  private mutating func take(_ record: inout Record, _ end: Int, isCut: Bool = false) {
    if record.isWanted {
      let content = record.header.size..<end
      record.content = isCut ? trimmed(content) : Array(window.slice(content))
    }
    window.drop(end)
  }

  /// Bytes of the window without the two line ends that close a record.
  private func trimmed(_ range: Range<Int>) -> [UInt8] {
    var content = window.slice(range)
    for _ in 0..<2 where content.last == 0x0A {
      content.removeLast()
      if content.last == 0x0D { content.removeLast() }
    }
    return Array(content)
  }

  private mutating func readUnmeasured(_ record: inout Record, limit: Int) {
    let size = record.header.size
    let seen = window.fill(size + limit + CaptureFormat.sight)
    if let next = format.firstStart(in: size..<min(seen, size + limit), of: window) {
      take(&record, next, isCut: true)
    } else if seen <= size + limit {
      take(&record, seen, isCut: true)
    } else {
      if record.isWanted { reportLarge(record, limit) }
      window.drop(size)
      _ = pass(.max)
    }
  }

  /// Passes over a content that is too long to be read, unless that is not true.
  private mutating func passLarge(_ record: inout Record, length: Int, limit: Int) {
    let size = record.header.size
    let seen = window.fill(size + limit + CaptureFormat.sight)
    if let next = format.firstStart(in: size..<min(seen, size + limit), of: window) {
      reportLength(&record, length, next: next - size)
      return take(&record, next, isCut: true)
    }
    if seen < size + limit {
      reportEnd(&record, missing: size + length - seen)
      return take(&record, seen)
    }
    if record.isWanted { reportLarge(record, limit) }
    window.drop(size)
    // A record that starts earlier than the length says is met on the way.
    let passed = pass(length)
    if passed == length { return }
    if window.fill(1) == 0 {
      reportEnd(&record, missing: length - passed)
    } else {
      reportLength(&record, length, next: passed)
    }
  }

  // MARK: Reports

  private func report(_ code: ReadFault.Code, _ message: String) {
    fault(ReadFault(code, message: message))
  }

  private func reportEnd(_ record: inout Record, missing: Int) {
    record.isDamaged = true
    report(.capture, "the file ends inside \(record.name), \(missing) bytes before its end")
  }

  /// - parameter next: after how many bytes the next record starts, when before the end.
  private func reportLength(_ record: inout Record, _ length: Int, next: Int?) {
    record.isDamaged = true
    let truth = next.map { "the next record starts after \($0)" } ?? "no record starts behind them"
    report(.capture, "\(record.name) says that it is \(length) bytes long, but \(truth)")
  }

  private func reportLarge(_ record: Record, _ limit: Int) {
    report(
      .tooLarge,
      "\(record.name) was skipped: it is larger than \(limit >> 20) MiB, which is as much as is read "
        + "as one document")
  }
}

extension CaptureScanner.Record {
  /// What messages call the record.
  var name: String {
    header.target.isEmpty
      ? "the record at byte \(offset)"
      : "the record at byte \(offset) (\(header.target.prefix(200)))"
  }
}
