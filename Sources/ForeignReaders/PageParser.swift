// Builds a `Page` out of libxml2's HTML parser through its SAX callbacks: libxml2 mends the markup, and its
// own tree is never made. Nothing is fetched: HTML_PARSE_NONET, and no callback resolves an entity.

internal import CLibXML2

/// Parses HTML.
enum PageParser {
  /// Elements nested deeper than this are read as if they stood in the last one that is kept.
  static let maximumDepth = 400

  /// Parses a page that is UTF-8 already; nil when libxml2 has no memory for it.
  static func parse(_ html: [UInt8]) -> Page? {
    guard html.count < Int(Int32.max) / 2, let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    guard let handler = context.pointee.sax else { return nil }
    listen(handler)
    let builder = PageBuilder()
    context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NODEFDTD.rawValue
    // Errors of markup are mended and forgotten. A lack of memory is told to this handler only; without it
    // half a page would pass for a whole one.
    xmlSetStructuredErrorFunc(context.pointee._private) { builder, error in
      guard let builder, error?.pointee.code == Int32(XML_ERR_NO_MEMORY.rawValue) else { return }
      Unmanaged<PageBuilder>.fromOpaque(builder).takeUnretainedValue().lacksMemory = true
    }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    withExtendedLifetime(builder) {
      html.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let document = htmlCtxtReadMemory(
          context, start, Int32(bytes.count), nil, "UTF-8", Int32(bitPattern: options))
        if let document { xmlFreeDoc(document) }
      }
    }
    return builder.lacksMemory ? nil : builder.finish()
  }

  /// Sets the callbacks; those that would build libxml2's tree are taken out.
  private static func listen(_ handler: UnsafeMutablePointer<xmlSAXHandler>) {
    handler.pointee.startElement = { context, name, attributes in
      PageBuilder.of(context)?.start(name, attributes)
    }
    handler.pointee.endElement = { context, name in PageBuilder.of(context)?.end() }
    let text: charactersSAXFunc = { context, text, count in
      PageBuilder.of(context)?.text(text, count)
    }
    handler.pointee.characters = text
    handler.pointee.ignorableWhitespace = text
    handler.pointee.cdataBlock = text
    handler.pointee.startDocument = nil
    handler.pointee.endDocument = nil
    handler.pointee.internalSubset = nil
    handler.pointee.externalSubset = nil
    handler.pointee.comment = nil
    handler.pointee.processingInstruction = nil
  }
}

/// Takes the parser's events in and appends nodes.
private final class PageBuilder {
  private var page = Page()
  private var open: [Int32] = [0]
  /// Open elements that were too deep to keep.
  private var overflow = 0
  /// Whether the text of the open script is worth keeping.
  private var keepsScript = false
  /// Whether libxml2 ran out of memory.
  var lacksMemory = false

  /// The builder behind the parser's context.
  static func of(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let builder = parser.pointee._private
    else { return nil }
    return Unmanaged<PageBuilder>.fromOpaque(builder).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard open.count < PageParser.maximumDepth else {
      overflow += 1
      return
    }
    let tag = name.map { Tag(name: UnsafeBufferPointer(cString: $0)) } ?? .other
    let first = page.attributes.count
    if let attributes { add(attributes) }
    let index = Int32(page.nodes.count)
    page.nodes.append(
      Page.Node(
        tag: tag, parent: open[open.count - 1], end: index + 1, start: Int32(first),
        count: Int32(page.attributes.count - first)))
    open.append(index)
    if tag == .script { keepsScript = isLinkedData(Int(index)) }
  }

  private func add(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var list = list
    while let name = list.pointee {
      let value = list[1]
      list += 2
      guard let known = AttributeName(named: UnsafeBufferPointer(cString: name)) else { continue }
      let start = page.bytes.count
      if let value { page.bytes.append(contentsOf: UnsafeBufferPointer(cString: value)) }
      page.attributes.append(
        Page.Attribute(
          name: known, start: Int32(start), count: Int32(page.bytes.count - start)))
    }
  }

  func end() {
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard open.count > 1 else { return }
    page.nodes[Int(open.removeLast())].end = Int32(page.nodes.count)
  }

  func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    let parent = open[open.count - 1]
    let tag = page.nodes[Int(parent)].tag
    if tag == .style || (tag == .script && !keepsScript) { return }
    let start = Int32(page.bytes.count)
    page.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
    let last = page.nodes.count - 1
    if page.nodes[last].tag == .text, page.nodes[last].parent == parent,
      page.nodes[last].start + page.nodes[last].count == start
    {
      page.nodes[last].count += count
      return
    }
    let index = Int32(page.nodes.count)
    page.nodes.append(
      Page.Node(tag: .text, parent: parent, end: index + 1, start: start, count: count))
  }

  private func isLinkedData(_ node: Int) -> Bool {
    page.attribute(.type, of: node)?.lowercased().contains("ld+json") ?? false
  }

  func finish() -> Page {
    overflow = 0
    while open.count > 1 { end() }
    page.nodes[0].end = Int32(page.nodes.count)
    return page
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a C string without its NUL.
  init(cString: UnsafePointer<UInt8>) {
    var count = 0
    while cString[count] != 0 { count += 1 }
    self.init(start: cString, count: count)
  }
}
