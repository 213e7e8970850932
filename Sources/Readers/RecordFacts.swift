// What stands beside the text of a record: who, when, where, about what. JSON of any dialect and the rows of
// tables are read by the same rules.

import JSON
import News

/// Facts out of the fields of a record.
enum RecordFacts {
  /// Fills in all but text and captions.
  static func fill(_ record: inout NewsRecord, _ fields: RecordFields) {
    record.headline = RecordText.headline(fields[.headline])
    record.bylines = RecordText.names(fields[.byline])
    takeAddresses(fields, &record)
    record.language =
      RecordText.strings(fields[.language]).lazy.compactMap(LanguageCode.normalized).first
    record.languageConfidence = fields[.languageConfidence].first?.integer
    record.wire = RecordText.strings(fields[.wire]).first
    for candidate in fields[.date] {
      guard let date = RecordText.date(candidate) else { continue }
      record.date = date
      let named = fields[.dateSource].first?.string.flatMap(DateSource.init(rawValue:))
      record.dateSource = named ?? .record
      break
    }
    record.slug = RecordText.strings(fields[.slug]).first
    record.keywords = keywords(fields[.keywords])
    record.place = place(fields[.place])
    record.country = RecordText.strings(fields[.country]).first
    let usage = RecordText.strings(fields[.usage].prefix(1).map(\.self))
    if !usage.isEmpty { record.usage = usage.joined(separator: "\n") }
  }

  /// Publisher, address and id; a publisher that is an address (trafilatura's `source`) is the document's.
  private static func takeAddresses(_ fields: RecordFields, _ record: inout NewsRecord) {
    let locators = RecordText.strings(fields[.url])
    var addresses = locators.filter(RecordText.isAddress)
    for name in RecordText.strings(fields[.source]) {
      if RecordText.isAddress(name) {
        addresses.append(name)
      } else if record.source == nil {
        record.source = name
      }
    }
    record.url = addresses.first
    record.key =
      RecordText.strings(fields[.id]).first
      ?? locators.first { !RecordText.isAddress($0) && $0.utf8.contains(UInt8(ascii: ":")) }
  }

  /// The words of all the values, each once: lists, names of subjects, and lists within one string. Numbers and single
  /// letters are codes that say nothing to a reader.
  private static func keywords(_ values: [JSONValue]) -> [String] {
    if values.isEmpty { return [] }
    var words: [String] = []
    for value in values {
      for text in RecordText.strings([value]) {
        let sign: Character = text.utf8.contains(UInt8(ascii: ";")) ? ";" : ","
        // A name in an array may have a comma: "arts, culture and entertainment".
        let pieces = value.string == nil ? [text[...]] : text.split(separator: sign)
        for piece in pieces {
          let word = Array(piece.utf8)[...].trimmed
          guard word.count > 1, !word.allSatisfy(\.isDigit), words.count < maximumKeywords else {
            continue
          }
          if !words.contains(where: { $0.utf8.elementsEqual(word) }) { words.append(word.text) }
        }
      }
    }
    return words
  }

  private static let maximumKeywords = 100

  /// The place of a record: the one it is from; of several that it mentions, none.
  private static func place(_ values: [JSONValue]) -> String? {
    for value in values {
      let names = RecordText.strings([value])
      if names.count == 1 { return names[0] }
    }
    return nil
  }
}
