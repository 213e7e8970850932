// What a merge refuses, and that a source which is damaged ends it, or comes out as some database: never in a trap,
// and never without an end.

import Foundation
import TestSupport
import Testing
import Xapian

@testable import Glass

@Suite struct MergeFaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  /// Merges, and gives the code of what that throws.
  private func merge(
    _ names: [String], removed: [UInt32] = [], to name: String = "merged"
  ) -> GlassError.Code? {
    try? FileManager.default.removeItem(atPath: path(name))
    var options = GlassWriter.Options()
    options.blockSize = 2048
    options.isSynchronised = false
    do throws(GlassError) {
      _ = try GlassMerger.merge(
        names.map { GlassMerger.Source(folder: path($0), removed: removed) }, into: path(name),
        options: options)
      return nil
    } catch { return error.code }
  }

  private func write(_ shape: CorpusShape, to name: String) throws {
    var corpus = Corpus(shape, seed: 1)
    try writeWithGlass(corpus.documents(), to: path(name), blockSize: 2048)
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  @Test func whatIsNoDatabase() throws {
    #expect(merge(["nothing"]) == .damaged)
    try write(.mixed, to: "source")
    try folder.write("", to: "source/iamglass")
    #expect(merge(["source"]) == .format)
    #expect(!FileManager.default.fileExists(atPath: path("merged/iamglass")))
  }

  @Test func whatIsNotCopied() throws {
    try write(.mixed, to: "source")
    let bytes = try fileBytes(path("source/iamglass"))
    for table in [VersionFile.Table.spelling, .synonym, .termlist] {
      var version = try VersionFile(serialized: bytes)
      var root = version.roots[VersionFile.Table.docdata.rawValue]
      if table == .termlist { root = .empty(blockSize: 2048, compressMin: 18) }
      version.roots[table.rawValue] = root
      try write(version.serialized, to: "source/iamglass")
      #expect(merge(["source"]) == .format, "\(table)")
    }
    var version = try VersionFile(serialized: bytes)
    version.roots[0].blockSize = 0
    try write(version.serialized, to: "source/iamglass")
    #expect(merge(["source"]) == .format)
  }

  @Test(arguments: [[151], [0], [3, 3], [5, 4]] as [[UInt32]])
  func removedDocumentsThatAreNotThere(_ removed: [UInt32]) throws {
    try write(.mixed, to: "source")
    #expect(merge(["source"], removed: removed) == .removed)
    #expect(merge(["source"], removed: [150]) == nil)
  }

  @Test func foldersThatDoNotServe() throws {
    try write(.mixed, to: "source")
    #expect(throws: GlassError.self) {
      try GlassMerger.merge([.init(folder: path("source"))], into: path("source"))
    }
    #expect(merge(["source"], to: "far/below") == .file)
    try folder.write("x", to: "file")
    #expect(throws: GlassError.self) {
      try GlassMerger.merge([.init(folder: path("source"))], into: path("file"))
    }
  }

  /// More documents than there are docids.
  @Test func tooManyDocids() throws {
    let documents = [(id: UInt32(1), document: TestDocument()), (UInt32.max - 9, TestDocument())]
    try writeWithGlass(documents, to: path("source"), blockSize: 2048)
    #expect(merge(["source"]) == nil)
    #expect(merge(["source", "source"]) == .limit)
  }

  @Test(arguments: ["iamglass", "postlist", "docdata", "termlist", "position"])
  func filesThatAreCutShort(_ name: String) throws {
    try write(.mixed, to: "source")
    let file = name == "iamglass" ? "source/iamglass" : "source/\(name).glass"
    let bytes = try fileBytes(path(file))
    var random = SeededRandom(seed: 4)
    let lengths = (0..<30).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
    for length in lengths + [0, 1, bytes.count - 1] {
      try write(Array(bytes[..<length]), to: file)
      let code = merge(["source"])
      #expect(code == .damaged || (code == .format && name == "iamglass"), "\(name) \(length)")
    }
    try FileManager.default.removeItem(atPath: path(file))
    #expect(merge(["source"]) == .damaged)
  }

  /// One byte at a time: in the structure of blocks most, which is at their beginnings and in their items' heads.
  @Test(arguments: [CorpusShape.mixed, .longTerms, .values, .many, .bigData])
  func flippedBytes(_ shape: CorpusShape) throws {
    try write(shape, to: "source")
    var random = SeededRandom(seed: 6)
    var (refused, accepted) = (0, 0)
    for table in [VersionFile.Table.postlist, .docdata, .termlist, .position] {
      let file = "source/\(table).glass"
      guard let bytes = try? fileBytes(path(file)) else { continue }
      for round in 0..<100 {
        var damaged = bytes
        let place = Int.random(in: 0..<bytes.count, using: &random)
        // Every second time in a block's header or directory.
        let index = round.isMultiple(of: 2) ? place : place / 2048 * 2048 + place % 31
        damaged[index] ^= UInt8.random(in: 1...255, using: &random)
        try write(damaged, to: file)
        switch merge(["source"]) {
        case nil: accepted += 1
        case .damaged, .limit: refused += 1
        case let code: Issue.record("\(table) byte \(index): \(String(describing: code))")
        }
      }
      try write(bytes, to: file)
    }
    #expect(refused > 30 && accepted > 0, "\(refused) \(accepted)")
    #expect(merge(["source"]) == nil)
  }

  /// A version file that says something else.
  @Test func flippedVersionFiles() throws {
    try write(.mixed, to: "source")
    let bytes = try fileBytes(path("source/iamglass"))
    for index in bytes.indices {
      for mask in [1, 4, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] ^= mask
        try write(damaged, to: "source/iamglass")
        let code = merge(["source"])
        #expect([nil, .format, .damaged].contains(code), "byte \(index)")
      }
    }
  }

  /// Chunks of one list whose docids overlap, in a table that is otherwise in order.
  @Test(arguments: [
    (CorpusShape.values, [0, 0xD8] as [UInt8]), (.many, [0, 0xE0]), (.many, Array(97...122)),
  ])
  func chunksThatOverlap(_ shape: CorpusShape, _ prefix: [UInt8]) throws {
    try write(shape, to: "source")
    var version = try VersionFile(serialized: fileBytes(path("source/iamglass")))
    var entries = try RawDatabase(path: path("source")).tables[.postlist] ?? []
    // A chunk that is not the first: its key ends with its first docid.
    let index = try #require(
      entries.indices.dropFirst().first {
        let (key, before) = (entries[$0].key, entries[$0 - 1].key)
        guard key.count > 3, prefix.count == 2 ? key.starts(with: prefix) : prefix.contains(key[0])
        else { return false }
        return before.count == key.count && before.dropLast(2) == key.dropLast(2)
          && entries[$0 - 1].key.last != key.last
      })
    // One more than where the chunk before it begins.
    var key = Array(entries[index - 1].key)
    key[key.count - 1] += 1
    entries[index].key = key
    let file = path("source/postlist.glass")
    try FileManager.default.removeItem(atPath: file)
    var table = TableWriter(
      path: file, layout: try BlockLayout(blockSize: 2048), compressMin: 0, isOptional: false)
    for entry in entries {
      try entry.key.withUnsafeBufferPointer { key throws(GlassError) in
        try entry.tag.withUnsafeBufferPointer { tag throws(GlassError) in
          try table.add(key: key, tag: tag)
        }
      }
    }
    version.roots[0] = try table.finish(isSynchronised: false)
    try write(version.serialized, to: "source/iamglass")
    #expect(merge(["source"]) == .damaged)
  }

  /// A block that points back up, or twice at one below, ends the walk.
  @Test func treesThatAreNone() throws {
    try write(.longTerms, to: "source")
    let file = "source/position.glass"
    let bytes = try fileBytes(path(file))
    let root = try VersionFile(serialized: fileBytes(path("source/iamglass")))
      .roots[VersionFile.Table.position.rawValue]
    try #require(root.level >= 2)
    let start = Int(root.root) * 2048
    let items = stride(
      from: start + 11, to: start + Int(bytes[start + 9]) << 8 + Int(bytes[start + 10]), by: 2
    )
    .map { start + Int(bytes[$0]) << 8 + Int(bytes[$0 + 1]) }
    try #require(items.count >= 2)
    for (from, to) in [(items[0], items[1]), (items[1], items[0])] {
      var damaged = bytes
      damaged.replaceSubrange(to..<to + 4, with: bytes[from..<from + 4])
      try write(damaged, to: file)
      #expect(merge(["source"]) == .damaged)
    }
    var damaged = bytes
    damaged.replaceSubrange(
      items[0]..<items[0] + 4, with: (0..<4).map { UInt8(root.root >> (24 - 8 * $0) & 255) })
    try write(damaged, to: file)
    #expect(merge(["source"]) == .damaged)
  }
}
