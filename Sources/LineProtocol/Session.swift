// The rules of one connection, as a state machine without I/O, clock or thread: what is answered, in
// which order, and what a cancel does. Only the oldest unanswered line can be written or run, which makes
// the order of replies true by construction; a cancel changes lines further back where they wait.

/// The permission to answer one request, given out when it is to run.
///
/// It cannot be copied and is used up by `Session.finish`, so the compiler refuses a second reply; one that
/// is dropped is a fault of the driver, and traps.
public struct Ticket: ~Copyable, Sendable {
  fileprivate let number: Int

  fileprivate init(number: Int) { self.number = number }

  fileprivate consuming func redeem() -> Int {
    let number = number
    discard self
    return number
  }

  deinit { Self.reportDropped(number) }

  private static func reportDropped(_ number: Int) {
    preconditionFailure("request \(number) was run and never answered")
  }
}

/// One client's requests and their replies.
///
///     session.receive(reader.read(bytes))
///     while let step = session.next() {
///       switch consume step {
///       case .run(let request, let ticket): session.finish(ticket, handler(request))
///       case .reply(let bytes): write(bytes)
///       case .end: return
///       }
///     }
public struct Session: Sendable {
  /// What the driver has to do next.
  public enum Step: ~Copyable, Sendable {
    /// Write these bytes: one whole reply.
    case reply([UInt8])
    /// Run the request and call `finish` with its result.
    case run(Request, Ticket)
    /// Everything is answered and no more will come.
    case end
  }

  private let format: ReplyFormat
  private var lines = LineQueue()
  /// The number of the line that holds each id in flight.
  private var inFlight: [RequestID: Int] = [:]
  /// The bytes of the lines behind the first `ProtocolLimits.waiting`.
  private var aheadBytes = 0
  /// Whether no more input will be taken: the stream has ended, or `.quit` has been read.
  public private(set) var inputHasEnded = false

  /// A session before its first request.
  public init(format: ReplyFormat = .json) { self.format = format }

  /// Whether more input may be read now. False while too much waits, and for good after the end.
  public var wantsInput: Bool {
    if inputHasEnded { return false }
    if lines.count < ProtocolLimits.waiting { return true }
    return aheadBytes < ProtocolLimits.aheadBytes && lines.count < ProtocolLimits.aheadLines
  }

  /// How many lines have been read and not answered.
  public var unanswered: Int { lines.count }

  /// Whether a cancel asks that the running request stop.
  public var cancelsRunning: Bool {
    if case .running(_, isCancelled: true)? = lines.first?.state { true } else { false }
  }

  /// Takes requests in the order of the stream. What follows `.quit` is dropped.
  public mutating func receive(_ arrivals: [Arrival]) {
    for arrival in arrivals where !inputHasEnded { receive(arrival) }
  }

  /// Says that the stream has ended. What was received is still answered.
  public mutating func endInput() { inputHasEnded = true }

  /// The next thing to do; nil for nothing until more input arrives or the running request is finished.
  public mutating func next() -> Step? {
    guard let line = lines.first else { return inputHasEnded ? .end : nil }
    switch line.state {
    case .answered(let answer):
      removeFirst()
      return .reply(answer.reply(to: line.id, as: format))
    case .waiting(let body):
      lines[lines.firstNumber].state = .running(body, isCancelled: false)
      return .run(Request(id: line.id, body: body), Ticket(number: lines.firstNumber))
    case .running: return nil
    case .cancelling:
      // Its target came before it, so it has been answered and has answered this.
      preconditionFailure("a cancel outlived its target")
    }
  }

  /// Answers the running request, which is the one that the ticket was given out for.
  public mutating func finish(_ ticket: consuming Ticket, _ result: Result<ReplyBody, ReplyError>) {
    let number = ticket.redeem()
    guard number == lines.firstNumber,
      case .running(let body, let isCancelled)? = lines.first?.state
    else { preconditionFailure("the ticket belongs to another session") }
    let answer = Self.answer(to: body, result)
    lines[number].state = .answered(answer)
    if isCancelled { answerCancels(of: number, answer) }
  }
}

extension Session {
  private mutating func receive(_ arrival: Arrival) {
    let state: QueuedLine.State
    if let id = arrival.id, inFlight[id] != nil {
      state = .answered(.failure(.duplicate(id), query: nil))
    } else {
      state = self.state(of: arrival)
    }
    if let id = arrival.id, inFlight[id] == nil { inFlight[id] = lines.endNumber }
    if lines.count >= ProtocolLimits.waiting { aheadBytes += arrival.size }
    lines.append(QueuedLine(id: arrival.id, size: arrival.size, state: state))
  }

  private mutating func state(of arrival: Arrival) -> QueuedLine.State {
    switch arrival.content {
    case .failure(let error): return .answered(.failure(error, query: nil))
    case .success(.cancel(let target)): return cancel(target)
    case .success(.help): return .answered(.help)
    case .success(.quit):
      inputHasEnded = true
      return .answered(.quit)
    case .success(let body): return .waiting(body)
    }
  }

  /// Marks the target, and gives the state of the cancel itself.
  private mutating func cancel(_ target: RequestID) -> QueuedLine.State {
    guard let number = inFlight[target] else {
      return .answered(.cancel(target, cancelled: false))
    }
    switch lines[number].state {
    case .waiting(let body):
      let error = ReplyError.cancelled
      lines[number].state = .answered(.failure(error, query: body.query))
      return .answered(.cancel(target, cancelled: true))
    case .running(let body, isCancelled: _):
      lines[number].state = .running(body, isCancelled: true)
      return .cancelling(target, target: number)
    case .answered(.failure(let error, query: _)) where error.code == .cancelled:
      return .answered(.cancel(target, cancelled: true))
    case .answered, .cancelling:
      return .answered(.cancel(target, cancelled: false))
    }
  }

  /// Only now is it known whether the request was stopped or came to its end first.
  private mutating func answerCancels(of target: Int, _ answer: Answer) {
    var wasCancelled = false
    if case .failure(let error, query: _) = answer { wasCancelled = error.code == .cancelled }
    for number in lines.firstNumber..<lines.endNumber {
      if case .cancelling(let id, target) = lines[number].state {
        lines[number].state = .answered(.cancel(id, cancelled: wasCancelled))
      }
    }
  }

  private static func answer(
    to body: Request.Body, _ result: Result<ReplyBody, ReplyError>
  ) -> Answer {
    switch (body, result) {
    case (_, .failure(let error)): .failure(error, query: body.query)
    case (.hello, .success(let reply)): .hello(reply)
    case (_, .success(let reply)): .result(reply)
    }
  }

  private mutating func removeFirst() {
    let number = lines.firstNumber
    guard let line = lines.removeFirst() else { return }
    if let id = line.id, inFlight[id] == number { inFlight[id] = nil }
    // The line that now counts as waiting no longer counts as read ahead.
    if lines.count >= ProtocolLimits.waiting {
      aheadBytes -= lines[lines.firstNumber + ProtocolLimits.waiting - 1].size
    }
  }
}

extension Request.Body {
  /// The query that the places in an error count in.
  fileprivate var query: String? {
    if case .search(let search) = self { search.query } else { nil }
  }
}

extension ReplyError {
  fileprivate static let cancelled = ReplyError(
    code: .cancelled, message: "the request was cancelled")

  fileprivate static func duplicate(_ id: RequestID) -> ReplyError {
    ReplyError(
      code: .duplicateID,
      message: "a request with id \(id) has not been answered yet; give each an id of its own")
  }
}
