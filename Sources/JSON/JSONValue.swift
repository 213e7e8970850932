// A JSON value of any shape, as records, requests and manifests are read: a form that can be looked
// through without a schema. JSONParser makes it.

/// A JSON value.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number that is a whole number within `Int64`.
  case integer(Int64)
  /// Any other number.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; the order of its keys is not kept.
  case object([String: JSONValue])
}

/// Text that is not JSON.
public struct JSONFault: Error, Sendable, Hashable {
  /// What is wrong, and at which byte.
  public var message: String
  /// The byte of the text, from 0, at which it stops being JSON.
  public var offset: Int?

  /// A fault with its message.
  public init(message: String, offset: Int? = nil) {
    self.message = message
    self.offset = offset
  }
}

extension JSONValue {
  /// Reads one JSON value (RFC 8259) from UTF-8 bytes. A byte order mark is not allowed.
  ///
  /// - parameter rules: what is let pass beyond the grammar, and how deep brackets may nest.
  /// - throws: `JSONFault` when the bytes are not exactly one JSON value by these rules.
  public init(parsing bytes: [UInt8], rules: JSONRules = .records) throws(JSONFault) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONFault) in
      try JSONParser.parse(bytes, rules: rules)
    }
  }

  /// Reads one JSON value from UTF-8 bytes that stand in a buffer; see the form that takes an array.
  public init(
    parsing bytes: UnsafeBufferPointer<UInt8>, rules: JSONRules = .records
  ) throws(JSONFault) {
    self = try JSONParser.parse(bytes, rules: rules)
  }

  /// The string, if this is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The whole number, if this is one.
  public var integer: Int? {
    if case .integer(let value) = self { Int(exactly: value) } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, if this is an object.
  public var object: [String: JSONValue]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member `key` of an object; nil for anything else.
  public subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }
}
