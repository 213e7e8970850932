// What answers in these tests instead of an archive: it repeats what it was asked, so that a transcript
// shows what reached it.

import JSON
import LineProtocol
import Server
import Synchronization

/// A handler that repeats the request. Some queries do more:
/// `wait` runs until it is cancelled or released, `fail` is a mistake with a place, `big N` has a reply of N letters.
final class FakeArchive: Sendable {
  /// The queries that were run.
  let queries = Mutex<[String]>([])

  private let gate = Gate()

  /// Lets `wait` end as if it had found something.
  func release() { gate.open() }

  func answer(_ request: Request, _ handle: InterruptHandle) -> Result<ReplyBody, ReplyError> {
    if request.isWait {
      queries.withLock { $0.append("wait") }
      handle.onCancel { [gate] in gate.open() }
      _ = gate.waitUntilOpen(seconds: 20)
      return handle.isCancelled ? Self.stopped : reply(request)
    }
    return reply(request)
  }

  static let stopped = Result<ReplyBody, ReplyError>.failure(
    ReplyError(code: .cancelled, message: "the request was cancelled"))

  func reply(_ request: Request) -> Result<ReplyBody, ReplyError> {
    var writer = JSONWriter()
    writer.beginObject()
    switch request.body {
    case .search(let search):
      queries.withLock { $0.append(search.query) }
      if search.query.hasPrefix("fail") {
        return .failure(
          ReplyError(
            code: .querySyntax, message: "it fails", at: 0, length: 4,
            hint: "ask for something else"))
      }
      writer.member("search", search.query)
      writer.member("limit", search.limit)
      if search.query.hasPrefix("big "), let count = Int(search.query.dropFirst(4)) {
        writer.member("big", String(repeating: "x", count: count))
      }
    case .document(let id):
      guard id != "none" else {
        return .failure(ReplyError(code: .documentNotFound, message: "no document none"))
      }
      writer.key("document")
      writer.object { writer in
        writer.member("id", id)
      }
    case .hello:
      writer.member("cutline", "test")
    case .stats:
      writer.member("documents", 0)
    case .cancel, .help, .quit:
      return .failure(ReplyError(code: .internal, message: "the session answers this itself"))
    }
    writer.endObject()
    return .success(.object(writer))
  }
}

extension Request {
  /// Whether the fake archive runs this until it is cancelled.
  var isWait: Bool {
    if case .search(let search) = body { search.query == "wait" } else { false }
  }
}
