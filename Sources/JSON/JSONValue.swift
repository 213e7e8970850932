// A JSON value of any shape, as records, requests and manifests are read. The parsing is
// FoundationEssentials' JSONDecoder (170–240 MB/s here); this type only gives its result a form that
// can be looked through without a schema.

import FoundationEssentials

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
  /// What is wrong, without a position where the parser gives none.
  public var message: String

  /// A fault with its message.
  public init(message: String) { self.message = message }
}

extension JSONValue: Decodable {
  /// Reads whatever value stands there. Probes in the order of how often each kind occurs in news records.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer() {
      if let value = try? container.decode(String.self) {
        self = .string(value)
        return
      }
      if container.decodeNil() {
        self = .null
        return
      }
      if let value = try? container.decode(Int64.self) {
        self = .integer(value)
        return
      }
      if let value = try? container.decode(Double.self) {
        self = .number(value)
        return
      }
      if let value = try? container.decode(Bool.self) {
        self = .bool(value)
        return
      }
      if let value = try? container.decode([String: JSONValue].self) {
        self = .object(value)
        return
      }
      self = .array(try container.decode([JSONValue].self))
      return
    }
    self = .null
  }
}

extension JSONValue {
  /// Reads one JSON value (RFC 8259) from UTF-8 bytes.
  ///
  /// - throws: `JSONFault` when the bytes are not exactly one JSON value.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted(let context) {
      throw JSONFault(message: Self.reason(context))
    } catch {
      throw JSONFault(message: "not a JSON value")
    }
  }

  private static func reason(_ context: DecodingError.Context) -> String {
    if let underlying = context.underlyingError { return "\(underlying)" }
    return context.debugDescription
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
