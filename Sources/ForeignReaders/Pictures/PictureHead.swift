// How much of a picture has to be read. In JPEG and PSD the metadata stands in front of the pixels, so that
// a file of any size costs its first kilobytes; the other formats may have it anywhere, and are read whole.

internal import Readers

/// A picture as far as its metadata goes.
struct PictureHead {
  /// The bytes that exiv2 is to read.
  private(set) var bytes: [UInt8]
  /// Photoshop's image resources, where they stand outside of a TIFF.
  private(set) var resources: [UInt8] = []
  /// The XMP packets of a JPEG; nil where exiv2 finds them itself.
  private(set) var packets: [[UInt8]]?

  /// How much larger than other files a picture may be that has to be read whole: 256 MiB unless the limit
  /// of files is another.
  static let wholeFactor = 4

  /// Reads what is needed of a picture.
  ///
  /// - throws: `read.too_large`, or what the stream throws.
  init(_ stream: ByteStream, limits: ReadLimits) throws(ReadFault) {
    let opening = try stream.head(4)
    if opening.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = try Self.jpeg(stream, limit: limits.fileBytes)
    } else if opening.elementsEqual("8BPS".utf8) {
      self = try Self.photoshop(stream, limit: limits.fileBytes)
    } else {
      let limit = limits.fileBytes * Self.wholeFactor
      if let size = stream.size, size > limit { throw Self.tooLarge(limit) }
      do throws(ReadFault) {
        self.init(bytes: try stream.all(limit: limit))
      } catch {
        throw error.code == .tooLarge ? Self.tooLarge(limit) : error
      }
    }
  }

  private init(bytes: [UInt8], resources: [UInt8] = [], packets: [[UInt8]]? = nil) {
    self.bytes = bytes
    self.resources = resources
    self.packets = packets
  }

  private static func tooLarge(_ limit: Int) -> ReadFault {
    ReadFault(
      .tooLarge,
      message: "a picture larger than \(limit >> 20) MiB, which is as much as is read of one whose "
        + "metadata may stand anywhere; keep a JPEG of it")
  }

  /// A JPEG up to its first scan (ITU-T T.81, B.1), and the resources in its APP13 segments, which go on
  /// from one to the next where they do not fit.
  private static func jpeg(_ stream: ByteStream, limit: Int) throws(ReadFault) -> PictureHead {
    var head = PictureHead(bytes: [], packets: [])
    var packets = XMPPackets()
    var index = 2
    while try head.have(index + 4, of: stream, limit: limit), head.bytes[index] == 0xFF {
      let marker = head.bytes[index + 1]
      if marker == 0xD9 { break }
      if marker == 0xFF {
        index += 1
      } else if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        index += 2
      } else {
        let length = head.bytes.number(at: index + 2, bytes: 2) ?? 0
        let end = index + 2 + max(2, length)
        guard try head.have(end, of: stream, limit: limit) else { break }
        let body = head.bytes[(index + 4)..<end]
        if marker == 0xDA {
          head.bytes = Array(head.bytes[..<end]) + [0xFF, 0xD9]
          break
        }
        if marker == 0xE1 { packets.take(body) }
        if marker == 0xED, body.starts(with: photoshopName) {
          head.resources += body.dropFirst(photoshopName.count)
        }
        index = end
      }
    }
    head.packets = packets.packets
    return head
  }

  private static let photoshopName = Array("Photoshop 3.0\0".utf8)

  /// Looks ahead until there are `count` bytes; false where the file or the limit ends before.
  private mutating func have(
    _ count: Int, of stream: ByteStream, limit: Int
  ) throws(ReadFault) -> Bool {
    if count <= bytes.count { return true }
    guard count <= limit else { return false }
    bytes = try stream.head(min(limit, max(count, bytes.count * 2, 64 << 10)))
    return count <= bytes.count
  }

  /// A Photoshop file up to the end of its image resources (Adobe Photoshop File Formats Specification).
  private static func photoshop(
    _ stream: ByteStream, limit: Int
  ) throws(ReadFault) -> PictureHead {
    let modeStart = 26
    var bytes = try stream.head(modeStart + 4)
    guard let modeLength = bytes.number(at: modeStart, bytes: 4) else {
      return PictureHead(bytes: bytes)
    }
    let start = modeStart + 4 + modeLength
    guard start + 4 <= limit else { return PictureHead(bytes: bytes) }
    bytes = try stream.head(start + 4)
    guard let length = bytes.number(at: start, bytes: 4) else { return PictureHead(bytes: bytes) }
    bytes = try stream.head(min(limit, start + 4 + length))
    return PictureHead(bytes: bytes, resources: Array(bytes.dropFirst(start + 4)))
  }
}

extension [UInt8] {
  /// A whole number, high byte first; nil where there are not so many bytes.
  func number(at index: Int, bytes count: Int) -> Int? {
    guard index >= 0, index + count <= self.count else { return nil }
    return self[index..<(index + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
