// Text out of a value that may be marked up. JSON-LD and meta elements are written by templates that escape
// once too often ("&amp;quot;") or leave tags in; a reader wants the plain words.

internal import CLibXML2

/// Values of metadata as plain text.
enum MarkupText {
  /// The text with tags removed, character references opened (twice, as templates escape twice) and white
  /// space collapsed; nil when nothing is left.
  static func plain(_ value: String) -> String? {
    var text = value
    if text.utf8.contains(UInt8(ascii: "&")) { text = opened(opened(text)) }
    if text.utf8.contains(UInt8(ascii: "<")) { text = withoutTags(text) }
    var line = CollapsedText()
    line.append(Array(text.utf8)[...])
    return line.isEmpty ? nil : line.string
  }

  /// Removes `<…>` where it looks like a tag.
  private static func withoutTags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        isTagStart(bytes[index + 1]), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        result.append(0x20)
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Opens `&amp;`, `&#39;`, `&#x27;` and the named references of HTML.
  private static func opened(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: bytes[(index + 1)..<end])
      else {
        index += 1
        continue
      }
      result += String(decoding: bytes[start..<index], as: UTF8.self)
      result.unicodeScalars.append(scalar)
      index = end + 1
      start = index
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }

  private static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }
}
