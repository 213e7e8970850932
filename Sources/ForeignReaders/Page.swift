// A web page as a tree in four flat arrays. Nodes stand in the order of the document and each knows where
// its subtree ends, so that every walk is a loop over a range: no recursion, however deep a page nests.

/// A parsed page.
struct Page {
  /// An element or a run of text.
  struct Node {
    /// Which element it is.
    var tag: Tag
    /// The element around it; the root is its own parent.
    var parent: Int32
    /// The node after the last one of its subtree.
    var end: Int32
    /// Its text in `bytes` (a run of text), or its attributes in `attributes` (an element).
    var start: Int32
    /// How many bytes or attributes there are.
    var count: Int32
  }

  /// An attribute and its value, a range of `bytes`.
  struct Attribute {
    var name: AttributeName
    var start: Int32
    var count: Int32
  }

  /// Every node in the order of the document; the first is the root that holds all others.
  var nodes: [Node] = [Node(tag: .other, parent: 0, end: 1, start: 0, count: 0)]
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// The text and the attribute values, as UTF-8.
  var bytes: [UInt8] = []

  /// The subtree of a node, itself first.
  func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// Whether `node` is `ancestor` or lies in it.
  func contains(_ ancestor: Int, _ node: Int) -> Bool { subtree(of: ancestor).contains(node) }

  /// The element around a node.
  func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  /// The value of an attribute as bytes, or nil where the element has none.
  func attributeBytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.start)..<Int(element.start + element.count)
    where attributes[index].name == name {
      let attribute = attributes[index]
      return bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
    }
    return nil
  }

  /// The value of an attribute.
  func value(of attribute: Attribute) -> ArraySlice<UInt8> {
    bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
  }

  /// The value of an attribute, or nil where the element has none.
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a run of text.
  func text(ofRun node: Int) -> ArraySlice<UInt8> {
    let run = nodes[node]
    return bytes[Int(run.start)..<Int(run.start + run.count)]
  }

  /// The text of a subtree with white space collapsed, elements that are silent left out; block
  /// elements and `<br>` part words.
  func text(of node: Int, skipping skipped: (Int) -> Bool = { _ in false }) -> String {
    var line = CollapsedText()
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      let current = nodes[index]
      if current.tag == .text {
        line.append(text(ofRun: index))
      } else if index != node && (current.tag.isSilent || skipped(index)) {
        if !current.tag.isRuby { line.space() }
        index = Int(current.end)
        continue
      } else if current.tag.isBlock || current.tag == .br {
        line.space()
      }
      index += 1
    }
    return line.string
  }

  /// The first element of a kind below a node.
  func first(_ tag: Tag, in node: Int) -> Int? {
    subtree(of: node).first { nodes[$0].tag == tag }
  }
}

/// Text with every run of white space made one space and none at the ends.
struct CollapsedText {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  private var pendingSpace = false

  /// Text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no text yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Parts the next word from the last.
  mutating func space() { pendingSpace = true }

  /// Forgets the text.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pendingSpace = false
  }

  /// Adds text. No-break spaces are spaces; soft hyphens, zero-width spaces and byte order marks
  /// vanish: they say where a line may break, and a search for the word must find it.
  mutating func append(_ more: ArraySlice<UInt8>) {
    more.withUnsafeBufferPointer { more in
      var index = 0
      while index < more.count {
        let byte = more[index]
        if byte <= 0x20 || byte == 0x7F {
          pendingSpace = true
        } else if byte == 0xC2, index + 1 < more.count, more[index + 1] == 0xA0 {
          pendingSpace = true
          index += 1
        } else if byte == 0xC2, index + 1 < more.count, more[index + 1] == 0xAD {
          index += 1
        } else if Self.isZeroWidth(more, at: index) {
          index += 2
        } else {
          if pendingSpace && !bytes.isEmpty { bytes.append(0x20) }
          pendingSpace = false
          bytes.append(byte)
        }
        index += 1
      }
    }
  }

  /// U+200B (E2 80 8B) and U+FEFF (EF BB BF).
  private static func isZeroWidth(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    return (text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x8B)
      || (text[index] == 0xEF && text[index + 1] == 0xBB && text[index + 2] == 0xBF)
  }
}
