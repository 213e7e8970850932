// What a class, an id or a role says about an element. Site builders name the parts of a page with the
// same few words everywhere ("sidebar", "related", "entry-content"); words are matched whole, and two
// neighbouring words as a pair, so that "main" does not match "domain". None of them names a publisher.

/// What the names of an element say about it.
struct Hint: OptionSet, Sendable, Hashable {
  let rawValue: UInt16
  /// The text of the article.
  static let content = Hint(rawValue: 1)
  /// Around the article: navigation, related pages, sharing, advertising, notices.
  static let chrome = Hint(rawValue: 2)
  /// What readers wrote below it.
  static let comments = Hint(rawValue: 4)
  /// The text that belongs to a picture.
  static let caption = Hint(rawValue: 8)
  /// Who made a picture.
  static let credit = Hint(rawValue: 16)
  /// Who wrote the article.
  static let byline = Hint(rawValue: 32)
  /// When it was published.
  static let date = Hint(rawValue: 64)
  /// Not shown.
  static let hidden = Hint(rawValue: 128)
  /// The frame of the site: its foot, menus, notices about cookies.
  static let frame = Hint(rawValue: 256)
  /// The lines between headline and text that say what it is about.
  static let standfirst = Hint(rawValue: 512)
}

/// Reads hints, each distinct list of classes once a page.
struct HintReader {
  private var known: [UInt64: Hint] = [:]

  /// The attributes whose words say what an element is, in the order in which they are read.
  private static let naming: [AttributeName] = [
    .classes, .id, .itemprop, .dataComponent, .dataTestID, .role,
  ]

  /// The hints that an element's class, id, role and visibility give.
  mutating func hints(of node: Int, in page: Page) -> Hint {
    let element = page.nodes[node]
    var hint: Hint = []
    var hash: UInt64 = 0
    for index in Int(element.start)..<Int(element.start + element.count) {
      let attribute = page.attributes[index]
      switch attribute.name {
      case .classes, .id, .itemprop, .dataComponent, .dataTestID, .role:
        hash = Self.mix(hash, page.value(of: attribute), attribute.name)
      case .hidden: hint.formUnion(.hidden)
      case .ariaHidden:
        if page.value(of: attribute).elementsEqual("true".utf8) { hint.formUnion(.hidden) }
      case .style:
        if Self.hides(style: page.value(of: attribute)) { hint.formUnion(.hidden) }
      default: break
      }
    }
    if hash == 0 { return hint }
    if let found = known[hash] { return hint.union(found) }
    let found = Self.read(names(of: node, in: page))
    let hides = page.attributeBytes(.classes, of: node).map { Self.hides($0) } ?? false
    known[hash] = hides ? found.union(.hidden) : found
    return hint.union(known[hash] ?? [])
  }

  private func names(of node: Int, in page: Page) -> [UInt8] {
    var names: [UInt8] = []
    for name in Self.naming {
      if let value = page.attributeBytes(name, of: node) {
        names.append(UInt8(ascii: " "))
        names.append(contentsOf: value.prefix(Self.maximumName))
      }
    }
    return names
  }

  /// How much of a value is read.
  private static let maximumName = 400

  /// FNV-1a; never zero, which stands for no name.
  private static func mix(
    _ hash: UInt64, _ value: ArraySlice<UInt8>, _ name: AttributeName
  ) -> UInt64 {
    var hash = hash ^ (name.order &* 0xCBF2_9CE4_8422_2325)
    value.prefix(maximumName).withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash | 1
  }

  private static func hides(style: ArraySlice<UInt8>) -> Bool {
    // Both end in a word that few other styles have: look for that first.
    guard style.contains(where: { ($0 | 0x20) == UInt8(ascii: "y") }) else { return false }
    let compact = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return compact.contains("display:none") || compact.contains("visibility:hidden")
  }

  /// Whether a class by itself hides the element; "label-hidden" hides something else.
  private static func hides(_ classes: ArraySlice<UInt8>) -> Bool {
    classes.split(separator: UInt8(ascii: " ")).contains { name in
      name.elementsEqual("hidden".utf8) || name.elementsEqual("hide".utf8)
        || name.elementsEqual("invisible".utf8)
    }
  }

