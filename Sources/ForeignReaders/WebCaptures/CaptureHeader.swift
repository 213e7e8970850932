// What stands in front of a record's content, in the two forms that there are: the fields of WARC (ISO 28500,
// also its drafts from 0.17 on) and the one line of ARC. And how each of them is known where reading has to
// find its feet again after damage.

/// The header of a record.
struct CaptureHeader {
  /// What a record is, as far as there are pages in it.
  enum Kind {
    /// What a server answered, with its header.
    case response
    /// A thing without a server's answer around it, or made of such a thing (WARC `resource`, `conversion`).
    case resource
    /// A request, a note, a repetition of what was captured before: nothing to read.
    case other
  }

  var kind: Kind
  /// The address that was captured.
  var target: String
  /// When it was captured, as the file has it.
  var date: String
  /// What the content is declared to be; for a response of WARC the content is the answer with its header.
  var contentType: String?
  /// How long the content is; nil where the header does not say.
  var length: Int?
  /// How long the header is.
  var size: Int
  /// Why the content may not be all that was there, where the header says so.
  var cut: String?

  /// What is missing in the header for the record to be of use, if it has a use.
  var damage: String?

  /// Whether the content may be, or hold, a page or a text.
  var isWanted: Bool {
    switch kind {
    case .response: hasScheme(["http", "https"])
    case .resource:
      // Crawlers keep their notes under schemes of their own (`metadata:`, `urn:`).
      hasScheme(["http", "https", "ftp", "file"])
        && (MediaType(contentType).isPage || MediaType(contentType).name == "text/plain")
    case .other: false
    }
  }

  private func hasScheme(_ schemes: [String]) -> Bool {
    let scheme = target.prefix(8).lowercased().prefix { $0 != ":" }
    return schemes.contains(String(scheme))
  }
}

/// The form of a capture file.
enum CaptureFormat {
  case warc, arc

  /// How many bytes behind a place must be seen to tell whether a record starts there.
  static let sight = 8 << 10

  /// Whether a record starts at an index of the window, where one is expected.
  func starts(at index: Int, in window: CaptureWindow) -> Bool {
    switch self {
    case .warc:
      let next = window.slice(index..<min(window.available, index + 6))
      // A file may end in the mark.
      guard next.count == 6 else { return !next.isEmpty && Self.mark.starts(with: next) }
      return next.starts(with: Self.mark) && isDigit(next[next.endIndex - 1])
    case .arc: return Self.arcHeader(at: index, in: window) != nil
    }
  }

  /// Where a record starts inside a range of the window, where none is expected. A page may quote a header's first
  /// line, so here the second one must fit too.
  func firstStart(in range: Range<Int>, of window: CaptureWindow) -> Int? {
    // ARC's header is known by its line, so the line before it must end: that may be right before the range.
    var index = self == .arc ? max(0, range.lowerBound - 1) : range.lowerBound
    while index < range.upperBound {
      let sought = self == .warc ? Self.mark : [0x0A]
      guard let hit = window.firstIndex(of: sought, in: index..<range.upperBound) else {
        return nil
      }
      switch self {
      case .warc:
        if Self.isWARCStart(window.slice(hit..<min(window.available, hit + 96))) { return hit }
      case .arc:
        if Self.arcHeader(at: hit + 1, in: window) != nil { return hit + 1 }
      }
      index = hit + 1
    }
    return nil
  }

  private static let mark = Array("WARC/".utf8)

  /// `WARC/1.0`, the end of the line, a field's name and its colon.
  private static func isWARCStart(_ text: ArraySlice<UInt8>) -> Bool {
    let version = text.dropFirst(5).prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard (3...4).contains(version.count) else { return false }
    var rest = text[version.endIndex...].drop { $0 == 0x20 }
    if rest.first == 0x0D { rest = rest.dropFirst() }
    guard rest.first == 0x0A else { return false }
    rest = rest.dropFirst()
    let name = rest.prefix { isLetter($0) || $0 == UInt8(ascii: "-") }
    return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ":")
  }

  /// The header in the first `size` bytes of a window.
  static func warcHeader(_ size: Int, of window: CaptureWindow) -> CaptureHeader {
    let lines = window.slice(0..<size)
    let fields = HeaderFields(lines[(lines.firstIndex(of: 0x0A) ?? lines.startIndex)...])
    let type = fields["warc-type"]?.lowercased()
    let kind: CaptureHeader.Kind =
      switch type {
      case "response": .response
      case "resource", "conversion": .resource
      default: .other
      }
    var target = fields["warc-target-uri"] ?? ""
    // Wget put its addresses in angle brackets, as the standard's own grammar had it.
    if target.hasPrefix("<") && target.hasSuffix(">") {
      target = String(target.dropFirst().dropLast())
    }
    var damage: String?
    if type == nil {
      damage = "does not say what it is"
    } else if kind != .other && !isAddress(target) {
      damage = "has no address"
    }
    var cut = fields["warc-truncated"].map { "WARC-Truncated: \($0)" }
    if fields["warc-segment-number"] != nil { cut = "it is the first of several segments" }
    return CaptureHeader(
      kind: kind, target: target, date: fields["warc-date"] ?? "",
      contentType: fields["content-type"], length: length(fields["content-length"]), size: size,
      cut: cut, damage: damage)
  }

  /// The header line at an index of the window: address, IP address, time, type, length, between which ARC 2 has
  /// more fields. The address may hold spaces, so the line is read from the time on.
  static func arcHeader(at index: Int, in window: CaptureWindow) -> CaptureHeader? {
    let text = window.slice(index..<min(window.available, index + sight))
    guard let first = text.first, isLetter(first), let end = text.firstIndex(of: 0x0A) else {
      return nil
    }
    let line = text[..<end].last == 0x0D ? text[..<end].dropLast() : text[..<end]
    guard line.prefix(32).contains(UInt8(ascii: ":")) else { return nil }
    let words = line.split(separator: 0x20)
    guard words.count >= 5,
      let time = (2..<(words.count - 2)).first(where: { place in
        words[place].count >= 8 && words[place].allSatisfy(isDigit)
          && words[place - 1].allSatisfy(isAddressSign)
      })
    else { return nil }
    let target = String(decoding: line[..<(words[time - 1].startIndex - 1)], as: UTF8.self)
    let isResponse = target.lowercased().hasPrefix("http")
    return CaptureHeader(
      kind: isResponse ? .response : .other, target: target,
      date: String(decoding: words[time], as: UTF8.self),
      contentType: String(decoding: words[time + 1], as: UTF8.self),
      length: length(words.last.map { String(decoding: $0, as: UTF8.self) }),
      size: end + 1 - text.startIndex)
  }

  /// Whether a text is an address with its scheme (RFC 3986, 3.1); spaces, which should not be there, are.
  private static func isAddress(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    return !scheme.isEmpty && scheme.count < text.utf8.count
      && scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
      && text.utf8.allSatisfy { $0 >= 0x20 }
  }

  /// A length in decimal digits; no file is longer than 1 PiB.
  private static func length(_ text: String?) -> Int? {
    guard let text, text.utf8.allSatisfy(isDigit), let value = Int(text) else { return nil }
    return min(value, 1 << 50)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
/// A sign of an IP address, of either version.
private func isAddressSign(_ byte: UInt8) -> Bool {
  isDigit(byte) || (0x61...0x66).contains(byte | 0x20) || byte == UInt8(ascii: ".")
    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
}
