// Whether IIM was changed after XMP. Who writes both keeps a digest of IIM beside them, in Photoshop's
// image resources; a program that knows only IIM changes IIM and leaves the digest as it was.

internal import CGLib

/// What the digest says of a picture's IIM.
enum IIMDigest: Sendable, Hashable {
  /// There is none.
  case missing
  /// IIM is as it was when XMP was written.
  case matches
  /// IIM was changed since.
  case differs

  /// The number of the resource that holds its digest, the MD5 of all of IIM's bytes.
  private static let digest = 0x0425

  /// Compares a digest with what it was made of.
  ///
  /// - parameters:
  ///   - resources: Photoshop's image resources by number.
  ///   - iim: all of IIM.
  init(resources: [Int: [UInt8]], iim: [UInt8]) {
    guard let digest = resources[Self.digest], digest.count == 16, !iim.isEmpty else {
      self = .missing
      return
    }
    if Self.md5(iim[...]) == digest {
      self = .matches
      return
    }
    // TIFF may keep IIM as four-byte numbers, filled up with zeros.
    let bare = iim.prefix(iim.count - iim.reversed().prefix { $0 == 0 }.prefix(3).count)
    self = Self.md5(bare) == digest ? .matches : .differs
  }

  /// The MD5 of bytes.
  static func md5(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      guard
        let text = g_compute_checksum_for_data(
          G_CHECKSUM_MD5, bytes.baseAddress, gsize(bytes.count))
      else { return [] }
      defer { g_free(text) }
      let digits = Array(String(cString: text).utf8)
      return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
      }
    }
  }
}

/// Photoshop's image resources: numbered blocks, each behind a signature and a name.
enum PhotoshopResources {
  /// The number of the resource that holds IIM.
  static let iim = 0x0404

  /// The blocks by number, the first of each; what stands behind a block that does not fit is left.
  static func parse(_ bytes: [UInt8]) -> [Int: [UInt8]] {
    var blocks: [Int: [UInt8]] = [:]
    var index = 0
    while let nameLength = bytes.number(at: index + 6, bytes: 1) {
      guard signatures.contains(where: { bytes[index..<(index + 4)].elementsEqual($0.utf8) }),
        let number = bytes.number(at: index + 4, bytes: 2)
      else { break }
      // Name and data are filled up to an even number of bytes.
      let sizeIndex = index + 6 + (nameLength + 2) / 2 * 2
      guard let size = bytes.number(at: sizeIndex, bytes: 4), sizeIndex + 4 + size <= bytes.count
      else { break }
      let data = bytes[(sizeIndex + 4)..<(sizeIndex + 4 + size)]
      if blocks[number] == nil { blocks[number] = Array(data) }
      index = sizeIndex + 4 + (size + 1) / 2 * 2
    }
    return blocks
  }

  private static let signatures = ["8BIM", "PHUT", "AgHg", "DCSR", "MeSa"]
}
