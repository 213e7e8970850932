// Why a file, or parts of it, could not be read: the first reasons and the number of all, so that a file of
// millions of broken lines costs no more than one of twenty.

import Readers

/// The reasons that the ledger keeps for one file.
struct Reasons: Sendable {
  /// At most this many are kept.
  private static let maximumKept = 20

  private var kept: [String] = []
  /// How many there were, notes included.
  private var total = 0
  /// How many parts could not be read.
  private(set) var count = 0

  init() {}

  init(_ reason: String) { add(reason) }

  mutating func add(_ reason: String) {
    count += 1
    note(reason)
  }

  /// Adds something that a person should know of a file that was read.
  mutating func note(_ reason: String) {
    total += 1
    if kept.count < Self.maximumKept { kept.append(reason) }
  }

  /// Adds what a reader could not read, with its line.
  mutating func add(_ fault: ReadFault) {
    add(fault.line.map { "line \($0): \(fault.message)" } ?? fault.message)
  }

  /// The reasons as the ledger shows them.
  var text: String {
    let text = kept.joined(separator: "; ")
    return total > kept.count ? text + "; and \(total - kept.count) more" : text
  }
}
