// Fixtures/query-rows.tsv, whose head explains it: what a person expects of a query and a text, since a
// scan that shares the tokenizer shares its mistakes.

import Credits
import News
import PlainScan
import TestSupport
import Testing

@testable import Archive

/// All rows' documents in one index, so that every wildcard and every language meets every other.
private struct Rows {
  let rows: [TableRow]
  let archive: ExactnessArchive
  let scan: PlainScan

  init() throws {
    rows = try tableRows("Fixtures/query-rows.tsv")
    let documents = rows.map(Self.document)
    let half = documents.count / 2
    archive = try ExactnessArchive([Array(documents[..<half]), Array(documents[half...])])
    scan = PlainScan(documents, agencies: .standard)
  }

  /// The document of a row.
  private static func document(_ row: TableRow) -> StoredDocument {
    var document = StoredDocument.article("row\(row.line)", body: row[2], language: row[1])
    let parts = row[2].split(separator: "||", omittingEmptySubsequences: false)
      .map { $0.trimmed }
    if parts.count == 3 {
      document.headline = parts[0]
      if !parts[1].isEmpty { document.captions = [StoredCaption(text: parts[1])] }
      document.body = parts[2]
    }
    for member in row[5].split(separator: ";") {
      let pair = member.split(separator: "=").map { $0.trimmed }
      guard pair.count == 2 else { continue }
      let value = pair[1]
      switch pair[0] {
      case "byline": document.bylines.append(value)
      case "photographer": document.captions[0].photographers.append(value)
      case "agency": document.captions[0].organisations.append(value)
      case "flag": document.captions[0].flags.append(value)
      case "source": document.source = value
      case "path": document.path = value
      case "date": document.date = NewsDate(iso: value)
      default: Issue.record("line \(row.line): no member \(pair[0])")
      }
    }
    return document
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Suite struct QueryRowsTests {
  @Test func rows() throws {
    let rows = try Rows()
    #expect(rows.rows.count >= 100)
    for row in rows.rows {
      var request = SearchRequest(row[0])
      request.limit = 1000
      let response: SearchResponse
      do { response = try rows.archive.search(request) } catch {
        Issue.record("line \(row.line): \(row[0]): \(error)")
        continue
      }
      let hit = response.hits.first { $0.document.id == "row\(row.line)" }
      #expect((hit != nil) == (row[3] == "yes"), "line \(row.line): \(row[0])")
      let parsed = try Searcher.parse(row[0])
      let scanned = rows.scan.matches(parsed)
      #expect(Set(response.hits.map(\.document.id)) == scanned, "line \(row.line): \(row[0])")
      guard let hit else { continue }
      let marked = hit.markedInHeadline + hit.markedInSnippet
      #expect(marked.joined(separator: " | ") == row[4], "line \(row.line): \(row[0])")
    }
  }
}

extension Hit {
  /// The pieces of the headline that are marked.
  var markedInHeadline: [String] {
    let bytes = Array(document.headline.utf8)
    return headlineHighlights.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The pieces of the snippet that are marked.
  var markedInSnippet: [String] {
    guard let snippet else { return [] }
    let bytes = Array(snippet.text.utf8)
    return snippet.highlights.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
