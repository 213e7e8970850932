// Languages as sources declare them ("en-GB", "eng", "Deutsch") to the two letters that the index keeps.

/// Declared languages.
package enum LanguageCode {
  /// The ISO 639-1 code of a declared language in lower case; nil for what is none.
  package static func normalized(_ declared: String) -> String? {
    let word = Array(declared.utf8)[...].trimmed
    let primary = word.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let lowered = primary.text.lowercased()
    if primary.count == 2, primary.allSatisfy(\.isLetter) { return lowered }
    return names[lowered]
  }

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
