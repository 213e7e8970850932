// Which shards are merged, and when.

/// Which shards to merge: of four neighbours of about one size one is made, so an index of n documents has
/// about 3 log₄ n shards and writes each document log₄ n times.
enum MergePolicy {
  private static let fanout = 4
  /// Documents of a shard of the lowest level: shards up to here are all of about one size.
  private static let smallest = 256

  /// The next group of shards to merge; nil when none is due.
  static func next(_ shards: [Manifest.Shard]) -> Range<Int>? {
    let levels = shards.map { level($0.documents - $0.deleted) }
    for level in 0...(levels.max() ?? 0) {
      let start = levels.lastIndex { $0 > level }.map { $0 + 1 } ?? 0
      if shards.count - start >= fanout { return start..<shards.count }
    }
    // A shard of which more than a third is removed documents is written anew.
    return shards.firstIndex { $0.deleted * 3 > $0.documents }.map { $0..<($0 + 1) }
  }

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
