// Which words take part in a NEAR or an ADJ: those that some choice of one position for each operand, all
// different, within the window, contains. Frequent words in a long text have thousands of positions, so a
// window slides over them; only where operands share a position are choices tried out.

/// Finds the positions that take part in a NEAR.
enum NearCover {
  /// A position: of which operand, and its number in that operand's list.
  typealias Member = (place: Int, number: Int)

  /// The positions that take part where the operands stand in their order.
  ///
  /// - parameters:
  ///   - places: the positions of each operand, ascending.
  ///   - window: how many positions from the first to the last, both included.
  static func ordered(_ places: [[Int]], window: Int) -> [Member] {
    var members: [Member] = []
    for place in places.indices {
      for (number, position) in places[place].enumerated() {
        // The nearest ones behind it and before it: no other choice is shorter.
        var last: Int? = position
        for next in places[(place + 1)...] {
          last = last.flatMap { last in
            let index = next.partitionIndex { $0 > last }
            return index < next.count ? next[index] : nil
          }
        }
        var first: Int? = position
        for previous in places[..<place].reversed() {
          first = first.flatMap { first in
            let index = previous.partitionIndex { $0 >= first }
            return index > 0 ? previous[index - 1] : nil
          }
        }
        if let first, let last, last - first < window { members.append((place, number)) }
      }
    }
    return members
  }

  /// The positions that take part where the operands stand in any order.
  static func unordered(_ places: [[Int]], window: Int) -> [Member] {
    var entries: [(position: Int, member: Member)] = []
    for (place, positions) in places.enumerated() {
      for (number, position) in positions.enumerated() {
        entries.append((position, (place, number)))
      }
    }
    entries.sort { $0.position < $1.position }
    var isCovered = [Bool](repeating: false, count: entries.count)
    var counts = [Int](repeating: 0, count: places.count)
    var end = 0
    /// Neighbours among the entries of the window that stand at one position.
    var shared = 0
    var checked = 0
    for start in entries.indices {
      while end < entries.count, entries[end].position < entries[start].position + window {
        counts[entries[end].member.place] += 1
        if end > start, entries[end].position == entries[end - 1].position { shared += 1 }
        end += 1
      }
      if !counts.contains(0) {
        let inside = start..<end
        for index in max(start, shared == 0 ? checked : start)..<end where !isCovered[index] {
          isCovered[index] =
            shared == 0 || canChoose(entries[inside], with: entries[index], places.count)
        }
        if shared == 0 { checked = end }
      }
      counts[entries[start].member.place] -= 1
      if start + 1 < end, entries[start + 1].position == entries[start].position { shared -= 1 }
    }
    return entries.indices.filter { isCovered[$0] }.map { entries[$0].member }
  }

  /// Whether each operand can have a position of its own, `fixed` being one of them: a matching of operands
  /// with positions, found by augmenting paths.
  private static func canChoose(
    _ entries: ArraySlice<(position: Int, member: Member)>,
    with fixed: (position: Int, member: Member), _ placeCount: Int
  ) -> Bool {
    var options = [[Int]](repeating: [], count: placeCount)
    for entry in entries where entry.position != fixed.position {
      options[entry.member.place].append(entry.position)
    }
    var owner: [Int: Int] = [:]
    func assign(_ place: Int, _ tried: inout Set<Int>) -> Bool {
      for position in options[place] where tried.insert(position).inserted {
        if let other = owner[position] {
          guard assign(other, &tried) else { continue }
        }
        owner[position] = place
        return true
      }
      return false
    }
    for place in 0..<placeCount where place != fixed.member.place {
      var tried: Set<Int> = []
      if !assign(place, &tried) { return false }
    }
    return true
  }
}

extension [Int] {
  /// The first index whose element satisfies a condition that all behind it satisfy, too.
  fileprivate func partitionIndex(_ belongsBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
