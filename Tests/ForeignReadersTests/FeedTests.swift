// Feeds in, documents out, against a table; and feeds that are made to break a reader.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct FeedTests {
  @Test(arguments: try tableRows("Fixtures/feeds.tsv"))
  func fieldsOfItems(row: TableRow) throws {
    let found = Reading(try fixtureBytes("Fixtures/feeds/" + row[0]), named: row[0])
    #expect(found.codes == [])
    guard let number = Int(row[1]) else {
      #expect(found.records.map(\.headline).joined(separator: " / ") == row[3])
      return
    }
    try #require(found.records.indices.contains(number - 1))
    #expect(recordField(row[2], of: found.records[number - 1]) == row[3])
  }

  @Test(arguments: try tableRows("Fixtures/moments.tsv"))
  func momentsOfVersions(row: TableRow) {
    #expect(FeedMoment.utc(row[0]) ?? "" == row[1])
  }

  @Test func aPictureKeepsItsWidestAddressAndItsRights() throws {
    let found = Reading(try fixtureBytes("Fixtures/feeds/rss2.xml"), named: "x.xml")
    let caption = try #require(found.records.last?.captions.last)
    #expect(caption.url == "https://img.example/a-900.jpg")
    #expect(caption.copyright == "Stein Pictures")
  }

  @Test func optionsFillWhatTheFeedDoesNotSay() {
    let feed = "<rss><channel><item><title>T</title></item></channel></rss>"
    let found = Reading(
      Array(feed.utf8), named: "x.rss", ReadOptions(source: "Fallback", language: "da"))
    #expect(found.records.map(\.source) == ["Fallback"])
    #expect(found.records.map(\.language) == ["da"])
  }

  // MARK: bad input

  private func read(_ items: String) -> Reading {
    Reading(Array("<rss><channel><title>F</title>\(items)</channel></rss>".utf8), named: "x.rss")
  }

  @Test func anItemThatSaysNothingIsAFaultWithItsLine() {
    let found = read("\n<item><guid>1</guid></item>\n<item><title>T</title></item>")
    #expect(found.records.map(\.headline) == ["T"])
    #expect(found.codes == ["read.empty"])
    #expect(found.faults.first?.line == 2)
  }

  @Test func aFeedWithoutItemsIsAFault() {
    #expect(read("").codes == ["read.empty"])
  }

  @Test func aFeedThatIsCutOffKeepsItsItems() throws {
    let bytes = try fixtureBytes("Fixtures/feeds/rss2.xml")
    for end in stride(from: 900, to: bytes.count - 20, by: 211) {
      let found = Reading(Array(bytes[..<end]), named: "x.xml")
      #expect(!found.codes.isEmpty, "cut at \(end)")
      let ends =
        String(decoding: bytes[..<end], as: UTF8.self).split(separator: "</item>").count - 1
      #expect(found.records.count >= ends, "cut at \(end)")
    }
  }

  /// Entities without end, files of the machine, elements without end: each is a fault, and nothing is fetched.
  @Test func hostileFeedsAreFaults() {
    let bomb =
      "<!DOCTYPE rss [<!ENTITY a 'ha'>"
      + (0..<30).map {
        "<!ENTITY a\($0 + 1) '&a\($0 == 0 ? "" : String($0));&a\($0 == 0 ? "" : String($0));'>"
      }
      .joined() + "]><rss><channel><item><title>&a30;</title></item></channel></rss>"
    #expect(Reading(Array(bomb.utf8), named: "x.xml").codes.last == "read.xml")
    let file =
      "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><item>"
      + "<title>T&f;</title></item></channel></rss>"
    #expect(Reading(Array(file.utf8), named: "x.xml").records.map(\.headline) == ["T"])
    let deep = read("<item><title>T</title><description>" + String(repeating: "<b>", count: 10_000))
    #expect(deep.codes == ["read.xml"])
  }

  @Test(arguments: [
    "<description><![CDATA[" + String(repeating: "<div>", count: 10_000) + "Text.]]></description>",
    "<description><![CDATA[<p>Text.</p>" + String(repeating: "[caption", count: 20_000)
      + "]]></description>",
    "<description>" + String(repeating: "&amp;lt;", count: 20_000) + "</description>",
  ])
  func textsOfNonsenseAreRead(item: String) throws {
    let found = read("<item><title>T</title>\(item)</item>")
    #expect(found.records.map(\.headline) == ["T"])
  }
}
