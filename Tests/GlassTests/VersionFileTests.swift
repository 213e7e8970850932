// The version file, and the probe that reads one to know a library.

import TestSupport
import Testing
import Xapian

@testable import Glass

@Suite struct VersionFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The version file of an empty database that the linked library has just made.
  private func made(blockSize: Int) throws -> [UInt8] {
    let path = "\(folder.path)/made\(blockSize)"
    let writer = try WritableDatabase(
      path: path, mode: .create, flags: .noSync, blockSize: blockSize)
    try writer.close()
    return try fileBytes(path + "/iamglass")
  }

  @Test(arguments: [0, 2048, 65536]) func linkedLibraryIsKnown(_ blockSize: Int) throws {
    #expect(FormatProbe.fault(inEmptyDatabase: try made(blockSize: blockSize)) == nil)
  }

  /// Whatever byte differs, but for the UUID and the block sizes, the library is not known.
  @Test func otherLibrariesAreNot() throws {
    let bytes = try made(blockSize: 2048)
    #expect(FormatProbe.fault(inEmptyDatabase: []) != nil)
    for index in bytes.indices {
      #expect(FormatProbe.fault(inEmptyDatabase: Array(bytes[..<index])) != nil)
      if (16..<32).contains(index) { continue }
      var other = bytes
      other[index] = bytes[index] == 1 ? 5 : 77
      let fault = FormatProbe.fault(inEmptyDatabase: other)
      #expect(fault?.code == .format, "byte \(index)")
    }
    #expect(FormatProbe.fault(inEmptyDatabase: bytes + [0]) != nil)
  }

  /// Any bytes are read or refused; what is read says the same again.
  @Test func randomBytes() throws {
    var random = SeededRandom(seed: 3)
    let bytes = try made(blockSize: 2048)
    for _ in 0..<3000 {
      var other = bytes
      for _ in 0...3 {
        other[Int.random(in: 32..<other.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let version = try? VersionFile(serialized: other) else { continue }
      #expect(try VersionFile(serialized: version.serialized) == version)
    }
  }

  @Test func comesBack() throws {
    let documents = [
      (id: UInt32(7), document: TestDocument(terms: [[65]: TestTerm(wdf: 3, positions: [2])]))
    ]
    let path = folder.path + "/written"
    let summary = try writeWithGlass(documents, to: path, blockSize: 4096)
    let bytes = try fileBytes(path + "/iamglass")
    let version = try VersionFile(serialized: bytes)
    #expect(version.serialized == bytes)
    #expect(version.revision == 1)
    #expect(version.statistics == summary.statistics)
    #expect(summary.statistics.lastDocumentID == 7 && summary.statistics.documentCount == 1)
    #expect(summary.termCount == 1 && summary.postingCount == 1 && summary.positionListCount == 1)
    // The library reads the same UUID, and each build has its own.
    let uuid = try Database(path: path).uuid.filter { $0 != "-" }
    #expect(uuid == hex(version.uuid))
    #expect(VersionFile(roots: version.roots, statistics: version.statistics).uuid != version.uuid)
  }
}
