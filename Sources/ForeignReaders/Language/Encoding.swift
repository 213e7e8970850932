// The encodings that news was written in before UTF-8, with the languages that each is for. The order decides
// between encodings that give the same text: the web's names and its windows code pages stand before the
// ISO ones that they extend (WHATWG Encoding: ISO-8859-1 is windows-1252, ISO-8859-9 windows-1254).

/// An encoding that text may be in.
struct Encoding: Sendable {
  /// Its name, as a person knows it.
  let name: String
  /// iconv's name of it.
  let charset: String
  /// The languages written in it, by their codes; CLD2's `zh` is simplified Chinese, `zh-Hant` traditional.
  let languages: [Substring]
  /// Whether it has gone out of use so long ago that another one must fit worse to leave it the text.
  let isRare: Bool

  private init(_ name: String, _ charset: String, _ languages: String, isRare: Bool = false) {
    self.name = name
    self.charset = charset
    self.languages = languages.split(separator: " ")
    self.isRare = isRare
  }

  private static let western =
    "en de fr es it pt nl sv no da fi is ca ga eu cy sq id ms sw gl lb af"
  private static let central = "pl cs sk hu sl hr bs sr ro sq"

  /// Whether its characters are pairs of bytes.
  var isPaired: Bool { ["ja", "zh", "zh-Hant", "ko"].contains { languages.contains($0) } }

  /// How many bytes without a meaning text in it may have. Bytes of another encoding that are read in pairs
  /// nearly always give some that mean nothing; single ones mean nearly always something.
  func tolerance(of bytes: Int) -> Int { isPaired ? 1 + bytes / 500 : bytes / 20 }

  /// All encodings that are looked for.
  static let all = [
    Encoding("windows-1252", "CP1252", western + " et"),
    Encoding("windows-1254", "CP1254", "tr az ku"),
    Encoding("windows-1250", "CP1250", central),
    Encoding("windows-1251", "CP1251", "ru uk bg be sr mk kk ky tg mn tt"),
    Encoding("windows-1253", "CP1253", "el"),
    Encoding("windows-1255", "CP1255", "he yi"),
    Encoding("windows-1256", "CP1256", "ar fa ur ps"),
    Encoding("windows-1257", "CP1257", "lt lv et"),
    Encoding("windows-1258", "CP1258", "vi"),
    Encoding("iso-8859-2", "ISO-8859-2", central, isRare: true),
    Encoding("iso-8859-5", "ISO-8859-5", "ru uk bg be sr mk", isRare: true),
    Encoding("iso-8859-6", "ISO-8859-6", "ar", isRare: true),
    Encoding("iso-8859-15", "ISO-8859-15", western + " et", isRare: true),
    Encoding("koi8-r", "KOI8-R", "ru bg", isRare: true),
    Encoding("koi8-u", "KOI8-U", "uk", isRare: true),
    Encoding("ibm866", "CP866", "ru uk be bg", isRare: true),
    Encoding("windows-874", "CP874", "th"),
    Encoding("macintosh", "MACINTOSH", western, isRare: true),
    Encoding("ibm850", "CP850", western, isRare: true),
    Encoding("shift_jis", "CP932", "ja"),
    Encoding("euc-jp", "EUC-JP", "ja"),
    Encoding("gb18030", "GB18030", "zh"),
    Encoding("big5", "BIG5-HKSCS", "zh-Hant"),
    Encoding("euc-kr", "CP949", "ko"),
  ]

  /// The encoding in which every byte means something, and most Western archives were kept.
  static let fallback = all[0]

  /// The encoding that uchardet names; it has the ISO ones where it means what extends them.
  static func named(byDetector name: String) -> Encoding? {
    let name = name.lowercased()
    let known = extended[name] ?? name
    return all.first { $0.name == known }
  }

  private static let extended = [
    "iso-8859-1": "windows-1252", "iso-8859-15": "windows-1252", "iso-8859-9": "windows-1254",
    "iso-8859-3": "windows-1254", "iso-8859-4": "windows-1257", "iso-8859-10": "windows-1257",
    "iso-8859-13": "windows-1257", "iso-8859-16": "windows-1250", "iso-8859-7": "windows-1253",
    "iso-8859-8": "windows-1255", "tis-620": "windows-874", "iso-8859-11": "windows-874",
    "uhc": "euc-kr", "johab": "euc-kr",
  ]
}
