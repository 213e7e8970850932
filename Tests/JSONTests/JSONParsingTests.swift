// The parser against tables of texts and of breaks with their bytes, by the rules for records and by the
// strict ones, and against the writer.

import JSON
import TestSupport
import Testing

@Suite struct JSONParsingTests {
  @Test(arguments: try tableRows("Fixtures/parsing.tsv"))
  func text(row: TableRow) {
    do {
      var writer = JSONWriter()
      writer.value(try JSONValue(parsing: Array(row[0].utf8)))
      #expect(String(decoding: writer.bytes, as: UTF8.self) == row[1])
    } catch {
      #expect("!\(error.offset ?? -1)" == row[1], "\(error.message)")
    }
  }

  @Test(arguments: try tableRows("Fixtures/strict.tsv"))
  func strictly(row: TableRow) {
    let found: String
    do {
      let rules = JSONRules.strict(maximumDepth: 4)
      var writer = JSONWriter()
      writer.value(try JSONValue(parsing: Array(row[0].utf8), rules: rules))
      found = String(decoding: writer.bytes, as: UTF8.self)
    } catch {
      found = error.message
      #expect(found.hasSuffix(", at byte \(error.offset ?? -1)"))
    }
    #expect(found == row[1])
  }

  @Test func invalidUTF8IsAFault() {
    let texts: [[UInt8]] = [
      [0x22, 0xC3, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0x5C, 0x6E, 0xE9, 0x22], [0xEF, 0xBB, 0xBF, 0x31],
    ]
    for text in texts {
      #expect(throws: JSONFault.self) { try JSONValue(parsing: text) }
    }
  }

  @Test func controlCharactersInStringsAreFaults() {
    for byte in UInt8(0)..<0x20 {
      #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, byte, 0x22]) }
      #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0x5C, 0x6E, byte, 0x22]) }
    }
  }

  /// Strings are passed over eight bytes at a time: what needs an escape is found wherever it stands in them.
  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#),
    ("\0", #"\u0000"#),
    ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#), ("\u{80}", #"\u0080"#), ("\u{9F}", #"\u009f"#),
    ("\u{A0}", "\u{A0}"), ("é", "é"), ("!", "!"), ("#", "#"), ("[", "["), ("]", "]"), ("~", "~"),
    ("\u{C2}", "\u{C2}"), ("\u{102}\u{80}", "\u{102}\\u0080"), ("\n\"\u{85}", #"\n\"\u0085"#),
  ])
  func signsAreFoundAtEveryPlace(sign: String, written: String) throws {
    for before in 0..<18 {
      for after in 0..<10 {
        let (head, tail) = (
          String(repeating: "a", count: before), String(repeating: "é", count: after)
        )
        var writer = JSONWriter()
        writer.value(head + sign + tail)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text.utf8.elementsEqual("\"\(head)\(written)\(tail)\"".utf8))
        #expect(try JSONValue(parsing: writer.bytes) == .string(head + sign + tail))
      }
    }
  }

  @Test func controlCharactersAreFaultsAtEveryPlace() {
    for count in 0..<18 {
      let text = [0x22] + [UInt8](repeating: 0x61, count: count)
      for byte in [0x00, 0x09, 0x1F] as [UInt8] {
        let fault = #expect(throws: JSONFault.self) {
          try JSONValue(parsing: text + [byte] + text + text)
        }
        #expect(fault?.offset == count + 1)
      }
    }
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> [UInt8] {
      Array(
        (String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(512, "[", "]"))
    _ = try JSONValue(parsing: nested(512, #"{"a":"#, "}"))
    #expect(throws: JSONFault.self) { try JSONValue(parsing: nested(513, "[", "]")) }
    #expect(throws: JSONFault.self) { try JSONValue(parsing: nested(100_000, #"{"a":"#, "")) }
  }

  @Test func everyCutOfATextIsAFault() throws {
    let text = Array(#"{"a":[1.5e3,"é\n\ud83d\ude00",true,null],"b":{"c":-0.5}}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(text.prefix(count))) }
    }
    _ = try JSONValue(parsing: text)
  }

  @Test func whatTheWriterWritesIsReadBack() throws {
    let value = JSONValue.object([
      "text": .string("quotes \" \\ / \u{0} \u{1F} \u{7F} \r\n ثلاثة"), "number": .number(0.1),
      "whole": .integer(.min), "list": .array([.null, .bool(true), .object([:])]),
    ])
    var writer = JSONWriter()
    writer.value(value)
    #expect(try JSONValue(parsing: writer.bytes) == value)
  }
}
