// What a table of expectations calls the fields of a record, for all formats that read records out of files.

import News

/// A field of a record as tables have it; nil for a name that is none.
func recordField(_ name: String, of record: NewsRecord) -> String? {
  switch name {
  case "kind": record.kind.rawValue
  case "format": record.format
  case "key": record.key ?? ""
  case "headline": record.headline
  case "body": record.body
  case "source": record.source ?? ""
  case "byline": record.bylines.joined(separator: " | ")
  case "keywords": record.keywords.joined(separator: " | ")
  case "lang": record.language ?? ""
  case "url": record.url ?? ""
  case "date":
    [record.date?.description, record.dateSource?.rawValue].compactMap { $0 }
      .joined(separator: " ")
  case "item":
    record.item.map { "\($0.provider) \($0.guid) \($0.created) \($0.status.rawValue)" } ?? ""
  case "captions":
    record.captions.map { caption in
      [
        caption.text, caption.credit.map { "{\($0)}" },
        caption.creators.isEmpty ? nil : "<\(caption.creators.joined(separator: ", "))>",
      ].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: " | ")
  default: nil
  }
}
