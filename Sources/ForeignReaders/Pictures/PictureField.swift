// The fields of a picture and where each of them stands: IPTC's Photo Metadata Standard pairs IIM's datasets
// with properties of XMP, the Metadata Working Group adds the tags of Exif that mean the same.

/// A field of a picture's description.
struct PictureField: Sendable {
  /// How a field that has several values compares.
  enum Kind: Sendable {
    /// One text.
    case text
    /// Names in their order; programs that know one value only keep the first.
    case names
    /// Words in any order.
    case words
  }

  /// IIM's name for it, for people.
  let name: String
  /// IIM's record and dataset.
  let dataset: String
  /// How many bytes IIM gives a value.
  let limit: Int
  /// XMP's property.
  let property: String
  /// Exif's tag, where the guidelines name one.
  let tag: String?
  let kind: Kind

  private init(
    _ name: String, _ dataset: String, limit: Int, _ property: String, tag: String? = nil,
    _ kind: Kind = .text
  ) {
    self.name = name
    self.dataset = dataset
    self.limit = limit
    self.property = property
    self.tag = tag
    self.kind = kind
  }

  static let headline = Self("Headline", "2:105", limit: 256, "photoshop.Headline")
  static let caption = Self(
    "Caption", "2:120", limit: 2000, "dc.description", tag: "Image.ImageDescription")
  static let byline = Self("By-line", "2:80", limit: 32, "dc.creator", tag: "Image.Artist", .names)
  static let credit = Self("Credit", "2:110", limit: 32, "photoshop.Credit")
  static let source = Self("Source", "2:115", limit: 32, "photoshop.Source")
  static let copyright = Self(
    "Copyright Notice", "2:116", limit: 128, "dc.rights", tag: "Image.Copyright")
  static let city = Self("City", "2:90", limit: 32, "photoshop.City")
  static let province = Self("Province/State", "2:95", limit: 32, "photoshop.State")
  static let country = Self("Country", "2:101", limit: 64, "photoshop.Country")
  static let countryCode = Self("Country Code", "2:100", limit: 3, "iptc.CountryCode")
  static let keywords = Self("Keywords", "2:25", limit: 64, "dc.subject", .words)
  static let instructions = Self(
    "Special Instructions", "2:40", limit: 256, "photoshop.Instructions")
  static let title = Self("Object Name", "2:5", limit: 64, "dc.title")
  static let dateCreated = Self("Date Created", "2:55", limit: 8, "photoshop.DateCreated")

  /// The datasets whose bytes tell how all of them are encoded.
  static let texts: [PictureField] = [
    headline, caption, byline, credit, source, copyright, city, province, country, keywords,
    instructions, title,
  ]
}
