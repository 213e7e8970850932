// The fields of a WARC record's header and of an HTTP response: one form (RFC 822's), so one parser. It takes
// what it can get: lines that end with LF alone, folded lines, lines without a colon passed over.

/// Named fields.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// The fields in the lines of a header, behind its first line.
  init(_ lines: ArraySlice<UInt8>) {
    for line in lines.split(separator: 0x0A) {
      let content = Self.trimmed(line)
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last = fields.indices.last, !content.isEmpty {
          fields[last].value += " " + String(decoding: content, as: UTF8.self)
        }
        continue
      }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: Self.trimmed(content[..<colon]), as: UTF8.self)
      let value = String(decoding: Self.trimmed(content[(colon + 1)...]), as: UTF8.self)
      fields.append((name.lowercased(), value))
    }
  }

  /// The first value of a field that is not empty; names are given in lower case.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}

/// A media type with its charset (RFC 9110, 8.3).
struct MediaType {
  /// Type and subtype in lower case; empty where none is declared.
  let name: String
  /// The `charset` parameter.
  let charset: String?

  /// The parts of a `Content-Type`.
  init(_ value: String?) {
    let parts = (value ?? "").lowercased().split(separator: ";", omittingEmptySubsequences: false)
    name = parts.first.map { $0.filter { !$0.isWhitespace } } ?? ""
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        let pair = part.split(separator: "=", maxSplits: 1)
        guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }) == "charset" else { return nil }
        let label = pair[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return label.isEmpty ? nil : String(label)
      }.first
  }

  /// Whether it says HTML.
  var isPage: Bool { name == "text/html" || name == "application/xhtml+xml" }
}
