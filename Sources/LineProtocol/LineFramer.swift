// Bytes into lines. A line that is too long is not kept while it is skipped, so that a client without
// line ends costs no memory, and it still gets its one answer when its end comes.

/// Cuts a stream of bytes into lines, whatever the sizes of the pieces it arrives in.
///
/// A line ends with LF; one CR before it belongs to the end. The last line needs none.
struct LineFramer {
  /// One line without its end.
  enum Line: Equatable {
    /// The bytes of the line.
    case bytes([UInt8])
    /// A line over the limit, with how long it was.
    case tooLong(count: Int)
  }

  private let limit: Int
  private var pending: [UInt8] = []
  /// How much of an over-long line has been thrown away; 0 when the line is not over-long.
  private var drained = 0

  init(limit: Int) { self.limit = limit }

  /// Takes more of the stream and hands over each line that is complete.
  mutating func append(_ bytes: ArraySlice<UInt8>, line: (Line) -> Void) {
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      hold(rest[..<end])
      line(take())
      rest = rest[(end + 1)...]
    }
    hold(rest)
  }

  /// The last line, if the stream ended without a line end.
  mutating func finish() -> Line? {
    pending.isEmpty && drained == 0 ? nil : take()
  }

  private mutating func hold(_ bytes: ArraySlice<UInt8>) {
    // One byte more than the limit may yet turn out to be the CR of the line end.
    if drained == 0, pending.count + bytes.count <= limit + 1 {
      pending.append(contentsOf: bytes)
    } else {
      drained += pending.count + bytes.count
      pending = []
    }
  }

  private mutating func take() -> Line {
    defer {
      pending = []
      drained = 0
    }
    if drained > 0 { return .tooLong(count: drained) }
    if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
    return pending.count > limit ? .tooLong(count: pending.count) : .bytes(pending)
  }
}
