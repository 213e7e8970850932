// Stems of one language, remembered: news repeats its words, and Xapian's stemmers take about a
// microsecond a word. A word has one or two stems: of the word in lower case, then folded, and of the
// folded word where that differs ("München" and "Munchen" meet in either spelling). That a word is its own
// stem is kept apart from its other stems: only those are written, since the word itself is there anyway.

import Analysis
import Glass
package import IndexSchema
package import Xapian

/// The stems of words in one language.
package final class StemCache {
  /// Words beyond this many are not remembered; real text reaches it after some hundred megabytes.
  private static let maximumWords = 400_000

  /// The language's code.
  let language: String
  private let stemmer: Stemmer
  private var words = ByteTable()
  /// The stems of each remembered word but itself where it is its own, one after the other in `stems`, as
  /// `ends` in that array.
  private var ends: [Int] = []
  private var stems: [Int32] = []
  /// Whether each remembered word is its own stem as it is folded. That can be told from the term alone, so
  /// that a query knows of a term whether all words that stand there have it as a stem.
  private var isOwnStem: [Bool] = []
  private var spellings = ByteTable()
  private var scratch: [UInt8] = []

  package init(_ language: Language) throws(XapianError) {
    self.language = language.code
    stemmer = try Stemmer(language: language.stemmer)
  }

  /// Calls `body` with each stem of a word, itself among them where it is one.
  ///
  /// - parameters:
  ///   - lowered: the word in lower case, not folded.
  ///   - folded: the word as a term.
  func withStems(
    of lowered: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let number = number(of: lowered, folded)
    if isOwnStem[number] { body(folded) }
    visitOtherStems(of: number, body)
  }

  /// Calls `body` with each stem of a word, but not with the word itself where it is its own stem.
  ///
  /// - parameters: those of `withStems`.
  package func withOtherStems(
    of lowered: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    visitOtherStems(of: number(of: lowered, folded), body)
  }

  private func visitOtherStems(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let first = number == 0 ? 0 : ends[number - 1]
    guard first < ends[number] else { return }
    spellings.arena.withUnsafeBufferPointer { arena in
      for index in first..<ends[number] {
        body(UnsafeBufferPointer(rebasing: arena[spellings.range(Int(stems[index]))]))
      }
    }
  }

  /// Whether a term is its own stem, and with it every word that is folded to it.
  func isOwnStem(_ term: [UInt8]) -> Bool {
    term.withUnsafeBufferPointer { isOwnStem[number(of: $0, $0)] }
  }

  /// The number of a word, which is remembered from now on.
  private func number(
    of lowered: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if words.count > Self.maximumWords { forgetAll() }
    let (number, isNew) = words.insert(lowered)
    if isNew { remember(lowered, folded) }
    return number
  }

  /// The stems of a word, for queries.
  func stems(ofLowered lowered: [UInt8], folded: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    lowered.withUnsafeBufferPointer { lowered in
      folded.withUnsafeBufferPointer { folded in
        withStems(of: lowered, folded: folded) { result.append(Array($0)) }
      }
    }
    return result
  }

  private func remember(
    _ lowered: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) {
    // What starts with a digit has no other forms: its end is a unit or an ordinal. Xapian's TermGenerator
    // does not stem it either.
    let isNumber = folded.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
    let word = Array(folded)
    let found =
      isNumber
      ? [word] : lowered.elementsEqual(folded) ? [stem(word)] : [stem(Array(lowered)), stem(word)]
    // The stem of the word as it is folded is the last.
    let isOwn = found.last == word
    isOwnStem.append(isOwn)
    let others = found.filter { !isOwn || $0 != word }
    for (index, stem) in others.enumerated() where !others[..<index].contains(stem) {
      stems.append(spelling(of: stem))
    }
    ends.append(stems.count)
  }

  private func spelling(of stem: [UInt8]) -> Int32 {
    var stem = stem
    // The longest prefix before a stem is that of a caption's.
    TermLimit.fit(&stem, prefix: 16)
    return stem.withUnsafeBufferPointer { Int32(spellings.insert($0).number) }
  }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    // A stemmer takes any bytes: only memory can run out, and then the word stays as it is.
    do { try stemmer.stem(word.span, into: &scratch) } catch { return word }
    let folded = Folding.fold(String(decoding: scratch, as: UTF8.self))
    return folded.isEmpty ? word : Array(folded.utf8)
  }

  private func forgetAll() {
    words.removeAll()
    spellings.removeAll()
    ends.removeAll(keepingCapacity: true)
    isOwnStem.removeAll(keepingCapacity: true)
    stems.removeAll(keepingCapacity: true)
  }
}
