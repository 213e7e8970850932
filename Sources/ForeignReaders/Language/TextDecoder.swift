// Text of any encoding as UTF-8, for the readers that know nothing else: a byte order mark decides, then whether
// the bytes are UTF-8, then a guess. JSON Lines and tables are of any length, so they are decoded as they
// are read, and what encoding they are in is told from their first bytes.

internal import Readers

/// Turns text into UTF-8.
enum TextDecoder {
  /// A stream of UTF-8, and what a person should know of it.
  struct Decoded {
    var stream: ByteStream
    /// `read as windows-1254`; nil where the text is what it should be.
    var note: String?
  }

  /// The text of a stream of a format that is text; a stream that is UTF-8, or has a mark, as it is.
  static func decode(
    _ stream: ByteStream, format: FileFormat, limits: ReadLimits
  ) throws(ReadFault) -> Decoded {
    let head = try stream.head(FileFormat.headBytes)
    switch format {
    case .jsonl, .csv:
      guard TextEncoding.isForeign(linesOf: head, format) else { return Decoded(stream: stream) }
      let encoding = EncodingGuess.of(head)
      return Decoded(
        stream: converted(stream, from: encoding), note: note(encoding))
    case .text, .page, .json:
      guard TextEncoding.mark(of: head) == .utf8WithoutMark else { return Decoded(stream: stream) }
      let bytes = try stream.all(limit: limits.fileBytes)
      let (text, note) = decode(bytes)
      return Decoded(stream: ByteStream(text), note: note)
    default: return Decoded(stream: stream)
    }
  }

  /// Bytes without a mark as UTF-8. Where most of what is beyond ASCII is UTF-8, the rest is damage to it.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], note: String?) {
    let census = TextEncoding.census(of: bytes)
    guard census.faults > 0, !TextEncoding.isBinary(bytes) else { return (bytes, nil) }
    if census.characters >= census.faults * 2 {
      let what =
        census.faults == 1 ? "1 place in it is not" : "\(census.faults) places in it are not"
      return (
        Array(String(decoding: bytes, as: UTF8.self).utf8), "read as UTF-8, though \(what)"
      )
    }
    let encoding = EncodingGuess.of(bytes)
    guard let text = Converter.convert(bytes, from: encoding.charset)?.text else {
      return (bytes, nil)
    }
    return (text, note(encoding))
  }

  private static func note(_ encoding: Encoding) -> String { "read as \(encoding.name)" }

  /// A stream decoded piece by piece.
  private static func converted(_ stream: ByteStream, from encoding: Encoding) -> ByteStream {
    guard let converter = Converter(from: encoding.charset) else { return stream }
    var ready: [UInt8] = []
    var given = 0
    var isAtEnd = false
    return ByteStream { buffer throws(ReadFault) in
      while given == ready.count && !isAtEnd {
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        let got = try stream.read(into: &piece, from: 0)
        isAtEnd = got == 0
        ready = converter.convert(Array(piece[..<got]), isLast: isAtEnd)
        given = 0
      }
      let count = min(buffer.count, ready.count - given)
      ready.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[given..<(given + count)]))
      }
      given += count
      return count
    }
  }
}
