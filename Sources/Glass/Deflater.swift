// Compresses tags. zlib needs 20 µs for a term list of 600 bytes, more than all else that is done
// for it, since it is made for streams; this is made for small pieces, whose matches are looked for
// in one place each. It is two to three times as fast, for the same size within a percent.

/// How term lists and document data are compressed. Readers unpack any.
public struct Compression: Sendable, Hashable {
  private let isOn: Bool

  /// Leaves tags as they are: term lists take half as much again.
  public static let none = Compression(isOn: false)
  /// Compresses what gets smaller by it, as Xapian does.
  public static let standard = Compression(isOn: true)
}

/// Makes raw deflate streams (RFC 1951). Stands for Xapian's `CompressionStream`
/// (`common/compression_stream.cc`).
struct Deflater: ~Copyable {
  private var finder = MatchFinder()
  private var block = DeflateBlock()

  /// Puts the compressed bytes behind what `packed` holds; false, and nothing, where they are no
  /// fewer.
  mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>, into packed: inout ByteBuffer) -> Bool
  {
    guard let start = bytes.baseAddress, bytes.count > 1 else { return false }
    let before = packed.count
    var sink = BitSink(to: packed.end)
    finder.begin(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let end = min(offset + MatchFinder.pieceSize, bytes.count)
      block.begin()
      finder.find(start, from: offset, to: end, into: &block)
      block.write(isLast: end == bytes.count, to: &sink, &packed)
      offset = end
      if packed.count - before >= offset + 64 { break }
    }
    packed.reserve(8)
    sink.move(to: packed.end)
    sink.finish()
    packed.advance(to: sink.next)
    if packed.count - before < bytes.count && offset == bytes.count { return true }
    packed.truncate(to: before)
    return false
  }
}

/// Finds what was there before: for each three bytes the last two places are known where they, or
/// others with the same hash, were.
struct MatchFinder: ~Copyable {
  /// Bytes a block.
  static let pieceSize = 1 << 15
  /// How far back a match may be.
  private static let window = 1 << 15
  private static let hashBits: UInt32 = 12

  private let places: UnsafeMutablePointer<Int32>
  /// What is added to an offset in the table, so that what came before is no match.
  private var base: Int32 = 0
  private var next: Int32 = 1 << 15

  init() {
    places = .allocate(capacity: 2 << Self.hashBits)
    places.initialize(repeating: 0, count: 2 << Self.hashBits)
  }

  deinit { places.deallocate() }

  /// Forgets what was there, for other bytes.
  mutating func begin(_ count: Int) {
    if count >= Int(Int32.max - next) - 2 * Self.window {
      places.update(repeating: 0, count: 2 << Self.hashBits)
      next = 1 << 15
    }
    base = next
    next &+= Int32(truncatingIfNeeded: count)
  }

  /// Puts bytes into a block as literals and matches.
  mutating func find(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, into block: inout DeflateBlock
  ) {
    var offset = start
    // Four bytes are read at a time.
    let last = end - 4
    while offset <= last {
      let (length, distance) = match(bytes, offset, min(end - offset, 258))
      // Three bytes that are far away cost more than they save.
      if length > 3 || (length == 3 && distance <= 1024) {
        block.addMatch(length: length, distance: distance)
        let behind = offset + length
        offset += 1
        while offset < behind && offset <= last {
          _ = exchange(bytes, offset)
          offset += 1
        }
        offset = behind
      } else {
        block.addLiteral(bytes[offset])
        offset += 1
      }
    }
    while offset < end {
      block.addLiteral(bytes[offset])
      offset += 1
    }
  }

  /// The longer of the matches of what is at an offset, up to `most` bytes; length 0 for none.
  @inline(__always)
  private func match(
    _ bytes: UnsafePointer<UInt8>, _ offset: Int, _ most: Int
  ) -> (length: Int, distance: Int) {
    let (newer, older) = exchange(bytes, offset)
    guard newer >= 0 && offset - newer <= Self.window else { return (0, 0) }
    let here = UnsafeBufferPointer(start: bytes + offset, count: most)
    let length = sharedPrefix(UnsafeBufferPointer(start: bytes + newer, count: most), here)
    guard older >= 0 && offset - older <= Self.window && length < most else {
      return (length, offset - newer)
    }
    let other = sharedPrefix(UnsafeBufferPointer(start: bytes + older, count: most), here)
    return other > length ? (other, offset - older) : (length, offset - newer)
  }

  /// Where the three bytes at an offset may have been, the later place first; below 0 where nowhere.
  /// From now on they are here.
  @inline(__always)
  private func exchange(
    _ bytes: UnsafePointer<UInt8>, _ offset: Int
  ) -> (newer: Int, older: Int) {
    let four = UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt32.self).littleEndian
    let hash = Int(((four & 0xFF_FFFF) &* 0x9E37_79B1) >> (32 - Self.hashBits))
    let pair = places + 2 &* hash
    let newer = pair[0]
    let older = pair[1]
    pair[0] = base &+ Int32(truncatingIfNeeded: offset)
    pair[1] = newer
    return (Int(newer &- base), Int(older &- base))
  }
}

/// Writes bits, the lowest first. Loops copy it: as a local it is three registers.
struct BitSink {
  /// Where the next byte goes.
  private(set) var next: UnsafeMutablePointer<UInt8>
  private var held: UInt64 = 0
  private var count: UInt64 = 0

  /// Writes from an address on.
  init(to address: UnsafeMutablePointer<UInt8>) { next = address }

  /// Goes on at another address, which has the bytes that were written before it.
  mutating func move(to address: UnsafeMutablePointer<UInt8>) { next = address }

  /// Adds bits: at most 56, less those that are held, of which `settle` leaves fewer than eight.
  @inline(__always)
  mutating func put(_ bits: UInt64, _ number: UInt64) {
    held |= bits &<< count
    count &+= number
  }

  /// Writes the whole bytes that are held; there must be room for eight.
  @inline(__always)
  mutating func settle() {
    UnsafeMutableRawPointer(next).storeBytes(of: held.littleEndian, as: UInt64.self)
    next += Int(truncatingIfNeeded: count &>> 3)
    held = held &>> (count & 56)
    count &= 7
  }

  /// Writes the last bits; there must be room for eight bytes.
  mutating func finish() {
    count = (count &+ 7) & ~7
    settle()
  }
}
