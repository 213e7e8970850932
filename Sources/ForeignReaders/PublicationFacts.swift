// When and by whom a page was published, in which language and under which address: small fields, each with
// its sources in the order in which they are believed.

internal import News

/// Reads the small facts of a publication.
struct PublicationFacts {
  let page: Page
  let hints: [Hint]
  let metadata: PageMetadata
  /// Where the page was found, where that is known.
  var address: String?

  /// The publisher's name.
  var publisher: String? {
    let linked = metadata.linked.publisher
    let site = metadata.first("og:site_name")
    if let linked, let site {
      // The company behind a site has a longer name than the site that readers know.
      return isCompany(linked) && !isHost(site) ? site : linked
    }
    return linked ?? site
      ?? metadata.first("dc.publisher", "dcterms.publisher", "publisher", "application-name")
      ?? sourceOrganization ?? nameInTitle
  }

  /// The organisation that hNews marks as the source: `class="source-org"`.
  private var sourceOrganization: String? {
    let mark = Array("source-org".utf8)
    let node = page.nodes.indices.first { index in
      guard let classes = page.attributeBytes(.classes, of: index), classes.count >= mark.count
      else { return false }
      return classes.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(mark) }
    }
    guard let text = node.map({ page.text(of: $0) }), !text.isEmpty, text.utf8.count <= 80 else {
      return nil
    }
    return text
  }

  /// Every name that the site has for itself.
  var siteNames: [String] {
    [
      metadata.first("og:site_name"), metadata.linked.publisher,
      metadata.first("application-name"), metadata.first("apple-mobile-web-app-title"),
      metadata.first("publisher", "dc.publisher"), hostName,
    ].compactMap { $0 }
  }

  /// The language's ISO 639-1 code: what most of the page's declarations say, the first in a tie.
  var language: String? {
    var votes: [(code: String, count: Int)] = []
    for value in [
      metadata.linked.language, metadata.language, metadata.first("og:locale"),
      metadata.first("inlanguage", "content-language", "language", "dc.language"),
    ] {
      guard let code = value.flatMap(Self.languageCode) else { continue }
      if let index = votes.firstIndex(where: { $0.code == code }) {
        votes[index].count += 1
      } else {
        votes.append((code, 1))
      }
    }
    return votes.max { $0.count < $1.count }?.code
  }

  /// The canonical address, else the one where the page was found.
  var url: String? {
    for value in [metadata.canonical, metadata.first("og:url"), metadata.linked.url] {
      if let value, Self.isWebAddress(value) { return value }
    }
    return address
  }

  /// The day of publication and where it was read.
  func date(
    _ article: ArticleFinder.Found, headline: Int?
  ) -> (date: NewsDate, source: DateSource)? {
    for value in [metadata.linked.published] + metaDates {
      if let value, let date = Self.day(value) { return (date, .meta) }
    }
    if let date = shownDate(article: article.root, headline: headline)
      ?? dateLine(article, headline: headline)
    {
      return (date, .page)
    }
    if let date = url.flatMap(NewsDate.init(url:)) { return (date, .url) }
    return nil
  }

  private var metaDates: [String?] {
    [
      metadata.first("article:published_time", "og:article:published_time", "og:published_time"),
      metadata.first("datepublished", "parsely-pub-date", "sailthru.date"),
      metadata.first("cxenseparse:recs:publishtime", "article:published", "publishdate"),
      metadata.first("date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created"),
      metadata.first("pubdate", "publish-date", "publish_date", "publication_date"),
    ]
  }

  /// The day in the page's own text: microdata, `<time>`, an element that is named for its date; those near the
  /// headline only, since every teaser has one.
  private func shownDate(article: Int, headline: Int?) -> NewsDate? {
    let start = headline.map { max(0, min($0, article) - 60) } ?? article
    let end = Int(page.nodes[article].end)
    var weak: NewsDate?
    for index in start..<max(start, end) where page.nodes[index].tag != .text {
      let isPublished =
        page.attribute(.itemprop, of: index)?.contains("datePublished") == true
      if page.nodes[index].tag == .time || isPublished {
        let value = page.attribute(.datetime, of: index) ?? page.attribute(.content, of: index)
        let found =
          value.flatMap(Self.day) ?? Self.dayInText(page.text(of: index))
        if let found {
          if isPublished { return found }
          weak = weak ?? found
        }
      } else if weak == nil, hints[index].contains(.date), page.subtree(of: index).count < 40 {
        // hAtom and hNews keep the machine's value in the title.
        weak = page.attribute(.title, of: index).flatMap(Self.day)
        if weak != nil { continue }
        let text = page.text(of: index)
        if text.utf8.count < 150 { weak = Self.dayInText(text) }
      }
    }
    return weak
  }

  /// The day in a short line above the first paragraph.
  private func dateLine(_ article: ArticleFinder.Found, headline: Int?) -> NewsDate? {
    let start = min(headline ?? article.root, article.root)
    for block in article.blocks
    where block.nodes.lowerBound >= start && page.contains(article.root, block.owner) {
      if block.length >= 120 { return nil }
      guard block.length < 80 else { continue }
      if let date = Self.dayInText(String(decoding: block.text, as: UTF8.self)) { return date }
    }
    return nil
  }

  /// The day of a machine-readable value; a long number is a Unix time in seconds or milliseconds.
  private static func day(_ value: String) -> NewsDate? {
    if value.utf8.count == 10 || value.utf8.count == 13, let number = Int(value) {
      return NewsDate(unixSeconds: value.utf8.count == 13 ? number / 1000 : number)
    }
    guard let date = NewsDate(timestamp: value), date.day != nil else { return nil }
    return date
  }

  /// The day in a line of text; a month or a year alone is not when a page was published.
  private static func dayInText(_ text: String) -> NewsDate? {
    guard let (date, _) = TextDate.find(in: text), date.day != nil else { return nil }
    return date
  }

  private func isCompany(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains { Self.companyForms.contains(String($0)) }
  }

  private static let companyForms: Set<String> = [
    "gmbh", "ag", "kg", "ltd", "limited", "inc", "llc", "corp", "corporation", "plc", "sa", "spa",
    "srl",
    "ab", "oy", "bv", "nv", "holding", "holdings", "group", "verlag", "co", "company", "publishing",
  ]

  private func isHost(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: ".")) && !name.utf8.contains(UInt8(ascii: " "))
  }

  /// The host of the address without "www." and the last label.
  private var hostName: String? {
    guard let url, let start = url.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let rest = url.utf8[start...].drop { $0 == UInt8(ascii: "/") }
    let host = String(decoding: rest.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    let labels = host.lowercased().split(separator: ".").filter { $0 != "www" }
    return labels.count >= 2 ? String(labels[labels.count - 2]) : labels.first.map(String.init)
  }

  /// The site's name at the end of the title, where the address bears it out.
  private var nameInTitle: String? {
    guard let title = metadata.title, let host = hostName else { return nil }
    for mark in [" | ", " - ", " – ", " — "] {
      let bytes = Array(title.utf8)
      let mark = Array(mark.utf8)
      guard bytes.count > mark.count else { continue }
      for start in stride(from: bytes.count - mark.count, to: 0, by: -1)
      where bytes[start..<(start + mark.count)].elementsEqual(mark) {
        let tail = String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
        let key = HeadlineChooser.key(tail)
        if !key.isEmpty, key == HeadlineChooser.key(host) { return tail }
        break
      }
    }
    return nil
  }

  private static func languageCode(_ value: String) -> String? {
    let code = value.lowercased().prefix { $0 >= "a" && $0 <= "z" }
    return code.utf8.count == 2 ? String(code) : names[String(code)]
  }

  private static let names = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es",
    "italian": "it", "portuguese": "pt", "russian": "ru", "turkish": "tr", "arabic": "ar",
    "deu": "de", "eng": "en", "fra": "fr", "spa": "es", "ita": "it",
  ]

  private static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }
}
