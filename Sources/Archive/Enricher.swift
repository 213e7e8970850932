// Turns what a reader found into the documents of an index: settles the dates, tells the same captions,
// has the credits read (`Attribution`), and gives every document its id.

import Analysis
public import Credits
public import News

/// Makes documents out of records.
public struct Enricher: Sendable {
  /// Where a record was read.
  public struct Origin: Sendable {
    /// The path below the indexed folder, with the member of an archive.
    public var path: String
    /// The folder's place in the index's list of folders.
    public var root: Int

    /// A record of this file.
    public init(path: String, root: Int = 0) {
      self.path = path
      self.root = root
    }
  }

  private let attribution: Attribution

  /// The language of documents whose language is neither declared nor found out: a few words, of which names
  /// and numbers are most.
  static let defaultLanguage = "en"

  /// An enricher.
  public init(agencies: AgencyTable = .standard) {
    attribution = Attribution(agencies: agencies)
  }

  /// The documents of a record: the article and then its captions, or the one caption.
  ///
  /// - parameter key: what tells the record from others of its file.
  public func documents(
    of record: NewsRecord, key: String, origin: Origin
  ) -> [StoredDocument] {
    let id = Self.identity(record.kind.rawValue, origin, key)
    let captions = captions(of: record)
    var article = StoredDocument(
      id: id, kind: record.kind, headline: record.headline, body: record.body,
      bylines: record.bylines, source: record.source ?? Self.publisher(record.url),
      date: record.date,
      dateSource: record.dateSource, path: origin.path, root: origin.root, line: record.line,
      url: record.url, language: record.language ?? Self.defaultLanguage, format: record.format,
      captions: captions, wire: nil, place: nil, cited: [], article: nil)
    article.languageConfidence = record.languageConfidence
    article.slug = record.slug
    article.keywords = record.keywords
    article.declared = StoredDocument.Declared(wire: record.wire, place: record.place)
    article.country = record.country
    article.usage = record.usage
    article.item = record.item
    article.notes = record.notes
    if article.date == nil, let newest = captions.compactMap(\.date).max(by: Self.isEarlier) {
      article.date = newest
      article.dateSource = .caption
    }
    if record.kind == .caption {
      // A date that the picture's own fields give is in the record too, with its clue.
      if let date = captions.first?.date, date != record.date {
        article.date = date
        article.dateSource = .caption
      }
      attribution.apply(to: &article)
      return [article]
    }
    attribution.apply(to: &article)
    var documents = [article]
    for (number, caption) in article.captions.enumerated() {
      documents.append(
        Self.document(
          of: caption, id: Self.identity("caption", origin, key + "\n\(number + 1)"), in: article))
    }
    return documents
  }

  /// A picture of an article as a document of its own: it inherits source, date, language, host, place
  /// and path, and names its article.
  private static func document(
    of caption: StoredCaption, id: String, in article: StoredDocument
  ) -> StoredDocument {
    var document = article
    document.id = id
    document.kind = .caption
    document.body = ""
    document.bylines = []
    document.captions = [caption]
    document.cited = []
    document.wire = nil
    document.slug = nil
    document.notes = []
    document.declared = StoredDocument.Declared()
    document.article = article.id
    if let language = caption.language {
      document.language = language
      document.languageConfidence = caption.languageConfidence
    }
    if let date = caption.date {
      document.date = date
      document.dateSource = .caption
    }
    return document
  }

  /// The captions as the source has them, the same caption once. What is the same is told without reading
  /// credits, so that a document has as many pictures under one set of rules as under another.
  private func captions(of record: NewsRecord) -> [StoredCaption] {
    var captions: [StoredCaption] = []
    var seen: Set<NewsCaption> = []
    // A date in a caption that is later than the article's own is not when the picture was taken.
    let latest = record.date?.lastDay ?? TextDate.latest
    for caption in record.captions {
      // A picture that stands alone is there for its headline or its keywords, too.
      if record.kind == .article, Self.saysNothing(caption) { continue }
      guard seen.insert(Self.likeness(of: caption)).inserted else { continue }
      captions.append(
        StoredCaption(
          text: caption.text,
          date: caption.date ?? TextDate.find(in: caption.text, notAfter: latest)?.0,
          url: caption.url, source: caption.source, copyright: caption.copyright,
          language: caption.language, languageConfidence: caption.languageConfidence,
          declared: StoredCaption.Declared(
            credit: caption.credit.flatMap { $0.isEmpty ? nil : $0 }, creators: caption.creators)))
    }
    return captions
  }

  /// Whether there is nothing in a caption that a person would look for.
  private static func saysNothing(_ caption: NewsCaption) -> Bool {
    caption.text.isEmpty && (caption.credit ?? "").isEmpty && caption.creators.isEmpty
      && caption.copyright == nil
  }

  /// What a caption shares with the same one written otherwise: its credit behind the text or beside it.
  private static func likeness(of caption: NewsCaption) -> NewsCaption {
    var likeness = caption
    likeness.text = Folding.fold(caption.text + (caption.credit ?? ""))
    likeness.credit = nil
    return likeness
  }

  /// The publisher at an address, for a record that names none.
  private static func publisher(_ url: String?) -> String? {
    url.flatMap(Facets.host).flatMap(Publishers.name(forHost:))
  }

  private static func isEarlier(_ left: NewsDate, _ right: NewsDate) -> Bool {
    (left.lastDay, left.firstDay) < (right.lastDay, right.firstDay)
  }

  /// The id of a document: 16 hex digits of a hash of what it is, where it is and which record it is.
  /// Never of a docid or a line number, so that it stays when other records come and go.
  static func identity(_ kind: String, _ origin: Origin, _ key: String) -> String {
    let place = origin.root == 0 ? origin.path : "\(origin.root)\0\(origin.path)"
    let whole = kind + "\0" + place + "\0" + key
    return hexDigits(hash64(whole.utf8Span.span))
  }
}

/// A number as 16 hex digits.
func hexDigits(_ number: UInt64) -> String {
  String(unsafeUninitializedCapacity: 16) { digits in
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * place)) & 0xF
      digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
    return 16
  }
}

extension [String] {
  /// Appends what is not there yet, in order.
  mutating func appendNew(_ others: [String]) {
    for other in others where !contains(where: { $0.utf8.elementsEqual(other.utf8) }) {
      append(other)
    }
  }
}
