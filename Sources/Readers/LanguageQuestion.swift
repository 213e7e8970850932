// What the two sides of the worker protocol say of languages. The one part of it that is not JSON: it comes with
// every record that declares no language, and writing and reading it as JSON took half as long as telling it.

/// The question for the languages of texts: `detect`, then a tab and a sample for each text.
package struct LanguageQuestion {
  private let line: [UInt8]

  private static let verb = Array("detect".utf8)

  /// The question for some texts.
  init(_ samples: ArraySlice<LanguageSample>) {
    var line = Self.verb
    for sample in samples {
      line.append(LanguageAnswer.separator)
      line.append(contentsOf: sample.bytes)
    }
    self.line = line
  }

  /// The question that a line asks, without its newline; nil where it is another request, or no UTF-8.
  package init?(line: [UInt8]) {
    guard line.starts(with: Self.verb),
      line.count == Self.verb.count || line[Self.verb.count] == LanguageAnswer.separator,
      (try? UTF8Span(validating: line.span)) != nil
    else { return nil }
    self.line = line
  }

  /// What is sent.
  var request: [UInt8] { line + [UInt8(ascii: "\n")] }

  /// The answer, when `language` tells each sample's.
  package func answer(_ language: (Span<UInt8>) -> DetectedLanguage?) -> LanguageAnswer {
    var languages: [DetectedLanguage?] = []
    var start = Self.verb.count + 1
    while start <= line.count {
      let end = line[start...].firstIndex(of: LanguageAnswer.separator) ?? line.count
      languages.append(language(line.span.extracting(start..<end)))
      start = end + 1
    }
    return LanguageAnswer(languages: languages)
  }
}

/// The answer: `languages`, then a tab for each text and behind it `en 99`, or nothing where it is too short.
package struct LanguageAnswer {
  /// The texts' languages, in their order.
  let languages: [DetectedLanguage?]

  static let separator = UInt8(ascii: "\t")
  private static let verb = Array("languages".utf8)

  init(languages: [DetectedLanguage?]) { self.languages = languages }

  /// The answer that a line gives, without its newline; nil where it is another reply.
  init?(line: [UInt8]) {
    guard line.starts(with: Self.verb) else { return nil }
    let parts = line.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts[0].count == Self.verb.count else { return nil }
    var languages: [DetectedLanguage?] = []
    languages.reserveCapacity(parts.count - 1)
    for part in parts.dropFirst() {
      if part.isEmpty {
        languages.append(nil)
      } else {
        guard let space = part.firstIndex(of: UInt8(ascii: " ")),
          let confidence = Int(part[(space + 1)...].text)
        else { return nil }
        languages.append(DetectedLanguage(code: part[..<space].text, confidence: confidence))
      }
    }
    self.languages = languages
  }

  /// What is sent.
  package var reply: [UInt8] {
    var line = Self.verb
    for language in languages {
      line.append(Self.separator)
      if let language {
        line.append(contentsOf: language.code.utf8)
        line.append(UInt8(ascii: " "))
        line.append(contentsOf: String(language.confidence).utf8)
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
