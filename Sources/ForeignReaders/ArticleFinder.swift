// Finds the element that holds the article. Every block of text counts for or against the elements around it
// and the element with the largest sum wins: a wrapper too large takes in links and notices, which count
// against it, one too small loses paragraphs.

/// The part of a page that is the article.
struct ArticleFinder {
  let page: Page
  /// The hints of every element.
  let hints: [Hint]
  /// Whether names are taken for what they say; without, only elements that are chrome by what they are
  /// are left out. Some pages name the article itself "widget" or "comment".
  var believesNames = true

  /// Where the article is.
  struct Found {
    /// The element that holds it.
    var root: Int
    /// Every block of the page that is not chrome, in order.
    var blocks: [TextBlock]
    /// The teasers of other pages, where they are most of the page's text.
    var list: [Int]
  }

  /// Elements that never hold the article's own text.
  static func isChrome(_ tag: Tag) -> Bool {
    switch tag {
    case .nav, .footer, .aside, .form, .dialog, .menu, .noscript, .label, .legend: true
    default: false
    }
  }

  func find() -> Found {
    let root = page.first(.body, in: 0) ?? 0
    let all = BlockCutter.cut(page, in: root) { _ in false }
    var excluded = excludedSubtrees(in: root, blocks: all)
    let list = CardFinder(page: page).mark(&excluded, blocks: all)
    let blocks = BlockCutter.cut(page, in: root) { excluded[$0] }
    return Found(root: bestElement(blocks), blocks: blocks, list: list)
  }

  private func textWeight(_ block: TextBlock) -> Int {
    block.length >= 40 && block.linkDensity < 0.4 ? block.length : 0
  }

  /// Which elements are left out with all that is in them: those that are chrome by element or by name,
  /// unless they hold a good part of the page's paragraphs.
  private func excludedSubtrees(in root: Int, blocks: [TextBlock]) -> [Bool] {
    var weight = [Int](repeating: 0, count: page.nodes.count)
    let total = blocks.reduce(0) { $0 + textWeight($1) }
    for block in blocks {
      weight[block.owner] += textWeight(block)
    }
    for index in stride(from: page.nodes.count - 1, to: 0, by: -1) {
      weight[page.parent(of: index)] += weight[index]
    }
    // Layout wrappers have names like "sidebar-grid" too; what holds the headline or the text is no sidebar.
    var wraps = [Bool](repeating: false, count: page.nodes.count)
    for index in stride(from: page.nodes.count - 1, to: 0, by: -1) {
      let tag = page.nodes[index].tag
      if tag == .h1 || tag == .main || wraps[index]
        || (tag != .text && hints[index].contains(.content) && weight[index] > 200)
      {
        wraps[page.parent(of: index)] = true
      }
    }
    // The posts of a discussion stand side by side: what counts is what they hold together.
    var posts: [Int: Int] = [:]
    for index in page.subtree(of: root) where page.nodes[index].tag != .text {
      if hints[index].contains(.comments) && weight[index] > 0 {
        posts[page.parent(of: index), default: 0] += weight[index]
      }
    }
    var excluded = [Bool](repeating: false, count: page.nodes.count)
    var discussionEnd = 0
    for index in page.subtree(of: root) where page.nodes[index].tag != .text && index != root {
      var sum = hints[index].contains(.comments) ? posts[page.parent(of: index)] ?? 0 : 0
      // Beside an article, however short, they are what readers say of it.
      if total - sum >= Self.shortArticle { sum = 0 }
      let hint = index < discussionEnd ? hints[index].subtracting(.comments) : hints[index]
      excluded[index] = isExcluded(
        index, hint: hint, share: Double(max(weight[index], sum)) / Double(max(1, total)),
        wrapsArticle: wraps[index])
      if hint.contains(.comments) && !excluded[index]
        && total - max(weight[index], sum) < Self.shortArticle
      {
        discussionEnd = Int(page.nodes[index].end)
      }
    }
    return excluded
  }

