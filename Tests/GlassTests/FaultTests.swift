// What a writer refuses, so that a caller's mistake never becomes a database.

import Foundation
import Glass
import TestSupport
import Testing
import Xapian

@Suite struct FaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let a: [UInt8] = [97]
  private let b: [UInt8] = [98]

  private var path: String { folder.path + "/database" }

  /// The code of what a call throws.
  private func code(_ call: () throws -> Void) -> GlassError.Code? {
    do {
      try call()
      return nil
    } catch {
      return (error as? GlassError)?.code
    }
  }

  /// A batch of one document of these terms, of wdf 1.
  private func batch(_ terms: String...) throws -> DocumentBatch {
    var encoder = DocumentEncoder()
    var batch = DocumentBatch()
    for term in terms.map({ Array($0.utf8) }) { try encoder.addTerm(term.span, wdf: 1) }
    encoder.finish(into: &batch)
    return batch
  }

  @Test(
    arguments: [
      ([[]], .limit), ([[UInt8](repeating: 97, count: 246)], .limit),
      ([[UInt8](repeating: 0, count: 123)], .limit), ([[2], [1]], .order), ([[2], [2]], .order),
      ([[2, 3], [2]], .order),
    ] as [([[UInt8]], GlassError.Code)])
  func badTerms(_ terms: [[UInt8]], _ expected: GlassError.Code) throws {
    var encoder = DocumentEncoder()
    #expect(code { for term in terms { try encoder.addTerm(term.span, wdf: 1) } } == expected)
    let whole = code {
      var writer = try GlassWriter(folder: path)
      for term in terms {
        try writer.beginTerm(term.span)
        try writer.addPosting(1, wdf: 1)
        try writer.endTerm()
      }
    }
    #expect(whole == expected)
  }

  /// A document that was given up leaves nothing behind.
  @Test func clearedDocuments() throws {
    var encoder = DocumentEncoder()
    var batch = DocumentBatch()
    try encoder.addTerm(b.span, wdf: 3)
    try encoder.addValue(b.span, slot: 3)
    encoder.setData(b.span)
    encoder.clear()
    try encoder.addTerm(a.span, wdf: 1)
    encoder.finish(into: &batch)
    encoder.finish(into: &batch)
    #expect(batch.count == 2)
    var writer = try GlassWriter(folder: path)
    try writer.add(batch, from: 1)
    try writer.beginTerm(a.span)
    try writer.addPosting(1, wdf: 1)
    try writer.endTerm()
    #expect(try writer.finish().statistics.totalLength == 1)
    let lines = ["2 2 1", "term 61 1", " 1 1 []", "document 1 1", " data ", " has 61 1 1"]
    #expect(try dump(path) == lines + ["document 2 0", " data "])
  }

  /// The longest terms, with docids whose bytes are most.
  @Test func longestTermsFit() throws {
    let terms = [[UInt8](repeating: 0, count: 122), [UInt8](repeating: 97, count: 245)]
    let documents = [UInt32.max - 2, UInt32.max - 1].map { id in
      let term = TestTerm(wdf: 2, positions: [1, 4])
      return (id: id, document: TestDocument(terms: [terms[0]: term, terms[1]: term]))
    }
    try writeWithGlass(documents, to: path, blockSize: 2048)
    let database = try Database(path: path)
    #expect(try database.terms(withPrefix: []) == terms)
    for (id, _) in documents {
      for term in terms { #expect(try database.positions(of: term, in: documentID(id)) == [1, 4]) }
    }
    let fault = code {
      var writer = try GlassWriter(folder: path + "2")
      try writer.add(try batch(), from: .max)
    }
    #expect(fault == .limit)
  }

  @Test func slotsAscend() throws {
    var encoder = DocumentEncoder()
    let value: [UInt8] = [1]
    let none: [UInt8] = []
    try encoder.addValue(value.span, slot: 5)
    try encoder.addValue(none.span, slot: 3)
    #expect(code { try encoder.addValue(value.span, slot: 5) } == .order)
  }

  @Test(arguments: [[2, 1], [1, 1], [0]] as [[UInt32]])
  func documentsAscend(_ docids: [UInt32]) throws {
    let batch = try batch("a")
    let fault = code {
      var writer = try GlassWriter(folder: path)
      for docid in docids { try writer.add(batch, from: docid) }
    }
    #expect(fault == .order)
  }

  @Test(arguments: [[2, 1], [1, 1], [0]] as [[UInt32]])
  func postingsAscend(_ docids: [UInt32]) throws {
    let fault = code {
      var writer = try GlassWriter(folder: path)
      try writer.beginTerm(a.span)
      for docid in docids { try writer.addPosting(docid, wdf: 1) }
    }
    #expect(fault == .order)
  }

  @Test func oneAfterTheOther() throws {
    let batch = try batch("a")
    #expect(
      code {
        var writer = try GlassWriter(folder: path)
        try writer.addPosting(1, wdf: 1)
      } == .order)
    #expect(
      code {
        var writer = try GlassWriter(folder: path)
        try writer.beginTerm(a.span)
        try writer.add(batch, from: 1)
      } == .order)
    #expect(
      code {
        var writer = try GlassWriter(folder: path)
        try writer.beginTerm(a.span)
        _ = try writer.finish()
      } == .order)
    #expect(
      code {
        var writer = try GlassWriter(folder: path)
        try writer.beginTerm(a.span)
        try writer.beginTerm(b.span)
      } == .order)
    #expect(
      code {
        var writer = try GlassWriter(folder: path)
        try writer.setMetadata([1], forKey: [1])
        try writer.setMetadata([1], forKey: [1])
      } == .order)
  }

  /// The postings of documents (1: a b, 2: b), with one thing changed.
  @Test(
    arguments: [
      [("a", 1, 1), ("b", 1, 1)], [("a", 1, 1), ("b", 1, 1), ("b", 2, 2)],
      [("a", 2, 1), ("b", 1, 1), ("b", 2, 1)], [("b", 1, 1), ("b", 2, 1), ("c", 1, 1)],
      [("a", 1, 2), ("b", 1, 0), ("b", 2, 1)], [],
    ] as [[(String, UInt32, UInt32)]])
  func postingsAreThoseOfTheTermLists(_ postings: [(term: String, docid: UInt32, wdf: UInt32)])
    throws
  {
    func write(_ postings: [(term: String, docid: UInt32, wdf: UInt32)], to path: String) throws {
      var writer = try GlassWriter(folder: path)
      try writer.add(try batch("a", "b"), from: 1)
      try writer.add(try batch("b"), from: 2)
      for term in Set(postings.map(\.term)).sorted() {
        let bytes = Array(term.utf8)
        try writer.beginTerm(bytes.span)
        for posting in postings where posting.term == term {
          try writer.addPosting(posting.docid, wdf: posting.wdf)
        }
        try writer.endTerm()
      }
      _ = try writer.finish()
    }
    #expect(code { try write(postings, to: path) } == .inconsistent)
    #expect(code { try write([("a", 1, 1), ("b", 1, 1), ("b", 2, 1)], to: path + "2") } == nil)
  }

  @Test func foldersThatDoNotServe() throws {
    try folder.write("x", to: "file")
    #expect(code { _ = try GlassWriter(folder: folder.path + "/far/below") } == .file)
    let underFile = code {
      var writer = try GlassWriter(folder: folder.path + "/file")
      _ = try writer.finish()
    }
    #expect(underFile == .file)
    try writeWithGlass([], to: path, blockSize: 2048)
    #expect(code { _ = try GlassWriter(folder: path) } == .file)
    var options = GlassWriter.Options()
    options.blockSize = 1000
    #expect(code { _ = try GlassWriter(folder: path + "3", options: options) } == .limit)
  }

  /// An error cannot be passed over.
  @Test func nothingComesAfterAnError() throws {
    var writer = try GlassWriter(folder: path)
    let batch = try batch("a")
    try writer.add(batch, from: 2)
    var faults: [GlassError.Code?] = []
    do { try writer.add(batch, from: 1) } catch { faults.append(error.code) }
    do { try writer.add(batch, from: 3) } catch { faults.append(error.code) }
    do { try writer.beginTerm(a.span) } catch { faults.append(error.code) }
    do { _ = try writer.finish() } catch { faults.append(error.code) }
    #expect(faults == [.order, .order, .order, .order])
    #expect(!FileManager.default.fileExists(atPath: path + "/iamglass"))

    var other = try GlassWriter(folder: path + "2")
    try other.add(batch, from: 1)
    try other.beginTerm(a.span)
    try other.addPosting(1, wdf: 1)
    do { try other.addPosting(1, wdf: 1) } catch { faults.append(error.code) }
    do { try other.endTerm() } catch { faults.append(error.code) }
    do { _ = try other.finish() } catch { faults.append(error.code) }
    #expect(faults.count == 7)
    do { try other.setMetadata(a, forKey: a) } catch {
      #expect(error.message.contains("after an error"))
    }
  }

  @Test func leftoversAreNotOverwritten() throws {
    try folder.write("x", to: "database/postlist.glass")
    let fault = code {
      var writer = try GlassWriter(folder: path)
      _ = try writer.finish()
    }
    #expect(fault == .file)
    #expect(try fileBytes(path + "/postlist.glass") == Array("x".utf8))
  }

  /// What cannot be written is said, and is no database: /dev/full is a disk that is always full.
  @Test(arguments: ["v.tmp", "values.tmp"]) func fullDisk(_ name: String) throws {
    try folder.write("", to: "database/none")
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: "/dev/full")
    var options = GlassWriter.Options()
    options.valueMemory = 10
    var message = ""
    do {
      var writer = try GlassWriter(folder: path, options: options)
      var encoder = DocumentEncoder()
      var batch = DocumentBatch()
      let value = [UInt8](repeating: 1, count: 3000)
      for _ in 0..<3 {
        try encoder.addValue(value.span, slot: 1)
        encoder.finish(into: &batch)
      }
      try writer.add(batch, from: 1)
      _ = try writer.finish()
    } catch {
      message = "\(error)"
    }
    #expect(message.contains("No space left on device"))
    #expect(!FileManager.default.fileExists(atPath: path + "/iamglass"))
  }

  /// A term of which nothing was left is none, and docids may have been used beyond the last.
  @Test func emptyTermsAndUnusedDocids() throws {
    var writer = try GlassWriter(folder: path)
    try writer.add(try batch("b"), from: 3)
    try writer.beginTerm(a.span)
    try writer.endTerm()
    try writer.beginTerm(b.span)
    try writer.addPosting(3, wdf: 1)
    try writer.endTerm()
    let summary = try writer.finish(lastDocumentID: 12)
    #expect(summary.termCount == 1 && summary.postingCount == 1 && summary.positionListCount == 0)
    let database = try Database(path: path)
    #expect(try database.terms(withPrefix: []) == [b])
    #expect(try database.lastDocumentID == 12 && database.documentCount == 1)
  }

  @Test func lastDocidIsNotBelowTheLast() throws {
    let fault = code {
      var writer = try GlassWriter(folder: path)
      try writer.add(try batch(), from: 9)
      _ = try writer.finish(lastDocumentID: 8)
    }
    #expect(fault == .order)
  }
}
