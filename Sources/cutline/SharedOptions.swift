// Options that several commands have.

import Archive
import ArgumentParser
import IndexSchema

/// Which index.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index's folder; else $CUTLINE_INDEX, else the nearest .cutline here or above.",
      valueName: "dir"))
  var index: String?

  var folder: IndexFolder { index.map(IndexFolder.init(path:)) ?? .standard() }

  /// A searcher, its errors made for people.
  func searcher() throws -> Searcher {
    do { return try Searcher(folder) } catch { throw CommandFailure(error) }
  }
}

/// What readers are told about files.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Publisher of documents that name none.", valueName: "name"))
  var source: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Where a field stands in JSON records: headline=title (repeatable).", valueName: "ours=theirs"
    ))
  var mapping: [String] = []

  @Option(
    help: ArgumentHelp(
      "Language of documents that declare none (ISO 639-1); without, it is told from the text.",
      valueName: "code"))
  var lang: String?

  /// The fields that a mapping can name.
  static let mappable = [
    "headline", "body", "byline", "source", "date", "url", "lang", "caption", "credit", "key",
  ]

  func validate() throws {
    for entry in mapping {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw ValidationError("--map takes ours=theirs, for example headline=title, not \(entry)")
      }
      guard Self.mappable.contains(String(parts[0])) else {
        throw ValidationError(
          "--map knows no field \(parts[0]); it has \(Self.mappable.joined(separator: ", "))")
      }
    }
    if let lang, lang.utf8.count != 2 || !lang.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      throw ValidationError("--lang takes a code of two letters, such as en, not \(lang)")
    }
  }

  /// The mapping, ours to theirs.
  var fields: [String: String] {
    Dictionary(
      mapping.compactMap { entry in
        let parts = entry.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { _, last in last })
  }
}

/// The user's own organisations.
struct AgencyOptions: ParsableArguments {
  @Option(
    name: .customLong("agencies"),
    help: ArgumentHelp(
      "Rows that extend the table of agencies: name, kind, country, marks, aliases.",
      valueName: "file"))
  var path: String?

  /// The rows, nil where no file is named; errors made for people.
  func rows() throws -> OwnAgencies? {
    do { return try path.map(OwnAgencies.init(reading:)) } catch { throw CommandFailure(error) }
  }
}

/// What to find and how to restrict it.
struct QueryOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Keep documents with this value of a facet; values of one facet are ORed (repeatable).",
      valueName: "facet=value"))
  var filters: [String] = []

  @Flag(help: "Join words by OR instead of AND.")
  var any = false

  func validate() throws {
    for entry in filters {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw ValidationError("--where takes facet=value, for example agency=AA, not \(entry)")
      }
      try Self.check(facets: [String(parts[0])])
    }
  }

  /// Refuses names that are no facet's, and how many values of each to list where that is no number of values.
  static func check(facets names: [String], limit: Int = 0) throws(ValidationError) {
    guard limit >= 0 else { throw ValidationError("--facet-limit takes 0 or more, not \(limit)") }
    for name in names where Facet.named(name) == nil {
      throw ValidationError("there is no facet \(name); facets are \(Facet.names)")
    }
  }

  /// A request for a query with these restrictions.
  func request(_ words: [String]) -> SearchRequest {
    var request = SearchRequest(words.joined(separator: " "))
    request.anyWord = any
    for entry in filters {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.filters[String(parts[0]), default: []].append(String(parts[1]))
    }
    return request
  }
}
