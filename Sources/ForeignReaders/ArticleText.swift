// The text of an article, with what is left when the page's own element does not hold it: a second look that
// believes no names, then the copy in linked data, which pages have that are built by scripts. And
// whether it is an article at all: running text is what tells one from a front page or a list.

/// Reads the text of a page's article.
struct ArticleText {
  let finder: ArticleFinder
  let chooser: BodyChooser

  /// What was read.
  struct Result {
    var paragraphs: [String]
    /// Whether there is running text; without, the paragraphs are what there is.
    var isArticle: Bool
  }

  /// Less text than this makes a second look worth its time, in letters.
  private static let short = 300
  /// Less running text than this is no article.
  private static let least = 40

  /// The paragraphs, and where they stand if a second look found them.
  func read(_ article: inout ArticleFinder.Found) -> Result {
    var body = chooser.choose(article)
    if Self.length(of: body) < Self.short {
      var second = finder
      second.believesNames = false
      let wider = second.find()
      let text = chooser.choose(wider)
      if Self.running(text) >= max(Self.short, 2 * Self.length(of: body)) {
        (article, body) = (wider, text)
      }
    }
    let length = Self.length(of: body)
    if let copy = chooser.metadata.linked.body, copy.utf8.count > 3 * length,
      copy.utf8.count >= Self.short
    {
      let copied = Measure(Array(copy.utf8)[...]).length
      if copied >= Self.short && copied > 3 * length {
        return Result(paragraphs: chooser.metadata.linked.paragraphs, isArticle: true)
      }
    }
    var isArticle = Self.running(body) >= Self.least || Self.length(of: body) >= Self.short
    if isArticle && !claimsArticle && isList(body, article.list) { isArticle = false }
    if !isArticle && length < Self.least { body = whatThereIs() }
    return Result(
      paragraphs: body.map { String(decoding: $0.text, as: UTF8.self) }, isArticle: isArticle)
  }

  /// All of a page's text that is not links, for one that has no article.
  private func whatThereIs() -> [TextBlock] {
    var finder = finder
    finder.believesNames = false
    return finder.find().blocks.filter { block in
      // The headline is told by itself.
      block.linkDensity < 0.5
        && chooser.headlineNode.map { !finder.page.contains($0, block.owner) } ?? true
    }
  }

  /// Whether a text is teasers, and next to nothing else.
  private func isList(_ body: [TextBlock], _ teasers: [Int]) -> Bool {
    guard !teasers.isEmpty else { return false }
    let page = finder.page
    var isListed = [Bool](repeating: false, count: page.nodes.count)
    for teaser in teasers { isListed[teaser] = true }
    for node in page.nodes.indices where isListed[page.parent(of: node)] { isListed[node] = true }
    return Self.running(body.filter { !isListed[$0.owner] }) < Self.short
  }

  /// Whether the page's metadata says that it is an article.
  private var claimsArticle: Bool {
    let metadata = chooser.metadata
    return metadata.linked.published != nil || metadata.first("article:published_time") != nil
      || metadata.first("og:type")?.lowercased().contains("article") == true
  }

  private static func length(of blocks: [TextBlock]) -> Int {
    blocks.reduce(0) { $0 + $1.length }
  }

  /// How much of a text is sentences, not labels and links.
  private static func running(_ blocks: [TextBlock]) -> Int {
    blocks.reduce(0) { sum, block in
      let isRunning =
        block.length >= 30 && block.linkDensity < 0.4
        && (block.endsSentence || block.stops >= 2)
      return isRunning ? sum + block.length : sum
    }
  }
}
