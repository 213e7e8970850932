// What a reader takes out of a file: articles with their captions, and pictures that stand alone. Text
// is as the source has it; who made a picture is read out of it later (Credits), in one place for all formats.

/// An article, or a picture without one.
public struct NewsRecord: Sendable, Hashable {
  /// What a record is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A text with a headline, and its captions.
    case article
    /// A picture that belongs to no article: it has exactly one caption.
    case caption
  }

  /// What this is.
  public var kind: Kind
  /// The record's own id, else its URL, where it has one; the indexer falls back to a hash of its bytes.
  public var key: String?
  /// Where in its file the record stands: the line of a JSON Lines record, from 1.
  public var line: Int?
  /// How far into its file, in bytes, the reader was behind this record; nil where it read the file whole.
  public var end: Int?
  /// Where inside its file the record stands, for a file that holds others (an archive, a mailbox, web
  /// captures): the member's path, levels separated by `!/`.
  public var member: String?
  /// The headline, empty where there is none.
  public var headline: String
  /// The text, paragraphs separated by a blank line; without headline and captions.
  public var body: String
  /// Who wrote it, one name an entry, as the source has them, without "By".
  public var bylines: [String]
  /// Who published it.
  public var source: String?
  /// The agency that the source declares to have supplied the text, in a field of its own; one that
  /// stands in the dateline is read out of the body later.
  public var wire: String?
  /// The canonical address of the document on the web.
  public var url: String?
  /// The language, as its ISO 639-1 code in lower case (639-3 where there is none).
  public var language: String?
  /// How sure the language is, in percent, where it was detected; nil where it is declared.
  public var languageConfidence: Int?
  /// The day of publication in the source's own offset.
  public var date: NewsDate?
  /// Which clue gave `date`; nil exactly when `date` is.
  public var dateSource: DateSource?
  /// The slug: the agency's working title of a story (NewsML SlugLine, ninjs `slugline`).
  public var slug: String?
  /// Keywords that the source gives it.
  public var keywords: [String]
  /// The place that the source declares: a dateline's, a picture's city.
  public var place: String?
  /// The country of that place, as the source has it.
  public var country: String?
  /// What the source says of its use: usage terms, special instructions.
  public var usage: String?
  /// Which version of which item of its provider it is, where the source says so.
  public var item: ItemVersion?
  /// What a person should know of how it was read: two fields that contradict each other, a page without
  /// an article. Lower-case start, no full stop.
  public var notes: [String]
  /// The pictures, in the order in which they stand; the same caption twice is one.
  public var captions: [NewsCaption]
  /// The format it was read from: a value of the field `format`, such as `text`, `html`, `json`.
  public var format: String

  /// A record with nothing in it but what is given.
  public init(kind: Kind = .article, format: String, headline: String = "", body: String = "") {
    self.kind = kind
    self.format = format
    self.headline = headline
    self.body = body
    self.bylines = []
    self.keywords = []
    self.notes = []
    self.captions = []
  }
}

/// Which version of which item something is: agencies send a story again when it changes, and kill it when
/// it was wrong. The item is its provider and its guid together.
public struct ItemVersion: Sendable, Hashable {
  /// What may be done with an item (NewsML-G2 `pubStatus`).
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It may be used.
    case usable
    /// It may not be used for now; a later version may release it.
    case withheld
    /// It is killed: no version of it may be used.
    case canceled
  }

  /// Who gave the guid; empty where the guid is unique without.
  public var provider: String
  /// The item's identifier, the same in all versions.
  public var guid: String
  /// The version's number; 0 where the source counts none.
  public var number: Int
  /// When the version was made, `yyyymmddThhmmssZ`, which decides between equal numbers; empty where the
  /// source does not say.
  public var created: String
  /// What may be done with the item.
  public var status: Status

  /// A version.
  public init(
    provider: String, guid: String, number: Int = 0, created: String = "",
    status: Status = .usable
  ) {
    self.provider = provider
    self.guid = guid
    self.number = number
    self.created = created
    self.status = status
  }
}

/// One picture, as its source describes it.
public struct NewsCaption: Sendable, Hashable {
  /// The caption, with the credit that stands in or behind it.
  public var text: String
  /// A credit that the source keeps apart from the caption (a `<span class="credit">`, IPTC Credit,
  /// schema.org creditText).
  public var credit: String?
  /// Makers that the source names in a field of their own (IPTC By-line, schema.org creator).
  public var creators: [String]
  /// Who the source says owned the picture first (IPTC Source).
  public var source: String?
  /// The notice of who holds the rights (IPTC Copyright Notice, schema.org copyrightHolder).
  public var copyright: String?
  /// The date that the caption itself gives.
  public var date: NewsDate?
  /// The address of the picture.
  public var url: String?
  /// Its language, where that is not its article's.
  public var language: String?
  /// How sure that language is, in percent.
  public var languageConfidence: Int?

  /// A caption with its text and nothing else.
  public init(
    text: String, credit: String? = nil, creators: [String] = [], date: NewsDate? = nil,
    url: String? = nil
  ) {
    self.text = text
    self.credit = credit
    self.creators = creators
    self.date = date
    self.url = url
  }
}
