// Applying other rules to an index without its files: it must come to the same as indexing the files anew with
// these rules, whatever the index has been through, and all at once or not at all.

import Credits
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct RecreditTests {
  /// The rows that the tests extend the table by.
  private static let rows = """
    Harbour Pictures\tphoto\tNO\tdistributor\tHarbour Pix;Havnefoto
    Quayside News\twire\tNO\t\tQSN
    Coast Gazette\tnewspaper\tNO\t\tThe Coast Daily

    """

  private static func agencies(_ place: Workplace, _ rows: String = rows) throws -> OwnAgencies {
    try OwnAgencies(reading: place.folder.write(rows, to: "agencies.tsv"))
  }

  private static func options(_ agencies: OwnAgencies? = nil) -> Indexer.Options {
    var options = Workplace.options()
    options.agencies = agencies
    return options
  }

  /// An archive some of which reads otherwise with the rows, some not.
  static func write(to place: Workplace, changed: Bool = false) throws {
    try place.write("plain.txt", "A story of the old city")
    let lines = (0..<12).map { number in
      let edition = changed && number.isMultiple(of: 3) ? "second" : "first"
      return """
        {"id":"r\(number)","headline":"Record \(number), \(edition) edition",\
        "source":"\(number.isMultiple(of: 4) ? "The Coast Daily" : "Levant Ledger")",\
        "body":"BERGEN, May 4 (\(number.isMultiple(of: 2) ? "Quayside News" : "Reuters")) - Fishermen \
        told QSN on Monday that the quay was closed.",\
        "captions":[{"text":"The quay \(number). Nora Quist/Harbour Pix"},\
        {"text":"The old city (AP Photo/Jane Doe)","credit":"\(number.isMultiple(of: 5) ? "Reuters" : "AP")"}],\
        "item":{"provider":"coast","guid":"urn:\(number % 7)","version":\(number),"created":"",\
        "status":"usable"}}
        """
    }
    try place.folder.write(lines.joined(separator: "\n") + "\n", to: "news/feed.jsonl")
  }

  /// What an index of the archive holds that was made with the rows from the start.
  private static func fresh(_ place: Workplace, _ rows: String = rows) throws -> [String] {
    let folder = IndexFolder(path: place.folder.path + "/fresh")
    try? FileManager.default.removeItem(atPath: folder.path)
    try Indexer(folder, options: options(agencies(place, rows))).run([place.news])
    var lines: [String] = []
    try IndexDump(folder).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test("other agencies come to the same as indexing anew, there and back")
  func thereAndBack() throws {
    let place = try Workplace()
    try Self.write(to: place)
    try place.run()
    let before = try place.dump()
    let after = try Self.fresh(place)
    #expect(Set(before).intersection(after).count < before.count)
    #expect(try Searcher(place.index).statistics().creditsAreCurrent)

    let summary = try Recrediter(place.index, agencies: Self.agencies(place)).run()
    #expect(summary.changed > 0 && summary.changed < summary.documents)
    expectSame(try place.dump(), after)
    try place.expectWhole()
    try place.expectTidy()
    #expect(try Searcher(place.index).statistics().creditsAreCurrent)
    var request = SearchRequest(#"agency:Havnefoto"#)
    request.facets = ["distributor"]
    let response = try Searcher(place.index).search(request)
    #expect(response.total.value == 7)
    #expect(response.facets[0].values.map(\.value).contains("Harbour Pictures"))

    // Nothing is left to be done.
    let revision = try place.index.readManifest().revision
    #expect(try Recrediter(place.index).run().changed == 0)
    #expect(try place.index.readManifest().revision == revision)

    try Recrediter(place.index, agencies: Self.agencies(place, "")).run()
    expectSame(try place.dump(), before)
    try place.expectWhole()
    try place.expectTidy()
  }

  @Test("documents of several runs, updated and removed, come to the same")
  func history() throws {
    let place = try Workplace()
    try Self.write(to: place)
    try place.run()
    try Self.write(to: place, changed: true)
    try place.run()
    // From here on documents are read with the rows, those before were not.
    try place.write("later.txt", "A later story", "QSN reported on Monday that the quay was open.")
    let agencies = try Self.agencies(place)
    let summary = try Indexer(place.index, options: Self.options(agencies)).run([place.news])
    #expect(summary.creditsOutdated)
    #expect(try !Searcher(place.index).statistics().creditsAreCurrent)
    // The rows are the index's own now.
    try place.remove("plain.txt")
    #expect(try place.run().creditsOutdated)
    try Recrediter(place.index).run()
    #expect(try !place.run().creditsOutdated)
    expectSame(try place.dump(), try Self.fresh(place))
    try place.expectWhole()
    try place.expectTidy()
  }

  @Test("a run that is stopped leaves the index as it was")
  func stopped() throws {
    let place = try Workplace()
    try Self.write(to: place)
    try place.run()
    let (before, manifest) = (try place.dump(), try place.index.readManifest())
    var asked = 0
    let summary = try Recrediter(place.index, agencies: Self.agencies(place)).run(shouldStop: {
      asked += 1
      return asked > 9
    })
    #expect(summary.stopped)
    #expect(try place.index.readManifest() == manifest)
    expectSame(try place.dump(), before)
    try place.run()
    try place.expectTidy()
  }

  @Test("rows that cannot be used change nothing and say where")
  func faulty() throws {
    let place = try Workplace()
    for (rows, code) in [
      ("Harbour Pictures\tpictures\tNO\n", "agencies.kind"),
      ("Harbour Pictures\n", "agencies.columns"),
      ("# ours\nA\tphoto\tNO\t\tReuters\n", "agencies.alias"),
    ] {
      let error = #expect(throws: ArchiveError.self) { try Self.agencies(place, rows) }
      #expect(error?.code.rawValue == code)
      let line = rows.hasPrefix("#") ? 2 : 1
      #expect(error?.message.contains("agencies.tsv:\(line): ") == true)
    }
    let path = place.folder.path + "/agencies.tsv"
    try Data([0x41, 0xFF]).write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.self) { try OwnAgencies(reading: path) }
    #expect(throws: ArchiveError.self) { try OwnAgencies(reading: path + ".gone") }
    #expect(throws: ArchiveError.self) { try Recrediter(place.index).run() }
    #expect(!place.index.exists)
  }

  @Test("a row that an index has lost is damage, not another table")
  func lostRows() throws {
    let place = try Workplace()
    try Self.write(to: place)
    try Indexer(place.index, options: Self.options(Self.agencies(place))).run([place.news])
    let name = try #require(try place.index.readManifest().agencies)
    try FileManager.default.removeItem(atPath: place.index.file(name))
    let error = #expect(throws: ArchiveError.self) { try Searcher(place.index) }
    #expect(error?.code == .corrupt)
  }

  #if DEBUG
    @Test(
      "killed at any point, the index is as before or as after", arguments: FailurePoint.allCases)
    func killed(point: FailurePoint) throws {
      let place = try Workplace()
      try Self.write(to: place)
      try place.run()
      let (before, after) = (try place.dump(), try Self.fresh(place))
      _ = try Self.agencies(place)
      let ending = try Child(
        [
          "recredit", "--index", place.index.path, "--agencies",
          place.folder.path + "/agencies.tsv",
        ],
        [
          "CUTLINE_FAIL": "\(point.rawValue):1",
          "CUTLINE_BATCH": "\(Workplace.batchBytes):\(Workplace.commitBatches)",
        ]
      ).end()
      #expect(ending.isKilled || ending.status == 0, "\(ending.errors)")
      try place.expectWhole()
      let dump = try place.dump()
      #expect(dump == before || dump == after)
      try Recrediter(place.index, agencies: Self.agencies(place)).run()
      try place.expectWhole()
      try place.expectTidy()
      expectSame(try place.dump(), after)
    }
  #endif
}
