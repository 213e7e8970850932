// Whole pages in, fields out, against a table; and the pages that are made to break a reader.

import Foundation
import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct HTMLReaderTests {
  private func read(_ html: String, _ options: ReadOptions = ReadOptions()) throws -> NewsRecord {
    try HTMLReader().read(Array(html.utf8), options: options)
  }

  @Test(arguments: try tableRows("Fixtures/pages.tsv"))
  func fieldsOfPages(row: TableRow) throws {
    let record = try HTMLReader().read(
      try fixtureBytes("Fixtures/pages/" + row[0]), options: ReadOptions())
    #expect(field(row[1], of: record) == row[2])
  }

  private func field(_ name: String, of record: NewsRecord) -> String? {
    switch name {
    case "headline": record.headline
    case "body": record.body
    case "source": record.source ?? ""
    case "byline": record.bylines.joined(separator: " | ")
    case "lang": record.language ?? ""
    case "url": record.url ?? ""
    case "notes": record.notes.joined(separator: " | ")
    case "date":
      [record.date?.description, record.dateSource?.rawValue].compactMap { $0 }
        .joined(separator: " ")
    case "captions":
      record.captions.map { caption in
        [
          caption.text.isEmpty ? nil : caption.text, caption.credit.map { "{\($0)}" },
          caption.creators.isEmpty ? nil : "<\(caption.creators.joined(separator: ", "))>",
          caption.copyright.map { "©" + $0 }, caption.date?.description,
        ].compactMap { $0 }.joined(separator: " ")
      }.joined(separator: " | ")
    default: nil
    }
  }

  @Test func optionsFillWhatThePageDoesNotSay() throws {
    let options = ReadOptions(source: "Fallback", language: "da")
    let bare = try read("<html><body><h1>T</h1><p>Words.</p></body></html>", options)
    #expect(bare.source == "Fallback")
    #expect(bare.language == "da")
    let named = try read(
      "<html lang=en><meta property=og:site_name content='Own'><body><h1>T</h1></body></html>",
      options)
    #expect(named.source == "Own")
    #expect(named.language == "en")
  }

  @Test func aPageWithoutDateTakesItsNewestCaptions() throws {
    let record = try read(
      """
      <h1>Flood</h1><p>The river rose again in the night, and the lower town is under water for the third time.</p>
      <figure><img><figcaption>The bridge on 1 December 2016 (A. Name/Agency)</figcaption></figure>
      <figure><img><figcaption>The bridge on 30 November 2016 (A. Name/Agency)</figcaption></figure>
      """)
    #expect(record.date?.description == "2016-12-01")
    #expect(record.dateSource == .caption)
    #expect(record.captions.count == 2)
  }

  @Test func theSameCaptionTwiceIsOne() throws {
    let figure = "<figure><img><figcaption>A boat at the quay</figcaption></figure>"
    let record = try read(
      "<article><h1>Boats</h1>\(figure)<p>They came back in the evening, all of them.</p>\(figure)</article>"
    )
    #expect(record.captions.map(\.text) == ["A boat at the quay"])
  }

  @Test func onlySilenceIsAnEmptyPage() {
    #expect(throws: ReadFault.self) { try read(" \n\t ") }
    #expect(throws: ReadFault.self) { try HTMLReader().read([], options: ReadOptions()) }
  }

  @Test func aPageWithNULsInItIsAPage() {
    let html =
      "<!-- theme -->\n<html><body><h1>Holes</h1><p>One \u{0}\u{0}paragraph that goes on, and ends.</p>"
    let reading = Reading(Array(html.utf8), named: "page.html")
    #expect(reading.records.map(\.headline) == ["Holes"])
    #expect(reading.records.map(\.body) == ["One paragraph that goes on, and ends."])
  }

  // MARK: Pages made to break a reader

  @Test func tenThousandNestedElementsAreRead() throws {
    let count = 10_000
    let html =
      "<h1>Deep</h1>" + String(repeating: "<div>", count: count)
      + "<p>At the bottom of it all there is a paragraph, and it is read like any other one.</p>"
      + String(repeating: "</div>", count: count) + "<p>And the page goes on after it.</p>"
    let record = try read(html)
    #expect(record.headline == "Deep")
    #expect(record.body.contains("At the bottom of it all"))
  }

  /// Shapes that made reading quadratic once: each is read in well under a second.
  @Test(arguments: [
    "<div " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</div>",
    "<title>" + String(repeating: "x: ", count: 20_000) + "</title>",
    String(
      repeating: "<figure><img src=x><figcaption>Word</figcaption></figure>", count: 2_000),
    String(repeating: "<svg>", count: 20_000), String(repeating: "<!--", count: 20_000),
    String(repeating: "<script>", count: 20_000), String(repeating: "<a b=\"", count: 20_000),
    "<p>text<svg><svg></svg>inner</svg> more<script>if (a < b) { \"<p>\" }</script> and on.",
  ])
  func hostileMarkupIsReadInTime(markup: String) throws {
    let start = ContinuousClock.now
    _ = try read("<h1>T</h1><p>Before it all there is a sentence.</p>" + markup)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func whatIsNotTextIsCutOutBeforeParsing() {
    func trimmed(_ html: String) -> String {
      String(decoding: PageTrimmer.trim(Array(html.utf8)), as: UTF8.self)
    }
    #expect(trimmed("<p>a<script>b < c</script>d") == "<p>a<script></script>d")
    #expect(trimmed("<p>a<SCRIPT src='x>y'>b</Script >d") == "<p>a<SCRIPT src='x>y'></Script >d")
    #expect(trimmed("a<!-- <p> -->b<!-->c") == "abc")
    #expect(trimmed("<svg><g><svg></svg>t</g></svg>u") == "<svg></svg>u")
    #expect(trimmed("<a title='<script>'>b</a>c") == "<a title='<script>'>b</a>c")
    let linked = "<script type=\"application/LD+json\">{\"a\": \"<b>\"}</script>"
    #expect(trimmed(linked) == linked)
    #expect(trimmed("a<script>never ends") == "a<script>never ends")
    let long = String(repeating: "x", count: 5_000)
    #expect(
      trimmed("<img src=\"\(long)\"><meta content=\"\(long)\">")
        == "<img src=\"\"><meta content=\"\(long)\">")
  }

  @Test func nestedInlineElementsAndListsAreRead() throws {
    for tag in ["span", "b", "a href=x", "ul><li", "table><tr><td", "blockquote", "custom-thing"] {
      let record = try read(
        "<h1>T</h1>" + String(repeating: "<\(tag)>", count: 5_000) + "text here")
      #expect(record.headline == "T")
    }
  }

  @Test func entitiesAreNeverFetched() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("the secret of the house", to: "secret.txt")
    let record = try read(
      """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY leak SYSTEM "file://\(secret)">]>
      <html><body><h1>T</h1><p>Before &leak; after, with enough words around it to be a paragraph.</p></body></html>
      """)
    #expect(!record.body.contains("secret of the house"))
    #expect(record.body.contains("Before"))
  }

  @Test func randomBytesNeverTrap() throws {
    var generator = SeededGenerator(state: 20_161_201)
    let pieces = [
      "<p>", "</p>", "<div class=\"article-body\">", "<script type=\"application/ld+json\">",
      "{\"@type\":",
      "\"NewsArticle\"", "</script>", "<figure>", "<figcaption>", "&amp;", "&#x1F600;", "<h1>",
      "<table>",
      "2016-12-01", "<time datetime=\"", "\"", ">", "<", "<!--", "-->", "<br><br>",
      "word, another. ",
      "<meta name=author content=", "\u{0}", "港の倉庫", "<a href=x>",
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...80, using: &generator) {
        if Bool.random(using: &generator) {
          bytes += pieces.randomElement(using: &generator) ?? []
        } else {
          bytes += (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
      }
      if let record = try? HTMLReader().read(bytes, options: ReadOptions()) {
        #expect(RecordCoding.encode(record).count > 2)
      }
    }
  }

  // MARK: Files

  @Test func compressedPagesAreRead() throws {
    let folder = try TemporaryFolder()
    let html =
      "<html><body><h1>Packed</h1><p>One paragraph that is in the file, whole.</p></body></html>"
    let path = try folder.write(html, to: "page.html")
    try run("/usr/bin/gzip", [path])
    #expect(Reading(path + ".gz").records.map(\.headline) == ["Packed"])

    let whole = try Data(contentsOf: URL(fileURLWithPath: path + ".gz"))
    let cut = try folder.write([UInt8](whole.prefix(whole.count - 12)), to: "cut.html.gz")
    #expect(Reading(cut).codes == ["read.compressed"])
  }

  @Test func aFileAboveTheLimitIsRefusedBeforeItIsHeld() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([UInt8](repeating: 0x20, count: 3 << 20), to: "bomb.html")
    try run("/usr/bin/gzip", [path])
    let limits = ReadLimits(fileBytes: 1 << 20)
    #expect(Reading(path + ".gz", ReadOptions(limits: limits)).codes == ["read.too_large"])
  }

  @Test func aMissingFileIsAFault() throws {
    let folder = try TemporaryFolder()
    #expect(Reading(folder.path + "/no.html").codes == ["read.unreadable"])
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
