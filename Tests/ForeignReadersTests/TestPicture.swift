// Pictures for tests, put together block by block: markers, IIM, XMP and Exif as the standards have them, and
// nothing that could be shown. Small enough to be read in a debugger.

@testable import ForeignReaders

/// A picture that is composed for a test.
struct TestPicture {
  /// What is said of IIM's digest.
  enum Digest: String {
    case none
    case right
    case wrong
  }

  /// IIM's datasets: record, number, bytes.
  var iim: [(record: UInt8, number: UInt8, value: [UInt8])] = []
  /// XMP's properties: prefix and name, values.
  var xmp: [(name: String, values: [String])] = []
  /// Exif's texts by tag; those from 0x9000 stand in the Exif directory.
  var exif: [(tag: UInt16, value: [UInt8])] = []
  var digest = Digest.none

  // MARK: blocks

  /// IIM's bytes (IIM 4.1: 1C, record, dataset, length).
  var iimBytes: [UInt8] {
    var bytes: [UInt8] = []
    for (record, number, value) in iim {
      bytes += [0x1C, record, number] + big(value.count, 2) + value
    }
    return bytes
  }

  /// Photoshop's resources with IIM and its digest.
  var resources: [UInt8] {
    guard !iim.isEmpty else { return [] }
    var bytes = Self.resource(0x0404, iimBytes)
    switch digest {
    case .none: break
    case .right: bytes += Self.resource(0x0425, IIMDigest.md5(iimBytes[...]))
    case .wrong: bytes += Self.resource(0x0425, [UInt8](repeating: 7, count: 16))
    }
    return bytes
  }

  static func resource(_ number: Int, _ data: [UInt8]) -> [UInt8] {
    Array("8BIM".utf8) + big(number, 2) + [0, 0] + big(data.count, 4) + data
      + (data.count.isMultiple(of: 2) ? [] : [0])
  }

  /// The XMP packet.
  var packet: [UInt8] {
    var body = ""
    for (name, values) in xmp {
      func array(_ kind: String, _ attribute: String = "") -> String {
        let items = values.map { "<rdf:li\(attribute)>\(Self.escaped($0))</rdf:li>" }.joined()
        return "<rdf:\(kind)>\(items)</rdf:\(kind)>"
      }
      let content =
        switch name {
        case "dc:creator": array("Seq")
        case "dc:subject": array("Bag")
        case "dc:description", "dc:rights", "dc:title", "xmpRights:UsageTerms":
          array("Alt", " xml:lang='x-default'")
        default: Self.escaped(values.joined(separator: " "))
        }
      body += "<\(name)>\(content)</\(name)>"
    }
    let text = """
      <?xpacket begin='\u{FEFF}' id='W5M0MpCehiHzreSzNTczkc9d'?>\
      <x:xmpmeta xmlns:x='adobe:ns:meta/'>\
      <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
      <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' \
      xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' \
      xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/' \
      xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' \
      xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'>\
      \(body)</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>
      """
    return Array(text.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }

  /// A TIFF of the tags alone, low byte first (TIFF 6.0): the first directory, the Exif directory, values.
  func tiff(_ extra: [(tag: UInt16, value: [UInt8])] = []) -> [UInt8] {
    var first = (exif.filter { $0.tag < 0x9000 } + extra).sorted { $0.tag < $1.tag }
    let second = exif.filter { $0.tag >= 0x9000 }
    if !second.isEmpty { first.append((0x8769, [])) }
    first.sort { $0.tag < $1.tag }
    let secondStart = 8 + 2 + first.count * 12 + 4
    let valuesStart = secondStart + (second.isEmpty ? 0 : 2 + second.count * 12 + 4)
    var values: [UInt8] = []
    func directory(_ entries: [(tag: UInt16, value: [UInt8])]) -> [UInt8] {
      var bytes = little(entries.count, 2)
      for (tag, value) in entries {
        if tag == 0x8769 {
          bytes += little(Int(tag), 2) + little(4, 2) + little(1, 4) + little(secondStart, 4)
          continue
        }
        // Blocks are UNDEFINED, texts ASCII with their NUL.
        let isBlock = tag == 0x83BB || tag == 0x8649
        var content = isBlock ? value : value + [0]
        bytes += little(Int(tag), 2) + little(isBlock ? 7 : 2, 2) + little(content.count, 4)
        if content.count <= 4 {
          content += [UInt8](repeating: 0, count: 4 - content.count)
          bytes += content
        } else {
          bytes += little(valuesStart + values.count, 4)
          values += content + (content.count.isMultiple(of: 2) ? [] : [0])
        }
      }
      return bytes + [0, 0, 0, 0]
    }
    let directories = directory(first) + (second.isEmpty ? [] : directory(second))
    return [0x49, 0x49, 0x2A, 0x00, 0x08, 0, 0, 0] + directories + values
  }

  // MARK: files

  /// A JPEG with the blocks in its segments.
  var jpeg: [UInt8] {
    var segments: [UInt8] = []
    if !exif.isEmpty { segments += Self.segment(0xE1, Array("Exif\0\0".utf8) + tiff()) }
    if !iim.isEmpty { segments += photoshopSegments }
    if !xmp.isEmpty { segments += Self.segment(0xE1, Self.xmpName + packet) }
    return Self.jpeg(segments)
  }

  static let xmpName = Array("http://ns.adobe.com/xap/1.0/\0".utf8)

  /// APP13 segments, as many as the resources need.
  var photoshopSegments: [UInt8] {
    var bytes: [UInt8] = []
    var rest = resources[...]
    repeat {
      bytes += Self.segment(0xED, Array("Photoshop 3.0\0".utf8) + rest.prefix(60_000))
      rest = rest.dropFirst(60_000)
    } while !rest.isEmpty
    return bytes
  }

  /// A JPEG with these segments, and a scan that holds nothing.
  static func jpeg(_ segments: [UInt8]) -> [UInt8] {
    let frame: [UInt8] = [8, 0, 1, 0, 1, 1, 1, 0x11, 0]
    return [0xFF, 0xD8] + segments + segment(0xC0, frame) + segment(0xDA, [1, 1, 0, 0, 0x3F, 0])
      + [0, 0xFF, 0xD9]
  }

  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(body.count + 2, 2) + body
  }

  /// A Photoshop file without layers or pixels.
  var photoshop: [UInt8] {
    let packetBlock = xmp.isEmpty ? [] : Self.resource(0x0424, packet)
    let all = resources + packetBlock
    return Array("8BPS".utf8) + [0, 1, 0, 0, 0, 0, 0, 0] + big(3, 2) + big(1, 4) + big(1, 4)
      + big(8, 2) + big(3, 2) + big(0, 4) + big(all.count, 4) + all + big(0, 4)
  }

  /// A WebP with XMP and a picture of nothing.
  var webp: [UInt8] {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      Array(name.utf8) + little(data.count, 4) + data + (data.count.isMultiple(of: 2) ? [] : [0])
    }
    let body =
      Array("WEBP".utf8) + chunk("VP8X", [4, 0, 0, 0, 0, 0, 0, 0, 0, 0])
      + chunk("VP8L", [0x2F, 0, 0, 0, 0]) + chunk("XMP ", packet)
    return Array("RIFF".utf8) + little(body.count, 4) + body
  }

  /// A PNG with XMP; its checksums are not those of the standard, which nobody asks for.
  var png: [UInt8] {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(1, 4) + big(1, 4) + [8, 0, 0, 0, 0])
      + chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet)
      + chunk("IEND", [])
  }
}

/// A number, high byte first.
func big(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> ((count - 1 - $0) * 8)) }
}

/// A number, low byte first.
func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }
