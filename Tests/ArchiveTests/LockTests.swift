// One writer at a time: who comes second is told who is first, or waits, and can be stopped while it waits.

import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct LockTests {
  @Test("a second writer is told which process holds the lock")
  func locked() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    let writer = try IndexWriter(place.index, command: "the test", wait: false)
    let error = #expect(throws: ArchiveError.self) { try place.run() }
    #expect(error?.code == .locked)
    #expect(error?.message.contains("process \(getpid()) (the test)") == true)
    #expect(error?.hint?.contains("--wait") == true)
    let ending = try Child.index(place).end()
    #expect(ending.status == 3 && !ending.isKilled)
    #expect(ending.errors.contains("locked by process \(getpid())"))
    withExtendedLifetime(writer) {}
  }

  @Test("with --wait it waits and then runs")
  func waits() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    var writer: IndexWriter? = try IndexWriter(place.index, command: "the test", wait: false)
    let child = try Child.index(place, arguments: ["--wait"])
    try child.waitUntilItHandles(SIGTERM)
    usleep(100_000)
    #expect(child.isRunning)
    withExtendedLifetime(writer) {}
    writer = nil
    let ending = try child.end()
    #expect(ending.status == 0 && !ending.isKilled, "\(ending.errors)")
    #expect(try place.headlines() == ["A story"])
  }

  @Test("a run that waits can be stopped", arguments: [SIGINT, SIGTERM])
  func stopsWaiting(signal: Int32) throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    let writer = try IndexWriter(place.index, command: "the test", wait: false)
    let child = try Child.index(place, arguments: ["--wait"])
    try child.waitUntilItHandles(signal)
    kill(child.process, signal)
    let ending = try child.end()
    #expect(ending.status == 4 && !ending.isKilled, "\(ending.errors)")
    withExtendedLifetime(writer) {}
  }

  @Test("the name of a process that is gone is not given")
  func stale() throws {
    let place = try Workplace()
    try place.run()
    // As between taking the lock and writing the name: the kernel's lock is held, the file is old.
    try Data("999999999\ncutline index\n1\n".utf8)
      .write(to: URL(fileURLWithPath: place.index.lock))
    let descriptor = open(place.index.lock, O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let error = #expect(throws: ArchiveError.self) { try place.run() }
    #expect(error?.message.contains("locked by another process") == true)
    close(descriptor)
    try place.run()
  }

  @Test("a run that is asked to stop leaves the last commit")
  func stops() throws {
    let place = try Workplace()
    try CrashArchive.writeFirst(to: place)
    var calls = 0
    let indexer = Indexer(place.index, options: Workplace.options())
    let summary = try indexer.run([place.news]) {
      calls += 1
      return calls > 25
    }
    #expect(summary.stopped)
    try place.expectWhole()
    let published = try place.dump().count
    #expect(published > 0 && published < 44)
    try place.run()
    #expect(try place.dump().count == 44)
    try place.expectTidy()
  }
}
