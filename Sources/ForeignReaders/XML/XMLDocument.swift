// A document that is read as a whole: one story, one message. What can be told of a document that is
// broken half way is told, and its fault beside it.

internal import Readers

/// An XML document.
struct XMLDocument: Sendable {
  /// Its root element.
  var root: XMLElement
  /// What a person should know of how it was read: a wrong encoding, markup that was mended.
  var notes: [String]
  /// Why it could not be read to its end; nil where it could.
  var fault: ReadFault?

  /// Reads a document.
  ///
  /// - throws: `read.empty`, `read.too_large`, `read.xml` when it has no root or would not end.
  static func read(_ stream: ByteStream, limits: ReadLimits) throws(ReadFault) -> XMLDocument {
    let items = try XMLItems.read(stream, names: [], limits: limits) { _, _ in }
    return XMLDocument(root: items.root, notes: items.notes, fault: items.fault)
  }

  /// The local name and namespace of the root of a document that opens with these bytes; nil where there
  /// is none among them.
  static func root(ofHead head: [UInt8]) -> XMLElement? {
    let parser = XMLParser(limits: XMLLimits(bytes: 1 << 20), stopsAtRoot: true)
    guard var text = try? XMLText(ByteStream(head)) else { return nil }
    while parser.root == nil, let piece = try? text.next() { parser.feed(piece) }
    return parser.root
  }
}

/// A document that holds many items, read one item at a time: a feed of a gigabyte needs the memory of its
/// largest item.
struct XMLItems {
  /// The root without the items: what stands before, between and behind them.
  var root: XMLElement
  /// What a person should know of how it was read.
  var notes: [String]
  /// Why it could not be read to its end; nil where it could.
  var fault: ReadFault?

  /// Reads a document and hands over its items in order.
  ///
  /// - parameter names: the local names of the elements that are items; an item inside an item is part of it.
  /// - parameter progress: called for every few pieces in which no item ended.
  /// - parameter note: takes each of `notes` as soon as it is known, before the items that follow.
  /// - parameter item: takes an item, and the root with all that stood before the first item.
  /// - throws: `read.empty`, `read.xml` when there is no root, and what `item` throws. A document that is
  ///   broken further on gives what stands before, and `fault`.
  static func read(
    _ stream: ByteStream, names: Set<String>, limits: ReadLimits, progress: () -> Void = {},
    note: (String) -> Void = { _ in },
    item: (XMLElement, _ head: XMLElement) throws(ReadFault) -> Void
  ) throws(ReadFault) -> XMLItems {
    let parser = XMLParser(limits: XMLLimits(bytes: limits.fileBytes), items: names)
    var text = try XMLText(stream)
    var head: XMLElement?
    var isBlank = true
    var pieces = 0
    var notes: [String] = []
    func takeNotes() {
      for found in Self.notes(of: parser, text.note) where !notes.contains(found) {
        notes.append(found)
        note(found)
      }
    }
    func handOver() throws(ReadFault) {
      takeNotes()
      let items = parser.items
      guard !items.isEmpty else { return }
      parser.items = []
      head = head ?? parser.head
      if let head { for element in items { try item(element, head) } }
      pieces = 0
    }
    while parser.failure == nil, let piece = try text.next() {
      isBlank = isBlank && !piece.contains { $0 > 0x20 }
      parser.feed(piece)
      try handOver()
      pieces += 1
      if pieces % 16 == 0 { progress() }
    }
    if isBlank { throw ReadFault(.empty, message: "the file has no bytes but white space") }
    parser.finish()
    try handOver()
    guard let root = parser.root else {
      throw parser.failure
        ?? ReadFault(.xml, line: parser.mended?.line, message: "the XML has no root element")
    }
    return XMLItems(root: root, notes: notes, fault: parser.failure)
  }

  private static func notes(of parser: XMLParser, _ encoding: String?) -> [String] {
    var notes = encoding.map { ["the XML " + $0] } ?? []
    if let mended = parser.mended {
      notes.append("broken XML mended from line \(mended.line) on: \(mended.message)")
    }
    if parser.hasExternalEntities {
      notes.append("external entities were left out; they are never fetched")
    }
    return notes
  }
}
