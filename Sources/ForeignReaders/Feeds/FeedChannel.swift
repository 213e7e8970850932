// What a feed says of itself before its first item: whose it is, in which language, when it was built. Items
// inherit it.

internal import News
internal import Readers

/// The head of a feed.
struct FeedChannel {
  /// The feed's name.
  let title: String?
  /// The address of the site that it is of.
  let address: String?
  /// The languages that it declares, the surest first.
  let languages: [String]
  /// The authors that its items inherit.
  let authorNames: [String]
  /// The names of authors by their logins, in a WordPress export.
  let authors: [String: String]
  /// Whether it is a WordPress export.
  let isExport: Bool
  private let built: String?

  /// What stood before the first item.
  init(head: XMLElement) {
    let channel = head.first("channel") ?? head
    let fields = FeedItem(channel)
    title = fields.headline.isEmpty ? nil : fields.headline
    address = fields.address(base: nil)
    languages = fields.languages + [head.attribute("xml", "lang")].compactMap(\.self)
    authorNames = fields.authors
    built = ["lastBuildDate", "updated", "modified", "pubDate", "date"]
      .lazy.compactMap { fields.value($0) }.compactMap(FeedMoment.utc).max()
    isExport = fields.value("wxr_version", in: .wordPress) != nil
    var authors: [String: String] = [:]
    for author in channel.all("author") {
      guard let login = author.first("author_login")?.filledText else { continue }
      authors[login] = author.first("author_display_name")?.filledText
    }
    self.authors = authors
  }

  /// The host of the site, without `www.`.
  var host: String? {
    guard let address, let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let lowered = host.lowercased()
    return lowered.isEmpty
      ? nil : lowered.hasPrefix("www.") ? String(lowered.dropFirst(4)) : lowered
  }

  /// When the version of an item was made. An item that counts no versions of its own is as new as the feed
  /// that it came in: fetched again tomorrow, it is the newer one.
  func moment(of item: FeedItem) -> String? {
    if let updated = item.updated.flatMap(FeedMoment.utc) { return updated }
    return (item.dates.compactMap(FeedMoment.utc) + [built].compactMap(\.self)).max()
  }
}
