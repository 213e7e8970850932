// Stems of one language, remembered: news repeats its words, and Xapian's stemmers take about a
// microsecond a word. A word has one or two stems: of the word in lower case, then folded, and of the
// folded word where that differs ("München" and "Munchen" meet in either spelling).

import Analysis
import Glass
import IndexSchema
import Xapian

/// The stems of words in one language.
final class StemCache {
  /// Words beyond this many are not remembered; real text reaches it after some hundred megabytes.
  private static let maximumWords = 400_000

  /// The language's code.
  let language: String
  private let stemmer: Stemmer
  private var words = ByteTable()
  /// The stems of each remembered word, one after the other in `stems`, as `ends` in that array.
  private var ends: [Int] = []
  private var stems: [Int32] = []
  private var spellings = ByteTable()
  private var scratch: [UInt8] = []

  init(_ language: Language) throws(XapianError) {
    self.language = language.code
    stemmer = try Stemmer(language: language.stemmer)
  }

  /// Calls `body` with each stem of a word.
  ///
  /// - parameters:
  ///   - lowered: the word in lower case, not folded.
  ///   - folded: the word as a term.
  func withStems(
    of lowered: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let (number, isNew) = words.insert(lowered)
    if isNew { remember(lowered, folded) }
    spellings.arena.withUnsafeBufferPointer { arena in
      for index in (number == 0 ? 0 : ends[number - 1])..<ends[number] {
        body(UnsafeBufferPointer(rebasing: arena[spellings.range(Int(stems[index]))]))
      }
    }
    if words.count > Self.maximumWords { forgetAll() }
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
    let first = spelling(of: stem(Array(lowered)))
    stems.append(first)
    if !lowered.elementsEqual(folded) {
      let second = spelling(of: stem(Array(folded)))
      if second != first { stems.append(second) }
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
    stems.removeAll(keepingCapacity: true)
  }
}
