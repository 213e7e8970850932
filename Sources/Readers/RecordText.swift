// Values of JSON records as the text they stand for. APIs cut contents short and repeat their summaries in
// them; what is put together here is each sentence once.

import JSON
import News

/// Text out of JSON values.
enum RecordText {
  /// The texts of values: strings, numbers, and what objects such as `{"name": …}` call themselves.
  static func strings(_ values: [JSONValue]) -> [String] {
    var result: [String] = []
    for value in values { append(value, to: &result) }
    return result
  }

  private static let ownNames = [
    "name", "by", "title", "main", "original", "value", "text", "label", "#text",
  ]

  private static func append(_ value: JSONValue, to result: inout [String]) {
    switch value {
    case .string(let text):
      let plain = Markup.plain(text)
      if !plain.isEmpty { result.append(plain) }
    case .integer(let number): result.append(String(number))
    case .number(let number): result.append("\(number)")
    case .array(let elements): for element in elements { append(element, to: &result) }
    case .object(let members):
      for name in ownNames {
        if let member = members[name], member != .null { return append(member, to: &result) }
      }
      // WordPress: {"rendered": "<p>…"}.
      if let html = members["rendered"]?.string {
        result.append(Markup.plain(html, isMarkup: true))
      }
    case .null, .bool: break
    }
  }

  /// The headline: the first text, the main one of several that have roles.
  static func headline(_ values: [JSONValue]) -> String {
    guard case .array = values.first, let main = RoledText.headline(values[0]) else {
      return oneLine(values)
    }
    return oneLine([.string(main)])
  }

  /// The first text of values, its white space brought to single spaces.
  static func oneLine(_ values: [JSONValue]) -> String {
    guard let text = strings(values).first else { return "" }
    guard text.hasByte({ $0.equals(0x0A) | $0.equals(0x09) }) else { return text }
    return Array(text.utf8)[...].split(whereSeparator: \.isSpace).map(\.text).joined(separator: " ")
  }

  /// The names in the first of values that has any.
  static func names(_ values: [JSONValue]) -> [String] {
    for value in values {
      var names: [String] = []
      for text in strings([value]) {
        Bylines.add(Bylines.names(in: text), to: &names)
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The date of a value: a timestamp, or Unix time in seconds or thousandths.
  static func date(_ value: JSONValue) -> NewsDate? {
    switch value {
    case .string(let text):
      if let date = NewsDate(timestamp: text) { return date }
      // In a table, seconds are text too.
      guard text.utf8.count >= 9, text.utf8.allSatisfy(\.isDigit), let seconds = Int64(text) else {
        return nil
      }
      return date(.integer(seconds))
    case .integer(let number):
      // Eight digits are a day, nine and more seconds since 1970, twelve and more thousandths.
      if (1600_01_01...9999_12_31).contains(number) { return NewsDate(timestamp: String(number)) }
      guard number > 99_999_999 else { return NewsDate(timestamp: String(number)) }
      return NewsDate(unixSeconds: Int(number > 99_999_999_999 ? number / 1000 : number))
    case .number(let seconds) where seconds > 99_999_999 && seconds < 253_402_300_800:
      return NewsDate(unixSeconds: Int(seconds))
    case .array(let elements): return elements.lazy.compactMap(date).first
    default: return nil
    }
  }

  /// Whether a text is the address of a page.
  static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    return bytes.startsLowered("https://") || bytes.startsLowered("http://")
  }

  // MARK: the body

  /// The text of a record: its content, else its description; a dateline of its own in front. Figures that stand
  /// inside of markup come apart from it.
  static func body(_ fields: RecordFields) -> (body: String, figures: [NewsCaption]) {
    let (text, figures) = content(fields)
    return (body(of: withoutCut(text), fields), figures)
  }

  private static func body(of content: String, _ fields: RecordFields) -> String {
    let description = RoledText.description(fields[.description]) ?? ""
    var body = content
    if content.isEmpty {
      body = description
    } else if !description.isEmpty {
      if repeats(content, description) {
        // Whichever was cut short is the beginning of the other.
        body = content.utf8.count >= description.utf8.count ? content : description
      } else if lostItsLetters(content, beside: description) {
        body = description + "\n\n" + content
      }
    }
    if let dateline = strings(fields[.dateline]).first, !body.isEmpty, !body.hasPrefix(dateline) {
      let last = dateline.utf8.last
      body = dateline + (last == UInt8(ascii: "-") || dateline.hasSuffix("—") ? " " : " — ") + body
    }
    return body
  }

  private static func content(_ fields: RecordFields) -> (String, [NewsCaption]) {
    // Where ninjs has a text twice, the one in markup has its paragraphs.
    if fields.isNinjs, let found = markup(fields), !found.0.isEmpty { return found }
    for value in fields[.body] {
      if case .array = value, let text = RoledText.body(value) {
        if !text.isMarkup { return (Markup.plain(text.value), []) }
        let (rest, figures) = MarkupFigures.split(text.value)
        return (Markup.plain(rest, isMarkup: true), figures)
      }
      let paragraphs = strings([value])
      if paragraphs.count == 1 { return (paragraphs[0], []) }
      if !paragraphs.isEmpty { return (paragraphs.joined(separator: "\n\n"), []) }
    }
    return markup(fields) ?? ("", [])
  }

  private static func markup(_ fields: RecordFields) -> (String, [NewsCaption])? {
    for value in fields[.markup] {
      guard let html = value.string else { continue }
      let (rest, figures) = MarkupFigures.split(html)
      return (Markup.plain(rest, isMarkup: true), figures)
    }
    return nil
  }

  /// Without NewsAPI's `… [+1234 chars]`, which says how much of the content it keeps for itself.
  private static func withoutCut(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: "]") else { return text }
    var bytes = Array(text.utf8)[...]
    guard let range = bytes.suffix(24).lastRange(of: "[+") else { return text }
    let count = bytes[range.upperBound...].prefix(while: \.isDigit)
    guard !count.isEmpty, bytes[count.endIndex...].elementsEqual(" chars]".utf8) else {
      return text
    }
    bytes = bytes[..<range.lowerBound].trimmed
    if bytes.suffix(3).elementsEqual("…".utf8) || bytes.suffix(3).elementsEqual("...".utf8) {
      bytes = bytes.dropLast(3).trimmed
    }
    return bytes.text
  }

  /// Whether one text is the beginning of the other, white space and a cut end left aside.
  private static func repeats(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8Span.span, other.utf8Span.span)
    let (end, otherEnd) = (endBeforeCut(one), endBeforeCut(other))
    var (index, otherIndex) = (0, 0)
    var compared = 0
    while true {
      while index < end, one[index].isSpace { index += 1 }
      while otherIndex < otherEnd, other[otherIndex].isSpace { otherIndex += 1 }
      guard index < end, otherIndex < otherEnd else { return compared > 0 }
      guard one[index] == other[otherIndex] else { return false }
      index += 1
      otherIndex += 1
      compared += 1
    }
  }

