// The header of a mail, read leniently: mails pass through many hands, and one broken line must not cost the
// rest. Only fields that mean something to a reader are kept, each to a limit, so that a header of megabytes
// is passed over in one scan.

internal import Readers

/// The fields that open a mail.
struct MailFields: Sendable {
  /// The fields that are kept, in order: the name in lower case, and the value on one line.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where in the bytes the body starts.
  private(set) var end: Int

  /// The most bytes of a field that are kept.
  static let maximumBytes = 64 << 10

  private static let kept: Set<String> = [
    "subject", "from", "sender", "date", "received", "delivered-to", "to", "message-id",
    "organization", "keywords", "content-language", "content-type", "content-transfer-encoding",
    "content-location", "content-disposition", "snapshot-content-location",
  ]

  /// Reads the header that opens these bytes; blank lines before it are skipped.
  init(_ bytes: [UInt8]) {
    var start = bytes.firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } ?? 0
    end = start
    // Lines that are no fields, and may be the start of the body.
    var strays = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(newline + 1, bytes.count)
      let line = bytes[start..<newline]
      let content = line.last == 0x0D ? line.dropLast() : line
      if content.isEmpty {
        if strays == 0 { end = next }
        break
      }
      if content.first == 0x20 || content.first == 0x09 {
        if strays == 0 { fold(content) }
      } else if let name = Self.name(of: content) {
        add(name, content.dropFirst(name.utf8.count).drop { $0 <= 0x20 }.dropFirst())
        strays = 0
      } else {
        strays += 1
        if strays > Self.maximumStrays { break }
      }
      start = next
      if strays == 0 { end = start }
    }
  }

  /// How many lines in a row may be broken; more are a body that no blank line sets off.
  private static let maximumStrays = 5

  /// The name before a line's colon (RFC 5322, `ftext`); nil for a line that is no field.
  private static func name(of line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.count <= 80,
      line.dropFirst(name.count).first(where: { $0 > 0x20 }) == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private var keepsLast = false

  private mutating func add(_ name: String, _ value: ArraySlice<UInt8>) {
    keepsLast = Self.kept.contains(name)
    // Every server on the way adds one; the first to have it stands last.
    if name == "received" { fields.removeAll { $0.name == name } }
    if keepsLast {
      fields.append((name, Array(Self.trimmed(value).prefix(Self.maximumBytes))))
    }
  }

  private mutating func fold(_ line: ArraySlice<UInt8>) {
    guard keepsLast, let last = fields.indices.last else { return }
    let room = Self.maximumBytes - fields[last].value.count
    guard room > 0 else { return }
    fields[last].value.append(0x20)
    fields[last].value.append(contentsOf: Self.trimmed(line).prefix(room))
  }

  private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var value = value.drop { $0 <= 0x20 }
    while let last = value.last, last <= 0x20 { value.removeLast() }
    return value
  }

  /// The first value of a field as it is written.
  func first(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The first value of a field as text, with its encoded words opened; nil where it is blank.
  func text(_ name: String) -> String? {
    guard let value = first(name) else { return nil }
    var line = CollapsedText()
    line.append(Array(EncodedWords.decode(value[...]).utf8)[...])
    return line.isEmpty ? nil : line.string
  }

  /// The header that a MIME parser needs to take the body apart.
  ///
  /// - parameter body: what follows the header; its first boundary stands in for one that the header lacks.
  func rebuilt(for body: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array("MIME-Version: 1.0\n".utf8)
    for (name, value) in fields where name.hasPrefix("content-") {
      // `Content-Type: text`, as before MIME: plain text (RFC 2045, 5.2).
      if name == "content-type", !value.contains(UInt8(ascii: "/")) { continue }
      result += Array(name.utf8) + Array(": ".utf8) + value
      if name == "content-type", lacksBoundary, let boundary = Self.boundary(of: body) {
        while result.last == UInt8(ascii: ";") || result.last == 0x20 { result.removeLast() }
        result += Array("; boundary=\"".utf8) + boundary + Array("\"".utf8)
      }
      result.append(0x0A)
    }
    result.append(0x0A)
    return result
  }

  /// Whether the header says that the mail has parts, and not what parts them.
  var lacksBoundary: Bool {
    guard let type = first("content-type") else { return false }
    let lowered = String(decoding: type, as: UTF8.self).lowercased()
    return lowered.hasPrefix("multipart/") && !lowered.contains("boundary")
  }

  /// The boundary whose delimiter is the first line of a body, if a header follows it.
  private static func boundary(of body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let lines = body.prefix(16 << 10).split(
      separator: 0x0A, maxSplits: 40, omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let line = trimmed(line)
      guard line.starts(with: [0x2D, 0x2D]), (3...72).contains(line.count),
        !line.contains(UInt8(ascii: "\"")), !line.contains(UInt8(ascii: "\\")),
        name(of: next)?.hasPrefix("content-") == true
      else { continue }
      return line.dropFirst(2)
    }
    return nil
  }
}
