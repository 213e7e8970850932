// An article out of plain text, with header lines, with the chrome of a saved page, or bare. Text has no
// structure but its lines, so each rule asks for a clear sign and otherwise leaves the line in the body:
// what is in the body is found.

import News

/// Reads one text file into one record.
struct TextReader {
  private var record: NewsRecord
  private var body: [String] = []
  private let isPage: Bool
  private var headerHadHeadline = false
  /// Whether what was read last is a caption that may have its credit on the next line.
  private var awaitsCredit = false
  /// The texts of the captions, to find one that stands there twice.
  private var captionTexts: Set<[UInt8]> = []

  /// The record of a text; nil where nothing is left of it.
  ///
  /// - parameter text: UTF-8 as `TextEncoding.decode` gives it.
  static func read(_ text: [UInt8], isPage: Bool, options: ReadOptions) -> NewsRecord? {
    // Character references in plain text were left by whoever took its tags off.
    let text = text.contains(UInt8(ascii: "&")) ? Markup.decoded(text[...]) : text
    var reader = TextReader(isPage: isPage)
    var start = 0
    if let headers = HeaderLines(text) {
      reader.take(headers)
      start = headers.end
    }
    let paragraphs = Paragraphs.of(
      isPage ? reader.withoutChrome(text[start...]) : Array(Lines(text[start...])))
    reader.take(paragraphs)
    guard
      !reader.record.headline.isEmpty || !reader.record.body.isEmpty
        || !reader.record.captions.isEmpty
    else { return nil }
    reader.record.complete(with: options)
    return reader.record
  }

  private init(isPage: Bool) {
    self.isPage = isPage
    record = NewsRecord(format: (isPage ? FileFormat.page : .text).rawValue)
  }

  // MARK: chrome

  /// The lines that belong to the article. Takes the publisher from its icon's line.
  private mutating func withoutChrome(_ text: Bytes) -> [Bytes] {
    var kept: [Bytes] = []
    var contentLines = 0
    for line in Lines(text) {
      let content = line.trimmed
      if let name = PageChrome.siteName(content) {
        if record.source == nil { record.source = name }
      } else if contentLines >= 3, PageChrome.endsArticle(content) {
        break
      } else if !PageChrome.isChrome(content) {
        kept.append(line)
        if !content.isEmpty { contentLines += 1 }
      }
    }
    return Self.withoutMenu(kept)
  }

  /// Without the run of short lines that opens a page: the names of the site's sections.
  private static func withoutMenu(_ lines: [Bytes]) -> [Bytes] {
    var end = 0
    var entries = 0
    for (index, line) in lines.enumerated() {
      let content = line.trimmed
      if content.isEmpty { continue }
      guard content.count <= 24, content.wordCount <= 2 else { break }
      entries += 1
      end = index + 1
    }
    return entries >= 2 && end < lines.count ? Array(lines[end...]) : lines
  }

  // MARK: header lines

  private mutating func take(_ headers: HeaderLines) {
    for (key, value) in headers.entries where !value.isEmpty {
      switch key {
      case .headline: record.headline = value
      case .byline: record.bylines += Bylines.names(in: value)
      case .mail: break
      case .date:
        if record.date == nil, let date = NewsDate(timestamp: value) {
          record.date = date
          record.dateSource = .header
        }
      case .source: record.source = value
      case .url: record.url = value
      case .language: record.language = LanguageCode.normalized(value)
      case .caption: take(caption: value)
      case .credit: take(credit: value)
      case .dateline: body.append(value)
      case .wire: record.wire = value
      case .key: record.key = value
      }
    }
    headerHadHeadline = !record.headline.isEmpty
  }

  /// A credit belongs to the caption right above it; elsewhere it is a picture without a text.
  private mutating func take(credit: String) {
    if awaitsCredit, let last = record.captions.indices.last {
      record.captions[last].credit = credit
    } else {
      record.captions.append(NewsCaption(text: "", credit: credit))
    }
    awaitsCredit = false
  }

  private mutating func take(caption: String) {
    record.captions.append(NewsCaption(text: caption))
    captionTexts.insert(Array(caption.utf8))
    awaitsCredit = CaptionParagraph.creditStart(in: Array(caption.utf8)[...]) == nil
  }

  // MARK: the text

