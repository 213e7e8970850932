// Archives as folders: what is read, what is left out, and archives made to break a reader.

import CLibArchive
import Glibc
import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct ArchiveReaderTests {
  private static func page(_ headline: String) -> String {
    "<html><body><h1>\(headline)</h1><p>One paragraph about it that is long enough.</p></body></html>"
  }

  private static let formats: [(Int32, String)] = [
    (ARCHIVE_FORMAT_ZIP, "zip"), (ARCHIVE_FORMAT_7ZIP, "7z"), (ARCHIVE_FORMAT_TAR_USTAR, "ustar"),
    (ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, "pax"), (ARCHIVE_FORMAT_TAR_GNUTAR, "gnu"),
    (ARCHIVE_FORMAT_TAR, "old tar"),
  ]

  /// A folder as newsrooms pack it.
  private static let folder: [PackedFile] = [
    PackedFile("./day", type: Glibc.S_IFDIR),
    PackedFile("./day/first.html", page("First")),
    PackedFile("./day/film.mp4", [UInt8](repeating: 0, count: 100_000)),
    PackedFile("./day/.DS_Store", "hidden"),
    PackedFile("./__MACOSX/._first.html", "resource fork"),
    PackedFile("./day/empty.txt", ""),
    PackedFile("./day/stories.jsonl", "{\"title\":\"Second\"}\n{\"title\":\"Third\"}\n"),
    PackedFile("./Zażółć/fünfte.txt", "Fourth\n\nA text about something that happened.\n"),
  ]

  private static let found = [
    "day/first.html First", "day/stories.jsonl Second", "day/stories.jsonl Third",
    "Zażółć/fünfte.txt Fourth",
  ]

  private func members(_ reading: Reading) -> [String] {
    reading.records.map { ($0.member ?? "-") + " " + $0.headline }
  }

  @Test(arguments: formats)
  func membersAreRead(format: Int32, name: String) throws {
    let reading = Reading(try Packing.archive(Self.folder, as: format), named: "a." + name)
    // 7z writes empty files and folders last, and none of them is read.
    #expect(members(reading) == Self.found)
    #expect(reading.faults == [])
  }

  @Test(arguments: formats)
  func archivesInACompressedFileAreRead(format: Int32, name: String) throws {
    let packed = try Packing.compressed(try Packing.archive(Self.folder, as: format))
    let reading = Reading(packed, named: "a.\(name).gz")
    #expect(members(reading) == Self.found)
    #expect(reading.faults == [])
  }

  @Test func archivesAreReadFromFiles() throws {
    let folder = try TemporaryFolder()
    for (format, name) in Self.formats {
      let path = try folder.write(try Packing.archive(Self.folder, as: format), to: name)
      #expect(members(Reading(path)) == Self.found)
    }
  }

  @Test func archivesInArchivesNameTheirWay() throws {
    for (format, name) in Self.formats {
      let inner = try Packing.archive(Self.folder, as: format)
      let outer = try Packing.archive([PackedFile("in/\(name)", inner)])
      #expect(members(Reading(outer, named: "a.zip")) == Self.found.map { "in/\(name)!/" + $0 })
    }
  }

  @Test func linksAndDevicesAreLeftOut() throws {
    let bytes = try Packing.archive(
      [
        PackedFile("story.html", Self.page("Story")),
        PackedFile("link.html", type: Glibc.S_IFLNK, target: "story.html"),
        PackedFile("hard.html", type: Glibc.S_IFREG, target: "story.html"),
        PackedFile("pipe", type: Glibc.S_IFIFO),
      ], as: ARCHIVE_FORMAT_TAR_USTAR)
    let reading = Reading(bytes, named: "a.tar")
    #expect(members(reading) == ["story.html Story"])
    #expect(reading.faults == [])
  }

  @Test func aBadMemberCostsOneMember() throws {
    let bytes = try Packing.archive([
      PackedFile("a.html", Self.page("First")), PackedFile("b.json", "{\"title\":"),
      PackedFile("c.html.gz", [0x1F, 0x8B, 8, 0, 0, 0]), PackedFile("d.html", Self.page("Last")),
    ])
    let reading = Reading(bytes, named: "a.zip")
    #expect(members(reading) == ["a.html First", "d.html Last"])
    #expect(reading.codes == ["read.json", "read.compressed"])
    #expect(reading.faults.map { $0.message.hasPrefix("b.json: ") } == [true, false])
    #expect(reading.faults.last?.message.hasPrefix("c.html.gz: ") == true)
  }

  @Test func anArchiveWithNothingToIndexIsSkipped() throws {
    let films = (0..<20).map {
      PackedFile("\($0).mp4", [UInt8](repeating: 0, count: 1000))
    }
    let reading = Reading(try Packing.archive(films), named: "a.zip")
    #expect(reading.codes == ["read.empty"])
    #expect(
      reading.faults.first?.message == "nothing to index among the 20 files of the archive")
    #expect(Reading(try Packing.archive([]), named: "a.zip").codes == ["read.empty"])
  }

  @Test(arguments: ["report.docx", "report"])
  func documentsThatAreArchivesAreSkipped(name: String) throws {
    let bytes = try Packing.archive([
      PackedFile("[Content_Types].xml", "<Types/>"), PackedFile("word/document.xml", "<w/>"),
    ])
    #expect(Reading(bytes, named: name).codes == ["read.unsupported"])
  }

  // MARK: Names

  @Test(arguments: try tableRows("Fixtures/member-names.tsv"))
  func namesAreMadeHarmless(row: TableRow) {
    let expected: MemberName =
      switch row[1] {
      case "path": .path(row[2])
      case "hidden": .hidden(row[2])
      default: .outside(row[2])
      }
    #expect(MemberName(Array(row[0].utf8), number: 7) == expected)
  }

  @Test func namesThatAreNotUTF8StayDistinct() {
    let names = (UInt8(0x80)...0xFF).map { MemberName([0x61, $0], number: 1) }
    #expect(Set(names).count == 128)
    #expect(MemberName([0x8E, 0x62], number: 1) == .path("Äb"))
    #expect(MemberName([0xFF], number: 1) == .path("\u{A0}"))
  }

  @Test func longNamesAreCappedAndKeepTheirEnding() throws {
    let name = MemberName(Array((String(repeating: "ö", count: 5000) + ".html").utf8), number: 1)
    guard case .path(let path) = name else {
      Issue.record("not a path: \(name)")
      return
    }
    #expect(path.utf8.count <= MemberName.maximumBytes)
    #expect(path.hasPrefix("öööö"))
    #expect(path.hasSuffix("öö.html"))
  }

  @Test(arguments: [ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_GNUTAR])
  func pathsOutOfTheArchiveAreRefused(format: Int32) throws {
    let bytes = try Packing.archive(
      [
        PackedFile("../up.html", Self.page("Up")), PackedFile("/etc/page.html", Self.page("Root")),
        PackedFile("a/../../b.html", Self.page("Over")), PackedFile("ok.html", Self.page("Good")),
      ], as: format)
    let reading = Reading(bytes, named: "a")
    #expect(members(reading) == ["ok.html Good"])
    #expect(reading.codes == ["read.member", "read.member", "read.member"])
    #expect(
      reading.faults.map { String($0.message.prefix { $0 != ":" }) }
        == ["../up.html", "/etc/page.html", "a/../../b.html"])
  }

  @Test func namesTwiceAreTwoMembers() throws {
    for format in [ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_USTAR] {
      let bytes = try Packing.archive(
        [PackedFile("a.html", Self.page("One")), PackedFile("a.html", Self.page("Two"))],
        as: format)
      #expect(members(Reading(bytes, named: "a")) == ["a.html One", "a.html Two"])
    }
  }

  // MARK: Archives made to break a reader

  @Test(arguments: ["traditional", "aes256"])
  func encryptedMembersSaySo(how: String) throws {
    let bytes = try Packing.archive(
      [PackedFile("a.html", Self.page("Secret"))], options: "zip:encryption=" + how,
      password: "secret")
    let reading = Reading(bytes, named: "a.zip")
    #expect(reading.records == [])
    #expect(reading.codes == ["read.encrypted"])
    #expect(reading.faults.first?.message.hasPrefix("a.html: encrypted") == true)
  }

  @Test(arguments: formats.filter { $0.1 != "7z" })
  func aCutArchiveGivesWhatComesBefore(format: Int32, name: String) throws {
    let files = (0..<20).map { PackedFile("\($0).html", Self.page("Story \($0)")) }
    let bytes = try Packing.archive(files, as: format)
    let reading = Reading(Array(bytes.prefix(bytes.count / 3 + 50)), named: "a." + name)
    #expect((4...15).contains(reading.records.count))
    #expect(
      reading.records.map(\.headline) == (0..<reading.records.count).map { "Story \($0)" })
    #expect(reading.codes == ["read.archive"])
  }

  @Test func aCut7zIsAFault() throws {
    let bytes = try Packing.archive(Self.folder, as: ARCHIVE_FORMAT_7ZIP)
    for count in [40, bytes.count / 2, bytes.count - 10] {
      #expect(Reading(Array(bytes.prefix(count)), named: "a.7z").codes == ["read.archive"])
    }
  }

  @Test func aDamagedMemberSaysSo() throws {
    let text = Self.page("Good words") + Self.page("Other")
    var bytes = try Packing.archive(
      [PackedFile("a.html", text), PackedFile("b.html", Self.page("Next"))],
      options: "zip:compression=store")
    let needle = Array("Good words".utf8)
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: needle) })
    bytes[place] = UInt8(ascii: "F")
    let reading = Reading(bytes, named: "a.zip")
    #expect(members(reading) == ["a.html Food words", "b.html Next"])
    #expect(reading.codes == ["read.archive"])
    #expect(reading.faults.first?.message.hasPrefix("a.html: damaged: ") == true)
  }

  @Test func archivesInArchivesWithoutEndEnd() throws {
    var bytes = try Packing.archive([PackedFile("a.html", Self.page("Deep"))])
    for _ in 0..<ForeignReader.maximumDepth + 2 {
      bytes = try Packing.archive([
        PackedFile("in.zip", bytes), PackedFile("a.html", Self.page("Beside")),
      ])
    }
    let reading = Reading(bytes, named: "a.zip")
    #expect(reading.records.map(\.headline).allSatisfy { $0 == "Beside" })
    #expect(reading.records.count == ForeignReader.maximumDepth)
    #expect(reading.codes == ["read.nested"])
  }

  @Test(arguments: [ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_USTAR])
  func tenThousandMembersAreRead(format: Int32) throws {
    let files = (0..<10_000).map {
      PackedFile("\($0 % 100)/\($0).jsonl", "{\"title\":\"T\($0)\"}\n")
    }
    let reading = Reading(try Packing.archive(files, as: format), named: "a")
    #expect(reading.records.count == 10_000)
    #expect(reading.records.last?.member == "99/9999.jsonl")
    #expect(reading.faults == [])
  }

  @Test func randomDamageNeverTraps() throws {
    var generator = SeededGenerator(state: 7)
    for (format, _) in Self.formats {
      let whole = try Packing.archive(Self.folder.filter { $0.bytes.count < 1000 }, as: format)
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        if Bool.random(using: &generator) {
          bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
        }
        let reading = Reading(bytes, named: "a")
        #expect(reading.records.count < 100)
      }
    }
  }
}
