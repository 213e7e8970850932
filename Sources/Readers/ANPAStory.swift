// A story as ANPA 1312 carries it: level and number, priority and category, slug, then lines that open with `^` for
// what stands above the text, and the text with indented paragraphs.

import News

/// Reads ANPA 1312 stories.
struct ANPAStory {
  private let frame: WireFrame
  private var record = NewsRecord(format: "anpa")
  private var notes: [String] = []
  private var editorsNotes: [String] = []

  /// The record of a framed story; nil where it has no text.
  static func read(_ frame: WireFrame) -> NewsRecord? {
    var story = ANPAStory(frame)
    return story.read()
  }

  private init(_ frame: WireFrame) { self.frame = frame }

  private mutating func read() -> NewsRecord? {
    var lines = WireText.lines(frame.text)[...]
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    let (level, agency, keyword, version) = header()
    let slugLine = lines.popFirst().map { WireText.withoutSigns($0).content } ?? []
    var slug = SlugVersion(slugLine.isEmpty ? Array(keyword.utf8)[...] : slugLine)
    if WireText.has("kill", in: Array(version.utf8)[...]) { slug.kill() }
    takeOpening(&lines)
    if record.headline.isEmpty { record.headline = slug.words }
    if Self.killLines.contains(record.headline.lowercased()) { slug.kill() }
    var paragraphs = WireText.paragraphs(lines)
    if let last = paragraphs.last, last == "END" || last.hasPrefix("==") { paragraphs.removeLast() }
    record.body = (paragraphs + editorsNotes).joined(separator: "\n\n")
    record.slug = slug.slug
    if !notes.isEmpty { record.usage = notes.joined(separator: "\n") }
    takeMoment()
    let sender = agency ?? trailerAgency
    record.wire = sender
    record.source = sender
    let date = record.date?.description ?? ""
    record.key = "\(level) \(slug.slug) \(date)"
    takeItem(slug, sender: sender ?? "", day: date)
    return record.body.isEmpty && slug.status == .usable ? nil : record
  }

  private static let killLines: Set<String> = ["kill", "mandatory kill", "bulletin kill"]

  // MARK: header

