// Feeds: RSS 0.9 to 2.0, Atom and WordPress exports, one document an item, read item by item. The dialects are
// mixed in the wild (an RSS item with Atom's dates, Dublin Core's authors and Yahoo's pictures), so an item is
// asked for a fact under all of its names, whatever the root says.

internal import News
internal import Readers

/// Reads feeds.
struct FeedReader {
  private let format: String
  private let channel: FeedChannel
  private let options: ReadOptions

  /// The local names of the roots that feeds have.
  static let roots: Set<String> = ["rss", "feed", "RDF", "channel"]

  /// Reads a feed. An item that says nothing is a fault, and reading goes on.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    var reader: FeedReader?
    var count = 0
    let items = try XMLItems.read(
      stream, names: ["item", "entry"], limits: options.limits, progress: sink.progress
    ) { (item, head) throws(ReadFault) in
      let known = reader ?? FeedReader(head: head, options: options)
      reader = known
      count += 1
      known.read(item, into: sink)
    }
    if let fault = items.fault {
      sink.fault(fault)
    } else if count == 0 {
      throw ReadFault(.empty, message: "the feed has no items")
    }
  }

  private init(head: XMLElement, options: ReadOptions) {
    self.options = options
    channel = FeedChannel(head: head)
    format = channel.isExport ? "wxr" : head.name == "feed" ? "atom" : "rss"
  }

  private func read(_ element: XMLElement, into sink: RecordSink) {
    let item = FeedItem(element)
    var record: NewsRecord?
    if channel.isExport {
      guard let kind = BlogExport.kind(of: item) else { return }
      record = kind == .picture ? BlogExport.picture(item) : entry(item, isExport: true)
      // A file without a caption says nothing, and nobody expects it to.
      if record == nil { return }
    } else {
      record = entry(item, isExport: false)
    }
    guard var record, !record.headline.isEmpty || !record.body.isEmpty || !record.captions.isEmpty
    else {
      sink.fault(
        ReadFault(
          .empty, line: element.line, message: "the item has neither a title nor a text"))
      return
    }
    complete(&record, with: item)
    sink.record(record)
  }

  // MARK: an item

  /// What an item itself says.
  private func entry(_ item: FeedItem, isExport: Bool) -> NewsRecord {
    var record = NewsRecord(format: format, headline: item.headline)
    record.url = item.address(base: channel.address)
    let text = FeedText(item.text, of: record, breaksLines: isExport)
    record.body = text.body
    var media = FeedMedia(item)
    if record.body.isEmpty, let description = media.takeDescription() {
      record.body = FeedText(description, of: record, breaksLines: false).body
    }
    record.captions = text.captions + media.captions
    if isExport {
      record.bylines = BlogExport.author(item, among: channel.authors).map { [$0] } ?? []
      record.date = BlogExport.date(item)
    } else {
      record.bylines = names(item)
    }
    return record
  }

  /// What follows from the item together with its feed.
  private func complete(_ record: inout NewsRecord, with item: FeedItem) {
    record.format = format
    if record.date == nil {
      record.date = item.dates.lazy.compactMap(NewsDate.init(timestamp:)).first
    }
    record.dateSource = record.date == nil ? nil : .record
    if record.url == nil { record.url = item.address(base: channel.address) }
    record.key = item.identifier ?? record.url
    record.source = item.source ?? channel.title
    record.language = (item.languages + channel.languages).compactMap(LanguageCode.normalized).first
    record.keywords = item.keywords
    record.usage = item.rights
    if let guid = record.key {
      record.item = ItemVersion(
        provider: provider(of: guid), guid: guid, created: channel.moment(of: item) ?? "")
    }
    record.complete(with: options)
  }

  /// Whose identifiers these are. A plain number is told from another section's by the feed's title.
  private func provider(of guid: String) -> String {
    let name = channel.host ?? channel.title ?? options.source ?? ""
    let isNumber = guid.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let title = channel.title, title != name else { return name }
    return name + "/" + title
  }

  /// Who wrote it; the feed's author where an Atom entry names none (RFC 4287, 4.2.1).
  private func names(_ item: FeedItem) -> [String] {
    let own = item.authors
    let names = (own.isEmpty && format == "atom" ? channel.authorNames : own).flatMap { author in
      author.utf8.contains(UInt8(ascii: "@"))
        ? MailSenders.names(in: Array(author.utf8))
        : AgencyNames.bylines(
          Self.withoutPlace(author), organisations: [channel.title, item.source])
    }
    return AgencyNames.unique(names)
  }

  /// A name without where its owner was, `Jane Doe in Arles, Provence`: the comma parts no names.
  private static func withoutPlace(_ author: String) -> String {
    let name = author.split(separator: ":").first.map(String.init) ?? author
    guard let range = name.firstRange(of: " in "), !name.contains(" and "),
      name[range.upperBound...].filter({ $0 == "," }).count == 1,
      !name[..<range.lowerBound].contains(",")
    else { return name }
    return String(name[..<range.lowerBound])
  }
}
