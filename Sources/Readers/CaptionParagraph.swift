// Which paragraph of a text is a caption. Only what is clear counts: a label, or a credit at the end of a
// short paragraph. A caption that is missed is still found in the body; body text taken for a caption
// would be lost to the reader of the article. Who the credit names is not read here (Credits).

/// Tells captions from the paragraphs around them.
package enum CaptionParagraph {
  /// The longest paragraph that may be a caption, in bytes.
  static let maximumBytes = 700

  /// What a paragraph is.
  enum Kind: Equatable {
    /// A caption; where its label said so, without the label.
    case caption(String)
    /// A credit that stands alone, for the caption before it.
    case credit
    case text
  }

  static func kind(of paragraph: Bytes) -> Kind {
    guard paragraph.count <= maximumBytes else { return .text }
    if let rest = label(in: paragraph, captionLabels) { return .caption(rest.text) }
    if let rest = label(in: paragraph, photoLabels) {
      // "Foto: Jane Doe/dpa" names the maker, "Photo: Smoke rises over …" describes the picture.
      return rest.count <= 60 ? .credit : .caption(rest.text)
    }
    if paragraph.startsLowered("file photo:") || paragraph.startsLowered("file picture:") {
      return .caption(paragraph.text)
    }
    guard let credit = creditStart(in: paragraph) else { return .text }
    return paragraph[..<credit].trimmed.isEmpty ? .credit : .caption(paragraph.text)
  }

  /// Where the credit that ends a paragraph starts.
  package static func creditStart(in paragraph: ArraySlice<UInt8>) -> Int? {
    bracketed(paragraph) ?? open(paragraph)
  }

  // MARK: labels

  private static let captionLabels = [
    "caption:", "cutline:", "photo caption:", "image caption:", "image caption,",
    "bildunterschrift:",
    "légende:", "légende :", "leyenda:", "resim altı:", "resimaltı:",
  ]
  private static let photoLabels = [
    "photo:", "photograph:", "picture:", "image:", "photo credit:", "foto:", "bild:", "imagen:",
    "fotoğraf:", "photo :", "crédit photo :", "crédit photo:",
  ]
  private static let nonLatinPhotoLabels = ["Фото:", "фото:", "صورة:", "تصوير:"]

  private static func label(in paragraph: Bytes, _ labels: [String]) -> Bytes? {
    for label in labels where paragraph.startsLowered(label) {
      return paragraph.dropFirst(label.utf8.count).trimmed
    }
    guard labels == photoLabels else { return nil }
    for label in nonLatinPhotoLabels where paragraph.starts(with: label.utf8) {
      return paragraph.dropFirst(label.utf8.count).trimmed
    }
    return nil
  }

  // MARK: credits in brackets

  private static func bracketed(_ paragraph: Bytes) -> Int? {
    var end = paragraph
    while let last = end.last, last.isSpace || last == UInt8(ascii: ".") { end.removeLast() }
    guard let close = end.last else { return nil }
    let open: UInt8
    switch close {
    case UInt8(ascii: "]"): open = UInt8(ascii: "[")
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    default: return nil
    }
    var depth = 0
    var index = end.endIndex
    while index > end.startIndex {
      index -= 1
      if end[index] == close { depth += 1 }
      if end[index] == open {
        depth -= 1
        if depth == 0 { break }
      }
    }
    guard depth == 0 else { return nil }
    let inner = end[(index + 1)..<(end.endIndex - 1)].trimmed
    guard (2...140).contains(inner.count) else { return nil }
    return isCredit(inner, isSquare: open == UInt8(ascii: "[")) ? index : nil
  }

  /// Whether what stands in brackets is a credit. Round brackets also close wire stories, "(Reuters)",
  /// and lists of those who wrote them, so they need a sign that a picture is meant.
  private static func isCredit(_ inner: Bytes, isSquare: Bool) -> Bool {
    if openings.contains(where: { inner.startsLowered($0) }) { return true }
    if nonLatinOpenings.contains(where: { inner.starts(with: $0.utf8) }) { return true }
    if inner.startsLowered("reporting by") || inner.startsLowered("editing by") { return false }
    let parts = inner.split(separator: UInt8(ascii: "/")).map(\.trimmed)
    let isPair =
      (2...4).contains(parts.count)
      && parts.allSatisfy { part in
        guard let first = part.first else { return false }
        return first.isCapital || first >= 0x80
      }
    if isPair && !inner.contains(where: { $0.isDigit }) {
      return isSquare || parts.contains { $0.wordCount >= 2 }
    }
    guard isSquare else { return false }
    let words = inner.split { !$0.isLetter && $0 < 0x80 }
    return words.count <= 6 && words.contains { agencies.contains($0.text.lowercased()) }
  }

  private static let openings = [
    "ap photo", "photo by", "photo:", "photo courtesy", "photos by", "photograph by", "photograph:",
    "picture by", "picture:", "pic:", "image:", "image by", "image courtesy", "foto:", "foto ",
    "fotos:",
    "fotoğraf:", "credit:", "crédit", "courtesy", "reuters/", "reuters file", "afp/", "afp photo",
    "ap/", "epa/", "getty images", "handout", "file photo", "file image", "photo credit", "photo :",
    "bild:", "imagen:",
  ]
  private static let nonLatinOpenings = [
    "©", "Фото", "фото", "Fotoğraf", "صورة", "تصوير", "الصورة",
  ]

  /// Words that name a maker of pictures when they stand alone in square brackets.
  private static let agencies: Set<String> = [
    "afp", "ap", "aa", "epa", "dpa", "apa", "ansa", "efe", "pti", "ani", "ians", "tass", "ria",
    "reuters",
    "anadolu", "xinhua", "getty", "images", "agency", "kyodo", "sputnik", "handout", "photo",
    "file",
    "wafa", "sana", "irna", "petra", "bloomberg", "shutterstock", "alamy", "imago",
    "picture-alliance",
    "ukrinform", "belga", "keystone", "apaimages", "nurphoto", "screenshot", "screengrab",
    "twitter",
    "facebook", "wikipedia", "wikimedia",
  ]

  // MARK: credits without brackets

  /// `… in the port. REUTERS/Jane Doe`, `… Foto: Jane Doe/dpa`, `… © Jane Doe`.
  private static func open(_ paragraph: Bytes) -> Int? {
    guard let last = paragraph.last, !"?!:\"".utf8.contains(last) else { return nil }
    // No credit is longer than this: the rest of the paragraph need not be searched.
    let tail = paragraph.suffix(130)
    for (sign, needsStop) in openCredits {
      guard let range = tail.lastRange(of: sign) else { continue }
      let before = paragraph[..<range.lowerBound].trimmed
      let credit = paragraph[range.lowerBound...].trimmed
      guard credit.count > sign.utf8.count, credit.count <= 110 else { continue }
      if before.isEmpty { return range.lowerBound }
      guard paragraph[range.lowerBound - 1].isSpace else { continue }
      guard before.count >= 12, let stop = before.last else { continue }
      if needsStop, !stops.contains(stop) { continue }
      return range.lowerBound
    }
    return nil
  }

  /// What opens a credit, and whether a sentence must have ended before it.
  private static let openCredits: [(String, Bool)] = [
    ("REUTERS/", false), ("AP Photo/", false), ("AFP PHOTO", false), ("Photo by ", true),
    ("Photo credit: ", true), ("Photo: ", true), ("Photograph: ", true), ("Picture: ", true),
    ("Credit: ", true), ("Foto: ", true), ("Bild: ", true), ("Photo : ", true),
    ("Fotoğraf: ", true),
    ("Фото: ", true), ("© ", true), ("صورة: ", true), ("تصوير: ", true),
  ]

  /// A full stop, a quote's end, a bar, a dash; the last bytes of `”`, `»`, `…`, `–`, `—` among them.
  private static let stops: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ")"),
    UInt8(ascii: "|"), UInt8(ascii: "-"), 0x9D, 0xBB, 0xA6, 0x93, 0x94, 0x99,
  ]
}
