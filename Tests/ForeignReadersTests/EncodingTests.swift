// Text that is not UTF-8: what it is read as, and what becomes of it.

import News
import TestSupport
import Testing

@testable import ForeignReaders
@testable import Readers

/// Writes text in an encoding, by what each byte, or pair of bytes, means in it.
private struct Encoder {
  private var bytes: [String: [UInt8]] = [:]

  init(_ charset: String, isPaired: Bool) throws {
    let converter = try #require(Converter(from: charset))
    for first in UInt8(0x80)...0xFF {
      try add([first], charset)
      guard isPaired else { continue }
      for second in UInt8(0x40)...0xFE { try add([first, second], charset) }
    }
    withExtendedLifetime(converter) {}
  }

  private mutating func add(_ code: [UInt8], _ charset: String) throws {
    let (text, faults) = try #require(Converter.convert(code, from: charset))
    let character = String(decoding: text, as: UTF8.self)
    guard faults == 0, character.unicodeScalars.count == 1, bytes[character] == nil else { return }
    bytes[character] = code
  }

  func encode(_ text: String) throws -> [UInt8] {
    try text.unicodeScalars.flatMap { scalar in
      scalar.isASCII
        ? [UInt8(scalar.value)]
        : try #require(bytes[String(scalar)], "\(scalar) is not in the encoding")
    }
  }
}

@Suite struct EncodingTests {
  static let rows = (try? tableRows("Fixtures/encodings.tsv")) ?? []

  @Test func theTableIsThere() { #expect(Self.rows.count >= 20) }

  private func encoder(_ charset: String) throws -> Encoder {
    let isPaired = ["CP932", "EUC-JP", "GB18030", "BIG5-HKSCS", "CP949"].contains(charset)
    return try Encoder(charset, isPaired: isPaired)
  }

  @Test(arguments: rows)
  func textIsReadInItsEncoding(row: TableRow) throws {
    let encoder = try encoder(row[1])
    let headline = "Hafen 1920"
    let bytes = try encoder.encode("\(headline)\r\n\r\n\(row[2])\r\n")
    let reading = Reading(bytes, named: "a.txt")
    #expect(reading.faults == [])
    #expect(reading.records.map(\.body) == [row[2]])
    #expect(reading.records.first?.notes == ["read as \(row[0])"])
    // The same text in UTF-8 needs no guess.
    let plain = Reading(Array("\(headline)\n\n\(row[2])\n".utf8), named: "a.txt")
    #expect(plain.records.map(\.body) == [row[2]])
    #expect(plain.records.first?.notes == [])
  }

  @Test func aFileOfTheNineties() throws {
    let reading = Reading(try fixtureBytes("Fixtures/western.txt"), named: "western.txt")
    #expect(reading.records.map(\.headline) == ["Grüße aus Brenholm"])
    #expect(reading.records.map(\.body) == ["Er sagte: „Ja“ – für 5 €."])
    #expect(reading.records.map(\.notes) == [["read as windows-1252"]])
  }

  @Test func damageToUTF8IsNoOtherEncoding() {
    let bytes =
      Array("Grüße\n\nDer Bürgermeister grüßte die Fischer und Händler am Kai ".utf8) + [
        0xC3, 0x20,
      ]
      + Array("für immer.".utf8)
    let reading = Reading(bytes, named: "a.txt")
    #expect(reading.records.first?.body.contains("Kai \u{FFFD} für immer.") == true)
    #expect(reading.records.first?.notes == ["read as UTF-8, though 1 place in it is not"])
  }

  @Test func oneLetterIsNoProof() {
    let reading = Reading(Array("Tower\n\nIt leans ".utf8) + [0xFF, 0x2E], named: "a.txt")
    #expect(reading.records.first?.notes == ["read as windows-1252"])
  }

  // MARK: lines

  private func lines(_ names: [String], _ charset: String) throws -> [UInt8] {
    let encoder = try encoder(charset)
    return try names.flatMap { name in
      try encoder.encode(
        #"{"title":"Haber: \#(name)","description":"\#(name) dün akşam rıhtımda işçilere teşekkür etti."}"#
      )
        + [0x0A]
    }
  }

  private static let names = ["Işık Şahin", "Çağrı Öz", "Gülşen Yağız", "İshak Ağaoğlu"]

  @Test func linesThatAreAllInAnotherEncodingAreDecoded() throws {
    let bytes = try lines(Self.names, "CP1254")
    let reading = Reading(bytes, named: "a.jsonl")
    #expect(reading.faults == [])
    #expect(reading.records.map(\.headline) == Self.names.map { "Haber: \($0)" })
    #expect(reading.records.allSatisfy { $0.notes == ["read as windows-1254"] })
    // Not in a process that has no guess to offer.
    let fault = #expect(throws: ReadFault.self) {
      try FileReader().read(
        ByteStream(bytes), options: ReadOptions(path: "a.jsonl"), record: { _ in }, fault: { _ in })
    }
    #expect(fault?.code == .foreign)
  }

  @Test func linesAreDecodedAsTheyAreRead() throws {
    // Longer than what is looked at, and than a piece.
    let bytes = try lines((0..<2000).map { "Işık Şahin \($0)" }, "CP1254")
    #expect(bytes.count > 3 * FileFormat.headBytes)
    let reading = Reading(bytes, named: "a.jsonl")
    #expect(reading.faults == [])
    #expect(reading.records.count == 2000)
    #expect(reading.records.last?.headline == "Haber: Işık Şahin 1999")
  }

  @Test func oneLineInAnotherEncodingIsAFault() throws {
    let good = Self.names.map { #"{"title":"\#($0)"}"# + "\n" }.joined()
    let reading = Reading(Array(good.utf8) + (try lines(["Işık"], "CP1254")), named: "a.jsonl")
    #expect(reading.records.map(\.headline) == Self.names)
    #expect(reading.faults.map(\.line) == [5])
  }

  @Test func aTableInAnotherEncodingIsDecoded() throws {
    let encoder = try encoder("CP1254")
    let rows = Self.names.map { "\($0);\($0) dün akşam rıhtımda işçilere teşekkür etti" }
    let bytes = try encoder.encode((["title;body"] + rows).joined(separator: "\r\n") + "\r\n")
    let reading = Reading(bytes, named: "a.csv")
    #expect(reading.records.map(\.headline) == Self.names)
    #expect(reading.records.allSatisfy { $0.notes == ["read as windows-1254"] })
  }
}
