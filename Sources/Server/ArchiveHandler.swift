// Requests of the protocol, answered from an archive: the only place where the two meet. It translates
// values and errors and decides nothing.

public import Archive
import JSON
public import LineProtocol
import QueryLanguage
import Xapian

/// Answers requests with a searcher. One a thread, as the searcher is.
public struct ArchiveHandler {
  /// How answers are laid out for people, where the replies are text.
  public struct TextForm: Sendable {
    /// A search's answer.
    public var search: @Sendable (SearchResponse) -> String
    /// A document, whole.
    public var document: @Sendable (StoredDocument) -> String
    /// What the index holds.
    public var statistics: @Sendable (Statistics) -> String
    /// What the server is; the protocol's version comes before it.
    public var hello: @Sendable (Hello) -> String

    /// A layout.
    public init(
      search: @escaping @Sendable (SearchResponse) -> String,
      document: @escaping @Sendable (StoredDocument) -> String,
      statistics: @escaping @Sendable (Statistics) -> String,
      hello: @escaping @Sendable (Hello) -> String
    ) {
      self.search = search
      self.document = document
      self.statistics = statistics
      self.hello = hello
    }
  }

  private let searcher: Searcher
  private let text: TextForm?
  private let version: String
  private let interrupt: Interrupt

  /// - parameters:
  ///   - version: the version of the program, for hello.
  ///   - text: the layout of replies for people; nil for JSON.
  /// - throws: `index.internal` when Xapian has no memory left.
  public init(_ searcher: Searcher, version: String, text: TextForm? = nil) throws(ArchiveError) {
    self.searcher = searcher
    self.version = version
    self.text = text
    do { interrupt = try Interrupt() } catch {
      throw ArchiveError(.internal, error.message)
    }
  }

  /// Answers one request.
  public func answer(
    _ request: Request, _ handle: InterruptHandle
  ) -> Result<ReplyBody, ReplyError> {
    do {
      switch request.body {
      case .search(let search): return .success(try answer(search, handle))
      case .document(let id): return .success(document(try searcher.document(id)))
      case .hello: return .success(try hello())
      case .stats: return .success(statistics(try searcher.statistics()))
      case .cancel, .help, .quit:
        return .failure(
          ReplyError(code: .internal, message: "the session answers this request; report it"))
      }
    } catch {
      return .failure(Self.reply(error))
    }
  }

  private func answer(_ search: Request.Search, _ handle: InterruptHandle) throws -> ReplyBody {
    var request = SearchRequest(search.query)
    request.limit = search.limit
    request.offset = search.offset
    request.facets = search.facets
    request.facetLimit = search.facetLimit
    for restriction in search.restrictions {
      request.filters[restriction.facet, default: []] += restriction.values
    }
    request.sort =
      switch search.sort {
      case .relevance: .relevance
      case .newest: .newest
      case .oldest: .oldest
      }
    request.anyWord = search.any
    request.snippets = search.snippets
    request.exactTotal = search.total
    request.after = search.after
    let interrupt = interrupt
    interrupt.reset()
    if let timeout = search.timeout {
      interrupt.setDeadline(nanosecondsFromNow: Int64(timeout) * 1_000_000)
    }
    handle.onCancel { interrupt.cancel() }
    let response = try searcher.search(request, interrupt: interrupt)
    if let text { return .text(text.search(response)) }
    return .object(JSONWriter { response.writeMembers(to: &$0) })
  }

  private func document(_ document: StoredDocument) -> ReplyBody {
    if let text { return .text(text.document(document)) }
    return .object(
      JSONWriter { writer in
        writer.key("document")
        writer.object { document.writeMembers(to: &$0) }
      })
  }

  private func hello() throws(ArchiveError) -> ReplyBody {
    try searcher.refresh()
    let hello = Hello(
      version: version, index: searcher.identity, revision: searcher.revision)
    if let text { return .text(text.hello(hello)) }
    return .object(JSONWriter { hello.writeMembers(to: &$0) })
  }

  private func statistics(_ statistics: Statistics) -> ReplyBody {
    if let text { return .text(text.statistics(statistics)) }
    return .object(JSONWriter { statistics.writeMembers(to: &$0) })
  }

  /// An error as the protocol reports it.
  static func reply(_ error: any Error) -> ReplyError {
    switch error {
    case let fault as QueryFault:
      return ReplyError(
        code: ErrorCode(rawValue: fault.code.rawValue), message: fault.message,
        at: fault.range.lowerBound, length: fault.range.count, hint: fault.hint)
    case let error as ArchiveError:
      return ReplyError(
        code: ErrorCode(rawValue: error.code.rawValue), message: error.message, hint: error.hint)
    default:
      return ReplyError(code: .internal, message: "\(error); please report this")
    }
  }
}
