// A mail: one document of its text, and one or more of each file that came with it. The mail's own date is the
// day in the sender's offset; who gets it and on which way it came is not kept.

internal import News
internal import Readers

/// Reads mails, and web pages saved as mails.
struct MailReader {
  let options: ReadOptions
  let reader: ForeignReader
  let sink: RecordSink

  /// Reads a stream that is one mail.
  static func read(
    _ stream: ByteStream, options: ReadOptions, reader: ForeignReader, into sink: RecordSink
  ) throws(ReadFault) {
    let bytes = try stream.all(limit: options.limits.fileBytes)
    try MailReader(options: options, reader: reader, sink: sink).read(bytes, MailFields(bytes))
  }

  /// Reads a mail from its bytes.
  ///
  /// - throws: `read.empty` when there is neither a header nor a text, and what reading a saved page throws.
  func read(_ bytes: [UInt8], _ fields: MailFields) throws(ReadFault) {
    let body = bytes[fields.end...]
    guard !fields.fields.isEmpty || body.contains(where: { $0 > 0x20 }) else {
      throw ReadFault(.empty, message: "the mail has no bytes but white space")
    }
    let mail = MailParts(header: fields.rebuilt(for: body), body: body)
    if let root = SavedPage.root(of: mail.parts, fields) {
      let page = try mail.content(of: root).all(limit: options.limits.fileBytes)
      sink.record(try SavedPage.record(page, part: mail.parts[root], fields, options: options))
    } else {
      try readLetter(mail, fields)
    }
    for fault in mail.faults { sink.fault(fault) }
  }

  // MARK: the letter

  private func readLetter(_ mail: MailParts, _ fields: MailFields) throws(ReadFault) {
    let texts = MailTexts(mail, limit: options.limits.fileBytes)
    let body = MailBody(mail.parts) { texts[$0].isEmpty }
    var record = letter(fields)
    if !readData(body.texts.map { texts.unbroken($0) }, as: record) {
      for index in body.texts { add(texts[index], mail.parts[index], to: &record) }
      record.complete(with: options)
      if !record.body.isEmpty || !record.headline.isEmpty {
        sink.record(record)
      } else if body.attachments.isEmpty {
        sink.fault(ReadFault(.empty, message: "the mail has neither a subject nor a text"))
      }
    }
    var names = MemberNames()
    for index in body.attachments {
      let part = mail.parts[index]
      try readAttachment(mail.content(of: index), part, names.unique(part.name, number: index))
    }
  }

  /// A record with what the header says.
  private func letter(_ fields: MailFields) -> NewsRecord {
    var record = NewsRecord(format: "mail", headline: fields.text("subject") ?? "")
    record.key = Self.identifier(fields)
    for name in ["from", "sender"] where record.bylines.isEmpty {
      record.bylines = fields.first(name).map(MailSenders.names) ?? []
    }
    record.source = fields.text("organization")
    record.language = fields.text("content-language").flatMap(LanguageCode.normalized)
    if let keywords = fields.text("keywords") {
      record.keywords = keywords.split(separator: ",").compactMap { MarkupText.plain(String($0)) }
    }
    if let date = Self.date(fields) {
      record.date = date
      record.dateSource = .header
    }
    return record
  }

  /// The Message-ID without its brackets.
  static func identifier(_ fields: MailFields) -> String? {
    guard let text = fields.text("message-id") else { return nil }
    let bare = text.utf8.drop { $0 == UInt8(ascii: "<") }.prefix { $0 != UInt8(ascii: ">") }
    return bare.isEmpty ? nil : String(decoding: bare.prefix(500), as: UTF8.self)
  }

  /// The day on which it was sent, else that on which the first server had it.
  static func date(_ fields: MailFields) -> NewsDate? {
    if let date = fields.text("date").flatMap(NewsDate.init(timestamp:)) { return date }
    guard let received = fields.text("received"),
      let semicolon = received.utf8.lastIndex(of: UInt8(ascii: ";"))
    else { return nil }
    return NewsDate(timestamp: String(received[semicolon...].dropFirst()))
  }

  /// Adds a text to the body.
  private func add(_ text: [UInt8], _ part: MailParts.Part, to record: inout NewsRecord) {
    var found = ""
    if part.type == "text/html" {
      let bytes = [0xEF, 0xBB, 0xBF] + text
      if let page = try? HTMLReader().read(bytes, options: options) {
        record.captions += page.captions
        if record.language == nil { record.language = page.language }
        found = page.body
        // A title inside of the text, which is not the mail's own, is text.
        if !page.headline.isEmpty, !found.contains(page.headline),
          !Self.isSame(page.headline, record.headline)
        {
          found = found.isEmpty ? page.headline : page.headline + "\n\n" + found
        }
      }
      if found.isEmpty {
        found = Markup.plain(String(decoding: text, as: UTF8.self), isMarkup: true)
      }
    } else {
      found = MailText.body(text, flow: part.flow)
    }
    guard !found.isEmpty else { return }
    record.body = record.body.isEmpty ? found : record.body + "\n\n" + found
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    HeadlineChooser.key(one) == HeadlineChooser.key(other)
  }

