// Pipes that stay open, close early or cannot be written to, and a run that is interrupted.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct PipeTests {
  /// The first requests get their replies while the pipe is still open.
  @Test func serveAnswersBeforeTheEndOfInput() throws {
    let folder = try indexedNews()
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Program.cutline)
    process.arguments = ["serve"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment(home: folder.path)
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var lines = LineReading(output.fileHandleForReading.fileDescriptor)
    func ask(_ line: String) throws -> JSONValue {
      input.fileHandleForWriting.write(Data((line + "\n").utf8))
      let reply = lines.next()
      return try JSONValue(parsing: Array(try #require(reply).utf8))
    }
    for number in 1...3 {
      let reply = try ask(#"{"id":\#(number),"search":"\"Old City\"","facets":["agency"]}"#)
      #expect(reply["id"]?.integer == number)
      #expect(reply["total"]?["value"]?.integer == 4)
      #expect(reply["facets"]?["agency"]?["distinct"]?.integer == 3)
    }
    let hello = try ask(".hello")
    // Another process writes, the server sees it, and its old state is not stale.
    try folder.write("Rain\n\nIt rained on the old city.\n", to: "news/rain.txt")
    try #require(try Program.run(["index", "news"], in: folder).status == 0)
    let end = Date(timeIntervalSinceNow: 20)
    var total = 0
    while total != 5 && Date() < end {
      total = try ask("\"old city\"")["total"]?["value"]?.integer ?? 0
    }
    #expect(total == 5)
    #expect(try ask(".hello")["revision"]?.integer != hello["revision"]?.integer)
    #expect(process.isRunning)
    try input.fileHandleForWriting.close()
    let behindTheLast = lines.next()
    #expect(behindTheLast == nil)
    Program.finish(process, seconds: 20)
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: [
    "cutline search city --limit 100 --format json", "cutline ledger", "cutline extract many.jsonl",
    "yes caption | cutline credits", "yes city | cutline serve", "cutline help",
  ])
  func aClosedPipeIsNoError(command: String) throws {
    let folder = try indexedNews()
    let record = #"{"title":"City","description":"The old city."}"# + "\n"
    try folder.write(String(repeating: record, count: 3000), to: "many.jsonl")
    for reader in ["true", "head -c 1 >/dev/null"] {
      let outcome = try Program.run(
        ["-c", "{ \(command); echo $? > status; } | \(reader)"], program: "/bin/sh", in: folder)
      #expect(outcome.errors.isEmpty)
      let status = try String(contentsOfFile: folder.path + "/status", encoding: .utf8)
      #expect(status == "0\n")
    }
  }

  /// Whoever closes standard error still wants the index.
  @Test func aClosedErrorPipeDoesNotEndARun() throws {
    let folder = try indexedNews()
    try folder.write("{\"title\":\n", to: "news/a-broken.json")
    try folder.write("Rain\n\nIt rained on the old city.\n", to: "news/rain.txt")
    let outcome = try Program.run(
      ["-c", "{ cutline index news 2>&1 >out; echo $? > status; } | true; cat out status"],
      program: "/bin/sh", in: folder)
    #expect(outcome.output.hasPrefix("indexed: 1 document from 1 file"), "\(outcome)")
    #expect(outcome.output.hasSuffix("\n2\n"))
  }

  @Test func aFullDiskIsAnError() throws {
    let folder = try indexedNews()
    for command in ["search city", "stats", "serve < queries"] {
      try folder.write("city\n", to: "queries")
      let outcome = try Program.run(
        ["-c", "cutline \(command) > /dev/full"], program: "/bin/sh", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("No space left on device"), "\(outcome.errors)")
    }
  }

  @Test(arguments: ["INT", "TERM"])
  func anInterruptedRunStandsAsOfItsLastCommit(signal: String) throws {
    let folder = try indexedNews()
    func state() throws -> [JSONValue?] {
      let output = try Program.run(["stats", "--json"], in: folder).output
      let statistics = try JSONValue(parsing: Array(output.utf8))
      return ["index", "revision", "documents", "files", "shards"].map { statistics[$0] }
    }
    let before = try state()
    var lines = ""
    for number in 0..<30_000 {
      lines += #"{"id":"\#(number)","title":"Storm \#(number)","description":"It was a storm."}"#
      lines += "\n"
    }
    try folder.write(lines, to: "storm/storm.jsonl")
    let stopped = try Program.run(
      ["--preserve-status", "-s", signal, "0.7", "cutline", "index", "storm"],
      program: "/usr/bin/timeout", in: folder)
    #expect(stopped.status == 4)
    #expect(stopped.output.hasPrefix("stopped early, the last commit stands: "), "\(stopped)")
    #expect(try state() == before)
    #expect(try Program.run(["check"], in: folder).status == 0)
    #expect(try Program.run(["search", "storm"], in: folder).status == 1)
    // The next run completes it: here of a file that is short enough for a test.
    try folder.write(String(lines.prefix(4000)), to: "storm/storm.jsonl")
    #expect(try Program.run(["index", "storm"], in: folder).status != 4)
    #expect(try Program.run(["search", "storm"], in: folder).status == 0)
  }
}

/// Lines of a descriptor, each with its time limit.
struct LineReading {
  private let descriptor: Int32
  private var bytes: [UInt8] = []

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line; nil at the end of input, or when none comes within a minute.
  mutating func next() -> String? {
    let end = Date(timeIntervalSinceNow: 60)
    while Date() < end {
      if let newline = bytes.firstIndex(of: 0x0A) {
        defer { bytes.removeFirst(newline + 1) }
        return String(decoding: bytes[..<newline], as: UTF8.self)
      }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 100) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
    return nil
  }
}
