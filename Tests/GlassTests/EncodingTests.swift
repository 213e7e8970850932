// Numbers, strings and positions as bytes, against what Xapian's own code makes of them: the table
// was written by a program around its `common/pack.h` and `common/bitstream.cc`.

import TestSupport
import Testing

@testable import Glass

@Suite struct EncodingTests {
  /// The rows of one kind.
  static func rows(_ kind: String) throws -> [TableRow] {
    let rows = try tableRows("Fixtures/encodings.tsv").filter { $0[0] == kind }
    try #require(!rows.isEmpty)
    return rows
  }

  /// The bytes of hexadecimal digits.
  static func bytes(_ digits: String) throws -> [UInt8] {
    let digits = Array(digits.utf8)
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16))
    }
  }

  private func packed(_ pack: (inout ByteBuffer) throws -> Void) rethrows -> String {
    var buffer = ByteBuffer(capacity: 1)
    try pack(&buffer)
    return hex(buffer.bytes)
  }

  @Test(arguments: try rows("uint")) func uint(_ row: TableRow) throws {
    let value = try #require(UInt64(row[1]))
    #expect(packed { $0.appendUInt(value) } == row[2])
    var unpacker = Unpacker(try Self.bytes(row[2]))
    #expect(unpacker.uint() == value)
    #expect(unpacker.isAtEnd)
  }

  @Test(arguments: try rows("last")) func last(_ row: TableRow) throws {
    let value = try #require(UInt32(row[1]))
    #expect(packed { $0.appendLastUInt(value) } == row[2])
  }

  @Test(arguments: try rows("sortable")) func sortable(_ row: TableRow) throws {
    let value = try #require(UInt32(row[1]))
    #expect(packed { $0.appendSortable(value) } == row[2])
  }

  @Test func sortableNumbersSort() {
    var random = SeededRandom(seed: 5)
    let numbers = (0..<500).map { _ in
      UInt32.random(in: 0...UInt32.max, using: &random) >> UInt32.random(in: 0..<32, using: &random)
    }
    for (left, right) in zip(numbers.sorted(), numbers.sorted().dropFirst()) where left < right {
      #expect(packed { $0.appendSortable(left) } < packed { $0.appendSortable(right) })
    }
  }

  @Test(arguments: try rows("escaped") + rows("escaped-last"))
  func escaped(_ row: TableRow) throws {
    let string = try Self.bytes(row[1])
    let bytes = packed { buffer in
      string.withUnsafeBufferPointer {
        buffer.appendSortable($0, isLast: row[0] == "escaped-last")
      }
    }
    #expect(bytes == row[2])
  }

  @Test(arguments: try rows("string")) func string(_ row: TableRow) throws {
    let string = try Self.bytes(row[1])
    #expect(
      packed { buffer in string.withUnsafeBufferPointer { buffer.appendString($0) } } == row[2])
    var unpacker = Unpacker(try Self.bytes(row[2]))
    #expect(unpacker.string() == string)
  }

  @Test(arguments: try rows("positions")) func positions(_ row: TableRow) throws {
    let positions = try row[1].split(separator: ",").map { try #require(UInt32($0)) }
    #expect(try packed { try $0.appendPositions(positions.span) } == row[2])
    var packer = PositionPacker()
    var bytes: [UInt8] = [9]
    try packer.pack(positions.span, into: &bytes)
    #expect(hex(bytes) == "09" + row[2])
  }

  @Test(arguments: [[], [1, 1], [5, 4], [1, 2, 3, 3]] as [[UInt32]])
  func positionsAscend(_ positions: [UInt32]) throws {
    var packer = PositionPacker()
    var bytes: [UInt8] = []
    var code: GlassError.Code?
    do { try packer.pack(positions.span, into: &bytes) } catch { code = error.code }
    #expect(code == .order)
    #expect(bytes == [])
  }

  /// Too short, and more than 64 bits.
  @Test(arguments: [[], [0x80], [UInt8](repeating: 0xFF, count: 9) + [2]] as [[UInt8]])
  func badNumbers(_ bytes: [UInt8]) {
    var unpacker = Unpacker(bytes)
    #expect(unpacker.uint() == nil)
  }

  @Test func badStrings() {
    var short = Unpacker([3, 1, 2])
    #expect(short.string() == nil)
    var huge = Unpacker([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1])
    #expect(huge.string() == nil)
  }
}
