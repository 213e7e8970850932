// The agencies that a text quotes: "told Reuters", "Russia's RIA news agency quoted", "laut dpa". An
// agency's name alone is no citation; a cue must stand next to it, so that EPA the regulator, AP for
// Andhra Pradesh and a photograph's credit are not taken for one.

/// An agency that a text quotes.
public struct Citation: Sendable, Hashable {
  /// The agency's canonical name.
  public var agency: String
  /// Its name as the text has it, at the first place that quotes it, as UTF-8 bytes.
  public var range: Range<Int>
}

extension CreditParser {
  /// The agencies and outlets that a text quotes as its sources, each once, in the order in which the
  /// text first quotes them. The agency that supplied the text (see `dateline`) is not among them
  /// unless the text quotes it too.
  public func citations(in text: String) -> [Citation] {
    let scan = CreditScan(story: text, book: book)
    return citations(in: scan, behind: DatelineReader(scan).read())
  }

  /// The same of a text that is read already, behind the dateline that it opens with.
  func citations(in scan: CreditScan, behind dateline: DatelineReader.Result?) -> [Citation] {
    var reader = CitationReader(scan)
    reader.read(from: dateline?.wire == nil ? 0 : dateline?.end ?? 0)
    return reader.found
  }
}