  private mutating func take(_ paragraphs: [Paragraph]) {
    var dateline: String?
    if !body.isEmpty { dateline = body.removeFirst() }
    let repeated = Self.repeated(paragraphs)
    for (index, paragraph) in paragraphs.enumerated() {
      let text = paragraph.text[...]
      if record.headline.isEmpty, body.isEmpty, isHeadline(paragraph, at: index, of: paragraphs) {
        record.headline = text.text
      } else if index < 4, body.isEmpty, text.elementsEqual(record.headline.utf8) {
        continue
      } else if !take(caption: text, isRepeated: repeated.contains(index)) {
        if body.isEmpty, takeLineAboveText(text) { continue }
        awaitsCredit = false
        body.append(text.text)
      }
    }
    if let dateline {
      let glue = dateline.utf8.last == UInt8(ascii: "-") || dateline.hasSuffix("—") ? " " : " — "
      body = body.isEmpty ? [dateline] : [dateline + glue + body[0]] + body.dropFirst()
    }
    record.body = body.joined(separator: "\n\n")
  }

  /// Paragraphs of a saved page that stand there twice in a row: its caption, under the picture and in
  /// the gallery. The headline is not among them.
  private static func repeated(_ paragraphs: [Paragraph]) -> Set<Int> {
    var found: Set<Int> = []
    for index in paragraphs.indices.dropFirst() where paragraphs[index].text.count <= 600 {
      if paragraphs[index].text == paragraphs[index - 1].text,
        paragraphs[index].text[...].wordCount >= 4
      {
        found.insert(index - 1)
        found.insert(index)
      }
    }
    return found
  }

  private mutating func take(caption text: Bytes, isRepeated: Bool) -> Bool {
    if captionTexts.contains(Array(text)) { return true }
    switch CaptionParagraph.kind(of: text) {
    case .caption(let caption):
      take(caption: caption)
      return true
    case .credit:
      take(credit: text.text)
      return true
    case .text:
      guard isPage, isRepeated, !record.headline.isEmpty, body.isEmpty else { return false }
      take(caption: text.text)
      return true
    }
  }

  /// The headline stands first, is short, and does not end like a sentence.
  private func isHeadline(_ paragraph: Paragraph, at index: Int, of all: [Paragraph]) -> Bool {
    let text = paragraph.text[...]
    guard !headerHadHeadline, text.scalarCount <= 180, !text.isEmpty else { return false }
    guard CaptionParagraph.kind(of: text) == .text else { return false }
    if isPage { return true }
    guard index == 0, let last = text.last, !",;:".utf8.contains(last) else { return false }
    if text.hasSentenceEnd, last == UInt8(ascii: "."), !text.text.hasSuffix("...") { return false }
    if let first = text.first, first.isLetter, !first.isCapital, text.wordCount > 3 { return false }
    // A blank line sets it off; or it opens a file of one long line a paragraph.
    guard all.count > 1 else { return true }
    return all[1].isAfterBlank || all[1].text.count > 120
  }

  /// A byline or a date line between headline and text.
  private mutating func takeLineAboveText(_ text: Bytes) -> Bool {
    if text.count <= 100, let names = Self.byline(text) {
      Bylines.add(names, to: &record.bylines)
      return true
    }
    guard text.count <= 90, let date = Self.dateLine(text) else { return false }
    if record.date == nil {
      record.date = date
      record.dateSource = .page
    }
    return true
  }

  private static func byline(_ text: Bytes) -> [String]? {
    for opening in ["by ", "by: ", "von ", "par ", "por ", "author: ", "autor: ", "yazan: "]
    where text.startsLowered(opening) {
      let rest = text.dropFirst(opening.utf8.count).trimmed
      guard let first = rest.first, first.isCapital || first >= 0x80, rest.wordCount <= 9,
        rest.last != UInt8(ascii: "."), !text.hasSentenceEnd
      else { return nil }
      let names = Bylines.names(in: rest.text)
      return names.isEmpty ? nil : names
    }
    return nil
  }

  private static let dateWords: Set<String> = [
    "published", "updated", "last", "posted", "modified", "on", "at", "am", "pm", "gmt", "utc",
    "est",
    "edt", "bst", "cet", "cest", "first", "date", "by", "p", "m", "a", "h", "uhr", "à", "publié",
    "mis", "jour", "le", "veröffentlicht", "am", "stand", "publicado", "el", "güncelleme", "yayın",
  ]

  /// A line that is a date and next to nothing else.
  private static func dateLine(_ text: Bytes) -> NewsDate? {
    guard let (date, range) = TextDate.find(in: Array(text)), date.day != nil else { return nil }
    let bytes = Array(text)
    let around = bytes[..<range.lowerBound] + [0x20] + bytes[range.upperBound...]
    var unknown = 0
    for word in around.split(whereSeparator: { !$0.isLetter && $0 < 0x80 }) {
      let lowered = word.text.lowercased()
      if dateWords.contains(lowered) { continue }
      // One word may be a weekday in any language; a place in capitals opens a dateline.
      if word.count > 1, word.allSatisfy({ $0.isCapital }) { return nil }
      unknown += 1
    }
    return unknown <= 1 ? date : nil
  }
}
