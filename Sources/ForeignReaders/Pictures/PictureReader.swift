// A photograph as a record: one caption with what its metadata says. The pixels are never looked at, and a
// picture that nobody described gives nothing, since it could not be found by words.

internal import News
internal import Readers

/// Reads the metadata of pictures.
struct PictureReader {
  /// Reads a picture.
  ///
  /// - throws: `read.no_metadata` for a picture that nobody described, `read.picture` for one that is
  ///   damaged before anything was found.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let head = try PictureHead(stream, limits: options.limits)
    sink.progress()
    var metadata = try PictureMetadata(of: head)
    let resources = PhotoshopResources.parse(
      metadata.exif["Image.ImageResources"] ?? head.resources)
    // In TIFF IIM stands beside the resources.
    let iim = metadata.exif["Image.IPTCNAA"] ?? resources[PhotoshopResources.iim] ?? []
    if metadata.iim.isEmpty { metadata.iim = IIMBlock.parse(iim) }
    let record = Self(
      metadata: metadata, digest: IIMDigest(resources: resources, iim: iim)
    ).record(options)
    let damage = damage(metadata)
    guard let record else {
      throw damage
        ?? ReadFault(
          .noMetadata,
          message: "a picture without caption, headline, credit or any other description")
    }
    sink.record(record)
    if let damage { sink.fault(damage) }
  }

  private let metadata: PictureMetadata
  private let digest: IIMDigest

  /// The record of the picture; nil where nobody described it.
  func record(_ options: ReadOptions) -> NewsRecord? {
    var blocks = MetadataReconciler(metadata, digest: digest)
    var record = NewsRecord(kind: .caption, format: "picture")
    var caption = NewsCaption(text: blocks.text(.caption) ?? "")
    caption.creators = blocks.values(.byline)
    caption.credit = blocks.text(.credit)
    caption.source = blocks.text(.source)
    caption.copyright = blocks.text(.copyright)
    record.headline = Self.line(blocks.text(.headline))
    record.slug = blocks.text(.title).map(Self.line)
    record.keywords = keywords(&blocks, &record.notes)
    // A region stands for a place where no city is named.
    record.place = (blocks.text(.city) ?? blocks.text(.province)).map(Self.line)
    record.country = (blocks.text(.country) ?? blocks.text(.countryCode)).map(Self.line)
    record.usage = usage(&blocks)
    let isDescribed =
      !caption.text.isEmpty || !record.headline.isEmpty || !record.keywords.isEmpty
      || !caption.creators.isEmpty
      || [caption.credit, caption.source, caption.copyright, record.slug, record.usage].contains {
        $0 != nil
      }
    guard isDescribed else { return nil }
    if record.headline.isEmpty, let title = record.slug, Self.isHeadline(title) {
      record.headline = title
    }
    caption.date = blocks.date()
    record.date = caption.date
    record.dateSource = caption.date == nil ? nil : .meta
    record.key = metadata.texts("iptcExt.DigImageGUID").first
    record.language =
      (metadata.iim["2:135"] ?? []).lazy
      .compactMap { LanguageCode.normalized(String(decoding: $0, as: UTF8.self)) }.first
    record.captions = [caption]
    record.notes += blocks.notes
    record.complete(with: options)
    // A caption without words and names is none in a page, but here it is the picture.
    if record.captions.isEmpty { record.captions = [caption] }
    return record
  }

  /// The most keywords that a record has; more are no longer a description.
  private static let maximumKeywords = 1000

  private func keywords(_ blocks: inout MetadataReconciler, _ notes: inout [String]) -> [String] {
    var seen: Set<String> = []
    let keywords = blocks.values(.keywords).map(Self.line).filter { seen.insert($0).inserted }
    guard keywords.count > Self.maximumKeywords else { return keywords }
    notes.append("\(keywords.count) keywords, of which \(Self.maximumKeywords) are kept")
    return Array(keywords.prefix(Self.maximumKeywords))
  }

  /// The desk's instructions, and the terms of use where they say something else.
  private func usage(_ blocks: inout MetadataReconciler) -> String? {
    let instructions = blocks.text(.instructions)
    let terms = metadata.texts("xmpRights.UsageTerms").first
    let parts = [instructions, terms == instructions ? nil : terms].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// Whether a title may stand as a headline: words that a person wrote, not a slug (`HARBOUR-FIRE/`) and
  /// not the number of a picture.
  private static func isHeadline(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return words.count >= 2 && !title.contains(where: \.isNumber)
      && words.contains { $0.count > 1 && $0.allSatisfy(\.isLowercase) }
  }

  private static func line(_ text: String?) -> String { text.map(line) ?? "" }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What of the metadata could not be read.
  private static func damage(_ metadata: PictureMetadata) -> ReadFault? {
    var reasons: [String] = []
    if let damage = metadata.damage { reasons.append(damage) }
    // Of its many warnings only these say that a block was lost.
    reasons += metadata.warnings.filter { $0.contains("XMP") || $0.contains("IPTC") }
    guard let reason = reasons.first else { return nil }
    let plain = PictureText.clean(reason)
    return ReadFault(
      .picture, message: "the picture's metadata is damaged, and read as far as it goes: \(plain)")
  }
}
