// Reads captions: which part of the text is credit, who made the picture, who passed it on. The answer
// keeps the raw credit, so that an index can be brought up to newer rules without reading files again.

/// What a caption says about the picture's makers.
public struct CaptionCredit: Sendable, Hashable {
  /// The people who made the picture, as written.
  public var photographers: [String]
  /// The organisations, from the maker to the distributor, by canonical name where the table has one.
  public var organisations: [String]
  /// What else the credit says: "pool", "handout", "stringer", "file", "contributor", "screenshot",
  /// "illustration", "social", "staff", "licence", "agency-text".
  public var flags: [String]
  /// The credits, as ranges of UTF-8 bytes. With `captions` they make up the whole text.
  public var credits: [Range<Int>]
  /// What is not credit, as ranges of UTF-8 bytes.
  public var captions: [Range<Int>]
  /// The first credit, as written, with its markers and brackets; empty for none.
  public var credit: String
  /// The text without its credits, trimmed.
  public var caption: String
}

/// Reads photo credits out of captions.
public struct CreditParser: Sendable {
  /// Counts up with every change of the rules, so that an index knows which ones read its credits.
  public static let rulesVersion = 2

  let book: WordBook

  /// A parser that knows the organisations of a table.
  public init(agencies: AgencyTable = .standard) {
    book = WordBook(agencies: agencies)
  }

  /// Reads a caption with or without a credit, or a credit alone.
  public func parse(_ text: String) -> CaptionCredit {
    let scan = CreditScan(text, book: book)
    var start = 0
    var roles: PhraseRole = []
    if let dateline = DatelineReader(scan).read(), dateline.wire != nil,
      !dateline.isUnsure || scan.count > dateline.end + 3
    {
      roles = .agencyText
      start = dateline.end
    }
    var finder = CreditFinder(scan, from: start)
    finder.run()
    var assembly = CreditAssembly(scan, finder.found, roles: roles)
    return assembly.result()
  }

  /// Reads a text that is known to be a credit line: all of it is credit.
  public func parseCredit(_ text: String) -> CaptionCredit {
    let scan = CreditScan(text, book: book)
    var found = [FoundCredit(range: 0..<scan.count, parts: [], roles: [])]
    var position = 0
    while position < scan.count {
      // The bound keeps a text of separators linear.
      let limit = min(scan.count, position + 120)
      var reader = ChainReader(scan, at: position, limit: limit, place: .bracketed)
      reader.read()
      found[0].parts += reader.parts
      found[0].roles.formUnion(reader.roles)
      position = max(reader.position, position + 1)
    }
    var assembly = CreditAssembly(scan, found, roles: [])
    return assembly.result(isWhole: true)
  }
}

/// Makes the answer out of what was found.
struct CreditAssembly {
  private let scan: CreditScan
  private let found: [FoundCredit]
  private var roles: PhraseRole
  private var people: [(name: String, key: [UInt8])] = []
  private var organisations: [(name: String, key: [UInt8], agency: Int)] = []
  private var handles: [String] = []

  init(_ scan: CreditScan, _ found: [FoundCredit], roles: PhraseRole) {
    self.scan = scan
    self.found = found
    self.roles = roles
  }

  /// The answer; `isWhole` if the text is one credit from end to end.
  mutating func result(isWhole: Bool = false) -> CaptionCredit {
    for credit in found {
      roles.formUnion(credit.roles.intersection(.flags))
      for (index, part) in credit.parts.enumerated() { take(part, at: index, of: credit.parts) }
    }
    if !found.isEmpty { noteFlagsOfCaption() }
    if people.isEmpty, !handles.isEmpty, organisations.allSatisfy({ isPlatform($0.agency) }) {
      people = [(handles[0], [])]
    }
    orderOrganisations()
    let bytes = scan.text.bytes
    var credits: [Range<Int>] = []
    var captions: [Range<Int>] = []
    var position = 0
    for credit in found where !credit.range.isEmpty {
      let start = scan[credit.range.lowerBound].start
      let end = scan[credit.range.upperBound - 1].end
      if start > position { captions.append(position..<start) }
      credits.append(start..<end)
      position = end
    }
    if isWhole {
      (credits, captions, position) = (bytes.isEmpty ? [] : [0..<bytes.count], [], bytes.count)
    }
    if position < bytes.count { captions.append(position..<bytes.count) }
    return CaptionCredit(
      photographers: people.map(\.name), organisations: organisations.map(\.name),
      flags: roles.isDisjoint(with: .flags)
        ? [] : PhraseRole.flagNames.filter { roles.contains($0.0) }.map(\.1),
      credits: credits, captions: captions,
      credit: credits.first.map { scan.text.string($0) } ?? "",
      caption: caption(captions))
  }

  private func isPlatform(_ agency: Int) -> Bool {
    agency >= 0 && scan.book.agencies.agencies[agency].kind == .platform
  }

