// Builds elements out of libxml2's XML parser through its SAX2 callbacks, fed piece by piece, so that one
// parser serves a document that is held whole and a feed of a gigabyte. libxml2's own tree is never made.
// Nothing is fetched: external entities are not even declared, no external subset is read, the network is
// off, and the loader that libxml2 would ask refuses.

internal import CLibXML2
internal import Readers

/// How large a document or an item of it may grow.
struct XMLLimits: Sendable {
  /// The deepest nesting: libxml2's own limit for its trees (`xmlParserMaxDepth`).
  static let depth = 256

  /// The most bytes of text and names that are held at once.
  var bytes: Int
}

/// Parses XML that comes in pieces.
final class XMLParser {
  /// Why parsing stopped before the end; nil where it did not.
  private(set) var failure: ReadFault?
  /// The first mistake in the markup that was mended.
  private(set) var mended: (line: Int, message: String)?
  /// External entities were asked for and left out.
  private(set) var hasExternalEntities = false
  /// The document's root so far: complete after `finish`, without the items.
  private(set) var root: XMLElement?
  /// Items that are complete, in order; the caller takes them away.
  var items: [XMLElement] = []

  private let limits: XMLLimits
  private let itemNames: Set<String>
  private let stopsAtRoot: Bool
  private var open: [XMLElement] = []
  /// The depth at which the open item stands.
  private var itemDepth: Int?
  private var held = 0
  private var heldByHead = 0
  private var context: xmlParserCtxtPtr?

  /// A parser.
  ///
  /// - parameter items: the local names of elements that are handed over as soon as they end; an item
  ///   inside an item is part of it.
  /// - parameter stopsAtRoot: whether only the root's start tag is wanted.
  init(limits: XMLLimits, items: Set<String> = [], stopsAtRoot: Bool = false) {
    self.limits = limits
    itemNames = items
    self.stopsAtRoot = stopsAtRoot
    Self.refuseEntities
    var handler = Self.handler()
    context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    if let context {
      context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue
        | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      xmlCtxtUseOptions(context, Int32(bitPattern: options))
    } else {
      failure = ReadFault(.worker, message: "no memory to parse the XML")
    }
  }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The start of the document up to the element that is being read: the root and what it held so far,
  /// items left out.
  var head: XMLElement? {
    guard var element = open.first else { return root }
    let path = open.prefix(itemDepth ?? open.count)
    guard var inner = path.last else { return element }
    for outer in path.dropLast().reversed() {
      element = outer
      element.content.append(.element(inner))
      inner = element
    }
    return inner
  }

