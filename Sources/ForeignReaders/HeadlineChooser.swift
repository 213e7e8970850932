// Which of a page's many titles is the headline. The one that readers see (an h1) is best where a second source
// bears it out; machine-readable ones are often cut, dressed up for search engines or end in the site's name.

/// Weighs a page's titles.
struct HeadlineChooser {
  let page: Page
  let hints: [Hint]
  let metadata: PageMetadata
  /// The site's names, to be cut off titles.
  let siteNames: [String]

  /// The longest title, in bytes, that is weighed.
  private static let maximumTitle = 2000

  /// A heading that may be the headline.
  private struct Candidate {
    var text: String
    var key: String
    var node: Int
    var weight: Double
  }

  /// The headline, and the element that shows it if one does.
  func choose(article: Int) -> (text: String, node: Int?) {
    let titles = claims()
    var best: Candidate?
    for var candidate in headings() {
      let agreement =
        titles.map { title in
          max(
            Self.agreement(candidate.key, Self.key(title)), Self.overlap(candidate.text, title))
        }.max() ?? 0
      candidate.weight += agreement * 3
      if page.contains(article, candidate.node) { candidate.weight += 0.5 }
      if best.map({ candidate.weight > $0.weight }) ?? true { best = candidate }
    }
    if let best, best.weight >= 2 || titles.isEmpty {
      return (withoutKicker(best, titles: titles), best.node)
    }
    return (titles.first ?? "", nil)
  }

  /// The text of a heading without the kicker that stands in the same element: what the metadata has, where
  /// that begins with a run of text of its own and is the rest of the heading.
  private func withoutKicker(_ heading: Candidate, titles: [String]) -> String {
    let runs = page.subtree(of: heading.node).filter { page.nodes[$0].tag == .text }
      .map { Self.key(String(decoding: page.text(ofRun: $0), as: UTF8.self)) }
    for title in titles {
      let key = Self.key(title)
      var kicker = ""
      for run in runs {
        if !kicker.isEmpty && !run.isEmpty && heading.key == kicker + key { return title }
        kicker += run
      }
    }
    return heading.text
  }

  /// What the metadata says the headline is, most trusted first.
  private func claims() -> [String] {
    var claims: [String] = []
    for value in [
      metadata.linked.headline, metadata.first("headline"), metadata.first("og:title"),
      metadata.first("parsely-title", "sailthru.title", "dc.title", "twitter:title"),
      metadata.title,
    ] {
      guard let value, value.utf8.count <= Self.maximumTitle else { continue }
      let cut = withoutSiteName(value)
      if !cut.isEmpty { claims.append(cut) }
    }
    return claims
  }

  private func headings() -> [Candidate] {
    var found: [Candidate] = []
    // Some pages keep the h1 for the site and give the article an h2.
    var seenSecond = false
    for index in page.nodes.indices {
      let tag = page.nodes[index].tag
      if tag == .text || tag == .meta { continue }
      let named = names(index)
      let isFirstOfSecond = tag == .h2 && !seenSecond
      if tag == .h2 { seenSecond = true }
      guard tag == .h1 || isFirstOfSecond || named else {
        continue
      }
      if found.contains(where: { page.contains($0.node, index) }) { continue }
      let text = page.text(of: index)
      guard !text.isEmpty, text.utf8.count < 600 else { continue }
      let weight = (tag == .h1 ? 1.0 : 0.4) + (named ? 0.5 : 0)
      found.append(
        Candidate(text: text, key: Self.key(text), node: index, weight: weight))
      if found.count == 20 { break }
    }
    return found
  }

  /// Whether microdata or hNews calls an element the headline.
  private func names(_ node: Int) -> Bool {
    if page.attributeBytes(.itemprop, of: node)?.elementsEqual("headline".utf8) == true {
      return true
    }
    guard let classes = page.attributeBytes(.classes, of: node), classes.count >= 6 else {
      return false
    }
    return classes.split(separator: UInt8(ascii: " ")).contains { name in
      name.elementsEqual("entry-title".utf8) || name.elementsEqual("p-name".utf8)
    }
  }

  /// A title without " | Site", " - Site" or "Site: " around it.
  private func withoutSiteName(_ title: String) -> String {
    let sites = siteNames.map(Self.key).filter { !$0.isEmpty }
    var title = title
    var changed = true
    while changed {
      changed = false
      for mark in [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", ": ", "|"] {
        guard let parts = Self.lastParts(title, mark) else { continue }
        let (head, tail) = (Self.key(parts.head), Self.key(parts.tail))
        if !head.isEmpty && sites.contains(where: { Self.isName(tail, of: $0) }) {
          title = parts.head
          changed = true
          break
        }
      }
    }
    return title
  }

  private static func isName(_ part: String, of site: String) -> Bool {
    part == site || (part.utf8.count >= 3 && site.hasPrefix(part))
      || (site.utf8.count >= 3 && part.hasPrefix(site))
  }

  private static func lastParts(_ text: String, _ mark: String) -> (head: String, tail: String)? {
    let bytes = Array(text.utf8)
    let mark = Array(mark.utf8)
    guard bytes.count > mark.count else { return nil }
    for start in stride(from: bytes.count - mark.count, to: 0, by: -1)
    where bytes[start..<(start + mark.count)].elementsEqual(mark) {
      return (
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
      )
    }
    return nil
  }

  /// A title with nothing but its letters and digits, in lower case.
  static func key(_ text: String) -> String {
    TitleKey.key(text)
  }

  /// How far two titles say the same, 0 to 1: equal, or one opens or holds the other.
  static func agreement(_ first: String, _ second: String) -> Double {
    if first == second { return 1 }
    let (short, long) = first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    guard short.utf8.count >= 8 else { return 0 }
    let isMost = short.utf8.count * 5 >= long.utf8.count * 2
    if long.hasPrefix(short) || long.hasSuffix(short) { return isMost ? 0.9 : 0.5 }
    return long.contains(short) ? (isMost ? 0.8 : 0.4) : 0
  }

  /// How many of their words two titles share, 0 to 1 (Jaccard), where that is at least half.
  private static func overlap(_ first: String, _ second: String) -> Double {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let (one, other) = (words(first), words(second))
    let all = one.union(other).count
    guard all > 3 else { return 0 }
    let share = Double(one.intersection(other).count) / Double(all)
    return share >= 0.5 ? share * 0.8 : 0
  }
}
