// Any text at all: nothing traps, every range lies inside the text on whole characters, and credits and
// captions together are the text. Random texts are made of the pieces that the parser looks for.

import Credits
import TestSupport
import Testing

/// A generator with a seed, so that a failure can be run again.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  // SplitMix64, by Sebastiano Vigna.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct CreditPropertyTests {
  private static let parser = CreditParser()
  private static let pieces = [
    "Photo", "Photo by ", "Foto:", "©", "(c) ", "(", ")", "[", "]", "（", "）", "/", " / ", "|",
    " via ",
    " - ", " – ", ":", ";", ",", ".", ". ", "\n", " ", "AP", "AP Photo", "Reuters", "REUTERS",
    "AFP",
    "Getty Images", "GettyImages", "Getty", "Anadolu", "dpa", "picture alliance", "Mara Lindqvist",
    "MARA LINDQVIST", "J. P. ", "van der ", "Image caption", "Image copyright", "CC BY-SA 4.0",
    "File Photo", "Pool", "STR", "Handout", "the ", "of ", "and ", "told ", "reported",
    " news agency ",
    "RIGA", ", May 20 ", "(Xinhua) --", "[India]", "Джон", "ТАСС", "الأناضول", "وكالة ", "写真：",
    "共同通信",
    "é", "e\u{301}", "\u{200F}", "\u{200B}", "\u{AD}", "'s", "’s", "@name", "#", "&", "+", "…",
    "\"", "«",
    "\u{0}", "\u{7}", "🚢", "www.example.com", "2020", "1", "Ltd.", "Inc", "University", "\t", "By ",
  ]

  private func check(_ text: String) {
    let found = Self.parser.parse(text)
    var faults = Self.faults(found.credits + found.captions, of: text, isWhole: true)
    if found.credits.isEmpty != found.credit.isEmpty { faults.append("credit and credits differ") }
    let line = Self.parser.parseCredit(text)
    faults += Self.faults(line.credits + line.captions, of: text, isWhole: true)
    let citations = Self.parser.citations(in: text)
    faults += Self.faults(citations.map(\.range), of: text, isWhole: false)
    if let dateline = Self.parser.dateline(text) {
      faults += Self.faults([dateline.range], of: text, isWhole: false)
    }
    #expect(faults == [], "in \(text.prefix(400).debugDescription)")
  }

  /// What is wrong with some ranges of a text: outside of it, inside a character, or, of ranges that
  /// should make up the whole, empty or apart.
  private static func faults(_ ranges: [Range<Int>], of text: String, isWhole: Bool) -> [String] {
    let bytes = Array(text.utf8)
    var position = 0
    var faults: [String] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if isWhole, range.isEmpty { faults.append("empty \(range)") }
      if isWhole, range.lowerBound != position { faults.append("gap before \(range)") }
      if range.upperBound > bytes.count { faults.append("outside \(range)") }
      for bound in [range.lowerBound, range.upperBound] where bound < bytes.count {
        if bytes[bound] & 0xC0 == 0x80 { faults.append("inside a character \(range)") }
      }
      position = range.upperBound
    }
    if isWhole, position != bytes.count { faults.append("the end is missing") }
    return faults
  }

  @Test(arguments: 1...20)
  func textsOfPieces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      check(text)
    }
  }

  @Test(arguments: 1...10)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 7919)
    for _ in 0..<60 {
      let count = Int.random(in: 0...80, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func everyStartOfACaption() {
    let text =
      "RIGA, May 20 (Xinhua) -- Boats [Selim Aydoğan/Anadolu Agency] © 写真：共同通信社 (Photo by A/AFP"
    let scalars = Array(text.unicodeScalars)
    for count in 0...scalars.count {
      var start = String.UnicodeScalarView()
      start.append(contentsOf: scalars[..<count])
      check(String(start))
    }
  }

  @Test(arguments: [
    "", " ", ".", "()", "([{", ")))", "/", "//", "©", "© ©", "Photo:", "Photo by", "via",
    "Photo: via",
    "(Photo:)", "/AFP", "AFP/", "AFP/AFP/AFP", "Getty", "@", "(c)", "--", "(AP) --",
    "\u{200F}\u{202E}",
  ])
  func oddText(text: String) { check(text) }

  @Test func longTextWithoutBlank() {
    check(String(repeating: "a", count: 30_000))
    check(String(repeating: "(", count: 3_000))
    check(String(repeating: "/", count: 3_000))
    check(String(repeating: "Getty", count: 2_000))
    check(String(repeating: "AFP/", count: 2_000))
    check(String(repeating: "Photo: ", count: 2_000))
  }
}
