// The pieces of the readers against tables: formats, bylines, markup, captions, languages.

import JSON
import News
import TestSupport
import Testing

@testable import Readers

@Suite struct PieceTests {
  @Test(arguments: try tableRows("Fixtures/formats.tsv"))
  func format(row: TableRow) {
    #expect(FileFormat.detect(head: Array(row[0].utf8), name: row[1]).rawValue == row[2])
  }

  @Test func utf16IsDetectedByWhatItSays() {
    var html: [UInt8] = [0xFF, 0xFE]
    for byte in "<html><p>é".utf16 { html += [UInt8(byte & 0xFF), UInt8(byte >> 8)] }
    #expect(FileFormat.detect(head: html, name: "x.txt") == .html)
  }

  @Test(arguments: try tableRows("Fixtures/bylines.tsv"))
  func byline(row: TableRow) {
    #expect(Bylines.names(in: row[0]).joined(separator: "|") == row[1])
  }

  @Test(arguments: try tableRows("Fixtures/markup.tsv"))
  func markup(row: TableRow) {
    #expect(Array(Markup.plain(row[0]).utf8) == Array(row[1].utf8))
  }

  /// Keys come in any order, and in another one in each process.
  @Test func ofKeysThatAreComparedAsOneTheFirstCounts() throws {
    for count in 1...8 {
      var members: [String: JSONValue] = ["other": .null]
      for length in 1...count {
        members["title" + String(repeating: "_", count: length)] = .integer(Int64(length))
      }
      let fields = try FieldMapping([:]).fields(of: members)
      #expect(fields[.headline] == (1...count).map { .integer(Int64($0)) })
      #expect(FieldNames.bared(members) == ["title": .integer(1)])
    }
  }

  @Test(arguments: try tableRows("Fixtures/captions.tsv"))
  func caption(row: TableRow) {
    let expected: CaptionParagraph.Kind =
      switch row[1] {
      case "caption": .caption(row[2].isEmpty ? row[0] : row[2])
      case "credit": .credit
      default: .text
      }
    #expect(CaptionParagraph.kind(of: Array(row[0].utf8)[...]) == expected)
  }

  @Test(arguments: [
    ("en-GB", "en"), ("EN", "en"), ("deu", "de"), ("Türkçe", "tr"), ("العربية", "ar"),
    (" fr_FR ", "fr"),
    ("klingon", nil), ("", nil), ("e1", nil),
  ])
  func language(declared: String, code: String?) {
    #expect(LanguageCode.normalized(declared) == code)
  }

  @Test(arguments: try tableRows("Fixtures/slugs.tsv"))
  func slug(row: TableRow) {
    let slug = SlugVersion(Array(row[0].utf8)[...])
    #expect(slug.base == row[1])
    #expect(String(slug.number) == row[2])
    #expect(slug.status.rawValue == row[3])
    #expect(String(slug.names) == row[4])
    #expect(slug.words == row[5])
  }

  @Test(arguments: try tableRows("Fixtures/moments.tsv"))
  func moment(row: TableRow) {
    #expect(VersionMoment.utc(row[0]) ?? "" == row[1])
  }

  @Test(arguments: try tableRows("Fixtures/separators.tsv"))
  func separator(row: TableRow) {
    let (sign, isDeclared) = TableReader.separator(in: Array(row[0].utf8))
    #expect([sign] == Array(row[1].utf8))
    #expect(String(isDeclared) == row[2])
  }

  @Test func repeatedCaptionsAreOne() {
    var record = NewsRecord(format: "html")
    record.captions = [
      NewsCaption(text: "Smoke over the port of Senna"),
      NewsCaption(
        text: "Smoke over the port of Senna (AP Photo/Jane Doe)", url: "https://a.example/1"),
      NewsCaption(text: "Smoke over the port of Senna", creators: ["Jane Doe"]),
      NewsCaption(text: "Smoke over the port of Senna. Another day."),
      NewsCaption(text: ""),
    ]
    record.complete(with: ReadOptions())
    #expect(
      record.captions.map(\.text) == [
        "Smoke over the port of Senna (AP Photo/Jane Doe)",
        "Smoke over the port of Senna. Another day.",
      ])
    #expect(record.captions[0].creators == ["Jane Doe"])
    #expect(record.captions[0].url == "https://a.example/1")
  }

  @Test func datesFollowTheClues() {
    var record = NewsRecord(format: "html")
    record.captions = [
      NewsCaption(text: "On May 2, 2015"), NewsCaption(text: "On June 3, 2016"),
      NewsCaption(text: "To open on June 3, 2090"),
    ]
    record.complete(with: ReadOptions())
    #expect(record.date?.description == "2016-06-03")
    #expect(record.dateSource == .caption)
    #expect(record.captions[2].date == nil)

    // A picture out of the files says nothing about the day of the article.
    var filed = NewsRecord(format: "html")
    filed.captions = [
      NewsCaption(
        text: "FILE - In this May 4, 2011 file photo, a boat passes. (AP Photo/A B, File)")
    ]
    filed.complete(with: ReadOptions())
    #expect(filed.date == nil)
    #expect(filed.captions[0].date?.description == "2011-05-04")

    var dated = NewsRecord(format: "html")
    dated.date = NewsDate(iso: "2016-01-01")
    dated.dateSource = .meta
    dated.captions = [NewsCaption(text: "On June 3, 2016")]
    dated.complete(with: ReadOptions())
    #expect(dated.dateSource == .meta)
    #expect(dated.captions[0].date == nil)

    var addressed = NewsRecord(format: "html")
    addressed.url = "https://a.example/2017/03/04/x"
    addressed.captions = [NewsCaption(text: "On May 2, 2015")]
    addressed.complete(with: ReadOptions(source: "Echo", language: "de-AT"))
    #expect(addressed.dateSource == .url)
    #expect(addressed.key == addressed.url)
    #expect(addressed.source == "Echo")
    #expect(addressed.language == "de")
  }
}
