// The one list of what can go wrong in a reply. PROTOCOL.md has the same table, and a test keeps the
// two equal. A struct, not an enum: a client, or a later version, may meet a code that this list lacks.

/// What kind of mistake or failure an error reply reports.
///
/// Codes are stable; the messages beside them are not. The part before the point says who has to act:
/// `protocol`, `query`, `facet`, `where`, `cursor` and `document` are the request's, `index` and
/// `internal` are the server's, `request` is what became of it.
public struct ErrorCode: RawRepresentable, Sendable, Hashable {
  /// The code as it stands in a reply, such as `query.syntax`.
  public let rawValue: String

  /// The code of this name, whether or not the list has it.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The line is not UTF-8.
  public static let invalidUTF8 = ErrorCode(rawValue: "protocol.utf8")
  /// The line is longer than `ProtocolLimits.lineBytes`.
  public static let lineTooLong = ErrorCode(rawValue: "protocol.too_long")
  /// The line starts with `{` and is not one JSON object.
  public static let invalidJSON = ErrorCode(rawValue: "protocol.json")
  /// The JSON object is not a request.
  public static let invalidRequest = ErrorCode(rawValue: "protocol.request")
  /// The line starts with a point and is not a command.
  public static let unknownCommand = ErrorCode(rawValue: "protocol.command")
  /// A request with the same id has not been answered yet.
  public static let duplicateID = ErrorCode(rawValue: "protocol.duplicate_id")

  /// The query says nothing to search for.
  public static let queryEmpty = ErrorCode(rawValue: "query.empty")
  /// The query breaks the grammar.
  public static let querySyntax = ErrorCode(rawValue: "query.syntax")
  /// The query names a field that does not exist.
  public static let queryField = ErrorCode(rawValue: "query.field")
  /// `kind:` stands where it cannot switch the scope.
  public static let queryScope = ErrorCode(rawValue: "query.scope")
  /// NEAR or ADJ has operands or a distance that it cannot take.
  public static let queryNear = ErrorCode(rawValue: "query.near")
  /// A wildcard is too short or stands for too many terms.
  public static let queryWildcard = ErrorCode(rawValue: "query.wildcard")
  /// A date or a range of dates cannot be read.
  public static let queryDate = ErrorCode(rawValue: "query.date")
  /// The query has too many terms or brackets.
  public static let queryLong = ErrorCode(rawValue: "query.long")

  /// `facets` names what is no facet.
  public static let facetUnknown = ErrorCode(rawValue: "facet.unknown")
  /// `where` names what is no facet.
  public static let whereUnknown = ErrorCode(rawValue: "where.unknown")
  /// `after` is no cursor, or belongs to an earlier revision of the index.
  public static let cursorStale = ErrorCode(rawValue: "cursor.stale")
  /// No document has this id.
  public static let documentNotFound = ErrorCode(rawValue: "document.not_found")

  /// A `cancel` stopped the request.
  public static let cancelled = ErrorCode(rawValue: "request.cancelled")
  /// The request ran longer than its `timeout_ms`.
  public static let timeout = ErrorCode(rawValue: "request.timeout")

  /// There is no index where the server looks.
  public static let indexMissing = ErrorCode(rawValue: "index.missing")
  /// The operating system refuses to read the index: permission, disk, or too many open files.
  public static let indexIO = ErrorCode(rawValue: "index.io")
  /// The index is damaged.
  public static let indexCorrupt = ErrorCode(rawValue: "index.corrupt")
  /// The index was made by a version of Cutline that this one does not understand.
  public static let indexVersion = ErrorCode(rawValue: "index.version")
  /// A fault in Cutline itself.
  public static let `internal` = ErrorCode(rawValue: "internal")
}

extension ErrorCode {
  /// A code with what it means and what to do about it.
  public struct Entry: Sendable, Hashable {
    /// The code.
    public let code: ErrorCode
    /// What it means, in one sentence.
    public let meaning: String
    /// What the client, or the person, should do.
    public let remedy: String
  }

  /// Every code that a reply can have, in the order of PROTOCOL.md.
  public static let documented: [Entry] = [
    Entry(.invalidUTF8, "the line is not UTF-8", "send UTF-8"),
    Entry(.lineTooLong, "the line is longer than 1 MiB; it was skipped", "send a shorter line"),
    Entry(
      .invalidJSON, "the line starts with `{` and is not one JSON object",
      "mend the JSON; for a typed query that starts with `{`, put a space before it"),
    Entry(
      .invalidRequest,
      "unknown key, wrong type, value out of range, or not exactly one kind of request",
      "see the message, which names the key and what it takes"),
    Entry(
      .unknownCommand, "the line starts with `.` and is not a command",
      "`.help` lists the commands; for a typed query that starts with `.`, put a space before it"),
    Entry(
      .duplicateID, "an earlier request with this id has not been answered yet",
      "give every request in flight an id of its own"),
    Entry(.queryEmpty, "the query has no word to search for", "ask for at least one word"),
    Entry(
      .querySyntax, "the query breaks the grammar, such as an open quote or bracket",
      "mend the query at `at`"),
    Entry(.queryField, "the query names an unknown field", "see `hint`, or `fields` in hello"),
    Entry(
      .queryScope, "`kind:` stands inside brackets, OR or NOT",
      "put `kind:caption` at the top level"),
    Entry(
      .queryNear, "NEAR or ADJ has a distance or operands that it cannot take",
      "use 1 to 50, and words or ORs of words of one field"),
    Entry(
      .queryWildcard, "the wildcard is too short or stands for more than 10,000 terms",
      "write more letters before the `*`"),
    Entry(.queryDate, "a date or range cannot be read", "write 2016, 2016-12 or 2016-12-01"),
    Entry(.queryLong, "the query has too many words or brackets", "split it"),
    Entry(.facetUnknown, "`facets` names what is no facet", "see `facets` in hello"),
    Entry(.whereUnknown, "`where` names what is no facet", "see `facets` in hello"),
    Entry(
      .cursorStale, "`after` is no cursor, or belongs to an earlier revision of the index",
      "search again from the first page"),
    Entry(.documentNotFound, "no document has this id", "search again; the file may be gone"),
    Entry(.cancelled, "a `cancel` stopped the request", "nothing"),
    Entry(
      .timeout, "the request ran longer than its `timeout_ms`",
      "narrow the query or allow more time"
    ),
    Entry(.indexMissing, "there is no index", "make one with `cutline index`"),
    Entry(
      .indexIO, "the index cannot be read from the disk",
      "see the message; check permissions and the disk"),
    Entry(.indexCorrupt, "the index is damaged", "run `cutline check`, then index again"),
    Entry(
      .indexVersion, "the index was made by a version that this one does not understand",
      "use that version, or index again"),
    Entry(.internal, "a fault in Cutline", "report it with the message"),
  ]
}

extension ErrorCode.Entry {
  fileprivate init(_ code: ErrorCode, _ meaning: String, _ remedy: String) {
    self.init(code: code, meaning: meaning, remedy: remedy)
  }
}
