// What goes wrong in Xapian, as a value. The code is an open struct, not an enum, so that a number
// that a later shim adds survives; the numbers are the shim's and never change.

internal import CXapianShim

/// A failure that Xapian reported.
///
/// Related Xapian documentation: <https://xapian.org/docs/apidoc/html/classXapian_1_1Error.html>
public struct XapianError: Error, Sendable, Hashable {
  /// Which kind of failure: one code for each concrete class of Xapian, and three of ours.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The shim's number of the code.
    public let rawValue: Int32

    /// The code of this number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    init(_ status: Int) { rawValue = Int32(truncatingIfNeeded: status) }

    /// `Xapian::AssertionError`.
    public static let assertion = Code(CXS_ASSERTION)
    /// `Xapian::InvalidArgumentError`: for example a term above 245 bytes.
    public static let invalidArgument = Code(CXS_INVALID_ARGUMENT)
    /// `Xapian::InvalidOperationError`: for example a commit without a transaction.
    public static let invalidOperation = Code(CXS_INVALID_OPERATION)
    /// `Xapian::UnimplementedError`: for example an AND inside NEAR.
    public static let unimplemented = Code(CXS_UNIMPLEMENTED)
    /// `Xapian::DatabaseError`: a read or write failed.
    public static let database = Code(CXS_DATABASE)
    /// `Xapian::DatabaseCorruptError`.
    public static let databaseCorrupt = Code(CXS_DATABASE_CORRUPT)
    /// `Xapian::DatabaseCreateError`: for example there is one already.
    public static let databaseCreate = Code(CXS_DATABASE_CREATE)
    /// `Xapian::DatabaseLockError`: another writer has it.
    public static let databaseLock = Code(CXS_DATABASE_LOCK)
    /// `Xapian::DatabaseModifiedError`: the revision that is being read is gone; reopen and ask
    /// again.
    public static let databaseModified = Code(CXS_DATABASE_MODIFIED)
    /// `Xapian::DatabaseOpeningError`.
    public static let databaseOpening = Code(CXS_DATABASE_OPENING)
    /// `Xapian::DatabaseVersionError`: made by another version of Xapian.
    public static let databaseVersion = Code(CXS_DATABASE_VERSION)
    /// `Xapian::DatabaseNotFoundError`.
    public static let databaseNotFound = Code(CXS_DATABASE_NOT_FOUND)
    /// `Xapian::DatabaseClosedError`.
    public static let databaseClosed = Code(CXS_DATABASE_CLOSED)
    /// `Xapian::DocNotFoundError`.
    public static let docNotFound = Code(CXS_DOC_NOT_FOUND)
    /// `Xapian::FeatureUnavailableError`.
    public static let featureUnavailable = Code(CXS_FEATURE_UNAVAILABLE)
    /// `Xapian::InternalError`.
    public static let `internal` = Code(CXS_INTERNAL)
    /// `Xapian::NetworkError`.
    public static let network = Code(CXS_NETWORK)
    /// `Xapian::NetworkTimeoutError`.
    public static let networkTimeout = Code(CXS_NETWORK_TIMEOUT)
    /// `Xapian::QueryParserError`.
    public static let queryParser = Code(CXS_QUERY_PARSER)
    /// `Xapian::SerialisationError`.
    public static let serialisation = Code(CXS_SERIALISATION)
    /// `Xapian::RangeError`.
    public static let range = Code(CXS_RANGE)
    /// `Xapian::WildcardError`.
    public static let wildcard = Code(CXS_WILDCARD)
    /// Memory ran out.
    public static let outOfMemory = Code(CXS_OUT_OF_MEMORY)
    /// A match was cancelled or ran past its deadline; ``Interrupt/state`` says which.
    public static let interrupted = Code(CXS_INTERRUPTED)
    /// Something that is none of these.
    public static let other = Code(CXS_OTHER)

    /// Whether it is a `Xapian::LogicError`: a mistake of the program, not of its surroundings.
    public var isLogic: Bool { (1..<10).contains(rawValue) }
  }

  /// Which kind of failure.
  public let code: Code
  /// The name of the C++ class, for example `DatabaseLockError`.
  public let type: String
  /// Xapian's own words.
  public let message: String
  /// Where it happened, if Xapian says so; mostly empty.
  public let context: String
  /// The system's text for the error below, if there was one; mostly empty.
  public let system: String

  /// An error of these parts.
  public init(
    code: Code, type: String, message: String, context: String = "", system: String = ""
  ) {
    self.code = code
    self.type = type
    self.message = message
    self.context = context
    self.system = system
  }

  init(_ record: borrowing cxs_error) {
    self.init(
      code: Code(rawValue: record.status), type: text(record.type, record.type_size),
      message: text(record.message, record.message_size),
      context: text(record.context, record.context_size),
      system: text(record.system, record.system_size))
  }
}

extension XapianError: CustomStringConvertible {
  /// `DatabaseLockError: Unable to get write lock on /a: already locked`, with context and system
  /// text in brackets.
  public var description: String {
    let details = [context, system].filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(type): \(message)" + (details.isEmpty ? "" : " (\(details))")
  }
}

private func text(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int) -> String {
  guard let bytes else { return "" }
  return String(decoding: UnsafeRawBufferPointer(start: bytes, count: size), as: UTF8.self)
}

/// Runs one call of the shim and throws what it reports. Every fallible call goes through here.
func checked(_ call: (UnsafeMutablePointer<cxs_error>) -> cxs_status) throws(XapianError) {
  var record = cxs_error()
  guard call(&record) != cxs_status(CXS_OK) else { return }
  defer { cxs_error_free(&record) }
  throw XapianError(record)
}

/// Has the shim throw the C++ class that belongs to a code: for tests of the translation only.
func provoke(_ code: XapianError.Code) throws(XapianError) {
  try checked { cxs_error_provoke(code.rawValue, $0) }
}

/// The version of libxapian that runs, for example `1.4.22`.
public var xapianVersion: String { String(cString: cxs_library_version()) }
