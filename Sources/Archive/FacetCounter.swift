// Adds up what Xapian counted: it counts the sets of values that documents have in a slot, joined by
// U+001F, and here the sets are taken apart. Every document is counted, so every number is exact.

import Analysis
import Credits
import IndexSchema
import Xapian

/// Counts facets.
struct FacetCounter {
  private let facet: Facet
  private let agencies: AgencyTable
  /// By folded value: every spelling with its count.
  private var counts: [String: [(spelling: [UInt8], count: Int)]] = [:]
  private var counted = 0

  init(_ facet: Facet, agencies: AgencyTable) {
    self.facet = facet
    self.agencies = agencies
  }

  /// The counts of a facet.
  ///
  /// - parameters:
  ///   - tally: what Xapian counted in the facet's slot.
  ///   - chosen: the values that a filter names; they are listed even at 0.
  ///   - limit: how many values to list, 0 for all.
  mutating func counts(
    _ tally: [Tally.Entry], total: Int, chosen: [String], limit: Int
  ) -> FacetCounts {
    for entry in tally { add(entry.value, entry.count) }
    var values = counts.mapValues(Self.merged)
    let distinct = values.count
    for value in chosen {
      let name = canonical(value)
      let key = Folding.foldExact(name)
      if values[key] == nil { values[key] = FacetCounts.Value(value: name, count: 0) }
    }
    let isChosen = Set(chosen.map { Folding.foldExact(canonical($0)) })
    return FacetCounts(
      name: facet.name, values: listed(values, isChosen, limit), distinct: distinct,
      missing: total - counted)
  }

  /// Adds a set of values that `count` documents have.
  private mutating func add(_ set: [UInt8], _ count: Int) {
    if let length = facet.dateLength {
      guard set.count >= length else { return }
      counted += count
      note(Array(set[..<length]), String(decoding: set[..<length], as: UTF8.self), count)
      return
    }
    counted += count
    var seen: Set<String> = []
    for value in set.split(separator: Slot.separator) {
      let key = Folding.foldExact(String(decoding: value, as: UTF8.self))
      // Two spellings of one value in one document are one.
      if seen.insert(key).inserted { note(Array(value), key, count) }
    }
  }

  private mutating func note(_ spelling: [UInt8], _ key: String, _ count: Int) {
    if let index = counts[key]?.firstIndex(where: { $0.spelling == spelling }) {
      counts[key]?[index].count += count
    } else {
      counts[key, default: []].append((spelling, count))
    }
  }

  /// Spellings of one value together, under the most frequent of them.
  private static func merged(_ spellings: [(spelling: [UInt8], count: Int)]) -> FacetCounts.Value {
    let best = spellings.max { left, right in
      left.count != right.count
        ? left.count < right.count : right.spelling.lexicographicallyPrecedes(left.spelling)
    }
    return FacetCounts.Value(
      value: String(decoding: best?.spelling ?? [], as: UTF8.self),
      count: spellings.reduce(0) { $0 + $1.count })
  }

  /// The values to list: the most frequent, then by their bytes; of dates the latest, by time.
  private func listed(
    _ values: [String: FacetCounts.Value], _ isChosen: Set<String>, _ limit: Int
  ) -> [FacetCounts.Value] {
    let isDate = facet.dateLength != nil
    let sorted = values.sorted { left, right in
      if !isDate && left.value.count != right.value.count {
        return left.value.count > right.value.count
      }
      let bytes = (left.value.value.utf8, right.value.value.utf8)
      return isDate
        ? bytes.1.lexicographicallyPrecedes(bytes.0) : bytes.0.lexicographicallyPrecedes(bytes.1)
    }
    let cut = limit == 0 ? sorted.count : limit
    let listed = sorted.enumerated().filter { index, entry in
      index < cut || isChosen.contains(entry.key)
    }.map(\.element.value)
    return isDate ? listed.reversed() : listed
  }

  private func canonical(_ value: String) -> String {
    guard Field.all.first(where: { $0.name == facet.name })?.takesAgencyAliases == true else {
      return value
    }
    return agencies.canonical(value)?.name ?? value
  }
}
