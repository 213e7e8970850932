// The rules of a session, without a thread: order, cancel, the bounds of reading ahead, the end. Requests
// are run by hand here, so that every moment at which something can arrive is a moment of the test.

import JSON
import Testing

@testable import LineProtocol

/// A session and what came out of it.
private final class Bench {
  var reader = RequestReader()
  var session: Session
  var replies: [String] = []
  private var ticket: Ticket?
  private(set) var running: Request?

  init(format: ReplyFormat = .json) { session = Session(format: format) }

  func send(_ text: String) {
    session.receive(reader.read(ArraySlice(text.utf8)))
    step()
  }

  func end() {
    session.receive(reader.finish())
    session.endInput()
    step()
  }

  /// Ends the running request with a result that names it.
  func finish(_ result: Result<ReplyBody, ReplyError>? = nil) {
    guard let ticket = ticket.take() else {
      Issue.record("nothing runs")
      return
    }
    var object = JSONWriter()
    object.object { writer in
      writer.key("done")
      writer.value(replies.count)
    }
    running = nil
    session.finish(ticket, result ?? .success(.object(object)))
    step()
  }

  func finishCancelled() {
    finish(.failure(ReplyError(code: .cancelled, message: "stopped")))
  }

  private(set) var hasEnded = false

  private func step() {
    while !hasEnded, let step = session.next() {
      switch consume step {
      case .reply(let bytes): replies.append(String(decoding: bytes.dropLast(), as: UTF8.self))
      case .run(let request, let ticket):
        running = request
        self.ticket = consume ticket
      case .end: hasEnded = true
      }
    }
  }
}

private func cancelled(_ id: Int, before: Bool = true) -> String {
  let message = before ? "the request was cancelled" : "stopped"
  return #"{"id":\#(id),"ok":false,"error":{"code":"request.cancelled","message":"\#(message)"}}"#
}

@Suite struct SessionTests {
  @Test func repliesComeInTheOrderOfRequests() {
    let bench = Bench()
    bench.send("a\n{\"id\":2,\"search\":\"b\"}\n{\"id\":3}\n.hel")
    #expect(bench.running == Request(id: nil, body: .search(Request.Search(query: "a"))))
    #expect(bench.replies.isEmpty)
    bench.finish()
    #expect(bench.replies == [#"{"id":null,"ok":true,"done":0}"#])
    #expect(bench.running?.id == .number(2))
    bench.finish()
    #expect(bench.replies.count == 3)
    #expect(
      bench.replies.last?.hasPrefix(#"{"id":3,"ok":false,"error":{"code":"protocol.request""#)
        == true)
    #expect(bench.running == nil)
    #expect(bench.session.wantsInput)
    bench.send("lo\n")
    #expect(bench.running?.body == .hello)
    bench.end()
    #expect(!bench.hasEnded)
    bench.finish()
    #expect(
      bench.replies.last?.hasPrefix(
        #"{"id":null,"ok":true,"protocol":1,"limits":{"line_bytes":1048576,"#) == true)
    #expect(bench.replies.last?.hasSuffix(#"},"done":3}"#) == true)
    #expect(bench.hasEnded)
  }

  @Test func anErrorHasOnlyWhatIsKnown() {
    let bench = Bench()
    bench.send("{\"id\":\"x\",\"search\":\"a AND\"}\n")
    bench.finish(
      .failure(
        ReplyError(
          code: .querySyntax, message: "a word is missing", at: 2, length: 3, hint: "add one")))
    bench.send("b\n")
    bench.finish(.failure(ReplyError(code: .internal, message: "oh")))
    #expect(
      bench.replies == [
        #"{"id":"x","ok":false,"error":{"code":"query.syntax","message":"a word is missing","at":2,"length":3,"hint":"add one"}}"#,
        #"{"id":null,"ok":false,"error":{"code":"internal","message":"oh"}}"#,
      ])
  }

  @Test func aResultThatIsNoObjectIsAnInternalError() {
    let bench = Bench()
    bench.send("a\n")
    var list = JSONWriter()
    list.array { $0.value(1) }
    bench.finish(.success(.object(list)))
    #expect(bench.replies.first?.contains(#""code":"internal""#) == true)
  }

