// The client of the worker program, against the real program and against shell scripts that misbehave in ways
// that the real one cannot be made to.

import Foundation
import News
import TestSupport
import Testing

@testable import Readers

@Suite struct WorkerTests {
  /// What one call of `read` handed over.
  private struct Outcome {
    var records: [NewsRecord] = []
    var faults: [ReadFault] = []
  }

  private func read(_ worker: Worker, _ path: String) -> Outcome {
    var outcome = Outcome()
    worker.read(path: path, options: ReadOptions(path: path)) { (record: NewsRecord) in
      outcome.records.append(record)
    } fault: {
      outcome.faults.append($0)
    }
    return outcome
  }

  /// A worker whose program is a shell script. The shell is the program and the script its argument: a file just
  /// written cannot be run while another test's child, between fork and exec, still has it open.
  private func worker(
    script: String, in folder: TemporaryFolder, seconds: Double = 60
  ) throws -> Worker {
    var configuration = WorkerConfiguration(program: "/bin/sh", secondsPerFile: seconds)
    configuration.arguments = [try folder.write(script + "\n", to: "worker.sh")]
    return Worker(configuration)
  }

  private let page = """
    <html lang="en"><head><title>Bridge reopens</title></head><body><article><h1>Bridge reopens</h1>
    <p>The old bridge of Marrow was reopened on Monday, after two years of repairs that cost the town more \
    than anyone had expected.</p></article></body></html>
    """