  /// Parses the next bytes, which are UTF-8.
  func feed(_ bytes: [UInt8]) {
    guard failure == nil, let context else { return }
    bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = xmlParseChunk(context, start, Int32(bytes.count), 0)
    }
  }

  /// Ends the document. What is still open is closed, so that a document that was cut off gives what
  /// there is of it.
  func finish() {
    guard let context else { return }
    let before = mended == nil
    if failure == nil { _ = xmlParseChunk(context, nil, 0, 1) }
    // Where tags did not match before, what is still open says nothing.
    if before, let last = open.last {
      mended = nil
      fail(.xml, "the document ends inside <\(last.name)>; it was cut off")
    }
    while !open.isEmpty { end() }
  }

  /// Whether the root's start tag was seen.
  var hasRoot: Bool { root != nil || !open.isEmpty }

  // MARK: events

  private func fail(_ code: ReadFault.Code, _ message: String) {
    guard failure == nil, let context else { return }
    // The parser is not stopped: that would free what its callbacks point at. It gets no more, and what
    // it still tells of this piece is not listened to.
    failure = ReadFault(code, line: Int(xmlSAX2GetLineNumber(context)), message: message)
  }

  fileprivate func start(_ element: XMLElement) {
    guard failure == nil, !(stopsAtRoot && root != nil) else { return }
    guard open.count < XMLLimits.depth else {
      return fail(.xml, "elements are nested deeper than \(XMLLimits.depth)")
    }
    // A second root is what recovery makes of text behind the end.
    if open.isEmpty && root != nil { return }
    open.append(element)
    if stopsAtRoot {
      root = open.removeLast()
      return
    }
    if itemDepth == nil && itemNames.contains(element.name) {
      itemDepth = open.count - 1
      heldByHead = held
    }
    hold(64 + element.attributes.reduce(0) { $0 + 64 + $1.value.utf8.count })
  }

  fileprivate func end() {
    guard !(stopsAtRoot && root != nil), let element = open.popLast() else { return }
    if itemDepth == open.count {
      itemDepth = nil
      held = heldByHead
      items.append(element)
      // A document that is one item: its root is that item, taken out.
      if open.isEmpty { root = element.withoutContent }
    } else if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].content.append(.element(element))
    }
  }

  fileprivate func text(_ run: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !open.isEmpty else { return }
    hold(run.count)
    let top = open.count - 1
    let text = String(decoding: run, as: UTF8.self)
    if let last = open[top].content.indices.last, case .text(var before) = open[top].content[last] {
      // The old string must not be held twice while it grows.
      open[top].content[last] = .text("")
      before += text
      open[top].content[last] = .text(before)
    } else {
      open[top].content.append(.text(text))
    }
  }

  private func hold(_ bytes: Int) {
    held += bytes
    guard held > limits.bytes else { return }
    fail(
      .tooLarge,
      "an element holds more than \(limits.bytes >> 20) MiB, which is as much as is read as one")
  }

  fileprivate func externalEntity() { hasExternalEntities = true }

  fileprivate func mistake(_ error: UnsafePointer<xmlError>) {
    guard failure == nil, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    switch error.pointee.code {
    case Int32(XML_ERR_NO_MEMORY.rawValue): fail(.worker, "no memory to parse the XML")
    case Int32(XML_ERR_ENTITY_LOOP.rawValue):
      fail(.xml, "its entities expand to more than 10 times its size, or without end")
    case Int32(XML_ERR_DOCUMENT_END.rawValue), Int32(XML_ERR_DOCUMENT_EMPTY.rawValue): break
    default:
      guard error.pointee.domain == Int32(XML_FROM_PARSER.rawValue), mended == nil else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? ""
      var line = CollapsedText()
      line.append(Array(message.utf8)[...])
      mended = (Int(error.pointee.line), line.string)
    }
  }

  // MARK: callbacks

  /// The parser behind libxml2's context.
  fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let parser = context.pointee._private
    else { return nil }
    return Unmanaged<XMLParser>.fromOpaque(parser).takeUnretainedValue()
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    xmlSAXVersion(&handler, 2)
    handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      guard let parser = XMLParser.of(context), let name else { return }
      var element = XMLElement(
        name: String(cString: name), prefix: prefix.map { String(cString: $0) },
        namespace: uri.map { String(cString: $0) })
      element.line = Int(xmlSAX2GetLineNumber(context))
      if let attributes { element.add(attributes, count: Int(count)) }
      parser.start(element)
    }
    handler.endElementNs = { context, _, _, _ in
      if let parser = XMLParser.of(context), parser.failure == nil { parser.end() }
    }
    let text: charactersSAXFunc = { context, text, count in
      guard let text, count > 0 else { return }
      XMLParser.of(context)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.serror = { context, error in
      if let error { XMLParser.of(context)?.mistake(UnsafePointer(error)) }
    }
    handler.entityDecl = { context, name, type, publicID, systemID, content in
      let external = [
        XML_EXTERNAL_GENERAL_PARSED_ENTITY, XML_EXTERNAL_GENERAL_UNPARSED_ENTITY,
        XML_EXTERNAL_PARAMETER_ENTITY,
      ]
      if external.contains(where: { Int32($0.rawValue) == type }) {
        XMLParser.of(context)?.externalEntity()
      } else {
        xmlSAX2EntityDecl(context, name, type, publicID, systemID, content)
      }
    }
    handler.unparsedEntityDecl = nil
    handler.resolveEntity = nil
    handler.externalSubset = nil
    handler.comment = nil
    handler.processingInstruction = nil
    handler.reference = nil
    return handler
  }

  /// Set once for the process: whatever libxml2 would load besides what it is given, it gets nothing.
  private static let refuseEntities: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

extension XMLElement {
  /// Takes libxml2's list of attributes: local name, prefix, URI, start and end of the value.
  fileprivate mutating func add(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) {
    for index in 0..<count {
      let field = list + index * 5
      guard let name = field[0], let start = field[3], let end = field[4] else { continue }
      attributes.append(
        Attribute(
          name: String(cString: name), prefix: field[1].map { String(cString: $0) },
          value: String(
            decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)))
    }
  }
}
