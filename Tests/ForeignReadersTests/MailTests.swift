// Mails in, documents out, against a table; and mails that are made to break a reader.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct MailTests {
  @Test(arguments: try tableRows("Fixtures/mails.tsv"))
  func fieldsOfMails(row: TableRow) throws {
    let found = Reading(try fixtureBytes("Fixtures/mails/" + row[0]), named: row[0])
    #expect(found.codes == [])
    let members = found.records.map { $0.member ?? "-" }
    if row[2] == "members" {
      #expect(members.joined(separator: " ") == row[3])
      return
    }
    let record = try #require(found.records.first { ($0.member ?? "-") == row[1] })
    #expect(recordField(row[2], of: record) == row[3])
  }

  @Test(arguments: try tableRows("Fixtures/mail-names.tsv"))
  func namesOfSenders(row: TableRow) {
    #expect(MailSenders.names(in: Array(row[0].utf8)).joined(separator: " | ") == row[1])
  }

  // MARK: bad input

  private static let head =
    "From: A <a@b.example>\nSubject: S\nMessage-ID: <1>\nMIME-Version: 1.0\n"

  private func read(_ text: String) -> Reading { Reading(Array(text.utf8), named: "x.eml") }

  /// A whole mail cut off anywhere gives its headline, and a fault where the cut shows.
  @Test func truncatedMailsKeepWhatThereIs() throws {
    let bytes = try fixtureBytes("Fixtures/mails/attached.eml")
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "This is".utf8) })
    for end in stride(from: start, to: bytes.count - 10, by: 97) {
      let found = Reading(Array(bytes[..<end]), named: "x.eml")
      #expect(found.codes.contains("read.mail"), "cut at \(end)")
      #expect(found.records.first?.headline == "Two stories", "cut at \(end)")
    }
  }

  @Test func partsWithoutEndAreLimited() {
    var text = Self.head + "Content-Type: multipart/mixed; boundary=b0\n\n"
    for level in 0..<10_000 {
      text += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
    }
    let found = read(text)
    #expect(found.records.map(\.headline) == ["S"])
    #expect(found.codes == ["read.nested"])
    #expect(found.faults.first?.message.contains("100 levels") == true)
  }

  @Test func mailsInMailsAreLimited() {
    let level = "Subject: S\nContent-Type: message/rfc822\n\n"
    let found = read(Self.head + String(repeating: level, count: 500))
    #expect(found.records.count == ForeignReader.maximumDepth + 1)
    #expect(found.codes == ["read.nested"])
  }

  @Test func moreThanTenThousandPartsAreLeftOut() {
    let part = "--b\nContent-Type: text/plain\n\nx\n"
    let found = read(
      Self.head + "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: part, count: 12_000) + "--b--\n")
    #expect(found.records.count == 1)
    #expect(found.codes == ["read.mail"])
    #expect(found.faults.first?.message.contains("10000 parts") == true)
  }

  @Test(arguments: [
    ("Subject: ", "x", 3_000_000), ("From: ", "a, ", 200_000), ("From: ", "a:", 200_000),
    ("From: ", "(", 200_000), ("To: ", "a@b, ", 200_000), ("X: ", "\n y", 200_000),
    ("Content-Type: text/plain", "; a=b", 100_000), ("Subject: ", "=?utf-8?Q?x?= ", 100_000),
  ])
  func headersOfMegabytesAreCut(name: String, value: String, count: Int) throws {
    let field = name + String(repeating: value, count: count)
    let found = read("Message-ID: <1>\n\(field)\n\nThe text.\n")
    let record = try #require(found.records.first)
    #expect(record.body == "The text.")
    #expect(record.key == "1")
    #expect(record.headline.utf8.count <= MailFields.maximumBytes)
  }

  @Test(arguments: [
    ("Content-Type: multipart/mixed\n\nJust text.\n", "", ["read.mail"]),
    ("Content-Type: multipart/mixed; boundary=x\n\nJust text.\n", "", ["read.mail"]),
    ("Content-Type: nonsense\n\nJust text.\n", "Just text.", []),
    ("Content-Transfer-Encoding: nonsense\n\nJust text.\n", "Just text.", []),
    ("Content-Transfer-Encoding: base64\n\n!!!!\n", "", []),
    ("\n", "", []),
    ("", "", []),
  ])
  func brokenBodiesKeepTheHeader(rest: String, body: String, codes: [String]) throws {
    let found = read(Self.head + rest)
    let record = try #require(found.records.first)
    #expect(record.headline == "S")
    #expect(record.body == body)
    #expect(found.codes == codes)
  }

  @Test func aMailWithNothingInItIsAFault() {
    #expect(read("Message-ID: <1>\n\n").codes == ["read.empty"])
  }

  @Test func anUnknownFileInAMailIsAFaultWithItsName() {
    let found = read(
      Self.head + "Content-Type: application/octet-stream; name=a.bin\n"
        + "Content-Transfer-Encoding: base64\n\nAAECAwQFBgcICQ==\n")
    #expect(found.records.map(\.headline) == ["S"])
    #expect(found.codes == ["read.binary"])
    #expect(found.faults.first?.message.hasPrefix("a.bin: ") == true)
  }

  // MARK: mailboxes

  /// A mailbox of many mails is read one mail at a time, and a mail beyond the limit costs itself only.
  @Test func aMailBeyondTheLimitIsLeftOut() {
    func mail(_ number: Int, _ text: String) -> String {
      "From a@b Mon Mar  2 10:00:00 2020\nMessage-ID: <\(number)>\nSubject: S\(number)\n\n\(text)\n\n"
    }
    let line = String(repeating: "word ", count: 15) + "\n"
    let box =
      mail(1, "One.") + mail(2, String(repeating: line, count: 2000))
      + mail(3, String(repeating: "x", count: 150_000)) + mail(4, "Four.")
    let options = ReadOptions(limits: ReadLimits(fileBytes: 100_000))
    let found = Reading(Array(box.utf8), named: "x.mbox", options)
    #expect(found.records.map(\.member) == ["1", "4"])
    #expect(found.codes == ["read.too_large", "read.too_large"])
    #expect(found.faults.first?.message.hasPrefix("mail 2 ") == true)
    #expect(found.records.last?.end == box.utf8.count)
  }

  @Test func mailsAreTakenOutOfPiecesOfAnySize() throws {
    let bytes = try fixtureBytes("Fixtures/mails/box.mbox")
    let whole = Reading(bytes, named: "x.mbox").records.map(\.body)
    for size in [1, 7, 100] {
      var given = 0
      let stream = ByteStream { buffer in
        let count = min(size, buffer.count, bytes.count - given)
        for index in 0..<count { buffer[index] = bytes[given + index] }
        given += count
        return count
      }
      var bodies: [String] = []
      try ForeignReader().read(
        stream, options: ReadOptions(path: "x.mbox"),
        into: RecordSink(record: { bodies.append($0.body) }, fault: { _ in }))
      #expect(bodies == whole)
    }
  }
}
