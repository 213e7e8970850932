// Datelines and quoted agencies beyond their tables: names that only the record knows, ranges, and that no
// text traps or takes more than its length. The tables are in Fixtures/.

import Credits
import TestSupport
import Testing

@Suite struct DatelineCitationTests {
  private static let parser = CreditParser()

  @Test(arguments: try tableRows("Fixtures/datelines.tsv"))
  func everyCity(row: TableRow) {
    guard row[1] != "-", let found = Self.parser.dateline(row[0]) else { return }
    let places =
      row.columns.count > 4 ? CreditTableTests.list(row[4]) : [row[1]].filter { $0 != "" }
    #expect(found.places == places)
    #expect(found.place == places.first ?? "")
  }

  @Test(arguments: [
    ("OSLO, May 20 (Xinhua) --", "Oslo"), ("Oslo [Norway], May 20 (ANI):", "Oslo"),
    ("WASHINGTON (AP) —", "Washington"), ("WASHINGTON, D.C. (AP) —", "Washington"),
    ("Washington D.C. [USA], May 20 (ANI):", "Washington"), ("Washington (CNN)", "Washington"),
    ("Washington DC (UPI) --", "Washington"), ("İSTANBUL (AA) -", "Istanbul"),
    ("ISTANBUL, Turkey (AP) —", "Istanbul"), ("SAO PAULO (Reuters) -", "São Paulo"),
    ("SÃO PAULO (Reuters) -", "São Paulo"),
  ])
  func oneSpellingACity(text: String, place: String) {
    #expect(Self.parser.dateline(text + " The bridge reopened.")?.place == place)
  }

  @Test func regionIsSpelledOut() {
    #expect(Self.parser.dateline("TUPELO, Miss. (AP) — A bridge")?.region == "Mississippi")
    #expect(Self.parser.dateline("Oslo [Norway], May 3 (ANI): A bridge")?.region == "Norway")
    #expect(Self.parser.dateline("OSLO (AP) — A bridge")?.region == nil)
  }

  @Test func wireThatTheRecordNames() {
    let text = "Rijnmond (Havendienst) - De brug is open."
    #expect(Self.parser.dateline(text) == nil)
    let found = Self.parser.dateline(text, known: ["Havendienst"])
    #expect(found?.wire == "Havendienst")
    #expect(found?.place == "Rijnmond")
    #expect(Self.parser.dateline("(HDN) - De brug", known: ["", "…", "HDN"])?.wire == "HDN")
    #expect(Self.parser.dateline("(HDN) - De brug") == nil)
    #expect(Self.parser.dateline("(hdn/ab) - De brug", known: ["HDN"])?.wire == "HDN")
  }

  @Test func rangeBeginsBehindAByline() {
    let text = "By Nora Quist OSLO (Reuters) - The bridge reopened."
    #expect(Self.parser.dateline(text)?.range == 14..<30)
    let glued = "By Nora QuistOSLO (Reuters) - The bridge reopened."
    #expect(Self.parser.dateline(glued)?.range == 13..<29)
  }

  @Test func wireOfTheDatelineIsNotCited() {
    let text = "OSLO, May 20 (Reuters) - The mayor told AFP that it was safe."
    #expect(Self.parser.citations(in: text).map(\.agency) == ["AFP"])
    #expect(Self.parser.citations(in: text + " He told Reuters, too.").count == 2)
  }

  @Test func citedNameIsWhereTheTextHasIt() throws {
    let text = "Мост открыт, сообщили «Интерфаксу» в порту."
    let citation = try #require(Self.parser.citations(in: text).first)
    let name = String(decoding: Array(text.utf8)[citation.range], as: UTF8.self)
    #expect(name == "Интерфаксу")
  }

  // MARK: Read once

  @Test func storyIsItsDatelineAndItsCitations() {
    let text = "OSLO (Havendienst) - The mayor told AFP and Reuters that it was safe."
    let story = Self.parser.readStory(text, known: ["Havendienst"])
    #expect(story.dateline == Self.parser.dateline(text, known: ["Havendienst"]))
    #expect(story.dateline?.wire == "Havendienst")
    #expect(story.citations == Self.parser.citations(in: text))
    #expect(story.citations.map(\.agency) == ["AFP", "Reuters"])
  }

