// Decides block by block what of the article's element is its text, and takes in the standfirst above it. Where
// linked data holds the text as well, the two check each other.

/// Chooses the blocks of the body.
struct BodyChooser {
  let page: Page
  let hints: [Hint]
  let metadata: PageMetadata
  let headline: String
  let headlineNode: Int?

  /// The blocks of the body in order.
  func choose(_ found: ArticleFinder.Found) -> [TextBlock] {
    let titles = titleKeys()
    var body = found.blocks.filter { page.contains(found.root, $0.owner) }
    body = withoutOpening(body.filter { isText($0, root: found.root, titles: titles) })
    body = withoutTail(withoutAppeals(withoutStock(body)))
    body = checked(body)
    return standfirst(found, body: body, titles: titles) + body
  }

  // MARK: Single blocks

  /// The page's titles as keys: a block that only repeats one is no text.
  private func titleKeys() -> Set<String> {
    var keys: Set<String> = [HeadlineChooser.key(headline)]
    for title in [metadata.linked.headline, metadata.first("og:title"), metadata.title] {
      if let title { keys.insert(HeadlineChooser.key(title)) }
    }
    keys.remove("")
    return keys
  }

  private func isText(_ block: TextBlock, root: Int, titles: Set<String>) -> Bool {
    let tag = page.nodes[block.owner].tag
    if tag == .h1 || block.length == 0 { return false }
    if block.length < 300, isTitle(block, tag, titles) { return false }
    if block.linkDensity >= (block.endsSentence && block.length > 60 ? 0.8 : 0.6) {
      return block.length > 300
    }
    if block.length < 100 && !block.endsSentence && isLabelled(block, root: root) { return false }
    return true
  }

  private func isTitle(_ block: TextBlock, _ tag: Tag, _ titles: Set<String>) -> Bool {
    // A key has no more bytes than its text: what is much longer than every title is none of them.
    guard
      tag.isHeading || titles.contains(where: { block.text.count <= $0.utf8.count * 3 / 2 + 20 })
    else { return false }
    let key = HeadlineChooser.key(String(decoding: block.text, as: UTF8.self))
    if titles.contains(key) { return true }
    let own = HeadlineChooser.key(headline)
    return tag.isHeading && own.utf8.count >= 12 && key.hasSuffix(own)
  }

  /// Whether an element close around a block is named for a byline or a date.
  private func isLabelled(_ block: TextBlock, root: Int) -> Bool {
    var node = block.owner
    for _ in 0..<4 {
      if node == root || node == 0 { return false }
      if !hints[node].intersection([.byline, .date, .credit]).isEmpty { return true }
      node = page.parent(of: node)
    }
    return false
  }

  // MARK: Ends

  /// Drops the short lines before the first paragraph that only say when and by whom.
  private func withoutOpening(_ blocks: [TextBlock]) -> [TextBlock] {
    guard let start = blocks.firstIndex(where: { $0.length >= 80 && $0.linkDensity < 0.4 }) else {
      return blocks
    }
    return blocks[..<start].filter { block in
      page.nodes[block.owner].tag.isHeading || block.endsSentence || block.length >= 60
        || !hasDigits(block)
    } + blocks[start...]
  }

  /// Drops stock phrases and the sections that they open.
  private func withoutStock(_ blocks: [TextBlock]) -> [TextBlock] {
    let total = blocks.reduce(0) { $0 + $1.length }
    var left = total
    var kept: [TextBlock] = []
    var inSection = false
    var inLinks = false
    for block in blocks {
      left -= block.length
      switch role(of: block) {
      case .tail:
        // A section at the end ends the article; one in the middle has links, then the text goes on.
        if left * 4 < total { return kept }
        inSection = true
        continue
      case .lead:
        if left * 4 < total { return kept }
        inLinks = true
        continue
      case .line: continue
      case nil: break
      }
      if inLinks && block.linkDensity > 0.5 { continue }
      inLinks = false
      if inSection && (block.linkDensity > 0.3 || (block.length < 80 && !block.endsSentence)) {
        continue
      }
      inSection = false
      kept.append(block)
    }
    return kept
  }

  private func role(of block: TextBlock) -> StockPhrases.Role? {
    guard block.length <= 150 else { return nil }
    return StockPhrases.role(
      of: String(decoding: block.text, as: UTF8.self), linked: block.linkDensity > 0.3,
      opensSection: page.nodes[block.owner].tag.isHeading || isEmphasized(block))
  }

  /// Whether all of a block is set off from the text around it: bold or in italics.
  private func isEmphasized(_ block: TextBlock) -> Bool {
    var node = page.parent(of: block.nodes.lowerBound)
    while node != block.owner && node != 0 {
      switch page.nodes[node].tag {
      case .b, .strong, .em, .i:
        if Int(page.nodes[node].end) >= block.nodes.upperBound { return true }
      default: break
      }
      node = page.parent(of: node)
    }
    return false
  }

