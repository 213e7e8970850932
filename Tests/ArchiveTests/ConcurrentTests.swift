// Readers while a writer commits and merges: every answer is that of one published state, whole.

import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Archive

@Suite struct ConcurrentTests {
  /// What a reader saw.
  private struct Seen: Sendable {
    var searches = 0
    var totals: Set<Int> = []
    var problems: [String] = []
  }

  /// Searches without pause until `isDone`, opening the index afresh every other time.
  private static func read(
    _ index: IndexFolder, _ query: String, until isDone: () -> Bool
  ) -> Seen {
    var seen = Seen()
    do {
      let standing = try Searcher(index)
      var revision = 0
      repeat {
        let searcher = seen.searches.isMultiple(of: 2) ? standing : try Searcher(index)
        var request = SearchRequest(query)
        request.limit = 200
        request.facets = ["source"]
        let response = try searcher.search(request)
        seen.searches += 1
        seen.totals.insert(response.total.value)
        // The positions, the stored data and the counts are of the same state.
        if response.hits.count != response.total.value {
          seen.problems.append("\(response.hits.count) hits of \(response.total.value)")
        }
        let ids = Set(response.hits.map(\.document.id))
        if ids.count != response.hits.count { seen.problems.append("a document is there twice") }
        if searcher.revision < revision { seen.problems.append("the index went back") }
        revision = searcher.revision
      } while !isDone() && seen.problems.isEmpty
    } catch { seen.problems.append("\(error)") }
    return seen
  }

  @Test("a reader never sees less than a published state, whatever is written and merged")
  func readerDuringWrites() async throws {
    let place = try Workplace()
    for number in 0..<12 { try place.write("\(number).txt", "Story \(number)") }
    try place.run()
    let isDone = Flag()
    let index = place.index
    try await withThrowingTaskGroup(of: Seen.self) { group in
      for _ in 0..<2 {
        // A phrase needs the positions: a shard that is opened while it is removed may lack them.
        group.addTask {
          await onThread { Self.read(index, #""old city""#) { isDone.isSet } }
        }
      }
      defer { isDone.set() }
      try await onThreadThrowing {
        defer { isDone.set() }
        for round in 0..<12 {
          // All documents are rewritten in four commits; every state has the same twelve.
          for number in 0..<12 {
            try place.write("\(number).txt", "Story \(number), version \(round)")
          }
          let child = try Child.index(place)
          #expect(try child.end().status == 0)
        }
      }
      for try await seen in group {
        #expect(seen.problems.isEmpty)
        #expect(seen.searches > 0)
        // A commit takes as many documents away as it brings, so the total never moves.
        #expect(seen.totals == [12])
      }
    }
    try place.expectWhole()
    try place.expectTidy()
  }

  @Test("a reader that began with an older manifest reads again")
  func olderManifest() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    try place.run()
    var attempts: [Int] = []
    let total = try place.index.withManifest { manifest throws(ArchiveError) -> Int in
      attempts.append(manifest.revision)
      if attempts.count < 3 {
        // What was read is still there, and then it is not: the whole index is replaced meanwhile.
        do {
          try place.write("a.txt", "A story, version \(attempts.count)")
          try place.run()
        } catch { throw ArchiveError(.internal, "\(error)") }
      }
      return manifest.documents
    }
    #expect(total == 1)
    #expect(attempts.count == 3 && attempts == attempts.sorted() && Set(attempts).count == 3)
  }

  @Test("a reader that cannot get a quiet moment says so")
  func neverQuiet() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    try place.run()
    var round = 0
    let error = #expect(throws: ArchiveError.self) {
      try place.index.withManifest { manifest throws(ArchiveError) -> Int in
        round += 1
        do {
          try place.write("a.txt", "A story, version \(round)")
          try place.run()
        } catch { throw ArchiveError(.internal, "\(error)") }
        return 0
      }
    }
    #expect(error?.code == .io)
  }

  @Test("an open searcher keeps its state until it looks again, and then sees the new one")
  func refresh() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    try place.run()
    let searcher = try Searcher(place.index)
    #expect(try !searcher.refresh())
    try place.write("b.txt", "B story")
    try place.run()
    #expect(try searcher.refresh())
    #expect(try searcher.search(SearchRequest("story")).total.value == 2)
    // A run that finds nothing new is no new state.
    try place.run()
    #expect(try !searcher.refresh())
  }
}

/// Says once that something is so.
private final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}

/// Runs something that blocks on a thread of its own: the tests' threads are as few as the cores.
private func onThread<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}

private func onThreadThrowing(_ body: @escaping @Sendable () throws -> Void) async throws {
  try await onThread { Result { try body() } }.get()
}
