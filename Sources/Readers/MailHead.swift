// Whether text is a mail. Articles with header lines of their own (`Headline:`, `Date:`, `Source:`) look
// much like one, so a mail must open with header fields of which one is a mail's alone.

/// Tells mails and mailboxes from text.
enum MailHead {
  /// `mail` or `mbox` for text that opens like one; nil for all else.
  static func format(of text: ArraySlice<UInt8>, ending: String) -> FileFormat? {
    if text.starts(with: Array("From ".utf8)) {
      // RFC 4155: "From sender date", then the first mail's header.
      guard let end = text.firstIndex(of: 0x0A) else { return nil }
      return isHeader(text[(end + 1)...]) ? .mbox : nil
    }
    return isHeader(text) ? .mail : nil
  }

  /// Fields that only mails have, in lower case (RFC 5322, 2045).
  private static let ownFields: Set<String> = [
    "message-id", "received", "mime-version", "return-path", "delivered-to", "x-mailer",
    "content-transfer-encoding", "dkim-signature", "snapshot-content-location", "in-reply-to",
  ]

  /// Whether header fields open the text, up to a blank line, with one that only mails have.
  private static func isHeader(_ text: ArraySlice<UInt8>) -> Bool {
    var found = false
    var fields = 0
    var strays = 0
    for line in Lines(text) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first else { break }
      // A folded field goes on.
      if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), fields > 0 { continue }
      let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else {
        // A mail program that folds wrongly leaves a line that is no field between two that are.
        strays += 1
        if fields < 2 || strays > 2 { break }
        continue
      }
      strays = 0
      fields += 1
      found = found || ownFields.contains(String(decoding: name, as: UTF8.self).lowercased())
    }
    return found
  }
}
