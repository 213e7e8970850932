// Position lists as bits: the last position, the first, the number, and the rest by halving
// (Xapian's `common/bitstream.cc`, `backends/glass/glass_positionlist.cc`; the code is Moffat and
// Stuiver's binary interpolative code). It is public on its own because packing is most of the work
// of a position table, and can be done before, by other threads.

/// Packs the positions of a term in a document as glass stores them.
public struct PositionPacker: ~Copyable {
  private var buffer = ByteBuffer(capacity: 4096)

  /// A packer; it is reused, which saves making its memory.
  public init() {}

  /// Adds the packed form of positions to `packed`. A caller keeps its length; it has none inside.
  ///
  /// - Parameter positions: strictly ascending; at least one.
  /// - Throws: `.order`.
  ///
  /// The bytes of `GlassPositionListTable::pack`.
  public mutating func pack(
    _ positions: Span<UInt32>, into packed: inout [UInt8]
  ) throws(GlassError) {
    buffer.removeAll()
    try buffer.appendPositions(positions)
    packed.append(contentsOf: buffer.bytes)
  }
}

extension ByteBuffer {
  /// Adds a packed position list. `GlassPositionListTable::pack`.
  mutating func appendPositions(_ positions: Span<UInt32>) throws(GlassError) {
    guard !positions.isEmpty else { throw GlassError(.order, "a position list is empty") }
    var index = 1
    while index < positions.count {
      guard positions[index - 1] < positions[index] else {
        throw GlassError(.order, "positions \(positions[index - 1]), \(positions[index]) in a list")
      }
      index += 1
    }
    let first = positions[0]
    let last = positions[positions.count - 1]
    appendUInt(last)
    guard positions.count > 1 else { return }
    // Every number takes at most 32 bits.
    reserve(4 * positions.count + 16)
    var writer = BitWriter(to: end)
    writer.write(first, outOf: last)
    writer.write(UInt32(truncatingIfNeeded: positions.count - 2), outOf: last - first)
    positions.withUnsafeBufferPointer {
      writer.writeBetween($0, 0, positions.count - 1)
    }
    advance(to: writer.finish())
  }
}

/// Writes numbers of fewer bits than a byte, the lowest bit first. Xapian's `BitWriter`.
struct BitWriter {
  private var next: UnsafeMutablePointer<UInt8>
  private var held: UInt64 = 0
  private var heldBits: UInt64 = 0

  /// Writes from an address on, where there must be room.
  init(to address: UnsafeMutablePointer<UInt8>) { next = address }

  /// Writes a number below `outOf`. Where that is no power of two, the numbers in the middle take
  /// one bit less. `BitWriter::encode`.
  @inline(__always)
  mutating func write(_ number: UInt32, outOf: UInt32) {
    var value = UInt64(number)
    let outOf = UInt64(outOf)
    var bits = UInt64(64 &- (outOf &- 1).leadingZeroBitCount)
    let spare = (1 &<< bits) &- outOf
    if spare != 0 {
      let middle = (outOf &- spare) / 2
      if value >= middle &+ spare {
        value = (value &- (middle &+ spare)) | (1 &<< (bits &- 1))
      } else if value >= middle {
        bits &-= 1
      }
    }
    held |= value &<< heldBits
    heldBits &+= bits
    while heldBits >= 8 {
      next.pointee = UInt8(truncatingIfNeeded: held)
      next += 1
      held >>= 8
      heldBits &-= 8
    }
  }

  /// Writes what is between two positions that the reader knows: the middle one, then the halves.
  /// `BitWriter::encode_interpolative`.
  mutating func writeBetween(_ positions: UnsafeBufferPointer<UInt32>, _ from: Int, _ to: Int) {
    var low = from
    while low + 1 < to {
      let middle = low + (to - low) / 2
      let outOf = positions[to] &- positions[low] &- UInt32(truncatingIfNeeded: to - low) &+ 1
      let lowest = positions[low] &+ UInt32(truncatingIfNeeded: middle - low)
      write(positions[middle] &- lowest, outOf: outOf)
      writeBetween(positions, low, middle)
      low = middle
    }
  }

  /// Writes the bits that are left, and says where the bytes end. `BitWriter::freeze`.
  mutating func finish() -> UnsafeMutablePointer<UInt8> {
    if heldBits > 0 {
      next.pointee = UInt8(truncatingIfNeeded: held)
      next += 1
    }
    held = 0
    heldBits = 0
    return next
  }
}
