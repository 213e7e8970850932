// The rows of a table in text (RFC 4180, and what programs make of it), one at a time: a value in quotes may hold the
// sign between values, and line ends. A quote that nobody closes costs its own line and no more: the lines behind it
// are read again.

/// Cuts a stream into rows of values. One thread.
struct TableRows: ~Copyable {
  enum Item {
    /// A row; its values stand in `values`.
    case row(line: Int)
    /// A row beyond the limit, or one whose quote is never closed; it has been passed over.
    case fault(ReadFault)
    /// No more rows.
    case end
  }

  private var lines: LineReader
  private let separator: UInt8
  private let limit: Int
  /// Lines that are read once more, up to the line that comes next from the stream.
  private var again: ArraySlice<UInt8> = []
  /// How many rows were given up since a row began with a line of the stream.
  private var givenUp = 0
  /// After how many the rest of the lines that are read again ends its rows where the lines end: reading them to
  /// the same end once more for each line would take the square of the time.
  private static let maximumGivenUp = 16
  /// The line that was read last, from 1.
  private(set) var line = 0
  /// How many bytes of the stream have been read as lines.
  private(set) var end = 0

  /// The bytes of the row's values without their quotes, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isQuoted = false

  init(_ stream: ByteStream, separator: UInt8, limit: Int) {
    lines = LineReader(stream, limit: limit)
    self.separator = separator
    self.limit = limit
  }

  /// How many values the row has.
  var count: Int { ends.count }

  /// A value of the row; nil where it is not UTF-8.
  func value(_ index: Int) -> String? {
    let start = index == 0 ? 0 : ends[index - 1]
    return String(validating: bytes[start..<ends[index]], as: UTF8.self)
  }

  /// Whether the row has nothing in it.
  var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

  /// Reads the next row.
  mutating func next() throws(ReadFault) -> Item {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isQuoted = false
    // The lines behind the row's first, as long as the row is open.
    var held: [UInt8] = []
    let first = line + 1
    while true {
      if let newline = again.firstIndex(of: 0x0A) {
        let text = again[..<newline]
        again = again[(newline + 1)...]
        line += 1
        if line > first { held.append(contentsOf: text + [0x0A]) }
        if text.withUnsafeBufferPointer({ take($0) }) { return whole(first) }
        if givenUp >= Self.maximumGivenUp { return passOver(first, held, Self.unclosed) }
      } else {
        if line < first { givenUp = 0 }
        switch try lines.next() {
        case .end:
          guard line >= first else { return .end }
          return passOver(first, held, Self.unclosed)
        case .tooLong:
          line += 1
          guard line > first else { return .fault(tooLong(first)) }
          // What was held is read again, with a blank line in the long one's place.
          return passOver(first, held + [0x0A], nil)
        case .line(let text):
          line += 1
          end += text.count + 1
          if line > first {
            held.append(contentsOf: text)
            held.append(0x0A)
          }
          if take(text) { return whole(first) }
        }
      }
      if bytes.count > limit { return passOver(first, held, nil) }
    }
  }

  /// A row that ends.
  private func whole(_ first: Int) -> Item {
    bytes.count > limit ? .fault(tooLong(first)) : .row(line: first)
  }

  /// Gives up a row: its first line is lost, the lines behind it are read again.
  private mutating func passOver(_ first: Int, _ held: [UInt8], _ message: String?) -> Item {
    if !held.isEmpty { again = held + again }
    givenUp += 1
    line = first
    guard let message else { return .fault(tooLong(first)) }
    return .fault(ReadFault(.table, line: first, message: message))
  }

  private static let unclosed = "a quote that is never closed; the line was skipped"

  private func tooLong(_ line: Int) -> ReadFault {
    ReadFault(
      .lineTooLong, line: line, message: "a row of more than \(limit) bytes was skipped")
  }

  /// Adds a line to the row; says whether the row ends with it.
  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = line.last == 0x0D ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          bytes.append(byte)
        } else if index < text.count, text[index] == UInt8(ascii: "\"") {
          bytes.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == separator {
        ends.append(bytes.count)
      } else if byte == UInt8(ascii: "\""), opensValue() {
        isQuoted = true
      } else {
        bytes.append(byte)
      }
    }
    if isQuoted {
      bytes.append(0x0A)
      return false
    }
    ends.append(bytes.count)
    return true
  }

  /// Whether a quote at this place opens its value: nothing but spaces stands before it.
  private mutating func opensValue() -> Bool {
    let start = ends.last ?? 0
    guard bytes[start...].allSatisfy({ $0 == 0x20 }) else { return false }
    bytes.removeLast(bytes.count - start)
    return true
  }
}
