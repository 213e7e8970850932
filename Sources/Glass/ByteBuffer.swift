// Bytes that are being put together. An Array checks for uniqueness and bounds at every byte, which
// is a third of the time of writing a posting; this is the one place that is trusted with pointers.

/// A growing run of bytes with one owner.
struct ByteBuffer: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// An empty buffer with room for `capacity` bytes.
  init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What is in it, until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// What is in it from `offset` on, until the next change.
  func bytes(from offset: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(offset <= count)
    return UnsafeBufferPointer(start: start + offset, count: count - offset)
  }

  /// Empties it and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Drops what is behind `length`.
  mutating func truncate(to length: Int) {
    precondition(length <= count)
    count = length
  }

  /// Makes room for `extra` bytes, so that they can be written behind the last one.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }

  /// Where the next byte goes; only what was reserved may be written.
  var end: UnsafeMutablePointer<UInt8> { start + count }

  /// Takes in what was written behind the last byte, up to `position`.
  mutating func advance(to position: UnsafeMutablePointer<UInt8>) {
    let reached = position - start
    precondition(reached >= count && reached <= capacity)
    count = reached
  }

  /// Adds one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
  }

  /// Adds bytes, which must not be its own.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Adds `length` zero bytes.
  mutating func appendZeros(_ length: Int) {
    reserve(length)
    (start + count).update(repeating: 0, count: length)
    count += length
  }
}

/// Compares bytes as Xapian's keys compare: byte by byte, then by length. Below 0 where `left` comes
/// first.
@inline(__always)
func compareBytes(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Int {
  let shared = sharedPrefix(left, right)
  if shared < left.count && shared < right.count { return Int(left[shared]) - Int(right[shared]) }
  return left.count - right.count
}

/// How many bytes two runs of bytes begin alike; eight at a time, since keys share their terms.
@inline(__always)
func sharedPrefix(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Int {
  let shortest = min(left.count, right.count)
  guard shortest > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
    return 0
  }
  let leftBytes = UnsafeRawPointer(leftStart)
  let rightBytes = UnsafeRawPointer(rightStart)
  var index = 0
  while index &+ 8 <= shortest {
    let difference =
      leftBytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      ^ rightBytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    if difference != 0 {
      return index &+ UInt64(littleEndian: difference).trailingZeroBitCount / 8
    }
    index &+= 8
  }
  while index < shortest && leftStart[index] == rightStart[index] { index &+= 1 }
  return index
}
