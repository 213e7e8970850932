// What tests do with two databases: change both in the same way, and compare all that is in them.

import Testing
import Xapian

@testable import Glass

/// Compares two databases by Xapian's check, by its interface, and entry by entry.
func expectSameDatabases(_ left: String, _ right: String, _ when: Comment) throws {
  for side in [left, right] { try expectWhole(side, when) }
  #expect(difference(try dump(left), try dump(right)) == nil, when)
  let entries = try RawDatabase(path: left).difference(to: RawDatabase(path: right))
  #expect(entries == nil, when)
}

/// Expects that Xapian's check finds nothing.
func expectWhole(_ path: String, _ when: Comment) throws {
  let check = try Checker.check(path: path)
  #expect(check.errors == 0, "\(when), \(path): \(check.report)")
}

/// Makes changes in one commit.
func apply(_ changes: [Corpus.Change], to path: String) throws {
  let writer = try WritableDatabase(path: path, mode: .open, flags: .noSync)
  let document = try Document()
  try writer.beginTransaction()
  for change in changes {
    switch change {
    case .add(let content):
      try content.fill(document)
      try writer.add(document)
    case .put(let id, let content):
      try content.fill(document)
      try writer.replace(documentID(id), with: document)
    case .delete(let id):
      try writer.delete(documentID(id))
    }
  }
  try writer.commitTransaction()
  try writer.close()
}
