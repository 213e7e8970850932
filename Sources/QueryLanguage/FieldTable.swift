// Fields by name, and the nearest name to one that does not exist. Names are compared in small ASCII
// letters; the distance is Damerau's (a swapped pair of letters is one mistake, the commonest in typing).

/// The fields of a parser.
struct FieldTable: Sendable {
  private let fields: [QueryField]
  private let byName: [String: QueryField]

  init(_ fields: [QueryField]) {
    self.fields = fields
    var byName: [String: QueryField] = [:]
    for field in fields {
      for name in [field.name] + field.aliases { byName[smallLetters(name)] = field }
    }
    self.byName = byName
  }

  func named(_ name: String) -> QueryField? { byName[smallLetters(name)] }

  /// What to say to somebody who typed a name that is no field.
  func hint(for name: String) -> String {
    if let nearest = nearest(to: smallLetters(name)) { return "did you mean \(nearest)?" }
    return "to search the words, put them in quotation marks; the fields are "
      + fields.map(\.name).joined(separator: ", ")
  }

  /// The name within a third of its letters of mistakes, at least one; the earliest of the nearest.
  private func nearest(to name: String) -> String? {
    let typed = Array(name.unicodeScalars)
    guard typed.count <= 32 else { return nil }
    var best: (name: String, distance: Int)?
    for field in fields {
      for candidate in [field.name] + field.aliases {
        let letters = Array(candidate.unicodeScalars)
        let distance = editDistance(typed, letters)
        let allowed = max(1, min(typed.count, letters.count) / 3)
        guard distance <= allowed, distance < (best?.distance ?? .max) else { continue }
        best = (candidate, distance)
      }
    }
    return best?.name
  }
}

/// Letters to insert, drop, change or swap with their neighbour to make one word the other (optimal
/// string alignment).
func editDistance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...to.count)
  for (row, letter) in from.enumerated() {
    var current = [row + 1]
    for (column, other) in to.enumerated() {
      var cost = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    before = last
    last = current
  }
  return last[to.count]
}
