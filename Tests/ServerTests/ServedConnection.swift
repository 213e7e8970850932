// `serve` on a thread of its own with real descriptors, and the client's side of them. Every wait has an
// end, so that a fault is a failed test and not a hung one.

import Dispatch
import Foundation
import Glibc
import LineProtocol
import Server
import Synchronization
import Testing

/// Something that one thread waits for and another opens.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  func open() { semaphore.signal() }
  func waitUntilOpen(seconds: Int) -> Bool {
    semaphore.wait(timeout: .now() + .seconds(seconds)) == .success
  }
}

/// How a served connection is made.
enum Transport: CaseIterable, Sendable {
  case pipes, nonblockingPipes, socket
}

/// A running `serve` and the ends that its client holds.
final class ServedConnection: Sendable {
  let archive = FakeArchive()
  private let input: Int32
  private let output: Int32
  private let isInputOpen = Mutex(true)
  private let isOutputOpen = Mutex(true)
  private let received = Mutex<[UInt8]>([])
  private let outcome = Mutex<Result<ServeOutcome, ServeFault>?>(nil)
  private let ended = Gate()

  init(_ transport: Transport = .pipes, format: ReplyFormat = .json) throws {
    // As the program does: a pipe without a reader must be an error, not a signal.
    signal(SIGPIPE, SIG_IGN)
    let served: (input: Int32, output: Int32)
    if transport == .socket {
      let ends = try Self.pair { socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, $0) }
      served = (ends[0], ends[0])
      (input, output) = (ends[1], ends[1])
    } else {
      let requests = try Self.pair { pipe($0) }
      let replies = try Self.pair { pipe($0) }
      served = (requests[0], replies[1])
      (input, output) = (requests[1], replies[0])
      if transport == .nonblockingPipes {
        for end in [requests[0], replies[1]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      }
    }
    start(served.input, served.output, format)
  }

  /// Serves descriptors that somebody else made, and has none of its own.
  init(input: Int32, output: Int32) {
    (self.input, self.output) = (-1, -1)
    start(input, output, .json)
  }

  private func start(_ input: Int32, _ output: Int32, _ format: ReplyFormat) {
    // A thread of its own: a queue's threads are few, and these block.
    Thread.detachNewThread {
      let result = Result { () throws(ServeFault) in
        try serve(input: input, output: output, format: format) { [archive = self.archive] in
          archive.answer($0, $1)
        }
      }
      close(input)
      if output != input { close(output) }
      self.outcome.withLock { $0 = result }
      self.ended.open()
    }
  }

  private static func pair(_ make: (UnsafeMutablePointer<Int32>) -> Int32) throws -> [Int32] {
    var ends: [Int32] = [-1, -1]
    try #require(make(&ends) == 0)
    return ends
  }

  /// Sends bytes, in pieces of a size of which no line is a multiple.
  func send(_ bytes: [UInt8], piece: Int = 1 << 16) {
    for start in stride(from: 0, to: bytes.count, by: piece) {
      var rest = bytes[start..<min(start + piece, bytes.count)]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends without ever waiting for space.
  ///
  /// - returns: how many of the bytes were taken within the time.
  func offer(_ bytes: [UInt8], seconds: Double) -> Int {
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    var sent = 0
    var idle = 0.0
    while sent < bytes.count, idle < seconds {
      let count = bytes[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
        idle = 0
      } else {
        usleep(10_000)
        idle += 0.01
      }
    }
    _ = fcntl(input, F_SETFL, 0)
    return sent
  }

  /// The next line of output without its end; nil at the end or after ten seconds.
  func nextLine() -> String? {
    received.withLock { received in
      var searched = 0
      while true {
        if let end = received[searched...].firstIndex(of: 0x0A) {
          defer { received.removeFirst(end + 1) }
          return String(decoding: received[..<end], as: UTF8.self)
        }
        searched = received.count
        var waited = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, 10_000) == 1 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(output, &buffer, buffer.count)
        guard count > 0 else { return nil }
        received.append(contentsOf: buffer[..<count])
      }
    }
  }

  func lines(_ count: Int) -> [String] { (0..<count).compactMap { _ in nextLine() } }

  /// Ends what the server reads.
  func closeInput() {
    isInputOpen.withLock { isOpen in
      if isOpen, input >= 0 { _ = input == output ? shutdown(input, Int32(SHUT_WR)) : close(input) }
      isOpen = false
    }
  }

  /// Stops reading replies; on a socket, goes away altogether.
  func closeOutput() {
    isOutputOpen.withLock { isOpen in
      if isOpen, output >= 0 { close(output) }
      isOpen = false
    }
  }

  /// How `serve` ended; nil if it has not after ten seconds.
  func end() -> Result<ServeOutcome, ServeFault>? {
    guard ended.waitUntilOpen(seconds: 10) else { return nil }
    return outcome.withLock(\.self)
  }

  deinit {
    closeInput()
    closeOutput()
  }
}
