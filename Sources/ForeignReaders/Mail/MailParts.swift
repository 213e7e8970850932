// The parts of a mail by GMime (CMailShim), as values. The list is flat, each part knows where its own parts
// end; contents are streams, decoded as they are read.

internal import CMailShim
internal import Readers

/// A mail taken apart. One thread.
final class MailParts {
  /// A part: a text, a picture, or a multipart that holds others.
  struct Part {
    /// The media type in lower case: `text/plain`.
    let type: String
    /// The index behind the last part inside of it.
    let end: Int
    /// The encoding of a text.
    let charset: String?
    /// The name of the file that it is.
    let name: String?
    /// Whether it is meant to be kept as a file, not shown.
    let isAttached: Bool
    /// The address that it was saved from.
    let location: String?
    /// How its lines are broken (RFC 3676).
    let flow: MailText.Flow

    /// Whether it holds others.
    var isMultipart: Bool { type.hasPrefix("multipart/") }
  }

  /// The parts in the order of the mail; the first is its body.
  let parts: [Part]
  /// What was wrong with it.
  let faults: [ReadFault]

  private let mail: OpaquePointer

  /// Takes a mail apart.
  init(header: [UInt8], body: ArraySlice<UInt8>) {
    let mail: OpaquePointer = cutline_mail_new()
    self.mail = mail
    header.withUnsafeBufferPointer { cutline_mail_append(mail, $0.baseAddress, $0.count) }
    body.withUnsafeBufferPointer { cutline_mail_append(mail, $0.baseAddress, $0.count) }
    faults = Self.faults(Int(cutline_mail_parse(mail)))
    parts = (0..<cutline_mail_count(mail)).map { Self.part($0, of: mail) }
  }

  deinit { cutline_mail_free(mail) }

  private static func faults(_ issues: Int) -> [ReadFault] {
    var faults: [ReadFault] = []
    if issues & CUTLINE_MAIL_NESTED != 0 {
      faults.append(
        ReadFault(
          .nested,
          message: "parts inside parts to more than \(CUTLINE_MAIL_DEPTH) levels; the deeper ones "
            + "were left out"))
    }
    if issues & CUTLINE_MAIL_CROWDED != 0 {
      faults.append(
        ReadFault(
          .mail, message: "more than \(CUTLINE_MAIL_PARTS) parts; the rest was left out"))
    }
    if issues & CUTLINE_MAIL_UNBOUND != 0 {
      faults.append(
        ReadFault(
          .mail, message: "a part says that it has parts and not what parts them; it was left out"))
    }
    // What has no end of its levels has no end of its parts either.
    if issues == CUTLINE_MAIL_TRUNCATED {
      faults.append(
        ReadFault(
          .mail,
          message: "the mail ends before its last part does; what is there of it was read"))
    }
    return faults
  }

  private static func part(_ index: Int, of mail: OpaquePointer) -> Part {
    func string(_ text: UnsafePointer<CChar>?) -> String? {
      let string = text.map { String(cString: $0) }
      return string?.isEmpty == true ? nil : string
    }
    let type = string(cutline_mail_type(mail, index)) ?? "text"
    let subtype = string(cutline_mail_subtype(mail, index)) ?? "plain"
    let isFlowed = string(cutline_mail_parameter(mail, index, "format"))?.lowercased() == "flowed"
    let joins = string(cutline_mail_parameter(mail, index, "delsp"))?.lowercased() == "yes"
    return Part(
      type: (type + "/" + subtype).lowercased(), end: cutline_mail_end(mail, index),
      charset: string(cutline_mail_parameter(mail, index, "charset")),
      name: string(cutline_mail_name(mail, index)),
      isAttached: string(cutline_mail_disposition(mail, index))?.lowercased() == "attachment",
      location: string(cutline_mail_field(mail, index, "Content-Location")),
      flow: isFlowed ? (joins ? .flowedWithoutSpaces : .flowed) : .fixed)
  }

  /// The content of a part; empty for a multipart.
  func content(of index: Int) -> ByteStream {
    guard let content = Content(mail: mail, index: index, owner: self) else {
      return ByteStream([])
    }
    return ByteStream { buffer in content.read(into: buffer) }
  }

  /// A content that is being read; keeps the mail.
  private final class Content {
    private let content: OpaquePointer
    private let owner: MailParts

    init?(mail: OpaquePointer, index: Int, owner: MailParts) {
      guard let content = cutline_mail_open(mail, index) else { return nil }
      self.content = content
      self.owner = owner
    }

    deinit { cutline_mail_close(content) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      cutline_mail_read(
        content, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count)
    }
  }
}
