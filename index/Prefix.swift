// Every term prefix of an index, in one place. A prefix ends in ':' unless it is one of Xapian's own
// single letters, so that no prefix is the start of another and a term can be read back. Terms of text
// are folded and never start with a capital letter, so they cannot meet a prefix.

/// What stands before a term to say which field it belongs to.
public struct Prefix: RawRepresentable, Sendable, Hashable {
  /// The letters, as they stand in front of a term.
  public let rawValue: String

  /// A prefix of these letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Text without a field: headline, captions and body together. No prefix at all.
  public static let text = Prefix(rawValue: "")
  /// The document's id: exactly one a document, exactly one document each.
  public static let id = Prefix(rawValue: "Q")
  /// Words of the headline (Xapian's `S`, subject).
  public static let headline = Prefix(rawValue: "S")
  /// Words of the captions.
  public static let caption = Prefix(rawValue: "XCAP:")
  /// Words of the byline (Xapian's `A`, author).
  public static let byline = Prefix(rawValue: "A")
  /// Words of the photographers' names.
  public static let photographer = Prefix(rawValue: "XPHOTO:")
  /// Whole names of authors.
  public static let bylineExact = Prefix(rawValue: "XBY:")
  /// Whole names of photographers.
  public static let photographerExact = Prefix(rawValue: "XBYPHOTO:")
  /// Organisations credited with the pictures, and the wire.
  public static let agency = Prefix(rawValue: "XAGENCY:")
  /// Who passed the picture on.
  public static let distributor = Prefix(rawValue: "XDIST:")
  /// The agency that supplied the text.
  public static let wire = Prefix(rawValue: "XWIRE:")
  /// Agencies that the text quotes.
  public static let cited = Prefix(rawValue: "XCITED:")
  /// The publisher.
  public static let source = Prefix(rawValue: "XSOURCE:")
  /// The dateline's place.
  public static let place = Prefix(rawValue: "XPLACE:")
  /// The language's code (Xapian's `L`).
  public static let language = Prefix(rawValue: "L")
  /// `article` or `caption` (Xapian's `T`, type).
  public static let kind = Prefix(rawValue: "T")
  /// The format of the file.
  public static let format = Prefix(rawValue: "XFORMAT:")
  /// The host of the URL (Xapian's `H`).
  public static let host = Prefix(rawValue: "H")
  /// What a credit says of its picture: pool, handout, file …
  public static let flag = Prefix(rawValue: "XFLAG:")
  /// What the sources of a picture contradict each other in.
  public static let conflict = Prefix(rawValue: "XCONFLICT:")
  /// The path below the indexed root, and every folder above it.
  public static let path = Prefix(rawValue: "XPATH:")
  /// The URL (Xapian's `U`).
  public static let url = Prefix(rawValue: "U")
  /// Which scopes a document belongs to: see `Scope`.
  public static let scope = Prefix(rawValue: "XSCOPE:")
  /// `none` in a document without a date.
  public static let date = Prefix(rawValue: "XDATE:")
  /// Words of the slug.
  public static let slug = Prefix(rawValue: "XSLUG:")
  /// Whole slugs.
  public static let slugExact = Prefix(rawValue: "XWHOLESLUG:")
  /// Keywords.
  public static let keyword = Prefix(rawValue: "XKEYWORD:")
  /// The country of the place.
  public static let country = Prefix(rawValue: "XCOUNTRY:")
  /// The identifier that the provider gave an item.
  public static let guid = Prefix(rawValue: "XGUID:")
  /// Ties the versions of an item together: a hash of provider and guid.
  public static let item = Prefix(rawValue: "XITEM:")
  /// Ties a caption to its article: the article's id.
  public static let parent = Prefix(rawValue: "XPARENT:")
  /// Ties documents to the file they were read from: the ledger's number of the file.
  public static let file = Prefix(rawValue: "XFILE:")

  /// Stems of a language's words in one of the text fields, but of those that are their own: Xapian's
  /// `Z`, then the language in capitals, then the field's own prefix, for example `ZEN:` and `ZEN:XCAP:`.
  ///
  /// - parameter language: an ISO 639-1 code in lower case.
  public static func stem(_ language: String, in field: Prefix) -> Prefix {
    Prefix(rawValue: "Z" + language.uppercased() + ":" + field.rawValue)
  }
}

/// What a search covers. A document carries a `Prefix.scope` term for each scope that it belongs to.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  /// Articles, and captions without an article: what a search covers unless it says otherwise.
  case article
  /// Captions, one document a picture: `kind:caption`.
  case caption
}
