// `cutline index PATH…`

import Archive
import ArgumentParser
import JSON

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index in line with files and folders.",
    discussion: """
      Reads what is new or changed below the paths and removes what is gone. Run it again at any \
      time: unchanged files cost a stat. Stopped in the middle, the index stands as of its last \
      commit and the next run completes it.

      Exit status: 0 all well, 2 finished but some files failed, 3 locked by another process, \
      4 stopped early.
      """)

  @Argument(help: ArgumentHelp("Files and folders to index.", valueName: "path"))
  var paths: [String]

  @OptionGroup var index: IndexOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var own: AgencyOptions

  @Flag(help: "Read unchanged files again: with other options, or by a newer program.")
  var again = false

  @Flag(help: "Wait for a process that is writing to the index.")
  var wait = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    StopRequest.listen()
    var options = Indexer.Options()
    options.source = reading.source
    options.mapping = reading.fields
    options.language = reading.lang
    options.again = again
    options.wait = wait
    options.agencies = try own.rows()
    let start = SuspendingClock.now
    var bar = ProgressBar(isShown: !quiet && Output.error.isCapable)
    let summary: Indexer.Summary
    do {
      summary = try Indexer(index.folder, options: options).run(
        paths, shouldStop: { StopRequest.isMade },
        progress: { bar.show($0) },
        problem: { problem in
          bar.clear()
          let place = problem.line.map { "\(problem.path):\($0)" } ?? problem.path
          Output.error.write(
            "cutline: \(Output.printable(place)): \(Output.printable(problem.message))\n")
          Output.error.flush()
        })
    } catch { throw CommandFailure(error) }
    bar.clear()
    report(summary, seconds: start.duration(to: .now) / .seconds(1))
    if summary.stopped { throw ExitCode(4) }
    if summary.failed > 0 { throw ExitCode(2) }
  }

  private func report(_ summary: Indexer.Summary, seconds: Double) {
    if json {
      var writer = JSONWriter()
      writer.object { writer in
        for (key, value) in [
          ("indexed", summary.indexed), ("unchanged", summary.unchanged),
          ("skipped", summary.skipped), ("failed", summary.failed), ("removed", summary.removed),
          ("documents", summary.documents), ("bytes", Int(summary.bytes)),
        ] {
          writer.key(key)
          writer.value(value)
        }
        writer.key("seconds")
        writer.value(seconds, decimals: 3)
        writer.key("stopped")
        writer.value(summary.stopped)
        writer.member("credits_current", !summary.creditsOutdated)
        if let reason = summary.languagesUnknown { writer.member("languages_unknown", reason) }
        writer.key("index")
        writer.value(index.folder.path)
      }
      Output.standard.write(writer.bytes + [0x0A])
    } else if !quiet {
      var parts = [
        summary.indexed == 0
          ? "nothing new"
          : "\(summary.documents.counted("document")) from \(summary.indexed.counted("file"))"
      ]
      for (count, what) in [
        (summary.unchanged, "unchanged"), (summary.skipped, "skipped"), (summary.failed, "failed"),
        (summary.removed, "removed"),
      ] where count > 0 { parts.append("\(count.grouped) \(what)") }
      let rate = Double(summary.bytes) / 1_000_000 / max(seconds, 0.001)
      let time = "\(seconds.rounded(to: 1)) s"
      parts.append(rate >= 0.05 ? "\(time), \(rate.rounded(to: 1)) MB/s" : time)
      let verb = summary.stopped ? "stopped early, the last commit stands" : "indexed"
      Output.standard.write("\(verb): \(parts.joined(separator: " · ")) → \(index.folder.path)\n")
      if summary.failed > 0 || summary.skipped > 0 {
        Output.standard.write("  cutline ledger shows what was skipped or failed, and why\n")
      }
      if summary.creditsOutdated {
        Output.standard.write(
          "  credits of older documents were read by other rules or agencies:"
            + " cutline recredit brings them up to date\n")
      }
      if let reason = summary.languagesUnknown {
        Output.standard.write(
          "  languages are as declared, else en, not told from the text: \(Output.printable(reason))\n"
            + "  once that is mended, cutline index --again tells them\n")
      }
    }
    Output.standard.flush()
  }
}
