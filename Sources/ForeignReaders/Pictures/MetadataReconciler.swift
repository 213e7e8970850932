// Which block is right where Exif, IIM and XMP say different things, after the Metadata Working Group's
// "Guidelines for Handling Image Metadata", version 2.0 (November 2010):
// - IIM and XMP: XMP, unless the digest of IIM shows that IIM was changed after XMP was written; then IIM.
//   Without a digest XMP. A value that only one of them has is taken from it.
// - Exif, for description, creator and copyright: before both, unless it is blank.
// - A text that IIM cut at its length is XMP's text, not another one.
// In two things a picture desk does otherwise, and so does this. Exif gives way where IIM and XMP agree
// against it: agencies rewrite captions in these two, and Exif keeps the first one. The date created is
// IIM's and XMP's before Exif's, which is what the camera's clock said.

internal import News

/// Decides between the blocks of one picture, and notes what it had to decide.
struct MetadataReconciler {
  private let metadata: PictureMetadata
  private let digest: IIMDigest
  private let iimText: PictureText
  /// The conflicts, for people.
  private(set) var notes: [String] = []

  /// A reconciler for a picture.
  init(_ metadata: PictureMetadata, digest: IIMDigest) {
    self.metadata = metadata
    self.digest = digest
    iimText = PictureText(
      declared: metadata.iim["1:90"]?.first,
      texts: PictureField.texts.flatMap { metadata.iim[$0.dataset] ?? [] })
  }

  /// What a block says in a field.
  private struct Claim {
    let block: String
    let values: [String]
    /// The values' lengths as IIM stores them; empty for the others.
    var lengths: [Int] = []
  }

  // MARK: texts

  /// The value of a field of one text; nil where no block has one.
  mutating func text(_ field: PictureField) -> String? { values(field).first }

  /// The values of a field.
  mutating func values(_ field: PictureField) -> [String] {
    let iim = iim(field)
    let xmp = Claim(block: "XMP", values: metadata.texts(field.property))
    let exif = Claim(block: "Exif", values: exif(field))
    let claims = [exif, iim, xmp].filter { !$0.values.isEmpty }
    guard claims.count > 1 else { return claims.first?.values ?? [] }
    let agree = isSame(iim, xmp, field)
    let desk: Claim
    if iim.values.isEmpty || xmp.values.isEmpty {
      desk = iim.values.isEmpty ? xmp : iim
    } else {
      desk = digest == .differs && !agree ? iim : xmp
    }
    guard !exif.values.isEmpty, !isSame(exif, desk, field) else {
      if !iim.values.isEmpty, !xmp.values.isEmpty, !agree { note(field, claims, desk.block + "'s") }
      return desk.values
    }
    let isOutvoted = agree && !iim.values.isEmpty && !xmp.values.isEmpty
    note(field, claims, isOutvoted ? Self.both : "Exif's")
    return isOutvoted ? desk.values : exif.values
  }

  private func iim(_ field: PictureField) -> Claim {
    var values: [String] = []
    var lengths: [Int] = []
    for bytes in metadata.iim[field.dataset] ?? [] {
      var text = iimText.decode(bytes)
      // IIM counts bytes, and cuts inside a character.
      if bytes.count >= field.limit - 3, text.unicodeScalars.last == "\u{FFFD}" {
        text.unicodeScalars.removeLast()
      }
      guard !text.isEmpty else { continue }
      values.append(text)
      lengths.append(bytes.count)
      // A dataset that may not be repeated counts once.
      if field.kind == .text { break }
    }
    return Claim(block: "IIM", values: values, lengths: lengths)
  }

  private func exif(_ field: PictureField) -> [String] {
    guard let tag = field.tag, let bytes = metadata.exif[tag] else { return [] }
    // Exif's copyright has two texts, the photographer's and the editor's.
    for part in bytes.split(separator: 0) {
      let text = PictureText(declared: nil, texts: [Array(part)]).decode(Array(part))
      guard !text.isEmpty else { continue }
      if field.tag == PictureField.caption.tag, CameraText.isFiller(text) { return [] }
      return field.kind == .names ? ExifList.values(text) : [text]
    }
    return []
  }

  // MARK: the date

