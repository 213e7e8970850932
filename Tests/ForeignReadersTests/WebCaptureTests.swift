// What each kind of record, each form of a header and each coding of a body gives. Files are made here, in the
// shapes that crawlers write.

import News
import Readers
import TestSupport
import Testing

@testable import ForeignReaders

/// A file of captures and what it should give.
struct CaptureCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  /// The headlines of the pages.
  let headlines: [String]
  /// The codes of the faults.
  let codes: [String]

  init(
    _ name: String, _ headlines: [String], codes: [String] = [],
    _ build: (inout CaptureBytes) throws -> Void
  ) rethrows {
    testDescription = name
    var file = CaptureBytes()
    try build(&file)
    bytes = file.bytes
    self.headlines = headlines
    self.codes = codes
  }
}

@Suite struct WebCaptureTests {
  private static let http = "application/http; msgtype=response"

  // MARK: Kinds of records

  private static let kinds = [
    CaptureCase("a page", ["A"]) { $0.add(content: answer(page("A"))) },
    CaptureCase("two pages", ["A", "B"]) {
      $0.add(content: answer(page("A")))
      $0.add(content: answer(page("B")))
    },
    CaptureCase("what is no answer", ["A"]) {
      $0.add(
        "warcinfo", "", content: Array("software: test\r\n".utf8),
        contentType: "application/warc-fields")
      $0.add("request", content: Array("GET / HTTP/1.1\r\n\r\n".utf8))
      $0.add("revisit", content: answer([]))
      $0.add("metadata", content: Array("via: x\r\n".utf8), contentType: "application/warc-fields")
      $0.add(
        "response", "dns:news.example", content: Array("20190504\nnews.example".utf8),
        contentType: "text/dns")
      $0.add("continuation", content: page("B"), fields: ["WARC-Segment-Number: 2"])
      $0.add("invention", content: page("B"), contentType: "text/html")
      $0.add(content: answer(page("A")))
    },
    CaptureCase("answers that bring no page", ["A"]) {
      for status in ["301 Moved", "302 Found", "304 Not Modified", "404 Not Found", "503 Busy"] {
        $0.add(content: answer(page("B"), status: "HTTP/1.1 \(status)"))
      }
      $0.add(content: answer([], status: "HTTP/1.1 204 No Content"))
      $0.add(content: answer(page("A"), status: "HTTP/2 203"))
    },
    CaptureCase("answers of other types", []) {
      $0.add(content: answer([0xFF, 0xD8, 0xFF, 0xE0], type: "image/jpeg"))
      $0.add(content: answer(Array("%PDF-1.4".utf8), type: "application/pdf"))
      $0.add(content: answer(Array("{\"title\":\"A\"}".utf8), type: "application/json"))
      $0.add(content: answer(Array("<rss/>".utf8), type: "application/rss+xml"))
      $0.add(content: answer(Array("User-agent: *".utf8), type: "text/plain"))
      $0.add(content: answer(Array("p { color: red }".utf8), type: "text/css"))
    },
    CaptureCase("what is only called HTML", []) {
      $0.add(content: answer([0xFF, 0xD8, 0xFF, 0xE0]))
      $0.add(content: answer(Array("{\"title\":\"A\"}".utf8)))
      $0.add(content: answer(Array("<?xml version='1.0'?><rss><channel/></rss>".utf8)))
      $0.add(content: answer([]))
      $0.add(content: answer(Array(" \r\n".utf8)))
    },
    CaptureCase("HTML under other names", ["A", "B"]) {
      $0.add(content: answer(page("A"), type: nil))
      $0.add(content: answer(page("B"), type: "Application/XHTML+XML; charset=utf-8"))
      $0.add(content: answer(page("C"), type: "text/plain"))
    },
    CaptureCase("things without an answer around them", ["A", "B", "Gate closed"]) {
      $0.add("resource", content: page("A"), contentType: "text/html; charset=utf-8")
      $0.add("resource", "file:///a page.html", content: page("B"), contentType: "text/html")
      $0.add(
        "resource", "urn:text:http://news.example/", content: page("C"), contentType: "text/html")
      $0.add(
        "resource", "metadata://crawler.example/log", content: Array("Log\n".utf8),
        contentType: "text/plain")
      $0.add("resource", content: [0x89, 0x50, 0x4E, 0x47], contentType: "image/png")
      $0.add(
        "conversion",
        content: Array("Gate closed\n\nThe gate at the harbour is closed until May.\n".utf8),
        contentType: "text/plain")
    },
  ]

  @Test(arguments: kinds) func kindsOfRecords(row: CaptureCase) { check(row) }

  // MARK: Forms of headers

