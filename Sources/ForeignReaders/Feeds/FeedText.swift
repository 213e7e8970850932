// The text of an item: HTML of a paragraph or a whole article, or text that was never marked up. There is no
// navigation around it as on a page, so nothing is weighed: all of it is text but for figures, and for a last
// line that leads to the site.

internal import News
internal import Readers

/// Takes the text of an item apart.
struct FeedText {
  /// The paragraphs, a blank line between each two.
  private(set) var body = ""
  /// The pictures in it that have a caption.
  private(set) var captions: [NewsCaption] = []

  /// - parameters:
  ///   - text: HTML or plain text.
  ///   - record: the item's headline, which is no caption, and its address, to which a last link may lead.
  ///   - breaksLines: whether blank lines part paragraphs in HTML too, as in WordPress' database.
  init(_ text: String, of record: NewsRecord, breaksLines: Bool) {
    var text = text
    if !Self.hasTags(text), text.utf8.contains(UInt8(ascii: "&")) {
      // Some feeds escape their markup twice.
      let opened = Self.opened(text)
      if Self.hasTags(opened) { text = opened }
    }
    guard breaksLines || Self.hasTags(text) else {
      body = StoryText.plainParagraphs(Self.opened(text)).joined(separator: "\n\n")
      return
    }
    if breaksLines { text = BlogExport.html(text) }
    guard let page = PageParser.parse(Array(text.utf8)) else {
      body = Markup.plain(text, isMarkup: true)
      return
    }
    take(page, of: record)
  }

  private static func hasTags(_ text: String) -> Bool { Markup.hasTags(Array(text.utf8)[...]) }

  private static func opened(_ text: String) -> String {
    String(decoding: Markup.decoded(Array(text.utf8)[...]), as: UTF8.self)
  }

  private mutating func take(_ page: Page, of record: NewsRecord) {
    var reader = HintReader()
    let hints = page.nodes.indices.map { node in
      page.nodes[node].tag == .text ? [] : reader.hints(of: node, in: page)
    }
    captions = FigureReader(page: page, hints: hints, metadata: PageMetadata(page: page))
      .captions(article: 0, headline: nil)
    var blocks = BlockCutter.cut(page, in: 0) { node in
      let tag = page.nodes[node].tag
      return tag == .figure || tag == .figcaption || hints[node].contains(.caption)
    }
    if blocks.count > 1, let last = blocks.last, Self.leadsBack(last, page, to: record.url) {
      blocks.removeLast()
    }
    body = blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n\n")
    for node in page.nodes.indices where page.nodes[node].tag == .img {
      if let caption = Self.described(node, page, besides: record.headline) {
        captions.append(caption)
      }
    }
  }

  /// Whether a block is little more than a link to the item itself: "Continue reading …", "The post … appeared
  /// first on …".
  private static func leadsBack(_ block: TextBlock, _ page: Page, to address: String?) -> Bool {
    guard let address, block.linkDensity > 0.3, block.text.count < 250 else { return false }
    let links = block.nodes.filter { page.nodes[$0].tag == .text }.compactMap { run in
      var node = page.parent(of: run)
      while node != 0, page.nodes[node].tag != .a { node = page.parent(of: node) }
      return page.attribute(.href, of: node)
    }
    return links.contains { bare($0) == bare(address) }
  }

  /// An address without its scheme, query and fragment.
  private static func bare(_ address: String) -> Substring {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return address[start...].prefix { $0 != "?" && $0 != "#" }
  }

  /// A picture that is described by a sentence in its own attributes, and stands in no figure.
  private static func described(
    _ image: Int, _ page: Page, besides headline: String
  ) -> NewsCaption? {
    var parent = page.parent(of: image)
    while parent != 0 {
      if page.nodes[parent].tag == .figure { return nil }
      parent = page.parent(of: parent)
    }
    let alternative = page.attribute(.alt, of: image).flatMap(MarkupText.plain) ?? ""
    // Names of files and buttons are no sentences.
    guard alternative.utf8.count >= 30, alternative.split(separator: " ").count >= 5,
      HeadlineChooser.key(alternative) != HeadlineChooser.key(headline)
    else { return nil }
    let address = page.attribute(.src, of: image)
    return NewsCaption(
      text: alternative, url: address.flatMap { $0.hasPrefix("http") ? $0 : nil })
  }
}
