// Which shards are merged, and when.

/// Which shards to merge: of four of about one size one is made, so an index of n documents has about
/// 3 log₄ n shards and writes each document log₄ n times. Shards of one size need not be neighbours: the
/// order of shards means nothing.
///
/// Not of ten, as Lucene has it, though documents would be written half as often: a search looks into every shard.
/// 60,000 records in 1, 4 and 12 shards (2026-11-23): a rare word 0.6, 0.7 and 1.0 ms, five of them 1.3, 1.7 and
/// 5.0, `word*` 1.6, 3.2 and 8.1.
enum MergePolicy {
  private static let fanout = 4
  /// Documents of a shard of the lowest level: shards up to here are all of about one size.
  private static let smallest = 256

  /// The places of the next shards to merge, ascending; nil when none are due.
  static func next(_ shards: [Manifest.Shard]) -> [Int]? {
    var places: [Int: [Int]] = [:]
    for (place, shard) in shards.enumerated() {
      places[level(shard.documents - shard.deleted), default: []].append(place)
    }
    let due = places.filter { $0.value.count >= fanout }.min { $0.key < $1.key }
    if let due { return due.value }
    // A shard of which more than a third is removed documents is written anew.
    return shards.firstIndex { $0.deleted * 3 > $0.documents }.map { [$0] }
  }

  /// The level of a shard: 0 up to the smallest size, then one more for each four times as many documents.
  static func level(_ documents: Int) -> Int {
    var level = 0
    var size = smallest
    while size < documents {
      size *= fanout
      level += 1
    }
    return level
  }
}
