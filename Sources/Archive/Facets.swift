// Which values of a document each facet counts and each exact field finds: one list for both, so that a
// value that is counted can be filtered by, and finds as many documents as were counted.

import Analysis
import Credits
import IndexSchema
import News

/// The facet values of one document.
struct Facets {
  /// By slot, the values as they are shown.
  private(set) var values: [(slot: Slot, values: [String])] = []
  /// By prefix, the values folded.
  private(set) var exact: [(prefix: Prefix, values: [String])] = []

  init(_ stored: StoredDocument, agencies: AgencyTable) {
    let captions = stored.captions
    let wire = stored.wire.map { [$0] } ?? []
    add(.photographer, .photographerExact, captions.flatMap(\.photographers), nil)
    add(.agency, .agency, captions.flatMap(\.organisations) + wire, agencies)
    add(.distributor, .distributor, Self.distributors(stored, agencies), agencies)
    add(.flag, .flag, captions.flatMap(\.flags), nil)
    add(
      .conflict, .conflict, captions.flatMap { $0.conflicts.map(\.subject.rawValue) }, nil)
    add(.byline, .bylineExact, stored.bylines, nil)
    add(.wire, .wire, wire, agencies)
    add(.cited, .cited, stored.cited, agencies)
    add(.source, .source, stored.source.map { [$0] } ?? [], agencies)
    add(.place, .place, stored.place.map { [$0] } ?? [], nil)
    add(.country, .country, stored.country.map { [$0] } ?? [], nil)
    add(.keyword, .keyword, stored.keywords, nil)
    add(.slug, .slugExact, stored.slug.map { [$0] } ?? [], nil)
    add(.host, .host, stored.url.flatMap(Self.host).map { [$0] } ?? [], nil)
    add(.language, .language, [stored.language], nil)
    add(.format, .format, [stored.format], nil)
    values.append((.kind, [stored.kind.rawValue]))
    if let date = stored.date { values.append((.date, [date.description])) }
  }

  /// Adds the values of a facet.
  ///
  /// - parameter agencies: for a field whose queries understand aliases: its values stand under the name
  ///   that an alias stands for, whatever the source wrote.
  private mutating func add(
    _ slot: Slot, _ prefix: Prefix, _ list: [String], _ agencies: AgencyTable?
  ) {
    var names: [String] = []
    var folded: [String] = []
    for value in list {
      let name = agencies?.canonical(value)?.name ?? value
      let key = Folding.foldExact(name)
      if key.isEmpty { continue }
      names.append(name)
      folded.append(key)
    }
    guard !names.isEmpty else { return }
    values.append((slot, names))
    exact.append((prefix, folded))
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
    guard let colon = url.utf8.firstRange(of: "://".utf8) else { return nil }
    var host = url.utf8[colon.upperBound...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: at)...] }
    if let port = host.lastIndex(of: UInt8(ascii: ":")) { host = host[..<port] }
    var name = String(decoding: host, as: UTF8.self).lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    return name.isEmpty ? nil : name
  }
}
