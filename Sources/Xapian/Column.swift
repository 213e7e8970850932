// The values of a slot laid out by docid, lent to a database for counting. Xapian keeps values in
// chunks that have to be decoded one document after the other; a column is one load a match.

internal import CXapianShim

/// A slot's values of one shard, by docid. It owns nothing: its memory must outlive the database that it
/// is lent to.
public struct Column {
  /// The slot whose values these are.
  public var slot: UInt32
  /// Bytes of an ordinal: 1, 2 or 4, in the machine's order.
  public var width: Int
  /// For each docid, from 0 on, the number of its value from 1 on; 0 for none.
  public var ordinals: UnsafeRawBufferPointer
  /// Where in `values` each value ends; it starts where the one before it ended.
  public var ends: UnsafeBufferPointer<UInt64>
  /// The different values, one behind the other.
  public var values: UnsafeBufferPointer<UInt8>

  /// A column in memory that somebody else owns.
  public init(
    slot: UInt32, width: Int, ordinals: UnsafeRawBufferPointer, ends: UnsafeBufferPointer<UInt64>,
    values: UnsafeBufferPointer<UInt8>
  ) {
    self.slot = slot
    self.width = width
    self.ordinals = ordinals
    self.ends = ends
    self.values = values
  }
}

extension Database {
  /// Lends a shard a column: from now on ``count(_:slots:)`` reads it instead of the slot.
  ///
  /// - Parameter shard: the shard's place among the paths that the database was opened with.
  /// - Throws: `.invalidArgument` for a shard that is not there, or a column that is not whole.
  public func lend(_ column: Column, toShard shard: Int) throws(XapianError) {
    guard let ordinals = column.ordinals.baseAddress, column.width > 0,
      let ends = column.ends.baseAddress, let values = column.values.baseAddress
    else {
      throw XapianError(
        code: .invalidArgument, type: "InvalidArgumentError",
        message: "the column of slot \(column.slot) is empty")
    }
    var lent = cxs_column(
      slot: column.slot, width: UInt32(clamping: column.width),
      docid_count: UInt32(clamping: column.ordinals.count / column.width),
      value_count: UInt32(clamping: column.ends.count), ordinals: ordinals, ends: ends,
      values: values)
    try checked { cxs_database_lend_column(handle, Int(clamping: shard), &lent, $0) }
  }

  /// Visits the documents that have a value in a slot, by docid. False ends the walk.
  ///
  /// Wraps `Xapian::Database::valuestream_begin`.
  ///
  /// - Throws: `.invalidOperation` for a database of several shards.
  public func forEachValue(
    inSlot slot: UInt32, _ visit: (DocumentID, UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(XapianError) {
    try checked { error in
      withoutActuallyEscaping(visit) { visit in
        lending(visit) { context in
          let sink: cxs_value_sink = { context, docid, bytes, size in
            context.visit(as: ((DocumentID, UnsafeBufferPointer<UInt8>) -> Bool).self)(
              DocumentID(docid), UnsafeBufferPointer(start: bytes, count: size))
          }
          return cxs_database_list_slot(handle, slot, sink, context, error)
        }
      }
    }
  }
}
