// What the storage tests share: an invented archive in two states, an index of it with commits of a few
// kilobytes, and `cutline` as a child that can be killed. The program is the one built with the tests: it
// stands in the folder of the test runner's own executable.

import Foundation
import JSON
import TestSupport
import Testing

@testable import Archive

/// An archive and its index in a folder of their own.
struct Workplace {
  let folder: TemporaryFolder
  var news: String { folder.path + "/news" }
  var index: IndexFolder { IndexFolder(path: folder.path + "/index") }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/news", withIntermediateDirectories: true)
  }

  /// Writes a story of one headline and one body.
  @discardableResult
  func write(_ name: String, _ headline: String, _ body: String = "A body in the old city.")
    throws -> String
  {
    try folder.write("\(headline)\n\n\(body)\n", to: "news/" + name)
  }

  /// Removes a file or folder of the archive.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: news + "/" + name)
  }

  /// Two records a batch and four a commit, about: so the crash archive takes three merges.
  static let batchBytes = 700
  static let commitBatches = 2

  /// Options with commits of a few records.
  static func options(threads: Int = 2) -> Indexer.Options {
    var options = Indexer.Options()
    options.threads = threads
    options.batchBytes = batchBytes
    options.commitBatches = commitBatches
    return options
  }

  /// Runs the indexer in this process.
  @discardableResult
  func run(_ paths: [String] = [""], threads: Int = 2) throws -> Indexer.Summary {
    try Indexer(index, options: Self.options(threads: threads))
      .run(paths.map { $0.hasPrefix("/") ? $0 : $0.isEmpty ? news : news + "/" + $0 })
  }

  /// The content of the index, a line a document, by id.
  func dump() throws -> [String] {
    var lines: [String] = []
    try IndexDump(index).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  /// The headlines in the index, sorted.
  func headlines() throws -> [String] {
    try documents().map(\.headline).sorted()
  }

  /// The documents of the index, by id.
  func documents() throws -> [StoredDocument] {
    var documents: [StoredDocument] = []
    try IndexDump(index).forEachLine { line in
      let data = (try? JSONValue(parsing: line))?["data"]?.string ?? ""
      if let document = StoredDocument(decoding: Array(data.utf8)) { documents.append(document) }
    }
    return documents
  }

  /// Checks the index and expects nothing wrong with it.
  func expectWhole(_ location: SourceLocation = #_sourceLocation) throws {
    let report = try index.check()
    #expect(report.problems.isEmpty, sourceLocation: location)
    let manifest = try index.readManifest()
    #expect(report.documents == manifest.documents, sourceLocation: location)
  }

  /// Expects that nothing lies in the index folder but what the manifest names.
  func expectTidy(_ location: SourceLocation = #_sourceLocation) throws {
    let named = try index.readManifest().files
    let shards = try FileManager.default.contentsOfDirectory(atPath: index.shards)
    let files = try FileManager.default.contentsOfDirectory(atPath: index.path)
    let work = try FileManager.default.contentsOfDirectory(atPath: index.work)
    #expect(Set(shards).isSubset(of: named), sourceLocation: location)
    #expect(
      Set(files).isSubset(of: named.union(["manifest", "lock", "shards", "work"])),
      sourceLocation: location)
    #expect(work.isEmpty, sourceLocation: location)
  }
}

/// The archive that the crash tests index, before and after an update.
enum CrashArchive {
  /// Some stories, one file a story, and a feed that is larger than a commit.
  static func writeFirst(to place: Workplace) throws {
    for number in 0..<14 {
      try place.write(
        "\(number % 3)/story-\(number).txt", "Story \(number) of the old city",
        String(repeating: "The market of the old city opened again, line \(number). ", count: 4))
    }
    try writeFeed(0..<30, "first", to: place)
  }

  /// The same archive later: stories are new, changed and gone, and so are records of the feed.
  static func writeSecond(to place: Workplace) throws {
    for number in 0..<4 {
      try place.write("0/story-\(number * 3).txt", "Story \(number * 3), corrected", "Put right.")
    }
    try place.remove("1/story-1.txt")
    try place.remove("2")
    for number in 20..<28 {
      try place.write("3/story-\(number).txt", "Story \(number) of a new city", "It was built.")
    }
    try writeFeed(5..<40, "second", to: place)
  }

  private static func writeFeed(
    _ numbers: Range<Int>, _ edition: String, to place: Workplace
  ) throws {
    // Every fifth record says something else in another edition; the others stay, on other lines.
    let lines = numbers.map { number in
      let edition = number.isMultiple(of: 5) ? edition : "every"
      return #"{"id":"n\#(number)","headline":"Record \#(number), \#(edition) edition","#
        + #""body":"A dispatch from the old city, number \#(number), in the \#(edition) edition."}"#
    }
    try place.folder.write(lines.joined(separator: "\n") + "\n", to: "news/feed.jsonl")
  }
}

/// The program under test as a child of the test. Not by Foundation's Process: a child of that inherits the
/// signals that a thread of the tests blocks, and could not be stopped.
final class Child {
  /// How a child ended.
  struct Ending {
    /// The exit status, or the number of the signal that killed it.
    var status: Int32
    var isKilled: Bool
    var output: String
    var errors: String
  }

  let process: pid_t
  private let folder: TemporaryFolder
  private var ending: Ending?

  /// Starts `cutline` with arguments and additions to the environment.
  init(_ arguments: [String], _ environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: runner).deletingLastPathComponent().path + "/cutline"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, name) in [(0, "/dev/null"), (1, folder.path + "/1"), (2, folder.path + "/2")] {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), name, descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, program, &actions, &attributes, &words, &settings)
    self.process = process
    try #require(status == 0, "cannot start \(program)")
  }

  deinit {
    guard ending == nil, process > 0 else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Indexes a workplace's archive with small commits.
  static func index(
    _ place: Workplace, fail: String? = nil, arguments: [String] = []
  ) throws -> Child {
    var environment = ["CUTLINE_BATCH": "\(Workplace.batchBytes):\(Workplace.commitBatches)"]
    if let fail { environment["CUTLINE_FAIL"] = fail }
    return try Child(
      ["index", place.news, "--index", place.index.path] + arguments, environment)
  }

  /// Whether it has not ended yet.
  var isRunning: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == 0
  }

  /// Waits for the end.
  func end() throws -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    let ending = Ending(
      status: signal == 0 ? (status >> 8) & 0xFF : signal, isKilled: signal != 0,
      output: try String(contentsOfFile: folder.path + "/1", encoding: .utf8),
      errors: try String(contentsOfFile: folder.path + "/2", encoding: .utf8))
    self.ending = ending
    return ending
  }

  /// Waits until the child handles a signal: before, the signal would just end it.
  func waitUntilItHandles(_ signal: Int32) throws {
    for _ in 0..<1000 {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = caught.flatMap { UInt64($0.dropFirst(7).drop { $0 == "\t" }, radix: 16) } ?? 0
      if mask & (1 << UInt64(signal - 1)) != 0 { return }
      usleep(10_000)
    }
    Issue.record("the child never handled signal \(signal)")
  }
}

/// Expects two dumps to be the same and says where they part.
func expectSame(
  _ left: [String], _ right: [String], _ location: SourceLocation = #_sourceLocation
) {
  guard left != right else { return }
  let different = zip(left, right).first { $0 != $1 }
  Issue.record(
    """
    the dumps have \(left.count) and \(right.count) documents; the first that differ:
    \(different?.0 ?? "-")
    \(different?.1 ?? "-")
    """, sourceLocation: location)
}