  /// `w2607` and the agency behind it, the keyword, the version field; the day, which has no year, is left aside.
  private func header() -> (level: String, agency: String?, keyword: String, version: String) {
    let lines = frame.header.split { $0 == 0x0A || $0 == 0x0D }
    let first = (lines.first ?? []).split { $0 == 0x1F }.first ?? []
    let digits = first.dropFirst().prefix(while: \.isDigit)
    let level = first.prefix(1 + digits.count)
    let name = first.dropFirst(level.count).trimmed
    var words = (lines.dropFirst().first ?? [])
      .split { $0.isSpace || $0 < 0x20 }
    while let last = words.last, last.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) {
      words.removeLast()
    }
    // Priority and category, a letter each.
    while let word = words.first, word.count == 1 { words.removeFirst() }
    return (
      level.text, name.allSatisfy(\.isLetter) && name.count > 1 ? name.text : nil,
      words.first?.text ?? "", words.dropFirst().map(\.text).joined(separator: " ")
    )
  }

  // MARK: above the text

  /// Headline, byline and what is said to editors.
  private mutating func takeOpening(_ lines: inout ArraySlice<Bytes>) {
    var isBehindByline = false
    while let line = lines.first {
      let content = WireText.withoutSigns(line).content
      guard line.first == UInt8(ascii: "^") || content.isEmpty else { break }
      lines.removeFirst()
      if content.isEmpty { continue }
      let isCentred = content.last == UInt8(ascii: "=")
      let text = isCentred ? content.dropLast().trimmed : content
      if text.startsLowered("by ") {
        Bylines.add(Bylines.names(in: text.text), to: &record.bylines)
        isBehindByline = true
      } else if text.startsLowered("editor's note") {
        editorsNotes.append(WireText.marks(text.text))
      } else if Self.isForEditors(text) {
        notes.append(WireText.marks(text.text))
      } else if record.headline.isEmpty, !isCentred {
        record.headline = WireText.marks(text.text)
      } else if !isBehindByline {
        // A longer headline, which says the same once more.
        continue
      }
    }
    takeBareHeadline(&lines)
  }

  /// A story without signs: the line under the slug, before the first indented one.
  private mutating func takeBareHeadline(_ lines: inout ArraySlice<Bytes>) {
    guard record.headline.isEmpty, let line = lines.first, line.first?.isSpace == false,
      let next = lines.dropFirst().first, next.first?.isSpace ?? true
    else { return }
    var content = WireText.withoutSigns(line).content
    while let last = content.last, "+=".utf8.contains(last) { content = content.dropLast().trimmed }
    guard content.scalarCount <= 180 else { return }
    record.headline = WireText.marks(content.text)
    lines.removeFirst()
  }

  /// Notes to the desks: which pictures go with it, what has changed.
  private static func isForEditors(_ text: Bytes) -> Bool {
    if ["eds:", "eds.:", "editors:", "note to editors", "with ap ", "with photo"]
      .contains(where: text.startsLowered)
    {
      return true
    }
    let words = text.prefix(40).split(whereSeparator: \.isSpace).prefix(3).map {
      $0.text.lowercased()
    }
    return words.contains { ["photo", "photos", "video", "graphic", "graphics"].contains($0) }
      && text.contains(where: \.isDigit)
  }

  // MARK: behind the text

  /// `AP` of `AP-WF-11-13-13 0745GMT`, where the text names it too or it says so in the usual form.
  private var trailerAgency: String? {
    let name = frame.trailer.trimmed.prefix(while: \.isLetter)
    guard (2...8).contains(name.count), frame.trailer.firstRange(of: "-") != nil,
      WireText.has(name.text, in: frame.text) || frame.trailer.firstRange(of: "-WF-") != nil
    else { return nil }
    return name.text
  }

  /// When it was sent: the day as two numbers and a year, and perhaps a time. American agencies put the month first, others
  /// the day; a day that the text names decides, else the month is first.
  private mutating func takeMoment() {
    let numbers = frame.trailer.split { !$0.isDigit }.map { (Int($0.text) ?? 0, $0.count) }
    for index in numbers.indices.dropLast(2) {
      let (first, second, year) = (numbers[index], numbers[index + 1], numbers[index + 2])
      guard first.1 == 2, second.1 == 2, year.1 == 2 || year.1 == 4,
        (1...31).contains(first.0), (1...31).contains(second.0)
      else { continue }
      // `21:37-09-12-18`: a clock's two numbers come first.
      if index == 0, numbers.count >= 5, frame.trailer.contains(UInt8(ascii: ":")) { continue }
      let full = year.1 == 4 ? year.0 : year.0 + (year.0 < 50 ? 2000 : 1900)
      guard let date = day(first.0, second.0, full) else { continue }
      record.date = date
      record.dateSource = .record
      return
    }
  }

  private func day(_ first: Int, _ second: Int, _ year: Int) -> NewsDate? {
    let american = NewsDate(year: year, month: first, day: second)
    let other = NewsDate(year: year, month: second, day: first)
    guard let american, let other, american != other else { return american ?? other }
    return named(other, in: record.body) && !named(american, in: record.body) ? other : american
  }

  /// Whether a text opens with a dateline of that day: `SENNA, Kelmland, Dec. 9`.
  private func named(_ date: NewsDate, in text: String) -> Bool {
    let words = text.utf8.prefix(160).split { $0 <= 0x20 || $0 == 0x2C || $0 == 0x2E }
      .map { String(decoding: $0, as: UTF8.self) }
    return zip(words, words.dropFirst()).contains { first, second in
      NewsDate(timestamp: "\(second) \(first) \(date.year)") == date
        || NewsDate(timestamp: "\(first) \(second) \(date.year)") == date
    }
  }

  /// The moment of the version: the clock behind the day, where it says that it is Greenwich's.
  private func created(_ date: NewsDate) -> String {
    let digits = date.description.filter { $0 != "-" }
    let trailer = frame.trailer.map(\.lowered)[...]
    guard let zone = trailer.firstRange(of: "gmt") else { return digits + "T000000Z" }
    let clock = trailer[..<zone.lowerBound].trimmed.suffix(4)
    guard clock.count == 4, clock.allSatisfy(\.isDigit) else { return digits + "T000000Z" }
    return digits + "T" + clock.text + "00Z"
  }

  private mutating func takeItem(_ slug: SlugVersion, sender: String, day: String) {
    guard slug.names && !day.isEmpty || slug.status != .usable else { return }
    var item = ItemVersion(provider: sender, guid: "\(slug.base) \(day)".trimmingEnd)
    item.number = slug.number
    item.created = record.date.map(created) ?? ""
    item.status = slug.status
    record.item = item
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmingEnd: String { Array(utf8)[...].trimmed.text }
}
