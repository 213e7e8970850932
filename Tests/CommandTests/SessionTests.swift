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

  /// The table of the query language holds queries that are understood, each of which finds something in the
  /// sample archive.
  @Test func theQueriesOfTheGuideFindSomething() throws {
    let folder = try folder(for: SessionFile.pages[1])
    try #require(try Program.run(["index", "Examples/archive"], in: folder).status == 0)
    let guide = try SessionFile.pages[1].lines()
    let head = try #require(guide.firstIndex { $0.hasPrefix("| you type |") })
    let rows = guide[(head + 2)...].prefix { $0.hasPrefix("| `") }
    #expect(rows.count > 15)
    for row in rows {
      let query = row.dropFirst(3).prefix { $0 != "`" }
      let outcome = try Program.run(["search", "--", String(query)], in: folder)
      #expect(outcome.status == 0, "\(query): \(outcome.output)\(outcome.errors)")
    }
  }

  /// So do the ten lines of README.md, but they need not find anything.
  @Test func theQueriesOfTheReadmeAreUnderstood() throws {
    let folder = try indexedNews()
    let readme = try SessionFile.pages[0].lines()
    let head = try #require(readme.firstIndex { $0.hasPrefix("## The query language") })
    let lines = readme[(head + 3)...].prefix { $0 != "```" }
    #expect(lines.count == 10)
    for line in lines {
      let query = String(line.prefix(29))
      let outcome = try Program.run(["search", "--", query], in: folder)
      #expect(outcome.status < 2, "\(query): \(outcome.errors)")
    }
  }

  /// And those of the protocol: each line is answered, the last one is a reply.
  @Test func theRequestsOfTheReadmeAreAnswered() throws {
    let folder = try indexedNews()
    let readme = try SessionFile.pages[0].lines()
    let head = try #require(readme.firstIndex { $0.hasPrefix("## The protocol") })
    let lines = readme[(head + 4)...].prefix { $0 != "```" }
    #expect(lines.count == 9)
    let requests = lines.dropLast().map { line in
      line.firstRange(of: "  ").map { String(line[..<$0.lowerBound]) } ?? line
    }
    let outcome = try Program.run(
      ["serve"], in: folder, input: requests.map { $0 + "\n" }.joined())
    let replies = outcome.output.split(separator: "\n")
    #expect(replies.count == requests.count)
    for (request, reply) in zip(requests, replies) {
      let isMissing = request.contains("document") && reply.contains("document.not_found")
      // The cancel may come before its request has run.
      let isCancelled = request.contains(#""id":4,"#) && reply.contains("request.cancelled")
      #expect(
        reply.contains(#""ok":true"#) || isMissing || isCancelled, "\(request) \(reply)")
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
