// The HTML elements and attributes that the rules know. Everything else is `.other` or dropped when a
// page is parsed, so that a node is a few bytes and comparing tags is comparing numbers.

/// An HTML element by its name.
enum Tag: String, CaseIterable, Sendable {
  /// A run of text, not an element.
  case text = "#text"
  /// An element that no rule knows: custom elements, media, formatting.
  case other = "#other"
  case a, abbr, address, amp = "amp-img", article, aside, b, base, blockquote, body, br, button
  case canvas, caption, center, cite, code, dd, del, details, dialog, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins
  case label, legend, li, link, main, map, math, menu, meta, nav, noframes, noscript, object, ol
  case optgroup, option, p, picture, pre, q, rp, rt, s, script, section, select, small, source,
    span, strong
  case style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, u, ul, video, audio, wbr

  private static let byName = NameTable(allCases.map { (name: $0.rawValue, value: $0) })

  /// The element of a name in lower case, as libxml2 gives it.
  init(name: UnsafeBufferPointer<UInt8>) { self = Self.byName[name] ?? .other }

  /// Whether the element starts a new line of text, by its role in HTML.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3,
      .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol,
      .optgroup, .option, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead,
      .tr, .ul, .title:
      true
    default: false
    }
  }

  /// Whether the element is a heading, `h1` to `h6`.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether the element says how the text beside it is read (ruby): silent, and in the middle of a word.
  var isRuby: Bool { self == .rt || self == .rp }

  /// Whether nothing in the element is text for a reader.
  var isSilent: Bool {
    switch self {
    case .script, .style, .template, .head, .svg, .math, .canvas, .select, .textarea, .button,
      .iframe, .object, .embed, .video, .audio, .map, .input, .noframes, .frameset, .option,
      .optgroup, .rp, .rt:
      true
    default: false
    }
  }
}

/// The attributes that are kept.
enum AttributeName: String, CaseIterable, Sendable {
  case alt, ariaHidden = "aria-hidden", ariaLabel = "aria-label", charset, classes = "class"
  case content, dataComponent = "data-component", dataSrc = "data-src", dataTestID = "data-testid"
  case datetime, hidden, href, httpEquiv = "http-equiv", id, itemprop, itemscope, itemtype, lang
  case name, property, rel, role, src, style, title, type, value

  private static let byName = NameTable(allCases.map { (name: $0.rawValue, value: $0) })

  /// A number that tells the naming attributes apart.
  var order: UInt64 {
    switch self {
    case .classes: 1
    case .id: 2
    case .itemprop: 3
    case .dataComponent: 4
    case .dataTestID: 5
    case .role: 6
    default: 7
    }
  }

  /// The attribute of a name in lower case, or nil for one that no rule reads.
  init?(named name: UnsafeBufferPointer<UInt8>) {
    guard let found = Self.byName[name] else { return nil }
    self = found
  }
}
