// Whatever kills a run, the index opens as of its last commit, and the next run ends with the content of a
// run that nothing disturbed. The points where a crash is made to happen exist in debug builds only.

#if DEBUG
  import Foundation
  import TestSupport
  import Testing

  @testable import Archive

  @Suite struct CrashTests {
    /// The content of an undisturbed index of the archive's first and second state.
    static let undisturbed: Result<(first: [String], second: [String]), any Error> = Result {
      let place = try Workplace()
      try CrashArchive.writeFirst(to: place)
      try place.run()
      let first = try place.dump()
      // From scratch, so that nothing of the first state can have stayed in it.
      let later = try Workplace()
      try CrashArchive.writeFirst(to: later)
      try CrashArchive.writeSecond(to: later)
      try later.run()
      return (first, try later.dump())
    }

    /// Expects that every document of an index is one of these, word for word, and none is there twice.
    private func expectOnly(_ known: [String], in place: Workplace) throws {
      let dump = try place.dump()
      #expect(Set(dump).count == dump.count)
      #expect(Set(dump).isSubset(of: known))
      let ids = dump.map { $0.prefix { $0 != "," } }
      #expect(Set(ids).count == ids.count)
    }

    @Test("the two states differ as the tests need it")
    func states() throws {
      let (first, second) = try Self.undisturbed.get()
      #expect(first.count == 44)
      #expect(second.count == 52)
      #expect(Set(first).intersection(second).count == 5)
    }

    @Test("killed while it makes the index", arguments: FailurePoint.allCases, [1, 2])
    func killedAtFirst(point: FailurePoint, time: Int) throws {
      let (first, _) = try Self.undisturbed.get()
      let place = try Workplace()
      try CrashArchive.writeFirst(to: place)
      let ending = try Child.index(place, fail: "\(point.rawValue):\(time)").end()
      #expect(ending.isKilled && ending.status == SIGKILL, "\(ending.errors)")
      if point == .manifestWritten && time == 1 {
        // Killed before there was an index.
        #expect(throws: ArchiveError.self) { try place.index.check() }
      } else {
        try place.expectWhole()
        try expectOnly(first, in: place)
      }
      try place.run()
      try place.expectWhole()
      try place.expectTidy()
      expectSame(try place.dump(), first)
    }

    @Test("killed while it brings the index up to date", arguments: FailurePoint.allCases, [1, 2])
    func killedLater(point: FailurePoint, time: Int) throws {
      let (first, second) = try Self.undisturbed.get()
      let place = try Workplace()
      try CrashArchive.writeFirst(to: place)
      try place.run()
      try CrashArchive.writeSecond(to: place)
      let ending = try Child.index(place, fail: "\(point.rawValue):\(time)").end()
      #expect(ending.isKilled && ending.status == SIGKILL, "\(ending.errors)")
      try place.expectWhole()
      try expectOnly(first + second, in: place)
      try place.run()
      try place.expectWhole()
      try place.expectTidy()
      expectSame(try place.dump(), second)
    }

    @Test("killed in the middle of a file that is then gone")
    func killedInAFileThatGoes() throws {
      let place = try Workplace()
      try CrashArchive.writeFirst(to: place)
      for name in ["0", "1", "2"] { try place.remove(name) }
      // The feed alone is more than three commits.
      let ending = try Child.index(place, fail: "\(FailurePoint.ledgerWritten.rawValue):4").end()
      #expect(ending.isKilled)
      try place.expectWhole()
      let published = try place.dump().count
      #expect(published > 0 && published < 30)
      let entry = try #require(try place.index.files().first?.entry)
      #expect(entry.outcome == .failed && entry.documents == published)
      try place.remove("feed.jsonl")
      #expect(try place.run().removed == 1)
      #expect(try place.dump().isEmpty)
      try place.expectWhole()
    }

    @Test("killed at any moment, again and again")
    func killedAtRandom() throws {
      let (_, second) = try Self.undisturbed.get()
      let place = try Workplace()
      try CrashArchive.writeFirst(to: place)
      try place.run()
      try CrashArchive.writeSecond(to: place)
      for milliseconds in [20, 45, 70, 100, 140, 200] as [UInt32] {
        let child = try Child.index(place)
        usleep(milliseconds * 1000)
        kill(child.process, SIGKILL)
        _ = try child.end()
        try place.expectWhole()
      }
      try place.run()
      try place.expectTidy()
      expectSame(try place.dump(), second)
    }
  }
#endif
