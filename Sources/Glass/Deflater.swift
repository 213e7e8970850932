// Compresses tags. zlib needs 20 µs for a term list of 600 bytes, more than all else that is done for it,
// since it is made for streams; libdeflate takes a piece whole, and any reader of zlib's unpacks it.

internal import CDeflate

/// How term lists and document data are compressed. Readers unpack any.
public struct Compression: Sendable, Hashable {
  /// libdeflate's level, 0 for none.
  let level: Int32

  /// Leaves tags as they are: a third more bytes of term lists.
  public static let none = Compression(level: 0)
  /// Compresses what gets smaller by it, as Xapian does.
  public static let standard = Compression(level: 1)
}

/// Makes raw deflate streams (RFC 1951). Stands for Xapian's `CompressionStream`
/// (`common/compression_stream.cc`).
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// - Throws: `.limit` where there is no memory for it.
  init(_ compression: Compression) throws(GlassError) {
    guard let compressor = libdeflate_alloc_compressor(compression.level) else {
      throw GlassError(.limit, "no memory to compress with")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Puts the compressed bytes behind what `packed` holds; false, and nothing, where they are no
  /// fewer.
  func compress(_ bytes: UnsafeBufferPointer<UInt8>, into packed: inout ByteBuffer) -> Bool {
    guard bytes.count > 1 else { return false }
    // With less room than there are bytes it gives up where nothing is saved.
    packed.reserve(bytes.count)
    let size = libdeflate_deflate_compress(
      compressor, bytes.baseAddress, bytes.count, packed.end, bytes.count - 1)
    guard size > 0 else { return false }
    packed.advance(to: packed.end + size)
    return true
  }
}
