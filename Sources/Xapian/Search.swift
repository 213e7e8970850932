// The ranked pass over a query: the best matches, pruned as far as `checkAtLeast` allows. Exact
// totals and facets come from the counting pass in Count.swift.

internal import CXapianShim

/// How matches are weighed.
public struct Weighting: Sendable, Hashable {
  let number: Int32

  /// BM25 with Xapian's parameters.
  public static let bm25 = Weighting(number: Int32(CXS_WEIGHT_BM25))
  /// Every weight is 0: the order falls to values and docids.
  public static let boolean = Weighting(number: Int32(CXS_WEIGHT_BOOLEAN))
}

/// In which order matches come. Ties are broken by relevance and then by docid, so that the same
/// query on the same shards always gives the same order.
public struct MatchOrder: Sendable, Hashable {
  let number: Int32
  let slot: UInt32

  /// The greatest weight first.
  public static let relevance = MatchOrder(number: Int32(CXS_ORDER_RELEVANCE), slot: 0)

  /// By the bytes of a value. Documents without one come last both ways.
  public static func value(_ slot: UInt32, descending: Bool) -> MatchOrder {
    MatchOrder(
      number: Int32(descending ? CXS_ORDER_VALUE_DESCENDING : CXS_ORDER_VALUE_ASCENDING), slot: slot
    )
  }
}

/// A page of matches.
public struct MatchSet: Sendable {
  /// One document that matches.
  public struct Match: Sendable, Hashable {
    /// The document.
    public let id: DocumentID
    /// Its weight.
    public let weight: Double
  }

  /// The page, best first.
  public var matches: [Match]
  /// At least so many documents match.
  public let lowerBound: Int
  /// About so many documents match.
  public let estimated: Int
  /// At most so many documents match.
  public let upperBound: Int
}

extension Database {
  /// The matches of a query from rank `first` on, best first, over all shards together.
  ///
  /// - Parameters:
  ///   - query: what to match.
  ///   - first: how many of the best to leave out.
  ///   - limit: how many to return at most.
  ///   - checkAtLeast: how many matches to check: the bounds are exact where there are no more.
  ///   - weighting: how they are weighed.
  ///   - order: in which order they come.
  /// - Throws: `.interrupted` by an ``Interrupt`` of the query; `.databaseModified` where the
  ///   writer has gone two revisions on.
  ///
  /// Wraps `Xapian::Enquire::get_mset`.
  public func search(
    _ query: borrowing Query, first: Int = 0, limit: Int, checkAtLeast: Int = 0,
    weighting: Weighting = .bm25, order: MatchOrder = .relevance
  ) throws(XapianError) -> MatchSet {
    var options = cxs_search_options(
      first: UInt32(clamping: first), limit: UInt32(clamping: limit),
      check_at_least: UInt32(clamping: checkAtLeast), weighting: weighting.number,
      order: order.number, slot: order.slot)
    var bounds = cxs_match_bounds()
    var matches: [MatchSet.Match] = []
    let queryHandle = query.handle
    try checked { error in
      withUnsafeMutablePointer(to: &matches) { matches in
        let sink: cxs_match_sink = { context, docid, weight in
          context.assumingMemoryBound(to: [MatchSet.Match].self).pointee
            .append(MatchSet.Match(id: DocumentID(docid), weight: weight))
        }
        return cxs_database_search(handle, queryHandle, &options, &bounds, sink, matches, error)
      }
    }
    return MatchSet(
      matches: matches, lowerBound: Int(bounds.lower), estimated: Int(bounds.estimated),
      upperBound: Int(bounds.upper))
  }
}
