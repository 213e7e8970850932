// The one tokenizer of indexing and queries: bytes of text in, folded terms with positions and ranges out.
// It knows no language, so that a text and a query agree whatever either is taken for. ASCII is scanned by
// the byte; only other bytes are decoded and looked up.

/// Splits text into words: runs of letters, marks and digits.
///
/// - `de-mine` is de, mine and, at the first position, demine; chains of numbers (`2016-12-01`) and
///   words with an apostrophe inside (`O'Brien`) likewise, numbers without the joined form.
/// - A possessive `'s` is dropped; an elided article (`l'homme`) is a word of its own, not joined.
/// - Single letters with full stops are one word: `U.N.` is un. Groups of three digits are one
///   number: `8,000` is 8000; any other full stop or comma separates.
/// - Scripts without spaces give overlapping pairs of letters, a lone letter itself; a letter's marks
///   belong to it.
/// - Soft hyphens, joiners (U+200C of Persian, too), direction marks and variation selectors vanish; a
///   zero-width space vanishes in scripts without spaces and separates elsewhere.
/// - Bytes that are not UTF-8 separate. A term above `TermLimit.maximumWordBytes` is head and hash.
public struct Tokenizer: Sendable {
  /// A tokenizer. It holds nothing, so making one is free.
  public init() {}

  /// Replaces what `stream` holds by the words of `text`.
  public func tokenize(_ text: Span<UInt8>, into stream: inout TokenStream) {
    let isASCII = stream.start(text)
    var scan = WordScan(shortLetters: isASCII ? .none : .all)
    scan.run(text, &stream)
  }

  /// Replaces what `stream` holds by the words of `text`.
  public func tokenize(_ text: [UInt8], into stream: inout TokenStream) {
    tokenize(text.span, into: &stream)
  }

  /// Replaces what `stream` holds by the words of `text`; ranges are of its UTF-8.
  public func tokenize(_ text: String, into stream: inout TokenStream) {
    tokenize(text.utf8Span.span, into: &stream)
  }
}
