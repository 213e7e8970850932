// Capture files that are damaged in each of the ways that they are: the fault says where, and every other page
// is read.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

/// Three pages, the second of them damaged.
struct DamageCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whether the damaged page can be read, as far as it is there.
  let isRead: Bool
  let codes: [String]
  let build: @Sendable (inout CaptureBytes) throws -> Void

  init(
    _ name: String, isRead: Bool, codes: [String] = ["read.warc"],
    _ build: @escaping @Sendable (inout CaptureBytes) throws -> Void
  ) {
    testDescription = name
    self.isRead = isRead
    self.codes = codes
    self.build = build
  }
}

@Suite struct DamagedCaptureTests {
  private static let damages = [
    DamageCase("no length", isRead: true) { $0.add(content: answer(page("B")), length: "") },
    DamageCase("a length that is no number", isRead: true) {
      $0.add(content: answer(page("B")), length: "many")
    },
    DamageCase("a length below zero", isRead: true) {
      $0.add(content: answer(page("B")), length: "-5")
    },
    DamageCase("a length that is a little too small", isRead: true) {
      let content = answer(page("B"))
      $0.add(content: content, length: "\(content.count - 9)")
    },
    DamageCase("a length that is a little too large", isRead: true) {
      let content = answer(page("B"))
      $0.add(content: content, length: "\(content.count + 9)")
    },
    DamageCase("a length that reaches over the next record", isRead: true) {
      $0.add(content: answer(page("B")), length: "900")
    },
    DamageCase("a length beyond the file", isRead: true) {
      $0.add(content: answer(page("B")), length: "50000000")
    },
    DamageCase("a length beyond all files", isRead: true) {
      $0.add(content: answer(page("B")), length: "9223372036854775807")
    },
    DamageCase("a length that does not fit in a number", isRead: true) {
      $0.add(content: answer(page("B")), length: "99999999999999999999999")
    },
    DamageCase("a length that ends by chance where the file does", isRead: true) {
      let content = answer(page("B"))
      // The last record is as long as the first.
      $0.add(content: content, length: "\(content.count + 4 + $0.bytes.count - 1)")
    },
    DamageCase("a payload that is cut off", isRead: true) {
      let content = answer(page("B"))
      $0.add(content: Array(content.dropLast(40)), length: "\(content.count)", end: "")
    },
    DamageCase("a header that is cut off", isRead: false) {
      let start = $0.bytes.count
      $0.add(content: answer(page("B")))
      $0.bytes.removeSubrange((start + 90)...)
    },
    DamageCase("a header that is cut off in its first line", isRead: false) {
      $0.offsets.append($0.bytes.count)
      $0.bytes += Array("WARC/1.".utf8)
    },
    DamageCase("garbage instead of a record", isRead: false) {
      $0.offsets.append($0.bytes.count)
      $0.bytes += (0..<3000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    },
    DamageCase("a first line that is broken", isRead: false) {
      $0.add(content: answer(page("B")), version: "WAXC/1.0")
    },
    DamageCase("a header without a type", isRead: false) {
      let start = $0.bytes.count
      $0.add(content: answer(page("B")))
      $0.bytes[start + 12] = UInt8(ascii: "X")
    },
    DamageCase("an address that is none", isRead: false) {
      $0.add("response", "/page", content: answer(page("B")))
    },
    DamageCase("zeros", isRead: false) {
      $0.offsets.append($0.bytes.count)
      $0.bytes += [UInt8](repeating: 0, count: 4096)
    },
    DamageCase("a chunk that says too much", isRead: true) {
      var body = chunked(page("B"))
      body[0] = UInt8(ascii: "f")
      $0.add(content: answer(body, fields: ["Transfer-Encoding: chunked"]))
    },
    DamageCase("a chunk that says too little", isRead: true) {
      var body = chunked(page("B"))
      body[0] = UInt8(ascii: "5")
      $0.add(content: answer(body, fields: ["Transfer-Encoding: chunked"]))
    },
    DamageCase("a chunk longer than any number", isRead: true) {
      let body = Array("3\r\n<p>\r\nffffffffffffffffff\r\n".utf8) + page("B")
      $0.add(content: answer(body, fields: ["Transfer-Encoding: chunked"]))
    },
    DamageCase("a last chunk that is missing", isRead: true) {
      $0.add(
        content: answer(
          chunked(page("B"), isClosed: false), fields: ["Transfer-Encoding: chunked"]))
    },
    DamageCase("gzip in the answer that is cut off", isRead: true, codes: ["read.compressed"]) {
      let packed = try Packing.compressed(page("B", text: "The reasons were not given."))
      $0.add(content: answer(Array(packed.dropLast(20)), fields: ["Content-Encoding: gzip"]))
    },
    DamageCase("gzip in the answer that is broken", isRead: true, codes: ["read.compressed"]) {
      var packed = try Packing.compressed(page("B", text: "The reasons were not given."))
      packed[packed.count - 6] ^= 0xFF
      $0.add(content: answer(packed, fields: ["Content-Encoding: gzip"]))
    },
  ]

  @Test(arguments: damages) func damageCostsNoOtherPage(row: DamageCase) throws {
    var file = CaptureBytes.pages(["A"])
    try row.build(&file)
    let offset = try #require(file.offsets.last)
    file.add(content: answer(page("C")))
    let reading = Reading(file.bytes, named: "crawl.warc")
    #expect(reading.records.map(\.headline) == (row.isRead ? ["A", "B", "C"] : ["A", "C"]))
    #expect(reading.codes == row.codes)
    let name = reading.faults.first?.message ?? ""
    // What is no record is found out before the record that it follows is given.
    #expect(
      name.contains("byte \(offset) ") || name.contains("byte \(file.offsets[0]) "), "\(name)")
  }

