// Every value slot of an index, in one place. A facet's slot holds the sorted set of its values joined
// by U+001F, so that Xapian's stock ValueCountMatchSpy counts combinations that can be split exactly.

/// The number of a value slot.
public struct Slot: RawRepresentable, Sendable, Hashable {
  /// Xapian's number of the slot.
  public let rawValue: UInt32

  /// The slot of this number.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The first day that the document's date may mean, `yyyymmdd`; empty without a date.
  public static let firstDay = Slot(rawValue: 0)
  /// The last day that the document's date may mean, `yyyymmdd`; empty without a date.
  public static let lastDay = Slot(rawValue: 1)
  /// The date as the source gave it, `2016`, `2016-12` or `2016-12-01`.
  public static let date = Slot(rawValue: 2)
  /// Facets, one a slot.
  public static let byline = Slot(rawValue: 3)
  /// Photographers.
  public static let photographer = Slot(rawValue: 4)
  /// Organisations credited, and the wire.
  public static let agency = Slot(rawValue: 5)
  /// Distributors.
  public static let distributor = Slot(rawValue: 6)
  /// The agency that supplied the text.
  public static let wire = Slot(rawValue: 7)
  /// Agencies quoted.
  public static let cited = Slot(rawValue: 8)
  /// The publisher.
  public static let source = Slot(rawValue: 9)
  /// The dateline's place.
  public static let place = Slot(rawValue: 10)
  /// The language.
  public static let language = Slot(rawValue: 11)
  /// Article or caption.
  public static let kind = Slot(rawValue: 12)
  /// The format of the file.
  public static let format = Slot(rawValue: 13)
  /// The host of the URL.
  public static let host = Slot(rawValue: 14)
  /// What credits say of their pictures.
  public static let flag = Slot(rawValue: 15)
  /// Slugs.
  public static let slug = Slot(rawValue: 16)
  /// Keywords.
  public static let keyword = Slot(rawValue: 17)
  /// The country of the place.
  public static let country = Slot(rawValue: 18)
  /// No facet: which version of its item a document is (`ItemVersion`, as `VersionKey` writes it).
  public static let version = Slot(rawValue: 19)

  /// What the sources of a picture contradict each other in.
  public static let conflict = Slot(rawValue: 20)

  /// What separates the values of one document in a facet's slot: U+001F, unit separator.
  public static let separator: UInt8 = 0x1F
}
