// What words become, remembered: a word of a text is one term in each field of the text and up to two stems.
// Finding the numbers of these by hashing each was an eighth of the time of indexing, so a word is looked up
// once, and only what is new is looked up term by term. It is kept for a batch at most: a few thousand
// words lie in the processor's cache, the four hundred thousand of `StemCache` do not.

import Glass
import IndexSchema

/// Where the terms of documents go: what is known of a term is its number from then on.
protocol TermSink: ~Copyable {
  /// The number of a term, which stays until the sink is emptied.
  mutating func number(
    of prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>
  ) -> UInt32

  /// Adds an occurrence at a position, which counts once in the wdf.
  mutating func add(_ term: UInt32, position: UInt32)

  /// Adds an occurrence without a position.
  mutating func add(_ term: UInt32, counts: Bool)

  /// Whether the document has any position so far.
  var hasPositions: Bool { get }
}

extension RunBuilder: TermSink {}

/// The numbers that words have in a sink, field by field.
struct WordMemo {
  /// A word in one field.
  struct Entry {
    /// What `stem` and `otherStem` are of: a language's number, or `noLanguage`; 0 where nothing is known.
    var language: UInt32 = 0
    var term: UInt32 = 0
    var stem = none
    var otherStem = none

    /// Adds an occurrence of the word.
    @inline(__always)
    func add<Sink: TermSink & ~Copyable>(to sink: inout Sink, at position: UInt32) {
      sink.add(term, position: position)
      if stem != none { sink.add(stem, counts: true) }
      if otherStem != none { sink.add(otherStem, counts: true) }
    }
  }

  /// No term.
  static let none = UInt32.max
  /// For words that are not stemmed.
  static let noLanguage: UInt32 = 1

  /// Words as they are before folding: words of one term may have different stems.
  private var words = ByteTable()
  private var entries: [Entry] = []
  /// How many fields there are.
  private let width: Int

  init(fields: Int) { width = fields }

  mutating func removeAll() {
    words.removeAll()
    entries.removeAll(keepingCapacity: true)
  }

  /// The place of a word's first field; the others follow.
  @inline(__always)
  mutating func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = words.insert(word)
    if isNew { entries.append(contentsOf: repeatElement(Entry(), count: width)) }
    return number * width
  }

  subscript(place: Int) -> Entry {
    @inline(__always) get { entries[place] }
    @inline(__always) set { entries[place] = newValue }
  }
}
