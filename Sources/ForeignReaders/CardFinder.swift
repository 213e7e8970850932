// Finds the teasers of other pages by their shape: a heading that is a link, a line or two below it, and the
// same again beside it. Their names differ on every site; their shape does not.

/// Marks teasers.
struct CardFinder {
  let page: Page

  /// The most text that a teaser has.
  private static let maximumLength = 700
  /// This many teasers are a list.
  private static let list = 5

  /// Marks the cards that come in rows of at least two, unless they are most of the page's text: then the
  /// page is a list, and the list is what there is.
  ///
  /// - returns: the cards of such a list.
  func mark(_ excluded: inout [Bool], blocks: [TextBlock]) -> [Int] {
    var length = [Int](repeating: 0, count: page.nodes.count)
    var headings = [Int](repeating: 0, count: page.nodes.count)
    var linked: [Int] = []
    var total = 0
    for block in blocks {
      length[block.owner] += block.length
      total += block.length
      guard page.nodes[block.owner].tag.isHeading else { continue }
      headings[block.owner] += 1
      if block.linkDensity > 0.8 { linked.append(block.owner) }
    }
    for index in stride(from: page.nodes.count - 1, to: 0, by: -1) {
      length[page.parent(of: index)] += length[index]
      headings[page.parent(of: index)] += headings[index]
    }
    var rows: [Int: [Int]] = [:]
    var linking: [Int] = []
    for heading in linked where !isLink(to: heading) {
      let card = self.card(of: heading, length: length, headings: headings)
      rows[page.parent(of: card), default: []].append(card)
      linking.append(card)
    }
    for index in page.nodes.indices
    where page.nodes[index].tag == .article && length[index] <= Self.maximumLength {
      rows[page.parent(of: index), default: []].append(index)
    }
    let cards = rows.values.filter { $0.count >= 2 }.flatMap { $0 }
    let text = cards.reduce(0) { $0 + length[$1] }
    guard text * 2 < total else { return linking.count >= Self.list ? linking : [] }
    for card in cards { excluded[card] = true }
    return []
  }

  /// Whether a heading links to a place on its own page, as the sections of long texts do.
  private func isLink(to heading: Int) -> Bool {
    page.subtree(of: heading).contains { node in
      page.nodes[node].tag == .a
        && page.attributeBytes(.href, of: node)?.first == UInt8(ascii: "#")
    }
  }

  /// The largest element around a heading that has no other heading and little text.
  private func card(of heading: Int, length: [Int], headings: [Int]) -> Int {
    var card = heading
    while true {
      let parent = page.parent(of: card)
      guard parent != 0, headings[parent] == headings[heading],
        length[parent] <= Self.maximumLength, page.nodes[parent].tag != .body
      else { return card }
      card = parent
    }
  }
}
