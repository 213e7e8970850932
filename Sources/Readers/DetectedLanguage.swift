// What is found out about a text's language: by the worker for what it reads itself, by its client, who asks it, for
// what was read in process.

package import News

/// The language of a text, found out from the text.
public struct DetectedLanguage: Sendable, Hashable {
  /// ISO 639-1 in lower case (639-3 where there is none), or `und`.
  public var code: String
  /// How much of the text is in it, in percent; 0 for `und`.
  public var confidence: Int

  /// A language and how sure it is.
  public init(code: String, confidence: Int) {
    self.code = code
    self.confidence = confidence
  }

  /// A text that is long enough to tell, but in no language that is known (ISO 639-2 `und`).
  public static let undetermined = DetectedLanguage(code: "und", confidence: 0)

  /// Whether the language is known.
  public var isDetermined: Bool { code != Self.undetermined.code }
}

extension NewsRecord {
  /// Takes over what was found out of its sample.
  package mutating func take(_ found: DetectedLanguage?) {
    guard let found else { return }
    language = found.code
    languageConfidence = found.confidence
  }
}

extension NewsCaption {
  /// Takes over what was found out of its sample, where it is another language than its article's.
  package mutating func take(_ found: DetectedLanguage?, article: String?) {
    guard let found, found.isDetermined, found.code != article,
      !LanguageCode.areClose(found.code, article)
    else { return }
    language = found.code
    languageConfidence = found.confidence
  }
}
