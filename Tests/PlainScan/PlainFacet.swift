// Facets by counting documents one at a time.

import Analysis
import Archive
import News
public import QueryLanguage

/// A facet as the scan counts it.
public struct PlainFacet: Equatable {
  /// A value and how many documents have it.
  public struct Value: Equatable {
    /// The value's most frequent spelling, the first by its bytes of equals.
    public var value: String
    /// How many documents have it in any spelling.
    public var count: Int

    /// A value with its count.
    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// All values: the most frequent first, then by bytes; dates by time; values that a filter names and
  /// no document has last.
  public var values: [Value]
  /// How many different values there are.
  public var distinct: Int
  /// How many documents have none.
  public var missing: Int

  /// A facet of these numbers.
  public init(values: [Value], distinct: Int, missing: Int) {
    self.values = values
    self.distinct = distinct
    self.missing = missing
  }
}

extension PlainScan {
  /// Counts a facet over what matches a query and all filters but the facet's own; nil where the query
  /// has no word.
  public func facet(
    _ name: String, of query: ParsedQuery, filters: [String: [String]] = [:]
  ) -> PlainFacet? {
    let others = filters.filter { Self.plain($0.key) != Self.plain(name) }
    guard let documents = found(query, others) else { return nil }
    var counts: [String: Int] = [:]
    var spellings: [String: [[UInt8]: Int]] = [:]
    var missing = 0
    for document in documents {
      let values = values(of: document, name)
      if values.isEmpty { missing += 1 }
      var seen: Set<[UInt8]> = []
      for (name, key) in values {
        // Bytes: to Swift's String, composed and decomposed text are the same.
        let spelling = Array(name.utf8)
        if seen.insert(spelling).inserted {
          spellings[key, default: [:]][spelling, default: 0] += 1
        }
      }
      for key in Set(values.map(\.folded)) { counts[key, default: 0] += 1 }
    }
    var result = counts.map { key, count in
      let best = spellings[key, default: [:]].max { left, right in
        left.value != right.value
          ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
      }
      return PlainFacet.Value(
        value: String(decoding: best?.key ?? [], as: UTF8.self), count: count)
    }
    let isDate = name.hasPrefix("date")
    result.sort { left, right in
      !isDate && left.count != right.count
        ? left.count > right.count : Self.precedes(left.value, right.value)
    }
    let distinct = result.count
    var unknown: [String: String] = [:]
    for value in filters.filter({ Self.plain($0.key) == Self.plain(name) }).flatMap(\.value) {
      let value = canonical(value, name)
      let key = Folding.foldExact(value)
      if counts[key] == nil, unknown[key] == nil { unknown[key] = value }
    }
    result += unknown.values.sorted(by: Self.precedes).map { value in
      // A year among days stands for all that lies in it.
      let count =
        isDate
        ? documents.count { Self.lies($0.stored.date, within: NewsDate(iso: value)) } : 0
      return PlainFacet.Value(value: value, count: count)
    }
    if isDate { result.sort { Self.precedes($0.value, $1.value) } }
    return PlainFacet(values: result, distinct: distinct, missing: missing)
  }

  static func lies(_ date: NewsDate?, within range: NewsDate?) -> Bool {
    guard let date, let range else { return false }
    return date.firstDay >= range.firstDay && date.lastDay <= range.lastDay
  }

  private func values(
    of document: PlainDocument, _ facet: String
  ) -> [(name: String, folded: String)] {
    guard facet.hasPrefix("date") else { return document.values[facet, default: []] }
    let length = ["date.year": 4, "date.month": 7][facet] ?? 10
    guard let date = document.stored.date?.description, date.utf8.count >= length else { return [] }
    let value = String(date.prefix(length))
    return [(value, value)]
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
