// The tables of look-alike lines: what stands in Fixtures/ is what a picture editor would say. A row that
// fails is reported with its line.

import Credits
import TestSupport
import Testing

@Suite struct CreditTableTests {
  static let parser = CreditParser()

  static func list(_ column: String) -> [String] {
    column.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }

  @Test(arguments: try tableRows("Fixtures/credits.tsv"))
  func credit(row: TableRow) {
    let found = Self.parser.parse(row[0])
    #expect(found.photographers == Self.list(row[1]))
    #expect(found.organisations == Self.list(row[2]))
    #expect(found.flags == Self.list(row[3]))
    #expect(found.credit == row[4])
  }

  @Test(arguments: try tableRows("Fixtures/not-credits.tsv"))
  func noCredit(row: TableRow) {
    let found = Self.parser.parse(row[0])
    #expect(found.credit == "")
    #expect(found.photographers == [])
    #expect(found.organisations == [])
    #expect(found.caption == row[0])
  }

  @Test(arguments: try tableRows("Fixtures/datelines.tsv"))
  func dateline(row: TableRow) {
    let found = Self.parser.dateline(row[0])
    if row[1] == "-" {
      #expect(found == nil)
      return
    }
    #expect(found?.place == row[1])
    #expect(found?.date ?? "" == row[2])
    #expect(found?.wire ?? "" == row[3])
  }

  @Test(arguments: try tableRows("Fixtures/citations.tsv"))
  func citations(row: TableRow) {
    let found = Self.parser.citations(in: row[0])
    #expect(found.map(\.agency) == Self.list(row[1]))
    for citation in found {
      let name = String(decoding: Array(row[0].utf8)[citation.range], as: UTF8.self)
      // An inflected name ("Интерфаксу", "لرويترز") is none of the table's.
      let known = AgencyTable.standard.canonical(name)
      #expect(known?.name ?? citation.agency == citation.agency)
    }
  }

  @Test func creditLineAlone() {
    let found = Self.parser.parseCredit("Petra Olsen")
    #expect(found.photographers == ["Petra Olsen"])
    #expect(found.credit == "Petra Olsen")
    #expect(found.caption == "")
    let chain = Self.parser.parseCredit("Petra Olsen/Pool/AFP via Getty Images")
    #expect(chain.photographers == ["Petra Olsen"])
    #expect(chain.organisations == ["AFP", "Getty Images"])
    #expect(chain.flags == ["pool"])
    #expect(Self.parser.parseCredit("").credits == [])
  }

  @Test func captionIsWhatTheCreditsLeave() {
    let text = "Boats at dawn (Mara Lindqvist/Reuters) and at night [Tobin Hale/AP] in May"
    let found = Self.parser.parse(text)
    #expect(found.caption == "Boats at dawn and at night in May")
    #expect(found.credits.count == 2)
    #expect(found.photographers == ["Mara Lindqvist", "Tobin Hale"])
    #expect(found.organisations == ["Reuters", "Associated Press"])
  }

  @Test func datelineEndsBehindItsDash() {
    let body = "RIGA, May 20 (Xinhua) -- The bridge reopened."
    let range = Self.parser.dateline(body)?.range
    #expect(range == 0..<24)
  }
}
