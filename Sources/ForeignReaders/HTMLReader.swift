// A page in, a record out: the one place where the parts of reading HTML meet.

internal import JSON
public import News
public import Readers

/// Reads HTML pages.
public struct HTMLReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a page from its bytes.
  ///
  /// - parameters:
  ///   - charset: the encoding that came with the page (HTTP, MIME); it counts before what the page says.
  ///   - address: where the page was found, for one that does not say its own address.
  /// - throws: `read.empty`, or `read.worker` when there is no memory for the page.
  public func read(
    _ bytes: [UInt8], options: ReadOptions, charset: String? = nil, address: String? = nil
  ) throws(ReadFault) -> NewsRecord {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw ReadFault(.empty, message: "the page has no bytes but white space")
    }
    let decoded = PageDecoder.decode(bytes, charset: charset)
    guard let page = PageParser.parse(PageTrimmer.trim(decoded)) else {
      throw ReadFault(.worker, message: "no memory to parse the page")
    }
    return record(of: page, options: options, address: address)
  }

  private func record(of page: Page, options: ReadOptions, address: String?) -> NewsRecord {
    var reader = HintReader()
    let hints = page.nodes.indices.map { node in
      page.nodes[node].tag == .text ? [] : reader.hints(of: node, in: page)
    }
    let metadata = PageMetadata(page: page)
    let facts = PublicationFacts(
      page: page, hints: hints, metadata: metadata, address: address)
    let finder = ArticleFinder(page: page, hints: hints)
    var article = finder.find()
    let headline = HeadlineChooser(
      page: page, hints: hints, metadata: metadata, siteNames: facts.siteNames
    ).choose(article: article.root)
    var record = NewsRecord(format: "html", headline: headline.text)
    let chooser = BodyChooser(
      page: page, hints: hints, metadata: metadata, headline: headline.text,
      headlineNode: headline.node)
    let body = ArticleText(finder: finder, chooser: chooser).read(&article)
    record.body = body.paragraphs.joined(separator: "\n\n")
    if !body.isArticle { record.notes.append("no article was found in the page") }
    record.source = facts.publisher ?? options.source
    record.bylines = BylineChooser(
      page: page, hints: hints, metadata: metadata,
      publishers: facts.siteNames + [record.source].compactMap { $0 }
    ).choose(article: article.root, headline: headline.node)
    record.url = facts.url
    record.key = facts.url
    record.language = facts.language ?? options.language
    record.captions = FigureReader(page: page, hints: hints, metadata: metadata)
      .captions(article: article.root, headline: headline.node)
    if let found = facts.date(article, headline: headline.node) {
      record.date = found.date
      record.dateSource = found.source
    } else if let newest = record.captions.compactMap(\.date).max(by: { $0.firstDay < $1.firstDay })
    {
      record.date = newest
      record.dateSource = .caption
    }
    return record
  }
}
