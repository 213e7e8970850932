// Which values of a document each facet counts and each exact field finds: one list for both, so that a
// value that is counted can be filtered by.

import Credits
import IndexSchema
import News

/// The facet values of one document.
struct Facets {
  private(set) var values: [(slot: Slot, values: [String])] = []
  private(set) var exact: [(prefix: Prefix, values: [String])] = []

  init(_ stored: StoredDocument, agencies: AgencyTable) {
    let organisations = stored.captions.flatMap(\.organisations)
    add(.photographer, .photographerExact, stored.captions.flatMap(\.photographers))
    add(.agency, .agency, organisations + (stored.wire.map { [$0] } ?? []))
    add(.distributor, .distributor, Self.distributors(stored, agencies))
    add(.flag, .flag, stored.captions.flatMap(\.flags))
    add(.byline, .bylineExact, stored.bylines)
    add(.wire, .wire, stored.wire.map { [$0] } ?? [])
    add(.cited, .cited, stored.cited)
    add(.source, .source, stored.source.map { [$0] } ?? [])
    add(.place, .place, stored.place.map { [$0] } ?? [])
    add(.host, .host, stored.url.flatMap(Self.host).map { [$0] } ?? [])
    values.append((.language, [stored.language]))
    values.append((.kind, [stored.kind.rawValue]))
    values.append((.format, [stored.format]))
    if let date = stored.date { values.append((.date, [date.description])) }
  }

  private mutating func add(_ slot: Slot, _ prefix: Prefix, _ list: [String]) {
    guard !list.isEmpty else { return }
    values.append((slot, list))
    exact.append((prefix, list))
  }

  /// The last of two or more organisations of a picture, and any that the table marks as a distributor.
  private static func distributors(_ stored: StoredDocument, _ agencies: AgencyTable) -> [String] {
    stored.captions.flatMap { caption in
      caption.organisations.enumerated().filter { index, name in
        (index > 0 && index == caption.organisations.count - 1)
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
