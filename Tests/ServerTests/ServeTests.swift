// What only threads and real descriptors can show: a cancel while a request runs or a client is slow, the
// bound of reading ahead, and every way in which the other side can go away.

import Foundation
import Glibc
import LineProtocol
import Server
import Synchronization
import TestSupport
import Testing

@Suite struct ServeTests {
  private func search(_ id: Int, _ query: String) -> String {
    "{\"id\":\(id),\"search\":\"\(query)\"}\n"
  }

  private func result(_ id: Int, _ query: String) -> String {
    #"{"id":\#(id),"ok":true,"search":"\#(query)","limit":10}"#
  }

  private func stopped(_ id: Int) -> String {
    #"{"id":\#(id),"ok":false,"error":{"code":"request.cancelled","message":"the request was cancelled"}}"#
  }

  @Test(arguments: Transport.allCases)
  func eachReplyComesBeforeTheNextRequestIsSent(transport: Transport) throws {
    let connection = try ServedConnection(transport)
    for id in 0..<50 {
      connection.send(search(id, "a"))
      #expect(connection.nextLine() == result(id, "a"))
    }
    connection.closeInput()
    #expect(connection.end() == .success(.answered))
  }

  @Test(arguments: Transport.allCases)
  func aCancelStopsTheRequestThatRuns(transport: Transport) throws {
    let connection = try ServedConnection(transport)
    connection.send(search(1, "wait"))
    while connection.archive.queries.withLock(\.isEmpty) { usleep(1000) }
    connection.send("{\"id\":2,\"cancel\":1}\n" + search(3, "a"))
    #expect(
      connection.lines(3) == [
        stopped(1), #"{"id":2,"ok":true,"cancel":1,"cancelled":true}"#, result(3, "a"),
      ])
  }

  @Test func aCancelIsSeenBehindManyRequests() throws {
    let connection = try ServedConnection()
    connection.send(search(0, "wait") + (1...300).map { search($0, "a") }.joined())
    connection.send("{\"cancel\":300}\n{\"cancel\":0}\n")
    let replies = connection.lines(303)
    #expect(replies.first == stopped(0))
    #expect(replies[1..<300].elementsEqual((1..<300).map { result($0, "a") }))
    #expect(replies[300] == stopped(300))
    #expect(replies.suffix(2).allSatisfy { $0.hasSuffix("\"cancelled\":true}") })
  }

  @Test(arguments: Transport.allCases)
  func aCancelIsSeenWhileTheClientDoesNotRead(transport: Transport) throws {
    let connection = try ServedConnection(transport)
    // Far more than a pipe or a socket holds: the worker is stuck writing it.
    connection.send(search(1, "big 1000000") + search(2, "never run") + "{\"id\":3,\"cancel\":2}\n")
    usleep(200_000)
    let first = connection.nextLine()
    #expect(first?.utf8.count ?? 0 > 1_000_000)
    #expect(first?.hasSuffix("xxx\"}") == true)
    #expect(
      connection.lines(2) == [stopped(2), #"{"id":3,"ok":true,"cancel":2,"cancelled":true}"#])
    #expect(connection.archive.queries.withLock(\.self) == ["big 1000000"])
  }

  @Test func readingAheadIsBounded() throws {
    let connection = try ServedConnection()
    connection.send(search(1, "wait"))
    let line = Array((String(repeating: "x", count: 999) + "\n").utf8)
    let all = Array(repeating: line, count: 4000).flatMap(\.self)
    let sent = connection.offer(all, seconds: 0.5)
    // One mebibyte ahead, the waiting requests, what the pipe holds and one read.
    #expect(sent > ProtocolLimits.aheadBytes)
    #expect(sent < ProtocolLimits.aheadBytes + ProtocolLimits.waiting * 1000 + (64 << 10) * 3)
    // Nothing is lost: once the first request ends, everything that was sent is answered.
    connection.closeInput()
    // Too late to cancel over a closed input; the fake gives up by itself.
    connection.archive.release()
    let whole = sent / 1000 + (sent % 1000 == 0 ? 0 : 1)
    #expect(connection.lines(whole + 1).count == whole + 1)
    #expect(connection.end() == .success(.answered))
  }

  @Test func anOverLongLineIsAnsweredAndNotHeld() throws {
    let connection = try ServedConnection()
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
    connection.send(long + Array(("\n" + search(1, "a")).utf8))
    #expect(
      connection.lines(2) == [
        #"{"id":null,"ok":false,"error":{"code":"protocol.too_long","message":"line 1 is longer than 1048576 bytes; it was skipped"}}"#,
        result(1, "a"),
      ])
  }

  @Test func aLineAtTheLimitIsServed() throws {
    let connection = try ServedConnection()
    let full = String(repeating: "x", count: ProtocolLimits.lineBytes)
    connection.send(full + "\r\n")
    #expect(connection.nextLine() == #"{"id":null,"ok":true,"search":"\#(full)","limit":10}"#)
  }

  @Test(arguments: [Transport.pipes, .nonblockingPipes])
  func aClientThatStopsReadingIsAQuietEnd(transport: Transport) throws {
    let connection = try ServedConnection(transport)
    connection.send(search(1, "a"))
    #expect(connection.nextLine() == result(1, "a"))
    connection.closeOutput()
    // The input stays open: the end must not wait for it.
    connection.send(search(2, "a"))
    #expect(connection.end() == .success(.clientClosed))
  }

  @Test func aSocketThatIsGoneIsAQuietEnd() throws {
    let connection = try ServedConnection(.socket)
    signal(SIGPIPE, SIG_IGN)
    connection.send(search(1, "big 1000000") + search(2, "big 1000000"))
    #expect(connection.nextLine() != nil)
    connection.closeOutput()
    #expect(connection.end() == .success(.clientClosed))
  }

  @Test func quitEndsWithTheInputOpen() throws {
    let connection = try ServedConnection()
    connection.send(search(1, "a") + ".quit\n")
    #expect(connection.lines(2).last == #"{"id":null,"ok":true,"quit":true}"#)
    #expect(connection.nextLine() == nil)
    #expect(connection.end() == .success(.answered))
  }

  @Test func noInputIsNoOutput() throws {
    let connection = try ServedConnection()
    connection.closeInput()
    #expect(connection.nextLine() == nil)
    #expect(connection.end() == .success(.answered))
  }
}

