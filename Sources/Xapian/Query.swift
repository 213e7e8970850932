// Queries and the stack machine that builds them: arrays cannot hold what cannot be copied, so
// operands wait on a stack in the shim and `combine` takes the topmost.

internal import CXapianShim

/// A query, ready to be matched.
///
/// Wraps `Xapian::Query`: <https://xapian.org/docs/apidoc/html/classXapian_1_1Query.html>
public struct Query: ~Copyable {
  let handle: OpaquePointer

  deinit { cxs_query_free(handle) }

  /// Whether it matches nothing by its form.
  public var isEmpty: Bool { cxs_query_is_empty(handle) }

  /// Xapian's description, for tests and logs.
  public var description: String {
    let bytes = try? received { cxs_query_describe(handle, $0, $1, $2) }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "Query(?)"
  }
}

@available(*, unavailable, message: "Xapian's reference counts are not atomic; build it where used")
extension Query: Sendable {}

/// Builds a query bottom up: operands are pushed, and combined into one.
///
/// ```swift
/// var builder = try QueryBuilder()
/// try builder.term(Array("old".utf8))
/// try builder.term(Array("city".utf8))
/// try builder.combine(.phrase, count: 2)
/// let query = try builder.build()
/// ```
public struct QueryBuilder: ~Copyable {
  /// How queries are combined.
  public struct Operation: Sendable, Hashable {
    let number: Int32

    /// All of them; weights add up. `OP_AND`.
    public static let and = Operation(number: Int32(CXS_AND))
    /// Any of them; weights add up. `OP_OR`.
    public static let or = Operation(number: Int32(CXS_OR))
    /// The first and none of the others. `OP_AND_NOT`.
    public static let andNot = Operation(number: Int32(CXS_AND_NOT))
    /// An odd number of them. `OP_XOR`.
    public static let xor = Operation(number: Int32(CXS_XOR))
    /// The first; the others add weight. `OP_AND_MAYBE`.
    public static let andMaybe = Operation(number: Int32(CXS_AND_MAYBE))
    /// All of them; only the first has weight. `OP_FILTER`.
    public static let filter = Operation(number: Int32(CXS_FILTER))
    /// All of them within a window of positions, in any order, each at a position of its own.
    /// Operands are terms or ORs of terms. `OP_NEAR`.
    public static let near = Operation(number: Int32(CXS_NEAR))
    /// All of them within a window of positions, in order. Operands as for `near`. `OP_PHRASE`.
    public static let phrase = Operation(number: Int32(CXS_PHRASE))
    /// Any of them, weighed as if they were one term. `OP_SYNONYM`.
    public static let synonym = Operation(number: Int32(CXS_SYNONYM))
    /// Any of them; the greatest weight counts. `OP_MAX`.
    public static let max = Operation(number: Int32(CXS_MAX))
  }

  private let handle: OpaquePointer

  /// A builder with an empty stack.
  public init() throws(XapianError) {
    var made: OpaquePointer?
    try checked { cxs_query_builder_new(&made, $0) }
    handle = try unwrapped(made)
  }

  deinit { cxs_query_builder_free(handle) }

  /// Pushes the documents that have a term; `wqf`, how often the query asks for it, weighs it.
  public mutating func term(_ term: [UInt8], wqf: UInt32 = 1) throws(XapianError) {
    try checked { cxs_query_builder_push_term(handle, term, term.count, wqf, $0) }
  }

  /// Pushes the documents that have any of many terms, without weight: for wildcards. Empty terms
  /// are skipped; of no terms it matches nothing.
  ///
  /// An OR takes Xapian seconds for 10,000 terms, this milliseconds, and it can be interrupted; but
  /// it can neither be weighed nor stand in `.near` and `.phrase`. Terms in byte order are read
  /// fastest.
  public mutating func anyOf(
    _ terms: [[UInt8]], interrupt: Interrupt? = nil
  ) throws(XapianError) {
    let sizes = terms.map { UInt32(clamping: $0.count) }
    let joined = Array(terms.joined())
    try checked {
      cxs_query_builder_push_any_of(
        handle, joined, sizes, terms.count, interrupt?.handle, $0)
    }
  }

