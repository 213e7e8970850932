// The lines of the ledger: tab-separated columns of text, so that a person can read them, and read without
// a string or an array a column, since an index of a hundred thousand files reads them at every start.

/// One line of the ledger.
enum LedgerLine {
  /// `+`: what became of a file.
  case entry(FileKey, LedgerEntry)
  /// `-`: a file is no longer of the archive.
  case forgotten(FileKey)
  /// `!`: a run that began at this time is done.
  case run(Int64)

  /// Writes the line with its end.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .entry(let key, let entry):
      bytes.append(UInt8(ascii: "+"))
      Self.append(key, to: &bytes)
      bytes.append(LedgerColumns.tab)
      bytes.append(contentsOf: entry.outcome.rawValue.utf8)
      for number in [
        Int64(entry.documents), Int64(entry.faults), entry.time, entry.looked, entry.size,
        entry.modified,
      ] { Self.append(number, to: &bytes) }
      for number in [entry.inode, entry.device, entry.hash] { Self.append(number, to: &bytes) }
      bytes.append(LedgerColumns.tab)
      Self.append(escaping: entry.reason, to: &bytes)
    case .forgotten(let key):
      bytes.append(UInt8(ascii: "-"))
      Self.append(key, to: &bytes)
    case .run(let time):
      bytes.append(UInt8(ascii: "!"))
      Self.append(time, to: &bytes)
    }
    bytes.append(LedgerColumns.newline)
  }

  private static func append(_ key: FileKey, to bytes: inout [UInt8]) {
    append(Int64(key.root), to: &bytes)
    bytes.append(LedgerColumns.tab)
    append(escaping: key.path, to: &bytes)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(LedgerColumns.tab)
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends text; what separates columns and lines is escaped.
  private static func append(escaping text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case LedgerColumns.tab: bytes.append(contentsOf: "\\t".utf8)
      case LedgerColumns.newline: bytes.append(contentsOf: "\\n".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

/// Reads the lines of a ledger. Nothing is trusted: a column that is none ends the reading.
struct LedgerColumns {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// The next line; nil where it is none.
  mutating func line() -> LedgerLine? {
    guard index < bytes.count else { return nil }
    let kind = bytes[index]
    index += 1
    switch kind {
    case UInt8(ascii: "+"):
      guard let key = key(), let entry = entry() else { return nil }
      return .entry(key, entry)
    case UInt8(ascii: "-"):
      guard let key = key(), endLine() else { return nil }
      return .forgotten(key)
    case UInt8(ascii: "!"):
      guard let time = number(Int64.self), endLine() else { return nil }
      return .run(time)
    default: return nil
    }
  }

  private mutating func key() -> FileKey? {
    guard let root = number(Int32.self), root >= 0, let path = text() else { return nil }
    return FileKey(root: Int(root), path: path)
  }

  private mutating func entry() -> LedgerEntry? {
    guard let outcome = text().flatMap(LedgerEntry.Outcome.init(rawValue:)),
      let documents = number(UInt32.self), let faults = number(UInt32.self),
      let time = number(Int64.self), let looked = number(Int64.self),
      let size = number(Int64.self), let modified = number(Int64.self),
      let inode = number(UInt64.self), let device = number(UInt64.self),
      let hash = number(UInt64.self), let reason = text(), endLine()
    else { return nil }
    return LedgerEntry(
      outcome: outcome, reason: reason, documents: Int(documents), faults: Int(faults),
      time: time, looked: looked, size: size, modified: modified, inode: inode, device: device,
      hash: hash)
  }

  private mutating func endLine() -> Bool {
    guard index < bytes.count, bytes[index] == Self.newline else { return false }
    index += 1
    return true
  }

  /// The bytes of the next column: behind a tab, up to a tab or the end of the line.
  private mutating func column() -> Range<Int>? {
    guard index < bytes.count, bytes[index] == Self.tab else { return nil }
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != Self.tab, bytes[end] != Self.newline { end += 1 }
    index = end
    return start..<end
  }

  private mutating func number<T: FixedWidthInteger>(_: T.Type) -> T? {
    guard let column = column(), !column.isEmpty else { return nil }
    let isNegative = bytes[column.lowerBound] == UInt8(ascii: "-")
    let digits = isNegative ? column.dropFirst() : column
    guard !digits.isEmpty, T.isSigned || !isNegative else { return nil }
    var value: T = 0
    for place in digits {
      let byte = bytes[place]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = T(truncatingIfNeeded: byte - UInt8(ascii: "0"))
      let (scaled, isOver) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards where it is negative: the smallest number has no positive twin.
      let (sum, isOverAgain) =
        isNegative
        ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
      if isOver || isOverAgain { return nil }
      value = sum
    }
    return value
  }

  private mutating func text() -> String? {
    guard let column = column() else { return nil }
    let raw = UnsafeBufferPointer(rebasing: bytes[column])
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    var opened: [UInt8] = []
    opened.reserveCapacity(raw.count)
    var isEscaped = false
    for byte in raw {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): opened.append(Self.tab)
        case UInt8(ascii: "n"): opened.append(Self.newline)
        default: opened.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        opened.append(byte)
      }
    }
    return String(decoding: opened, as: UTF8.self)
  }
}
