// What the files of a database hold, read by a reader of its own: entries of every table with their
// tags put together and unpacked. Xapian's interface hides chunks, statistics' keys and bounds; two
// databases with equal entries behave alike, whatever their blocks.

import CZlib
import Foundation

@testable import Glass

/// An entry of a table.
struct RawEntry: Equatable, CustomStringConvertible {
  var key: [UInt8]
  var tag: [UInt8]

  var description: String { "\(hex(key)) = \(hex(tag.prefix(40)))… (\(tag.count))" }
}

/// The bytes as hexadecimal digits.
func hex(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// A fault that the reader found.
struct RawFault: Error, CustomStringConvertible {
  var description: String
}

/// The entries of all tables, and the version file.
struct RawDatabase {
  let version: VersionFile
  let tables: [VersionFile.Table: [RawEntry]]

  init(path: String) throws {
    version = try VersionFile(serialized: fileBytes(path + "/iamglass"))
    var tables: [VersionFile.Table: [RawEntry]] = [:]
    for table in VersionFile.Table.allCases {
      let root = version.roots[table.rawValue]
      guard !root.isFake else {
        tables[table] = []
        continue
      }
      var reader = RawTable(bytes: try fileBytes("\(path)/\(table).glass"), root: root)
      tables[table] = try reader.entries()
    }
    self.tables = tables
  }

  /// The first difference to another database, but for UUID, revision and where blocks are.
  func difference(to other: RawDatabase) -> String? {
    if version.statistics != other.version.statistics {
      return "statistics \(version.statistics) and \(other.version.statistics)"
    }
    for table in VersionFile.Table.allCases {
      let left = tables[table] ?? []
      let right = other.tables[table] ?? []
      for (left, right) in zip(left, right) where left != right {
        return "\(table): \(left) and \(right)"
      }
      if left.count != right.count { return "\(table): \(left.count) and \(right.count) entries" }
      let counts = [version, other.version].map { $0.roots[table.rawValue].entryCount }
      if counts[0] != counts[1] || counts[0] != UInt64(left.count) {
        return "\(table): \(counts) entries said, \(left.count) found"
      }
    }
    return nil
  }
}

/// Reads one table from its root.
struct RawTable {
  let bytes: [UInt8]
  let root: RootInfo
  private var parts: [(key: [UInt8], flags: UInt8, part: Int, tag: ArraySlice<UInt8>)] = []
  /// The blocks of the tree in the order in which they were met.
  private(set) var blocks: [(number: Int, level: Int)] = []

  init(bytes: [UInt8], root: RootInfo) {
    self.bytes = bytes
    self.root = root
  }

  private func get16(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
  private func get32(_ offset: Int) -> Int { get16(offset) << 16 | get16(offset + 2) }

  mutating func entries() throws -> [RawEntry] {
    try walk(Int(root.root), level: root.level)
    var entries: [RawEntry] = []
    var open: (entry: RawEntry, isCompressed: Bool, part: Int)?
    for part in parts {
      if part.flags & 0x20 != 0 {
        guard open == nil else { throw RawFault(description: "a tag without an end") }
        open = (RawEntry(key: part.key, tag: Array(part.tag)), part.flags & 0x80 != 0, 1)
      } else {
        guard var tag = open, tag.entry.key == part.key, tag.part + 1 == part.part else {
          throw RawFault(description: "a part without a beginning")
        }
        tag.entry.tag += part.tag
        tag.part += 1
        open = tag
      }
      if part.flags & 0x40 != 0, let whole = open {
        let tag = whole.isCompressed ? try inflated(whole.entry.tag) : whole.entry.tag
        entries.append(RawEntry(key: whole.entry.key, tag: tag))
        open = nil
      }
    }
    guard entries.first?.key == [], entries.first?.tag == [], open == nil else {
      throw RawFault(description: "the first entry has a key, or the last no end")
    }
    return Array(entries.dropFirst())
  }

  private mutating func walk(_ number: Int, level: Int) throws {
    let block = number * root.blockSize
    guard block + root.blockSize <= bytes.count, Int(bytes[block + 4]) == level else {
      throw RawFault(description: "block \(number) is not there, or not of level \(level)")
    }
    blocks.append((number, level))
    for entry in stride(from: block + 11, to: block + get16(block + 9), by: 2) {
      let item = block + get16(entry)
      if level > 0 {
        try walk(get32(item), level: level - 1)
        continue
      }
      let size = (get16(item) & 0x1FFF) + 3
      let keyEnd = item + 3 + Int(bytes[item + 2])
      let isFirst = bytes[item] & 0x20 != 0
      parts.append(
        (
          Array(bytes[item + 3..<keyEnd]), bytes[item], isFirst ? 1 : get16(keyEnd),
          bytes[(isFirst ? keyEnd : keyEnd + 2)..<item + size]
        ))
    }
  }
}

/// The bytes of a file.
func fileBytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// The bytes of a raw deflate stream, which must end where they end.
func inflated(_ packed: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    throw RawFault(description: "no memory")
  }
  defer { inflateEnd(&stream) }
  var packed = packed
  var unpacked: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65536)
  var status = Z_OK
  packed.withUnsafeMutableBufferPointer { packed in
    stream.next_in = packed.baseAddress
    stream.avail_in = UInt32(packed.count)
    while status == Z_OK {
      let count = piece.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(piece.count)
        status = inflate(&stream, Z_SYNC_FLUSH)
        return piece.count - Int(stream.avail_out)
      }
      unpacked += piece[..<count]
    }
  }
  guard status == Z_STREAM_END, stream.avail_in == 0 else {
    throw RawFault(description: "a tag does not unpack: \(status)")
  }
  return unpacked
}