  /// Where a text ends but for full stops and white space, and for a `…` before them.
  private static func endBeforeCut(_ text: Span<UInt8>) -> Int {
    var end = text.count
    while end > 0, text[end - 1].isSpace || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let isCut = end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && text[end - 1] == 0xA6
    return isCut ? end - 3 : end
  }

  /// Whether a content has lost the letters of its script, as NewsAPI's contents in Cyrillic, Arabic and
  /// Indian scripts have: the description is then the only text that can be read.
  private static func lostItsLetters(_ content: String, beside description: String) -> Bool {
    foreignShare(description) > 0.3 && foreignShare(content) < 0.05
  }

  /// The share of bytes that start or go on letters from U+0370 up, punctuation left aside.
  private static func foreignShare(_ text: String) -> Double {
    if text.utf8Span.isKnownASCII { return 0 }
    let bytes = text.utf8Span.span
    var letters = 0
    var all = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let byte = bytes[index]
      all += 1
      if byte >= 0xCD && byte != 0xE2 && byte < 0xF0 { letters += 1 }
    }
    return all == 0 ? 0 : Double(letters) / Double(all)
  }

  /// A body without the headline that opens it once more.
  static func without(headline: String, _ body: String) -> String {
    var rest = Array(body.utf8)[...]
    while !headline.isEmpty, rest.starts(with: headline.utf8) {
      let behind = rest.dropFirst(headline.utf8.count)
      guard behind.isEmpty || behind.first == 0x0A else { break }
      rest = behind.trimmed
    }
    return rest.count == body.utf8.count ? body : rest.text
  }

  /// Takes ` - Publisher` off the end of a headline, where it names the record's own publisher.
  static func dropSource(_ source: String, from headline: inout String) {
    let text = headline
    let (bytes, name) = (text.utf8Span.span, source.utf8Span.span)
    let start = bytes.count - name.count
    guard start > 3 else { return }
    for index in name.indices {
      guard bytes[start + index].lowered == name[index].lowered else { return }
    }
    let rest = Array(text.utf8.prefix(start))[...]
    for sign in [" - ", " | ", " – ", " — "]
    where rest.suffix(sign.utf8.count).elementsEqual(sign.utf8) {
      let kept = rest.dropLast(sign.utf8.count).trimmed
      if !kept.isEmpty { headline = kept.text }
      return
    }
  }
}