  private func isExcluded(
    _ node: Int, hint: Hint, share: Double, wrapsArticle: Bool
  ) -> Bool {
    let tag = page.nodes[node].tag
    if tag == .figure || tag == .figcaption || tag == .nav || tag == .noscript { return true }
    // What is shown without scripts asks for scripts.
    if !believesNames && tag == .noscript { return true }
    if !believesNames { return hint.contains(.hidden) || (Self.isChrome(tag) && share < 0.35) }
    if hint.contains(.comments) { return share < 0.6 }
    if hint.contains(.hidden) { return share < 0.5 }
    if hint.contains(.content) { return false }
    if Self.isChrome(tag) { return share < 0.35 }
    if hint.contains(.caption) { return share < 0.2 }
    if hint.contains(.chrome) || hint.contains(.credit) {
      // A paragraph's class is about its look or its access ("paywall"), seldom about its role.
      return tag != .p && !isWordsOf(paragraph: node)
        && share < (wrapsArticle ? 0.1 : hint.contains(.frame) ? 0.8 : 0.5)
    }
    return false
  }

  /// Whether an element is running text inside a paragraph: pasted text keeps the names that its old
  /// page gave it.
  private func isWordsOf(paragraph node: Int) -> Bool {
    guard page.nodes[node].tag == .span, page.nodes[page.parent(of: node)].tag == .p else {
      return false
    }
    return Measure(Array(page.text(of: node).utf8)[...]).length >= 80
  }

  private func bestElement(_ blocks: [TextBlock]) -> Int {
    var sums = [Double](repeating: 0, count: page.nodes.count)
    for block in blocks { sums[block.owner] += score(block) }
    for index in stride(from: page.nodes.count - 1, to: 0, by: -1) {
      sums[page.parent(of: index)] += sums[index]
    }
    var best = page.first(.body, in: 0) ?? 0
    var bestSum = 0.0
    for index in page.nodes.indices where page.nodes[index].tag != .text && !isParagraph(index) {
      var sum = sums[index]
      if sum <= 0 { continue }
      if hints[index].contains(.content) { sum = sum * 1.15 + 100 }
      if page.nodes[index].tag == .article || page.nodes[index].tag == .main { sum *= 1.05 }
      if sum >= bestSum {
        best = index
        bestSum = sum
      }
    }
    return innermost(of: best, sums: sums)
  }

  /// The smallest element in `element` that holds nearly all that counts for it: what a wrapper adds is a
  /// notice or an author's note, seldom text.
  private func innermost(of element: Int, sums: [Double]) -> Int {
    let enough = sums[element] * Self.share
    var smallest = element
    for index in page.subtree(of: element) where sums[index] >= enough {
      if page.nodes[index].tag != .text && page.contains(smallest, index) && !isParagraph(index) {
        smallest = index
      }
    }
    return smallest
  }

  /// Whether an element is a part of a text, never the whole.
  private func isParagraph(_ node: Int) -> Bool {
    switch page.nodes[node].tag {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .blockquote: true
    default: false
    }
  }

  private static let share = 0.88
  /// Less text than this is no article.
  private static let shortArticle = 300

  /// What a block says about being part of an article: how much running text it has; links and stray words
  /// count against it.
  private func score(_ block: TextBlock) -> Double {
    let text = Double(block.length - 2 * block.linkLength)
    if block.linkDensity > 0.5 { return -20 - Double(block.linkLength) * 0.5 }
    if page.nodes[block.owner].tag.isHeading { return 0 }
    if page.nodes[block.owner].tag == .td || page.nodes[block.owner].tag == .th {
      return Double(block.length - block.linkLength) * 0.5
    }
    if block.length < 25 { return block.endsSentence ? 5 : -10 }
    let isRunning = block.endsSentence || (block.length >= 80 && block.stops > 0)
    return isRunning ? text : text * 0.3
  }
}