  /// The day on which the picture was made, in the offset in which it is written down.
  mutating func date() -> NewsDate? {
    let field = PictureField.dateCreated
    let iim = (metadata.iim[field.dataset] ?? []).lazy.compactMap { PictureDate.iim($0) }.first
    let xmp = metadata.texts(field.property).lazy.compactMap { PictureDate.text($0) }.first
    let camera = ["Photo.DateTimeOriginal", "Image.DateTimeOriginal"].lazy
      .compactMap { metadata.exif[$0] }
      .compactMap { PictureDate.text(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)) }.first
    let agree = iim.map { one in xmp.map { Self.isSame(one, $0) } ?? true } ?? true
    let desk: (whose: String, date: NewsDate)?
    if let iim, let xmp {
      if agree {
        desk = (Self.both, iim.day == nil ? xmp : iim)
      } else {
        desk = digest == .differs ? ("IIM's", iim) : ("XMP's", xmp)
      }
    } else {
      desk = iim.map { ("IIM's", $0) } ?? xmp.map { ("XMP's", $0) }
    }
    guard let desk else { return camera }
    let claims = [("Exif", camera), ("IIM", iim), ("XMP", xmp)].compactMap { block, date in
      date.map { Claim(block: block, values: [$0.description]) }
    }
    if !agree || camera.map({ !Self.isSame($0, desk.date) }) == true {
      note(field, claims, desk.whose)
    }
    return desk.date
  }

  /// Whether two dates may be the same day.
  private static func isSame(_ one: NewsDate, _ other: NewsDate) -> Bool {
    one.firstDay <= other.lastDay && other.firstDay <= one.lastDay
  }

  // MARK: comparing

  /// Whether two blocks say the same, the one what the other can hold of it.
  private func isSame(_ one: Claim, _ other: Claim, _ field: PictureField) -> Bool {
    switch field.kind {
    case .text:
      guard let left = one.values.first, let right = other.values.first else { return true }
      return isSame(left, one.lengths.first, right, field)
    case .names:
      // The first of several names, or all of them in one text.
      let count = min(one.values.count, other.values.count)
      let heads = zip(one.values.prefix(count), other.values.prefix(count)).enumerated()
      if count == 1 || one.values.count == other.values.count {
        let areSame = heads.allSatisfy { index, pair in
          isSame(
            pair.0, one.lengths.indices.contains(index) ? one.lengths[index] : nil, pair.1, field)
        }
        if areSame { return true }
      }
      return ExifList.parts(one.values) == ExifList.parts(other.values)
    case .words:
      let (left, right) = (ExifList.parts(one.values), ExifList.parts(other.values))
      if Set(left) == Set(right) { return true }
      let rest = Set(right).subtracting(left)
      return left.count == right.count
        && zip(left, Self.lengths(of: left, one)).allSatisfy { word, length in
          right.contains(word) || rest.contains { isSame(word, length, $0, field) }
        }
    }
  }

  private static func lengths(of words: [String], _ claim: Claim) -> [Int?] {
    words.count == claim.lengths.count ? claim.lengths : words.map { _ in nil }
  }

  /// Whether two texts are the same, or the first what IIM or a camera's ASCII left of the second.
  private func isSame(
    _ one: String, _ length: Int?, _ other: String, _ field: PictureField
  ) -> Bool {
    let (left, right) = (Self.normal(one), Self.normal(other))
    if left == right { return true }
    if let length, length >= field.limit - 3, right.hasPrefix(left) { return true }
    // Exif is ASCII: what is not was often made `?`.
    let (plain, full) = (left.unicodeScalars, right.unicodeScalars)
    return left.contains("?") && plain.count == full.count
      && zip(plain, full).allSatisfy { $0 == $1 || ($0 == "?" && $1.value > 0x7F) }
  }

  /// A text with every run of white space as one space.
  private static func normal(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: notes

  private mutating func note(_ field: PictureField, _ claims: [Claim], _ winner: String) {
    let blocks = Self.list(claims.map(\.block))
    let values = Self.list(claims.map { "\"\(Self.short($0.values.joined(separator: "; ")))\"" })
    notes.append("\(blocks) differ on \(field.name): \(values); \(winner) is used")
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Whose value is used where IIM and XMP agree against Exif.
  private static let both = "that of IIM and XMP"

  /// The most characters of a value that a note repeats.
  private static let noteLength = 80

  private static func short(_ text: String) -> String {
    let line = normal(text)
    return line.count > noteLength ? line.prefix(noteLength) + "…" : line
  }
}

extension PictureMetadata {
  /// The texts of an XMP property, those that say nothing left out.
  func texts(_ property: String) -> [String] {
    (xmp[property] ?? []).map(PictureText.clean).filter { !$0.isEmpty }
  }
}
