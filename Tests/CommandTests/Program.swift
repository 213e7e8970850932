// Runs the built `cutline` as people and programs run it: with arguments, input, an environment and a time
// limit. The programs lie beside the test bundle, where `swift build --build-tests` puts them.

import Foundation
import TestSupport
import Testing

/// What a program left behind.
struct Outcome {
  var output: String
  var errors: String
  var status: Int32
}

enum Program {
  /// The folder of the built programs.
  static let folder: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().path
  }()

  /// The program under test.
  static var cutline: String { folder + "/cutline" }

  /// What a program is started with: no index, language or colour of whoever runs the tests.
  static func environment(home: String) -> [String: String] {
    [
      "PATH": folder + ":/usr/local/bin:/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "TZ": "UTC",
    ]
  }

  /// Runs a program to its end, and kills it when it takes longer than `seconds`: its status is then 9.
  static func run(
    _ arguments: [String], program: String = cutline, in folder: TemporaryFolder,
    input: String = "", environment: [String: String] = [:], folder below: String = "",
    seconds: Double = 120
  ) throws -> Outcome {
    let process = Process()
    // Threads of a pool block signals and their children inherit that, so Ctrl-C would not arrive: env
    // takes it back.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal", program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/" + below)
    process.environment = Self.environment(home: folder.path).merging(environment) { $1 }
    // Files instead of pipes: neither side can wait for the other.
    let name = UUID().uuidString
    let files = try ["in", "out", "err"].map { suffix in
      try folder.write(suffix == "in" ? input : "", to: ".run/\(name).\(suffix)")
    }
    let handles = [
      FileHandle(forReadingAtPath: files[0]), FileHandle(forWritingAtPath: files[1]),
      FileHandle(forWritingAtPath: files[2]),
    ]
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try process.run()
    finish(process, seconds: seconds)
    return Outcome(
      output: try text(files[1]), errors: try text(files[2]), status: process.terminationStatus)
  }

  /// Waits for a process, and kills it at the end of its time.
  static func finish(_ process: Process, seconds: Double) {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning && Date() < end { usleep(2000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The root of the repository.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The fixtures of these tests.
  static let fixtures = repository + "/Tests/CommandTests/Fixtures"
}

/// A folder with the news that most tests search, indexed into `.cutline` there.
func indexedNews() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try FileManager.default.copyItem(
    atPath: Program.fixtures + "/news", toPath: folder.path + "/news")
  let outcome = try Program.run(["index", "news"], in: folder)
  try #require(outcome.status == 0, "\(outcome.errors)")
  return folder
}