  @Test func anIDInFlightIsRefusedAndFreeAfterItsReply() {
    let bench = Bench()
    bench.send(
      "{\"id\":1,\"search\":\"a\"}\n{\"id\":1,\"search\":\"b\"}\n{\"id\":\"1\",\"search\":\"c\"}\n")
    bench.finish()
    #expect(
      bench.replies == [
        #"{"id":1,"ok":true,"done":0}"#,
        #"{"id":1,"ok":false,"error":{"code":"protocol.duplicate_id","message":"a request with id 1 has not been answered yet; give each an id of its own"}}"#,
      ])
    #expect(bench.running?.id == .string("1"))
    bench.send("{\"id\":1,\"search\":\"d\"}\n")
    bench.finish()
    #expect(bench.running?.id == .number(1))
    bench.finish()
    #expect(bench.replies.last == #"{"id":1,"ok":true,"done":3}"#)
  }

  @Test func aRefusedDuplicateLeavesTheIDToTheFirst() {
    let bench = Bench()
    bench.send("a\n{\"id\":1,\"search\":\"b\"}\n{\"id\":1,\"search\":\"c\"}\n{\"cancel\":1}\n")
    bench.finish()
    #expect(bench.replies[1] == cancelled(1))
    #expect(bench.replies[2].contains("protocol.duplicate_id"))
    #expect(bench.replies[3] == #"{"id":null,"ok":true,"cancel":1,"cancelled":true}"#)
  }
}

@Suite struct CancelTests {
  @Test func aWaitingRequestIsAnsweredWithoutRunning() {
    let bench = Bench()
    bench.send(
      "a\n{\"id\":1,\"search\":\"b\"}\n{\"id\":2,\"search\":\"c\"}\n{\"id\":3,\"cancel\":1}\n")
    #expect(!bench.session.cancelsRunning)
    bench.finish()
    #expect(bench.running?.id == .number(2))
    bench.finish()
    #expect(
      bench.replies == [
        #"{"id":null,"ok":true,"done":0}"#, cancelled(1), #"{"id":2,"ok":true,"done":2}"#,
        #"{"id":3,"ok":true,"cancel":1,"cancelled":true}"#,
      ])
  }

  @Test func aRunningRequestIsTold() {
    let bench = Bench()
    bench.send("{\"id\":1,\"search\":\"a\"}\n")
    #expect(!bench.session.cancelsRunning)
    bench.send("{\"id\":2,\"cancel\":1}\n{\"id\":3,\"cancel\":1}\n")
    #expect(bench.session.cancelsRunning)
    #expect(bench.replies.isEmpty)
    bench.finishCancelled()
    #expect(!bench.session.cancelsRunning)
    #expect(
      bench.replies == [
        cancelled(1, before: false), #"{"id":2,"ok":true,"cancel":1,"cancelled":true}"#,
        #"{"id":3,"ok":true,"cancel":1,"cancelled":true}"#,
      ])
  }

  @Test func aRequestThatWasFasterKeepsItsResult() {
    let bench = Bench()
    bench.send("{\"id\":1,\"search\":\"a\"}\n")
    bench.send("{\"id\":2,\"cancel\":1}\n")
    bench.finish()
    #expect(
      bench.replies == [
        #"{"id":1,"ok":true,"done":0}"#, #"{"id":2,"ok":true,"cancel":1,"cancelled":false}"#,
      ])
  }

  @Test func whatIsNotThereCannotBeCancelled() {
    let bench = Bench()
    bench.send("{\"id\":1,\"cancel\":9}\n")
    bench.send("{\"id\":2,\"search\":\"a\"}\n")
    bench.finish()
    bench.send("{\"cancel\":2}\n{\"cancel\":\"2\"}\n")
    #expect(
      bench.replies == [
        #"{"id":1,"ok":true,"cancel":9,"cancelled":false}"#, #"{"id":2,"ok":true,"done":1}"#,
        #"{"id":null,"ok":true,"cancel":2,"cancelled":false}"#,
        #"{"id":null,"ok":true,"cancel":"2","cancelled":false}"#,
      ])
  }

  @Test func aCancelCannotBeCancelled() {
    let bench = Bench()
    bench.send("{\"id\":1,\"search\":\"a\"}\n")
    bench.send("{\"id\":2,\"cancel\":1}\n{\"id\":3,\"cancel\":2}\n")
    bench.finishCancelled()
    #expect(
      bench.replies == [
        cancelled(1, before: false), #"{"id":2,"ok":true,"cancel":1,"cancelled":true}"#,
        #"{"id":3,"ok":true,"cancel":2,"cancelled":false}"#,
      ])
  }
}

