// What the head of a page and its attributes say: meta elements under any of their names, microdata, links,
// the title. Only collected here; which source is believed is decided where a field is chosen.

/// The metadata of a page.
struct PageMetadata {
  /// The contents of meta elements by `name`, `property` or `itemprop` in lower case, in order.
  private(set) var meta: [String: [String]] = [:]
  /// The text of `<title>`.
  private(set) var title: String?
  /// The address of `<link rel="canonical">`.
  private(set) var canonical: String?
  /// The `lang` of `<html>`.
  private(set) var language: String?
  /// The site's linked data.
  let linked: LinkedData

  init(page: Page) {
    linked = LinkedData(page: page)
    for index in page.nodes.indices {
      switch page.nodes[index].tag {
      case .meta: addMeta(index, page)
      case .title where title == nil && !isInSVG(index, page):
        let text = page.text(of: index)
        if !text.isEmpty { title = MarkupText.plain(text) }
      case .link where canonical == nil:
        if page.attribute(.rel, of: index)?.lowercased() == "canonical" {
          canonical = page.attribute(.href, of: index)
        }
      case .html where language == nil: language = page.attribute(.lang, of: index)
      default: break
      }
    }
  }

  /// The first content of the first of these names that has one.
  func first(_ names: String...) -> String? {
    for name in names {
      if let value = meta[name]?.first { return value }
    }
    return nil
  }

  /// The contents of the first of these names that has any.
  func all(_ names: String...) -> [String] {
    for name in names {
      if let values = meta[name] { return values }
    }
    return []
  }

  private mutating func addMeta(_ index: Int, _ page: Page) {
    guard let content = page.attribute(.content, of: index).flatMap(MarkupText.plain) else {
      return
    }
    for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let value = page.attribute(name, of: index) else { continue }
      meta[value.lowercased(), default: []].append(content)
      return
    }
  }

  private func isInSVG(_ node: Int, _ page: Page) -> Bool {
    page.nodes[page.parent(of: node)].tag == .svg
  }
}
