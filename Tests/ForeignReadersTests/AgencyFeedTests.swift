// Agency formats: what a person expects of each shape of item, and which version of which item it is.

import Foundation
import JSON
import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite("Agency feeds") struct AgencyFeedTests {
  /// Files of `Fixtures/agency`, each beside the records that it must give, one a line.
  static let shapes = [
    "g2-dateline", "g2-message", "g2-nitf", "newsml1-parts", "newsml1-story", "nitf-agency",
    "nitf-killed", "nitf-lines", "nitf-newspaper", "record-picture", "record-text",
  ]

  @Test("every shape gives the records that a person expects", arguments: shapes)
  func shape(_ name: String) throws {
    let reading = Reading(try fixtureBytes("Fixtures/agency/\(name).xml"), named: "\(name).xml")
    #expect(reading.faults.isEmpty)
    let expected = try fixture("Fixtures/agency/\(name).jsonl").split(separator: "\n")
    #expect(reading.records.count == expected.count)
    for (record, line) in zip(reading.records, expected) {
      var writer = JSONWriter()
      RecordCoding.write(record, to: &writer)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == line)
    }
  }

  /// Columns: the file, what of it is replaced, by what, the status and the notes that follow.
  @Test(
    "what may be done with an item", arguments: try tableRows("Fixtures/agency-statuses.tsv"))
  func status(_ row: TableRow) throws {
    let text = try fixture("Fixtures/agency/\(row[0]).xml")
    try #require(text.contains(row[1]))
    let changed = text.replacing(row[1], with: row[2])
    let reading = Reading(Array(changed.utf8), named: "item.xml")
    let record = try #require(reading.records.first)
    #expect(record.item?.status.rawValue == row[3])
    #expect(record.notes.joined(separator: "; ") == row[4])
  }

  @Test("an embargo is over to the second", arguments: [(-60.0, "usable"), (3600.0, "withheld")])
  func embargo(_ seconds: Double, _ status: String) throws {
    let end = Date(timeIntervalSinceNow: seconds).formatted(.iso8601)
    let text = try fixture("Fixtures/agency/g2-dateline.xml")
      .replacing("<pubStatus qcode=\"stat:withheld\"/>", with: "<embargoed>\(end)</embargoed>")
    let record = try #require(Reading(Array(text.utf8), named: "item.xml").records.first)
    #expect(record.item?.status.rawValue == status)
  }

  @Test(
    "what holds no news is refused by what it is",
    arguments: try tableRows("Fixtures/agency-refused.tsv"))
  func refused(_ row: TableRow) {
    let reading = Reading(Array(row[0].utf8), named: "item.xml")
    #expect(reading.records.isEmpty)
    #expect(reading.codes == [row[1]])
    #expect(reading.faults.first?.message == row[2])
  }

  @Test("a message that is cut off gives its whole items, and says so")
  func truncated() throws {
    let text = try fixture("Fixtures/agency/g2-message.xml")
    let cut = try #require(text.firstRange(of: "<n:newsItem guid=\"tag:wire.example,2024:text0\""))
    let reading = Reading(Array(text[..<cut.upperBound].utf8) + Array(">".utf8), named: "item.xml")
    #expect(reading.records.count == 2)
    #expect(reading.codes == ["read.xml"])
  }

  @Test("every prefix of a file is read without a crash", arguments: shapes)
  func prefixes(_ name: String) throws {
    let bytes = try fixtureBytes("Fixtures/agency/\(name).xml")
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let reading = Reading(Array(bytes[..<length]), named: "item.xml")
      #expect(!reading.records.isEmpty || !reading.faults.isEmpty)
    }
  }

  @Test("a wrong declaration is noted on the record")
  func wrongEncoding() throws {
    let text = try fixture("Fixtures/agency/nitf-agency.xml")
      .replacing(
        "The light at Cape Far.", with: "The light, caf\u{E9} and quay \u{E9}\u{E8}\u{EA}.")
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let record = try #require(Reading(bytes, named: "item.xml").records.first)
    #expect(record.captions.first?.text == "The light, caf\u{E9} and quay \u{E9}\u{E8}\u{EA}.")
    #expect(record.notes.count == 1)
    #expect(record.notes.first?.contains("declares the encoding utf-8") == true)
  }

  @Test("many items are read one at a time")
  func many() throws {
    let item = """
      <newsItem guid="urn:x:NUMBER" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>\
      <contentMeta><headline>Story NUMBER</headline></contentMeta></newsItem>
      """
    var text = "<newsMessage><itemSet>"
    for number in 0..<2000 { text += item.replacing("NUMBER", with: "\(number)") }
    text += "</itemSet></newsMessage>"
    let options = ReadOptions(limits: ReadLimits(fileBytes: 16 << 10))
    let reading = Reading(Array(text.utf8), named: "item.xml", options)
    #expect(reading.faults.isEmpty)
    #expect(reading.records.map(\.headline) == (0..<2000).map { "Story \($0)" })
  }
}
