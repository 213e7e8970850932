// `cutline credits`, `cutline recredit` and `cutline conflicts`: who made the pictures, without an index, for
// all of an index anew, and where its sources disagree.

import Archive
import ArgumentParser
import Credits
import Glibc
import JSON
import News

struct CreditsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credits",
    abstract: "Read credits out of captions: a caption a line on standard input, JSON Lines out.",
    discussion: """
      Each line out has photographers, organisations (from maker to distributor), flags, credits \
      and captions (byte ranges [offset, length] that together make up the whole line), and as text \
      credit (the first) and caption (the rest).
      """)

  @OptionGroup var own: AgencyOptions

  func run() throws {
    let parser = CreditParser(agencies: try own.rows()?.table ?? .standard)
    var lines = LineSource(STDIN_FILENO)
    while let line = try lines.next() {
      let text = String(decoding: line, as: UTF8.self)
      Output.standard.write(Self.line(parser.parse(text)))
      if lines.isDrained { Output.standard.flush() }
    }
    Output.standard.flush()
  }

  private static func line(_ parsed: CaptionCredit) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("photographers")
      writer.value(parsed.photographers)
      writer.key("organisations")
      writer.value(parsed.organisations)
      writer.key("flags")
      writer.value(parsed.flags)
      for (key, ranges) in [("credits", parsed.credits), ("captions", parsed.captions)] {
        writer.key(key)
        writer.array { writer in
          for range in ranges {
            writer.array { writer in
              writer.value(range.lowerBound)
              writer.value(range.count)
            }
          }
        }
      }
      writer.key("credit")
      writer.value(parsed.credit)
      writer.key("caption")
      writer.value(parsed.caption)
    }
    return writer.bytes + [0x0A]
  }
}

struct RecreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recredit",
    abstract: "Read the credits of all documents anew, without their files.",
    discussion: """
      Applies the rules of this version of cutline, and the table of agencies, to what the index holds: \
      photographers, agencies, distributors, flags, conflicts, wires, places and cited agencies. Run it after an \
      update, when cutline stats says that credits were read by other rules, or with another --agencies file.

      Stopped, it leaves the index as it was. Exit status: 0 done, 2 error, 3 locked by another process, 4 stopped.
      """)

  @OptionGroup var index: IndexOptions
  @OptionGroup var own: AgencyOptions

  @Flag(help: "Wait for a process that is writing to the index.")
  var wait = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    StopRequest.listen()
    let start = SuspendingClock.now
    var bar = ProgressBar(isShown: !quiet && Output.error.isCapable)
    let summary: Recrediter.Summary
    do {
      summary = try Recrediter(index.folder, agencies: try own.rows()).run(
        wait: wait, shouldStop: { StopRequest.isMade },
        progress: { bar.show(documents: $0, of: $1) })
    } catch { throw CommandFailure(error) }
    bar.clear()
    let seconds = start.duration(to: .now) / .seconds(1)
    if json {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("documents", summary.documents)
        writer.member("changed", summary.changed)
        writer.key("seconds")
        writer.value(seconds, decimals: 3)
        writer.member("stopped", summary.stopped)
        writer.member("index", index.folder.path)
      }
      Output.standard.write(writer.bytes + [0x0A])
    } else if !quiet {
      Output.standard.write(
        summary.stopped
          ? "stopped, the index is as it was → \(index.folder.path)\n"
          : "read again: \(summary.documents.counted("document")) · \(summary.changed.grouped) changed"
            + " · \(seconds.rounded(to: 1)) s → \(index.folder.path)\n")
    }
    Output.standard.flush()
    if summary.stopped { throw ExitCode(4) }
  }
}

struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List pictures of which caption, credit line and metadata contradict each other.",
    discussion: """
      For each picture: where it is, what is contradicted (photographer or agency), and who says what. A query \
      restricts the list, for example agency:AP or path:2016. The same pictures are found by conflict:photographer \
      and conflict:agency in a search.

      Exit status: 0 there are some, 1 none, 2 error.
      """)

  @Argument(help: "Only pictures that this query finds.")
  var query: [String] = []

  @OptionGroup var index: IndexOptions

  @Flag(help: "Print JSON Lines.")
  var json = false

  func run() throws {
    let searcher = try index.searcher()
    do {
      // What is wrong with it is shown in it, not in what it becomes a part of.
      if !query.isEmpty { _ = try Searcher.parse(query.joined(separator: " ")) }
    } catch { throw CommandFailure(error, query: query.joined(separator: " ")) }
    // The parentheses keep an OR of the query's together.
    let restriction = query.isEmpty ? "" : " (" + query.joined(separator: " ") + ")"
    var request = SearchRequest(
      "kind:caption (conflict:photographer OR conflict:agency)" + restriction)
    request.limit = 200
    request.snippets = false
    request.sort = .newest
    var found = 0
    do {
      while true {
        let response = try searcher.search(request)
        for hit in response.hits {
          found += 1
          let path = searcher.filePath(of: hit.document)
          Output.standard.write(
            json ? Self.line(hit.document, path) : Self.text(hit.document, path))
        }
        guard let next = response.next else { break }
        request.after = next
      }
    } catch { throw CommandFailure(error, query: request.query) }
    Output.standard.flush()
    if found == 0 { throw ExitCode(1) }
  }

  private static func text(_ document: StoredDocument, _ path: String) -> [UInt8] {
    let place = document.line.map { "\(path):\($0)" } ?? path
    let date = document.date.map { " · \($0)" } ?? ""
    var text = Output.printable(place) + date + " · \(document.id)\n"
    for caption in document.captions {
      if !caption.text.isEmpty { text += "  " + Output.printable(caption.text) + "\n" }
      for conflict in caption.conflicts {
        text += "  \(conflict.subject.rawValue):"
        let claims = conflict.claims.map { claim in
          " \(claim.names.joined(separator: ", ")) (\(Self.name(claim.origin)))"
        }
        text += Output.printable(claims.joined(separator: " ≠")) + "\n"
      }
    }
    return Array(text.utf8)
  }

  private static func name(_ origin: CreditStatement.Origin) -> String {
    switch origin {
    case .caption: "in the caption"
    case .credit: "credit line"
    case .creator: "creator"
    case .source: "source"
    case .copyright: "copyright notice"
    }
  }

  private static func line(_ document: StoredDocument, _ path: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", document.id)
      writer.member("file", path)
      if let line = document.line { writer.member("line", line) }
      writer.member("article", document.article)
      writer.member("date", document.date?.description)
      writer.member("caption", document.captions.first?.text)
      document.captions.first?.writeConflicts(to: &writer)
    }
    return writer.bytes + [0x0A]
  }
}
