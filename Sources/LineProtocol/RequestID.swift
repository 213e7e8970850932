// A request's id. Strings are compared by their bytes: Swift's `==` would take "é" typed in two ways
// for one id, and the client's two requests for a duplicate.

/// The name that a client gives to a request, echoed in its reply.
public enum RequestID: Sendable {
  /// A whole number, as typed.
  case number(Int64)
  /// A string.
  case string(String)
}

extension RequestID: Hashable {
  /// Whether both are the same kind and the same bytes. `7` and `"7"` differ.
  public static func == (left: RequestID, right: RequestID) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number, .string), (.string, .number): false
    }
  }

  /// Hashes the bytes that `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number)
    case .string(let string): for byte in string.utf8 { hasher.combine(byte) }
    }
  }
}

extension RequestID: CustomStringConvertible {
  /// The id as a message shows it: a string in quotes.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .string(let string): "\"\(string)\""
    }
  }
}
