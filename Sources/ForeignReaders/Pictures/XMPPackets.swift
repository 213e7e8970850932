// The XMP packets of a JPEG, gathered by ourselves: exiv2 reads one packet that is named right, and nothing of
// an extension. Agencies' pictures have two packets, of which the second is the newer, and names of which
// the first bytes were written over.

/// Gathers the XMP packets out of APP1 segments.
struct XMPPackets {
  /// The packets in their order.
  private(set) var packets: [[UInt8]] = []

  /// What is there of an extension (XMP Specification, Part 3, 1.1.3.1): a packet that does not fit into
  /// a segment goes on in pieces, each with the place where it belongs.
  private struct Extension {
    var bytes: [UInt8]
    var missing: Int
  }

  private var extensions: [[UInt8]: Extension] = [:]

  private static let name = Array("://ns.adobe.com/xap/1.0/\0".utf8)
  private static let extensionName = Array("http://ns.adobe.com/xmp/extension/\0".utf8)

  /// The largest extension that is put together.
  private static let maximumExtension = 16 << 20

  /// Takes the body of a segment, if it is one of XMP.
  mutating func take(_ body: ArraySlice<UInt8>) {
    if body.starts(with: Self.extensionName) {
      takeExtension(Array(body.dropFirst(Self.extensionName.count)))
    } else if let start = Self.packetStart(in: body) {
      packets.append(Array(body[start...]))
    }
  }

  private static func packetStart(in body: ArraySlice<UInt8>) -> Int? {
    // "http" or what stands in its place, up to eight bytes.
    for offset in 0...8 where body.dropFirst(offset).starts(with: name) {
      return body.startIndex + offset + name.count
    }
    return body.starts(with: Array("<?xpacket".utf8)) ? body.startIndex : nil
  }

  private mutating func takeExtension(_ bytes: [UInt8]) {
    let guid = Array(bytes.prefix(32))
    guard let size = bytes.number(at: 32, bytes: 4), let offset = bytes.number(at: 36, bytes: 4),
      size <= Self.maximumExtension
    else { return }
    let piece = bytes.dropFirst(40)
    var whole =
      extensions[guid] ?? Extension(bytes: [UInt8](repeating: 0x20, count: size), missing: size)
    guard whole.bytes.count == size, offset + piece.count <= size else { return }
    whole.bytes.replaceSubrange(offset..<(offset + piece.count), with: piece)
    whole.missing -= piece.count
    extensions[guid] = whole.missing > 0 ? whole : nil
    if whole.missing <= 0 { packets.append(whole.bytes) }
  }
}
