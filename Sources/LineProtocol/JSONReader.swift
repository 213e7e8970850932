// Reads the JSON of a request strictly. Why not JSONValue(parsing:), which is FoundationEssentials': that
// takes a comma before the closing bracket, keeps one of two equal keys without saying which, turns 7.0
// into 7, and says "not valid JSON" without a place. A client's mistake must be an error with a place.

internal import JSON

/// A strict reader of one JSON text (RFC 8259) that is known to be UTF-8.
struct JSONReader {
  /// What is wrong, and at which byte of the text.
  struct Fault: Error, Hashable {
    var message: String
    var at: Int
  }

  private let bytes: [UInt8]
  private let depthLimit: Int
  private var at = 0
  private var depth = 0

  private init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Reads a text that is exactly one value. A number is `.integer` only if it is written as one.
  static func read(_ bytes: [UInt8], depthLimit: Int) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes, depthLimit: depthLimit)
    let value = try reader.value()
    reader.skipSpace()
    if reader.at < bytes.count { throw reader.fault("something stands after the end") }
    return value
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func fault(_ message: String) -> Fault { Fault(message: message, at: at) }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(Fault) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      return .object(try nested { reader throws(Fault) in try reader.members() })
    case UInt8(ascii: "["):
      return .array(try nested { reader throws(Fault) in try reader.elements() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return try number()
    case nil: throw fault("a value is missing at the end")
    default: throw fault("a value is expected")
    }
  }

  private mutating func nested<Value>(
    _ body: (inout JSONReader) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    if depth == depthLimit { throw fault("brackets nest deeper than \(depthLimit)") }
    depth += 1
    at += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(Fault) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    skipSpace()
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = at
      guard next == UInt8(ascii: "\"") else { throw fault("a key in quotes is expected") }
      let key = try string()
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw fault("a colon is expected") }
      if members.updateValue(try value(), forKey: key) != nil {
        throw Fault(message: "the key \"\(key)\" stands twice", at: start)
      }
      skipSpace()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func elements() throws(Fault) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipSpace()
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { throw fault("a comma or ] is expected") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let letters = "\(word)".utf8
    guard bytes[at...].starts(with: letters) else { throw fault("a value is expected") }
    at += letters.count
    return value
  }

  private mutating func digits() throws(Fault) {
    let start = at
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { at += 1 }
    if at == start { throw fault("a digit is expected") }
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = at
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    var isWhole = true
    if skip(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      isWhole = false
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let integer = Int64(text) { return .integer(integer) }
    return .number(Double(text) ?? .infinity)
  }

  private mutating func string() throws(Fault) -> String {
    let opening = at
    at += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("a control character stands in a string; escape it")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw Fault(message: "the string is not closed", at: opening)
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    let start = at
    at += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      at += 1
      text.append(contentsOf: String(try scalar(from: start)).utf8)
      return
    default: throw Fault(message: "an escape that JSON does not have", at: start)
    }
    at += 1
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func scalar(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try hex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) {
      let second = try hex()
      if 0xDC00...0xDFFF ~= second,
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw Fault(message: "half of a surrogate pair", at: start)
  }

  private mutating func hex() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
        byte < 0x80
      else { throw fault("four hexadecimal digits are expected after \\u") }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
