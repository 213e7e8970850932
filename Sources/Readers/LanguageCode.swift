// Languages as sources declare them ("en-GB", "eng", "Deutsch") to the two letters that the index keeps.

/// Declared languages.
package enum LanguageCode {
  /// The ISO 639-1 code of a declared language in lower case; nil for what is none.
  package static func normalized(_ declared: String) -> String? {
    let word = Array(declared.utf8)[...].trimmed
    let primary = word.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let lowered = primary.text.lowercased()
    if primary.count == 2, primary.allSatisfy(\.isLetter) { return renamed[lowered] ?? lowered }
    return names[lowered]
  }

  /// Codes that ISO 639 has withdrawn, and the two written forms of Norwegian, which share a stemmer.
  private static let renamed = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no", "nn": "no",
  ]

  /// Whether two languages are so alike that a text does not tell them apart for sure: which of them it is
  /// in, its source knows better.
  package static func areClose(_ one: String, _ other: String?) -> Bool {
    close.contains { $0.contains(one) && $0.contains(other ?? "") }
  }

  private static let close: [Set<String>] = [
    ["bg", "mk"], ["bs", "cnr", "hr", "sh", "sr"], ["ca", "es", "gl", "oc", "pt"], ["cs", "sk"],
    ["da", "no"], ["hi", "mr", "ne", "bh"], ["id", "ms"], ["rn", "rw"], ["xh", "zu"],
    ["az", "tr"], ["fa", "prs"], ["de", "lb", "nds"], ["en", "sco"], ["af", "nl"],
  ]

  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let names = row.split(separator: " ")
      guard let code = names.first else { continue }
      for name in names.dropFirst() { table[String(name)] = String(code) }
    }
    return table
  }()

  /// The two letters, then ISO 639-2's three, then the names in English and in the language itself.
  private static let rows = """
    ar ara arabic العربية
    ca cat catalan català
    cs ces cze czech čeština
    da dan danish dansk
    de deu ger german deutsch
    el ell gre greek ελληνικά
    en eng english
    es spa spanish español
    fa fas per persian farsi فارسی
    fi fin finnish suomi
    fr fra fre french français
    he heb hebrew עברית
    hi hin hindi हिन्दी
    hu hun hungarian magyar
    hy hye arm armenian
    id ind indonesian
    it ita italian italiano
    ja jpn japanese 日本語
    ko kor korean 한국어
    nl nld dut dutch nederlands
    no nor nob nno norwegian norsk
    pl pol polish polski
    pt por portuguese português
    ro ron rum romanian română
    ru rus russian русский
    sv swe swedish svenska
    tr tur turkish türkçe
    uk ukr ukrainian українська
    ur urd urdu اردو
    zh zho chi chinese 中文
    """
}
