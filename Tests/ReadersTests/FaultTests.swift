// What goes wrong with files: each with its code, and with everything that can still be read.

import Foundation
import JSON
import News
import Readers
import TestSupport
import Testing

@Suite struct FaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func code(of path: String, _ options: ReadOptions = ReadOptions()) throws -> String? {
    let last = try yield(of: path, options).last ?? ""
    guard last.hasPrefix("thrown ") else { return nil }
    return try JSONValue(parsing: Array(last.dropFirst(7).utf8))["code"]?.string
  }

  @Test func wholeFiles() throws {
    #expect(try code(of: folder.write("", to: "empty.txt")) == "read.empty")
    #expect(try code(of: folder.write(" \n\t\n", to: "blank.txt")) == "read.empty")
    #expect(
      try code(of: folder.write("Skip to content\n\nShare\n", to: "chrome.txt")) == "read.empty")
    #expect(try code(of: folder.write([1, 0, 2, 0, 0], to: "nul.txt")) == "read.binary")
    #expect(try code(of: folder.write([0x50, 0x4B, 3, 4, 9], to: "a.txt")) == "read.foreign")
    #expect(try code(of: folder.write("<html><p>Hi</p></html>", to: "a.html")) == "read.foreign")
    #expect(
      try code(of: folder.write("<?xml version='1.0'?><rss/>", to: "a.xml")) == "read.foreign")
    #expect(try code(of: folder.write("{\"title\": ", to: "a.json")) == "read.json")
    #expect(try code(of: folder.path + "/missing.txt") == "read.unreadable")
    #expect(try code(of: folder.path) == "read.unreadable")
    #expect(try code(of: "/dev/null") == "read.unreadable")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(try code(of: folder.path + "/pipe") == "read.unreadable")
  }

  @Test func binaryBehindTheHead() throws {
    let bytes = [UInt8](repeating: 0x61, count: FileFormat.headBytes + 10) + [0, 0x61]
    #expect(try code(of: folder.write(bytes, to: "late.txt")) == "read.binary")
  }

  @Test func limits() throws {
    let options = ReadOptions(limits: ReadLimits(lineBytes: 100, fileBytes: 1000))
    let text = try folder.write(String(repeating: "word ", count: 201), to: "large.txt")
    #expect(try code(of: text, options) == "read.too_large")
    let json = try folder.write("[" + String(repeating: " ", count: 1000) + "{}]", to: "large.json")
    #expect(try code(of: json, options) == "read.too_large")
    let within = try folder.write(String(repeating: "word ", count: 200), to: "fits.txt")
    #expect(try code(of: within, options) == nil)
  }

  @Test func brokenJSONNamesItsLine() throws {
    let path = try folder.write("[\n {\"title\": \"a\"},\n {\"title\" \"b\"}\n]", to: "a.json")
    #expect(try yield(of: path).last?.contains("\"line\":3") == true)
  }

  /// Lines at and around the limit, and lines longer than any buffer, in every order: what is too long
  /// costs itself only.
  @Test(arguments: [98, 99, 100, 101, 200, 70_000, 200_000])
  func longLines(length: Int) throws {
    func line(_ title: String, _ length: Int) -> String {
      let frame = #"{"title":"\#(title)"}"#
      return frame + String(repeating: " ", count: max(0, length - frame.utf8.count))
    }
    let options = ReadOptions(limits: ReadLimits(lineBytes: 100))
    let text = [line("a", 0), line("b", length), line("c", 0), line("d", length)]
    for end in ["", "\n"] {
      let path = try folder.write(text.joined(separator: "\n") + end, to: "long.jsonl")
      var titles: [String] = []
      var faults: [ReadFault] = []
      try FileReader().read(path: path, options: options) {
        titles.append($0.headline)
      } fault: {
        faults.append($0)
      }
      #expect(titles == (length <= 100 ? ["a", "b", "c", "d"] : ["a", "c"]))
      #expect(faults.map(\.line) == (length <= 100 ? [] : [2, 4]))
      #expect(faults.allSatisfy { $0.code == .lineTooLong })
    }
  }

  @Test func linesAcrossTheBuffer() throws {
    var text = ""
    for number in 0..<3000 {
      text += #"{"id":\#(number),"title":"\#(String(repeating: "x", count: number % 97))y"}"# + "\n"
    }
    var keys: [String] = []
    try FileReader().read(
      path: try folder.write(text, to: "many.jsonl"), options: ReadOptions()
    ) {
      keys.append($0.key ?? "")
      #expect($0.line == keys.count)
    } fault: {
      Issue.record("\($0)")
    }
    #expect(keys == (0..<3000).map(String.init))
  }

  @Test func utf16Lines() throws {
    let text = #"{"title":"é"}"# + "\n" + #"{"title":"ж"}"#
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let found = try yield(of: try folder.write(bytes, to: "a.jsonl"))
    #expect(found.count == 2)
    #expect(found.last?.contains("ж") == true)
  }

  /// Rows that are too long, or have a quote that nobody closes, cost one line each, wherever they stand.
  @Test(arguments: [100, 3000, 200_000])
  func longRows(length: Int) throws {
    let filler = String(repeating: "x", count: length)
    let text =
      "title,text\na,one\nb,\"\(filler)\n\(filler)\"\nc,three\nd,\"open\ne,five\n\(filler)\nf,six\n"
    let options = ReadOptions(limits: ReadLimits(lineBytes: 150))
    var titles: [String] = []
    var faults: [ReadFault] = []
    try FileReader().read(
      path: try folder.write(text, to: "long.csv"), options: options
    ) {
      titles.append($0.headline)
    } fault: {
      faults.append($0)
    }
    #expect(titles == ["a", "c", "e", "f"])
    let long = ReadFault.Code.lineTooLong.rawValue
    let expected =
      length <= 150
      ? ["3 \(long)", "6 read.table", "8 read.table"] : ["3 \(long)", "4 \(long)", "6 \(long)"]
    #expect(faults.map { "\($0.line ?? 0) \($0.code.rawValue)" } == expected)
  }

  @Test func tableWithTheNamesOfAnotherProgram() throws {
    let path = try folder.write(
      "Kopf;Inhalt;Wann\nWahl;Es wird gewählt.;2016-12-01\n", to: "a.csv")
    #expect(try code(of: path) == "read.unsupported")
    let options = ReadOptions(mapping: ["headline": "Kopf", "body": "Inhalt", "date": "Wann"])
    #expect(
      try yield(of: path, options) == [
        #"{"kind":"article","format":"csv","line":2,"headline":"Wahl","body":"Es wird gewählt.","#
          + #""date":"2016-12-01","date_source":"record"}"#
      ])
  }

  @Test func tableInAnotherEncoding() throws {
    let head = try folder.write(Array("title,text\nA,caf".utf8) + [0xE9, 0x0A], to: "a.csv")
    #expect(try code(of: head) == "read.foreign")
    let rows = String(repeating: "Fine,\(String(repeating: "x", count: 995))\n", count: 70)
    let late = try folder.write(
      Array("title,text\n\(rows)A,caf".utf8) + [0xE9] + Array("\nLast,ok\n".utf8), to: "b.csv")
    let found = try yield(of: late)
    #expect(found.count == 72)
    #expect(found.dropLast().last?.contains("read.encoding") == true)
    #expect(found.last?.contains("Last") == true)
  }

  private struct Stop: Error {}

  @Test func whatTheTakerThrowsEndsTheReading() throws {
    let path = try folder.write("{\"title\":\"a\"}\n{\"title\":\"b\"}\n", to: "a.jsonl")
    var taken = 0
    #expect(throws: Stop.self) {
      try FileReader().read(path: path, options: ReadOptions()) { _ in
        taken += 1
        throw Stop()
      } fault: { _ in
      }
    }
    #expect(taken == 1)
  }

  @Test func mapping() throws {
    let path = try folder.write(
      #"{"name":{"en":"A"},"texts":["One.","Two."],"who":"Jo Hale","when":"2016-12-01","title":"no"}"#,
      to: "a.jsonl")
    let options = ReadOptions(
      source: "Echo",
      mapping: ["headline": "name.en", "body": "texts.1", "author": "who", "date": "when"])
    let found = try yield(of: path, options)
    #expect(
      found == [
        #"{"kind":"article","format":"jsonl","line":1,"headline":"A","body":"Two.","byline":["Jo Hale"],"#
          + #""source":"Echo","date":"2016-12-01","date_source":"record"}"#
      ])
    #expect(try code(of: path, ReadOptions(mapping: ["colour": "x"])) == "read.mapping")
  }

  @Test func faultsAndOptionsCrossTheBorder() throws {
    let fault = ReadFault(.json, line: 7, message: "a \"message\"")
    var writer = JSONWriter()
    fault.write(to: &writer)
    #expect(ReadFault(json: try JSONValue(parsing: writer.bytes)) == fault)
    let options = ReadOptions(
      path: "a/b", source: "Echo", mapping: ["headline": "t"], language: "de",
      limits: ReadLimits(lineBytes: 5, fileBytes: 6))
    var second = JSONWriter()
    options.write(to: &second)
    #expect(ReadOptions(json: try JSONValue(parsing: second.bytes)) == options)
  }

  @Test(arguments: [
    "7", #"{"kind":"thing"}"#, #"{"headline":7}"#, #"{"byline":"x"}"#, #"{"date":"2016-13"}"#,
    #"{"date":"2016","date_source":"dream"}"#, #"{"captions":[1]}"#, #"{"line":"1"}"#,
  ])
  func brokenRecords(text: String) throws {
    let json = try JSONValue(parsing: Array(text.utf8))
    #expect(throws: ReadFault.self) { try RecordCoding.decode(json) }
  }
}
