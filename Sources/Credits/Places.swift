// Places that datelines name: the cities that stand alone in them, states as wires abbreviate them, and
// countries. A dateline without a wire or a date must name one; of all others only the spelling is taken
// from here, and which city of a name is meant.

/// A place that the tables know.
struct PlaceEntry {
  /// What a place is; one name may be several ("Singapore").
  struct Kinds: OptionSet {
    let rawValue: UInt8
    /// A city that needs no state or country behind it.
    static let city = Kinds(rawValue: 1)
    /// A state of the United States or a province of Canada.
    static let state = Kinds(rawValue: 2)
    /// A country, or a part of one that datelines name like a country.
    static let country = Kinds(rawValue: 4)
  }

  /// The spelling that stands for all.
  var name: String
  var kinds: Kinds
  /// The state in which a city of that name needs no state behind it.
  var home: String?
}

/// Cities, states and countries.
enum Places {
  /// The place that lexemes `range` name, all of them; nil if the tables have none.
  static func entry(_ scan: CreditScan, _ range: Range<Int>) -> PlaceEntry? {
    guard !range.isEmpty else { return nil }
    return table.keys.value(of: scan.text.folded, scan.text.key(range)).map {
      table.entries[Int($0)]
    }
  }

  private static let table: (keys: KeyTable, entries: [PlaceEntry]) = {
    let blocks: [Substring: PlaceEntry.Kinds] = [
      "cities": .city, "states": .state, "countries": .country,
    ]
    var keys = KeyTable()
    var entries: [PlaceEntry] = []
    for list in [PlaceNames.cities, PlaceNames.regions] {
      Lexicon.forEachItem(in: list, separator: ";") { block, item in
        let halves = item.split(separator: "@")
        let names = halves[0].split(separator: "=")
        guard let kind = blocks[block] else { return }
        var index = entries.count
        for (number, name) in names.enumerated() {
          let folded = LexedText(String(name), words: nil).folded
          if let old = keys.value(of: folded, 0..<folded.count) {
            if number == 0 { index = Int(old) }
          } else {
            keys.merge(folded, 0..<folded.count, bits: Int32(index))
          }
        }
        if index < entries.count {
          entries[index].kinds.insert(kind)
        } else {
          let home = halves.count > 1 ? String(halves[1]) : nil
          entries.append(PlaceEntry(name: String(names[0]), kinds: kind, home: home))
        }
      }
    }
    return (keys, entries)
  }()
}
