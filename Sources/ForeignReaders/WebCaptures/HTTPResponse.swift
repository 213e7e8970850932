// A server's answer as a crawler kept it: with the codings of the transfer, or without them though the header
// still names them. So a coding is undone only where the bytes bear it out, and what cannot be undone is given
// as far as it goes.

internal import Readers

/// An HTTP response (RFC 9112).
struct HTTPResponse {
  let status: Int
  let fields: HeaderFields
  private let content: [UInt8]
  private let declared: Int
  private let bodyStart: Int

  /// The response in a record's content; nil where no status line opens it.
  ///
  /// - parameter surplus: what follows the content in the file; it is part of the body where the response
  ///   says that it is longer than the record.
  init?(_ content: [UInt8], surplus: [UInt8] = []) {
    let declared = content.count
    let content = surplus.isEmpty ? content : content + surplus
    var start = 0
    while true {
      guard let (status, headEnd) = Self.statusLine(content[start...]) else { return nil }
      let end = Self.endOfHeader(content[start...]) ?? content.count
      // `100 Continue` comes before the answer.
      if status / 100 == 1, content[end...].starts(with: Self.mark) {
        start = end
        continue
      }
      self.status = status
      fields = HeaderFields(content[min(headEnd, end)..<end])
      bodyStart = end
      self.content = content
      // A record's length that ends in the answer's header is wrong.
      self.declared = end <= declared ? declared : content.count
      return
    }
  }

  /// Whether the answer is one that brings a page: a success that is called HTML or nothing.
  var isPage: Bool {
    let type = MediaType(fields["content-type"])
    return status / 100 == 2 && (type.isPage || type.name.isEmpty)
  }

  /// Whether a response that opens like this may bring a page.
  static func mayBePage(_ head: [UInt8]) -> Bool {
    guard endOfHeader(head[...]) != nil, let response = HTTPResponse(head) else { return true }
    return response.isPage
  }

  private static let mark = Array("HTTP/".utf8)

  /// The status, and where its line ends.
  private static func statusLine(_ text: ArraySlice<UInt8>) -> (Int, Int)? {
    guard text.starts(with: mark) else { return nil }
    let line = text.prefix { $0 != 0x0A }
    let words = line.split(maxSplits: 2) { $0 == 0x20 || $0 == 0x0D }
    guard words.count >= 2, words[1].count == 3,
      let status = Int(String(decoding: words[1], as: UTF8.self)), status >= 100
    else { return nil }
    return (status, line.endIndex)
  }

  private static func endOfHeader(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let newline = rest.firstIndex(of: 0x0A) {
      rest = rest[(newline + 1)...]
      let line = rest.first == 0x0D ? rest.dropFirst() : rest
      if line.first == 0x0A { return line.startIndex + 1 }
    }
    return nil
  }

  // MARK: Body

  /// The body with the codings of transfer and content undone, and what a person should know of it.
  ///
  /// - parameters:
  ///   - limit: how large it may be.
  ///   - sink: is told of damage.
  func body(limit: Int, into sink: RecordSink) -> (bytes: [UInt8], notes: [String]) {
    var transferred = content[bodyStart..<declared]
    var notes: [String] = []
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let chunks = ChunkedCoding.joined(content[bodyStart...])
    {
      transferred = chunks.bytes[...]
      if let damage = chunks.damage { sink.fault(ReadFault(.capture, message: damage)) }
    } else if let length = fields["content-length"].flatMap({ Int($0) }), length > transferred.count
    {
      transferred = content[bodyStart...].prefix(length)
      // The last line end is counted in different ways.
      if transferred.count + 2 < length {
        notes.append("the page is \(transferred.count) bytes long, its server announced \(length)")
      }
    }
    // The last coding was put on last.
    for coding in (fields["content-encoding"] ?? "").lowercased().split(separator: ",").reversed() {
      let name = coding.filter { !$0.isWhitespace }
      guard let undone = undo(name, transferred, limit: limit, into: sink) else { break }
      transferred = undone[...]
    }
    return (Array(transferred), notes)
  }

  /// A body with one coding undone; nil where it has none.
  private func undo(
    _ coding: String, _ bytes: ArraySlice<UInt8>, limit: Int, into sink: RecordSink
  ) -> [UInt8]? {
    if bytes.isEmpty || Self.looksLikeMarkup(bytes) { return nil }
    var result: [UInt8] = []
    do throws(ReadFault) {
      let packed = ByteStream(Array(bytes))
      let stream: ByteStream
      switch coding {
      case "gzip", "x-gzip", "zstd":
        guard Unpacker.codec(of: try packed.head(6)) != nil else { return nil }
        stream = try Unpacker.stream(of: packed, into: sink)
      case "deflate": stream = try Unpacker.deflated(packed, into: sink)
      case "", "identity", "none", "utf-8", "utf8", "binary", "8bit": return nil
      default:
        throw ReadFault(
          .unsupported, message: "its body is packed with \(coding), which is not read")
      }
      var piece = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = try stream.read(into: &piece, from: 0)
        if count == 0 { break }
        result += piece[..<count]
        guard result.count <= limit else {
          result = []
          throw ReadFault(
            .tooLarge,
            message:
              "its body unpacks to more than \(limit >> 20) MiB, which is as much as is read as "
              + "one document")
        }
      }
    } catch {
      // What came out before the damage is read all the same.
      sink.fault(error)
    }
    return result
  }

  private static func looksLikeMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}

/// The chunked transfer coding (RFC 9112, 7.1).
enum ChunkedCoding {
  /// The chunks joined. From the first chunk on whose length is wrong, all that is left is taken as it is.
  /// Nil where no chunk opens the body: crawlers undo the coding and leave the header.
  static func joined(_ body: ArraySlice<UInt8>) -> (bytes: [UInt8], damage: String?)? {
    var bytes: [UInt8] = []
    var rest = body
    while true {
      if rest.isEmpty && !bytes.isEmpty { return (bytes, "its last chunk is missing") }
      guard let (size, data) = sizeLine(rest) else {
        if rest.startIndex == body.startIndex { return nil }
        return (
          bytes + rest,
          "the chunk at byte \(rest.startIndex - body.startIndex) of its body has no length"
        )
      }
      if size == 0 { return (bytes, nil) }
      guard size <= data.count else {
        return (
          bytes + data,
          "the chunk at byte \(rest.startIndex - body.startIndex) of its body says that it is \(size) "
            + "bytes long, but only \(data.count) are there"
        )
      }
      bytes += data.prefix(size)
      rest = data.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
  }

  /// A chunk's length and what follows its line.
  private static func sizeLine(_ text: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
    let line = text.prefix(1024).prefix { $0 != 0x0A }
    guard line.endIndex < text.endIndex, text[line.endIndex] == 0x0A else { return nil }
    let digits = line.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    let behind = line.dropFirst(digits.count).drop { $0 == 0x20 || $0 == 0x09 }
    guard !digits.isEmpty, digits.allSatisfy(isHexDigit),
      behind.isEmpty || behind.first == 0x0D || behind.first == UInt8(ascii: ";"),
      let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return (size, text[(line.endIndex + 1)...])
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
