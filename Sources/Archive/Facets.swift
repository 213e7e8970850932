// Which values of a document each facet counts and each exact field finds: one list for both, so that a
// value that is counted can be filtered by, and finds as many documents as were counted.

import Analysis
import Credits
import IndexSchema
import News

/// The facet values of one document.
struct Facets {
  /// The values of one facet.
  struct Entry {
    var slot: Slot
    /// Where its values are found whole; nil for a facet whose terms are written otherwise.
    var prefix: Prefix?
    /// As they are shown.
    var values: [String]
  }

  /// The facets that the document has values of.
  private(set) var values: [Entry] = []

  init(_ stored: StoredDocument, agencies: AgencyTable) {
    values.reserveCapacity(12)
    let captions = stored.captions
    let wire = Self.list(stored.wire)
    add(.photographer, .photographerExact, captions.flatMap(\.photographers))
    add(.agency, .agency, captions.flatMap(\.organisations) + wire, as: agencies)
    add(.distributor, .distributor, Self.distributors(stored, agencies), as: agencies)
    add(.flag, .flag, captions.flatMap(\.flags))
    add(.conflict, .conflict, captions.flatMap { $0.conflicts.map(\.subject.rawValue) })
    add(.byline, .bylineExact, stored.bylines)
    add(.wire, .wire, wire, as: agencies)
    add(.cited, .cited, stored.cited, as: agencies)
    add(.source, .source, Self.list(stored.source), as: agencies)
    add(.place, .place, Self.list(stored.place))
    add(.country, .country, Self.list(stored.country))
    add(.keyword, .keyword, stored.keywords)
    add(.slug, .slugExact, Self.list(stored.slug))
    add(.host, .host, Self.list(stored.url.flatMap(Self.host)))
    add(.language, .language, [stored.language])
    add(.format, .format, [stored.format])
    values.append(Entry(slot: .kind, prefix: nil, values: [stored.kind.rawValue]))
    if let date = stored.date {
      values.append(Entry(slot: .date, prefix: nil, values: [date.description]))
    }
  }

  private static func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }

  /// Adds the values of a facet, but those of which nothing is left when they are folded.
  private mutating func add(_ slot: Slot, _ prefix: Prefix, _ names: [String]) {
    let names =
      names.contains(where: Folding.isBlank) ? names.filter { !Folding.isBlank($0) } : names
    if !names.isEmpty { values.append(Entry(slot: slot, prefix: prefix, values: names)) }
  }

  /// Adds the values of a facet whose queries understand aliases: they stand under the name that an alias
  /// stands for, whatever the source wrote.
  private mutating func add(
    _ slot: Slot, _ prefix: Prefix, _ names: [String], as agencies: AgencyTable
  ) {
    if !names.isEmpty { add(slot, prefix, names.map(agencies.canonicalName)) }
  }

  /// The values that exact fields find, folded, by prefix.
  var exact: [(prefix: Prefix, values: [String])] {
    values.compactMap { entry in
      entry.prefix.map { ($0, entry.values.map(Folding.foldExact)) }
    }
  }

  /// The last of two or more organisations of a picture, and any that the table marks as a distributor.
  /// Where its sources contradict each other, their agencies are no chain.
  private static func distributors(_ stored: StoredDocument, _ agencies: AgencyTable) -> [String] {
    stored.captions.flatMap { caption in
      caption.organisations.enumerated().filter { index, name in
        (index > 0 && index == caption.organisations.count - 1
          && !caption.conflicts.contains { $0.subject == .agency })
          || agencies.canonical(name)?.isDistributor == true
      }.map(\.element)
    }
  }

  /// The host of a URL, in lower case, without user, port and a leading `www.`.
  static func host(_ url: String) -> String? {
    let bytes = url.utf8Span.span
    guard var start = behindScheme(bytes) else { return nil }
    var end = start
    var colon: Int?
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        break
      }
      if byte == UInt8(ascii: ":") { colon = end }
      end += 1
      if byte == UInt8(ascii: "@") {
        start = end
        colon = nil
      }
    }
    let host = url.utf8.dropFirst(start).prefix((colon ?? end) - start)
    let name = String(Substring(host)).lowercased()
    let bare = name.utf8.starts(with: "www.".utf8) ? name.utf8.dropFirst(4) : name.utf8[...]
    return bare.isEmpty ? nil : String(Substring(bare))
  }

  /// The place behind "://".
  private static func behindScheme(_ url: Span<UInt8>) -> Int? {
    var index = 2
    while index < url.count {
      if url[index] == UInt8(ascii: "/"), url[index - 1] == UInt8(ascii: "/"),
        url[index - 2] == UInt8(ascii: ":")
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }
}
