// Tables of records as spreadsheets and databases write them out: the first row names the columns, by the same names
// as the keys of JSON records, and each row is read as such a record.

import JSON
import News

/// Makes news records of the rows of a table.
struct TableReader {
  let records: RecordReader
  let limits: ReadLimits

  /// Reads a table.
  ///
  /// - parameter head: the stream's first bytes, which tell the sign between values.
  /// - throws: `read.unsupported` for a table of something else than records, or what `record` throws.
  func read(
    _ stream: ByteStream, head: [UInt8], record: (NewsRecord) throws -> Void,
    fault: (ReadFault) -> Void
  ) throws {
    let (separator, isDeclared) = Self.separator(in: head)
    var rows = TableRows(stream, separator: separator, limit: limits.lineBytes)
    var columns: [String] = []
    var isFirst = true
    var isEmpty = true
    while true {
      switch try rows.next() {
      case .end:
        if isEmpty { throw ReadFault(.empty, message: "the table has no rows") }
        return
      case .fault(let reason):
        isEmpty = false
        fault(reason)
      case .row(let line):
        defer { isFirst = false }
        if rows.isBlank || isFirst && isDeclared { continue }
        guard !columns.isEmpty else {
          columns = try names(rows)
          continue
        }
        isEmpty = false
        let found: [NewsRecord]
        do throws(ReadFault) {
          found = try records.records(of: members(rows, columns))
        } catch {
          fault(ReadFault(error.code, line: line, message: error.message))
          continue
        }
        for var one in found {
          one.line = line
          one.end = rows.end
          try record(one)
        }
      }
    }
  }

  // MARK: columns

  /// The sign between values, and whether a line of its own says it (`sep=;`, as spreadsheets write it): else the one
  /// that stands most often in the first line, outside of quotes.
  static func separator(in head: [UInt8]) -> (sign: UInt8, isDeclared: Bool) {
    let text = head.starts(with: TextEncoding.utf8Mark) ? head.dropFirst(3) : head[...]
    if text.startsLowered("sep="), let sign = text.dropFirst(4).first,
      sign != 0x0A, sign != 0x0D
    {
      return (sign, true)
    }
    let signs = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in text.drop(while: \.isSpace) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = signs.firstIndex(of: byte) { counts[index] += 1 }
    }
    var best = 0
    for index in signs.indices where counts[index] > counts[best] { best = index }
    return (counts[best] == 0 ? UInt8(ascii: ",") : signs[best], false)
  }

  /// The names in the first row.
  private func names(_ rows: borrowing TableRows) throws(ReadFault) -> [String] {
    var names: [String] = []
    var members: [String: JSONValue] = [:]
    for index in 0..<rows.count {
      guard var name = rows.value(index) else {
        throw ReadFault(.encoding, line: rows.line, message: "the row is not valid UTF-8")
      }
      if index == 0, name.unicodeScalars.first == "\u{FEFF}" { name.unicodeScalars.removeFirst() }
      names.append(Array(name.utf8)[...].trimmed.text)
      members[names[index]] = .string("x")
    }
    let fields = records.mapping.fields(of: members)
    let hasText = fields.has([
      .headline, .body, .markup, .description, .caption, .captions, .credit,
    ])
    guard hasText, records.mapping.isGiven || !OtherJSON.isBareName(fields) else {
      let known = names.prefix(12).map { $0.prefix(40) }.joined(separator: ", ")
      throw ReadFault(
        .unsupported,
        message: "a table without a column for headline, text or caption; its first line must name "
          + "the columns, and has \(known); map them")
    }
    return names
  }

  /// The values of a row under the names of their columns, as members of a record.
  private func members(
    _ rows: borrowing TableRows, _ columns: [String]
  ) throws(ReadFault) -> JSONValue {
    var count = rows.count
    // Some programs end each row with the sign that stands between values.
    while count > columns.count, rows.value(count - 1)?.isEmpty == true { count -= 1 }
    guard count == columns.count else {
      throw ReadFault(
        .table, message: "a row of \(count) values in a table of \(columns.count) columns")
    }
    var members: [String: JSONValue] = [:]
    members.reserveCapacity(count)
    for index in 0..<count {
      guard let value = rows.value(index) else {
        throw ReadFault(.encoding, message: "the row is not valid UTF-8")
      }
      if !value.isEmpty, members[columns[index]] == nil { members[columns[index]] = .string(value) }
    }
    return .object(members)
  }
}
