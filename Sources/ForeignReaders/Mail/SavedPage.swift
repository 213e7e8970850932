// A web page saved as a mail (MHTML): the page is the root of a multipart/related, and the rest is its pictures
// and styles. Newsletters are built the same way; a browser says that it was one.

internal import News
internal import Readers

/// Reads saved pages.
enum SavedPage {
  /// The part that is the page, for a mail that a browser wrote; nil for a letter.
  static func root(of parts: [MailParts.Part], _ fields: MailFields) -> Int? {
    guard let root = parts.firstIndex(where: { $0.type == "text/html" || $0.type == xhtml }),
      let top = parts.first, top.type == "multipart/related" || root == 0
    else { return nil }
    if fields.first("snapshot-content-location") != nil { return root }
    if fields.text("from")?.lowercased().contains("<saved by ") == true { return root }
    // Word and older browsers: nobody sent it, and the page says where it was.
    let wasSent = ["received", "delivered-to", "to"].contains { fields.first($0) != nil }
    return !wasSent && parts[root].location != nil ? root : nil
  }

  private static let xhtml = "application/xhtml+xml"

  /// The record of a page.
  static func record(
    _ page: [UInt8], part: MailParts.Part, _ fields: MailFields, options: ReadOptions
  ) throws(ReadFault) -> NewsRecord {
    let address = [fields.text("snapshot-content-location"), part.location]
      .compactMap(\.self).first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    var record = try HTMLReader().read(
      page, options: options, charset: part.charset, address: address)
    record.format = "mhtml"
    if record.headline.isEmpty { record.headline = fields.text("subject") ?? "" }
    return record
  }
}
