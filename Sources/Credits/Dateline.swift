// Datelines: where and when a story was written and which wire sent it. The place is given as a facet
// needs it, one spelling a city ("Washington" for "WASHINGTON", "Washington D.C. [USA]"); the text as
// written stays in `range`.

/// The dateline of a story.
public struct Dateline: Sendable, Hashable {
  /// The city as a reader would say it: "Fort Worth" for "FORT WORTH, Texas". The first of several;
  /// empty for a dateline of wire, or of date and wire, only.
  public var place: String
  /// All cities, in order: "BEIJING/SHANGHAI" has two.
  public var places: [String]
  /// The state or country behind the first city, spelled out if it was abbreviated: "Texas"; nil if
  /// there is none.
  public var region: String?
  /// The date as written, nil if there is none.
  public var date: String?
  /// The agency that supplied the story, by its canonical name; as written if the table has none.
  public var wire: String?
  /// The dateline with the dash or colon behind it, as UTF-8 bytes.
  public var range: Range<Int>
}

extension CreditParser {
  /// A place that a source names by itself, spelled as `dateline` spells it: "DAMME, Belgium" is "Damme".
  /// Nil where it names no city.
  public func place(_ name: String) -> String? {
    let scan = CreditScan(String(decoding: name.utf8.prefix(200), as: UTF8.self), book: book)
    return PlaceList(scan, 0..<scan.count, isSpelled: true).cities.first
  }

  /// The dateline that a text opens with, nil if there is none.
  ///
  /// A byline or a line of page furniture before it ("By Jane Doe", "Updated: 8:12 IST") is stepped
  /// over; `range` begins behind it.
  ///
  /// - parameter known: names that the record itself gives for its wire or source. In the brackets of
  ///   a dateline they count as wires even where the agency table has no row for them.
  public func dateline(_ body: String, known: [String] = []) -> Dateline? {
    let reader = DatelineReader(headOf: CreditScan(story: body, book: book), known: known)
    return reader.readBody(reader.read()).map { Dateline($0, in: reader.scan) }
  }

  /// The dateline and the citations of a story, which is read only once for both.
  ///
  /// - parameter known: as for `dateline`.
  public func readStory(
    _ body: String, known: [String] = []
  ) -> (dateline: Dateline?, citations: [Citation]) {
    let scan = CreditScan(story: body, book: book)
    let reader = DatelineReader(headOf: scan, known: known)
    let opening = reader.read()
    let dateline = reader.readBody(opening).map { Dateline($0, in: reader.scan) }
    return (dateline, citations(in: scan, behind: opening))
  }
}

extension Dateline {
  init(_ found: DatelineReader.Result, in scan: CreditScan) {
    let places = found.place.map { PlaceList(scan, $0, isSpelled: true) } ?? PlaceList()
    place = places.cities.first ?? ""
    self.places = places.cities
    region = places.region
    date = found.date.map { scan.text.string($0) }
    wire = found.wire
    let start = found.start < scan.count ? scan.written(found.start).start : 0
    range = start..<(found.end > 0 ? scan.written(found.end - 1).end : 0)
  }
}
