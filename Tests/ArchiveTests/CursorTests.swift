// Cursors belong to a revision: what they cannot mean is an error, never a wrong page.

import TestSupport
import Testing

@testable import Archive

@Suite struct CursorTests {
  private func archive() throws -> ExactnessArchive {
    try ExactnessArchive([(1...5).map { .article("a\($0)", body: "harbour news") }])
  }

  @Test func aCursorGoesOnBehindTheLastHit() throws {
    let archive = try archive()
    var request = SearchRequest("harbour")
    request.limit = 2
    var ids: [String] = []
    for expected in [2, 2, 1] {
      let response = try archive.search(request)
      #expect(response.hits.count == expected)
      ids += response.hits.map(\.document.id)
      request.after = response.next
    }
    #expect(request.after == nil)
    #expect(ids == ["a1", "a2", "a3", "a4", "a5"])
  }

  @Test func aCursorOfAnotherRevisionIsStale() throws {
    let archive = try archive()
    var request = SearchRequest("harbour")
    request.limit = 2
    request.after = try archive.search(request).next
    var manifest = try archive.folder.readManifest()
    manifest.revision += 1
    try archive.publish(manifest)
    let error = #expect(throws: ArchiveError.self) { try archive.search(request) }
    #expect(error?.code == .cursor)
  }

  @Test(arguments: ["", ".", "1", "1.", "x.1", "1.-1", "1.2.3", "1.99999999999999999999", "１.1"])
  func whatIsNoCursorIsRefused(cursor: String) throws {
    let archive = try archive()
    var request = SearchRequest("harbour")
    request.after = cursor
    let error = #expect(throws: ArchiveError.self) { try archive.search(request) }
    #expect(error?.code == .cursor)
  }

  @Test func aCursorBeyondTheEndIsAnEmptyPage() throws {
    let archive = try archive()
    var request = SearchRequest("harbour")
    request.after = "1.\(Int.max)"
    #expect(try archive.search(request).hits.isEmpty)
  }
}
