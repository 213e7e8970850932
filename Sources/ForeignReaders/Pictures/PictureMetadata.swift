// What a picture's metadata blocks say, as exiv2 hands it over: raw values under the names that the
// standards give them. What they mean, and which block is right, is decided elsewhere.

internal import CExiv2Shim
internal import Readers

/// The values of a picture's metadata blocks.
struct PictureMetadata {
  /// IIM's datasets by record and number (`2:120`), bytes as stored, in their order.
  var iim: [String: [[UInt8]]] = [:]
  /// XMP's properties by prefix and name (`dc.description`); of a text in several languages the default.
  var xmp: [String: [String]] = [:]
  /// Exif's tags by group and name (`Image.Artist`), bytes as stored.
  var exif: [String: [UInt8]] = [:]
  /// What exiv2 complained of.
  var warnings: [String] = []
  /// What ended the reading before the end of the picture; nil when nothing did.
  var damage: String?

  /// The most values that one picture may have: a list of keywords without end is damage.
  private static let maximumValues = 100_000

  private var values = 0

  /// Reads the blocks of a picture. Where its XMP packets are given they are what is read of XMP, a
  /// property out of the last that has it.
  ///
  /// - throws: `read.unsupported` when exiv2 does not know the format, `read.too_large` when the memory
  ///   does not suffice.
  init(of head: PictureHead) throws(ReadFault) {
    try read(head.bytes)
    guard let packets = head.packets else { return }
    xmp = [:]
    for packet in packets {
      var found = PictureMetadata()
      do throws(ReadFault) {
        try found.read(packet)
      } catch {
        found.damage = "an XMP packet that cannot be parsed"
      }
      xmp.merge(found.xmp) { _, last in last }
      warnings += found.warnings
      damage = damage ?? found.damage
    }
  }

  private init() {}

  private mutating func read(_ picture: [UInt8]) throws(ReadFault) {
    var message = [UInt8](repeating: 0, count: 512)
    let status = withUnsafeMutablePointer(to: &self) { metadata in
      picture.withUnsafeBufferPointer { bytes in
        message.withUnsafeMutableBytes { message in
          cutline_exiv2_read(
            bytes.baseAddress, bytes.count,
            { context, block, name, language, value, size in
              guard let name, let language else { return }
              context?.assumingMemoryBound(to: PictureMetadata.self).pointee.take(
                block, String(cString: name), language: String(cString: language),
                Array(UnsafeBufferPointer(start: value, count: size)))
            }, metadata, message.baseAddress?.assumingMemoryBound(to: CChar.self), message.count)
        }
      }
    }
    let reason = String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
    switch Int(status) {
    case CUTLINE_EXIV2_READ: break
    case CUTLINE_EXIV2_UNKNOWN:
      throw ReadFault(.unsupported, message: "a picture in a format that exiv2 does not know")
    case CUTLINE_EXIV2_MEMORY:
      throw ReadFault(.tooLarge, message: "the picture's metadata needs more memory than there is")
    default: damage = reason
    }
  }

  private mutating func take(_ block: Int32, _ name: String, language: String, _ value: [UInt8]) {
    values += 1
    guard values <= Self.maximumValues else { return }
    switch Int(block) {
    case CUTLINE_EXIV2_EXIF: if exif[name] == nil { exif[name] = value }
    case CUTLINE_EXIV2_IIM: iim[name, default: []].append(value)
    case CUTLINE_EXIV2_XMP:
      let text = String(decoding: value, as: UTF8.self)
      if language.isEmpty {
        xmp[name, default: []].append(text)
      } else if language == "x-default" || xmp[name] == nil {
        xmp[name] = [text]
      }
    case CUTLINE_EXIV2_WARNING: warnings.append(String(decoding: value, as: UTF8.self))
    default: break
    }
  }
}
