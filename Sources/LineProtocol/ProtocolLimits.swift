// The numbers of the protocol, in one place: what requests are checked against, what hello states, and
// what PROTOCOL.md's table repeats (a test compares them).

internal import JSON

/// What the protocol allows.
public enum ProtocolLimits {
  /// The version of the protocol that this code speaks.
  public static let version = 1

  /// The longest line, in bytes, its end not counted.
  public static let lineBytes = 1 << 20
  /// How many requests may run or wait.
  public static let waiting = 64
  /// How many bytes of lines are read ahead of the waiting requests, so that a cancel is seen.
  public static let aheadBytes = 1 << 20
  /// How many lines are read ahead; what bounds the memory of very short ones.
  public static let aheadLines = 1 << 16
  /// How many hits one reply may have.
  public static let limit = 0...1000
  /// How many hits may be skipped; beyond that, `after`.
  public static let offset = 0...1_000_000
  /// How long a request may ask to run, in milliseconds.
  public static let timeout = 1...600_000
  /// How deep the JSON of a request may nest.
  public static let depth = 16

  /// The limits as hello states them, in the order of PROTOCOL.md.
  public static let stated: [(name: String, value: Int)] = [
    ("line_bytes", lineBytes),
    ("waiting", waiting),
    ("ahead_bytes", aheadBytes),
    ("ahead_lines", aheadLines),
    ("limit", limit.upperBound),
    ("offset", offset.upperBound),
    ("timeout_ms", timeout.upperBound),
    ("depth", depth),
  ]

  /// The members that every reply to hello begins with: `protocol` and `limits`.
  static func greeting() -> JSONWriter {
    JSONWriter { writer in
      writer.member("protocol", version)
      writer.key("limits")
      writer.object { writer in
        for (name, value) in stated { writer.member(name, value) }
      }
    }
  }
}
