// Any text at all as a caption, a credit line and an article's body: what comes out must be of that text.

import Credits

/// The credit parser under fuzzing.
enum CreditTarget {
  private static let parser = CreditParser()

  static func run(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    let bytes = Array(text.utf8)
    for found in [parser.parse(text), parser.parseCredit(text)] {
      let ranges = (found.credits + found.captions).sorted { $0.lowerBound < $1.lowerBound }
      var position = 0
      for range in ranges {
        check(range, of: bytes)
        if range.lowerBound != position { fatalError("the ranges do not make up the text") }
        position = range.upperBound
      }
      if position != bytes.count { fatalError("the ranges do not make up the text") }
      if found.credits.isEmpty != found.credit.isEmpty { fatalError("a credit without a range") }
    }
    if let dateline = parser.dateline(text) { check(dateline.range, of: bytes) }
    for citation in parser.citations(in: text) {
      check(citation.range, of: bytes)
      if citation.agency.isEmpty { fatalError("a citation of nobody") }
    }
  }

  /// Ends the program unless a range is one of whole letters.
  private static func check(_ range: Range<Int>, of bytes: [UInt8]) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty,
      String(validating: bytes[range], as: UTF8.self) != nil
    else { fatalError("a range that is not of the text") }
  }
}
