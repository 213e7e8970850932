// The stemmers of a searcher, made when a language is first asked for.

import IndexSchema
import Xapian

/// Stems of words in several languages. One a thread, since Xapian's stemmers are.
final class StemmerSet {
  private var caches: [String: StemCache] = [:]

  /// The stems of a word in some languages; languages without a stemmer have none.
  func stems(
    ofLowered lowered: [UInt8], folded: [UInt8], in languages: [String]
  ) -> [(language: String, stem: [UInt8])] {
    languages.flatMap { language in
      (cache(language)?.stems(ofLowered: lowered, folded: folded) ?? []).map { (language, $0) }
    }
  }

  /// Whether a term is its own stem in a language.
  func isOwnStem(_ term: [UInt8], in language: String) -> Bool {
    cache(language)?.isOwnStem(term) ?? false
  }

  /// The stems of one language; nil where it has no stemmer.
  func cache(_ code: String) -> StemCache? {
    if let cache = caches[code] { return cache }
    guard let language = Language.named(code), let cache = try? StemCache(language) else {
      return nil
    }
    caches[code] = cache
    return cache
  }
}
