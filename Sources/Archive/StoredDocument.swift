// A document as the index stores it: everything that a hit, `cutline show` or `cutline extract` prints.
// One line of JSON in the document's data, so that any Xapian tool shows something readable. `extract`
// prints the same members, so that what is indexed and what is shown cannot drift apart.

public import JSON
public import News
import Readers

/// A caption with its credit read.
public struct StoredCaption: Sendable, Hashable {
  /// The caption without its credit.
  public var text: String
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
}

extension StoredDocument {
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
  }

  /// The document as its stored line.
  func encoded() -> [UInt8] {
    var writer = JSONWriter()
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
      notes: json["notes"]?.strings ?? [])
  }
}

extension StoredCaption {
  /// Whether there is nothing in it that a person would look for.
  var saysNothing: Bool {
    text.isEmpty && credit == nil && photographers.isEmpty && organisations.isEmpty
      && copyright == nil
  }

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
    if let url { writer.member("url", url) }
    if let source { writer.member("source", source) }
    if let copyright { writer.member("copyright", copyright) }
    if let language { writer.member("lang", language) }
    if let languageConfidence { writer.member("lang_confidence", languageConfidence) }
  }

  init(decoding json: JSONValue) {
    self.init(
      text: json["text"]?.string ?? "", date: json["date"]?.string.flatMap(NewsDate.init(iso:)),
      credit: json["credit"]?.string, photographers: json["photographers"]?.strings ?? [],
      organisations: json["organisations"]?.strings ?? [], flags: json["flags"]?.strings ?? [],
      url: json["url"]?.string, source: json["source"]?.string,
      copyright: json["copyright"]?.string, language: json["lang"]?.string,
      languageConfidence: json["lang_confidence"]?.integer)
  }
}

extension JSONValue {
  /// The strings of an array.
  var strings: [String]? { array?.compactMap(\.string) }
}
