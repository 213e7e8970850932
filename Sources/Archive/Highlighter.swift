// Shows why a document matches: which of its captions do, where in the headline, and the piece of text
// with the most different things that were asked for. A snippet holds a match wherever the text has one.

import Analysis
import Credits
import IndexSchema
import News
import QueryLanguage

/// Makes snippets.
struct Highlighter {
  private let matcher: PatternMatcher
  private let agencies: () -> AgencyTable
  /// What is asked for of a picture's credit as a whole value.
  private let values: [ExactValue]

  init(
    _ query: ParsedQuery, stems: StemmerSet, languages: [String],
    agencies: @escaping () -> AgencyTable
  ) {
    let patterns = MatchPattern.patterns(of: query, stems: stems, languages: languages)
    matcher = PatternMatcher(patterns, stems: stems)
    self.agencies = agencies
    values = query.root.positiveLeaves.compactMap { ExactValue($0, agencies) }
  }

  /// What a hit shows of a document.
  func show(_ document: StoredDocument, snippets: Bool, hit: inout Hit) {
    let language = document.language
    func find(_ text: String, in field: String?) -> [PatternMatcher.Match] {
      matcher.matches(in: text, field: field, language: language)
    }
    let captions = document.captions.map { find($0.text, in: "caption") }
    let credits = document.captions.map { find($0.credit ?? "", in: nil) }
    let photographers = photographersAsked(in: document)
    hit.namesAsked = photographers.union(namesAsked(in: document))
    hit.captionMatches = document.captions.indices.map { index in
      !captions[index].isEmpty || !credits[index].isEmpty
        || isCredited(document.captions[index], document, photographers)
    }
    // The headline of a caption is its article's, and no part of what was matched.
    let headline = document.article == nil ? document.headline : ""
    hit.headlineHighlights = Self.merged(find(headline, in: "headline").map(\.range))
    guard snippets else { return }
    let texts =
      [(document.body, find(document.body, in: nil))]
      + zip(document.captions.map(\.text), captions)
      + zip(document.captions.map { $0.credit ?? "" }, credits)
      + [(document.headline, [])]
    var best: (text: String, matches: [PatternMatcher.Match], window: SnippetCutter.Window)?
    for (text, matches) in texts where !text.isEmpty {
      let window = SnippetCutter.window(matches)
      if window.score > best?.window.score ?? -1 { best = (text, matches, window) }
    }
    hit.snippet = SnippetCutter.cut(
      best?.text ?? "", around: best?.window.range,
      marks: Self.merged((best?.matches ?? []).map(\.range)))
  }

  /// Whether a picture's photographer or another part of its credit is what was asked for.
  ///
  /// - parameter photographers: those of the document whose names were asked for by their words.
  private func isCredited(
    _ caption: StoredCaption, _ document: StoredDocument, _ photographers: Set<String>
  ) -> Bool {
    let isNamed = caption.photographers.contains(where: photographers.contains)
    if isNamed || values.isEmpty { return isNamed }
    var picture = document
    picture.captions = [caption]
    picture.wire = nil
    picture.cited = []
    let facets = Facets(picture, agencies: agencies())
    return values.contains { $0.isAmong(facets) }
  }

  /// The photographers of a document whose names the query asks for by their words.
  private func photographersAsked(in document: StoredDocument) -> Set<String> {
    Set(
      document.captions.flatMap(\.photographers).filter {
        !matcher.matches(
          in: $0, field: "photographer", language: document.language, onlyField: true
        ).isEmpty
      })
  }

  /// The names of a document that a field of the query asks for whole.
  private func namesAsked(in document: StoredDocument) -> Set<String> {
    func asked(_ names: [String], _ prefixes: Set<Prefix>) -> [String] {
      names.filter { name in values.contains { $0.isNamed(name, in: prefixes) } }
    }
    var names: Set<String> = []
    for caption in document.captions {
      names.formUnion(asked(caption.photographers, [.photographerExact]))
      names.formUnion(asked(caption.organisations, [.agency, .distributor]))
      names.formUnion(asked(caption.flags, [.flag]))
    }
    return names.union(asked(document.cited, [.cited]))
  }

  /// Ranges in order, those that overlap as one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A whole value that a query asks for in a field of pictures' credits.
private struct ExactValue {
  private let prefix: Prefix
  private let value: String
  private let isPrefix: Bool

  private static let prefixes: Set<Prefix> = [
    .agency, .distributor, .flag, .cited, .photographerExact, .conflict,
  ]

  init?(_ leaf: Expression, _ agencies: () -> AgencyTable) {
    let text: Expression.Text
    let name: String
    switch leaf {
    case .exact(let exact, let field): (text, name, isPrefix) = (exact, field, false)
    case .exactPrefix(let start, let field): (text, name, isPrefix) = (start, field, true)
    default: return nil
    }
    guard let field = Field.all.first(where: { $0.name == name }), let prefix = field.exactPrefix,
      Self.prefixes.contains(prefix)
    else { return nil }
    self.prefix = prefix
    let alias = !isPrefix && field.takesAgencyAliases ? agencies().canonical(text.string) : nil
    value = Folding.foldExact(alias?.name ?? text.string)
  }

  func isAmong(_ facets: Facets) -> Bool {
    facets.exact.contains { $0.prefix == prefix && $0.values.contains(where: isValue) }
  }

  /// Whether it asks for a name in one of some fields.
  func isNamed(_ name: String, in prefixes: Set<Prefix>) -> Bool {
    prefixes.contains(prefix) && isValue(Folding.foldExact(name))
  }

  private func isValue(_ folded: String) -> Bool {
    isPrefix ? folded.utf8.starts(with: value.utf8) : folded == value
  }
}