  /// Pushes the query that matches nothing.
  public mutating func nothing() throws(XapianError) {
    try checked { cxs_query_builder_push_nothing(handle, $0) }
  }

  /// Pushes all documents.
  public mutating func everything() throws(XapianError) {
    try checked { cxs_query_builder_push_term(handle, nil, 0, 1, $0) }
  }

  /// Pushes the documents whose value in a slot is at least this, by bytes. Of the empty bytes
  /// that is every document; otherwise documents without a value are in no range.
  public mutating func valueAtLeast(_ slot: UInt32, _ low: [UInt8]) throws(XapianError) {
    try values(slot, low, nil)
  }

  /// Pushes the documents whose value in a slot is at most this, by bytes.
  public mutating func valueAtMost(_ slot: UInt32, _ high: [UInt8]) throws(XapianError) {
    try values(slot, nil, high)
  }

  /// Pushes the documents whose value in a slot lies between two, both included, by bytes.
  public mutating func valueRange(
    _ slot: UInt32, _ low: [UInt8], _ high: [UInt8]
  ) throws(XapianError) {
    try values(slot, low, high)
  }

  /// Pushes the documents that are no tombstones. It must be combined by `.filter` or `.and`, at
  /// the root of the query, with something that real documents match: docids that no document has
  /// may be among what it yields. The matches of the query stop when `interrupt` says so.
  public mutating func live(
    _ documents: LiveDocuments, interrupt: Interrupt? = nil
  ) throws(XapianError) {
    try checked {
      cxs_query_builder_push_live(handle, documents.handle, interrupt?.handle, $0)
    }
  }

  /// Takes the topmost `count` queries off the stack, the deepest as the first operand, and pushes
  /// their combination.
  ///
  /// - Parameters:
  ///   - operation: how they are combined.
  ///   - count: how many; of none the combination matches nothing.
  ///   - window: for `.near` and `.phrase`, how many positions from first to last, both included; 0
  ///     is the number of operands. Words at most n apart: n + operands − 1.
  /// - Throws: `.invalidOperation` where the stack has fewer; `.unimplemented` for operands of
  ///   `.near` and `.phrase` that are neither terms nor ORs of terms.
  public mutating func combine(
    _ operation: Operation, count: Int, window: UInt32 = 0
  ) throws(XapianError) {
    try checked {
      cxs_query_builder_combine(handle, operation.number, Int(max(0, count)), window, $0)
    }
  }

  /// Multiplies the weights of the topmost query; 0 makes it boolean. `.invalidArgument` below 0.
  public mutating func scale(_ factor: Double) throws(XapianError) {
    try checked { cxs_query_builder_scale(handle, factor, $0) }
  }

  /// The one query that is left on the stack; `.invalidOperation` where there is none or more.
  public consuming func build() throws(XapianError) -> Query {
    var made: OpaquePointer?
    try checked { cxs_query_builder_build(handle, &made, $0) }
    return Query(handle: try unwrapped(made))
  }

  private func values(_ slot: UInt32, _ low: [UInt8]?, _ high: [UInt8]?) throws(XapianError) {
    try checked { error in
      withOptionalBytes(low) { low in
        withOptionalBytes(high) { high in
          cxs_query_builder_push_values(
            handle, slot, low?.baseAddress, low?.count ?? 0, high?.baseAddress, high?.count ?? 0,
            error)
        }
      }
    }
  }
}

@available(*, unavailable, message: "Xapian's reference counts are not atomic; build it where used")
extension QueryBuilder: Sendable {}

/// Lends an array's bytes, with an address even where it is empty: an empty bound is not a missing
/// one.
private func withOptionalBytes<Result>(
  _ bytes: [UInt8]?, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
) -> Result {
  guard let bytes else { return body(nil) }
  if bytes.isEmpty {
    var nothing: UInt8 = 0
    return withUnsafePointer(to: &nothing) { body(UnsafeBufferPointer(start: $0, count: 0)) }
  }
  return bytes.withUnsafeBufferPointer { body($0) }
}
