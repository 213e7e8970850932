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

  /// What is remembered of a word.
  private struct Entry {
    /// Whether the word is its own stem as it is folded. That can be told from the term alone, so that a
    /// query knows of a term whether all words that stand there have it as a stem.
    var isOwnStem: Bool
    /// Its other stems, each as a number in `spellings`; `none` where there are fewer.
    var first = none
    var second = none
  }

  private static let none = Int32(-1)

  /// The language's code.
  let language: String
  private let stemmer: Stemmer
  // Checking that no two accesses overlap took an eighth of the time. None do: a cache is one thread's, and
  // who is handed a stem has no way to the cache but the caller's own.
  @exclusivity(unchecked) private var words = ByteTable()
  /// What is remembered of each word.
  @exclusivity(unchecked) private var entries: [Entry] = []
  @exclusivity(unchecked) private var spellings = ByteTable()
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
    let entry = entry(of: lowered, folded)
    if entry.isOwnStem { body(folded) }
    visitOtherStems(entry, body)
  }

  /// Calls `body` with each stem of a word, but not with the word itself where it is its own stem.
  ///
  /// - parameters: those of `withStems`.
  package func withOtherStems(
    of lowered: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    visitOtherStems(entry(of: lowered, folded), body)
  }

  @inline(__always)
  private func visitOtherStems(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard entry.first != Self.none else { return }
    spellings.withBytes(Int(entry.first), body)
    if entry.second != Self.none { spellings.withBytes(Int(entry.second), body) }
  }

  /// Whether a term is its own stem, and with it every word that is folded to it.
  func isOwnStem(_ term: [UInt8]) -> Bool {
    term.withUnsafeBufferPointer { entry(of: $0, $0).isOwnStem }
  }

  /// What is known of a word, which is remembered from now on.
  private func entry(
    of lowered: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Entry {
    let (number, isNew) = words.insert(lowered)
    if !isNew { return entries[number] }
    if number >= Self.maximumWords {
      forgetAll()
      _ = words.insert(lowered)
    }
    let entry = newEntry(lowered, folded)
    entries.append(entry)
    return entry
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

  private func newEntry(
    _ lowered: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Entry {
    // What starts with a digit has no other forms: its end is a unit or an ordinal. Xapian's TermGenerator
    // does not stem it either.
    let isNumber = folded.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
    let word = Array(folded)
    let found =
      isNumber
      ? [word] : lowered.elementsEqual(folded) ? [stem(word)] : [stem(Array(lowered)), stem(word)]
    // The stem of the word as it is folded is the last.
    let isOwn = found.last == word
    let others = found.filter { !isOwn || $0 != word }.map(spelling)
    var entry = Entry(isOwnStem: isOwn)
    if let first = others.first { entry.first = first }
    if let second = others.last, second != entry.first { entry.second = second }
    return entry
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
    let stem = scratch
    var folded: [UInt8] = []
    Folding.fold(stem.span, into: &folded)
    return folded.isEmpty ? word : folded
  }

  private func forgetAll() {
    words.removeAll()
    spellings.removeAll()
    entries.removeAll(keepingCapacity: true)
  }
}
