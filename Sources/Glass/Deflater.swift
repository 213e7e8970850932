// Compresses tags. A tag is some hundred bytes, and what takes the time of packing so few is making a code for
// them: zlib needs 20 µs, libdeflate 10. So a code is made of a sample for a whole run, and each tag is packed
// with it by ISA-L in 2 µs. It costs 80 bytes a tag, since each must carry the code that it is packed with.

internal import CISAL

/// How term lists and document data are compressed. Readers unpack any.
public struct Compression: Sendable, Hashable {
  let isOn: Bool

  /// Leaves tags as they are: a third more bytes of term lists.
  public static let none = Compression(isOn: false)
  /// Compresses what gets smaller by it, as Xapian does.
  public static let standard = Compression(isOn: true)
}

/// Makes raw deflate streams (RFC 1951) of tags that are alike. Stands for Xapian's `CompressionStream`
/// (`common/compression_stream.cc`).
struct Deflater: ~Copyable {
  /// In memory that is never moved or copied: a stream has 80 KB of window.
  private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
  private let codes = UnsafeMutablePointer<isal_hufftables>.allocate(capacity: 1)
  private let histogram = UnsafeMutablePointer<isal_huff_histogram>.allocate(capacity: 1)
  private var hasCodes = false

  init() {
    histogram.initialize(to: isal_huff_histogram())
    codes.initialize(to: isal_hufftables())
  }

  deinit {
    stream.deallocate()
    codes.deallocate()
    histogram.deallocate()
  }

  /// Takes a tag into the sample that the next code is made of.
  mutating func sample(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    isal_update_histogram(
      UnsafeMutablePointer(mutating: start), Int32(clamping: bytes.count), histogram)
  }

  /// Makes a code of the sample, and begins a new one. Every byte has a code, in the sample or not.
  mutating func makeCodes() {
    hasCodes = isal_create_hufftables(codes, histogram) == 0
    histogram.pointee = isal_huff_histogram()
  }

  /// Puts the compressed bytes behind what `packed` holds; false, and nothing, where they are no
  /// fewer.
  func compress(_ bytes: UnsafeBufferPointer<UInt8>, into packed: inout ByteBuffer) -> Bool {
    guard bytes.count > 1, let start = bytes.baseAddress,
      let count = UInt32(exactly: bytes.count)
    else { return false }
    // With less room than there are bytes it gives up where nothing is saved.
    packed.reserve(bytes.count)
    isal_deflate_stateless_init(stream)
    if hasCodes { stream.pointee.hufftables = codes }
    stream.pointee.end_of_stream = 1
    stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    stream.pointee.avail_in = count
    stream.pointee.next_out = packed.end
    stream.pointee.avail_out = count - 1
    guard isal_deflate_stateless(stream) == COMP_OK, stream.pointee.avail_in == 0 else {
      return false
    }
    packed.advance(to: packed.end + Int(stream.pointee.total_out))
    return true
  }
}
