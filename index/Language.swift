// The languages whose words are stemmed, each with Xapian's name of its stemmer. A language that is not
// here is searched by its words as they stand.

/// A language with a stemmer.
public struct Language: Sendable, Hashable {
  /// ISO 639-1, lower case.
  public let code: String
  /// Xapian's name for the stemmer (`Xapian::Stem`).
  public let stemmer: String

  /// Every language that libxapian 1.4 can stem, by code.
  public static let all: [Language] = [
    Language(code: "ar", stemmer: "arabic"), Language(code: "ca", stemmer: "catalan"),
    Language(code: "da", stemmer: "danish"), Language(code: "de", stemmer: "german"),
    Language(code: "en", stemmer: "english"), Language(code: "es", stemmer: "spanish"),
    Language(code: "eu", stemmer: "basque"), Language(code: "fi", stemmer: "finnish"),
    Language(code: "fr", stemmer: "french"), Language(code: "ga", stemmer: "irish"),
    Language(code: "hu", stemmer: "hungarian"), Language(code: "hy", stemmer: "armenian"),
    Language(code: "id", stemmer: "indonesian"), Language(code: "it", stemmer: "italian"),
    Language(code: "lt", stemmer: "lithuanian"), Language(code: "ne", stemmer: "nepali"),
    Language(code: "nl", stemmer: "dutch"), Language(code: "no", stemmer: "norwegian"),
    Language(code: "pt", stemmer: "portuguese"), Language(code: "ro", stemmer: "romanian"),
    Language(code: "ru", stemmer: "russian"), Language(code: "sv", stemmer: "swedish"),
    Language(code: "ta", stemmer: "tamil"), Language(code: "tr", stemmer: "turkish"),
  ]

  /// The language of this code, if it has a stemmer.
  public static func named(_ code: String) -> Language? { all.first { $0.code == code } }
}
