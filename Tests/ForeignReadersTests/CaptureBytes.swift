// Capture files made byte by byte, so that a test can say what is wrong with each.

/// A WARC or ARC file in the making.
struct CaptureBytes {
  /// The file so far.
  var bytes: [UInt8] = []
  /// Where the records start.
  var offsets: [Int] = []

  /// Adds a WARC record.
  ///
  /// - parameters:
  ///   - length: the value of `Content-Length`; the true one unless given, none where it is empty.
  ///   - fields: more lines of the header.
  ///   - end: what closes the record.
  mutating func add(
    _ type: String = "response", _ uri: String = "http://news.example/page",
    content: [UInt8], length: String? = nil,
    contentType: String? = "application/http; msgtype=response",
    fields: [String] = [], date: String = "2019-05-04T23:30:00Z", version: String = "WARC/1.0",
    newline: String = "\r\n", end: String = "\r\n\r\n"
  ) {
    offsets.append(bytes.count)
    var lines = [version, "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(offsets.count)>"]
    lines += ["WARC-Target-URI: \(uri)", "WARC-Date: \(date)"]
    if let contentType { lines.append("Content-Type: \(contentType)") }
    lines += fields
    if length != "" { lines.append("Content-Length: \(length ?? "\(content.count)")") }
    bytes += Array((lines.joined(separator: newline) + newline + newline).utf8)
    bytes += content + Array(end.utf8)
  }

  /// Adds an ARC record.
  mutating func addARC(
    _ uri: String, content: [UInt8], length: String? = nil, type: String = "text/html",
    more: String = "", date: String = "20190504233000"
  ) {
    offsets.append(bytes.count)
    bytes += Array("\(uri) 192.0.2.7 \(date) \(type) \(more)\(length ?? "\(content.count)")\n".utf8)
    bytes += content + [0x0A]
  }

  /// A file of pages with these titles.
  static func pages(_ titles: [String]) -> CaptureBytes {
    var file = CaptureBytes()
    for title in titles { file.add(content: answer(page(title))) }
    return file
  }
}

/// A page with a headline and a paragraph.
func page(_ title: String, head: String = "", text: String = "") -> [UInt8] {
  Array(
    """
    <html><head><title>\(title)</title>\(head)</head><body><h1>\(title)</h1>
    <p>The ferry did not leave on Tuesday, and the harbour office would not say when it will. \(text)</p></body></html>
    """.utf8)
}

/// A server's answer.
func answer(
  _ body: [UInt8], status: String = "HTTP/1.1 200 OK", type: String? = "text/html",
  fields: [String] = [], newline: String = "\r\n"
) -> [UInt8] {
  let lines = [status, "Server: test"] + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
  return Array((lines.joined(separator: newline) + newline + newline).utf8) + body
}

/// A body in chunks of a size.
func chunked(_ body: [UInt8], size: Int = 100, isClosed: Bool = true) -> [UInt8] {
  var bytes: [UInt8] = []
  for start in stride(from: 0, to: body.count, by: size) {
    let piece = body[start..<min(body.count, start + size)]
    bytes += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece + Array("\r\n".utf8)
  }
  return bytes + (isClosed ? Array("0\r\n\r\n".utf8) : [])
}

/// Deflate without packing (RFC 1951, 3.2.4), at most 65,535 bytes.
func stored(_ bytes: [UInt8]) -> [UInt8] {
  let length = [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
  return [1] + length + length.map { ~$0 } + bytes
}

/// zlib's format around it (RFC 1950).
func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
  var low = 1
  var high = 0
  for byte in bytes {
    low = (low + Int(byte)) % 65_521
    high = (high + low) % 65_521
  }
  return [0x78, 0x01] + stored(bytes) + [high >> 8, high, low >> 8, low].map { UInt8($0 & 0xFF) }
}
