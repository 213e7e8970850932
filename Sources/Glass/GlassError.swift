// What can go wrong while tables are written. Nothing of a database that failed half way may be
// used: its version file, without which nobody opens it, is written last.

internal import Glibc

/// Why a database could not be written.
public struct GlassError: Error, Sendable, Hashable {
  /// What kind of fault; codes may be added.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable name.
    public let rawValue: String

    /// The code of a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file could not be made, written or synchronised.
    public static let file = Code(rawValue: "glass.file")
    /// What was handed over is not in order: keys, terms, docids, slots or positions must ascend.
    public static let order = Code(rawValue: "glass.order")
    /// Something is longer or more than the format can hold.
    public static let limit = Code(rawValue: "glass.limit")
    /// What was handed over contradicts itself, postings and term lists above all.
    public static let inconsistent = Code(rawValue: "glass.inconsistent")
    /// Bytes that are not what this module knows as glass.
    public static let format = Code(rawValue: "glass.format")
  }

  /// What kind of fault.
  public let code: Code
  /// What happened, to what, and what to do.
  public let message: String

  /// An error of these parts.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// A failed call on a file, with what the system says of `errno`.
  static func file(_ call: String, _ path: String, _ number: Int32) -> GlassError {
    let reason = String(cString: strerror(number))
    return GlassError(.file, "cannot \(call) '\(path)': \(reason)")
  }
}

extension GlassError: CustomStringConvertible {
  /// The message, with the code.
  public var description: String { "\(message) (\(code.rawValue))" }
}
