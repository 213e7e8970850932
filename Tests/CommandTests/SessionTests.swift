// Every session of the fixtures, README.md and GUIDE.md, run and compared.

import Foundation
import TestSupport
import Testing

@Suite struct SessionTests {
  /// A folder with the news of the fixtures, or for a page with the sample archive, as a reader has them.
  private func folder(for file: SessionFile) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    if SessionFile.pages.contains(where: { $0.name == file.name }) {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Examples", toPath: folder.path + "/Examples")
    } else {
      try FileManager.default.copyItem(
        atPath: Program.fixtures + "/news", toPath: folder.path + "/news")
    }
    return folder
  }

  @Test(arguments: SessionFile.fixtures + SessionFile.pages)
  func printsWhatIsWritten(file: SessionFile) throws {
    let lines = try file.lines()
    let steps = file.steps(lines)
    #expect(!steps.isEmpty)
    let outputs = try file.run(steps, in: try folder(for: file))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try file.record(outputs, for: steps, in: lines)
      Issue.record("\(file.name) is recorded; run again without RECORD")
      return
    }
    for (step, output) in zip(steps, outputs) {
      let (expected, actual) = (
        SessionFile.comparable(step.output), SessionFile.comparable(output)
      )
      #expect(
        actual == expected,
        """
        \(file.name):\(step.line): $ \(step.command)
        --- as written
        \(expected.joined(separator: "\n"))
        --- as printed
        \(actual.joined(separator: "\n"))
        """)
    }
  }

  /// A command that no session runs is a command that no one has looked at.
  @Test func everyCommandIsInASession() throws {
    let typed = try SessionFile.fixtures.flatMap { file in
      try file.steps(file.lines()).map(\.command)
    }.joined(separator: "\n")
    for (command, options) in try CommandList.all() {
      #expect(typed.contains("cutline \(command)"))
      for option in options where option != "--help" && option != "--version" {
        let isRun = typed.split(separator: "\n").contains {
          $0.contains("cutline \(command)") && $0.contains(option)
        }
        #expect(isRun, "no session runs cutline \(command) \(option)")
      }
    }
  }
}
