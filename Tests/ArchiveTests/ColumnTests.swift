// Columns are a help and never a truth: with them, without them, or with a file that is not whole, the
// counts are the same.

import Glibc
import IndexSchema
import TestSupport
import Testing

@testable import Archive

@Suite struct ColumnTests {
  private static let request: SearchRequest = {
    var request = SearchRequest("harbour OR ferry")
    request.facets = Facet.all.map(\.name)
    request.facetLimit = 0
    return request
  }()

  /// An index of two shards: some stories with different sources, dates and credits.
  private func makeIndex(in folder: TemporaryFolder) throws -> IndexFolder {
    for number in 1...40 {
      let credit = number % 3 == 0 ? "[Ada Quist/Anadolu Agency]" : "(AP Photo/Jon Mare)"
      try folder.write(
        """
        Title: Story \(number) of the harbour
        Source: Paper \(number % 7)
        Date: 20\(10 + number % 5)-03-\(10 + number % 9)
        Caption: A ferry leaves in the morning \(credit)

        The ferry number \(number) left the harbour, officials told Reuters.
        """, to: "news/\(number < 25 ? "a" : "b")/\(number).txt")
    }
    let index = IndexFolder(path: folder.path + "/index")
    _ = try Indexer(index).run([folder.path + "/news/a"])
    _ = try Indexer(index).run([folder.path + "/news/b"])
    return index
  }

  private func columnFiles(_ index: IndexFolder) throws -> [String] {
    try index.readManifest().shards.map { index.columns(of: $0.name) }
  }

  @Test func countsAreTheSameWithoutColumns() throws {
    let folder = try TemporaryFolder()
    let index = try makeIndex(in: folder)
    let files = try columnFiles(index)
    #expect(files.count == 2)
    let with = try Searcher(index).search(Self.request)
    #expect(with.facets.contains { $0.name == "source" && $0.distinct == 7 })
    for file in files { #expect(unlink(file) == 0) }
    let without = try Searcher(index).search(Self.request)
    #expect(with.facets == without.facets)
    #expect(with.total == without.total)
  }

  @Test(arguments: [0, 7, 20, 55, 56, 60, 75, 300, 500])
  func aBrokenFileIsNoticedOrHarmless(at offset: Int) throws {
    let folder = try TemporaryFolder()
    let index = try makeIndex(in: folder)
    let file = try #require(try columnFiles(index).first)
    var bytes = try #require(try FileSystem.contents(file))
    #expect(bytes.count > 600)
    bytes[offset] ^= 0xFF
    try FileSystem.write(bytes, to: file)
    let isRefused = ColumnFile(file).map { !$0.isWhole } ?? true
    #expect(isRefused)
    // Whatever the damage, a search ends with an answer or an error.
    do { _ = try Searcher(index).search(Self.request) } catch {
      #expect((error as? ArchiveError)?.code == .corrupt)
    }
  }

  @Test func aShortFileIsLeftAside() throws {
    let folder = try TemporaryFolder()
    let index = try makeIndex(in: folder)
    let with = try Searcher(index).search(Self.request)
    for file in try columnFiles(index) {
      let bytes = try #require(try FileSystem.contents(file))
      for count in [0, 8, 56, 100, bytes.count / 2] {
        try FileSystem.write(Array(bytes.prefix(count)), to: file)
        #expect(ColumnFile(file) == nil)
        #expect(try Searcher(index).search(Self.request).facets == with.facets)
      }
    }
  }

  @Test func columnsOfAnotherShardAreLeftAside() throws {
    let folder = try TemporaryFolder()
    let index = try makeIndex(in: folder)
    let with = try Searcher(index).search(Self.request)
    let files = try columnFiles(index)
    let first = try #require(try FileSystem.contents(files[0]))
    try FileSystem.write(first, to: files[1])
    #expect(try Searcher(index).search(Self.request).facets == with.facets)
    #expect(try index.check().problems.count == 1)
  }
}
