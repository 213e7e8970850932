// The parser's public face. There is one parser: it notes each mistake, mends it and reads on; the strict
// form reports the first mistake, the lenient form all of them.

/// Reads the query language.
///
/// A query is words, `"phrases"` and fields, joined by `AND`, `OR`, `NOT` (in capitals) and brackets. From
/// tightest to loosest:
///
/// - `field:value`, where the value follows the colon directly: a word, a quotation, or brackets, which
///   give every word within them the field. Names are letters, in any case; what has no value behind its
///   colon (`source: bbc`), or an address (`https://…`), is words.
/// - `NEAR/n`, `ADJ/n`: at most n positions apart, n 1 to 50, default 10, ADJ in this order. Operands are
///   words or bracketed ORs of words, of one field; a chain keeps one operator and one n.
/// - `NOT x`, `-x`. A `-` excludes only what follows it directly, and only at a word's start.
/// - `AND`, and things side by side. `a NOT b` is `a AND NOT b`.
/// - `OR`.
/// - With `anyWord`, things side by side are ORed instead, loosest of all; but a `-x`, a `NOT x` and a
///   `kind:` that stand by themselves hold for all that they stand beside.
///
/// Quotation marks are any of `"` `“` `”` `„` `«` `»` `‹` `›` `＂`, in any pair; `‘` and `’` quote only from
/// a word's start, so `journalists’ union` is words. Other values: `word*` (two letters or more before the
/// star, which stands at the end), `date:2016-12`, `date:2016-11-20..2016-12-01`, `date:2016..`,
/// `date:>=2016`, `date:none`, `path:2016/12`, whole values such as `source:"Middle East*"`.
/// `kind:caption` and `kind:article` are operands of the outermost AND and become the scope.
public struct QueryParser: Sendable {
  /// Whether words side by side are ORed.
  public let anyWord: Bool
  private let fields: FieldTable

  /// A parser that knows these fields.
  public init(fields: [QueryField], anyWord: Bool = false) {
    self.fields = FieldTable(fields)
    self.anyWord = anyWord
  }

  /// Reads a query.
  ///
  /// - throws: the first mistake: of quotation marks and operators before those of brackets and values,
  ///   each from left to right.
  public func parse(_ text: String) throws(QueryFault) -> ParsedQuery {
    let (query, faults) = parseLeniently(text)
    if let fault = faults.first { throw fault }
    guard let query else {
      throw QueryFault(code: .empty, range: 0..<text.utf8.count, message: "the query is empty")
    }
    return query
  }

  /// Reads as much of a query as there is sense in: an open quotation ends at the end, a missing bracket
  /// is added, what cannot be read is left out.
  ///
  /// - returns: the query, nil where nothing is left of it or it is too long, and the mistakes, at most
  ///   20 of them; without mistakes the same query as `parse`.
  public func parseLeniently(_ text: String) -> (query: ParsedQuery?, faults: [QueryFault]) {
    let count = text.utf8.count
    guard count <= QueryLimit.bytes else {
      let fault = QueryFault(
        code: .long, range: QueryLimit.bytes..<count,
        message: "the query has \(count) bytes; at most \(QueryLimit.bytes) are read")
      return (nil, [fault])
    }
    let lexer = Lexer(Source(text))
    guard !lexer.tokens.isEmpty else {
      let fault = QueryFault(
        code: .empty, range: 0..<count, message: "the query is empty",
        hint: "type a word, or kind:article for everything")
      return (nil, [fault])
    }
    var reading = Reading(lexer, fields: fields, anyWord: anyWord)
    do {
      let query = try reading.query()
      return (query, reading.faults)
    } catch {
      return (nil, reading.faults + [error])
    }
  }
}