@Suite struct FileTests {
  @Test func filesWorkLikePipes() throws {
    let folder = try TemporaryFolder()
    let requests = try folder.write("a\nb", to: "requests")
    let replies = try folder.write("", to: "replies")
    let connection = ServedConnection(
      input: open(requests, O_RDONLY), output: open(replies, O_WRONLY))
    #expect(connection.end() == .success(.answered))
    #expect(
      try String(contentsOfFile: replies, encoding: .utf8) == """
        {"id":null,"ok":true,"search":"a","limit":10}
        {"id":null,"ok":true,"search":"b","limit":10}

        """)
  }

  @Test func aFullDiskIsAFault() throws {
    let folder = try TemporaryFolder()
    let requests = try folder.write("a\n", to: "requests")
    let connection = ServedConnection(
      input: open(requests, O_RDONLY), output: open("/dev/full", O_WRONLY))
    guard case .failure(let fault)? = connection.end() else {
      Issue.record("it did not fail")
      return
    }
    #expect(fault.errno == ENOSPC)
    #expect(fault.message == "cannot write a reply: No space left on device")
  }

  @Test func whatCannotBeReadIsAFault() throws {
    let folder = try TemporaryFolder()
    let connection = ServedConnection(
      input: open(folder.path, O_RDONLY), output: open("/dev/null", O_WRONLY))
    guard case .failure(let fault)? = connection.end() else {
      Issue.record("it did not fail")
      return
    }
    #expect(fault.errno == EISDIR)
    #expect(fault.message == "cannot read input: Is a directory")
  }
}
