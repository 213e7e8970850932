// The facets of a shard laid out by docid, in a file beside it that is mapped into memory. Counting by
// Xapian's value streams decodes every value again; a column is one load a match (ARCHITECTURE.md has the
// figures). Shards never change, so neither do their columns. The file is a help, not a truth: where it is
// missing or its layout is broken, the slots are read. Its content is checked by `cutline check` only.

import Analysis
import Glass
import Glibc
import IndexSchema
import Xapian

/// The columns of one shard, mapped.
///
/// Layout, numbers little-endian: `CUTLCOL1`, the hash of what follows (8 bytes), the shard's uuid (36
/// bytes), the number of columns (4), then a directory entry a column (slot, width, values, 0: 4 bytes each;
/// offset of ordinals, of ends, of values, and the length of the values: 8 bytes each), then the data, each
/// part at a multiple of 8.
final class ColumnFile {
  static let magic = Array("CUTLCOL1".utf8)
  static let headerBytes = 56
  static let entryBytes = 48

  /// The uuid of the shard that the columns were made of.
  let uuid: String
  /// The columns; good as long as the object lives.
  let columns: [Column]
  private let mapping: UnsafeRawBufferPointer

  /// Maps a file; nil where there is none or it is not whole.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= Self.headerBytes,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    mapping = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
    guard let (uuid, columns) = Self.read(mapping) else {
      munmap(address, Int(status.st_size))
      return nil
    }
    self.uuid = uuid
    self.columns = columns
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress), mapping.count) }

  /// Whether the content is what was written; reads all of it.
  var isWhole: Bool {
    let hash = mapping.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return hash64(Array(mapping[16...])) == UInt64(littleEndian: hash)
  }

  private static func read(_ file: UnsafeRawBufferPointer) -> (String, [Column])? {
    guard file.prefix(8).elementsEqual(magic) else { return nil }
    let uuid = String(decoding: file[16..<52], as: UTF8.self)
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    func long(_ offset: Int) -> Int? {
      Int(
        exactly: UInt64(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    func part(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer? {
      guard offset >= headerBytes, offset.isMultiple(of: 8), count > 0, offset <= file.count,
        count <= file.count - offset
      else { return nil }
      return UnsafeRawBufferPointer(rebasing: file[offset..<(offset + count)])
    }
    let count = number(52)
    guard count <= 64, file.count >= headerBytes + count * entryBytes else { return nil }
    var columns: [Column] = []
    for index in 0..<count {
      let entry = headerBytes + index * entryBytes
      let (width, values) = (number(entry + 4), number(entry + 8))
      guard [1, 2, 4].contains(width), let ordinalsAt = long(entry + 16),
        let endsAt = long(entry + 24), let valuesAt = long(entry + 32),
        let length = long(entry + 40), ordinalsAt <= endsAt, endsAt <= valuesAt,
        let ordinals = part(ordinalsAt, endsAt - ordinalsAt), let ends = part(endsAt, values * 8),
        let bytes = part(valuesAt, length)
      else { return nil }
      let bound = ends.bindMemory(to: UInt64.self)
      var last: UInt64 = 0
      for end in bound {
        guard end >= last else { return nil }
        last = end
      }
      guard last <= UInt64(length) else { return nil }
      columns.append(
        Column(
          slot: UInt32(number(entry)), width: width, ordinals: ordinals, ends: bound,
          values: bytes.bindMemory(to: UInt8.self)))
    }
    return (uuid, columns)
  }
}

extension ColumnFile {
  /// Writes the columns of a shard's facets.
  ///
  /// - throws: `index.io`, or what Xapian reports.
  static func write(shard: String, to path: String) throws(ArchiveError) {
    var directory: [UInt8] = []
    var data: [UInt8] = []
    var count = 0
    let uuid: String
    do throws(XapianError) {
      let database = try Database(path: shard)
      uuid = try database.uuid
      let docids = Int(try database.lastDocumentID) + 1
      let slots = Set(Facet.all.map(\.slot.rawValue)).sorted()
      let start = headerBytes + slots.count * entryBytes
      for slot in slots {
        let (ordinals, values) = try Self.column(of: slot, docids: docids, in: database)
        count += 1
        // A column without a value has nothing to lay out: the slot is as fast.
        guard values.count > 0 else {
          count -= 1
          continue
        }
        append(slot, ordinals, values, start: start, &directory, &data)
      }
      // Entries that were left out leave room, so that the offsets stand.
      directory += [UInt8](repeating: 0, count: start - headerBytes - directory.count)
    } catch { throw ArchiveError(error, doing: "read \(shard)") }
    var body = Array(uuid.utf8.prefix(36))
    body += [UInt8](repeating: 0x20, count: 36 - body.count)
    append(UInt32(count), to: &body)
    body += directory + data
    var file = magic
    append(hash64(body), to: &file)
    try FileSystem.write(file + body, to: path)
  }

  /// The number of every document's value, and the values.
  private static func column(
    of slot: UInt32, docids: Int, in database: borrowing Database
  ) throws(XapianError) -> (ordinals: [UInt32], values: ByteTable) {
    var values = ByteTable()
    var ordinals = [UInt32](repeating: 0, count: docids)
    try database.forEachValue(inSlot: slot) { docid, value in
      ordinals[Int(docid.rawValue)] = UInt32(values.insert(value).number + 1)
      return true
    }
    return (ordinals, values)
  }

  private static func append(
    _ slot: UInt32, _ ordinals: [UInt32], _ values: ByteTable, start: Int,
    _ directory: inout [UInt8], _ data: inout [UInt8]
  ) {
    let width = values.count < 1 << 8 ? 1 : values.count < 1 << 16 ? 2 : 4
    for number in [slot, UInt32(width), UInt32(values.count), 0] { append(number, to: &directory) }
    append(UInt64(start + data.count), to: &directory)
    for ordinal in ordinals {
      for byte in 0..<width { data.append(UInt8(truncatingIfNeeded: ordinal >> (8 * byte))) }
    }
    // A docid more or less than there are is no value: the padding reads as 0.
    data += [UInt8](repeating: 0, count: (8 - data.count % 8) % 8)
    append(UInt64(start + data.count), to: &directory)
    for end in values.ends { append(UInt64(end), to: &data) }
    append(UInt64(start + data.count), to: &directory)
    append(UInt64(values.arena.count), to: &directory)
    data += values.arena
    data += [UInt8](repeating: 0, count: (8 - data.count % 8) % 8)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}
