// A document as the index stores it: everything that a hit, `cutline show` or `cutline extract` prints.
// One line of JSON in the document's data, so that any Xapian tool shows something readable. `extract`
// prints the same members, so that what is indexed and what is shown cannot drift apart.

public import Credits
public import JSON
public import News
import Readers

/// A caption with its credit read.
public struct StoredCaption: Sendable, Hashable {
  /// The caption without its credit.
  public var text: String
  /// The caption as the source has it, where a credit was read out of it; else nil.
  public var raw: String?
  /// The day that the caption itself gives.
  public var date: NewsDate?
  /// The credit as the source has it, with brackets and markers; nil where there is none.
  public var credit: String?
  /// Who took the picture.
  public var photographers: [String] = []
  /// The organisations credited, from maker to distributor.
  public var organisations: [String] = []
  /// What the credit says of the picture: pool, handout, file …
  public var flags: [String] = []
  /// The address of the picture.
  public var url: String?
  /// Who the source says owned the picture first.
  public var source: String?
  /// The notice of who holds the rights.
  public var copyright: String?
  /// Its language, where that is not its article's.
  public var language: String?
  /// How sure that language is, in percent.
  public var languageConfidence: Int?
  /// What the source has of its makers in fields of its own.
  public var declared = Declared()
  /// How what is said of its makers in several places agrees; nil where one place says it all.
  public var agreement: ReconciledCredit.Agreement?
  /// What those places contradict each other in.
  public var conflicts: [CreditConflict] = []

  /// Fields of the source beside the caption.
  public struct Declared: Sendable, Hashable {
    /// A credit line.
    public var credit: String?
    /// Creators.
    public var creators: [String] = []
  }
}

/// An article or a caption, as it is stored and shown.
public struct StoredDocument: Sendable, Hashable {
  /// 16 hex digits, the same as long as the document's file and record are.
  public var id: String
  /// What it is.
  public var kind: NewsRecord.Kind
  /// The headline; of a caption's article for a caption.
  public var headline: String
  /// The text of an article; empty for a caption.
  public var body: String
  /// Who wrote it.
  public var bylines: [String]
  /// Who published it.
  public var source: String?
  /// The day of publication; for a caption its own day, else its article's.
  public var date: NewsDate?
  /// Which clue gave the date.
  public var dateSource: DateSource?
  /// The path below the indexed folder.
  public var path: String
  /// The folder's place in the index's list of folders.
  public var root: Int
  /// The record's line in its file, from 1, where a file has more than one record.
  public var line: Int?
  /// The address on the web.
  public var url: String?
  /// The language's code.
  public var language: String
  /// The format of the file.
  public var format: String
  /// An article's captions; a caption's own, alone.
  public var captions: [StoredCaption]
  /// The agency that supplied the text.
  public var wire: String?
  /// The dateline's place.
  public var place: String?
  /// The agencies that the text quotes.
  public var cited: [String]
  /// The id of a caption's article.
  public var article: String?
  /// The agency's working title.
  public var slug: String?
  /// How sure the language is, in percent, where it was found out; nil where it is declared.
  public var languageConfidence: Int?
  /// Keywords that the source gives.
  public var keywords: [String] = []
  /// The country of the place.
  public var country: String?
  /// What the source says of its use.
  public var usage: String?
  /// Which version of which item it is.
  public var item: ItemVersion?
  /// What a person should know of how it was read.
  public var notes: [String] = []
  /// What the source says in fields of its own where the text may know better.
  public var declared = Declared()

  /// Fields of the source beside the text.
  public struct Declared: Sendable, Hashable {
    /// The agency that supplied the text.
    public var wire: String?
    /// The place.
    public var place: String?
  }
}

extension StoredDocument {
  /// Bytes of text, about, as a batch counts them.
  var bytes: Int {
    headline.utf8.count + body.utf8.count + captions.reduce(256) { $0 + $1.text.utf8.count }
  }

