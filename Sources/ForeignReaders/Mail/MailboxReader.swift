// A mailbox (RFC 4155): mails one after the other, each opened by a line "From sender date". Read one mail at a
// time, so that a mailbox of any size needs the memory of its largest mail. Mailboxes do not always quote
// such lines in the mails, so one counts only with a header behind it.

internal import News
internal import Readers

/// Reads mailboxes.
struct MailboxReader {
  private let stream: ByteStream
  private let options: ReadOptions
  private let reader: ForeignReader
  private let sink: RecordSink
  /// What was read of the stream and not taken yet: from `start`.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var count = 0
  private var isAtStart = true

  private static let blockBytes = 256 << 10
  /// How much of what follows a "From " line must be seen to know it.
  private static let lookahead = 2048

  /// Reads a stream that is a mailbox. A mail that cannot be read is a fault, and reading goes on.
  static func read(
    _ stream: ByteStream, options: ReadOptions, reader: ForeignReader, into sink: RecordSink
  ) throws(ReadFault) {
    var mailbox = MailboxReader(
      stream: stream, options: options, reader: reader, sink: sink)
    try mailbox.readAll()
  }

  private mutating func readAll() throws(ReadFault) {
    while let (mail, isWhole) = try nextMail() {
      count += 1
      guard isWhole else {
        sink.fault(
          ReadFault(
            .tooLarge,
            message: "mail \(count) is larger than \(options.limits.fileBytes >> 20) MiB, which is "
              + "as much as is read as one mail; it was left out"))
        continue
      }
      if !mail.isEmpty { read(mail) }
      sink.progress()
    }
  }

  private func read(_ mail: [UInt8]) {
    let fields = MailFields(mail)
    let name = MailReader.identifier(fields) ?? String(count)
    let end = stream.offset
    let member = sink.inside(name)
    let placed = RecordSink(
      record: { record in
        var record = record
        record.end = end
        member.record(record)
      }, fault: member.fault, progress: member.progress)
    do throws(ReadFault) {
      try MailReader(options: options, reader: reader.deeper(), sink: placed).read(mail, fields)
    } catch {
      member.fault(error)
    }
  }

  /// The next mail without the line that opens it, quoted lines unquoted; nil at the end.
  private mutating func nextMail() throws(ReadFault) -> (mail: [UInt8], isWhole: Bool)? {
    var mail: [UInt8] = []
    var isWhole = true
    var isOpen = false
    var isAfterBlank = true
    while try fill() {
      if isOpener(afterBlank: isAfterBlank) {
        if isOpen { break }
        _ = takeLine()
        isOpen = true
        continue
      }
      isOpen = true
      let line = takeLine()
      isAfterBlank = buffer[line].allSatisfy { $0 <= 0x20 }
      guard isWhole else { continue }
      if mail.count + line.count > options.limits.fileBytes {
        isWhole = false
        mail = []
      } else {
        mail.append(contentsOf: buffer[Self.isQuoted(buffer[line]) ? line.dropFirst() : line])
      }
    }
    return isOpen ? (mail, isWhole) : nil
  }

  /// Whether a line is `>From `, `>>From ` …, which stands for a line with one sign less (mboxrd).
  private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: ">")
      && line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
  }

  /// Reads on until a line can be taken, or half a block of one without end; false at the end.
  private mutating func fill() throws(ReadFault) -> Bool {
    while buffer.count - start < Self.lookahead && !isAtEnd {
      buffer.removeSubrange(..<start)
      start = 0
      let filled = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: Self.blockBytes))
      let got = try stream.read(into: &buffer, from: filled)
      buffer.removeLast(Self.blockBytes - got)
      isAtEnd = got == 0
      sink.progress()
    }
    return start < buffer.count
  }

  /// Takes a line with its newline, or as much of it as there is.
  private mutating func takeLine() -> Range<Int> {
    let newline = buffer[start...].firstIndex(of: 0x0A)
    let line = start..<(newline.map { $0 + 1 } ?? buffer.count)
    start = line.upperBound
    isAtStart = false
    return line
  }

  /// Whether the next line opens a mail: `From ` with a time and a year, and a header field on the line
  /// after; or without a date, where it opens the mailbox, or behind a blank line a field that mails open with.
  private func isOpener(afterBlank: Bool) -> Bool {
    guard buffer[start...].starts(with: "From ".utf8),
      let newline = buffer[start...].prefix(Self.lookahead).firstIndex(of: 0x0A)
    else { return false }
    let next = buffer[(newline + 1)...].prefix(200)
    let isSure = isAtStart || hasDate(buffer[start..<newline])
    // Forwarded mails have a line of their own there.
    if next.starts(with: ">From ".utf8) { return isSure }
    let name = next.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, next.dropFirst(name.count).first == UInt8(ascii: ":") else { return false }
    return isSure
      || afterBlank
        && Self.firstFields.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private func hasDate(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split { $0 <= 0x20 }
    let hasTime = words.contains { $0.count >= 4 && $0.dropLast(2).last == UInt8(ascii: ":") }
    return hasTime
      && words.contains { word in word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static let firstFields: Set<String> = [
    "return-path", "received", "delivered-to", "message-id", "x-mozilla-status", "x-gm-thrid",
    "x-original-to", "mime-version", "dkim-signature", "status", "x-status",
  ]
}
