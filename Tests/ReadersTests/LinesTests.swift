// Lines are what `split` makes of the same text.

import Testing

@testable import Readers

@Suite struct LinesTests {
  @Test(arguments: ["", "\n", "a", "a\n", "\na", "a\nb", "a\r\n\r\nb\n\n", "\n\n\n", "é\nü"])
  func linesAreThoseOfSplit(text: String) {
    let bytes = Array(text.utf8)
    #expect(
      Array(Lines(bytes[...])) == bytes.split(separator: 0x0A, omittingEmptySubsequences: false))
  }

  @Test func aPartKeepsItsPlaces() {
    let bytes = Array("one\ntwo\nthree".utf8)
    #expect(Lines(bytes[4...]).map(\.startIndex) == [4, 8])
  }
}
