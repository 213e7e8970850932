// PDFs: paragraphs out of lines, the pages' order, what a document says of itself, and files without text.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct PDFTests {
  private static let words = [
    "The ferries of the northern coast stay in port for the third",
    "week, since their crews are on strike about working hours and",
    "the board of the harbour will not meet them before Friday.",
  ]

  private static func record(_ pdf: TestPDF) throws -> NewsRecord {
    try #require(Reading(pdf.bytes, named: "a.pdf").records.first)
  }

  @Test func pagesAreSetApart() throws {
    var pdf = TestPDF(
      pages: [
        [.init(50, 740, 24, "Ferries stay in port")] + TestPDF.column(50, 690, Self.words), [],
        TestPDF.column(50, 740, ["Passengers wait for news."]),
      ])
    pdf.facts = "/Author (Ana Lopes) /CreationDate (D:20190604235000-05'00')"
    let record = try Self.record(pdf)
    let text = Self.words.joined(separator: " ")
    #expect(record.kind == .article)
    #expect(record.format == "pdf")
    #expect(record.headline == "Ferries stay in port")
    #expect(record.body == text + "\n\n\u{0C}\n\n\u{0C}Passengers wait for news.")
    #expect(record.bylines == ["Ana Lopes"])
    #expect(record.date == NewsDate(iso: "2019-06-04"))
    #expect(record.dateSource == .meta)
    #expect(record.notes == ["1 of 3 pages have no text"])
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    let left = Self.words + ["Passengers wait. Nobody knows when the next one will leave for"]
    let right = ["the islands, where food runs short.", "The board is silent."]
    let pdf = TestPDF(
      pages: [TestPDF.column(40, 700, left, size: 8) + TestPDF.column(320, 700, right, size: 8)])
    let body = try Self.record(pdf).body
    #expect(body.contains("will leave for the islands, where food runs short."))
    #expect(body.hasPrefix("The ferries"))
  }

  @Test func paragraphsEndWhereLinesSay() throws {
    let page = [
      // A gap.
      TestPDF.Line(50, 700, 10, "Ferries stay in port for the third week in the northern coast"),
      .init(50, 688, 10, "and nobody knows why."), .init(50, 660, 10, "Passengers wait for news"),
      .init(50, 648, 10, "at the gates of the harbour, where it has rained since Tuesday."),
      // An indent.
      .init(65, 636, 10, "The board is to meet on Friday, says its chair, who came back"),
      .init(50, 624, 10, "from a journey to the islands."),
      // A short line, and the sentence ends.
      .init(50, 612, 10, "Crews are on strike for shorter hours and better pay, and say so."),
    ]
    let body = try Self.record(TestPDF(pages: [page])).body
    #expect(
      body.split(separator: "\n\n").map { $0.split(separator: " ").first.map(String.init) } == [
        "Ferries", "Passengers", "The", "Crews",
      ])
  }

  @Test(arguments: [
    (["The har-", "bour"], "The harbour"), (["Porto-", "Gaia line"], "Porto-Gaia line"),
    (["in 2018-", "2019"], "in 2018-2019"), (["a -", "b"], "a - b"), (["one", "two"], "one two"),
    (["soft\u{AD}", "ware"], "software"), (["港口", "渡轮"], "港口渡轮"),
    (["Anti-", "Strike"], "Anti-Strike"),
    ([], ""), (["", "a"], "a"),
  ])
  func linesAreJoined(lines: [String], text: String) {
    #expect(PDFParagraphs.joined(lines) == text)
  }

  @Test(
    arguments: [
      ("Harbour Post, 4 June 2019", "Harbour Post, 4 June 2019"), ("Ferries", "Ferries"),
      ("Microsoft Word - Ferries stay", "Ferries stay"), ("Microsoft Word - ferries.doc", nil),
      ("A1_main_0604", nil), ("PAGE01", nil), ("untitled", nil), ("(anonymous)", nil), ("  ", nil),
      ("front page.indd", nil), ("Untitled-1", nil), (nil, nil),
    ] as [(String?, String?)])
  func titlesOfProgramsArePassedOver(title: String?, sensible: String?) {
    #expect(PDFTitle.sensible(title) == sensible)
  }

  @Test(arguments: [
    ("Ana Lopes", ["Ana Lopes"]), ("Ana Lopes, Ivo Reis", ["Ana Lopes", "Ivo Reis"]),
    ("alopes", []), ("Microsoft Office User", []), ("(anonymous)", []), ("desk 12", []), ("", []),
  ])
  func authorsAreNames(author: String, names: [String]) {
    #expect(PDFTitle.authors(author) == names)
  }

  @Test func theHeadlineIsLargerThanTheText() throws {
    func headline(_ lines: [TestPDF.Line]) throws -> String {
      try Self.record(TestPDF(pages: [lines + TestPDF.column(50, 500, Self.words)])).headline
    }
    // A newspaper's name above it.
    #expect(
      try headline([
        .init(50, 700, 48, "Harbour Post"), .init(50, 640, 28, "Ferries stay in port"),
        .init(50, 610, 28, "for a third week"),
      ]) == "Ferries stay in port for a third week")
    #expect(
      try headline([
        .init(50, 700, 24, "Libboat"), .init(50, 600, 13, "Written by Ana Lopes and others"),
      ]) == "Libboat")
    #expect(try headline([]) == "")
    #expect(try headline([.init(50, 560, 10, "Ferries stay in port")]) == "Ferries stay in port")
  }

  @Test func runningLinesAndNumbersGo() throws {
    let pages = (1...4).map { number in
      [TestPDF.Line(50, 780, 8, "Harbour Post, page \(number)")]
        + TestPDF.column(50, 700, ["Text \(["one", "two", "three", "four"][number - 1])."])
        + [.init(300, 20, 8, "- \(number) -")]
    }
    let body = try Self.record(TestPDF(pages: pages)).body
    #expect(body == "Text one.\n\n\u{0C}Text two.\n\n\u{0C}Text three.\n\n\u{0C}Text four.")
  }

  @Test func filesWithoutTextAreFaults() {
    let scan = Reading(TestPDF(pages: [[], []]).bytes, named: "a.pdf")
    #expect(scan.codes == ["read.no_text"])
    #expect(scan.faults.first?.message.contains("OCR") == true)
    var encrypted = TestPDF(pages: [TestPDF.column(50, 700, Self.words)])
    encrypted.isEncrypted = true
    #expect(Reading(encrypted.bytes, named: "a.pdf").codes == ["read.encrypted"])
    #expect(Reading(Array("%PDF-1.4\nnothing".utf8), named: "a.pdf").codes == ["read.pdf"])
    var options = ReadOptions()
    options.limits.fileBytes = 100
    let long = TestPDF(pages: [TestPDF.column(50, 700, Self.words)]).bytes
    #expect(Reading(long, named: "a.pdf", options).codes == ["read.too_large"])
  }

  @Test func damageEndsWell() {
    var random = SeededRandom(seed: 11)
    let whole = TestPDF(pages: [TestPDF.column(50, 700, Self.words), []]).bytes
    for round in 0..<150 {
      var bytes = whole
      if round.isMultiple(of: 2) {
        bytes.removeLast(Int.random(in: 1..<(bytes.count - 8), using: &random))
      }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        bytes[Int.random(in: 5..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let reading = Reading(bytes, named: "a.pdf")
      #expect(reading.records.count + reading.faults.count >= 1)
    }
  }
}
