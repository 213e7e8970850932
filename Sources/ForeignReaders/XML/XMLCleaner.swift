// Mends what would make XML ill-formed inside of its text. A reference is looked at where it stands: in a
// CDATA section or a comment it is no reference; and a document that declares entities of its own means
// those by their names.

internal import Readers

/// Mends the text of a document, a piece after the other.
struct XMLCleaner: Sendable {
  private enum Place {
    case markup, section, comment
  }

  private var place = Place.markup
  private var declaresEntities = false

  /// The longest thing that must be seen whole: a reference.
  private static let lookahead = 40

  /// The clean text of a piece of UTF-8, and the end of the piece where that depends on what follows.
  mutating func clean(_ piece: [UInt8], isLast: Bool) -> (text: [UInt8], rest: [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(piece.count + 64)
    var index = 0
    var copied = 0
    let end = piece.count
    piece.withUnsafeBufferPointer { bytes in
      while index < end {
        let byte = bytes[index]
        guard byte < 0x60, Self.isSpecial[Int(byte)], matters(byte) else {
          index += 1
          continue
        }
        if !isLast && end - index < Self.lookahead && byte >= 0x20 { break }
        result.append(contentsOf: bytes[copied..<index])
        let (length, replacement) = mend(UnsafeBufferPointer(rebasing: bytes[index...]))
        if let replacement {
          result.append(contentsOf: replacement)
        } else {
          result.append(contentsOf: bytes[index..<(index + length)])
        }
        index += length
        copied = index
      }
      result.append(contentsOf: bytes[copied..<index])
    }
    return (result, Array(piece[index...]))
  }

  /// Control characters, and what starts or ends something: `&`, `<`, `]]>` and `-->`.
  private static let isSpecial: [Bool] = (0..<0x60).map { byte in
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x26 || byte == 0x3C
      || byte == 0x2D || byte == 0x5D
  }

  /// Whether a special byte is one in the place where it stands.
  private func matters(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): place == .comment
    case UInt8(ascii: "]"): place == .section
    case UInt8(ascii: "&"), UInt8(ascii: "<"): place == .markup
    default: true
    }
  }

  /// How many of the next bytes belong together, and what stands for them if not they themselves.
  private mutating func mend(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, replacement: [UInt8]?) {
    switch bytes[0] {
    case UInt8(ascii: "&"): return reference(bytes)
    case UInt8(ascii: "<"): return markup(bytes)
    case UInt8(ascii: "-"): return (close(bytes, "-->"), nil)
    case UInt8(ascii: "]"): return (close(bytes, "]]>"), nil)
    default: return (1, [])
    }
  }

  private mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, _ end: String) -> Int {
    guard opens(bytes, end) else { return 1 }
    place = .markup
    return end.utf8.count
  }

  private mutating func markup(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, replacement: [UInt8]?) {
    if opens(bytes, "<![CDATA[") {
      place = .section
      return (9, nil)
    }
    if opens(bytes, "<!--") {
      place = .comment
      return (4, nil)
    }
    if opens(bytes, "<!ENTITY") { declaresEntities = true }
    guard bytes.count > 1 else { return (1, nil) }
    let next = bytes[1]
    // `a < b`: nothing that could start a tag.
    let starts =
      (0x41...0x5A).contains(next & 0xDF) || next >= 0x80 || "/!?_:".utf8.contains(next)
    return (1, starts ? nil : Array("&lt;".utf8))
  }

  private func reference(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, replacement: [UInt8]?) {
    let amp = Array("&amp;".utf8)
    guard let semicolon = bytes.prefix(34).firstIndex(of: UInt8(ascii: ";")), semicolon > 1 else {
      return (1, declaresEntities ? nil : amp)
    }
    let name = bytes[1..<semicolon]
    let length = semicolon + 1
    if name.first == UInt8(ascii: "#") {
      let value = Self.number(name.dropFirst())
      if let value, Unicode.Scalar(value) != nil, Self.isAllowed(value) { return (length, nil) }
      // Markup reads what windows programs write, &#146; for ’, as browsers do.
      let opened = Markup.decoded(Array(bytes[..<length])[...])
      return (length, opened.count < length ? opened : [])
    }
    if declaresEntities || Self.predefined.contains(where: { name.elementsEqual($0) }) {
      return (length, nil)
    }
    let opened = Markup.decoded(Array(bytes[..<length])[...])
    return opened.first == UInt8(ascii: "&") ? (1, amp) : (length, opened)
  }

  private static let predefined = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let text = String(decoding: digits, as: UTF8.self)
    return text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
  }

  /// XML 1.0, `Char`, without the C1 controls, which nobody means.
  private static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }

  private func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    bytes.count >= text.utf8.count && bytes.prefix(text.utf8.count).elementsEqual(text.utf8)
  }
}
