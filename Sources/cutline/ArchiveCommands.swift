// The small commands that look at an index or take something out of it.

import Archive
import ArgumentParser
import JSON

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one document, whole.")

  @Argument(help: "The document's id, as a search gives it.")
  var id: String

  @OptionGroup var index: IndexOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "When to use colours.")
  var color = Style.When.auto

  func run() throws {
    let document: StoredDocument
    do { document = try index.searcher().document(id) } catch { throw CommandFailure(error) }
    if json {
      Output.standard.write(Self.line(document))
    } else {
      let output = Output.standard
      let columns = output.isTerminal ? output.columns : nil
      output.write(DocumentReport(Style(color), columns: columns).text(document))
    }
    Output.standard.flush()
  }

  /// A document as one line of JSON.
  static func line(_ document: StoredDocument) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { document.writeMembers(to: &$0) }
    return writer.bytes + [0x0A]
  }
}

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print what the index holds.")

  @OptionGroup var index: IndexOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let statistics: Statistics
    do { statistics = try index.searcher().statistics() } catch { throw CommandFailure(error) }
    if json {
      var writer = JSONWriter()
      writer.object { statistics.writeMembers(to: &$0) }
      Output.standard.write(writer.bytes + [0x0A])
    } else {
      Output.standard.write(StatisticsReport().text(statistics))
    }
    Output.standard.flush()
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the index is whole.",
    discussion: "Exit status: 0 whole, 2 not.")

  @OptionGroup var index: IndexOptions

  func run() throws {
    switch GuardedRun.run() {
    case .exited(let status): throw ExitCode(status)
    case .crashed(let signal):
      throw CommandFailure(
        "the index at \(index.folder.path) is damaged: reading it crashed (signal \(signal))\n"
          + "  restore it from a backup, or remove the folder and index again")
    case nil: try check()
    }
  }

  private func check() throws {
    let report: CheckReport
    do { report = try index.folder.check() } catch { throw CommandFailure(error) }
    if report.problems.isEmpty {
      Output.standard.write(
        "\(index.folder.path) is whole: \(report.documents.counted("document"))"
          + " in \(report.shards.counted("shard"))\n"
      )
      Output.standard.flush()
      return
    }
    throw CommandFailure(report.problems.joined(separator: "\n"))
  }
}

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Print what became of every file.",
    discussion: """
      A line a file: outcome (indexed, unchanged, skipped, failed), documents, path, and why. \
      "indexed" is what the last run read, "unchanged" what it found as it was; either may have a \
      reason, where a part of the file could not be read.
      """)

  @OptionGroup var index: IndexOptions

  @Option(
    help: ArgumentHelp(
      "Only files with this outcome; failed includes those that failed in part.",
      valueName: "outcome"))
  var outcome: Outcome?

  @Flag(help: "Print JSON Lines.")
  var json = false

  enum Outcome: String, ExpressibleByArgument, CaseIterable {
    case indexed, unchanged, skipped, failed
  }

  func run() throws {
    do {
      for file in try index.folder.files() {
        let (path, entry, isUnchanged) = (file.path, file.entry, file.isUnchanged)
        let name = entry.outcome == .indexed && isUnchanged ? "unchanged" : entry.outcome.rawValue
        let hasFaults = outcome == .failed && entry.faults > 0
        if let outcome, outcome.rawValue != name, !hasFaults { continue }
        if json {
          Output.standard.write(line(path, name, entry))
        } else {
          let reason = entry.reason.isEmpty ? "" : "\t" + Output.printable(entry.reason)
          Output.standard.write("\(name)\t\(entry.documents)\t\(Output.printable(path))\(reason)\n")
        }
      }
    } catch { throw CommandFailure(error) }
    Output.standard.flush()
  }

  private func line(_ path: String, _ outcome: String, _ entry: LedgerEntry) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("path")
      writer.value(path)
      writer.key("outcome")
      writer.value(outcome)
      writer.key("documents")
      writer.value(entry.documents)
      writer.key("faults")
      writer.value(entry.faults)
      writer.key("reason")
      writer.value(entry.reason.isEmpty ? nil : entry.reason)
      writer.key("size")
      writer.value(Int(entry.size))
      writer.key("time")
      writer.value(Int(entry.time / 1_000_000_000))
    }
    return writer.bytes + [0x0A]
  }
}

struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Make one database of the whole index.",
    discussion: """
      An index grows by shards, which merge by themselves as it grows. One shard takes the least room and is \
      searched fastest: worth it when an archive is complete. It needs the room of a second index meanwhile; \
      searches go on.

      Exit status: 0 done, 2 error, 3 locked by another process.
      """)

  @OptionGroup var index: IndexOptions

  @Flag(help: "Wait for a process that is writing to the index.")
  var wait = false

  func run() throws {
    do {
      let bytes = try index.folder.compact(command: "cutline compact", wait: wait)
      let sizes = [bytes.before, bytes.after].map { (Double($0) / 1_000_000).rounded(to: 1) }
      Output.standard.write(
        bytes.before == bytes.after
          ? "one database already: \(sizes[0]) MB\n"
          : "compacted: \(sizes[0]) MB → \(sizes[1]) MB\n")
    } catch { throw CommandFailure(error) }
    Output.standard.flush()
  }
}

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take files, or all below a folder, out of the index.",
    discussion: """
      The files stay where they are; indexing their folder again brings them back.

      Exit status: 0 done, 1 nothing of a path is in the index, 2 error, 3 locked by another process.
      """)

  @Argument(
    help: ArgumentHelp("Files or folders, which need not be there any more.", valueName: "path"))
  var paths: [String]

  @OptionGroup var index: IndexOptions

  @Flag(help: "Wait for a process that is writing to the index.")
  var wait = false

  func run() throws {
    var forgotten = 0
    var unknown: [String] = []
    do {
      for path in paths {
        let count = try index.folder.forget(path, command: "cutline forget", wait: wait)
        if count == 0 { unknown.append(path) }
        forgotten += count
      }
    } catch { throw CommandFailure(error) }
    if forgotten > 0 { Output.standard.write("forgot \(forgotten.counted("file"))\n") }
    Output.standard.flush()
    guard unknown.isEmpty else {
      throw CommandFailure(
        "nothing of \(unknown.joined(separator: ", ")) is in the index at \(index.folder.path)",
        status: 1)
    }
  }
}