  @Test func theFileMayEndAnywhere() {
    let whole = CaptureBytes.pages(["A", "B"]).bytes
    let first = CaptureBytes.pages(["A"]).bytes.count
    for end in stride(from: first + 1, to: whole.count - 4, by: 11) {
      let reading = Reading(Array(whole[..<end]), named: "crawl.warc")
      #expect(reading.records.first?.headline == "A")
      #expect(reading.codes == ["read.warc"])
      #expect(reading.faults.first?.message.contains("byte \(first) ") == true)
    }
  }

  @Test func theFirstRecordMayBeDamaged() {
    let file = CaptureBytes.pages(["A", "B"])
    let reading = Reading(Array(file.bytes.dropFirst(20)), named: "crawl.warc")
    #expect(reading.records.map(\.headline) == ["B"])
    #expect(reading.codes == ["read.warc"])
    #expect(reading.faults.first?.message.contains("byte 0 ") == true)
  }

  @Test func aShortLengthDoesNotCutThePage() {
    var file = CaptureBytes()
    let body = page("A", text: "And this is the end.")
    let content = answer(body, fields: ["Content-Length: \(body.count)"])
    file.add(content: content, length: "\(content.count - 40)")
    file.add(content: answer(page("B")))
    let records = Reading(file.bytes, named: "crawl.warc").records
    #expect(records.first?.body.hasSuffix("And this is the end.") == true)
  }

  @Test func randomDamageCostsNoOtherPage() {
    var generator = SeededGenerator(state: 2019)
    let titles = ["A", "B", "C", "D"]
    for _ in 0..<60 {
      let file = CaptureBytes.pages(titles)
      var bytes = file.bytes
      let hit = Int.random(in: 0..<titles.count, using: &generator)
      let end = hit + 1 < titles.count ? file.offsets[hit + 1] : bytes.count
      let start = Int.random(in: file.offsets[hit]..<end, using: &generator)
      let range = start..<min(end, start + Int.random(in: 1...300, using: &generator))
      let noise = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      bytes.replaceSubrange(range, with: noise)
      // The scanner knows its format from the first bytes, so these stay.
      bytes.replaceSubrange(0..<10, with: Array("WARC/1.0\r\n".utf8))
      let headlines = Reading(bytes, named: "crawl.warc").records.map(\.headline)
      for (index, title) in titles.enumerated() where index != hit {
        #expect(headlines.contains(title), "\(range) became \(noise.count) bytes")
      }
    }
  }

  // MARK: Packed files

