// Writes JSON in the order in which it is given, on one line, straight into bytes. JSONEncoder keeps no
// order of keys, and the protocol promises one.

/// Builds one JSON text (RFC 8259) as UTF-8 bytes.
///
/// Commas are its business; balance of `begin…` and `end…` is the caller's. Control characters are
/// escaped, so that a line stays a line and text cannot drive a terminal; everything else stays UTF-8.
///
///     var writer = JSONWriter()
///     writer.object { writer in
///       writer.member("total", 3)
///     }
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  public init() {}

  /// An empty text that has room for so many bytes.
  public init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// A whole object, whose members `body` writes.
  public init<E>(object body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    try object(body)
  }

  /// What has been written, as a line.
  public var line: [UInt8] { bytes + [UInt8(ascii: "\n")] }

  /// Writes `{ … }`.
  public mutating func object<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes `[ … ]`.
  public mutating func array<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes an object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes an array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the key of the next member.
  public mutating func key(_ key: String) {
    comma()
    append(escaping: key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, or `null`.
  public mutating func value(_ value: String?) {
    comma()
    if let value { append(escaping: value) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func value(_ value: Int) { raw(String(value)) }

  /// Writes `true` or `false`.
  public mutating func value(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a number with at most `decimals` digits after the point; `null` if it is not finite.
  public mutating func value(_ value: Double, decimals: Int) {
    guard value.isFinite, abs(value) < 1e15 else { return raw("null") }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int64((abs(value) * scale).rounded())
    let whole = scaled / Int64(scale)
    var fraction = String(scaled % Int64(scale))
    fraction = String(repeating: "0", count: max(0, decimals - fraction.utf8.count)) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    raw(sign + String(whole) + (fraction.isEmpty ? "" : "." + fraction))
  }

  /// Writes a member whose value is a string, or `null`.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is a whole number.
  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is a number with at most `decimals` digits after the point.
  public mutating func member(_ key: String, _ value: Double, decimals: Int) {
    self.key(key)
    self.value(value, decimals: decimals)
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    self.value(values)
  }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes an array of strings.
  public mutating func value(_ values: [String]) {
    array { writer in
      for value in values { writer.value(value) }
    }
  }

  /// Writes any JSON value; the keys of an object in the order of their bytes.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): self.value(value)
    case .integer(let value): raw(String(value))
    case .number(let value): raw(value.isFinite ? "\(value)" : "null")
    case .string(let value): self.value(value)
    case .array(let values):
      array { writer in
        for value in values { writer.value(value) }
      }
    case .object(let members):
      object { writer in
        for (key, member) in members.sorted(by: {
          $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
          writer.key(key)
          writer.value(member)
        }
      }
    }
  }

  /// Splices in text that is already JSON.
  public mutating func raw(_ json: String) {
    comma()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Splices in the members of another object, as its writer wrote them between its braces.
  public mutating func members(of other: JSONWriter) {
    guard other.bytes.count > 2 else { return }
    comma()
    bytes.append(contentsOf: other.bytes[1..<(other.bytes.count - 1)])
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(escaping text: String) {
    let text = text.utf8Span.span
    bytes.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    while true {
      let end = StringScan.endOfUnescaped(text, from: run)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<end]))
      guard end < text.count else { return }
      run = end + 1
      let byte = text[end]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): appendEscape(byte)
      case UInt8(ascii: "\n"): appendEscape(UInt8(ascii: "n"))
      case UInt8(ascii: "\r"): appendEscape(UInt8(ascii: "r"))
      case UInt8(ascii: "\t"): appendEscape(UInt8(ascii: "t"))
      // C1 controls (U+0080 to U+009F) are C2 and a second byte in UTF-8; no other character is.
      case 0xC2 where run < text.count && (0x80...0x9F).contains(text[run]):
        appendEscape(control: text[run])
        run += 1
      case 0xC2: bytes.append(byte)
      default: appendEscape(control: byte)
      }
    }
  }

  private mutating func appendEscape(_ letter: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }

  /// `\u00XX`.
  private mutating func appendEscape(control: UInt8) {
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(Self.hexDigits[Int(control >> 4)])
    bytes.append(Self.hexDigits[Int(control & 15)])
  }

  private static let hexDigits = [UInt8]("0123456789abcdef".utf8)
}
