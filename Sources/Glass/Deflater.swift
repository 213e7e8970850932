// Compresses tags. Xapian asks zlib for its default level and its largest hash table, which is
// cleared for every tag; a smaller one packs tags of a few kilobytes as well in half the time.

internal import CZlib

/// How hard term lists and document data are compressed. Readers unpack any.
public struct Compression: Sendable, Hashable {
  /// zlib's level, 0 for none.
  let level: Int32

  /// Leaves tags as they are.
  public static let none = Compression(level: 0)
  /// zlib's fastest.
  public static let fast = Compression(level: 1)
  /// zlib's default, as Xapian has it.
  public static let standard = Compression(level: 6)
}

/// Makes raw deflate streams (RFC 1951). Xapian's `CompressionStream`
/// (`common/compression_stream.cc`).
final class Deflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// - Throws: `.limit` where there is no memory for it.
  init(_ compression: Compression) throws(GlassError) {
    stream.initialize(to: z_stream())
    let hashBits: Int32 = 6
    let status = deflateInit2_(
      stream, compression.level, Z_DEFLATED, -15, hashBits, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw GlassError(.limit, "no memory to compress with") }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Puts the compressed bytes behind what `packed` holds; false, and nothing, where they are no
  /// fewer.
  func compress(_ bytes: UnsafeBufferPointer<UInt8>, into packed: inout ByteBuffer) -> Bool {
    guard bytes.count > 1, bytes.count <= UInt32.max, deflateReset(stream) == Z_OK else {
      return false
    }
    // With no more room than there are bytes zlib gives up where nothing is saved.
    let room = bytes.count
    packed.reserve(room)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(truncatingIfNeeded: bytes.count)
    stream.pointee.next_out = packed.end
    stream.pointee.avail_out = UInt32(truncatingIfNeeded: room)
    guard deflate(stream, Z_FINISH) == Z_STREAM_END, stream.pointee.avail_out > 0 else {
      return false
    }
    packed.advance(to: packed.end + (room - Int(stream.pointee.avail_out)))
    return true
  }
}
