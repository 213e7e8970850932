// Replies for people: the lone point at the end, points at the start of lines doubled, nothing that drives
// a terminal, and the caret under the mistake.

import JSON
import Testing

@testable import LineProtocol

@Suite struct TextReplyTests {
  private func text(_ answer: Answer) -> String {
    String(decoding: answer.reply(to: nil, as: .text), as: UTF8.self)
  }

  @Test func aReplyEndsWithALonePoint() {
    #expect(text(.result(.text("one\n\ntwo"))) == "one\n\ntwo\n.\n")
    #expect(text(.result(.text("one\n"))) == "one\n.\n")
    #expect(text(.result(.text(""))) == "\n.\n".dropFirst())
    #expect(text(.quit) == "goodbye\n.\n")
  }

  @Test func pointsAndControlCharactersAreTamed() {
    #expect(text(.result(.text(".\n.. a.\nb ."))) == "..\n... a.\nb .\n.\n")
    #expect(
      text(.result(.text("a\u{1B}[31mred\u{9B}0m\r\tb\u{0}")))
        == "a\u{FFFD}[31mred\u{FFFD}0m\u{FFFD}\tb\u{FFFD}\n.\n")
  }

  @Test func aMistakeHasACaret() {
    let error = ReplyError(
      code: .queryField, message: "no field agncy", at: 6, length: 5, hint: "did you mean agency?")
    #expect(
      text(.failure(error, query: "ÄÖÜ agncy:AA"))
        == "error: no field agncy (query.field)\n  ÄÖÜ agncy:AA\n     ^^^^^\nhint: did you mean agency?\n.\n"
    )
    let end = ReplyError(code: .querySyntax, message: "a word is missing", at: 5, length: 0)
    #expect(
      text(.failure(end, query: "a AND"))
        == "error: a word is missing (query.syntax)\n  a AND\n       ^\n.\n")
  }

  @Test(arguments: [-5, 3, 99, Int.max, Int.min])
  func aPlaceOutsideTheQueryDoesNoHarm(at: Int) {
    let error = ReplyError(code: .querySyntax, message: "m", at: at, length: .max)
    #expect(text(.failure(error, query: "a b")).contains("^"))
  }

  @Test func eachFormatTakesTheOthersBody() {
    var object = JSONWriter()
    object.object { writer in
      writer.key("total")
      writer.value(3)
    }
    #expect(text(.result(.object(object))) == "{\"total\":3}\n.\n")
    let json = Answer.result(.text("three")).reply(to: .number(1), as: .json)
    #expect(String(decoding: json, as: UTF8.self) == "{\"id\":1,\"ok\":true,\"text\":\"three\"}\n")
  }

  @Test func helloNamesTheProtocol() {
    #expect(
      text(.hello(.text("index of 12 documents"))) == "protocol 1\nindex of 12 documents\n.\n")
  }
}
