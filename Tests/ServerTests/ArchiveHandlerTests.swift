// Requests answered from a real index, as JSON and as text: what the fake archive of the other tests
// cannot show is that values and errors of the archive come through as the protocol has them.

import Archive
import JSON
import LineProtocol
import Server
import TestSupport
import Testing

@Suite struct ArchiveHandlerTests {
  private let folder: TemporaryFolder
  private let index: IndexFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      Title: Ferry service resumes
      Source: Harbour Post
      Date: 2019-04-02
      Caption: A ferry leaves in the morning [Ada Quist/Anadolu Agency]

      The ferry left the harbour.
      """, to: "news/ferry.txt")
    index = IndexFolder(path: folder.path + "/index")
    _ = try Indexer(index).run([folder.path + "/news"])
  }

  /// The replies to these lines.
  private func replies(
    _ lines: [String], text: ArchiveHandler.TextForm? = nil
  ) throws -> [String] {
    let handler = try ArchiveHandler(Searcher(index), version: "1.2.3", text: text)
    var reader = RequestReader()
    var session = Session(format: text == nil ? .json : .text)
    session.receive(reader.read(ArraySlice(lines.joined(separator: "\n").utf8) + [0x0A]))
    session.endInput()
    var replies: [String] = []
    while let step = session.next() {
      switch consume step {
      case .reply(let bytes): replies.append(String(decoding: bytes, as: UTF8.self))
      case .run(let request, let ticket):
        session.finish(ticket, handler.answer(request, InterruptHandle()))
      case .end: return replies
      }
    }
    return replies
  }

  private func json(_ lines: [String]) throws -> [JSONValue] {
    try replies(lines).map {
      try JSONValue(parsing: Array($0.utf8), rules: .strict(maximumDepth: 16))
    }
  }

  @Test func aSearchAndItsDocument() throws {
    let found = try json([#"{"id":1,"search":"ferry","facets":["source"]}"#])[0]
    #expect(found["total"]?["value"] == .integer(1))
    #expect(found["facets"]?["source"]?["values"]?.array?.first?["value"]?.string == "Harbour Post")
    let id = try #require(found["hits"]?.array?.first?["id"]?.string)
    let document = try json([#"{"id":2,"document":"\#(id)"}"#])[0]
    #expect(document["document"]?["headline"]?.string == "Ferry service resumes")
  }

  @Test func helloAndStatistics() throws {
    let replies = try json([".hello", ".stats"])
    #expect(replies[0]["protocol"] == .integer(1))
    #expect(replies[0]["cutline"]?.string == "1.2.3")
    #expect(replies[0]["index"] == replies[1]["index"])
    #expect(replies[0]["facets"]?.array?.contains(.string("agency")) == true)
    #expect(replies[1]["articles"] == .integer(1))
    #expect(replies[1]["captions"] == .integer(1))
  }

  @Test func everyAnswerForPeopleIsLaidOutByTheCaller() throws {
    let text = ArchiveHandler.TextForm(
      search: { "search: \($0.total.value)" },
      document: { "document: \($0.headline)" },
      statistics: { "statistics: \($0.articles)" },
      hello: { "hello: \($0.version) \($0.facets.contains("agency"))" })
    let id = try #require(try json(["ferry"])[0]["hits"]?.array?.first?["id"]?.string)
    #expect(
      try replies(["ferry", #"{"document":"\#(id)"}"#, ".stats", ".hello"], text: text) == [
        "search: 1\n.\n", "document: Ferry service resumes\n.\n", "statistics: 1\n.\n",
        "protocol 1\nhello: 1.2.3 true\n.\n",
      ])
  }

  @Test func errorsKeepTheirCodeAndPlace() throws {
    let errors = try json([
      "agncy:AA", #"{"search":"a","facets":["colour"]}"#,
      #"{"search":"a","where":{"colour":"red"}}"#,
      #"{"search":"a","after":"0.1"}"#, #"{"document":"0000000000000000"}"#,
    ]).map { $0["error"] }
    #expect(
      errors.map { $0?["code"]?.string } == [
        "query.field", "facet.unknown", "where.unknown", "cursor.stale", "document.not_found",
      ])
    #expect(errors[0]?["at"] == .integer(0))
    #expect(errors[0]?["length"] == .integer(5))
    #expect(errors[0]?["hint"]?.string?.contains("agency") == true)
  }
}
