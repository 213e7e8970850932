// Compressed files: each way to compress, files of several parts, and files that are cut, broken or made to
// unpack for ever.

import CLibArchive
import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct UnpackerTests {
  /// JSON Lines that compress badly, so that a cut file still has some.
  private func lines(_ count: Int) -> [UInt8] {
    var generator = SeededGenerator(state: 3)
    return (0..<count).flatMap { number in
      let words = (0..<8).map { _ in String(UInt32.random(in: 0...UInt32.max, using: &generator)) }
      return Array(
        #"{"title":"Story \#(number)","content":"\#(words.joined(separator: " "))"}"#.utf8) + [0x0A]
    }
  }

  private static let filters: [(Int32, String)] = [
    (ARCHIVE_FILTER_GZIP, "gz"), (ARCHIVE_FILTER_XZ, "xz"), (ARCHIVE_FILTER_ZSTD, "zst"),
    (ARCHIVE_FILTER_BZIP2, "bz2"), (ARCHIVE_FILTER_LZ4, "lz4"), (ARCHIVE_FILTER_COMPRESS, "Z"),
  ]

  @Test(arguments: filters)
  func aCompressedFileIsItself(filter: Int32, ending: String) throws {
    let reading = Reading(
      try Packing.compressed(lines(300), by: filter), named: "stories.jsonl." + ending)
    #expect(reading.faults == [])
    #expect(reading.records.map(\.headline) == (0..<300).map { "Story \($0)" })
    #expect(reading.records.allSatisfy { $0.member == nil && $0.format == "jsonl" })
  }

  @Test(arguments: filters.filter { $0.1 != "Z" })
  func partsOneAfterTheOtherAreOneFile(filter: Int32, ending: String) throws {
    let (first, second) = ("{\"title\":\"One\",\"content\":", "\"words\"}\n{\"title\":\"Two\"}\n")
    let bytes = try [first, second].flatMap {
      try Packing.compressed(Array($0.utf8), by: filter)
    }
    #expect(Reading(bytes, named: "a.jsonl." + ending).records.map(\.headline) == ["One", "Two"])
  }

  @Test(arguments: filters)
  func aCutFileSaysSo(filter: Int32, ending: String) throws {
    let bytes = try Packing.compressed(lines(300), by: filter)
    for count in [20, bytes.count / 3, bytes.count - 2] {
      let reading = Reading(Array(bytes.prefix(count)), named: "a.jsonl." + ending)
      // compress has no end by which to tell.
      if ending != "Z" { #expect(reading.codes == ["read.compressed"], "\(count) bytes") }
      #expect(reading.records.allSatisfy { !$0.body.isEmpty })
    }
  }

  @Test func linesBeforeTheCutAreRead() throws {
    let bytes = try Packing.compressed(lines(300))
    let reading = Reading(Array(bytes.prefix(bytes.count / 2)), named: "a.jsonl.gz")
    #expect((130..<170).contains(reading.records.count))
    #expect(
      reading.records.map(\.headline) == (0..<reading.records.count).map { "Story \($0)" })
    #expect(reading.codes == ["read.compressed"])
  }

  @Test func brokenBytesAreAFault() throws {
    let whole = try Packing.compressed(lines(300))
    for place in [3, 14, whole.count / 2, whole.count - 6] {
      var bytes = whole
      bytes[place] ^= 0xFF
      let reading = Reading(bytes, named: "a.jsonl.gz")
      #expect(reading.codes.contains("read.compressed"), "byte \(place)")
    }
  }

  @Test func zerosAfterGzipAreNothingAndOtherBytesAreAFault() throws {
    let bytes = try Packing.compressed(Array("{\"title\":\"One\"}\n".utf8))
    let padded = Reading(bytes + [UInt8](repeating: 0, count: 100_000), named: "a.jsonl.gz")
    #expect(padded.records.map(\.headline) == ["One"])
    #expect(padded.faults == [])
    let junk = Reading(bytes + Array("junk".utf8), named: "a.jsonl.gz")
    #expect(junk.records.map(\.headline) == ["One"])
    #expect(junk.codes == ["read.compressed"])
  }

  // libarchive itself cannot write nothing by the other two.
  @Test(arguments: filters.filter { $0.1 != "Z" && $0.1 != "lz4" })
  func nothingCompressedIsEmpty(filter: Int32, ending: String) throws {
    #expect(
      Reading(try Packing.compressed([], by: filter), named: "a.html." + ending).codes
        == ["read.empty"])
  }

  @Test func whatZstdSkipsMayComeFirst() throws {
    let skipped: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]
    let packed = try Packing.compressed(
      Array("{\"title\":\"One\"}\n".utf8), by: ARCHIVE_FILTER_ZSTD)
    #expect(Reading(skipped + packed, named: "a.jsonl.zst").records.map(\.headline) == ["One"])
  }

  @Test func compressedManyTimesEnds() throws {
    var bytes = Array("{\"title\":\"One\"}\n".utf8)
    for level in 1...ForeignReader.maximumDepth + 2 {
      bytes = try Packing.compressed(bytes)
      let reading = Reading(bytes, named: "a.jsonl")
      if level <= ForeignReader.maximumDepth {
        #expect(reading.records.map(\.headline) == ["One"])
      } else {
        #expect(reading.codes == ["read.nested"])
      }
    }
  }

  @Test(arguments: [
    ("page.html.gz", "page.html"), ("a/b.jsonl.ZST", "a/b.jsonl"), ("x.tgz", "x.tar"),
    ("x.tbz2", "x.tar"), ("page.html", "page.html"), ("gz", "gz"), (".gz", ".gz"),
    ("x.tar.xz", "x.tar"), ("x.Z", "x"),
  ])
  func namesLoseTheirEnding(name: String, inside: String) {
    #expect(Unpacker.name(inside: name) == inside)
  }

  // MARK: Limits

  private let shortLines = ReadOptions(limits: ReadLimits(lineBytes: 64 << 10))

  /// One story, and a line of spaces without end.
  private func bombBytes(mebibytes: Int) -> [UInt8] {
    Array("{\"title\":\"One\"}\n".utf8) + [UInt8](repeating: 0x20, count: mebibytes << 20)
  }

  @Test(arguments: [(ARCHIVE_FILTER_GZIP, "gz"), (ARCHIVE_FILTER_XZ, "xz")])
  func aBombEndsAtTheLimit(filter: Int32, ending: String) throws {
    let bytes = try Packing.compressed(bombBytes(mebibytes: 80), by: filter)
    #expect(bytes.count < 200_000)
    let reading = Reading(bytes, named: "a.jsonl." + ending, shortLines)
    #expect(reading.records.map(\.headline) == ["One"])
    #expect(reading.codes == ["read.bomb"])
    #expect(reading.faults.last?.message.contains("200 times its size") == true)
    #expect(reading.faults.last?.message.contains("64 MiB") == true)
  }

  @Test func manySmallBombsAreOne() throws {
    let member = try Packing.compressed(bombBytes(mebibytes: 10))
    let files = (0..<9).map { PackedFile("\($0).jsonl.gz", member) }
    for archive in [
      try Packing.archive(files), try Packing.archive(files, as: ARCHIVE_FORMAT_TAR_USTAR),
    ] {
      let reading = Reading(archive, named: "a", shortLines)
      // The first six unpack to 60 MiB, and then each has a line that is too long.
      #expect(reading.records.count == 7)
      #expect(
        reading.codes == [String](repeating: "read.line_too_long", count: 6) + ["read.bomb"])
    }
  }

  @Test func unpackingShowsThatItGoesOn() throws {
    var signs = 0
    let bytes = try Packing.compressed(bombBytes(mebibytes: 30))
    try ForeignReader().read(
      ByteStream(bytes), options: ReadOptions(path: "a.jsonl.gz"),
      into: RecordSink(
        record: { #expect(($0.end ?? .max) <= bytes.count) }, fault: { _ in },
        progress: { signs += 1 }))
    #expect((3...10).contains(signs))
  }
}
