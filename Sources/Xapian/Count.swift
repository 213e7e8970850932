// The counting pass over a query: every match is checked, without weights, shard by shard, and C++
// tallies the values of the slots asked for. A spy without `check_at_least` would see the page
// only.

internal import CXapianShim

/// How many documents match, and how many of them hold each value of some slots. Exact.
public struct Tally: Sendable {
  /// A value and its matches.
  public struct Entry: Sendable, Hashable {
    /// The slot's bytes as they were stored: where a slot joins several values, the joined set.
    public let value: [UInt8]
    /// How many matches hold it.
    public let count: Int
  }

  /// How many documents match.
  public var total: Int
  /// For each slot asked for, in that order, its values in no order. Matches without a value are in
  /// none of them: the total less the sum of the counts.
  public var values: [[Entry]]
}

extension Database {
  /// Counts every match of a query and the values in some slots.
  ///
  /// - Throws: `.interrupted` by an ``Interrupt`` of the query; `.databaseModified` where the
  ///   writer has gone two revisions on.
  ///
  /// Wraps `Xapian::Enquire::get_mset` with a `Xapian::MatchSpy` of ours and `Xapian::BoolWeight`.
  public func count(_ query: borrowing Query, slots: [UInt32] = []) throws(XapianError) -> Tally {
    var total: UInt32 = 0
    var values = [[Tally.Entry]](repeating: [], count: slots.count)
    let queryHandle = query.handle
    try checked { error in
      withUnsafeMutablePointer(to: &values) { values in
        let sink: cxs_tally_sink = { context, column, bytes, size, count in
          context.assumingMemoryBound(to: [[Tally.Entry]].self).pointee[column]
            .append(Tally.Entry(value: array(bytes, size), count: Int(count)))
        }
        return cxs_database_count(
          handle, queryHandle, slots, slots.count, &total, sink, values, error)
      }
    }
    return Tally(total: Int(total), values: values)
  }
}
