// Damaged pictures: what can be read is read, what cannot is said, and nothing crashes.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct PictureDamageTests {
  private static let picture = TestPicture(
    iim: [
      (1, 90, [0x1B, 0x25, 0x47]), (2, 120, Array("Boats wait.".utf8)),
      (2, 80, Array("Ana Lopes".utf8)), (2, 90, Array("Porto".utf8)),
    ],
    xmp: [("dc:description", ["Boats wait."]), ("dc:creator", ["Ana Lopes"])],
    exif: [(0x010E, Array("Boats wait.".utf8)), (0x9003, Array("2019:06:04 10:00:00".utf8))],
    digest: .right)

  @Test func brokenXMPIsAFaultBesideTheRest() {
    var packet = Self.picture.packet
    packet.replaceSubrange(200..<260, with: Array("<<<&&&".utf8))
    let bytes = TestPicture.jpeg(
      Self.picture.photoshopSegments + TestPicture.segment(0xE1, TestPicture.xmpName + packet))
    let reading = Reading(bytes, named: "a.jpg")
    #expect(reading.records.first?.captions.first?.text == "Boats wait.")
    #expect(reading.codes == ["read.picture"])
    #expect(reading.faults.first?.message.contains("XMP") == true)

    let alone = TestPicture.jpeg(TestPicture.segment(0xE1, TestPicture.xmpName + packet))
    #expect(Reading(alone, named: "a.jpg").codes == ["read.picture"])
  }

  @Test func aDatasetThatIsTooLongEndsIIM() {
    var iim = Self.picture.iimBytes
    // The last dataset claims more than there is.
    let last = iim.count - 5 - 2
    iim[last] = 0x7F
    let bytes = TestPicture.jpeg(
      TestPicture.segment(
        0xED, Array("Photoshop 3.0\0".utf8) + TestPicture.resource(0x0404, iim)))
    let reading = Reading(bytes, named: "a.jpg")
    #expect(reading.records.first?.captions.first?.text == "Boats wait.")
    #expect(reading.records.first?.place == nil)
    #expect(reading.codes == ["read.picture"])
  }

  @Test func aTruncatedFileGivesWhatStandsBefore() {
    let whole = Self.picture.jpeg
    let exif = TestPicture.segment(0xE1, Array("Exif\0\0".utf8) + Self.picture.tiff()).count
    // Inside APP13, behind Exif.
    let reading = Reading(Array(whole[..<(2 + exif + 60)]), named: "a.jpg")
    #expect(reading.records.first?.captions.first?.text == "Boats wait.")
    #expect(reading.codes == ["read.picture"])
  }

  @Test func keywordsWithoutEndAreCutAndNoted() throws {
    let many = (0..<60_000).map { "word\($0)" }
    let picture = TestPicture(iim: many.map { (2, 25, Array($0.utf8)) })
    let record = try #require(Reading(picture.jpeg, named: "a.jpg").records.first)
    #expect(record.keywords.count == 1000)
    #expect(record.notes == ["60000 keywords, of which 1000 are kept"])
  }

  @Test func everyTruncationEndsWell() {
    for bytes in [Self.picture.jpeg, Self.picture.photoshop, Self.tiff] {
      for count in stride(from: 4, to: bytes.count, by: 7) {
        let reading = Reading(Array(bytes[..<count]), named: "a")
        #expect(reading.records.count <= 1)
        #expect(reading.records.count + reading.faults.count >= 1)
      }
    }
  }

  @Test func randomDamageEndsWell() {
    var random = SeededRandom(seed: 7)
    for round in 0..<400 {
      var bytes = [Self.picture.jpeg, Self.picture.photoshop, Self.tiff, Self.picture.png][
        round % 4]
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 4..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      let reading = Reading(bytes, named: "a")
      #expect(reading.records.count + reading.faults.count >= 1)
    }
  }

  private static let tiff = picture.tiff([
    (0x02BC, picture.packet), (0x83BB, picture.iimBytes), (0x8649, picture.resources),
  ])
}
