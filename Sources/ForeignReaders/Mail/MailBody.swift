// Which parts of a mail are its text. A mail says the same twice (multipart/alternative) or goes on behind a
// picture (multipart/mixed); what is neither text nor the other half of a text is an attachment.

internal import Readers

/// The parts of a mail by what they are for.
struct MailBody {
  /// The texts that make the body, in order.
  private(set) var texts: [Int] = []
  /// Files that came with it, in order.
  private(set) var attachments: [Int] = []

  private let parts: [MailParts.Part]
  /// Whether a text has anything to read in it.
  private let isBlank: (Int) -> Bool
  /// Texts that are said by another part.
  private var repeated: Set<Int> = []

  init(_ parts: [MailParts.Part], isBlank: @escaping (Int) -> Bool) {
    self.parts = parts
    self.isBlank = isBlank
    guard !parts.isEmpty else { return }
    texts = texts(in: 0)
    let used = repeated.union(texts)
    attachments = parts.indices.filter { index in
      !parts[index].isMultipart && !used.contains(index) && !Self.isTrimming(parts[index])
    }
  }

  /// The texts of a part that are to be read.
  private mutating func texts(in index: Int) -> [Int] {
    let part = parts[index]
    guard part.isMultipart else { return isText(index) ? [index] : [] }
    var children: [[Int]] = []
    var child = index + 1
    while child < part.end {
      children.append(texts(in: child))
      child = parts[child].end
    }
    guard part.type == "multipart/alternative" else { return children.flatMap(\.self) }
    // Plain text comes first: it is what the sender meant without a program's ornaments.
    let readable = children.filter { !$0.isEmpty && !$0.allSatisfy(isBlank) }
    let chosen =
      readable.first { texts in texts.allSatisfy { parts[$0].type != "text/html" } }
      ?? readable.last ?? []
    repeated.formUnion(children.flatMap(\.self))
    return chosen
  }

  /// Whether a part is text of the mail itself. One with a file's name is, where the mail has no other.
  private func isText(_ index: Int) -> Bool {
    let part = parts[index]
    guard part.type == "text/plain" || part.type == "text/html", !part.isAttached else {
      return false
    }
    return part.name == nil || parts.count == 1
  }

  /// Whether a part is there for mail programs only.
  private static func isTrimming(_ part: MailParts.Part) -> Bool {
    trimmings.contains(part.type) || part.type.hasPrefix("font/")
      || part.type.hasSuffix("-signature")
  }

  private static let trimmings: Set<String> = [
    "text/css", "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/x-amp-html",
    "text/watch-html", "text/rfc822-headers", "message/delivery-status",
    "message/disposition-notification", "application/ms-tnef", "application/pgp-encrypted",
    "application/pgp-keys", "application/ics", "application/font-woff", "application/javascript",
  ]
}
