// Gives what the readers find its language. One place for all formats: a sink in front of the worker's, so that no
// reader has to think of it.

internal import News
internal import Readers

extension RecordSink {
  /// The sink whose records are given their languages first.
  ///
  /// With a language in the options there is nothing to find out: it is that of all that declare none.
  func tellingLanguages(_ options: ReadOptions) -> RecordSink {
    guard options.language == nil else { return self }
    return RecordSink(
      record: { found in
        var found = found
        found.tellLanguages()
        record(found)
      }, fault: fault, progress: progress)
  }
}

extension NewsRecord {
  /// The least share of a text that is believed against what its source declares.
  private static let certainConfidence = 80

  /// Finds out the language of a record that declares none, and of captions in another one.
  ///
  /// What is declared stands, unless much text is clearly in another language: pages and feeds carry the
  /// language of their template, whatever is written in them.
  mutating func tellLanguages() {
    let declared = language.flatMap(LanguageCode.normalized)
    let answer = LanguageDetector.answer(to: LanguageSample(self).bytes.span)
    language = declared
    if let declared {
      if let answer, answer.isLong, answer.language.confidence >= Self.certainConfidence,
        answer.language.code != declared,
        !LanguageCode.areClose(answer.language.code, declared)
      {
        take(answer.language)
        notes.append(
          "declares the language \(declared), but the text is in \(answer.language.code)")
      }
    } else {
      take(answer?.language)
    }
    for index in captions.indices {
      guard captions[index].language == nil, let sample = LanguageSample(captions[index]) else {
        continue
      }
      captions[index].take(LanguageDetector.detect(sample), article: language)
    }
  }
}
