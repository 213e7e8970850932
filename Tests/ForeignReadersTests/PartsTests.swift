// The parts of reading a page, each by itself: hints, encodings, text out of markup, requests.

import JSON
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct PartsTests {
  @Test(arguments: try tableRows("Fixtures/hints.tsv"))
  func namesSayWhatAnElementIs(row: TableRow) {
    let names: [(Hint, String)] = [
      (.content, "content"), (.chrome, "chrome"), (.comments, "comments"), (.caption, "caption"),
      (.credit, "credit"), (.byline, "byline"), (.date, "date"), (.hidden, "hidden"),
      (.standfirst, "standfirst"),
    ]
    let hint = HintReader.read(Array(row[0].utf8))
    let found = names.filter { hint.contains($0.0) }.map(\.1).joined(separator: " ")
    #expect(found == row[1])
  }

  /// Bytes of a page and the text of its paragraph.
  @Test(arguments: [
    ("<meta charset=utf-8><p>caf\u{E9}", [UInt8]("<meta charset=utf-8><p>café".utf8), "café"),
    ("windows-1254", [0x3C, 0x70, 0x3E, 0xDD, 0x73, 0x74], "Ýst"),
    (
      "declared windows-1254",
      Array("<meta charset=windows-1254><p>".utf8) + [0xDD, 0x73, 0x74], "İst"
    ),
    (
      "declared latin 1 is windows-1252",
      Array("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>".utf8) + [
        0x93, 0x61, 0x94,
      ],
      "“a”"
    ),
    ("koi8", Array("<?xml version='1.0' encoding='koi8-r'?><p>".utf8) + [0xC4, 0xC1], "да"),
    ("utf-16 with its mark", [0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0, 0x34, 0x04], "д"),
    ("utf-8 with its mark", [0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>д".utf8), "д"),
    ("utf-8 that says otherwise", Array("<meta charset=windows-1251><p>да".utf8), "да"),
    ("shift_jis", Array("<meta charset=Shift_JIS><p>".utf8) + [0x8D, 0x60], "港"),
    (
      "one broken byte in utf-8",
      Array("<meta charset=utf-8><p>".utf8) + Array(String(repeating: "да ", count: 100).utf8) + [
        0xD0
      ],
      String(repeating: "да ", count: 100) + "\u{FFFD}"
    ),
    ("unknown label", Array("<meta charset=nonsense><p>".utf8) + [0x93, 0x61], "“a"),
    ("a NUL", Array("<p>a\u{0}b".utf8), "a b"),
  ])
  func encodingsBecomeUTF8(name: String, bytes: [UInt8], text: String) throws {
    let page = try #require(PageParser.parse(PageDecoder.decode(bytes)))
    let paragraph = try #require(page.first(.p, in: 0))
    #expect(page.text(of: paragraph) == text.split(separator: " ").joined(separator: " "))
  }

  @Test(arguments: [
    ("Tom &amp; Jerry", "Tom & Jerry"), ("O&amp;#39;Dell", "O'Dell"), ("a &lt;b&gt;", "a"),
    ("5 < 6 & 7", "5 < 6 & 7"), ("&nbsp; x &eacute;", "x é"), ("<b>bold</b> word", "bold word"),
    ("&unknown; &", "&unknown; &"), ("&#xD800;", "&#xD800;"), ("  ", nil as String?),
  ])
  func markedUpValuesBecomePlain(value: String, plain: String?) {
    #expect(MarkupText.plain(value) == plain)
  }

  @Test func aRequestIsAnsweredWithLinesAndAnEnd() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "<h1>T</h1><p>Some words that are a sentence of their own.</p>", to: "a.html")
    func replies(_ request: String) -> [String] {
      var lines: [String] = []
      WorkerSession().respond(to: Array(request.utf8)) {
        lines.append(String(decoding: $0, as: UTF8.self))
      }
      return lines
    }
    let good = replies(#"{"path":"\#(path)","options":{"path":"a.html","source":"S"}}"#)
    #expect(good.count == 2)
    #expect(good.first?.hasPrefix(#"{"record":{"kind":"article","format":"html""#) == true)
    #expect(good.first?.contains(#""source":"S""#) == true)
    #expect(good.last == "{\"end\":true}\n")
    for bad in ["", "nonsense", "[]", "{}", #"{"path":7}"#] {
      let lines = replies(bad)
      #expect(lines.count == 2)
      #expect(lines.first?.contains(#""code":"read.worker""#) == true)
      #expect(lines.last == "{\"end\":true}\n")
    }
  }
}
