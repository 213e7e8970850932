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
    var captions = CaptionList()
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
      } else if tag == .figure || tag == .figcaption
        || (hint.contains(.caption) && hasPicture(around: index))
      {
        if let caption = caption(of: index) { captions.add(caption) }
        index = Int(page.nodes[index].end)
      } else {
        index += 1
      }
    }
    for picture in metadata.linked.pictures { captions.complete(with: picture) }
    return captions.all
  }

  /// Where the lead picture starts that stands right above the headline, `start` where none does: between the
  /// two is next to no text.
  private func leadFigure(before start: Int) -> Int {
    var found = start
    var text = 0
    var index = start - 1
    while index > 0, start - index < 400, text < 120 {
      defer { index -= 1 }
      let node = page.nodes[index]
      guard node.tag != .text else {
        if !isInFigure(index) { text += node.count > 200 ? 200 : visibleBytes(index) }
        continue
      }
      if node.tag == .nav || node.tag == .main || node.tag == .body { break }
      if node.tag == .figure || (hints[index].contains(.caption) && Int(node.end) <= start) {
        found = index
      }
    }
    return found
  }

  private func isInFigure(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<12 {
      if page.nodes[node].tag == .figure || page.nodes[node].tag.isSilent
        || (page.nodes[node].tag != .text && hints[node].contains(.caption))
      {
        return true
      }
      if node == 0 { return false }
      node = page.parent(of: node)
    }
    return false
  }

  private func visibleBytes(_ run: Int) -> Int {
    var text = CollapsedText()
    text.append(page.text(ofRun: run))
    return text.bytes.count
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
    return isWholePage ? leadFigure(before: min(headline, article)) : common
  }

  /// Whether an element is not the article's: other pages, comments, navigation.
  private func isForeign(_ node: Int, article: Int, headline: Int?) -> Bool {
    if page.contains(node, article) || headline.map({ page.contains(node, $0) }) == true {
      return false
    }
    let tag = page.nodes[node].tag
    if tag == .nav || tag == .footer || tag == .form { return true }
    // A picture that opens when it is clicked is in a button, with its caption.
    if tag.isSilent { return tag != .button || page.first(.figcaption, in: node) == nil }
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

  /// Whether there is a picture in one of the elements close around a caption. Names that say "caption" are
  /// also given to whatever is set in small type.
  private func hasPicture(around node: Int) -> Bool {
    let own = page.text(of: node).utf8.count
    var around = node
    for _ in 0..<5 {
      let range = page.subtree(of: around)
      if range.count > 300 { break }
      if range.contains(where: { isPicture(page.nodes[$0].tag) }) {
        // The article itself has pictures too: around a caption stands little but the picture.
        if page.text(of: around).utf8.count <= 2 * own + 150 { return true }
        break
      }
      if around == 0 { break }
      around = page.parent(of: around)
    }
    return followsPicture(node)
  }

  /// Whether a picture stands right before an element, with no text between.
  private func followsPicture(_ node: Int) -> Bool {
    var text = 0
    for index in stride(from: node - 1, to: max(0, node - 40), by: -1) {
      if isPicture(page.nodes[index].tag) { return true }
      if page.nodes[index].tag == .text { text += visibleBytes(index) }
      if text > 20 { return false }
    }
    return false
  }

  private func isPicture(_ tag: Tag) -> Bool {
    switch tag {
    case .img, .amp, .picture, .video, .iframe: true
    default: false
    }
  }

  /// The caption in a figure, or nil where it has neither words nor a credit.
  private func caption(of node: Int) -> NewsCaption? {
    let range = page.subtree(of: node)
    // A quotation in a figure has its speaker for a caption.
    if page.nodes[node].tag == .figure,
      range.contains(where: { page.nodes[$0].tag == .blockquote || page.nodes[$0].tag == .q }),
      !range.contains(where: { isPicture(page.nodes[$0].tag) })
    {
      return nil
    }
    let textNode =
      range.first { page.nodes[$0].tag == .figcaption }
      ?? range.first { page.nodes[$0].tag != .text && hints[$0].contains(.caption) }
    var creditNodes: [Int] = []
    let makers = range.filter { isMaker($0) && $0 != textNode }
    for index in range where isCredit(index) && index != textNode {
      if let last = creditNodes.last, page.contains(last, index) { continue }
      creditNodes.append(index)
    }
    let parts = creditNodes.map { page.text(of: $0, skipping: isUnseen) }.filter { !$0.isEmpty }
    var credit: String?
    for part in parts where credit?.contains(part) != true {
      credit = credit.map { $0 + " " + part } ?? part
    }
    let skipped = Set(creditNodes + makers)
    var text =
      textNode.map { node in
        page.text(of: node) { skipped.contains($0) || isUnseen($0) }
      } ?? ""
    if CreditLabel.isCredit(text) {
      credit = credit.map { text + " " + $0 } ?? text
      text = ""
    }
    let creators = makers.map { page.text(of: $0) }.filter { !$0.isEmpty && $0.utf8.count <= 80 }
    guard !text.isEmpty || credit != nil || !creators.isEmpty else { return nil }
    let image = range.first { page.nodes[$0].tag == .img || page.nodes[$0].tag == .amp }
    return NewsCaption(
      text: text, credit: credit, creators: creators,
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

  /// Whether microdata names an element the maker of the picture.
  private func isMaker(_ node: Int) -> Bool {
    guard let role = page.attributeBytes(.itemprop, of: node) else { return false }
    return role.elementsEqual("creator".utf8) || role.elementsEqual("author".utf8)
  }

  private func address(of image: Int) -> String? {
    for name in [AttributeName.src, .dataSrc] {
      if let value = page.attribute(name, of: image), value.hasPrefix("http") { return value }
    }
    return nil
  }
}
