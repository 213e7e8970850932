// `cutline serve`: the line protocol on standard input and output.

import Archive
public import ArgumentParser
import Glibc
public import LineProtocol
import Server

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answer queries on standard input, a line each (PROTOCOL.md).",
    discussion: """
      A line that starts with { is a JSON request, one that starts with . a command (.help), \
      anything else a query. Every line gets one reply, in order. Ends at the end of input.
      """)

  @OptionGroup var index: IndexOptions

  @Option(help: "How to reply: json for programs, text for people.")
  var format = ReplyFormat.json

  func run() throws {
    // Replies go to a copy of standard output, and standard output itself to standard error: a careless
    // print cannot break the stream.
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else {
      throw CommandFailure("cannot open standard output")
    }
    do {
      let handler = try ArchiveHandler(
        index.searcher(), version: Cutline.version, text: format == .text ? Self.text : nil)
      _ = try serve(input: STDIN_FILENO, output: output, format: format) { request, handle in
        handler.answer(request, handle)
      }
    } catch { throw CommandFailure(error) }
  }

  private static let text = ArchiveHandler.TextForm(
    search: { TextReport(Style(.never), columns: 100).search($0) },
    document: { DocumentReport(Style(.never), columns: 100).text($0) },
    statistics: { StatisticsReport().text($0) },
    hello: { hello in
      """
      cutline \(hello.version), index \(hello.index), revision \(hello.revision), schema \(hello.schema)
      features: \(hello.features.joined(separator: ", "))
      fields: \(hello.fields.joined(separator: ", "))
      facets: \(hello.facets.joined(separator: ", "))
      """
    })
}

extension ReplyFormat: ExpressibleByArgument {}
