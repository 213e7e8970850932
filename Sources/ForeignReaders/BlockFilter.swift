// Decides block by block what of the article's element is the article.

/// Drops what is not text of the article from its element.
struct BlockFilter {
  let page: Page
  let hints: [Hint]

  /// The blocks that are kept.
  func kept(_ blocks: [TextBlock]) -> [TextBlock] {
    blocks.filter { block in
      if page.nodes[block.owner].tag == .h1 { return false }
      return block.linkDensity < 0.6 || block.length > 200
    }
  }
}