  private mutating func take(_ part: CreditPart, at index: Int, of parts: [CreditPart]) {
    let key = Array(scan.text.folded[scan.text.key(part.range)])
    guard part.agency < 0 else {
      let agency = scan.book.agencies.agencies[part.agency]
      if agency.kind == .platform { roles.insert(.social) }
      let isAsWritten =
        agency.isNamedAsWritten && key != agency.key && isLatin(part.range)
        && scan.agency(exactly: part.range) != nil
      let name = isAsWritten ? writtenName(part.range) : agency.name
      let isKnown = organisations.contains {
        $0.name == name || agency.isNamedAsWritten && $0.key == key
      }
      if !isKnown { organisations.append((name, key, part.agency)) }
      return
    }
    let kind = CreditRoles(scan, parts).kind(at: index)
    let name = self.name(part.range)
    switch kind {
    case .handle:
      if isBeforeVia(index, of: parts) {
        // Who posted the picture made it; the agency only passed it on.
        roles.insert(.social)
        people.append((name, key))
      } else {
        handles.append(name)
      }
    case .person:
      // A name that breaks off repeats one that does not: "GEORG HOLT/GEORG HOL".
      let isLast = index > 0 && index == parts.count - 1 || part.range.upperBound == scan.count
      let isCut = isLast && key.count > 5
      if !people.contains(where: { $0.key == key || isCut && $0.key.starts(with: key) }) {
        people.append((name, key))
      }
    case .organisation:
      if key.count > 3, index > 0, index == parts.count - 1,
        people.contains(where: { $0.key.starts(with: key) })
      {
        return
      }
      // A name that breaks off behind itself: "Getty Images AsiaPac/Ge".
      if key.count > 1, index > 1, index == parts.count - 1,
        organisations.contains(where: { $0.agency >= 0 && $0.key.starts(with: key) })
      {
        return
      }
      if !organisations.contains(where: { $0.key == key }) { organisations.append((name, key, -1)) }
    }
  }

  /// Whether a "via" stands behind part `index`, the first of a credit, or behind the platform that
  /// follows it: "@harbourlife/via REUTERS", "@harbourlife/Twitter via AP".
  private func isBeforeVia(_ index: Int, of parts: [CreditPart]) -> Bool {
    guard index == 0, people.isEmpty,
      let next = parts.dropFirst().first(where: { !isPlatform($0.agency) })?.range.lowerBound
    else { return false }
    return scan.phrase(at: next - 1, limit: next)?.roles.contains(.via) == true
  }

  /// Whether a name is written in Latin letters, so that nobody has to spell it differently.
  private func isLatin(_ range: Range<Int>) -> Bool {
    range.first.map { scan.text.bytes[scan[$0].start] < 0xC9 } ?? false
  }

  /// An agency's name as written, without the "Photo" that credits put behind it: "PTI Photo".
  private func writtenName(_ range: Range<Int>) -> String {
    guard let last = range.last, range.count > 1, scan[last].shape.contains(.afterBlank),
      scan.isKey(last, "photo") || scan.isKey(last, "photos") || scan.isKey(last, "foto"),
      let short = scan.agency(exactly: range.lowerBound..<last),
      let whole = scan.agency(exactly: range), short.index == whole.index
    else { return name(range) }
    return name(range.lowerBound..<last)
  }

  /// A name as written, with single blanks.
  private func name(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in range {
      let lexeme = scan[index]
      var start = lexeme.start
      if index > range.lowerBound {
        if lexeme.shape.contains(.afterBlank) {
          result.append(0x20)
        } else {
          // An apostrophe is no lexeme of its own.
          start = scan[index - 1].end
        }
      }
      let bytes = scan.text.bytes[start..<lexeme.end]
      var position = bytes.startIndex
      while position < bytes.endIndex {
        // A soft hyphen is layout, not part of the name.
        if bytes[position] == 0xC2, position + 1 < bytes.endIndex, bytes[position + 1] == 0xAD {
          position += 2
          continue
        }
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Organisations that pass everything on stand last even where they are written first.
  private mutating func orderOrganisations() {
    guard organisations.count > 1,
      organisations.contains(where: { $0.agency >= 0 && standsLast($0.agency) })
    else { return }
    let last = organisations.filter { $0.agency >= 0 && standsLast($0.agency) }
    organisations = organisations.filter { $0.agency < 0 || !standsLast($0.agency) } + last
  }

  private func standsLast(_ agency: Int) -> Bool {
    scan.book.agencies.agencies[agency].standsLast
  }

  /// "file photo" and the like in the caption itself.
  private mutating func noteFlagsOfCaption() {
    for index in 0..<scan.count where scan[index].traits.contains(.flagStart) {
      guard let phrase = scan.phrase(at: index, limit: scan.count) else { continue }
      let isBracketed = scan.isMark(.open, at: index - 1) && scan.isMark(.close, at: phrase.end)
      if phrase.roles.contains(.label) || phrase.end - index > 1 || isBracketed {
        roles.formUnion(phrase.roles.intersection([.file, .handout]))
      }
    }
  }

  private func caption(_ ranges: [Range<Int>]) -> String {
    var result = ""
    for range in ranges {
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, scan.text.bytes[start] <= 0x20 { start += 1 }
      while end > start, scan.text.bytes[end - 1] <= 0x20 { end -= 1 }
      guard start < end else { continue }
      if !result.isEmpty { result += " " }
      result += scan.text.string(start..<end)
    }
    return result
  }
}
