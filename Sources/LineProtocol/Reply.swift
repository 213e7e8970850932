// Answers into bytes, the one place where a reply gets its form. In JSON a reply is one line; for people
// it is lines and a lone point, as mail ends a message, because results may hold blank lines.

public import JSON

/// How replies are written.
public enum ReplyFormat: String, Sendable, Hashable, CaseIterable {
  /// One line of JSON a reply.
  case json
  /// Lines for people, ended by a line with a single point.
  case text
}

/// The result of a request, as the handler gives it.
public enum ReplyBody: Sendable {
  /// One object; its members follow `"ok":true` in the reply.
  case object(JSONWriter)
  /// Lines for people, the last with or without a line end.
  case text(String)
}

/// What a line of input is answered with.
enum Answer {
  case result(ReplyBody)
  case hello(ReplyBody)
  case failure(ReplyError, query: String?)
  case cancel(RequestID, cancelled: Bool)
  case help
  case quit

  /// The reply's bytes, line end included.
  func reply(to id: RequestID?, as format: ReplyFormat) -> [UInt8] {
    switch format {
    case .json: Self.line(id, json)
    case .text: Self.block(text)
    }
  }
}

extension Answer {
  /// What follows the id: the error, or the members of the result.
  private var json: Result<JSONWriter, ReplyError> {
    switch self {
    case .result(.object(let result)): Self.checked(result)
    case .result(.text(let text)): .success(JSONWriter { $0.member("text", text) })
    case .hello(.object(let result)):
      Self.checked(result).map { result in
        JSONWriter { writer in
          writer.members(of: ProtocolLimits.greeting())
          writer.members(of: result)
        }
      }
    case .hello(.text): .success(ProtocolLimits.greeting())
    case .failure(let error, query: _): .failure(error)
    case .cancel(let target, let cancelled):
      .success(
        JSONWriter { writer in
          writer.key("cancel")
          writer.value(target)
          writer.member("cancelled", cancelled)
        })
    case .help: .success(JSONWriter { $0.member("help", helpLines) })
    case .quit: .success(JSONWriter { $0.member("quit", true) })
    }
  }

  /// Members that are not an object's would break the line for every reader.
  private static func checked(_ result: JSONWriter) -> Result<JSONWriter, ReplyError> {
    guard result.bytes.first == UInt8(ascii: "{"), result.bytes.last == UInt8(ascii: "}") else {
      return .failure(
        ReplyError(code: .internal, message: "the result is not an object; report it"))
    }
    return .success(result)
  }

  private static func line(_ id: RequestID?, _ answer: Result<JSONWriter, ReplyError>) -> [UInt8] {
    JSONWriter { writer in
      writer.key("id")
      if let id { writer.value(id) } else { writer.null() }
      switch answer {
      case .success(let result):
        writer.member("ok", true)
        writer.members(of: result)
      case .failure(let error):
        writer.member("ok", false)
        writer.key("error")
        writer.value(error)
      }
    }.line
  }
}

extension Answer {
  private var text: String {
    switch self {
    case .result(.text(let text)): text
    case .hello(.text(let text)): "protocol \(ProtocolLimits.version)\n\(text)"
    case .result(.object(let object)), .hello(.object(let object)):
      String(decoding: object.bytes, as: UTF8.self)
    case .failure(let error, let query): Self.text(of: error, in: query)
    case .cancel(let target, let cancelled):
      cancelled ? "cancelled \(target)" : "nothing to cancel: \(target) does not run or wait"
    case .help: helpLines.joined(separator: "\n")
    case .quit: "goodbye"
    }
  }

  /// The error, with the query and a caret under the mistake where it has a place.
  private static func text(of error: ReplyError, in query: String?) -> String {
    var text = "error: \(error.message) (\(error.code.rawValue))"
    if let at = error.at, let query, !query.utf8.contains(where: { $0 < 0x20 }) {
      let bytes = Array(query.utf8)
      let start = min(max(at, 0), bytes.count)
      let end = start + min(max(error.length ?? 1, 0), bytes.count - start)
      // One column a scalar: right for most scripts, and a caret is only a pointer.
      let before = bytes[..<start].count { $0 & 0xC0 != 0x80 }
      let under = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
      text += "\n  \(query)\n  " + String(repeating: " ", count: before)
      text += String(repeating: "^", count: max(under, 1))
    }
    if let hint = error.hint { text += "\nhint: \(hint)" }
    return text
  }

  /// Lines as they are sent: a point at the start of a line doubled (as SMTP does), control characters
  /// replaced so that a caption cannot drive a terminal, and the lone point at the end.
  private static func block(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var startsLine = true
    for scalar in text.unicodeScalars {
      if startsLine, scalar == "." { bytes.append(UInt8(ascii: ".")) }
      let isControl = scalar.properties.generalCategory == .control
      let isKept = !isControl || scalar == "\n" || scalar == "\t"
      bytes.append(contentsOf: String(isKept ? scalar : "\u{FFFD}").utf8)
      startsLine = scalar == "\n"
    }
    if !startsLine { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: ".\n".utf8)
    return bytes
  }
}

extension JSONWriter {
  /// Writes an id as it was given.
  mutating func value(_ id: RequestID) {
    switch id {
    case .number(let number): value(JSONValue.integer(number))
    case .string(let string): value(string)
    }
  }

  /// Writes an error object; `at`, `length` and `hint` only where they are known.
  public mutating func value(_ error: ReplyError) {
    object { writer in
      writer.member("code", error.code.rawValue)
      writer.member("message", error.message)
      if let at = error.at { writer.member("at", at) }
      if let length = error.length { writer.member("length", length) }
      if let hint = error.hint { writer.member("hint", hint) }
    }
  }
}

/// What `.help` says.
private let helpLines = [
  "type a query:      \"Old City\" AND agency:AA",
  "or a JSON request: {\"id\":1,\"search\":\"\\\"Old City\\\"\",\"facets\":[\"agency\"],\"limit\":5}",
  "                   {\"document\":ID}  {\"cancel\":ID}  {\"hello\":true}  {\"stats\":true}",
  "or a command:      .hello   protocol, limits, fields, facets",
  "                   .stats   numbers about the index",
  "                   .help    this text",
  "                   .quit    answer what came before, then end",
  "every line gets one reply, in order; PROTOCOL.md has all of it",
]
