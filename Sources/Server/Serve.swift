// A session over two descriptors. Two threads: the caller's runs the requests and writes the replies, a
// second one reads. So the handler may keep what belongs to one thread (a Xapian database); a request that
// takes long, or a client that reads slowly, does not keep a cancel from being seen; and what is read ahead
// is bounded by the session's `wantsInput`.

public import LineProtocol
import Threads

/// How a connection came to its end.
public enum ServeOutcome: Sendable, Hashable {
  /// Everything read was answered.
  case answered
  /// The client stopped reading; what was left is dropped. Not an error.
  case clientClosed
}

/// Answers requests from `input` on `output` until the input ends, `.quit`, or nobody reads replies.
///
/// The descriptors stay open. They may be one socket, pipes, a file, a terminal; blocking or not. For
/// anything but a socket the program has to ignore SIGPIPE.
///
/// - parameter handler: runs one request at a time, on the calling thread; never `cancel`, `.help` or
///   `.quit`, which the session answers itself. To a hello it gives what it knows besides the protocol
///   and its limits.
/// - throws: `ServeFault` when a descriptor cannot be read or written. What had been read before a reading
///   fault is answered first.
public func serve(
  input: Int32, output: Int32, format: ReplyFormat = .json,
  handler: (Request, InterruptHandle) -> Result<ReplyBody, ReplyError>
) throws(ServeFault) -> ServeOutcome {
  let connection = Monitor(Connection(session: Session(format: format)))
  let wake = try WakePipe()
  let source = InputDescriptor(descriptor: input, wake: wake.readEnd)
  let reader: Thread
  do throws(ThreadFault) {
    reader = try Thread { readRequests(from: source, into: connection) }
  } catch {
    throw ServeFault(errno: error.errno, doing: "start a thread")
  }
  let answered = Result { () throws(ServeFault) in
    try answerRequests(of: connection, to: OutputDescriptor(descriptor: output), handler)
  }
  connection.update { $0.session.endInput() }
  wake.wake()
  reader.join()
  let outcome = try answered.get()
  if let fault = connection.update({ $0.readFault }) { throw fault }
  return outcome
}

/// What the two threads share.
private struct Connection: Sendable {
  var session: Session
  /// The handle of the request that runs.
  var running: InterruptHandle?
  var readFault: ServeFault?
}

/// The reading thread: as long as the session wants input.
private func readRequests(from input: InputDescriptor, into connection: Monitor<Connection>) {
  var reader = RequestReader()
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while waitUntilInputIsWanted(connection) {
    var fault: ServeFault?
    var arrivals: [Arrival] = []
    var hasEnded = true
    do throws(ServeFault) {
      switch try input.read(into: &buffer) {
      case .bytes(let bytes):
        arrivals = reader.read(bytes)
        hasEnded = false
      case .end: arrivals = reader.finish()
      case .woken: break
      }
    } catch {
      fault = error
    }
    let cancelled = connection.update { connection in
      connection.session.receive(arrivals)
      if hasEnded { connection.session.endInput() }
      connection.readFault = fault
      return connection.session.cancelsRunning ? connection.running : nil
    }
    cancelled?.cancel()
  }
}

/// False when the input has ended.
private func waitUntilInputIsWanted(_ connection: Monitor<Connection>) -> Bool {
  connection.wait { connection in
    if connection.session.wantsInput { return true }
    return connection.session.inputHasEnded ? false : nil
  }
}

/// The calling thread: one step of the session after the other.
private func answerRequests(
  of connection: Monitor<Connection>, to output: OutputDescriptor,
  _ handler: (Request, InterruptHandle) -> Result<ReplyBody, ReplyError>
) throws(ServeFault) -> ServeOutcome {
  while true {
    let step = connection.wait { $0.session.next() }
    switch consume step {
    case .reply(let bytes):
      if try !output.write(bytes) { return .clientClosed }
    case .run(let request, let ticket):
      let handle = InterruptHandle()
      let isCancelled = connection.update { connection in
        connection.running = handle
        return connection.session.cancelsRunning
      }
      // The cancel may have been read before there was a handle to tell.
      if isCancelled { handle.cancel() }
      let result = handler(request, handle)
      handle.end()
      connection.update(giving: ticket) { connection, ticket in
        connection.running = nil
        connection.session.finish(ticket, result)
      }
    case .end: return .answered
    }
  }
}
