// Xapian's Snowball stemmers. Words go in and stems come out as bytes into a buffer of the
// caller's, so that a word costs no allocation on this side.

internal import CXapianShim

/// A stemmer of one language. It keeps a buffer between calls, so each thread has its own.
///
/// Wraps `Xapian::Stem`: <https://xapian.org/docs/apidoc/html/classXapian_1_1Stem.html>
public final class Stemmer {
  private let handle: OpaquePointer

  /// A stemmer.
  ///
  /// - Parameter language: an English name or an ISO 639 code: `english`, `en`; `none` stems
  ///   nothing.
  /// - Throws: `.invalidArgument` where Xapian has none for it.
  public init(language: String) throws(XapianError) {
    let language = Array(language.utf8)
    var made: OpaquePointer?
    try checked { cxs_stemmer_new(language, language.count, &made, $0) }
    handle = try unwrapped(made)
  }

  deinit { cxs_stemmer_free(handle) }

  /// Replaces `stem` by the stem of a lower-cased UTF-8 word.
  public func stem(_ word: Span<UInt8>, into stem: inout [UInt8]) throws(XapianError) {
    var bytes: UnsafePointer<UInt8>?
    var size = 0
    try checked { error in
      word.withUnsafeBufferPointer {
        cxs_stemmer_stem(handle, $0.baseAddress, $0.count, &bytes, &size, error)
      }
    }
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: UnsafeBufferPointer(start: bytes, count: size))
  }

  /// The stem of a lower-cased UTF-8 word.
  public func stem(_ word: [UInt8]) throws(XapianError) -> [UInt8] {
    var stem: [UInt8] = []
    try self.stem(word.span, into: &stem)
    return stem
  }

  /// The languages that Xapian has stemmers for, by their English names.
  public static func availableLanguages() throws(XapianError) -> [String] {
    let bytes = try received { cxs_stemmer_list_languages($0, $1, $2) }
    return bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }
}

@available(*, unavailable, message: "it keeps a buffer between calls: one stemmer a thread")
extension Stemmer: Sendable {}
