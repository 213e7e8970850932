// Pictures: which block is right (a table of all cases), how their text is encoded, which files are read, and
// what becomes of damaged ones.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct PictureTests {
  /// The dataset, property and tag of a field.
  private static let places: [String: (number: UInt8, property: String, tag: UInt16)] = [
    "headline": (105, "photoshop:Headline", 0),
    "caption": (120, "dc:description", 0x010E),
    "byline": (80, "dc:creator", 0x013B),
    "credit": (110, "photoshop:Credit", 0),
    "source": (115, "photoshop:Source", 0),
    "copyright": (116, "dc:rights", 0x8298),
    "city": (90, "photoshop:City", 0),
    "country": (101, "photoshop:Country", 0),
    "keywords": (25, "dc:subject", 0),
    "instructions": (40, "photoshop:Instructions", 0),
    "title": (5, "dc:title", 0),
    "date": (55, "photoshop:DateCreated", 0x9003),
  ]

  private static func value(_ field: String, of record: NewsRecord) throws -> [String] {
    let caption = try #require(record.captions.first)
    let values: [String?] =
      switch field {
      case "headline": [record.headline]
      case "caption": [caption.text]
      case "byline": caption.creators
      case "credit": [caption.credit]
      case "source": [caption.source]
      case "copyright": [caption.copyright]
      case "city": [record.place]
      case "country": [record.country]
      case "keywords": record.keywords
      case "instructions": [record.usage]
      case "title": [record.slug]
      case "date": [caption.date?.description]
      default: []
      }
    return values.compactMap { $0 }.filter { !$0.isEmpty }
  }

  @Test(arguments: try tableRows("Fixtures/pictures.tsv"))
  func blocksAreReconciled(row: TableRow) throws {
    let place = try #require(Self.places[row[1]])
    func values(_ column: Int) -> [String] { row[column].split(separator: "|").map(String.init) }
    // Something to find the picture by, whatever becomes of the field.
    var picture = TestPicture(iim: [
      (2, row[1] == "instructions" ? 110 : 40, Array("No sales".utf8))
    ])
    picture.digest = try #require(TestPicture.Digest(rawValue: row[2]))
    if place.tag != 0, !row[3].isEmpty { picture.exif = [(place.tag, Array(row[3].utf8))] }
    picture.iim += values(4).map { (2, place.number, Array($0.utf8)) }
    if !row[5].isEmpty { picture.xmp = [(place.property, values(5))] }
    let reading = Reading(picture.jpeg, named: "a.jpg")
    let record = try #require(reading.records.first)
    #expect(try Self.value(row[1], of: record) == values(6))
    #expect(record.notes.joined(separator: "\n") == row[7])
    #expect(reading.codes == [])
  }

  @Test func everyFieldHasItsPlace() throws {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let picture = TestPicture(
      iim: [
        (1, 90, [0x1B, 0x25, 0x47]), (2, 5, bytes("ferry-strike")), (2, 25, bytes("ferry")),
        (2, 25, bytes("strike")), (2, 40, bytes("No sales")), (2, 55, bytes("20190604")),
        (2, 80, bytes("Ana Lopes")), (2, 90, bytes("Porto")), (2, 95, bytes("Norte")),
        (2, 101, bytes("Portugal")), (2, 105, bytes("Ferries stay in port")),
        (2, 110, bytes("Coast Agency")), (2, 115, bytes("Coast")), (2, 116, bytes("© Coast")),
        (2, 120, bytes("Boats\rwait.")), (2, 135, bytes("pt")),
      ],
      xmp: [
        ("xmpRights:UsageTerms", ["Editorial use"]),
        ("Iptc4xmpExt:DigImageGUID", ["urn:x:77"]),
      ])
    let record = try #require(Reading(picture.jpeg, named: "a.jpg").records.first)
    let date = try #require(NewsDate(iso: "2019-06-04"))
    var caption = NewsCaption(
      text: "Boats\nwait.", credit: "Coast Agency", creators: ["Ana Lopes"], date: date)
    caption.source = "Coast"
    caption.copyright = "© Coast"
    #expect(record.kind == .caption)
    #expect(record.format == "picture")
    #expect(record.captions == [caption])
    #expect(record.headline == "Ferries stay in port")
    #expect(record.slug == "ferry-strike")
    #expect(record.keywords == ["ferry", "strike"])
    #expect(record.usage == "No sales\nEditorial use")
    #expect(record.place == "Porto")
    #expect(record.country == "Portugal")
    #expect(record.language == "pt")
    #expect(record.key == "urn:x:77")
    #expect(record.date == date)
    #expect(record.dateSource == .meta)
    #expect(record.notes == [])
  }

  @Test func aTitleInWordsIsTheHeadline() throws {
    func headline(_ title: String) -> String? {
      let picture = TestPicture(xmp: [("dc:title", [title])])
      return Reading(picture.jpeg, named: "a.jpg").records.first?.headline
    }
    #expect(headline("Boats wait in the harbour") == "Boats wait in the harbour")
    for slug in ["PORTO-FERRY/STRIKE", "Ferry Strike Porto", "boat 4711 in port", "DSC_0012"] {
      #expect(headline(slug) == "")
    }
  }

  @Test(arguments: try tableRows("Fixtures/picture-texts.tsv"))
  func textsAreDecoded(row: TableRow) throws {
    var picture = TestPicture(iim: [(2, 120, Self.bytes(row[2]))])
    if !row[1].isEmpty { picture.iim.insert((1, 90, Self.bytes(row[1])), at: 0) }
    let record = try #require(Reading(picture.jpeg, named: "a.jpg").records.first)
    #expect(record.captions.first?.text == row[3])
  }

  /// A text in which %NN is a byte.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  @Test func otherFormatsAreRead() throws {
    let picture = TestPicture(
      iim: [(2, 90, Array("Porto".utf8)), (2, 105, Array("Old".utf8))],
      xmp: [("dc:description", ["Boats wait."]), ("photoshop:Headline", ["New"])],
      digest: .wrong)
    let tiff = picture.tiff([
      (0x02BC, picture.packet), (0x83BB, picture.iimBytes), (0x8649, picture.resources),
    ])
    for (name, bytes) in [
      ("a.psd", picture.photoshop), ("a.tif", tiff), ("a.png", picture.png),
      ("a.webp", picture.webp), ("a.jpg", picture.jpeg),
    ] {
      let record = try #require(Reading(bytes, named: name).records.first, "\(name)")
      #expect(record.captions.first?.text == "Boats wait.")
      // In PNG and WebP there is no IIM here.
      let hasIIM = !name.hasSuffix("png") && !name.hasSuffix("webp")
      #expect(record.headline == (hasIIM ? "Old" : "New"), "\(name)")
      #expect(record.place == (hasIIM ? "Porto" : nil), "\(name)")
    }
  }

  @Test func aSidecarIsReadAsAPicture() throws {
    let sidecar = TestPicture(xmp: [("dc:description", ["Boats wait."])]).packet
    var records: [NewsRecord] = []
    try PictureReader.read(
      ByteStream(sidecar), options: ReadOptions(),
      into: RecordSink(record: { records.append($0) }, fault: { _ in }))
    #expect(records.first?.captions.first?.text == "Boats wait.")
  }

  @Test func packetsOfAJPEGAreGathered() throws {
    let older = TestPicture(xmp: [("photoshop:City", ["Porto"]), ("photoshop:Headline", ["Old"])])
    let newer = TestPicture(xmp: [("photoshop:Headline", ["New"])])
    let two = TestPicture.jpeg(
      TestPicture.segment(0xE1, TestPicture.xmpName + older.packet)
        + TestPicture.segment(0xE1, TestPicture.xmpName + newer.packet))
    let merged = try #require(Reading(two, named: "a.jpg").records.first)
    #expect(merged.headline == "New")
    #expect(merged.place == "Porto")

    // The name's first four bytes written over.
    let name = Array("XMP\0".utf8) + TestPicture.xmpName.dropFirst(4)
    let renamed = TestPicture.jpeg(TestPicture.segment(0xE1, name + newer.packet))
    #expect(Reading(renamed, named: "a.jpg").records.first?.headline == "New")

    // An extension in two pieces, the second first.
    let packet = newer.packet
    func piece(_ range: Range<Int>) -> [UInt8] {
      TestPicture.segment(
        0xE1,
        Array("http://ns.adobe.com/xmp/extension/\0".utf8) + [UInt8](repeating: 0x41, count: 32)
          + big(packet.count, 4) + big(range.lowerBound, 4) + packet[range])
    }
    let extended = TestPicture.jpeg(
      TestPicture.segment(0xE1, TestPicture.xmpName + older.packet)
        + piece(100..<packet.count) + piece(0..<100))
    #expect(Reading(extended, named: "a.jpg").records.first?.headline == "New")
  }

  @Test func onlyTheHeadOfAJPEGIsRead() throws {
    let picture = TestPicture(iim: [(2, 120, Array("Boats wait.".utf8))])
    let stream = ByteStream(picture.jpeg + [UInt8](repeating: 0x55, count: 4 << 20))
    let head = try PictureHead(stream, limits: ReadLimits(fileBytes: 1 << 20))
    #expect(head.bytes.count < 1000)
    // A picture that must be read whole has four times the limit.
    let tiff = picture.tiff([(0x83BB, picture.iimBytes)]) + [UInt8](repeating: 0, count: 5000)
    var options = ReadOptions()
    options.limits.fileBytes = 1000
    #expect(Reading(tiff, named: "a.tif", options).codes == ["read.too_large"])
    options.limits.fileBytes = 2000
    #expect(Reading(tiff, named: "a.tif", options).records.count == 1)
  }

  @Test func aPictureThatNobodyDescribedIsNoRecord() {
    var camera = TestPicture(exif: [(0x9003, Array("2019:06:04 10:00:00".utf8))])
    camera.exif.append((0x010E, Array("OLYMPUS DIGITAL CAMERA         ".utf8)))
    for picture in [TestPicture(), camera, TestPicture(iim: [(2, 120, Array(" - ".utf8))])] {
      let reading = Reading(picture.jpeg, named: "a.jpg")
      #expect(reading.records == [])
      #expect(reading.codes == ["read.no_metadata"])
    }
  }

  @Test func digestsAreMD5() {
    // RFC 1321, A.5.
    let digest = IIMDigest.md5(Array("abc".utf8)[...])
    #expect(digest.prefix(4) == [0x90, 0x01, 0x50, 0x98])
    #expect(digest.count == 16)
  }

  @Test(arguments: [
    ("Ana Lopes", ["Ana Lopes"]), ("Ana Lopes; Ivo Reis", ["Ana Lopes", "Ivo Reis"]),
    (#""Lopes; Sons"; Ivo Reis"#, ["Lopes; Sons", "Ivo Reis"]),
    (#""The ""Boat"" Agency""#, [#"The "Boat" Agency"#]), ("Ana;Ivo", ["Ana;Ivo"]),
    ("Ana Lopes;", ["Ana Lopes"]), ("\"", []), ("", []),
  ])
  func exifListsAreTakenApart(text: String, values: [String]) {
    #expect(ExifList.values(text) == values)
  }
}
