// The versions of items that some shards hold, and which of their documents are hidden. The writer asks
// for the items that a commit touches, the check for all.

import IndexSchema
import Xapian

/// Versions of items, gathered from shards.
struct ItemVersions {
  /// A document of a version.
  private struct Place {
    var shard: Int
    var docid: UInt32
    var version: VersionKey
  }

  private var items: [String: [Place]] = [:]
  private var known: [Int: Set<UInt32>] = [:]

  /// Adds the documents of an item that a shard holds.
  ///
  /// - parameters:
  ///   - item: the item's term, without its prefix.
  ///   - number: the shard's.
  mutating func add(
    _ item: String, of database: borrowing Database, _ number: Int, without tombstones: Set<UInt32>
  ) throws(XapianError) {
    for docid in try database.postings(of: Array((Prefix.item.rawValue + item).utf8))
    where !tombstones.contains(docid.rawValue) {
      let value = try database.value(Slot.version.rawValue, of: docid)
      items[item, default: []].append(
        Place(shard: number, docid: docid.rawValue, version: VersionKey(value)))
      known[number, default: []].insert(docid.rawValue)
    }
  }

  /// Adds the documents of all items that a shard holds.
  mutating func addAll(
    of database: borrowing Database, _ number: Int, without tombstones: Set<UInt32>
  ) throws(XapianError) {
    let prefix = Prefix.item.rawValue
    for term in try database.terms(withPrefix: Array(prefix.utf8)) {
      let item = String(decoding: term.dropFirst(prefix.utf8.count), as: UTF8.self)
      try add(item, of: database, number, without: tombstones)
    }
  }

  /// Whether a document was added.
  func has(_ docid: UInt32, in shard: Int) -> Bool { known[shard]?.contains(docid) ?? false }

  /// The docids of the documents that do not stand, by the shard's number, in no order.
  func hidden() -> [Int: [UInt32]] {
    var docids: [Int: [UInt32]] = [:]
    for places in items.values {
      let standing = VersionKey.standing(among: places.lazy.map(\.version))
      for place in places where place.version != standing {
        docids[place.shard, default: []].append(place.docid)
      }
    }
    return docids
  }
}