  /// Writes the members that `extract` and `show` print, in the order in which people read them.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("path", path)
    if let line { writer.member("line", line) }
    writer.member("kind", kind.rawValue)
    writer.member("headline", headline)
    writer.member("body", body)
    writer.member("byline", bylines)
    writer.member("source", source)
    writer.member("date", date?.description)
    writer.member("date_source", dateSource?.rawValue)
    writer.member("url", url)
    writer.member("lang", language)
    if let languageConfidence { writer.member("lang_confidence", languageConfidence) }
    writer.member("format", format)
    writer.key("captions")
    writer.array { writer in
      for caption in captions { writer.object { caption.writeMembers(to: &$0) } }
    }
    writer.member("wire", wire)
    writer.member("place", place)
    writer.member("cited", cited)
    writer.member("article", article)
    if let slug { writer.member("slug", slug) }
    if !keywords.isEmpty { writer.member("keywords", keywords) }
    if let country { writer.member("country", country) }
    if let usage { writer.member("usage", usage) }
    if let item {
      writer.key("item")
      RecordCoding.write(item, to: &writer)
    }
    if !notes.isEmpty { writer.member("notes", notes) }
    if declared != Declared() {
      writer.key("declared")
      writer.object { writer in
        if let wire = declared.wire { writer.member("wire", wire) }
        if let place = declared.place { writer.member("place", place) }
      }
    }
  }

  /// The document as its stored line.
  func encoded() -> [UInt8] {
    // The keys, and what is short, take about 400 bytes.
    var writer = JSONWriter(capacity: bytes + 512)
    writer.object { writer in
      writeMembers(to: &writer)
      writer.member("root", root)
    }
    return writer.bytes
  }

  /// Reads a stored line; nil where it is none.
  init?(decoding bytes: [UInt8]) {
    guard let json = try? JSONValue(parsing: bytes), let id = json["id"]?.string,
      let kind = json["kind"]?.string.flatMap(NewsRecord.Kind.init(rawValue:)),
      let path = json["path"]?.string, let root = json["root"]?.integer
    else { return nil }
    self.init(
      id: id, kind: kind, headline: json["headline"]?.string ?? "",
      body: json["body"]?.string ?? "", bylines: json["byline"]?.strings ?? [],
      source: json["source"]?.string, date: json["date"]?.string.flatMap(NewsDate.init(iso:)),
      dateSource: json["date_source"]?.string.flatMap(DateSource.init(rawValue:)), path: path,
      root: root, line: json["line"]?.integer, url: json["url"]?.string,
      language: json["lang"]?.string ?? "", format: json["format"]?.string ?? "",
      captions: json["captions"]?.array?.map(StoredCaption.init(decoding:)) ?? [],
      wire: json["wire"]?.string, place: json["place"]?.string,
      cited: json["cited"]?.strings ?? [], article: json["article"]?.string,
      slug: json["slug"]?.string, languageConfidence: json["lang_confidence"]?.integer,
      keywords: json["keywords"]?.strings ?? [],
      country: json["country"]?.string, usage: json["usage"]?.string,
      item: json["item"].flatMap { try? RecordCoding.decodeItem($0) },
      notes: json["notes"]?.strings ?? [],
      declared: Declared(
        wire: json["declared"]?["wire"]?.string, place: json["declared"]?["place"]?.string))
  }
}

extension StoredCaption {
  func writeMembers(to writer: inout JSONWriter, matched: Bool? = nil) {
    writer.member("text", text)
    if let matched {
      writer.member("matched", matched)
    }
    writer.member("date", date?.description)
    writer.member("credit", credit)
    writer.member("photographers", photographers)
    writer.member("organisations", organisations)
    writer.member("flags", flags)
    if let agreement { writer.member("agreement", agreement.rawValue) }
    writeConflicts(to: &writer)
    if matched == nil { writeSources(to: &writer) }
    if let url { writer.member("url", url) }
    if let source { writer.member("source", source) }
    if let copyright { writer.member("copyright", copyright) }
    if let language { writer.member("lang", language) }
    if let languageConfidence { writer.member("lang_confidence", languageConfidence) }
  }

  init(decoding json: JSONValue) {
    self.init(
      text: json["text"]?.string ?? "", raw: json["raw"]?.string,
      date: json["date"]?.string.flatMap(NewsDate.init(iso:)),
      credit: json["credit"]?.string, photographers: json["photographers"]?.strings ?? [],
      organisations: json["organisations"]?.strings ?? [], flags: json["flags"]?.strings ?? [],
      url: json["url"]?.string, source: json["source"]?.string,
      copyright: json["copyright"]?.string, language: json["lang"]?.string,
      languageConfidence: json["lang_confidence"]?.integer,
      declared: Declared(
        credit: json["declared"]?["credit"]?.string,
        creators: json["declared"]?["creators"]?.strings ?? []),
      agreement: json["agreement"]?.string.flatMap(ReconciledCredit.Agreement.init(rawValue:)),
      conflicts: (json["conflicts"]?.array ?? []).compactMap(Self.conflict(decoding:)))
  }

  /// What the makers were read out of; a hit does without.
  private func writeSources(to writer: inout JSONWriter) {
    if let raw { writer.member("raw", raw) }
    guard declared != Declared() else { return }
    writer.key("declared")
    writer.object { writer in
      if let credit = declared.credit { writer.member("credit", credit) }
      if !declared.creators.isEmpty { writer.member("creators", declared.creators) }
    }
  }

  /// The conflicts, each with its subject and the names by where they are said.
  public func writeConflicts(to writer: inout JSONWriter) {
    guard !conflicts.isEmpty else { return }
    writer.key("conflicts")
    writer.array { writer in
      for conflict in conflicts {
        writer.object { writer in
          writer.member("subject", conflict.subject.rawValue)
          for claim in conflict.claims { writer.member(claim.origin.rawValue, claim.names) }
        }
      }
    }
  }

  private static func conflict(decoding json: JSONValue) -> CreditConflict? {
    guard let subject = json["subject"]?.string.flatMap(CreditConflict.Subject.init(rawValue:))
    else { return nil }
    let claims = CreditStatement.Origin.allCases.compactMap { origin in
      json[origin.rawValue]?.strings.map { CreditConflict.Claim(origin, $0) }
    }
    return CreditConflict(subject, claims)
  }
}

extension JSONValue {
  /// The strings of an array.
  var strings: [String]? { array?.compactMap(\.string) }
}
