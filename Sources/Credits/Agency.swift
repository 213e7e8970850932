// An organisation that the tables know, and the table itself: what an alias stands for. Rows come from
// IndexSchema and, with `extend`, from a file of the user's own in the same form.

internal import IndexSchema

/// An organisation that credits and texts name: a wire agency, a photo agency, a platform.
public struct Agency: Sendable, Hashable {
  /// What kind of organisation it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A news agency that supplies text and pictures.
    case wire
    /// A photo agency or a publisher's picture desk.
    case photo
    /// A stock library, to which anybody may contribute.
    case stock
    /// A radio or television station.
    case broadcaster
    /// A newspaper, magazine or news site.
    case newspaper
    /// A social platform.
    case platform
    /// A public body, a charity, a research institute.
    case institution
    /// A company.
    case company
  }

  /// The canonical name, which is what an index stores.
  public let name: String
  /// What kind of organisation it is.
  public let kind: Kind
  /// Where it is based, as an ISO 3166-1 code of two letters.
  public let country: String
  /// Other names for it, in any language and script.
  public let aliases: [String]
  /// Whether it passes on other people's pictures (Getty Images, Alamy).
  public let isDistributor: Bool
  /// Whether it stands last in a chain even where it is written first ("picture alliance/dpa").
  public let standsLast: Bool
  /// Whether a credit's organisation is listed by the name that the credit writes and not by `name`
  /// ("PTI" stays "PTI"): so for all but the great suppliers.
  public let isNamedAsWritten: Bool
  /// The folded form of `name`.
  let key: [UInt8]
  /// The names that are common words or abbreviations too: they count only where a credit or an
  /// attribution stands.
  public let ambiguousNames: [String]

  /// Whether pictures come from it as its trade; publishers and institutions are credited beside it.
  public var suppliesPictures: Bool {
    switch kind {
    case .wire, .photo, .stock: true
    case .broadcaster, .newspaper, .platform, .institution, .company: false
    }
  }

  /// Whether it supplies pictures or news to others.
  var isSupplier: Bool { suppliesPictures || kind == .platform }

  /// Whether texts quote it as a source of news.
  public var isQuoted: Bool {
    switch kind {
    case .wire, .broadcaster, .newspaper: true
    case .photo, .stock, .platform, .institution, .company: false
    }
  }
}

/// A row of an agency table that cannot be used.
public struct AgencyTableFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with a row.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as programs see it.
    public let rawValue: String
    /// A code with any name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The row has too few columns or an empty name.
    public static let columns = Code(rawValue: "agencies.columns")
    /// The row's kind is none of `Agency.Kind`.
    public static let kind = Code(rawValue: "agencies.kind")
    /// The row carries an unknown mark.
    public static let mark = Code(rawValue: "agencies.mark")
    /// An alias stands for two organisations.
    public static let alias = Code(rawValue: "agencies.alias")
  }

  /// What is wrong.
  public let code: Code
  /// The line of the table, from 1.
  public let line: Int
  /// What happened, to what, what to do.
  public let message: String

  /// The line and the message.
  public var description: String { "line \(line): \(message)" }
}

/// Organisations by every name that they go by.
public struct AgencyTable: Sendable {
  /// The organisations, in the order of their rows.
  public private(set) var agencies: [Agency] = []
  /// Folded name → what stands in `NameValue`.
  private(set) var names = KeyTable()
  /// Every folded way in which a name may begin: "getty" and "gettyimages" for "Getty Images".
  private(set) var starts = KeyTable()
  private var rows: [String: Int] = [:]
  /// The long names that suppliers of pictures and news go by, by their first two bytes: for names
  /// that were cut off or mistyped.
  private var longNames: [[(key: [UInt8], index: Int)]] = Array(repeating: [], count: 1024)

  /// The table that Cutline ships with.
  public static let standard: AgencyTable = {
    var table = AgencyTable()
    for part in AgencyRows.standard {
      // The tests hold the shipped rows free of faults, so nothing is lost by going on.
      try? table.extend(String(describing: part))
    }
    return table
  }()

  private init() {}

  /// A table of the given rows and nothing else; `AgencyRows` says what a row is.
  public init(rows: String) throws(AgencyTableFault) {
    try extend(rows)
  }

