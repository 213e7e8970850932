// `cutline search QUERY`

public import Archive
public import ArgumentParser
import IndexSchema
import JSON
import News

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles and captions.",
    discussion: """
      Words are ANDed; AND, OR, NOT, brackets, "phrases", NEAR/5, word*, field:value, \
      date:2016-11..2016-12. kind:caption finds pictures, one hit each.

      Fields: \(Field.all.map(\.name).joined(separator: ", ")).

      Exit status: 0 found, 1 nothing found, 2 error, 64 usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, tsv, paths
  }

  @Argument(help: ArgumentHelp("What to find.", valueName: "query"))
  var query: [String]

  @OptionGroup var index: IndexOptions
  @OptionGroup var restriction: QueryOptions

  @Option(
    name: .customLong("facet"),
    help: ArgumentHelp("Count by this facet (repeatable).", valueName: "name"))
  var facets: [String] = []

  @Option(help: "How many values of each facet to list; 0 for all.")
  var facetLimit = 10

  @Option(name: .shortAndLong, help: "How many hits to list.")
  var limit = 10

  @Option(help: "How many of the best hits to leave out.")
  var offset = 0

  @Option(help: "The order of the hits.")
  var sort = SearchRequest.Sort.relevance

  @Option(help: "How to print the hits.")
  var format = Format.text

  @Option(help: "When to use colours.")
  var color = Style.When.auto

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes 0 or more, not \(limit)") }
    guard offset >= 0 else { throw ValidationError("--offset takes 0 or more, not \(offset)") }
    try QueryOptions.check(facets: facets, limit: facetLimit)
  }

  func run() throws {
    var request = restriction.request(query)
    request.limit = limit
    request.offset = offset
    request.facets = facets
    request.facetLimit = facetLimit
    request.sort = sort
    request.snippets = format != .tsv && format != .paths
    let searcher = try index.searcher()
    let response: SearchResponse
    do { response = try searcher.search(request) } catch {
      throw CommandFailure(error, query: request.query)
    }
    print(response, searcher)
    Output.standard.flush()
    if response.total.value == 0 { throw ExitCode(1) }
  }

  private func print(_ response: SearchResponse, _ searcher: Searcher) {
    let output = Output.standard
    switch format {
    case .text:
      output.write(TextReport(Style(color), columns: output.columns).search(response))
    case .json:
      var writer = JSONWriter()
      writer.object { response.writeMembers(to: &$0) }
      output.write(writer.bytes + [0x0A])
    case .jsonl:
      for hit in response.hits {
        var writer = JSONWriter()
        writer.object { hit.writeMembers(to: &$0) }
        output.write(writer.bytes + [0x0A])
      }
    case .tsv:
      output.write("rank\tid\tkind\tdate\tsource\theadline\tpath\n")
      for hit in response.hits {
        let columns = [
          String(hit.rank), hit.document.id, hit.document.kind.rawValue,
          hit.document.date?.description ?? "", hit.document.source ?? "", hit.document.headline,
          hit.document.path,
        ]
        output.write(columns.map { Output.printable($0) }.joined(separator: "\t") + "\n")
      }
    case .paths:
      // Programs get the bytes of a path as they are; a terminal must not be driven by them.
      for path in response.hits.map({ searcher.filePath(of: $0.document) }) {
        output.write((output.isTerminal ? Output.printable(path) : path) + "\n")
      }
    }
  }
}

extension SearchRequest.Sort: ExpressibleByArgument {}
extension Style.When: ExpressibleByArgument {}

struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count what a query finds, without listing it.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(help: ArgumentHelp("What to count.", valueName: "query"))
  var query: [String]

  @OptionGroup var index: IndexOptions
  @OptionGroup var restriction: QueryOptions

  @Option(help: ArgumentHelp("Facets to count by, joined by commas.", valueName: "names"))
  var by: String

  @Option(help: "How many values of each facet to list; 0 for all.")
  var facetLimit = 10

  @Option(help: "How to print the counts.")
  var format = Format.text

  @Option(help: "When to use colours.")
  var color = Style.When.auto

  private var names: [String] { by.split(separator: ",").map(String.init) }

  func validate() throws {
    try QueryOptions.check(facets: names, limit: facetLimit)
    guard !names.isEmpty else {
      throw ValidationError("--by takes names of facets, for example --by agency,source")
    }
  }

  func run() throws {
    var request = restriction.request(query)
    request.limit = 0
    request.facets = names
    request.facetLimit = facetLimit
    let response: SearchResponse
    do { response = try index.searcher().search(request) } catch {
      throw CommandFailure(error, query: request.query)
    }
    let output = Output.standard
    switch format {
    case .text: output.write(TextReport(Style(color), columns: output.columns).facets(response))
    case .json:
      var writer = JSONWriter()
      writer.object { response.writeMembers(to: &$0) }
      output.write(writer.bytes + [0x0A])
    case .tsv:
      output.write("facet\tvalue\tcount\n")
      for facet in response.facets {
        for value in facet.values {
          output.write("\(facet.name)\t\(Output.printable(value.value))\t\(value.count)\n")
        }
      }
    }
    output.flush()
    if response.total.value == 0 { throw ExitCode(1) }
  }
}
