// What a line asks: every key, its default and its limits, every way to get it wrong. The lines stand in
// Fixtures/requests.tsv; what was read is compared whole, written as the keys that differ from the defaults.

import TestSupport
import Testing

@testable import LineProtocol

@Suite struct RequestReaderTests {
  @Test(arguments: try tableRows("Fixtures/requests.tsv"))
  func reads(row: TableRow) {
    var reader = RequestReader()
    let arrivals = reader.read(ArraySlice((row[0] + "\n").utf8))
    #expect(arrivals.map(described) == (row[1].isEmpty ? [] : [row[1]]))
  }

  private func described(_ arrival: Arrival) -> String {
    let id = arrival.id.map { "\($0) " } ?? ""
    switch arrival.content {
    case .success(let body): return id + described(body)
    case .failure(let error):
      return id + "\(error.code.rawValue): \(error.message)" + (error.hint.map { " [\($0)]" } ?? "")
    }
  }

  private func described(_ body: Request.Body) -> String {
    guard case .search(let search) = body else { return "\(body)" }
    let standard = Request.Search(query: search.query)
    var parts = ["search <\(search.query)>"]
    for (child, original) in zip(
      Mirror(reflecting: search).children, Mirror(reflecting: standard).children)
    where "\(child.value)" != "\(original.value)" {
      parts.append("\(child.label ?? "")=\(child.value)")
    }
    return parts.joined(separator: " ")
      .replacing("LineProtocol.Request.", with: "").replacing("Optional", with: "")
  }

  @Test func restrictionsKeepTheOrderOfBytes() {
    var reader = RequestReader()
    let line = #"{"search":"a","where":{"source":"MEM","agency":["AA","Reuters"]}}"# + "\n"
    var search = Request.Search(query: "a")
    search.restrictions = [
      Request.Restriction(facet: "agency", values: ["AA", "Reuters"]),
      Request.Restriction(facet: "source", values: ["MEM"]),
    ]
    #expect(reader.read(ArraySlice(line.utf8)).map { try? $0.content.get() } == [.search(search)])
  }

  @Test func invalidUTF8IsAnErrorOfItsLineOnly() throws {
    var reader = RequestReader()
    let arrivals = reader.read([0x61, 0x0A, 0x62, 0xFF, 0x0A, 0x63, 0x0A])
    #expect(
      arrivals.map(described) == ["search <a>", "protocol.utf8: line 2 is not UTF-8", "search <c>"])
  }

  @Test func aByteOrderMarkBeforeTheFirstLineIsDropped() {
    var reader = RequestReader()
    let arrivals = reader.read(ArraySlice("\u{FEFF}.hello\n\u{FEFF}a\n".utf8))
    #expect(arrivals.map(described) == ["hello", "search <\u{FEFF}a>"])
  }

  @Test func aLongLineIsOneErrorAndTheNextIsRead() {
    var reader = RequestReader()
    let full = [UInt8](repeating: UInt8(ascii: "x"), count: ProtocolLimits.lineBytes)
    var arrivals = reader.read(full[...])
    arrivals += reader.read(ArraySlice("\r\n".utf8))
    #expect(arrivals.map(\.size) == [ProtocolLimits.lineBytes])
    arrivals = reader.read(full[...])
    for _ in 0..<3 { arrivals += reader.read(full[...]) }
    #expect(arrivals.isEmpty)
    arrivals += reader.read(ArraySlice("x\nafter".utf8)) + reader.finish()
    #expect(
      arrivals.map(described) == [
        "protocol.too_long: line 2 is longer than 1048576 bytes; it was skipped", "search <after>",
      ])
  }

  @Test func idsAreComparedByBytes() {
    #expect(RequestID.string("é") != RequestID.string("e\u{301}"))
    #expect(RequestID.string("7") != RequestID.number(7))
    #expect(RequestID.string("a") == RequestID.string("a"))
  }
}