  /// Adds rows. A row with the name of a known organisation takes its place and keeps its aliases; an alias
  /// that a row here gives to another organisation than the table did goes to that one.
  ///
  /// - throws: `AgencyTableFault` for the first row that cannot be used; the rows before it are in.
  public mutating func extend(_ rows: String) throws(AgencyTableFault) {
    var number = 0
    var own: Set<Int> = []
    // By bytes: splitting by Character takes most of a short command's time.
    for line in rows.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      // A file of the user's may have been saved on Windows.
      let row = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
      try add(Substring(row), number: number, &own)
    }
  }

  /// The organisation that goes by a name, in any case, spacing and punctuation; nil if none does.
  public func canonical(_ alias: String) -> Agency? {
    index(of: alias).map { agencies[$0] }
  }

  /// The canonical name of the organisation that goes by a name; the name itself if none does.
  public func canonicalName(_ alias: String) -> String {
    index(of: alias).map { agencies[$0].name } ?? alias
  }

  /// The place in the table of the organisation that goes by a name.
  private func index(of alias: String) -> Int? {
    let key = AgencyTable.plainKey(alias) ?? LexedText(alias, words: nil).folded
    return names.value(of: key, 0..<key.count).map { NameValue($0).index }
  }

  /// The folded words of a name in ASCII, end to end: its letters and digits; nil for any other.
  private static func plainKey(_ name: String) -> [UInt8]? {
    var isPlain = true
    let key = [UInt8](unsafeUninitializedCapacity: name.utf8.count) { key, count in
      for byte in name.utf8 {
        isPlain = isPlain && byte < 0x80
        guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 else { continue }
        key[count] = byte < 0x41 ? byte : byte | 0x20
        count += 1
      }
    }
    return isPlain ? key : nil
  }

  /// The supplier whose name begins with `key` and goes on for at most `tail` bytes; where there are
  /// several, a distributor, then the first in the table.
  func name(startingWith key: ArraySlice<UInt8>, tail: Int) -> Int? {
    guard key.count > 1 else { return nil }
    var best: Int?
    for name in longNames[AgencyTable.bucket(key)]
    where name.key.count > key.count && name.key.count <= key.count + tail
      && name.key.starts(with: key)
    {
      guard let known = best else {
        best = name.index
        continue
      }
      let isBetter = agencies[name.index].isDistributor && !agencies[known].isDistributor
      if isBetter { best = name.index }
    }
    return best
  }

  /// The supplier whose name of seven letters or more differs from `key` by one letter too many, too
  /// few, wrong, or by two that changed places ("RETUERS").
  func name(near key: ArraySlice<UInt8>) -> Int? {
    guard key.count >= 6 else { return nil }
    return longNames[AgencyTable.bucket(key)].first {
      $0.key.count >= 7 && abs($0.key.count - key.count) <= 1 && differsByOne($0.key[...], key)
    }?.index
  }

  private static func bucket(_ key: ArraySlice<UInt8>) -> Int {
    (Int(key[key.startIndex]) << 5 ^ Int(key[key.startIndex + 1])) & 1023
  }

  /// Whether one edit makes two keys equal.
  private func differsByOne(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var (left, right) = (left, right)
    while let a = left.first, a == right.first {
      left = left.dropFirst()
      right = right.dropFirst()
    }
    while let a = left.last, a == right.last {
      left = left.dropLast()
      right = right.dropLast()
    }
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && right.count == 2 && left.first == right.last
      && left.last == right.first
  }

  private mutating func add(
    _ line: Substring, number: Int, _ own: inout Set<Int>
  ) throws(AgencyTableFault) {
    let columns = line.utf8.split(
      separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
    ).map { Substring($0) }
    guard columns.count >= 3, !columns[0].isEmpty else {
      throw AgencyTableFault(
        code: .columns, line: number,
        message: "a row needs name, kind and country, separated by tabs: \"\(line)\"")
    }
    guard let kind = Agency.Kind(rawValue: String(columns[1])) else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw AgencyTableFault(
        code: .kind, line: number,
        message: "no kind \"\(columns[1])\" of organisation; take one of \(kinds)")
    }
    var marks: Set<Substring> = []
    if columns.count > 3 { marks = Set(columns[3].split(separator: ",")) }
    if let unknown = marks.subtracting(["distributor", "last", "word", "written"]).min() {
      throw AgencyTableFault(
        code: .mark, line: number,
        message: "no mark \"\(unknown)\"; take distributor, last, word or written")
    }
    let written = columns.count > 4 ? columns[4].utf8.split(separator: UInt8(ascii: ";")) : []
    var aliases: [String] = []
    var ambiguous: [String] = marks.contains("word") ? [String(columns[0])] : []
    for alias in written {
      let isCommon = alias.last == UInt8(ascii: "!")
      let name = String(Substring(isCommon ? alias.dropLast() : alias))
      aliases.append(name)
      if isCommon || marks.contains("word") { ambiguous.append(name) }
    }
    let agency = Agency(
      name: String(columns[0]), kind: kind, country: String(columns[2]), aliases: aliases,
      isDistributor: marks.contains("distributor"), standsLast: marks.contains("last"),
      isNamedAsWritten: marks.contains("written"),
      key: LexedText(String(columns[0]), words: nil).folded, ambiguousNames: ambiguous)
    try add(agency, number: number, &own)
  }

  /// - parameter own: the organisations of the rows that are being added; one of them does not take an alias
  ///   from another.
  private mutating func add(
    _ agency: Agency, number: Int, _ own: inout Set<Int>
  ) throws(AgencyTableFault) {
    var index = agencies.count
    if let known = rows[agency.name] {
      index = known
      agencies[known] = agency
    } else {
      rows[agency.name] = index
      agencies.append(agency)
    }
    own.insert(index)
    for name in [agency.name] + agency.aliases {
      let text = LexedText(name, words: nil)
      guard !text.folded.isEmpty else {
        throw AgencyTableFault(
          code: .columns, line: number, message: "the name \"\(name)\" has no letter or digit")
      }
      let value = NameValue(
        index: index, isAmbiguous: agency.ambiguousNames.contains(name),
        hasSlash: name.utf8.contains(UInt8(ascii: "/")))
      let known = names.value(of: text.folded, 0..<text.folded.count).map(NameValue.init)
      if let known, known.index == index { continue }
      if let known, own.contains(known.index) || isOwnName(text, of: agencies[known.index]) {
        throw AgencyTableFault(
          code: .alias, line: number,
          message: "\"\(name)\" stands for \(agencies[known.index].name) already; "
            + "an alias may stand for one organisation only")
      }
      names.set(text.folded, 0..<text.folded.count, to: value.rawValue) { _ in value.rawValue }
      if agency.isSupplier, !value.isAmbiguous, text.folded.count > 4 {
        let bucket = AgencyTable.bucket(text.folded[...])
        longNames[bucket].removeAll { $0.key == text.folded }
        longNames[bucket].append((text.folded, index))
      }
      for lexeme in text.lexemes where lexeme.isWord {
        starts.merge(text.folded, 0..<lexeme.foldedEnd, bits: WordTraits.agencyStart.rawValue)
      }
    }
  }

  /// Whether a text is the canonical name of an organisation, which no alias takes from it.
  private func isOwnName(_ text: LexedText, of agency: Agency) -> Bool {
    LexedText(agency.name, words: nil).folded == text.folded
  }
}

/// What a folded name leads to: the organisation's index and two marks, packed for the name table.
struct NameValue {
  let rawValue: Int32

  init(_ rawValue: Int32) { self.rawValue = rawValue }

  init(index: Int, isAmbiguous: Bool, hasSlash: Bool) {
    rawValue = Int32(truncatingIfNeeded: index << 2) | (isAmbiguous ? 1 : 0) | (hasSlash ? 2 : 0)
  }

  /// The organisation's place in the table.
  var index: Int { Int(rawValue >> 2) }
  /// Whether the name is a common word too.
  var isAmbiguous: Bool { rawValue & 1 != 0 }
  /// Whether the name is written with a slash, which otherwise separates two names.
  var hasSlash: Bool { rawValue & 2 != 0 }
}