@Suite struct BackpressureTests {
  private func searches(_ ids: Range<Int>) -> String {
    ids.map { "{\"id\":\($0),\"search\":\"a\"}\n" }.joined()
  }

  @Test func aCancelIsSeenBehindSixtyFourWaitingRequests() {
    let bench = Bench()
    bench.send(searches(0..<1000))
    #expect(bench.session.wantsInput)
    #expect(bench.session.unanswered == 1000)
    bench.send("{\"cancel\":0}\n{\"cancel\":999}\n")
    #expect(bench.session.cancelsRunning)
    bench.finishCancelled()
    for _ in 1..<999 { bench.finish() }
    #expect(bench.running == nil)
    #expect(bench.replies.count == 1002)
    #expect(bench.replies[999] == cancelled(999))
    #expect(bench.replies.suffix(2).allSatisfy { $0.hasSuffix(#""cancelled":true}"#) })
  }

  @Test func readingAheadEndsAtOneMebibyteBehindTheWaitingOnes() {
    let bench = Bench()
    let line = String(repeating: "x", count: 16 << 10) + "\n"
    for _ in 0..<(ProtocolLimits.waiting + 63) { bench.send(line) }
    #expect(bench.session.wantsInput)
    bench.send(line)
    #expect(!bench.session.wantsInput)
    bench.finish()
    #expect(bench.session.wantsInput)
    bench.send(line)
    #expect(!bench.session.wantsInput)
    while bench.running != nil { bench.finish() }
    #expect(bench.replies.count == ProtocolLimits.waiting + 65)
    #expect(bench.session.unanswered == 0)
    // All of it is forgotten: as much fits again.
    for _ in 0..<(ProtocolLimits.waiting + 64) {
      #expect(bench.session.wantsInput)
      bench.send(line)
    }
    #expect(!bench.session.wantsInput)
    while bench.running != nil { bench.finish() }
  }

  @Test func veryShortLinesAreCountedToo() {
    let bench = Bench()
    bench.send(String(repeating: "a\n", count: ProtocolLimits.aheadLines - 1))
    #expect(bench.session.wantsInput)
    bench.send("a\n")
    #expect(!bench.session.wantsInput)
    bench.finish()
    #expect(bench.session.wantsInput)
    while bench.running != nil { bench.finish() }
  }

  @Test func aTicketThatIsDroppedTraps() async {
    await #expect(processExitsWith: .failure) {
      var session = Session()
      var reader = RequestReader()
      session.receive(reader.read(ArraySlice("a\n".utf8)))
      _ = session.next()
    }
  }
}

@Suite struct EndTests {
  @Test func theLastLineNeedsNoEnd() {
    let bench = Bench()
    bench.send("a")
    #expect(bench.running == nil)
    bench.end()
    #expect(!bench.session.wantsInput)
    bench.finish()
    #expect(bench.hasEnded)
    #expect(bench.replies.count == 1)
  }

  @Test func nothingInNothingOut() {
    let bench = Bench()
    bench.send("\n \r\n\t\n")
    bench.end()
    #expect(bench.hasEnded)
    #expect(bench.replies.isEmpty)
  }

  @Test func quitAnswersWhatCameBeforeAndNothingAfter() {
    let bench = Bench()
    bench.send("a\n.quit\nb\n.help\n")
    #expect(!bench.session.wantsInput)
    bench.send("c\n")
    bench.finish()
    #expect(bench.hasEnded)
    #expect(
      bench.replies == [#"{"id":null,"ok":true,"done":0}"#, #"{"id":null,"ok":true,"quit":true}"#])
  }
}
