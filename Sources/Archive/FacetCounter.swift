// Adds up what Xapian counted: it counts the sets of values that documents have in a slot, joined by
// U+001F, and here the sets are taken apart. Every document is counted, so every number is exact. A facet
// may have 50,000 values, so they are interned as bytes, folded once each, and never sorted as a whole.

import Analysis
import Credits
import Glass
import IndexSchema
import News
import Xapian

/// Counts facets.
struct FacetCounter {
  private let facet: Facet
  private let agencies: () -> AgencyTable
  /// Every spelling of a value, how many documents have it, and its value's number.
  private var spellings = ByteTable()
  private var spellingCounts: [Int] = []
  private var valueOfSpelling: [Int] = []
  /// Every value, folded: spellings that fold to one are one value.
  private var values = ByteTable()
  private var valueCounts: [Int] = []
  /// The spelling under which a value is shown: the most frequent, then the first by its bytes.
  private var shown: [Int] = []
  private var counted = 0
  private var folded: [UInt8] = []

  init(_ facet: Facet, agencies: @escaping () -> AgencyTable) {
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
    for entry in tally {
      entry.value.withUnsafeBufferPointer { add($0, entry.count) }
    }
    chooseSpellings()
    var isChosen: Set<Int> = []
    var others: [String: FacetCounts.Value] = [:]
    for value in chosen {
      let name = canonical(value)
      let key = Folding.foldExact(name)
      if let number = number(of: key) {
        isChosen.insert(number)
      } else if others[key] == nil {
        others[key] = unlisted(name, tally)
      }
    }
    let cut = limit == 0 ? values.count : min(limit, values.count)
    var numbers = best(cut)
    let listed = Set(numbers)
    numbers += isChosen.filter { !listed.contains($0) }.sorted(by: isBefore)
    return FacetCounts(
      name: facet.name, values: ordered(numbers.map(value), Array(others.values)),
      distinct: values.count, missing: total - counted)
  }

  // MARK: Adding up

  /// Adds a set of values that `count` documents have.
  private mutating func add(_ set: UnsafeBufferPointer<UInt8>, _ count: Int) {
    if let length = facet.dateLength {
      guard set.count >= length else { return }
      counted += count
      let number = note(UnsafeBufferPointer(rebasing: set[..<length]), count)
      valueCounts[number] += count
      return
    }
    counted += count
    var seen: [Int] = []
    var start = 0
    for index in 0...set.count where index == set.count || set[index] == Slot.separator {
      let number = note(UnsafeBufferPointer(rebasing: set[start..<index]), count)
      start = index + 1
      // Two spellings of one value in one document are one.
      if !seen.contains(number) {
        seen.append(number)
        valueCounts[number] += count
      }
    }
  }

  /// Counts a spelling, and returns the number of its value.
  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    let (number, isNew) = spellings.insert(bytes)
    if !isNew {
      spellingCounts[number] += count
      return valueOfSpelling[number]
    }
    spellingCounts.append(count)
    folded.removeAll(keepingCapacity: true)
    Folding.foldExact(bytes.span, into: &folded)
    let value = folded.withUnsafeBufferPointer { values.insert($0) }
    if value.isNew { valueCounts.append(0) }
    valueOfSpelling.append(value.number)
    return value.number
  }

  private mutating func chooseSpellings() {
    shown = [Int](repeating: -1, count: values.count)
    for spelling in 0..<spellings.count {
      let value = valueOfSpelling[spelling]
      let best = shown[value]
      if best < 0 || spellingCounts[spelling] > spellingCounts[best]
        || (spellingCounts[spelling] == spellingCounts[best]
          && spellings.precedes(spelling, best))
      {
        shown[value] = spelling
      }
    }
  }

  // MARK: Listing

  /// The order of values: the most frequent, then by their bytes; of dates the latest.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    if facet.dateLength != nil { return spellings.precedes(shown[right], shown[left]) }
    if valueCounts[left] != valueCounts[right] { return valueCounts[left] > valueCounts[right] }
    return spellings.precedes(shown[left], shown[right])
  }

  /// The first `count` values in their order.
  private func best(_ count: Int) -> [Int] {
    guard count < values.count, count <= 1000 else {
      return Array((0..<values.count).sorted(by: isBefore).prefix(count))
    }
    var best: [Int] = []
    for number in 0..<values.count {
      if best.count == count {
        guard let last = best.last, isBefore(number, last) else { continue }
        best.removeLast()
      }
      var low = 0
      var high = best.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(best[middle], number) { low = middle + 1 } else { high = middle }
      }
      best.insert(number, at: low)
    }
    return best
  }

  private func value(_ number: Int) -> FacetCounts.Value {
    FacetCounts.Value(
      value: String(decoding: spellings.bytes(shown[number]), as: UTF8.self),
      count: valueCounts[number])
  }

  /// Values as they are listed: those of the facet in their order, then those that no document has; dates
  /// by time.
  private func ordered(
    _ values: [FacetCounts.Value], _ others: [FacetCounts.Value]
  ) -> [FacetCounts.Value] {
    func byBytes(_ values: [FacetCounts.Value]) -> [FacetCounts.Value] {
      values.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    }
    return facet.dateLength == nil ? values + byBytes(others) : byBytes(values + others)
  }

  // MARK: Chosen values

  /// The number of a folded value that some document has.
  private func number(of key: String) -> Int? {
    Array(key.utf8).withUnsafeBufferPointer { values.number(of: $0) }
  }

  /// A value of a filter that is no value of the facet: nothing has it, or it is a date of another length,
  /// and then all documents count whose date lies in it.
  private func unlisted(_ name: String, _ tally: [Tally.Entry]) -> FacetCounts.Value {
    guard facet.dateLength != nil, let date = NewsDate(iso: name) else {
      return FacetCounts.Value(value: name, count: 0)
    }
    let start = date.description
    let count = tally.reduce(0) { $0 + ($1.value.starts(with: start.utf8) ? $1.count : 0) }
    return FacetCounts.Value(value: start, count: count)
  }

  private func canonical(_ value: String) -> String {
    guard Field.all.first(where: { $0.name == facet.name })?.takesAgencyAliases == true else {
      return value
    }
    return agencies().canonical(value)?.name ?? value
  }
}

extension ByteTable {
  /// Whether one string stands before another by its bytes.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    arena[range(left)].lexicographicallyPrecedes(arena[range(right)])
  }
}