  private func members(_ titles: [String]) throws -> [[UInt8]] {
    try titles.map { try Packing.compressed(CaptureBytes.pages([$0]).bytes) }
  }

  @Test func packedFilesAreRead() throws {
    let whole = try Packing.compressed(CaptureBytes.pages(["A", "B"]).bytes)
    for bytes in [whole, try members(["A", "B"]).flatMap { $0 }] {
      let reading = Reading(bytes, named: "crawl.warc.gz")
      #expect(reading.records.map(\.headline) == ["A", "B"])
      #expect(reading.faults == [])
    }
  }

  @Test func aBrokenMemberCostsNoOtherPage() throws {
    let members = try members(["A", "B", "C", "D"])
    for index in stride(from: 0, to: members[1].count, by: 23) {
      var broken = members[1]
      broken[index] ^= 0x55
      // Eight bytes of the header say nothing that is checked.
      let isHeader = (4..<10).contains(index)
      let reading = Reading(members[0] + broken + members[2] + members[3], named: "crawl.warc.gz")
      let headlines = reading.records.map(\.headline)
      #expect(headlines.first == "A", "\(index)")
      #expect(headlines.suffix(2) == ["C", "D"], "\(index)")
      #expect(reading.codes.contains("read.compressed") || isHeader, "\(index)")
    }
  }

  @Test func aMemberThatIsCutOffCostsNoOtherPage() throws {
    let members = try members(["A", "B", "C"])
    for length in stride(from: 1, to: members[1].count, by: 29) {
      let cut = Array(members[1][..<length])
      let middle = Reading(members[0] + cut + members[2], named: "crawl.warc.gz")
      #expect(middle.records.first?.headline == "A", "\(length)")
      #expect(middle.records.last?.headline == "C", "\(length)")
      #expect(middle.codes.first == "read.compressed" || middle.codes.last == "read.compressed")
      let last = Reading(members[0] + cut, named: "crawl.warc.gz")
      #expect(last.records.first?.headline == "A", "\(length)")
      #expect(last.codes.contains("read.compressed"), "\(length)")
    }
  }

  // MARK: Limits

  @Test func aPageAboveTheLimitIsSkipped() {
    var file = CaptureBytes.pages(["A"])
    file.add(content: answer(page("B", text: String(repeating: "word ", count: 300_000))))
    file.add(content: answer(page("C")))
    let options = ReadOptions(limits: ReadLimits(fileBytes: 1 << 20))
    let reading = Reading(file.bytes, named: "crawl.warc", options)
    #expect(reading.records.map(\.headline) == ["A", "C"])
    #expect(reading.codes == ["read.too_large"])
    #expect(reading.faults.first?.message.contains("byte \(file.offsets[1]) ") == true)
  }

  @Test func aBodyThatUnpacksAboveTheLimitIsSkipped() throws {
    var file = CaptureBytes()
    let bomb = try Packing.compressed(page("A", text: String(repeating: " ", count: 3 << 20)))
    file.add(content: answer(bomb, fields: ["Content-Encoding: gzip"]))
    file.add(content: answer(page("B")))
    let options = ReadOptions(limits: ReadLimits(fileBytes: 1 << 20))
    let reading = Reading(file.bytes, named: "crawl.warc", options)
    #expect(reading.records.map(\.headline) == ["B"])
    #expect(reading.codes == ["read.too_large"])
  }

  @Test func largeThingsThatAreNoPagesArePassedOver() throws {
    var file = CaptureBytes()
    file.add(
      "resource", content: [UInt8](repeating: 0x41, count: 10 << 20), contentType: "video/mp4")
    file.add(content: answer(page("B")))
    var headlines: [String] = []
    var signs = 0
    var faults = 0
    try withoutActuallyEscaping({ signs += 1 }) { sign in
      try withoutActuallyEscaping({ (_: ReadFault) in faults += 1 }) { fault in
        try ForeignReader().read(
          ByteStream(file.bytes), options: ReadOptions(path: "crawl.warc"),
          into: RecordSink(record: { headlines.append($0.headline) }, fault: fault, progress: sign))
      }
    }
    #expect(headlines == ["B"])
    #expect(faults == 0)
    #expect(signs >= 2)
  }
}