  /// A dateline ends within the first bytes of a text; what is quoted behind them counts all the same.
  @Test func onlyTheBeginningIsADateline() {
    let long = String(repeating: "Very long harbour lane ", count: 11)
    #expect(Self.parser.readStory(long + "(Reuters) - A bridge").dateline == nil)
    #expect(Self.parser.readStory(long + "was closed, Reuters reported.").citations.count == 1)
  }

  /// Words in the scripts of India are read only where somebody has added a name in one.
  @Test func nameOfAnyScript() throws {
    var agencies = AgencyTable.standard
    let text = "पुल खुला है, पोर्ट समाचार reported."
    #expect(CreditParser(agencies: agencies).citations(in: text).isEmpty)
    try agencies.extend("Port News\twire\tIN\t\tपोर्ट समाचार")
    let found = CreditParser(agencies: agencies).citations(in: text)
    #expect(found.map(\.agency) == ["Port News"])
  }

  // MARK: Any text

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var ranges = Self.parser.citations(in: text).map(\.range)
    for known in [[], ["AP"], ["é", "(", ""]] {
      let story = Self.parser.readStory(text, known: known)
      #expect(story.dateline == Self.parser.dateline(text, known: known))
      ranges += story.citations.map(\.range)
      guard let dateline = story.dateline else { continue }
      ranges.append(dateline.range)
      #expect(!dateline.place.isEmpty || dateline.wire != nil)
      #expect(dateline.places.first ?? "" == dateline.place)
    }
    for range in ranges {
      #expect(range.upperBound <= bytes.count, "in \(text.prefix(200).debugDescription)")
      for bound in [range.lowerBound, range.upperBound] where bound < bytes.count {
        #expect(bytes[bound] & 0xC0 != 0x80, "in \(text.prefix(200).debugDescription)")
      }
    }
  }

  private static let pieces = [
    "RIGA", "Riga", "New York", "ST. PAUL", ", Minn.", ", Texas", "/", " and ", " [Latvia]",
    "(Ohio)",
    ", May 20", " May 20, 2021", "20 апр", ", 20 abr.", " Monday", ", 10:30 GMT", " (Reuters)",
    "(AP",
    ")", " (XYZ)", "(dpa/tmn)", " /TASS/", "/PRNewswire/", " — РИА Новости", " -", " --", ":", ". ",
    "\n", "By Nora Quist", "par ", "(Reuters) - ", "FILE", "UNDATED", "O'", "’S", "Mc", "İ",
    "القاهرة",
    " (رويترز)", "لرويترز", "قال ", "told ", "Reuters", "Reuters'a ", "konuşan ", "«Интерфаксу» ",
    "сообщили ", "selon ", "l'AFP", "der dpa ", "sagte ", "é", "e\u{301}", "\u{200F}", "\u{AD}",
    "🚢",
    "\u{0}", "<", "[", "]", "‘", "D.C.", "W", "'", "ل", "ب", "و",
  ]

  @Test(arguments: 1...20)
  func textsOfPieces(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<next(16) { text += Self.pieces[next(Self.pieces.count)] }
      check(text)
    }
  }

  @Test func everyCutOfADateline() {
    for text in [
      "By Nora Quist ST. JOHN’S, Antigua and Barbuda/SÃO PAULO, May 20, 2021, 10:30 GMT (Reuters) - É",
      "МОСКВА, 20 апр — РИА Новости. Мост открыт, сообщили «Интерфаксу».",
      "القاهرة (رويترز) - قال لوكالة الأناضول",
    ] {
      let scalars = Array(text.unicodeScalars)
      for start in 0..<scalars.count {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...])
        check(String(view))
        view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<start])
        check(String(view))
      }
    }
  }

  /// Every cue is looked for within a fixed number of words, so that a text of nothing but cues or names
  /// takes time in proportion to its length; with a look at all words these texts would take hours.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "(", ")", "a", "A", "é", "ж", "ل", " ", ".", "'", "’a", "-", "/", "AP ", "AP, ", "said ",
      "told ",
      "told Reuters ", "Reuters'a ", "der dpa ", "sur RTL ", "to the ", "by ", "LONDON/",
      "LONDON, ",
      "(Reuters) ", "Интерфаксу ", "сообщили ", "لرويترز ", "وكالة ", "By Nora Quist", "agency ",
    ])
  func longText(piece: String) {
    check(String(repeating: piece, count: 60_000 / piece.utf8.count))
  }
}
