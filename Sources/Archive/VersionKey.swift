// Which of an item's versions stands. The rule is a function of the versions that are there and of nothing
// else, so that neither the order of reading nor what was there before matters. SCHEMA.md has it in prose.

import Analysis
import News

/// A version as its slot holds it: bytes that sort, among those of one item, as versions do.
struct VersionKey: Sendable, Hashable {
  /// Item (16 hex digits, its term), number (19 digits), time (16 bytes), record (16 hex digits), status
  /// (1 letter).
  let bytes: [UInt8]

  private static let itemBytes = 16
  private static let numberDigits = 19
  private static let timeBytes = 16

  /// The key of a record's documents.
  ///
  /// - parameter record: the id of the record's article or picture, which its documents have in common.
  init(_ item: ItemVersion, record: String) {
    let number = String(max(0, item.number))
    let zeros = String(repeating: "0", count: max(0, Self.numberDigits - number.utf8.count))
    let time = item.created.utf8.prefix(Self.timeBytes)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: Self.timeBytes - time.count)
    let head = Array((Self.term(of: item) + zeros + number).utf8)
    bytes = head + time + blanks + record.utf8 + [Self.letter(item.status)]
  }

  /// The key that these bytes are.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The term of the item, without its prefix.
  var item: String { String(decoding: bytes.prefix(Self.itemBytes), as: UTF8.self) }

  /// What may be done with the item; a letter that is none is taken for usable.
  var status: ItemVersion.Status {
    ItemVersion.Status.allCases.first { Self.letter($0) == bytes.last } ?? .usable
  }

  private static func letter(_ status: ItemVersion.Status) -> UInt8 {
    switch status {
    case .usable: UInt8(ascii: "u")
    case .withheld: UInt8(ascii: "w")
    case .canceled: UInt8(ascii: "x")
    }
  }

  /// The term that all versions of an item have, without its prefix: a hash, since a guid may be longer than
  /// a term.
  static func term(of item: ItemVersion) -> String {
    hexDigits(hash64(Array("\(item.provider)\0\(item.guid)".utf8)))
  }

  /// The version that stands among those of one item; nil when none may be shown.
  static func standing(among versions: some Sequence<VersionKey>) -> VersionKey? {
    var highest: VersionKey?
    for version in versions {
      if version.status == .canceled { return nil }
      if highest.map({ $0.bytes.lexicographicallyPrecedes(version.bytes) }) ?? true {
        highest = version
      }
    }
    return highest?.status == .usable ? highest : nil
  }
}