  /// Drops appeals to the reader: at the end, or where a link or the type sets them off.
  private func withoutAppeals(_ blocks: [TextBlock]) -> [TextBlock] {
    guard blocks.count > 1 else { return blocks }
    let start = blocks.count - min(4, blocks.count / 3)
    return blocks.enumerated().filter { place, block in
      guard block.length <= Appeals.maximumLength, !page.nodes[block.owner].tag.isHeading,
        place >= start || block.linkDensity > 0.12 || isEmphasized(block)
      else { return true }
      return !Appeals.open(block.text)
    }.map(\.element)
  }

  private func hasDigits(_ block: TextBlock) -> Bool {
    block.text.count { (0x30...0x39).contains($0) } >= 3
  }

  /// Drops what follows the last paragraph: headings without text, lists of links.
  private func withoutTail(_ blocks: [TextBlock]) -> [TextBlock] {
    var blocks = blocks
    while let last = blocks.last {
      let isHeading = page.nodes[last.owner].tag.isHeading
      guard isHeading || (last.linkDensity > 0.4 && last.length < 200) else { break }
      blocks.removeLast()
    }
    return blocks
  }

  // MARK: Other sources

  /// Where linked data has the whole text, what stands before its first and after its last paragraph is not
  /// the article's.
  private func checked(_ blocks: [TextBlock]) -> [TextBlock] {
    guard let text = metadata.linked.body else { return blocks }
    let length = Measure(Array(text.utf8)[...]).length
    let own = blocks.reduce(0) { $0 + $1.length }
    guard length >= 400, length * 10 >= own * 6 else { return blocks }
    let shingles = Shingles(Array(text.utf8))
    let certain = blocks.map { $0.length >= 30 && shingles.share(of: $0.text) > 0.6 }
    guard let first = certain.firstIndex(of: true), let last = certain.lastIndex(of: true),
      zip(blocks, certain).reduce(0, { $0 + ($1.1 ? $1.0.length : 0) }) * 2 > own
    else { return blocks }
    // The standfirst is a field of its own in linked data.
    let opening = blocks[..<first].filter { $0.length >= 40 && isDescribed($0) }
    return opening.suffix(1) + blocks[first...last]
  }

  /// The standfirst: a paragraph between headline and text that the page's description repeats, or that is
  /// a sentence by itself.
  private func standfirst(
    _ found: ArticleFinder.Found, body: [TextBlock], titles: Set<String>
  ) -> [TextBlock] {
    guard let headlineNode, headlineNode < found.root,
      !page.contains(found.root, headlineNode)
    else { return [] }
    let start = Int(page.nodes[headlineNode].end)
    var chosen: [TextBlock] = []
    var named: [TextBlock] = []
    for block in found.blocks
    where block.nodes.lowerBound >= start && block.nodes.upperBound <= found.root {
      let isNamed = isNamedStandfirst(block)
      guard block.length >= (isNamed ? 20 : 40), block.linkDensity < 0.3,
        isText(block, root: 0, titles: titles),
        !body.prefix(3).contains(where: { $0.text == block.text })
      else { continue }
      if block.endsSentence || isDescribed(block) {
        chosen.append(block)
      } else if isNamed {
        named.append(block)
      }
    }
    return Array((chosen.isEmpty ? named : chosen).prefix(2))
  }

  private func isNamedStandfirst(_ block: TextBlock) -> Bool {
    var node = block.owner
    for _ in 0..<2 {
      if hints[node].contains(.standfirst) { return true }
      node = page.parent(of: node)
    }
    return false
  }

  /// Whether one of the page's descriptions of itself repeats most of a block.
  private func isDescribed(_ block: TextBlock) -> Bool {
    let descriptions = [
      metadata.first("description"), metadata.first("og:description"), metadata.linked.description,
    ]
    return descriptions.contains { text in
      text.map { Shingles(Array($0.utf8)).share(of: block.text) > 0.6 } ?? false
    }
  }
}

/// The runs of four words of a text, to see how much of another text it holds. Texts without spaces are cut by
/// characters.
struct Shingles {
  private let hashes: Set<UInt64>

  init(_ text: [UInt8]) { hashes = Set(Self.hashes(of: text)) }

  /// The share of another text's runs that this text has, 0 to 1.
  func share(of text: [UInt8]) -> Double {
    let others = Self.hashes(of: text)
    guard !others.isEmpty else { return 0 }
    return Double(others.count { hashes.contains($0) }) / Double(others.count)
  }

  /// FNV-1a over four units at a time; a unit is an ASCII word in lower case or one other character.
  private static func hashes(of text: [UInt8]) -> [UInt64] {
    var units: [UInt64] = []
    var unit: UInt64 = 0
    var inWord = false
    func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in text {
      let isLetter =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      // A byte that starts a character of three bytes starts a unit: scripts without spaces are in it.
      if inWord && (!isLetter || byte >= 0xE0) {
        units.append(unit)
        inWord = false
      }
      guard isLetter else { continue }
      if !inWord {
        unit = 0xCBF2_9CE4_8422_2325
        inWord = true
      }
      unit = mix(unit, (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    if inWord { units.append(unit) }
    guard units.count >= 4 else {
      return units.isEmpty ? [] : [units.reduce(0) { $0 &* 31 &+ $1 }]
    }
    return (0...(units.count - 4)).map { start in
      units[start..<(start + 4)].reduce(0) { $0 &* 31 &+ $1 }
    }
  }
}
