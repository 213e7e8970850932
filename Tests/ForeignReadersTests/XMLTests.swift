// The tree that XML becomes, and what broken and hostile XML becomes.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite("XML") struct XMLTests {
  private func document(_ text: String) throws -> XMLDocument {
    try XMLDocument.read(ByteStream(Array(text.utf8)), limits: ReadLimits())
  }

  @Test("elements, attributes and text keep their order")
  func tree() throws {
    let root = try document(
      """
      <?xml version="1.0"?>
      <a xmlns="urn:a" xmlns:m="urn:m" xml:lang="de" m:x="2" x="1">one <b>two</b><m:b>three</m:b>
        <![CDATA[<four>]]> <c><b k="&quot;5&quot;"/></c></a>
      """
    ).root
    #expect(root.name == "a" && root.namespace == "urn:a" && root.line == 2)
    #expect(root["x"] == "1" && root.attribute("m", "x") == "2" && root["none"] == nil)
    #expect(root.attribute("xml", "lang") == "de")
    #expect(root.text == "one twothree <four>")
    #expect(root.all("b").map(\.text) == ["two", "three"])
    #expect(root.child("b", in: "urn:m")?.text == "three")
    #expect(root.first("c", "b")?["k"] == "\"5\"")
    #expect(root.first("c", "d") == nil)
    #expect(root.descendants("b").count == 3)
    #expect(root.children.map(\.name) == ["b", "b", "c"])
  }

  @Test("text that feeds break is mended", arguments: try tableRows("Fixtures/xml-mended.tsv"))
  func mended(_ row: TableRow) throws {
    let document = try document(row[0])
    #expect(document.root.text == row[1])
    #expect(document.fault == nil)
  }

  @Test("no way of cutting a document into pieces changes it")
  func pieces() throws {
    let text =
      "<a>R&D &eacute;&#233;&#146; caf\u{E9} \u{65B0}\u{805E} <![CDATA[x]] & y]]><!-- <b>&x --><b>z</b></a>"
    let whole = try document(text)
    let bytes = Array(text.utf8)
    for length in 1...41 {
      var start = 0
      let stream = ByteStream { buffer in
        let count = min(length, buffer.count, bytes.count - start)
        buffer.copyBytes(from: bytes[start..<(start + count)])
        start += count
        return count
      }
      let cut = try XMLDocument.read(stream, limits: ReadLimits())
      #expect(cut.root.text == whole.root.text, "pieces of \(length)")
    }
    #expect(whole.root.text == "R&D éé’ café 新聞 x]] & yz")
  }

  @Test("entities that grow without bound end at libxml2's limit")
  func billionLaughs() throws {
    var text = "<!DOCTYPE r [<!ENTITY a0 \"ha ha ha ha ha \">"
    for level in 1...12 {
      text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    let document = try document(text + "]><r>&a12;</r>")
    #expect(document.fault?.code == .xml)
    #expect(document.fault?.message.contains("10 times") == true)
    let loop = try self.document("<!DOCTYPE r [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><r>&a;</r>")
    #expect(loop.fault?.code == .xml)
  }

  @Test("entities of the document's own are opened")
  func ownEntities() throws {
    let document = try document(
      "<!DOCTYPE r [<!ENTITY co \"Anna &amp; Sons\"><!ENTITY e \"<b>bold</b>\">]><r>&co; &e;</r>")
    #expect(document.root.text == "Anna & Sons bold")
    #expect(document.root.first("b") != nil)
    #expect(document.fault == nil)
  }

  @Test(
    "external entities are never fetched",
    arguments: [
      "<!DOCTYPE r [<!ENTITY x SYSTEM \"PATH\">]><r>a&x;b</r>",
      "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><r>a&x;b</r>",
      "<!DOCTYPE r [<!ENTITY % p SYSTEM \"PATH\"> %p;]><r>ab</r>",
      "<!DOCTYPE r SYSTEM \"PATH\"><r>ab</r>",
      "<!DOCTYPE r PUBLIC \"-//X//Y\" \"http://127.0.0.1:9/x.dtd\"><r>ab</r>",
      "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\">a<xi:include href=\"PATH\" parse=\"text\"/>b</r>",
    ])
  func external(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("secret", to: "secret.txt")
    let document = try document(text.replacing("PATH", with: path))
    #expect(document.root.text.replacing("&x;", with: "") == "ab")
  }

  @Test("10,000 nested elements end with a fault")
  func nesting() throws {
    let document = try document(
      String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000))
    #expect(document.fault?.code == .xml)
    #expect(document.fault?.message.contains("256") == true)
  }

  @Test("what is hostile ends with a fault, whatever the root")
  func hostile() {
    let laughs =
      "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ha ha ha ha ha ha ha ha '>"
      + (0..<12).map { level in
        let name = "abcdefghijklmn".map(String.init)
        return "<!ENTITY \(name[level + 1]) '"
          + String(repeating: "&\(name[level]);", count: 10) + "'>"
      }.joined() + "]>"
    for root in ["nitf", "newsItem", "NewsML", "anything"] {
      let deep = String(repeating: "<a>", count: 10_000)
      #expect(
        Reading(Array("<?xml version='1.0'?><\(root)>\(deep)".utf8), named: "x").codes == [
          "read.xml"
        ])
      #expect(
        Reading(Array("\(laughs)<\(root)>&m;</\(root)>".utf8), named: "x").codes == ["read.xml"])
    }
  }

  @Test("a document that is cut off gives what there is")
  func truncated() throws {
    let document = try document("<r><a>one</a><b>two")
    #expect(document.root.text == "onetwo")
    #expect(document.fault?.code == .xml)
    let none = Reading(Array("<?xml version=\"1.0\"?><!-- x".utf8), named: "x.xml")
    #expect(none.codes == ["read.xml"])
    #expect(Reading(Array("<?xml version=\"1.0\"?>\n".utf8), named: "x.xml").codes == ["read.xml"])
  }

  @Test("an element that is too large ends with the limit")
  func tooLarge() throws {
    let stream = ByteStream(
      Array(("<r><i>" + String(repeating: "word ", count: 2000) + "</i></r>").utf8))
    let document = try XMLDocument.read(stream, limits: ReadLimits(fileBytes: 4096))
    #expect(document.fault?.code == .tooLarge)
  }

  @Test("items are handed over one by one, with the head before them")
  func items() throws {
    var text = "<rss><channel><title>Ours</title>"
    for number in 1...3000 {
      text +=
        "<item><title>Story \(number)</title><text>\(String(repeating: "x", count: 100))</text>"
        + (number == 7 ? "<item>inner</item>" : "") + "</item>"
    }
    text += "<title>Late</title></channel></rss>"
    var titles: [String] = []
    var heads: Set<String> = []
    let items = try XMLItems.read(
      ByteStream(Array(text.utf8)), names: ["item"], limits: ReadLimits(fileBytes: 8192)
    ) { item, head in
      titles.append(item.first("title")?.text ?? "")
      heads.insert(head.first("channel", "title")?.text ?? "")
    }
    #expect(titles == (1...3000).map { "Story \($0)" })
    #expect(heads == ["Ours"])
    #expect(items.root.all("channel", "title").map(\.text) == ["Ours", "Late"])
    #expect(items.root.first("channel", "item") == nil)
    #expect(items.fault == nil)
  }

  @Test(
    "the encoding is what the bytes are in", arguments: try tableRows("Fixtures/xml-encodings.tsv"))
  func encodings(_ row: TableRow) throws {
    let text =
      "<?xml version=\"1.0\"\(row[0].isEmpty ? "" : " encoding='\(row[0])'")?><r>\(row[2])</r>"
    let bytes = try #require(Encoded.bytes(text, in: row[1]))
    let document = try XMLDocument.read(ByteStream(bytes), limits: ReadLimits())
    #expect(document.root.text == row[2])
    #expect(document.notes.isEmpty == (row[3] == "as declared"))
    #expect(document.fault == nil)
  }
}

/// Texts in other encodings.
private enum Encoded {
  static func bytes(_ text: String, in encoding: String) -> [UInt8]? {
    switch encoding {
    case "utf-8": return Array(text.utf8)
    case "utf-8 with mark": return [0xEF, 0xBB, 0xBF] + text.utf8
    case "utf-16": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "windows-1252":
      return text.unicodeScalars.map {
        $0 == "\u{2019}" ? 0x92 : UInt8(truncatingIfNeeded: $0.value)
      }
    case "koi8-r":
      let letters = "юабцдефгхийклмнопярстужвьызшэщчъ"
      return text.unicodeScalars.map { scalar in
        let index = letters.unicodeScalars.enumerated().first { $0.element == scalar }?.offset
        return index.map { UInt8(0xC0 + $0) } ?? UInt8(truncatingIfNeeded: scalar.value)
      }
    default: return nil
    }
  }
}
