// Small databases that the tests of this module write: words separated by spaces, at positions from
// 1, and values by slot. A document's data is its text.

import TestSupport
import Xapian

/// What one document of a test holds.
struct Page {
  var text: String
  var values: [UInt32: String] = [:]

  init(_ text: String, _ values: [UInt32: String] = [:]) {
    self.text = text
    self.values = values
  }
}

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A text of bytes.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Puts a page's words, values and text into a document.
func fill(_ document: borrowing Document, with page: Page) throws(XapianError) {
  try document.clear()
  var positions: [String: [UInt32]] = [:]
  for (index, word) in page.text.split(separator: " ").enumerated() {
    positions[String(word), default: []].append(UInt32(index + 1))
  }
  for (word, list) in positions {
    try document.addPostings(term: bytes(word), positions: list)
  }
  for (slot, value) in page.values { try document.setValue(slot, to: bytes(value)) }
  try document.setData(bytes(page.text))
}

/// Writes a database of these pages, docids from 1, and deletes the ones named.
func write(
  _ pages: [Page], to path: String, deleting deleted: [UInt32] = []
) throws(XapianError) {
  let writer = try WritableDatabase(path: path, mode: .create, flags: .noSync, blockSize: 2048)
  try add(pages, to: writer)
  try writer.beginTransaction()
  for docid in deleted {
    if let id = DocumentID(rawValue: docid) { try writer.delete(id) }
  }
  try writer.commitTransaction()
}

/// Adds pages in one transaction.
func add(_ pages: [Page], to writer: borrowing WritableDatabase) throws(XapianError) {
  let document = try Document()
  try writer.beginTransaction()
  for page in pages {
    try fill(document, with: page)
    try writer.add(document)
  }
  try writer.commitTransaction()
}

/// A query for one word.
func word(_ word: String) throws(XapianError) -> Query {
  var builder = try QueryBuilder()
  try builder.term(bytes(word))
  return try builder.build()
}

extension Database {
  /// The numbers of a query's matches, by docid.
  func found(_ query: borrowing Query) throws(XapianError) -> [UInt32] {
    try search(query, limit: 10_000, weighting: .boolean).matches.map(\.id.rawValue).sorted()
  }

  /// The texts of a query's matches, best first.
  func texts(
    _ query: borrowing Query, order: MatchOrder = .relevance
  ) throws(XapianError) -> [String] {
    var texts: [String] = []
    for match in try search(query, limit: 10_000, order: order).matches {
      texts.append(text(try document(match.id)))
    }
    return texts
  }
}

extension Tally {
  /// The counts of one column by value.
  func counts(_ column: Int = 0) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: values[column].map { (text($0.value), $0.count) })
  }
}

/// The code that a failing call throws, or nil where it succeeds.
func code(_ call: () throws(XapianError) -> Void) -> XapianError.Code? {
  do {
    try call()
    return nil
  } catch {
    return error.code
  }
}
