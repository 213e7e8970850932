// A compressed file as the stream of what is in it. One layer at a time, told by its first bytes: what comes out
// goes through the front door again, which knows how deep it is, so that a file that unpacks to itself ends.
// libarchive would take off all layers at once, and would start programs for some.

internal import CLibArchive
internal import Readers

/// Unpacks compressed files.
enum Unpacker {
  /// How a stream is compressed.
  enum Codec {
    case gzip
    /// One of those that libarchive unpacks: its filter and its name.
    case filter(Int32, String)
  }

  /// What is in a compressed stream.
  ///
  /// The stream that comes back throws `read.compressed` where the packed bytes end too early or are broken, after
  /// what could be unpacked before (but for gzip, not the last 64 KiB of it), and `read.bomb` at the limits
  /// of `UnpackMeter`.
  ///
  /// - parameter sink: is told of progress, and of what is left out after the end; its meter counts.
  /// - throws: `read.compressed` when nothing can be unpacked.
  static func stream(
    of packed: ByteStream, into sink: RecordSink
  ) throws(ReadFault) -> ByteStream {
    let step = UnpackMeter.Step(sink.meter ?? UnpackMeter(of: packed, progress: sink.progress))
    switch codec(of: try packed.head(6)) {
    case nil:
      throw ReadFault(.compressed, message: "not compressed in a way that is known")
    case .gzip:
      let gunzip = try Gunzip(packed, step, into: sink)
      return ByteStream { buffer throws(ReadFault) in try gunzip.read(into: buffer) }
    case .filter(let filter, let name):
      let source = try ArchiveSource(packed, step, .filter(filter, name))
      // The raw format has one member, which is all; none where all is nothing.
      guard try source.next() != nil else { return ByteStream([]) }
      return ByteStream { buffer throws(ReadFault) in try source.read(into: buffer) }
    }
  }

  /// What is in a stream that HTTP calls "deflate": zlib's format (RFC 1950), or as some servers understood it,
  /// nothing but the packed data (RFC 1951).
  ///
  /// - throws: as `stream(of:into:)`, and so does the stream.
  static func deflated(
    _ packed: ByteStream, into sink: RecordSink
  ) throws(ReadFault) -> ByteStream {
    let step = UnpackMeter.Step(sink.meter ?? UnpackMeter(of: packed, progress: sink.progress))
    let head = try packed.head(2)
    let isWrapped =
      head.count == 2 && head[0] & 0x0F == 8 && (Int(head[0]) << 8 | Int(head[1])) % 31 == 0
    let gunzip = try Gunzip(packed, step, form: isWrapped ? .zlib : .deflate, into: sink)
    return ByteStream { buffer throws(ReadFault) in try gunzip.read(into: buffer) }
  }

  /// How a stream is compressed that opens like this; nil where it is not.
  static func codec(of head: [UInt8]) -> Codec? {
    for (bytes, codec) in codecs where head.starts(with: bytes) { return codec }
    // A frame for programs of its own, which zstd skips (RFC 8878); files packed in parallel open with it.
    if let first = head.first, first & 0xF0 == 0x50,
      head.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    {
      return .filter(ARCHIVE_FILTER_ZSTD, "zstd")
    }
    return nil
  }

  private static let codecs: [([UInt8], Codec)] = [
    ([0x1F, 0x8B], .gzip),
    ([0x1F, 0x9D], .filter(ARCHIVE_FILTER_COMPRESS, "compress")),
    (Array("BZh".utf8), .filter(ARCHIVE_FILTER_BZIP2, "bzip2")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .filter(ARCHIVE_FILTER_XZ, "xz")),
    ([0x28, 0xB5, 0x2F, 0xFD], .filter(ARCHIVE_FILTER_ZSTD, "zstd")),
    ([0x04, 0x22, 0x4D, 0x18], .filter(ARCHIVE_FILTER_LZ4, "lz4")),
    ([0x02, 0x21, 0x4C, 0x18], .filter(ARCHIVE_FILTER_LZ4, "lz4")),
  ]

  /// What a compressed file is called without its ending: `page.html` for `page.html.gz`, `x.tar` for
  /// `x.tgz`; names with no such ending stay.
  static func name(inside name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    switch name[name.index(after: dot)...].lowercased() {
    case "gz", "bz2", "xz", "zst", "zstd", "lz4", "z": return String(name[..<dot])
    case "tgz", "taz", "tbz", "tbz2", "txz", "tzst", "tlz4": return name[..<dot] + ".tar"
    default: return name
    }
  }
}
