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

  func run() throws {
    let document: StoredDocument
    do { document = try index.searcher().document(id) } catch { throw CommandFailure(error) }
    if json {
      Output.standard.write(Self.line(document))
    } else {
      Output.standard.write(DocumentReport(Style()).text(document))
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
      Output.standard.write(text(statistics))
    }
    Output.standard.flush()
  }

  private func text(_ statistics: Statistics) -> String {
    let files = LedgerEntry.Outcome.allCases
      .map { "\((statistics.files[$0] ?? 0).grouped) \($0.rawValue)" }.joined(separator: ", ")
    let megabytes = (Double(statistics.bytes) / 1_000_000).rounded(to: 1)
    let rows = [
      ("index", statistics.path),
      ("documents", statistics.documents.grouped),
      ("articles", statistics.articles.grouped),
      ("captions", statistics.captions.grouped),
      ("files", files),
      ("folders", statistics.roots.joined(separator: ", ")),
      ("languages", statistics.languages.joined(separator: ", ")),
      ("size", "\(megabytes) MB in \(statistics.shards) shards"),
      ("removed", "\(statistics.tombstones.grouped) documents still take space"),
      ("revision", "\(statistics.revision) (schema \(statistics.schema))"),
      ("identity", statistics.identity),
    ]
    return rows.map { name, value in
      name + String(repeating: " ", count: 11 - name.count) + Output.printable(value) + "\n"
    }.joined()
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the index is whole.",
    discussion: "Exit status: 0 whole, 2 not.")

  @OptionGroup var index: IndexOptions

  func run() throws {
    let report: CheckReport
    do { report = try index.folder.check() } catch { throw CommandFailure(error) }
    if report.problems.isEmpty {
      Output.standard.write(
        "\(index.folder.path) is whole: \(report.documents.grouped) documents in \(report.shards) shards\n"
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
      "indexed" is what the last run read, "unchanged" what it found as it was.
      """)

  @OptionGroup var index: IndexOptions

  @Option(help: ArgumentHelp("Only files with this outcome.", valueName: "outcome"))
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
        if let outcome, outcome.rawValue != name { continue }
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

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take files, or all below a folder, out of the index.",
    discussion: "The files stay where they are; indexing their folder again brings them back.")

  @Argument(help: "Files or folders, which need not be there any more.")
  var paths: [String]

  @OptionGroup var index: IndexOptions

  @Flag(help: "Wait for a process that is writing to the index.")
  var wait = false

  func run() throws {
    var forgotten = 0
    do {
      for path in paths {
        let count = try index.folder.forget(path, command: "cutline forget", wait: wait)
        if count == 0 {
          throw CommandFailure(
            "nothing of \(path) is in the index at \(index.folder.path)", status: 1)
        }
        forgotten += count
      }
    } catch { throw CommandFailure(error) }
    Output.standard.write("forgot \(forgotten.grouped) file\(forgotten == 1 ? "" : "s")\n")
    Output.standard.flush()
  }
}
