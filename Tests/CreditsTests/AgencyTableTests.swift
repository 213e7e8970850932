// The shipped tables keep their own rules, and a user's rows are added or refused with a reason.

import Credits
import IndexSchema
import TestSupport
import Testing

@Suite struct AgencyTableTests {
  @Test func shippedRowsAreSound() throws {
    let rows = AgencyRows.standard.map { String(describing: $0) }.joined(separator: "\n")
    let table = try AgencyTable(rows: rows)
    #expect(table.agencies == AgencyTable.standard.agencies)
    #expect(table.agencies.count >= 300)
    var names: Set<String> = []
    for agency in table.agencies {
      #expect(names.insert(agency.name).inserted, "\(agency.name) has two rows")
      #expect(agency.country.utf8.count == 2, "\(agency.name)")
      #expect(agency.country.utf8.allSatisfy { (65...90).contains($0) }, "\(agency.name)")
      #expect(Set(agency.aliases).count == agency.aliases.count, "\(agency.name)")
      for name in [agency.name] + agency.aliases {
        #expect(name == name.trimmed && !name.isEmpty, "\(agency.name): \"\(name)\"")
        #expect(table.canonical(name)?.name == agency.name, "\(name)")
        #expect(table.canonicalName(name) == agency.name)
      }
    }
  }

  @Test(arguments: try tableRows("Fixtures/aliases.tsv"))
  func alias(row: TableRow) {
    #expect(AgencyTable.standard.canonical(row[0])?.name ?? "-" == row[1])
  }

  @Test(arguments: [
    ("A.F.P.", "AFP"), (" getty\timages\u{7F}", "Getty Images"), ("Harbour Lane", "Harbour Lane"),
    ("", ""), ("@", "@"), ("Reuters\u{301}", "Reuters"),
  ])
  func canonicalNameInAnySpelling(alias: String, name: String) {
    #expect(AgencyTable.standard.canonicalName(alias) == name)
  }

  @Test func distributorsAreMarked() {
    for name in ["Getty Images", "Shutterstock", "Alamy", "picture alliance", "Newscom"] {
      #expect(AgencyTable.standard.canonical(name)?.isDistributor == true, "\(name)")
    }
    #expect(AgencyTable.standard.canonical("Reuters")?.isDistributor == false)
    #expect(AgencyTable.standard.canonical("picture alliance")?.standsLast == true)
  }

  @Test func ownRowsExtendTheTable() throws {
    var table = AgencyTable.standard
    try table.extend(
      "# ours\n\nHarbour Pictures\tphoto\tNO\tdistributor\tHarbour Pix;HP!\nAFP\twire\tFR\t\tAgence F"
    )
    #expect(table.canonical("harbour pix")?.name == "Harbour Pictures")
    #expect(table.canonical("HP")?.ambiguousNames == ["HP"])
    #expect(table.canonical("Agence F")?.name == "AFP")
    #expect(table.canonical("Agence France-Presse")?.name == "AFP")
    let found = CreditParser(agencies: table).parse("A quay. Nora Quist/Harbour Pix")
    #expect(found.organisations == ["Harbour Pictures"])
    #expect(found.photographers == ["Nora Quist"])
  }

  @Test(arguments: [
    ("Only a name", AgencyTableFault.Code.columns), ("\twire\tFR", .columns),
    ("…\twire\tFR", .columns), ("Harbour Pictures\tpictures\tNO", .kind),
    ("Harbour Pictures\tphoto\tNO\tbig", .mark), ("Harbour Pictures\tphoto\tNO\t\tReuters", .alias),
  ])
  func faultyRow(row: String, code: AgencyTableFault.Code) {
    var table = AgencyTable.standard
    let fault = #expect(throws: AgencyTableFault.self) {
      try table.extend("# a comment\n" + row)
    }
    #expect(fault?.code == code)
    #expect(fault?.line == 2)
  }

  @Test func publishers() {
    #expect(Publishers.name(forHost: "middleeastmonitor.com") == "Middle East Monitor")
    #expect(Publishers.name(forHost: "www.middleeastmonitor.com") == "Middle East Monitor")
    #expect(Publishers.name(forHost: "WWW.BBC.CO.UK.") == "BBC")
    #expect(Publishers.name(forHost: "edition.cnn.com") == "CNN")
    #expect(Publishers.name(forHost: "news.sky.com") == "Sky News")
    #expect(Publishers.name(forHost: "notcnn.com") == nil)
    #expect(Publishers.name(forHost: "com") == nil)
    #expect(Publishers.name(forHost: "") == nil)
  }

  @Test func publisherRowsAreSound() {
    var hosts: Set<Substring> = []
    for line in String(describing: PublisherRows.standard).split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(columns.count == 2, "\(line)")
      #expect(hosts.insert(columns[0]).inserted, "\(line)")
      #expect(columns[0].lowercased() == columns[0] && !columns[0].hasPrefix("www."), "\(line)")
    }
    #expect(hosts.count >= 150)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
