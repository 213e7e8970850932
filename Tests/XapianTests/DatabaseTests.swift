// What is written is read back: terms, postings, positions, values, data, metadata, over one shard
// and several.

import TestSupport
import Testing
import Xapian

@Suite struct DatabaseTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aDocumentComesBackWhole() throws {
    let writer = try WritableDatabase(path: folder.path + "/db", mode: .create)
    let document = try Document()
    try document.addPostings(term: bytes("city"), positions: [3, 7, 9])
    try document.addPostings(term: bytes("old"), positions: [2], wdf: 5)
    try document.addPosting(term: bytes("old"), position: 8)
    try document.addTerm(bytes("Zciti"), wdf: 3)
    try document.addPostings(term: bytes("bare"), positions: [], wdf: 2)
    try document.addBooleanTerm(bytes("Qid"))
    try document.setValue(4, to: bytes("AFP\u{1F}Reuters"))
    try document.setValue(0, to: bytes("20161201"))
    try document.setValue(9, to: bytes("gone"))
    try document.setValue(9, to: [])
    try document.setData([0, 255, 0, 10])
    try writer.beginTransaction()
    let id = try writer.add(document)
    try writer.setMetadata(bytes("key"), to: [0, 1, 2])
    try writer.commitTransaction()

    let database = try Database(path: folder.path + "/db")
    #expect(id.rawValue == 1)
    #expect(try database.document(id) == [0, 255, 0, 10])
    #expect(try database.value(0, of: id) == bytes("20161201"))
    #expect(try database.value(9, of: id).isEmpty)
    let values = try database.values(of: id)
    #expect(values.map(\.slot) == [0, 4])
    #expect(values.map { text($0.value) } == ["20161201", "AFP\u{1F}Reuters"])
    #expect(try database.positions(of: bytes("city"), in: id) == [3, 7, 9])
    #expect(try database.positions(of: bytes("old"), in: id) == [2, 8])
    #expect(try database.positions(of: bytes("none"), in: id).isEmpty)
    var terms: [String] = []
    try database.forEachTerm(of: id) { term, wdf, frequency in
      terms.append("\(text(term.withUnsafeBufferPointer(Array.init))) \(wdf) \(frequency)")
      return true
    }
    #expect(terms == ["Qid 0 1", "Zciti 3 1", "bare 2 1", "city 3 1", "old 6 1"])
    #expect(try database.documentLength(id) == 14)
    #expect(try database.metadata(bytes("key")) == [0, 1, 2])
    #expect(try database.metadata(bytes("none")).isEmpty)
    let statistics = try database.statistics
    #expect(statistics.documentCount == 1 && statistics.lastDocumentID == 1)
    #expect(statistics.totalLength == 14 && statistics.averageLength == 14)
    #expect(try database.uuid.utf8.count == 36)
    #expect(try database.revision == writer.database.revision)
  }

  @Test func termsPostingsAndEarlyStops() throws {
    let path = folder.path + "/db"
    try write([Page("ab ac b"), Page("ab ab"), Page("c"), Page("ab")], to: path, deleting: [4])
    let database = try Database(path: path)
    #expect(try database.terms(withPrefix: bytes("a")).map(text) == ["ab", "ac"])
    #expect(try database.terms(withPrefix: []).map(text) == ["ab", "ac", "b", "c"])
    #expect(try database.terms(withPrefix: [], limit: 2).map(text) == ["ab", "ac"])
    #expect(try database.terms(withPrefix: [], limit: 0).isEmpty)
    #expect(try database.terms(withPrefix: bytes("x")).isEmpty)
    #expect(try database.termFrequency(bytes("ab")) == 2)
    #expect(try database.contains(term: bytes("c")) && !database.contains(term: bytes("d")))
    var postings: [String] = []
    try database.forEachPosting(of: bytes("ab")) { id, wdf in
      postings.append("\(id) \(wdf)")
      return true
    }
    #expect(postings == ["1 1", "2 2"])
    var first: [DocumentID] = []
    try database.forEachPosting(of: [], from: DocumentID(rawValue: 2)) { id, _ in
      first.append(id)
      return false
    }
    #expect(first.map(\.rawValue) == [2])
    #expect(try database.postings(of: []).map(\.rawValue) == [1, 2, 3])
    #expect(try database.lastDocumentID == 4)
  }

  @Test func bytesOfAnyKind() throws {
    let path = folder.path + "/db"
    let term: [UInt8] = [0, 65, 0, 255, 0]
    let longest = [UInt8](repeating: 120, count: 245)
    let zeros = [UInt8](repeating: 0, count: 122)
    let writer = try WritableDatabase(path: path, mode: .create)
    let document = try Document()
    for term in [term, longest, zeros] {
      try document.addPostings(term: term, positions: [1])
    }
    let id = try writer.add(document)
    try writer.commit()
    let database = try Database(path: path)
    for term in [term, longest, zeros] {
      #expect(try database.positions(of: term, in: id) == [1])
    }
    #expect(try Set(database.terms(withPrefix: [])) == [term, longest, zeros])
    var builder = try QueryBuilder()
    try builder.term(term)
    #expect(try database.found(builder.build()) == [1])
  }

  @Test(arguments: [
    [UInt8](repeating: 120, count: 246), [UInt8](repeating: 0, count: 123), [],
  ])
  func noTermForXapian(term: [UInt8]) throws {
    let writer = try WritableDatabase(path: folder.path + "/db", mode: .create)
    let document = try Document()
    try document.addTerm(bytes("short"))
    #expect(code { () throws(XapianError) in try document.addTerm(term) } == .invalidArgument)
    #expect(
      code { () throws(XapianError) in
        try document.addPostings(term: term, positions: [1])
      } == .invalidArgument)
    // The document is good without it.
    try writer.add(document)
    try writer.commit()
    #expect(try writer.database.terms(withPrefix: []) == [bytes("short")])
  }

  @Test func changes() throws {
    let path = folder.path + "/db"
    try write([Page("a Q1"), Page("b Q2"), Page("c Q2"), Page("d Q4")], to: path)
    let writer = try WritableDatabase(path: path, mode: .open)
    let document = try Document()
    let one = try #require(DocumentID(rawValue: 1))
    let nine = try #require(DocumentID(rawValue: 9))
    try writer.beginTransaction()
    try fill(document, with: Page("first"))
    try writer.replace(one, with: document)
    try fill(document, with: Page("second Q2"))
    #expect(try writer.replace(uniqueTerm: bytes("Q2"), with: document).rawValue == 2)
    try fill(document, with: Page("fresh Q5"))
    #expect(try writer.replace(uniqueTerm: bytes("Q5"), with: document).rawValue == 5)
    try writer.delete(uniqueTerm: bytes("Q4"))
    try writer.delete(uniqueTerm: bytes("Q404"))
    #expect(code { () throws(XapianError) in try writer.delete(nine) } == .docNotFound)
    try writer.commitTransaction()
    let database = try Database(path: path)
    var data: [String] = []
    for id in try database.postings(of: []) {
      data.append("\(id) \(text(try database.document(id)))")
    }
    #expect(data == ["1 first", "2 second Q2", "5 fresh Q5"])
  }

  @Test func transactions() throws {
    let writer = try WritableDatabase(path: folder.path + "/db", mode: .create)
    #expect(code { () throws(XapianError) in try writer.commitTransaction() } == .invalidOperation)
    try writer.beginTransaction()
    #expect(code { () throws(XapianError) in try writer.beginTransaction() } == .invalidOperation)
    try writer.add(Document())
    try writer.cancelTransaction()
    #expect(try writer.database.documentCount == 0)
    #expect(
      code { () throws(XapianError) in try writer.setMetadata([], to: [1]) } == .invalidArgument)
  }

  @Test func whatIsNotThere() throws {
    try write([Page("a")], to: folder.path + "/db")
    let database = try Database(path: folder.path + "/db")
    let two = try #require(DocumentID(rawValue: 2))
    #expect(code { () throws(XapianError) in _ = try database.document(two) } == .docNotFound)
    #expect(code { () throws(XapianError) in _ = try database.value(0, of: two) } == .docNotFound)
    #expect(code { () throws(XapianError) in _ = try database.values(of: two) } == .docNotFound)
    #expect(code { () throws(XapianError) in _ = try database.documentLength(two) } == .docNotFound)
    #expect(
      code { () throws(XapianError) in
        try database.forEachTerm(of: two) { _, _, _ in true }
      } == .docNotFound)
    #expect(DocumentID(rawValue: 0) == nil)
  }

  @Test func shardsAsOne() throws {
    try write([Page("a x"), Page("b")], to: folder.path + "/0")
    try write([Page("a y y")], to: folder.path + "/1")
    try write([Page("c"), Page("d"), Page("a z")], to: folder.path + "/2")
    let database = try Database(paths: (0...2).map { "\(folder.path)/\($0)" })
    #expect(try database.documentCount == 6)
    #expect(try database.statistics.shardCount == 3)
    #expect(try database.uuid.split(separator: ":").count == 3)
    #expect(code { () throws(XapianError) in _ = try database.revision } == .invalidOperation)
    // (d - 1) * 3 + shard + 1
    #expect(try database.postings(of: bytes("a")).map(\.rawValue) == [1, 2, 9])
    #expect(try database.termFrequency(bytes("a")) == 3)
    let nine = try #require(DocumentID(rawValue: 9))
    #expect(text(try database.document(nine)) == "a z")
    #expect(try database.positions(of: bytes("z"), in: nine) == [2])
    let query = try word("a")
    #expect(try database.found(query) == [1, 2, 9])
    #expect(try database.count(query).total == 3)
  }

  @Test func noShardsAtAll() throws {
    let database = try Database(paths: [])
    #expect(try database.documentCount == 0)
    #expect(try database.statistics.averageLength == 0)
    let query = try word("a")
    #expect(try database.count(query, slots: [1]).total == 0)
    #expect(try database.search(query, limit: 10).matches.isEmpty)
  }
}
