// Any text at all: nothing traps, every range lies inside the text on whole characters, and credits and
// captions together are the text. Random texts are made of the pieces that the parser looks for.

import Credits
import Foundation
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
    "\"", "«", " ... [+] ", "copyright", "Credit...", "JF.Morrow", "Ge", "SOPA Ima/", "(c)", "Ã©",
    "designer ", "@mail.example.com", "14.01.2022", ", LLC", "et al", "hide caption",
    "\u{202E}", "\u{2066}", "\u{85}", "\u{FEFF}",
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
    "\u{200F}\u{202E}", "\u{202B}(AP)\u{202C}", "[(]", "）（", "(Photo: [AFP)", "{Photo by", "»«",
    "[+]",
    "... [+]", "(... [+])", "Photo (c)", "Credit...", "copyrightx/Getty", "Ã©", "/SIPA", "A. B.",
    "J./AFP", "via Ge", "@a@b.c", "14.01.2022", "Supplied", "RETUERS",
  ])
  func oddText(text: String) { check(text) }

  /// What a text may be made of that goes on and on: every mark and word that a rule looks for.
  private static let endless = [
    "a", "A", "(", ")", "(]", "/", "Getty", "AFP/", "(AFP ", "© ", "(c)", "Photo: ", "Photo by ",
    "credit...", "copyright", "[+]", "J.", "\u{200F}(", "\u{0}", "e\u{301}", "Ã©", "via ",
    "Getty Images via ", "Getty Images for ", "by via Wikimedia ", "von CC BY ", "file photo ",
    "Mara Lindqvist/", "designer Mara Lindqvist ", "الأناضول",
  ]

  @Test(arguments: endless)
  func textThatGoesOn(piece: String) {
    check(String(repeating: piece, count: 6_000 / piece.utf8.count))
  }

  @Test func megabyteWithoutBlank() {
    check(String(repeating: "a", count: 1 << 20))
  }

  /// Eight times the text may take eight times as long, not sixty-four times.
  @Test(arguments: ["(", "AFP/", "Photo: ", "Getty Images via ", "by via Wikimedia ", "JANE ROE "])
  func timeGrowsWithTheText(piece: String) {
    // Processor time of this thread, since tests run beside each other.
    func seconds() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func cost(_ bytes: Int) -> Double {
      let text = String(repeating: piece, count: bytes / piece.utf8.count)
      return (0..<3).map { _ in
        let start = seconds()
        _ = Self.parser.parse(text)
        return seconds() - start
      }.min() ?? 0
    }
    let (short, long) = (cost(2_000), cost(16_000))
    #expect(long < short * 24 + 0.002, "\(short) s became \(long) s")
  }
}
