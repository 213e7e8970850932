// Formats that open with bytes of their own (file(1)'s magic numbers), whatever they are named.

/// First bytes that tell a format.
enum Signature {
  /// The format of a file that opens like this; nil where no signature fits.
  static func format(of head: [UInt8]) -> FileFormat? {
    for (bytes, format) in table where head.starts(with: bytes) { return format }
    // RIFF….WEBP; ….ftyp of the ISO base media: HEIF and AVIF are pictures, films are not.
    if head.starts(with: ascii("RIFF")) {
      return head.dropFirst(8).starts(with: ascii("WEBP")) ? .picture : .binary
    }
    if head.dropFirst(4).starts(with: ascii("ftyp")) {
      let brand = head.dropFirst(8).prefix(4)
      return pictureBrands.contains { brand.elementsEqual($0) } ? .picture : .binary
    }
    if head.dropFirst(257).starts(with: ascii("ustar")) { return .archive }
    if isOldTar(head) { return .archive }
    // A frame that zstd skips (RFC 8878); files packed in parallel open with it.
    if let first = head.first, first & 0xF0 == 0x50,
      head.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    {
      return .compressed
    }
    return nil
  }

  /// Whether this is a tar header of before POSIX: it has no magic number, but a sum of its bytes, in which those of
  /// the sum itself count as spaces.
  private static func isOldTar(_ head: [UInt8]) -> Bool {
    let sum = 148..<156
    guard head.count >= 512, head[0] != 0 else { return false }
    let digits = head[sum].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty else { return false }
    let stated = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    return stated == head[..<512].reduce(0) { $0 + Int($1) }
      - head[sum].reduce(0) { $0 + Int($1) } + sum.count * 0x20
  }

  private static let table: [([UInt8], FileFormat)] = [
    ([0x1F, 0x8B], .compressed), (ascii("BZh"), .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
    ([0x04, 0x22, 0x4D, 0x18], .compressed), ([0x02, 0x21, 0x4C, 0x18], .compressed),
    ([0x1F, 0x9D], .compressed),
    (ascii("PK\u{3}\u{4}"), .archive), (ascii("PK\u{5}\u{6}"), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (ascii("WARC/"), .warc), (ascii("filedesc://"), .warc),
    (ascii("%PDF-"), .pdf),
    ([0xFF, 0xD8, 0xFF], .picture), ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    (ascii("8BPS"), .picture), (ascii("GIF8"), .picture),
    (ascii("%!PS"), .binary), (ascii("{\\rtf"), .binary),
  ]

  private static let pictureBrands = ["heic", "heix", "mif1", "msf1", "avif", "crx "].map(ascii)

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
}