  /// Reads a list of names: splits at anything but letters and at capitals, looks words and pairs up.
  static func read(_ names: [UInt8]) -> Hint {
    var reading = NameReading()
    var wasLower = false
    for byte in names {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        reading.word.append(byte)
        wasLower = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if wasLower { reading.close() }
        reading.word.append(byte | 0x20)
        wasLower = false
      default:
        reading.close()
        wasLower = false
        if byte == UInt8(ascii: " ") { reading.endName() }
      }
    }
    reading.close()
    return reading.hint
  }

  /// The names of an element as they are read.
  private struct NameReading {
    var hint: Hint = []
    /// The word that is being read.
    var word: [UInt8] = []
    /// The number of the word before it in the same name, where a pair begins with it.
    private var opening: UInt16?
    private var followsBuilder = false

    mutating func close() {
      guard !word.isEmpty else { return }
      word.withUnsafeBufferPointer { word in
        if let found = HintReader.words[word] { hint.formUnion(found) }
        // A widget is a box beside the article, but for a page builder every part of a page is one.
        if !followsBuilder, HintReader.widgets[word] != nil { hint.formUnion(.chrome) }
        if let opening, let closing = HintReader.pairs.closings[word],
          let found = HintReader.pairs.hints[UInt32(opening) << 16 | UInt32(closing)]
        {
          hint.formUnion(found)
        }
        opening = HintReader.pairs.openings[word]
        followsBuilder = HintReader.builders[word] != nil
      }
      word.removeAll(keepingCapacity: true)
    }

    mutating func endName() {
      opening = nil
      followsBuilder = false
    }
  }

  private static let words = NameTable(
    table([
      (
        .frame,
        "nav navbar menu submenu breadcrumb breadcrumbs footer masthead cookie cookies consent gdpr modal"
      ),
      (
        .content,
        "articlebody articletext articlecontent storybody storytext postbody postcontent entrycontent fulltext bodytext"
      ),
      (
        .chrome,
        "nav navbar navi navigation subnav menu submenu breadcrumb breadcrumbs sidebar sidebars footer masthead topbar toolbar offcanvas"
      ),
      (
        .chrome,
        "related relateds recommended recommendation recommendations recirculation recirc outbrain taboola zergnet popular trending readmore seealso"
      ),
      (
        .chrome,
        "share sharing sharebar sharetools social socials sociable addthis addtoany sharedaddy followus"
      ),
      (
        .chrome,
        "newsletter newsletters subscribe subscription signup paywall promo promos promotion advert adverts advertisement advertising ad ads adsbygoogle adslot sponsor sponsored dfp"
      ),
      (
        .chrome,
        "cookie cookies consent gdpr privacy disclaimer copyright popup modal lightbox overlay toast tableofcontents cta authorbox authorbio aboutauthor sabox saboxplugin abh"
      ),
      (
        .chrome,
        "tags taglist tagcloud pagination pager pagenav rating ratings login donate donation poll quiz syndication breaking ticker skip sr screenreader noprint"
      ),
      (.comments, "comment comments commentlist disqus respond commentform livefyre reply replies"),
      (
        .caption,
        "caption captions figcaption cutline bildunterschrift bildtext legende imagedescription imagecaption imgcaption photocaption imagetext fotopie piedefoto pieddefoto didascalia bildbeschreibung imagelegend"
      ),
      (.credit, "credit credits copyright photographer photocredit imagecredit"),
      (.byline, "byline bylines author authors writer reporter autor autoren auteur"),
      (
        .standfirst,
        "standfirst subtitle subheadline subhead subheading subline dek deck lede ingress chapo chapeau vorspann sommario sottotitolo occhiello bajada bajante copete manchet introtext leadtext"
      ),
      (.date, "date dateline time timestamp published pubdate posted dt updated"),
    ]))

  /// Page builders that call whatever they place a widget.
  private static let builders = NameTable(
    ["elementor", "siteorigin", "sow", "so", "panel"].map { (name: $0, value: true) })

  private static let widgets = NameTable(
    ["widget", "widgets"].map { (name: $0, value: true) })

  private static let pairs = PairTable(
    table([
      (
        .content,
        "article-body article-content article-text article-main story-body story-content story-text story-main post-body post-content post-text post-entry entry-content entry-body entry-text main-content content-body content-main body-content body-text body-copy page-content text-content news-content news-text news-body detail-content detail-text rich-text blog-content single-content"
      ),
      (
        .chrome,
        "read-more read-next see-also more-on more-from up-next also-read most-read most-popular most-viewed you-may next-article prev-article previous-article related-articles latest-news top-stories article-tags post-tags entry-tags tag-list tags-links post-meta entry-meta article-meta post-footer entry-footer article-footer follow-us share-buttons share-links sign-up mail-chimp call-to author-bio author-box about-author author-info author-description author-card post-navigation nav-links table-of toc-list toc-container toc-title ez-toc toc-wrapper entry-utility post-utility post-tagged posted-in site-header site-footer page-header page-footer skip-link in-brief"
      ),
      (.comments, "comment-list comments-area user-comments reader-comments"),
      (
        .caption,
        "caption-text image-caption photo-caption media-caption wp-caption image-description img-description photo-description picture-description media-description image-legend"
      ),
      (.credit, "photo-by image-source media-credit"),
      (.date, "publish-date pub-date date-time"),
      (
        .standfirst,
        "sub-title sub-headline sub-heading intro-text lead-text article-lead article-intro article-summary article-description article-excerpt post-excerpt post-subtitle post-intro story-intro story-summary news-lead news-intro"
      ),
      (.hidden, "visually-hidden sr-only screen-reader"),
    ]))

  private static func table(_ rows: [(Hint, String)]) -> [(name: String, value: Hint)] {
    var table: [String: Hint] = [:]
    for (hint, names) in rows {
      for name in names.split(separator: " ") { table[String(name), default: []].formUnion(hint) }
    }
    return table.map { (name: $0.key, value: $0.value) }
  }

  /// Hints of two words that stand side by side: each word has a number.
  private struct PairTable: Sendable {
    let openings: NameTable<UInt16>
    let closings: NameTable<UInt16>
    private(set) var hints: [UInt32: Hint] = [:]

    init(_ pairs: [(name: String, value: Hint)]) {
      var (first, second): ([String: UInt16], [String: UInt16]) = ([:], [:])
      for pair in pairs {
        let words = pair.name.split(separator: "-").map(String.init)
        guard words.count == 2 else { continue }
        let opening = first[words[0], default: UInt16(first.count)]
        let closing = second[words[1], default: UInt16(second.count)]
        first[words[0]] = opening
        second[words[1]] = closing
        hints[UInt32(opening) << 16 | UInt32(closing)] = pair.value
      }
      openings = NameTable(first.map { (name: $0.key, value: $0.value) })
      closings = NameTable(second.map { (name: $0.key, value: $0.value) })
    }
  }
}