  @Test func readsPagesOneAfterTheOther() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(page, to: "first.html")
    let second = try folder.write(
      page.replacingOccurrences(of: "Bridge", with: "Tower"), to: "b.html")
    let worker = Worker()
    #expect(read(worker, first).records.map(\.headline) == ["Bridge reopens"])
    let outcome = read(worker, second)
    #expect(outcome.records.map(\.headline) == ["Tower reopens"])
    #expect(outcome.faults == [])
    #expect(outcome.records.first?.body.hasPrefix("The old bridge of Marrow") == true)
  }

  @Test func aMissingFileIsAFaultAndTheWorkerLivesOn() throws {
    let folder = try TemporaryFolder()
    let worker = Worker()
    #expect(read(worker, folder.path + "/none.html").faults.map(\.code) == [.unreadable])
    #expect(read(worker, try folder.write(page, to: "a.html")).records.count == 1)
  }

  @Test(arguments: [
    ("fail-crash.html", "was killed by SIGSEGV while reading"),
    ("fail-memory.html", "out of memory (limit 512 MiB)"),
  ])
  func aCrashCostsOneFile(name: String, message: String) throws {
    let folder = try TemporaryFolder()
    var configuration = WorkerConfiguration(memoryMiB: 512)
    configuration.arguments = ["--memory", "512", "--fail-on-name"]
    let worker = Worker(configuration)
    let outcome = read(worker, folder.path + "/" + name)
    #expect(outcome.records == [])
    #expect(outcome.faults.map(\.code) == [.worker])
    #expect(outcome.faults.first?.message.contains(message) == true, "\(outcome.faults)")
    #expect(read(worker, try folder.write(page, to: "a.html")).records.count == 1)
  }

  @Test func aHangCostsOneFile() throws {
    let folder = try TemporaryFolder()
    var configuration = WorkerConfiguration(secondsPerFile: 0.5)
    configuration.arguments = ["--memory", "512", "--fail-on-name"]
    let worker = Worker(configuration)
    let outcome = read(worker, folder.path + "/fail-hang.html")
    #expect(outcome.faults.map(\.code) == [.timeout])
    #expect(outcome.faults.first?.message.contains("took more than 0.5 s") == true)
    #expect(read(worker, try folder.write(page, to: "a.html")).records.count == 1)
  }

  @Test func theProgramIsLookedForInOrder() throws {
    let folder = try TemporaryFolder()
    func program(_ name: String) throws -> String {
      let path = try folder.write("#!/bin/sh\n", to: name + "/cutline-readers")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
    let bin = folder.path + "/bin"
    let fault = #expect(throws: ReadFault.self) {
      try WorkerProgram.find(named: nil, beside: bin, path: "/nonexistent:" + folder.path)
    }
    #expect(fault?.code == .foreign)
    #expect(
      fault?.message
        == "it takes cutline-readers to read this file: install it beside cutline or set CUTLINE_READERS"
    )
    let onPath = try program("elsewhere")
    let path = "/nonexistent:" + folder.path + "/elsewhere"
    #expect(try WorkerProgram.find(named: nil, beside: bin, path: path) == onPath)
    _ = try program("libexec/cutline")
    _ = try folder.write("", to: "bin/cutline")
    #expect(
      try WorkerProgram.find(named: "", beside: bin, path: path)
        == bin + "/../libexec/cutline/cutline-readers")
    let beside = try program("bin")
    #expect(try WorkerProgram.find(named: nil, beside: bin, path: path) == beside)
    #expect(try WorkerProgram.find(named: onPath, beside: bin, path: path) == onPath)
    let wrong = #expect(throws: ReadFault.self) {
      try WorkerProgram.find(named: "/nonexistent/x", beside: bin, path: path)
    }
    #expect(wrong?.message.contains("/nonexistent/x") == true)
  }

  @Test func aProgramThatCannotStartIsAFault() throws {
    let outcome = read(Worker(WorkerConfiguration(program: "/nonexistent/worker")), "a.html")
    #expect(outcome.faults.map(\.code) == [.worker])
    #expect(outcome.faults.first?.message.contains("/nonexistent/worker") == true)
  }

  /// Each script, the fault's code and a part of its message.
  @Test(arguments: [
    ("exit 3", "read.worker", "ended with status 3 while reading a.html"),
    (
      "echo broken glass >&2; exit 1", "read.worker",
      "ended with status 1 while reading a.html: broken glass"
    ),
    ("read line; echo nonsense; cat >/dev/null", "read.worker", "something that is no reply"),
    (
      "read line; echo '{\"surprise\":1}'; cat >/dev/null", "read.worker",
      "something that is no reply"
    ),
    ("read line; kill -ABRT $$", "read.worker", "was killed by SIGABRT"),
    ("read line; printf '{\"end\":tr'; exit 0", "read.worker", "ended with status 0"),
    ("read line; exec 0<&- 1>&- 2>&-; sleep 60", "read.worker", "was killed by SIGKILL"),
    ("sleep 60", "read.timeout", "took more than 0.5 s"),
    (
      "while read l; do echo '{\"fault\":{\"code\":\"read.new\",\"message\":\"m\"}}'; echo '{\"end\":true}'; done",
      "read.new", "m"
    ),
  ])
  func aProgramThatMisbehavesGivesAFault(body: String, code: String, message: String) throws {
    let folder = try TemporaryFolder()
    let worker = try worker(
      script: body, in: folder, seconds: code == "read.timeout" ? 0.5 : 60)
    for _ in 1...2 {
      let outcome = read(worker, "a.html")
      #expect(outcome.records == [])
      #expect(outcome.faults.map(\.code.rawValue) == [code])
      #expect(outcome.faults.first?.message.contains(message) == true, "\(outcome.faults)")
    }
  }

  @Test func muchOnStandardErrorDoesNotBlock() throws {
    let folder = try TemporaryFolder()
    let worker = try worker(
      script: """
        while read line; do
          i=0; while [ $i -lt 3000 ]; do echo "warning $i: a line that nobody will read but all must pass" >&2
          i=$((i+1)); done
          echo '{"record":{"kind":"article","format":"html","headline":"h","body":"b"}}'; echo '{"end":true}'
        done
        """, in: folder)
    #expect(read(worker, "a.html").records.map(\.headline) == ["h"])
    #expect(read(worker, "b.html").records.map(\.headline) == ["h"])
  }

  @Test func anIdleWorkerThatDiedCostsNothing() throws {
    let folder = try TemporaryFolder()
    let worker = try worker(
      script: """
        read line; echo '{"record":{"kind":"article","format":"html","headline":"h","body":"b"}}'
        echo '{"end":true}'
        """, in: folder)
    // The script ends after one answer, sooner or later than the next request.
    for _ in 1...5 {
      #expect(read(worker, "a.html").faults == [])
    }
  }

  private struct Stop: Error {}

  @Test func anErrorOfTheCallerEndsTheFileOnly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(page, to: "a.html")
    let worker = Worker()
    #expect(throws: Stop.self) {
      try worker.read(path: path, options: ReadOptions()) { (_: NewsRecord) throws(Stop) in
        throw Stop()
      } fault: { _ in
      }
    }
    #expect(read(worker, path).records.count == 1)
  }

  @Test func aPoolServesManyThreads() async throws {
    let folder = try TemporaryFolder()
    let pool = WorkerPool()
    let paths = try (0..<12).map { try folder.write(page, to: "\($0).html") }
    let counts = await withTaskGroup(of: Int.self) { group in
      for path in paths {
        group.addTask {
          var count = 0
          pool.read(path: path, options: ReadOptions()) { (_: NewsRecord) in
            count += 1
          } fault: { _ in
          }
          return count
        }
      }
      return await group.reduce(0, +)
    }
    #expect(counts == 12)
    pool.close()
  }
}
