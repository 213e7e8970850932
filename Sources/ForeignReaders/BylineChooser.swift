// Who wrote an article. Metadata is believed first, since it parts the names; the visible byline is read
// where there is none, and both lose "By", job titles behind a bar and addresses.

/// Weighs a page's bylines.
struct BylineChooser {
  let page: Page
  let hints: [Hint]
  let metadata: PageMetadata
  /// The names of the publisher, who is not its own author.
  let publishers: [String]

  /// The names, each once.
  func choose(article: Int, headline: Int?) -> [String] {
    let sources = [
      metadata.linked.authors,
      metadata.all("parsely-author", "sailthru.author", "cxenseparse:author"),
      metadata.all("author", "article:author", "dc.creator", "dcterms.creator", "byl", "og:author"),
      marked(article: article, headline: headline),
    ]
    for source in sources {
      let names = clean(source)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Names that the page marks: `rel="author"`, `itemprop="author"`, a class that says byline; only near the
  /// article, since teasers have authors too.
  private func marked(article: Int, headline: Int?) -> [String] {
    let range = min(headline ?? article, article)..<Int(page.nodes[article].end)
    var named: [String] = []
    var lines: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard page.nodes[index].tag != .text else { continue }
      let isName =
        page.attributeBytes(.rel, of: index)?.elementsEqual("author".utf8) == true
        || page.attributeBytes(.itemprop, of: index)?.elementsEqual("author".utf8) == true
      guard isName || hints[index].contains(.byline) else { continue }
      if hints[index].contains(.comments) || page.subtree(of: index).count > 60 { continue }
      let text = page.text(of: index)
      guard !text.isEmpty, text.utf8.count < 120 else { continue }
      if isName { named.append(text) } else { lines.append(text) }
      index = Int(page.nodes[index].end) - 1
    }
    return named.isEmpty ? Array(lines.prefix(1)) : named
  }

  /// Splits lists and drops what is no name.
  private func clean(_ values: [String]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    let own = Set(publishers.map(HeadlineChooser.key))
    for value in values {
      for part in Self.parts(of: value) {
        guard let name = Self.name(part) else { continue }
        let key = HeadlineChooser.key(name)
        if !own.contains(key) && seen.insert(key).inserted { names.append(name) }
      }
    }
    return names
  }

  /// The parts of a list of names: at commas, semicolons, bars, "and" and its like.
  private static func parts(of value: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    func close() {
      if !words.isEmpty { parts.append(words.joined(separator: " ")) }
      words = []
    }
    for word in value.split(separator: " ") {
      if joining.contains(word.lowercased()) {
        close()
        continue
      }
      if let last = word.utf8.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ";") {
        words.append(word.dropLast())
        close()
      } else {
        words.append(word)
      }
    }
    close()
    return parts
  }

  private static let joining: Set<String> = [
    "and", "und", "et", "y", "e", "en", "og", "och", "&", "|", "/", "•", "·", "-", "–", "with",
    "mit",
  ]

  private static let opening: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "af", "od", "oleh", "text", "texte", "author",
    "autor", "written", "tekst", "fra", "from",
  ]

  /// A name without "By" in front, or nil for an address, a date or something too long to be one.
  private static func name(_ text: String) -> String? {
    var words = text.split(separator: " ")
    while let first = words.first, words.count > 1,
      opening.contains(first.lowercased().filter { $0 != ":" })
    {
      words.removeFirst()
    }
    // "Jane Doe (jd)": the initials with which the desk signs.
    if words.count > 2, let last = words.last, last.hasPrefix("("), last.hasSuffix(")"),
      last.utf8.count <= 8
    {
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    let lowered = name.lowercased()
    guard !name.isEmpty, name.utf8.count <= 80, words.count <= 7, !lowered.contains("://"),
      !lowered.contains("@"), !lowered.hasPrefix("www."),
      name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      name.unicodeScalars.count(where: { $0.properties.numericType != nil }) < 4,
      !refused.contains(lowered)
    else { return nil }
    return name
  }

  private static let refused: Set<String> = [
    "admin", "administrator", "author", "editor", "staff", "null", "undefined", "none", "unknown",
    "guest", "webmaster", "by", "jr.", "redaktion",
  ]
}
