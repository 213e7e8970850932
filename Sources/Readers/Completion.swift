// What every record gets after its reader is done with it, whatever the format: captions once each and
// with their own dates, a date from the next best clue, and what the caller knew. One place, so that text,
// JSON and HTML agree.

package import News

extension NewsRecord {
  /// Fills in what follows from the rest of the record and from the options.
  package mutating func complete(with options: ReadOptions) {
    let own = captions.first
    captions = Self.distinct(captions)
    // A picture has exactly one caption, if nothing is known of it but its source, or that it is killed.
    if kind == .caption, captions.isEmpty { captions = [own ?? NewsCaption(text: "")] }
    // A picture is not taken after its article was printed; a later date in its text is a plan.
    let latest = min(TextDate.latest, date?.lastDay ?? Int.max)
    for index in captions.indices where captions[index].date == nil {
      captions[index].date = TextDate.find(in: captions[index].text, notAfter: latest)?.0
    }
    if date == nil, let url, let found = NewsDate(url: url) {
      date = found
      dateSource = .url
    }
    let fresh = captions.filter { !Self.isFromFile($0.text) }.compactMap(\.date)
    if date == nil, let newest = fresh.max(by: { $0.lastDay < $1.lastDay }) {
      date = newest
      dateSource = .caption
    }
    if key == nil { key = url }
    if source == nil { source = options.source }
    if language == nil { language = options.language.flatMap(LanguageCode.normalized) }
    if kind == .article, headline.isEmpty, body.isEmpty, captions.count == 1 { kind = .caption }
  }

  /// Whether a caption says that its picture was taken out of the files: its date is then not that of
  /// the article.
  private static func isFromFile(_ caption: String) -> Bool {
    let lowered = caption.utf8.map(\.lowered)[...]
    if caption.utf8.starts(with: "FILE".utf8) { return true }
    return fileWords.contains { lowered.firstRange(of: $0) != nil }
  }

  private static let fileWords = [
    "file photo", "file picture", "file pic", "file image", ", file)", "/file]", "archivbild",
    "archivfoto", "photo d'archive",
    "photo d’archive", "foto de archivo", "arşiv", "архивн",
  ]

  /// Captions without those that are empty or there already: equal text, or text that another one
  /// repeats and goes on with its credit.
  private static func distinct(_ captions: [NewsCaption]) -> [NewsCaption] {
    var result: [NewsCaption] = []
    for caption in captions {
      if caption.text.isEmpty && caption.credit == nil && caption.creators.isEmpty { continue }
      guard let same = result.firstIndex(where: { isSame($0, caption) }) else {
        result.append(caption)
        continue
      }
      let (longer, other) =
        result[same].text.utf8.count >= caption.text.utf8.count
        ? (result[same], caption) : (caption, result[same])
      result[same] = longer
      if longer.text.utf8.elementsEqual(other.text.utf8) {
        result[same].credit = longer.credit ?? other.credit
      }
      if longer.creators.isEmpty { result[same].creators = other.creators }
      result[same].date = longer.date ?? other.date
      result[same].url = longer.url ?? other.url
    }
    return result
  }

  private static func isSame(_ one: NewsCaption, _ other: NewsCaption) -> Bool {
    if one.text.isEmpty || other.text.isEmpty { return one == other }
    let (first, second) = (Array(one.text.utf8)[...], Array(other.text.utf8)[...])
    if first == second {
      return one.credit == nil || other.credit == nil || one.credit == other.credit
    }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard short.count >= 20, long.starts(with: short) else { return false }
    // Only a credit may make the difference; another sentence is another caption.
    let rest = long[short.endIndex...].drop(while: \.isSpace)
    return CaptionParagraph.creditStart(in: long) == rest.startIndex
  }
}