  // MARK: data in place of a text

  /// Reads a text that is a record of its own: systems mail stories to each other as JSON, XML or wire copy.
  /// What the record lacks is taken from the mail.
  ///
  /// - returns: whether the text was data.
  private func readData(_ texts: [[UInt8]], as letter: NewsRecord) -> Bool {
    guard texts.count == 1, let text = texts.first else { return false }
    var data = text
    switch FileFormat.detect(head: Array(text.prefix(FileFormat.headBytes)), name: "") {
    case .json:
      // Mail programs break lines anywhere, also inside of a string.
      for index in data.indices where data[index] == 0x0A { data[index] = 0x20 }
    case .jsonl, .wire, .xml: break
    default: return false
    }
    let found = Found()
    guard let inner = try? reader.deeper() else { return false }
    try? inner.read(ByteStream(data), options: options, into: found.sink)
    for record in found.records { sink.record(Self.filled(record, from: letter)) }
    return !found.records.isEmpty
  }

  private static func filled(_ record: NewsRecord, from letter: NewsRecord) -> NewsRecord {
    var record = record
    if record.headline.isEmpty { record.headline = letter.headline }
    if record.bylines.isEmpty { record.bylines = letter.bylines }
    if record.key == nil { record.key = letter.key }
    if record.source == nil { record.source = letter.source }
    if record.date == nil || record.dateSource == .caption {
      record.date = letter.date
      record.dateSource = letter.dateSource
    }
    return record
  }

  /// Keeps records instead of handing them over.
  private final class Found {
    var records: [NewsRecord] = []
    var sink: RecordSink { RecordSink(record: { self.records.append($0) }, fault: { _ in }) }
  }

  // MARK: attachments

  private func readAttachment(
    _ content: ByteStream, _ part: MailParts.Part, _ name: String
  ) throws(ReadFault) {
    let inner = try reader.deeper()
    var options = options
    options.path += "!/" + name
    let outer = sink.inside(name)
    let isPicture = part.type.hasPrefix("image/")
    // Nobody described logos and icons, and nobody misses them.
    let target = RecordSink(
      record: outer.record,
      fault: { fault in
        if !isPicture || (part.isAttached && fault.code != .noMetadata) { outer.fault(fault) }
      },
      progress: sink.progress)
    do throws(ReadFault) {
      if part.type.hasPrefix("message/") {
        try MailReader.read(content, options: options, reader: inner, into: target)
      } else {
        try inner.read(content, options: options, into: target)
      }
    } catch {
      target.fault(error)
    }
  }
}

/// Names for the files of one mail: file names without their folders, told apart where two are the same.
struct MemberNames {
  private var used: Set<String> = []

  /// The member's name.
  mutating func unique(_ name: String?, number: Int) -> String {
    let last = name.flatMap { name in
      name.split { $0 == "/" || $0 == "\\" }.last.map(String.init)
    }
    let bare = last.flatMap(MarkupText.plain) ?? "part \(number)"
    if used.insert(bare).inserted { return bare }
    let other = "\(number) \(bare)"
    used.insert(other)
    return other
  }
}

/// The texts of a mail, decoded when they are asked for.
private final class MailTexts {
  private let mail: MailParts
  private let limit: Int
  private var decoded: [Int: [UInt8]] = [:]

  init(_ mail: MailParts, limit: Int) {
    self.mail = mail
    self.limit = limit
  }

  /// A text in UTF-8, its lines ended by `\n`; empty where there is nothing to read in it.
  subscript(index: Int) -> [UInt8] {
    if let text = decoded[index] { return text }
    // The mail was within the limit, and decoding makes nothing longer than it was.
    let bytes = (try? mail.content(of: index).all(limit: limit)) ?? []
    var text = TextEncoding.clean(PageDecoder.decode(bytes, charset: mail.parts[index].charset))
    // A copy, without the room that reading made for more.
    text = text.contains { $0 > 0x20 } ? text.withUnsafeBufferPointer(Array.init) : []
    decoded[index] = text
    return text
  }

  /// A text as it was before its lines were broken.
  func unbroken(_ index: Int) -> [UInt8] {
    MailText.unbroken(self[index], flow: mail.parts[index].flow)
  }
}
