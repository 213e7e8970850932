// A disk that is full or may not be written: the run fails with a hint, and the index stays as it was. The
// disk is a small file system in memory, which only root can mount.

import Foundation
import TestSupport
import Testing

@testable import Archive

/// A file system of a few kilobytes, mounted as long as the value lives.
private final class SmallDisk {
  let folder: TemporaryFolder

  init?(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
  }

  func makeReadOnly() -> Bool {
    mount("tmpfs", folder.path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
  }

  deinit { umount2(folder.path, Int32(MNT_DETACH)) }

  static var isPossible: Bool { (try? SmallDisk(kilobytes: 16)) ?? nil != nil }
}

@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
struct CrashDiskTests {
  @Test(
    "a disk that fills up fails the run and leaves the last commit", arguments: [120, 160, 200])
  func full(kilobytes: Int) throws {
    let disk = try #require(try SmallDisk(kilobytes: kilobytes))
    let index = IndexFolder(path: disk.folder.path + "/index")
    let place = try Workplace()
    try place.write("first.txt", "The first story")
    try Indexer(index, options: Workplace.options()).run([place.news])
    let before = try index.readManifest()
    try CrashArchive.writeFirst(to: place)
    var thrown: ArchiveError?
    do { try Indexer(index, options: Workplace.options()).run([place.news]) } catch {
      thrown = error
    }
    let error = try #require(thrown)
    #expect(error.code == .io && error.message.contains("No space left on device"), "\(error)")
    #expect(error.hint?.contains("free some space") == true)
    let report = try index.check()
    #expect(report.problems.isEmpty)
    #expect(try index.readManifest().documents >= before.documents)
    let response = try Searcher(index).search(SearchRequest(#""first story""#))
    #expect(response.total.value == 1)
    // With room again, the same command completes it.
    let size = "size=16m"
    #expect(mount("tmpfs", disk.folder.path, nil, UInt(MS_REMOUNT), size) == 0)
    #expect(try Indexer(index, options: Workplace.options()).run([place.news]).failed == 0)
    #expect(
      try index.check()
        == CheckReport(problems: [], shards: index.readManifest().shards.count, documents: 45))
  }

  @Test("an index that may not be written is searched and refused to a writer")
  func readOnly() throws {
    let disk = try #require(try SmallDisk(kilobytes: 4096))
    let index = IndexFolder(path: disk.folder.path + "/index")
    let place = try Workplace()
    try place.write("first.txt", "The first story")
    try Indexer(index).run([place.news])
    #expect(disk.makeReadOnly())
    #expect(try Searcher(index).search(SearchRequest("story")).total.value == 1)
    #expect(try index.check().problems == [])
    #expect(try index.files().count == 1)
    let error = #expect(throws: ArchiveError.self) { try Indexer(index).run([place.news]) }
    #expect(error?.code == .io && error?.message.contains("Read-only file system") == true)
    #expect(error?.hint?.contains("--index") == true)
  }
}
