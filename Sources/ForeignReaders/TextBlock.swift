// The text of a page as a list of blocks, the unit that is kept or dropped: a run of inline content between
// two block elements (or two `<br>`), with what the rules measure on it.

/// A paragraph, a heading, a list item, a table cell: text that stands by itself.
struct TextBlock {
  /// The nearest block element around it.
  var owner: Int
  /// The first and the node after the last of its runs of text.
  var nodes: Range<Int>
  /// Its text with white space collapsed, UTF-8.
  var text: [UInt8]
  /// How much text it is: letters and digits; a character of Chinese, Japanese or Korean counts for three.
  var length: Int
  /// How much of `length` is inside links.
  var linkLength: Int
  /// Characters that end or part sentences.
  var stops: Int
  /// Whether the last character ends a sentence.
  var endsSentence: Bool

  /// The share of the text that is links, 0 to 1.
  var linkDensity: Double { length == 0 ? 1 : Double(linkLength) / Double(length) }
}

/// Cuts a page into blocks.
struct BlockCutter {
  private let page: Page
  private var blocks: [TextBlock] = []
  private var line = CollapsedText()
  private var linkBytes = 0
  private var linkLength = 0
  private var first = 0
  private var last = 0
  private var brokeLine = false

  private init(page: Page) { self.page = page }

  /// The blocks of a subtree in order; a subtree that `skips` says yes to is left out.
  static func cut(_ page: Page, in root: Int, skips: (Int) -> Bool) -> [TextBlock] {
    var cutter = BlockCutter(page: page)
    cutter.walk(root, skips: skips)
    return cutter.blocks
  }

  private mutating func walk(_ root: Int, skips: (Int) -> Bool) {
    var owners = [(node: root, end: Int(page.nodes[root].end))]
    var linkEnd = 0
    var index = root
    let end = Int(page.nodes[root].end)
    while index < end {
      while owners.count > 1, let top = owners.last, index >= top.end {
        flush(owner: top.node)
        owners.removeLast()
      }
      let node = page.nodes[index]
      let owner = owners[owners.count - 1].node
      if node.tag == .text {
        add(index, inLink: index < linkEnd)
      } else if node.tag.isSilent || skips(index) {
        if node.tag.isBlock { flush(owner: owner) } else if !node.tag.isRuby { line.space() }
        index = Int(node.end)
        continue
      } else if node.tag.isBlock {
        flush(owner: owner)
        owners.append((index, Int(node.end)))
      } else if node.tag == .br {
        if brokeLine { flush(owner: owner) } else { line.space() }
        brokeLine = true
      } else if node.tag == .a, page.attributeBytes(.href, of: index) != nil {
        linkEnd = max(linkEnd, Int(node.end))
      }
      index += 1
    }
    flush(owner: owners[owners.count - 1].node)
    while owners.count > 1 { owners.removeLast() }
  }

  private mutating func add(_ index: Int, inLink: Bool) {
    let before = line.bytes.count
    line.append(page.text(ofRun: index))
    guard line.bytes.count > before else { return }
    if before == 0 { first = index }
    last = index
    brokeLine = false
    if inLink { linkLength += Measure(line.bytes[before...]).length }
  }

  private mutating func flush(owner: Int) {
    defer {
      line.removeAll()
      linkLength = 0
      brokeLine = false
    }
    guard !line.isEmpty else { return }
    let measure = Measure(line.bytes[...])
    blocks.append(
      TextBlock(
        owner: owner, nodes: first..<(last + 1), text: line.bytes, length: measure.length,
        linkLength: min(linkLength, measure.length), stops: measure.stops,
        endsSentence: measure.endsSentence))
  }
}

/// Counts letters and stops in a text.
struct Measure {
  /// Letters and digits, as `TextBlock.length` counts them.
  private(set) var length = 0
  /// Commas, full stops and their like in any script.
  private(set) var stops = 0
  /// Whether the last character but for quotes and brackets ends a sentence.
  private(set) var endsSentence = false

  init(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          ascii(byte)
          index += 1
        } else if byte < 0xE0 {
          letter(1)
          index += 2
        } else if byte < 0xF0 {
          guard index + 2 < text.count else { break }
          let scalar =
            UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
            | UInt32(text[index + 2] & 0x3F)
          wide(scalar)
          index += 3
        } else {
          letter(1)
          index += 4
        }
      }
    }
  }

  private mutating func letter(_ weight: Int) {
    length += weight
    endsSentence = false
  }

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      stops += 1
      endsSentence = true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      stops += 1
      endsSentence = false
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: break
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      letter(1)
    default: endsSentence = false
    }
  }

  private mutating func wide(_ scalar: UInt32) {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x2026:
      stops += 1
      endsSentence = true
    case 0x3001, 0xFF0C: stops += 1
    case 0x2018...0x201F, 0x300C...0x300F, 0xFF09: break
    case 0x2010...0x206F: endsSentence = false
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: letter(3)
    default: letter(1)
    }
  }
}
