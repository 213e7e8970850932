// Sessions at a shell, as README.md, GUIDE.md and the files of Fixtures/sessions have them: a line that starts
// with `$ ` is typed, the lines below it are what comes back, `[status 2]` the exit status where it is
// not 0. Running one and comparing it is the test; what differs from run to run (times, ids of
// processes, sizes) is compared as a placeholder. RECORD=1 writes what came back, and still fails.

import Foundation
import TestSupport
import Testing

/// A file with sessions in it.
struct SessionFile: Sendable, CustomTestStringConvertible {
  /// A command and what it printed.
  struct Step {
    var command: String
    var output: [String]
    /// The line of the file that the output starts on.
    var line: Int
    /// The line behind the output.
    var end: Int
  }

  let name: String
  let path: String
  private let isPage: Bool

  var testDescription: String { name }

  /// The sessions of Fixtures/sessions.
  static let fixtures: [SessionFile] = {
    let folder = Program.fixtures + "/sessions"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
      .map { SessionFile(name: $0, path: folder + "/" + $0, isPage: false) }
  }()

  /// The pages whose blocks marked `console` are sessions.
  static let pages = ["README.md", "GUIDE.md"].map {
    SessionFile(name: $0, path: Program.repository + "/" + $0, isPage: true)
  }

  private init(name: String, path: String, isPage: Bool) {
    self.name = name
    self.path = path
    self.isPage = isPage
  }

  func lines() throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The steps, in order. A command goes on in lines that start with `> `; in a fixture, a blank line and
  /// comments before the next command are not output.
  func steps(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    var isInside = !isPage
    for (number, line) in lines.enumerated() {
      if isPage && line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside && line.hasPrefix("$ ") {
        steps.append(
          Step(command: String(line.dropFirst(2)), output: [], line: number + 1, end: number + 1))
      } else if isInside, let last = steps.indices.last {
        if line.hasPrefix("> ") && steps[last].output.isEmpty {
          steps[last].command += "\n" + line.dropFirst(2)
          steps[last].line += 1
        } else {
          steps[last].output.append(line)
        }
        steps[last].end = number + 1
      }
    }
    for index in steps.indices {
      while let line = steps[index].output.last, line.isEmpty || line.hasPrefix("# ") {
        steps[index].output.removeLast()
        steps[index].end -= 1
      }
    }
    return steps
  }

  /// Runs all steps in one shell that starts in `folder`; the lines that each printed.
  func run(_ steps: [Step], in folder: TemporaryFolder) throws -> [[String]] {
    let mark = "-- \(UUID().uuidString)"
    let script = steps.map { "\($0.command)\nprintf '\\n%s %d\\n' '\(mark)' $?\n" }.joined()
    let path = try folder.write("exec 2>&1\n" + script, to: ".run/script")
    let outcome = try Program.run([path], program: "/bin/sh", in: folder)
    var outputs: [[String]] = [[]]
    for line in outcome.output.components(separatedBy: "\n") {
      guard line.hasPrefix(mark), let last = outputs.indices.last else {
        outputs[outputs.count - 1].append(
          line.replacingOccurrences(of: folder.path, with: "/home/ana"))
        continue
      }
      while outputs[last].last?.isEmpty == true { outputs[last].removeLast() }
      let status = line.dropFirst(mark.count + 1)
      if status != "0" { outputs[last].append("[status \(status)]") }
      outputs.append([])
    }
    outputs.removeLast()
    try #require(outputs.count == steps.count, "the shell ended early: \(outcome)")
    return outputs
  }

  /// Writes what came back into the file, where it differs by more than placeholders.
  func record(_ outputs: [[String]], for steps: [Step], in lines: [String]) throws {
    var lines = lines
    for (step, output) in zip(steps, outputs).reversed()
    where Self.comparable(step.output) != Self.comparable(output) {
      lines.replaceSubrange(step.line..<step.end, with: output)
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Lines with placeholders for what differs from run to run.
  static func comparable(_ lines: [String]) -> [String] {
    lines.map { line in
      var line = line
      line.replace(#/\b[0-9]+(\.[0-9]+)? ms\b/#, with: "<ms> ms")
      line.replace(#/"(took_ms|seconds|weight|bytes|time)":[0-9.]+/#) { "\"\($0.output.1)\":<n>" }
      line.replace(#/· [0-9.]+ s(, [0-9.]+ MB\/s)? →/#, with: "· <s> →")
      line.replace(#/\b[0-9.]+ MB in/#, with: "<n> MB in")
      line.replace(#/\b[0-9a-f]{32}\b/#, with: "<identity>")
      line.replace(#/\b[0-9a-f]{16}\b/#, with: "<id>")
      line.replace(#/process [0-9]+ \(/#, with: "process <n> (")
      line.replace(#/for [0-9]+ s$/#, with: "for <n> s")
      return line
    }
  }
}
