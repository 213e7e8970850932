// Bytes into requests. Kept apart from the session, so that the thread that reads can parse without
// holding the lock that the session stands behind.

internal import JSON

/// One line of input that wants a reply.
public struct Arrival: Sendable {
  /// How many bytes the line has, which is what reading ahead is measured by.
  let size: Int
  /// The id, where it could be read.
  let id: RequestID?
  /// What the line asks, or why it cannot be answered with a result.
  let content: Result<Request.Body, ReplyError>
}

/// Reads a stream of bytes as requests: pure, whatever the sizes of the pieces.
///
///     var reader = RequestReader()
///     let arrivals = reader.read(bytes[...])
public struct RequestReader: Sendable {
  private var framer = LineFramer(limit: ProtocolLimits.lineBytes)
  private var lineNumber = 0

  /// A reader at the beginning of a stream.
  public init() {}

  /// Takes the next bytes of the stream and gives the requests whose lines are now complete.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Arrival] {
    var lines: [LineFramer.Line] = []
    framer.append(bytes) { lines.append($0) }
    return lines.compactMap { arrival(of: $0) }
  }

  /// Takes the end of the stream and gives the request on a last line without a line end.
  public mutating func finish() -> [Arrival] {
    framer.finish().flatMap { arrival(of: $0) }.map { [$0] } ?? []
  }

  private mutating func arrival(of line: LineFramer.Line) -> Arrival? {
    lineNumber += 1
    guard case .bytes(var bytes) = line else { return tooLong() }
    // A byte order mark, as some editors and shells put first, is no part of the first line.
    if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return fault(.invalidUTF8, "line \(lineNumber) is not UTF-8", size: bytes.count)
    }
    switch bytes.first {
    case UInt8(ascii: "{"): return request(json: bytes)
    case UInt8(ascii: "."): return command(text, size: bytes.count)
    default:
      let search = Request.Search(query: text)
      return Arrival(size: bytes.count, id: nil, content: .success(.search(search)))
    }
  }

  private func tooLong() -> Arrival {
    fault(
      .lineTooLong,
      "line \(lineNumber) is longer than \(ProtocolLimits.lineBytes) bytes; it was skipped", size: 0
    )
  }

  private func fault(
    _ code: ErrorCode, _ message: String, hint: String? = nil, size: Int
  ) -> Arrival {
    Arrival(
      size: size, id: nil, content: .failure(ReplyError(code: code, message: message, hint: hint)))
  }

  private func request(json bytes: [UInt8]) -> Arrival {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes, rules: .strict(maximumDepth: ProtocolLimits.depth))
    } catch {
      let message = "line \(lineNumber) is not a JSON object: \(error.message)"
      return fault(.invalidJSON, message, size: bytes.count)
    }
    var id: RequestID?
    do throws(ReplyError) {
      let members = value.object ?? [:]
      id = try Request.id(of: members)
      let body = try Request.Body(members: members)
      return Arrival(size: bytes.count, id: id, content: .success(body))
    } catch {
      return Arrival(size: bytes.count, id: id, content: .failure(error))
    }
  }

  private static let commands: [(name: String, body: Request.Body)] = [
    (".hello", .hello), (".stats", .stats), (".help", .help), (".quit", .quit),
  ]

  private func command(_ text: String, size: Int) -> Arrival {
    var name = Substring(text).utf8
    while name.last == UInt8(ascii: " ") || name.last == UInt8(ascii: "\t") { name.removeLast() }
    if let command = Self.commands.first(where: { name.elementsEqual($0.name.utf8) }) {
      return Arrival(size: size, id: nil, content: .success(command.body))
    }
    let shown = String(Substring(name.prefix { $0 != UInt8(ascii: " ") }).prefix(40))
    return fault(
      .unknownCommand,
      "line \(lineNumber): no command \"\(shown)\"; to search for text that starts with a point, "
        + "put a space before it",
      hint: "the commands are " + Self.commands.map(\.name).joined(separator: ", "), size: size)
  }
}