  private static let forms = [
    CaptureCase("versions", ["A", "B", "C"]) {
      $0.add(content: answer(page("A")), version: "WARC/0.18")
      $0.add(content: answer(page("B")), version: "WARC/1.1")
      $0.add(content: answer(page("C")), version: "WARC/0.17")
    },
    CaptureCase("lines that end with a line feed", ["A", "B"]) {
      $0.add(content: answer(page("A"), newline: "\n"), newline: "\n", end: "\n\n")
      $0.add(content: answer(page("B")))
    },
    CaptureCase("line ends between records", ["A", "B", "C", "D"]) {
      $0.add(content: answer(page("A")), end: "")
      $0.add(content: answer(page("B")), end: "\n")
      $0.add(content: answer(page("C")), end: "\r\n\r\n\r\n\r\n\r\n")
      $0.add(content: answer(page("D")), end: "")
    },
    CaptureCase("names in any case, folded and odd lines", ["A"]) {
      $0.add(
        "RESPONSE", content: answer(page("A")),
        fields: ["x-note: a", "\tb", " c", "no colon", ": no name"])
    },
    CaptureCase("lengths with zeros", ["A", "B"]) {
      let content = answer(page("A"))
      $0.add(content: content, length: "00000\(content.count)")
      $0.add(content: answer(page("B")))
    },
  ]

  @Test(arguments: forms) func formsOfHeaders(row: CaptureCase) { check(row) }

  // MARK: Codings

