// The bytes of an XML stream as UTF-8 that libxml2 can parse, a piece at a time. Feeds break XML in a few
// ways that all readers of feeds forgive: HTML's named references, a bare `&`, control characters, bytes of
// another encoding. They are mended here, before the parser, since its recovery would drop text.

internal import Readers

/// The text of an XML stream, in pieces.
struct XMLText: ~Copyable {
  /// What a person should know of the encoding.
  let note: String?

  private let stream: ByteStream
  private var converter: Converter?
  private var cleaner = XMLCleaner()
  /// Bytes of the last piece that wait for the next: a character, a reference cut in two.
  private var carry: [UInt8] = []
  private var isFirst = true
  private var isAtEnd = false

  /// The text of a stream.
  ///
  /// - throws: what the stream throws.
  init(_ stream: ByteStream) throws(ReadFault) {
    let encoding = XMLEncoding(head: try stream.head(FileFormat.headBytes))
    self.stream = stream
    var note = encoding.note
    if let charset = encoding.charset {
      converter = Converter(from: charset)
      if converter == nil { note = "declares an encoding that is not known: \(charset)" }
    }
    self.note = note
  }

  /// The next piece; nil at the end.
  mutating func next() throws(ReadFault) -> [UInt8]? {
    while !isAtEnd {
      var piece = try read()
      isAtEnd = piece.isEmpty
      if let converter { piece = converter.convert(piece, isLast: isAtEnd) }
      if isFirst, !piece.isEmpty {
        isFirst = false
        // A byte order mark is no part of the text, and nothing may stand before the declaration.
        piece = Array(piece.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
      }
      carry += piece
      let clean = cleaner.clean(repaired(), isLast: isAtEnd)
      carry = clean.rest + carry
      if !clean.text.isEmpty { return clean.text }
    }
    return nil
  }

  private func read() throws(ReadFault) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var count = 0
    var fault: ReadFault?
    piece.withUnsafeMutableBytes { buffer in
      do throws(ReadFault) { count = try stream.read(into: buffer) } catch { fault = error }
    }
    if let fault { throw fault }
    piece.removeLast(piece.count - count)
    return piece
  }

  /// What waits, as UTF-8: a byte that is none is read as windows-1252. A character that is cut off
  /// waits on.
  private mutating func repaired() -> [UInt8] {
    let bytes = carry
    let whole = isAtEnd ? bytes[...] : UTF8Tail.complete(bytes)
    carry = Array(bytes[whole.endIndex...])
    var rest = whole
    guard var fault = UTF8Tail.firstFault(in: rest) else { return Array(whole) }
    var result: [UInt8] = []
    result.reserveCapacity(whole.count + 64)
    while true {
      result += rest[..<fault.lowerBound]
      for byte in bytes[fault] { result += Self.windows1252[Int(byte - 0x80)] }
      rest = rest[fault.upperBound...]
      guard let next = UTF8Tail.firstFault(in: rest) else { break }
      fault = next
    }
    return result + rest
  }

  /// What the bytes from 0x80 mean in windows-1252, as UTF-8.
  private static let windows1252 = (0x80...0xFF).map { byte in
    TextEncoding.decode([UInt8(truncatingIfNeeded: byte)]).bytes
  }
}
