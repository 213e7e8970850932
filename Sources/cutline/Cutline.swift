// The program. Each command reads its arguments, asks Archive or Server, and prints: nothing below this
// target writes to a terminal. Exit status: 0 done or found, 1 nothing found, 2 an error (index: some
// files failed), 3 locked, 4 stopped early, 64 usage.

import ArgumentParser
import Glibc

@main
struct Cutline: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "cutline",
    abstract: "Full-text search for news archives: articles, captions, photo credits.",
    discussion: """
      Index a folder, search it, count by agency:

        cutline index ~/news
        cutline search '"Old City" AND agency:AA' --facet source
        cutline serve < requests

      The index is $CUTLINE_INDEX, else the nearest .cutline folder here or above.
      """,
    version: "cutline \(version)",
    subcommands: [
      IndexCommand.self, SearchCommand.self, FacetsCommand.self, ShowCommand.self,
      ServeCommand.self, StatsCommand.self, LedgerCommand.self, CheckCommand.self,
      ForgetCommand.self, CompactCommand.self, RecreditCommand.self, ConflictsCommand.self,
      ExtractCommand.self,
      CreditsCommand.self,
    ])

  static func main() {
    // A reader that goes away early (`| head`) is not an error: `Output` sees EPIPE and ends quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      Glibc.exit(failure.status)
    } catch {
      let arguments = CommandLine.arguments.dropFirst()
      if exitCode(for: error) == .validationFailure, message(for: error).contains("Unknown option"),
        ["search", "facets"].contains(arguments.first)
      {
        Output.error.write(
          "cutline: a query with a word that starts with - goes last, behind --\n")
        Output.error.flush()
      }
      exit(withError: error)
    }
  }
}
