// Dates as text, records and addresses give them, from tables.

import News
import TestSupport
import Testing

@Suite struct DateTests {
  @Test(arguments: try tableRows("Fixtures/textdates.tsv"))
  func inText(row: TableRow) throws {
    let found = TextDate.find(in: row[0], notAfter: 2026_12_31)
    #expect((found?.0.description ?? "none") == row[1])
    guard let found else { return }
    #expect(String(decoding: Array(row[0].utf8)[found.1], as: UTF8.self) == row[2])
  }

  @Test(arguments: try tableRows("Fixtures/timestamps.tsv"))
  func timestamp(row: TableRow) {
    #expect((NewsDate(timestamp: row[0])?.description ?? "none") == row[1])
  }

  @Test(arguments: try tableRows("Fixtures/urldates.tsv"))
  func address(row: TableRow) {
    #expect((NewsDate(url: row[0])?.description ?? "none") == row[1])
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"),
    (1_480_550_400, "2016-12-01"), (4_102_444_800, "2100-01-01"),
  ])
  func unixTime(seconds: Int, day: String) {
    #expect(NewsDate(unixSeconds: seconds)?.description == day)
  }

  @Test(arguments: ["0007", "0987-03", "2016-12-01", "9999-12-31"])
  func descriptionIsReadBack(text: String) {
    #expect(NewsDate(iso: text)?.description == text)
  }

  @Test func clockLimitsText() {
    #expect(TextDate.latest > 2026_01_01)
    #expect(TextDate.find(in: "on 3 June 9998") == nil)
  }

  @Test func brokenBytesAreNoDate() {
    let bytes: [UInt8] = Array("1 d\u{E9}".utf8.dropLast()) + Array(" 2016 \u{E9}".utf8.dropLast())
    #expect(TextDate.find(in: bytes) == nil)
    for cut in 0..<40 {
      let text = Array("في ٣ كانون الأول ٢٠١٦ في 1 ديسمبر".utf8.dropLast(cut))
      _ = TextDate.find(in: text)
      _ = TextDate.find(in: Array(text.dropFirst(cut / 2)))
    }
  }
}
