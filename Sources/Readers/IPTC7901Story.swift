// A story as IPTC 7901 carries it, and as it is left when its frame is taken off: a header line, the slug, markers and
// title up to an equals sign, wrapped paragraphs, notes that are not for print, the time of sending.

import News

/// Reads IPTC 7901 stories.
struct IPTC7901Story {
  private let frame: WireFrame
  private let header: MessageHeader
  private var record = NewsRecord(format: "iptc7901")
  private var status = ItemVersion.Status.usable

  /// The record of a framed story; nil where it has no text.
  static func read(_ frame: WireFrame, _ header: MessageHeader) -> NewsRecord? {
    var story = IPTC7901Story(frame: frame, header: header)
    return story.read()
  }

  private init(frame: WireFrame, header: MessageHeader) {
    self.frame = frame
    self.header = header
  }

  private mutating func read() -> NewsRecord? {
    // What stands between the first line and the start of text is the slug.
    let above = WireText.lines(frame.header.drop { $0 != 0x0A }).map(\.trimmed)
    record.slug = above.first { !$0.isEmpty }.map(Self.slug)
    var lines = WireText.lines(frame.text)[...]
    takeTitle(&lines)
    takeMoment(&lines)
    lines = Self.forPrint(lines)
    let sender = header.agency.flatMap(sender)
    if let sender { Self.dropSignature(of: sender, &lines) }
    record.body = WireText.paragraphs(lines).joined(separator: "\n\n")
    record.wire = sender
    record.source = sender
    let day = record.date?.description ?? ""
    record.key = Array("\(header.source)\(header.number) \(day)".utf8)[...].trimmed.text
    if status != .usable {
      var item = ItemVersion(provider: sender ?? "", guid: record.key ?? "")
      item.status = status
      record.item = item
    }
    let isEmpty = record.body.isEmpty && record.headline.isEmpty && status == .usable
    return isEmpty ? nil : record
  }

  /// The agency that the header names, where the story names it too; a desk's letters stand there as well.
  private func sender(_ name: String) -> String? {
    let agency = name.prefix { $0 != "-" }
    return WireText.has(String(agency), in: frame.text) ? String(agency) : nil
  }

  private static func slug(_ line: Bytes) -> String {
    var line = line
    while line.first == UInt8(ascii: "/") { line.removeFirst() }
    while line.last == UInt8(ascii: "/") { line.removeLast() }
    return line.trimmed.text
  }

  // MARK: title

  /// Slug, markers, title and byline: the lines up to one that ends with an equals sign.
  private mutating func takeTitle(_ lines: inout ArraySlice<Bytes>) {
    let end = lines.prefix(24).firstIndex { $0.trimmed.last == UInt8(ascii: "=") }
    guard let end else { return takeFirstLine(&lines) }
    var title: [Bytes] = []
    for index in lines.startIndex...end {
      var line = lines[index].trimmed
      if index == end { line = line.dropLast().trimmed }
      if line.isEmpty { continue }
      let isSlug = line.first == UInt8(ascii: "/") || line.last == UInt8(ascii: "/")
      let isApart = index < end && lines[index + 1].trimmed.isEmpty
      if record.slug == nil, title.isEmpty, index < end, isSlug || isApart {
        record.slug = Self.slug(line)
      } else if ["by ", "von ", "par ", "por "].contains(where: line.startsLowered),
        !title.isEmpty
      {
        Bylines.add(Bylines.names(in: line.text), to: &record.bylines)
      } else {
        title.append(line)
      }
    }
    while title.count > 1, isMarker(title[0]) { takeMarker(title.removeFirst()) }
    record.headline = WireText.marks(title.map(\.text).joined(separator: " "))
    lines = lines[(end + 1)...]
  }

  /// A story without its sign: the first line is the title, where a blank line sets it off.
  private mutating func takeFirstLine(_ lines: inout ArraySlice<Bytes>) {
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    if record.slug == nil, let first = lines.first?.trimmed, first.last == UInt8(ascii: "/") {
      record.slug = Self.slug(first)
      lines.removeFirst()
      while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    }
    guard let first = lines.first, first.trimmed.scalarCount <= 120,
      lines.dropFirst().first?.trimmed.isEmpty == true
    else { return }
    record.headline = WireText.marks(first.trimmed.text)
    lines.removeFirst()
  }

  /// `2ND LEAD`, `EXTRA`, `(Achtung)`: a few words in capitals or in brackets above the title.
  private func isMarker(_ line: Bytes) -> Bool {
    if line.first == UInt8(ascii: "("), line.last == UInt8(ascii: ")") { return true }
    return line.wordCount <= 4 && !line.contains { $0.isLetter && !$0.isCapital || $0 >= 0x80 }
  }

  private mutating func takeMarker(_ line: Bytes) {
    if WireText.has("kill", in: line) || WireText.has("withdrawal", in: line) {
      status = .canceled
    } else if WireText.has("withhold", in: line) {
      status = .withheld
    }
  }

  // MARK: end

  /// When it was sent: `131137 GMT Nov 13` is the 13th, 11:37; behind the text, or its last line.
  private mutating func takeMoment(_ lines: inout ArraySlice<Bytes>) {
    if let date = Self.moment(frame.trailer) { return take(date) }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    guard let last = lines.last, let date = Self.moment(last) else { return }
    lines.removeLast()
    take(date)
  }

  private mutating func take(_ date: NewsDate) {
    record.date = date
    record.dateSource = .record
  }

  private static func moment(_ text: Bytes) -> NewsDate? {
    let words = text.split { $0.isSpace || $0 < 0x20 || $0 == 0x7F }
    guard (3...4).contains(words.count), words[0].count == 6, words[0].allSatisfy(\.isDigit),
      let day = Int(words[0].prefix(2).text), let year = words.last, year.count == 2,
      let number = Int(year.text)
    else { return nil }
    let month = words[words.count - 2].text
    return NewsDate(timestamp: "\(day) \(month) \(number + (number < 50 ? 2000 : 1900))")
  }

  /// The lines before those that say themselves that they are not for print.
  private static func forPrint(_ lines: ArraySlice<Bytes>) -> ArraySlice<Bytes> {
    let end = lines.firstIndex { line in
      let content = line.trimmed
      guard let first = content.first else { return false }
      if first == UInt8(ascii: "#") {
        let words = content.drop { $0 == first }.trimmed.map(\.lowered)
        return words[...].firstRange(of: "notebook") != nil
      }
      return content.elementsEqual("* * * *".utf8) || isNotForPrint(content)
    }
    return lines[..<(end ?? lines.endIndex)]
  }

  private static func isNotForPrint(_ line: Bytes) -> Bool {
    let lowered = line.map(\.lowered)[...]
    return lowered.firstRange(of: "not for publication") != nil
      || lowered.firstRange(of: "not intended for publication") != nil
  }

  /// Drops the letters of who wrote and who edited it: `dpa wsz jln npr`.
  private static func dropSignature(of agency: String, _ lines: inout ArraySlice<Bytes>) {
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    guard let last = lines.last?.trimmed, last.starts(with: agency.lowercased().utf8) else {
      return
    }
    let words = last.split(whereSeparator: \.isSpace)
    let isShort = words.allSatisfy {
      $0.count <= 5 && $0.allSatisfy { $0.isLetter && !$0.isCapital }
    }
    if words.count <= 6, isShort { lines.removeLast() }
  }
}
