// `Key: value` lines at the head of a text file, as people and small programs write them. The block counts
// only when its first key is known and a blank line (or the file's end) closes it: "Aleppo: the last days"
// is a headline.

/// What a header line says.
enum HeaderKey: Sendable {
  case headline, byline, date, source, url, language, caption, credit, dateline, wire, key, mail

  /// The meaning of a key in any of the languages it is known in.
  static func named(_ key: Bytes) -> HeaderKey? {
    table[key.text.lowercased()]
  }

  private static let table: [String: HeaderKey] = {
    var table: [String: HeaderKey] = [:]
    for (meaning, names) in names {
      for name in names.split(separator: "|") { table[String(name)] = meaning }
    }
    return table
  }()

  private static let names: [(HeaderKey, String)] = [
    (
      .headline,
      "title|headline|subject|titel|überschrift|titre|título|titulo|titolo|başlık|заголовок|العنوان"
    ),
    (
      .byline,
      "by|byline|author|authors|writer|reporter|autor|autorin|auteur|autore|yazar|автор|الكاتب"
    ),
    (.date, "date|published|publication date|pubdate|datum|fecha|data|tarih|дата|التاريخ"),
    (
      .source,
      "source|publisher|publication|newspaper|quelle|fuente|fonte|kaynak|источник|издание|المصدر"
    ),
    (.url, "url|link|address|permalink|web"),
    (.language, "language|lang|sprache|langue|idioma|lingua|dil|язык|اللغة"),
    (
      .caption,
      "caption|photo|cutline|photo caption|picture|image|bild|bildunterschrift|foto|légende|leyenda|"
        + "fotoğraf|фото|подпись|صورة"
    ),
    (.credit, "credit|photo credit|credit line|photographer|crédit|bildnachweis|fotograf|crédito"),
    (.dateline, "dateline|place|location|ort|lieu|lugar|yer|место"), (.wire, "agency|wire"),
    (.key, "id|guid|article id"), (.mail, "from|to|message-id"),
  ]
}

/// The header block of a text file.
struct HeaderLines {
  /// The lines in order; a value continues on indented lines.
  var entries: [(key: HeaderKey, value: String)] = []
  /// Where the text behind the block starts.
  var end = 0

  /// The block at the start of a text; nil where there is none.
  init?(_ text: [UInt8]) {
    guard Self.mayOpen(text) else { return nil }
    var lines = Array(Lines(text[...]))[...]
    while let first = lines.first, first.trimmed.isEmpty { lines.removeFirst() }
    // Front matter, as static sites have it: the block between two lines of three dashes.
    let isFenced = lines.first?.trimmed.elementsEqual("---".utf8) == true
    if isFenced { lines.removeFirst() }
    guard let opening = lines.first, let (firstKey, _) = Self.split(opening),
      HeaderKey.named(firstKey) != nil
    else { return nil }
    var current: HeaderKey?
    var isOpen = true
    for line in lines {
      end = min(line.endIndex + 1, text.count)
      let content = line.trimmed
      if isFenced ? content.elementsEqual("---".utf8) : content.isEmpty {
        isOpen = false
        break
      }
      if let (key, value) = Self.split(line), line.first?.isSpace == false {
        current = HeaderKey.named(key)
        if let current { entries.append((current, value.text)) }
      } else if line.first?.isSpace == true || isFenced {
        if let current, let last = entries.indices.last, entries[last].key == current {
          entries[last].value += " " + content.text
        }
      } else {
        return nil
      }
    }
    if isFenced && isOpen { return nil }
    if isOpen { end = text.count }
  }

  /// A look at the first line that saves cutting up a text without header lines.
  private static func mayOpen(_ text: [UInt8]) -> Bool {
    let first = text.drop(while: \.isSpace).prefix { $0 != 0x0A }
    return first.starts(with: "---".utf8) || split(first) != nil
  }

  /// A key of at most three words and its value.
  private static func split(_ line: Bytes) -> (Bytes, Bytes)? {
    guard let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon].trimmed
    guard !key.isEmpty, key.wordCount <= 3 else { return nil }
    var value = line[(colon + 1)...].trimmed
    // `https://…` is an address, `10:30` a time.
    if value.starts(with: "//".utf8) || key.allSatisfy(\.isDigit) { return nil }
    if value.count >= 2, let quote = value.first, quote == value.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
      value = value.dropFirst().dropLast()
    }
    return (key, value)
  }
}
