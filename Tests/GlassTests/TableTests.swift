// The B-tree alone: entries of all sizes come back in order at every block size, and the file is as
// the version file says.

import TestSupport
import Testing

@testable import Glass

@Suite struct TableTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Random entries in key order.
  private func entries(_ count: Int, blockSize: Int, seed: UInt64) -> [RawEntry] {
    var random = SeededRandom(seed: seed)
    func bytes(_ count: Int, _ last: UInt8) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 0...last, using: &random) }
    }
    let most = [0, 3, 30, blockSize / 4, blockSize / 2, 3 * blockSize]
    var entries: [[UInt8]: [UInt8]] = [:]
    while entries.count < count {
      // Few different bytes make long shared beginnings.
      let longest = Int.random(in: 0..<4, using: &random) == 0 ? 255 : 12
      let key = bytes(Int.random(in: 1...longest, using: &random), 2)
      let size = most[Int.random(in: 0..<most.count, using: &random)]
      entries[key] = bytes(Int.random(in: 0...size, using: &random), 255)
    }
    return entries.map { RawEntry(key: $0.key, tag: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// Writes entries, and reads them back.
  private func reread(
    _ entries: [RawEntry], blockSize: Int, isOptional: Bool = false
  ) throws -> (entries: [RawEntry], root: RootInfo, blocks: [(number: Int, level: Int)]) {
    let path = folder.path + "/table"
    let layout = try BlockLayout(blockSize: blockSize)
    var table = TableWriter(
      path: path, layout: layout, compressMin: 18, isOptional: isOptional)
    for entry in entries { try add(entry, to: &table) }
    let root = try table.finish(isSynchronised: false)
    var reader = RawTable(bytes: try fileBytes(path), root: root)
    let read = try reader.entries()
    #expect(reader.bytes.count == reader.blocks.count * blockSize)
    return (read, root, reader.blocks)
  }

  private func add(_ entry: RawEntry, to table: inout TableWriter) throws(GlassError) {
    try entry.key.withUnsafeBufferPointer { key throws(GlassError) in
      try entry.tag.withUnsafeBufferPointer { tag throws(GlassError) in
        try table.add(key: key, tag: tag)
      }
    }
  }

  @Test(arguments: [2048, 4096, 8192, 65536], [1, 2, 3] as [UInt64])
  func comesBack(_ blockSize: Int, _ seed: UInt64) throws {
    let entries = entries(300, blockSize: blockSize, seed: seed)
    let (read, root, blocks) = try reread(entries, blockSize: blockSize)
    #expect(read == entries)
    #expect(root.entryCount == 300)
    #expect(root.level >= (blockSize == 2048 ? 2 : 1))
    // Leaves ascend, so that readers may walk the file.
    let leaves = blocks.filter { $0.level == 0 }.map(\.number)
    #expect(leaves == leaves.sorted())
    #expect(root.freeList == RootInfo.freeList(firstUnused: UInt32(blocks.count)))
  }

  /// One more byte at a time, so that an entry ends on every border of a block.
  @Test func everySize() throws {
    for size in 440...980 {
      let entries = [1, 2, 3, 4, 5].map {
        RawEntry(key: [$0], tag: [UInt8](repeating: $0, count: $0 == 3 ? size : 390))
      }
      let path = "\(folder.path)/table\(size)"
      var table = TableWriter(
        path: path, layout: try BlockLayout(blockSize: 2048), compressMin: 0, isOptional: false)
      for entry in entries { try add(entry, to: &table) }
      let root = try table.finish(isSynchronised: false)
      var reader = RawTable(bytes: try fileBytes(path), root: root)
      #expect(try reader.entries() == entries, "\(size)")
    }
  }

  @Test func emptyTables() throws {
    let (read, root, blocks) = try reread([], blockSize: 2048)
    #expect(read == [] && blocks.count == 1 && root.level == 0 && !root.isFake)
    var optional = TableWriter(
      path: folder.path + "/none", layout: try BlockLayout(blockSize: 2048), compressMin: 18,
      isOptional: true)
    #expect(
      try optional.finish(isSynchronised: true) == .empty(blockSize: 2048, compressMin: 18))
    #expect(throws: (any Error).self) { try fileBytes(folder.path + "/none") }
  }

  @Test(
    arguments: [
      ([[2], [1]], .order), ([[1], [1]], .order), ([[1, 0], [1]], .order), ([[]], .limit),
      ([[UInt8](repeating: 1, count: 256)], .limit),
    ] as [([[UInt8]], GlassError.Code)])
  func badKeys(_ keys: [[UInt8]], _ expected: GlassError.Code) throws {
    var table = TableWriter(
      path: folder.path + "/bad", layout: try BlockLayout(blockSize: 2048), compressMin: 18,
      isOptional: true)
    var code: GlassError.Code?
    do throws(GlassError) {
      for key in keys { try add(RawEntry(key: key, tag: []), to: &table) }
    } catch {
      code = error.code
    }
    #expect(code == expected)
  }

  /// A tag has at most 65,535 parts.
  @Test func tooLargeATag() throws {
    var table = TableWriter(
      path: folder.path + "/large", layout: try BlockLayout(blockSize: 2048), compressMin: 18,
      isOptional: true)
    let tag = [UInt8](repeating: 1, count: 66_000 * 504)
    var code: GlassError.Code?
    do throws(GlassError) {
      try add(RawEntry(key: [1], tag: tag), to: &table)
    } catch {
      code = error.code
    }
    #expect(code == .limit)
  }

  @Test(arguments: [0, 1024, 2047, 3000, 131_072]) func badBlockSizes(_ size: Int) {
    #expect(throws: GlassError.self) { try BlockLayout(blockSize: size) }
  }
}