  private static func codings() throws -> [CaptureCase] {
    [
      CaptureCase("chunks", ["A"]) {
        $0.add(content: answer(chunked(page("A")), fields: ["Transfer-Encoding: chunked"]))
      },
      CaptureCase("chunks that are none", ["A"]) {
        $0.add(content: answer(page("A"), fields: ["Transfer-Encoding: chunked"]))
      },
      try CaptureCase("gzip", ["A"]) {
        $0.add(
          content: answer(try Packing.compressed(page("A")), fields: ["Content-Encoding: gzip"]))
      },
      try CaptureCase("gzip in chunks", ["A"]) {
        $0.add(
          content: answer(
            chunked(try Packing.compressed(page("A"))),
            fields: ["Content-Encoding: GZIP", "Transfer-Encoding: Chunked"]))
      },
      try CaptureCase("gzip twice", ["A"]) {
        $0.add(
          content: answer(
            try Packing.compressed(try Packing.compressed(page("A"))),
            fields: ["Content-Encoding: gzip, x-gzip"]))
      },
      CaptureCase("gzip that is none", ["A"]) {
        $0.add(content: answer(page("A"), fields: ["Content-Encoding: gzip"]))
      },
      CaptureCase("deflate as zlib and bare", ["A", "B"]) {
        $0.add(content: answer(zlibStored(page("A")), fields: ["Content-Encoding: deflate"]))
        $0.add(content: answer(stored(page("B")), fields: ["Content-Encoding: deflate"]))
      },
      CaptureCase("codings that are not known", ["B"], codes: ["read.unsupported"]) {
        $0.add(content: answer([0x8B, 0x02, 0x80, 0x61], fields: ["Content-Encoding: br"]))
        $0.add(content: answer(page("B"), fields: ["Content-Encoding: br"]))
      },
      CaptureCase("an answer before the answer", ["A"]) {
        $0.add(content: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) + answer(page("A")))
      },
      CaptureCase("an answer without a header", ["A"], codes: ["read.warc"]) {
        $0.add(content: page("A"))
        $0.add(content: Array("No page and no answer".utf8))
      },
    ]
  }

  @Test(arguments: try codings()) func codingsOfBodies(row: CaptureCase) { check(row) }

  private func check(_ row: CaptureCase) {
    let reading = Reading(row.bytes, named: "crawl.warc")
    #expect(reading.records.map(\.headline) == row.headlines)
    #expect(reading.codes == row.codes)
    #expect(reading.records.allSatisfy { $0.format == "html" || $0.format == "text" })
  }

  // MARK: What the capture knows

  @Test func theCaptureGivesAddressAndIdentity() throws {
    var file = CaptureBytes()
    file.add("response", "<http://news.example/a b?id=1>", content: answer(page("A")))
    file.add(
      "response", "http://news.example/a b?id=1", content: answer(page("A")),
      date: "2019-05-05T00:00:00.123456Z")
    let canonical = "<link rel=canonical href='http://news.example/own'>"
    file.add(content: answer(page("A", head: canonical)))
    let records = Reading(file.bytes, named: "crawl.warc").records
    try #require(records.count == 3)
    #expect(records[0].member == "http://news.example/a b?id=1")
    #expect(records[0].url == "http://news.example/a b?id=1")
    #expect(records[0].key == "http://news.example/a b?id=1 2019-05-04T23:30:00Z")
    #expect(records[1].key != records[0].key)
    #expect(records[2].member == "http://news.example/page")
    #expect(records[2].url == "http://news.example/own")
  }

  @Test(arguments: [
    ("", "http://news.example/page", "2019-05-04 capture"),
    ("", "http://news.example/2018/11/02/page", "2018-11-02 url"),
    (
      "<meta property=article:published_time content=2017-01-31>",
      "http://news.example/2018/11/02/", "2017-01-31 meta"
    ),
  ])
  func theCaptureDatesAPageThatDoesNotSay(head: String, uri: String, expected: String) throws {
    var file = CaptureBytes()
    file.add("response", uri, content: answer(page("A", head: head)))
    file.add(
      "conversion", uri, content: Array("A\n\nThe gate is closed.\n".utf8),
      contentType: "text/plain")
    let records = Reading(file.bytes, named: "crawl.warc").records
    try #require(records.count == 2)
    #expect(dating(records[0]) == expected)
    #expect(head.isEmpty ? dating(records[1]) == expected : true)
  }

  private func dating(_ record: NewsRecord) -> String {
    [record.date?.description, record.dateSource?.rawValue].compactMap { $0 }.joined(separator: " ")
  }

  @Test func aCaptureThatWasCutOffIsNoted() {
    var file = CaptureBytes()
    file.add(content: answer(page("A")), fields: ["WARC-Truncated: length"])
    file.add(content: answer(page("B"), fields: ["Content-Length: 5000"]))
    file.add(content: answer(page("C"), fields: ["Content-Length: 10"]))
    let records = Reading(file.bytes, named: "crawl.warc").records
    #expect(records.map(\.notes.count) == [1, 1, 0])
    #expect(records.first?.notes == ["the capture is incomplete: WARC-Truncated: length"])
    #expect(records.last?.body.contains("when it will") == true)
  }

  @Test(arguments: [
    // The header of HTTP counts before the page's own.
    ("text/html; charset=windows-1254", "iso-8859-5", [0xFE], "\u{15F}"),
    ("text/html; Charset=\"ISO-8859-5\"", "", [0xD6], "ж"),
    ("text/html", "windows-1251", [0xE6], "ж"),
    // Servers say UTF-8 of pages that are not.
    ("text/html; charset=utf-8", "windows-1251", [0xE6], "ж"),
    ("text/html; charset=no such thing", "windows-1251", [0xE6], "ж"),
    ("text/html; charset=iso-8859-5", "", [0xEF, 0xBB, 0xBF, 0xD0, 0xB6], "ж"),
  ])
  func theServersCharsetReachesTheDecoder(
    type: String, meta: String, letter: [UInt8], expected: String
  ) {
    let isMarked = letter.count > 1
    let head = meta.isEmpty ? "" : "<meta charset=\(meta)>"
    let text = page("A@B", head: head)
    var body = isMarked ? Array(letter.prefix(3)) : []
    for byte in text {
      if byte == UInt8(ascii: "@") {
        body += letter.dropFirst(isMarked ? 3 : 0)
      } else {
        body.append(byte)
      }
    }
    var file = CaptureBytes()
    file.add(content: answer(body, type: type))
    #expect(Reading(file.bytes, named: "crawl.warc").records.map(\.headline) == ["A\(expected)B"])
  }

  // MARK: ARC

  @Test func pagesOfARCFilesAreRead() {
    var file = CaptureBytes()
    let version = Array("1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n".utf8)
    file.addARC("filedesc://crawl.arc", content: version, type: "text/plain")
    file.addARC("http://news.example/a?title=With some spaces", content: answer(page("A")))
    file.addARC("dns:news.example", content: Array("news.example 192.0.2.7".utf8), type: "text/dns")
    file.addARC(
      "https://news.example/b.png", content: answer([0x89], type: "image/png"), type: "image/png")
    // Version 2, and an answer of HTTP 0.9.
    file.addARC(
      "http://news.example/b", content: answer(page("B")), more: "200 - - 1234 crawl.arc ")
    file.addARC("http://news.example/c", content: page("C"))
    let reading = Reading(file.bytes, named: "crawl.arc")
    #expect(reading.faults == [])
    #expect(reading.records.map(\.headline) == ["A", "B", "C"])
    #expect(
      reading.records.map(\.member) == [
        "http://news.example/a?title=With some spaces", "http://news.example/b",
        "http://news.example/c",
      ])
    #expect(reading.records.map(dating) == Array(repeating: "2019-05-04 capture", count: 3))
    #expect(
      reading.records.first?.key == "http://news.example/a?title=With some spaces 20190504233000")
  }

  @Test func wrongLengthsInARCFilesCostNoOtherPage() {
    for length in ["-1", "abc", "10", "99999", "99999999999999999999"] {
      var file = CaptureBytes()
      file.addARC("filedesc://crawl.arc", content: Array("1 0 Test\n".utf8), type: "text/plain")
      file.addARC("http://news.example/a", content: answer(page("A")))
      file.addARC("http://news.example/b", content: answer(page("B")), length: length)
      file.addARC("http://news.example/c", content: answer(page("C")))
      let reading = Reading(file.bytes, named: "crawl.arc")
      #expect(reading.records.map(\.headline) == ["A", "B", "C"], "\(length)")
      #expect(
        reading.faults.first?.message.contains("byte \(file.offsets[2]) ") == true, "\(length)")
    }
  }
}
