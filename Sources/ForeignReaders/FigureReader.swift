// The pictures of an article with their captions and credits: figures, and blocks that are named for a
// caption. Pictures of teasers around the article have captions too, so only its own part of the page is read.

internal import News

/// Reads the figures of an article.
struct FigureReader {
  let page: Page
  let hints: [Hint]
  let metadata: PageMetadata

  /// The captions in the order of the page, each once.
  func captions(article: Int, headline: Int?) -> [NewsCaption] {
    var captions: [NewsCaption] = []
    var index = start(article: article, headline: headline)
    let end = Int(page.nodes[article].end)
    while index < end {
      let tag = page.nodes[index].tag
      let hint = hints[index]
      if tag == .text {
        index += 1
      } else if isForeign(index, article: article, headline: headline) {
        index = Int(page.nodes[index].end)
      } else if tag == .figure, page.subtree(of: index).dropFirst().contains(where: isFigure) {
        // A gallery: the figures in it are the pictures.
        index += 1
      } else if tag == .figure || tag == .figcaption || hint.contains(.caption) {
        if let caption = caption(of: index) { Self.add(caption, to: &captions) }
        index = Int(page.nodes[index].end)
      } else {
        index += 1
      }
    }
    for picture in metadata.linked.pictures { complete(&captions, with: picture) }
    return captions
  }

  private func isFigure(_ node: Int) -> Bool { page.nodes[node].tag == .figure }

  /// Where the article's part of the page starts: the lead picture often stands above the headline, in the
  /// element that holds both.
  private func start(article: Int, headline: Int?) -> Int {
    guard let headline else { return article }
    var common = article
    while !page.contains(common, headline) { common = page.parent(of: common) }
    let isWholePage =
      common == 0 || page.nodes[common].tag == .body || page.nodes[common].tag == .html
    return isWholePage ? min(headline, article) : common
  }

  /// Whether an element is not the article's: other pages, comments, navigation.
  private func isForeign(_ node: Int, article: Int, headline: Int?) -> Bool {
    if page.contains(node, article) || headline.map({ page.contains(node, $0) }) == true {
      return false
    }
    let tag = page.nodes[node].tag
    if tag == .nav || tag == .footer || tag == .form || tag.isSilent { return true }
    let hint = hints[node]
    if tag == .figure || tag == .figcaption || hint.contains(.caption) { return false }
    if hint.contains(.comments) { return true }
    guard tag == .aside || (hint.contains(.chrome) && !hint.contains(.content)) else {
      return false
    }
    return !isMerelyFigure(node)
  }

  /// Whether nearly all text of an element is captions: pages build pictures as "widgets".
  private func isMerelyFigure(_ node: Int) -> Bool {
    var captions = 0
    var index = node
    while index < Int(page.nodes[node].end) {
      if page.nodes[index].tag == .figcaption {
        captions += page.text(of: index).utf8.count
        index = Int(page.nodes[index].end)
      } else {
        index += 1
      }
    }
    return captions > 0 && page.text(of: node).utf8.count * 2 < captions * 3
  }

  /// The caption in a figure, or nil where it has neither words nor a credit.
  private func caption(of node: Int) -> NewsCaption? {
    let range = page.subtree(of: node)
    let textNode =
      range.first { page.nodes[$0].tag == .figcaption }
      ?? range.first { page.nodes[$0].tag != .text && hints[$0].contains(.caption) }
    var creditNodes: [Int] = []
    for index in range where isCredit(index) && index != textNode {
      if let last = creditNodes.last, page.contains(last, index) { continue }
      creditNodes.append(index)
    }
    let parts = creditNodes.map { page.text(of: $0, skipping: isUnseen) }.filter { !$0.isEmpty }
    var credit: String?
    for part in parts where credit?.contains(part) != true {
      credit = credit.map { $0 + " " + part } ?? part
    }
    let skipped = Set(creditNodes)
    let text =
      textNode.map { node in
        page.text(of: node) { skipped.contains($0) || isUnseen($0) }
      } ?? ""
    guard !text.isEmpty || credit != nil else { return nil }
    let image = range.first { page.nodes[$0].tag == .img || page.nodes[$0].tag == .amp }
    return NewsCaption(
      text: text, credit: credit,
      date: (TextDate.find(in: text) ?? credit.flatMap { TextDate.find(in: $0) })?.0,
      url: image.flatMap(address))
  }

  private func isUnseen(_ node: Int) -> Bool {
    page.nodes[node].tag != .text && hints[node].contains(.hidden)
  }

  private func isCredit(_ node: Int) -> Bool {
    let tag = page.nodes[node].tag
    guard tag != .text else { return false }
    return hints[node].contains(.credit) && tag != .figure && tag != .img
  }

  private func address(of image: Int) -> String? {
    for name in [AttributeName.src, .dataSrc] {
      if let value = page.attribute(name, of: image), value.hasPrefix("http") { return value }
    }
    return nil
  }

  /// Adds a caption unless it is there already; the fuller of two stays.
  private static func add(_ caption: NewsCaption, to captions: inout [NewsCaption]) {
    let key = HeadlineChooser.key(caption.text)
    for index in captions.indices {
      let other = HeadlineChooser.key(captions[index].text)
      let isSame = key == other && (!key.isEmpty || caption.credit == captions[index].credit)
      guard isSame else { continue }
      if captions[index].credit == nil { captions[index].credit = caption.credit }
      return
    }
    captions.append(caption)
  }

  /// Adds what linked data knows of a picture: a credit and makers for a caption that the page shows too.
  private func complete(_ captions: inout [NewsCaption], with picture: LinkedData.Picture) {
    guard let text = picture.caption, picture.credit != nil || !picture.creators.isEmpty else {
      return
    }
    let key = HeadlineChooser.key(text)
    guard let index = captions.firstIndex(where: { HeadlineChooser.key($0.text) == key }) else {
      return
    }
    if captions[index].credit == nil { captions[index].credit = picture.credit }
    if captions[index].creators.isEmpty { captions[index].creators = picture.creators }
  }
}
