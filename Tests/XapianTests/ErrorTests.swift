// The translation of errors: each class of Xapian 1.4 is thrown in C++ and must arrive as its own
// code. The numbers are pinned by a table, since programs may keep them.

import TestSupport
import Testing

@testable import Xapian

@Suite struct ErrorTests {
  static let names: [String: XapianError.Code] = [
    "assertion": .assertion, "invalidArgument": .invalidArgument,
    "invalidOperation": .invalidOperation, "unimplemented": .unimplemented, "database": .database,
    "databaseCorrupt": .databaseCorrupt, "databaseCreate": .databaseCreate,
    "databaseLock": .databaseLock, "databaseModified": .databaseModified,
    "databaseOpening": .databaseOpening, "databaseVersion": .databaseVersion,
    "databaseNotFound": .databaseNotFound, "databaseClosed": .databaseClosed,
    "docNotFound": .docNotFound, "featureUnavailable": .featureUnavailable, "internal": .internal,
    "network": .network, "networkTimeout": .networkTimeout, "queryParser": .queryParser,
    "serialisation": .serialisation, "range": .range, "wildcard": .wildcard,
    "outOfMemory": .outOfMemory, "interrupted": .interrupted, "other": .other,
  ]

  @Test("each class has its code", arguments: try tableRows("Fixtures/statuses.tsv"))
  func classes(row: TableRow) throws {
    let expected = try #require(Self.names[row[1]])
    #expect(String(expected.rawValue) == row[0])
    let thrown = try #require(throws: XapianError.self) { try provoke(expected) }
    #expect(thrown.code == expected)
    #expect(thrown.type == row[2])
    #expect(!thrown.message.isEmpty)
    if expected.rawValue < 50 {
      #expect(thrown.message == "provoked \(row[2])")
      #expect(thrown.context == "the context")
      #expect(thrown.system == "No such file or directory")
      #expect(
        thrown.description
          == "\(row[2]): provoked \(row[2]) (the context; No such file or directory)")
    }
    #expect(thrown.code.isLogic == (expected.rawValue < 5))
  }

  @Test func theTableHasEveryCode() throws {
    let rows = try tableRows("Fixtures/statuses.tsv")
    #expect(Set(rows.map { $0[1] }) == Set(Self.names.keys))
    #expect(Set(rows.map { $0[0] }).count == rows.count)
  }

  @Test func whatIsNoExceptionClassIsOther() {
    // Status 0 throws an int.
    #expect(code { () throws(XapianError) in try provoke(.init(rawValue: 0)) } == .other)
  }

  @Test func anUnknownNumberProvokesNothing() throws {
    try provoke(.init(rawValue: 999))
  }

  @Test func versionIsThatOfTheLibrary() {
    #expect(xapianVersion.hasPrefix("1.4."))
  }
}
