// The file of one table. Blocks only ever go behind the last one, so it is written in large pieces
// and never read; the number of a block is the count of those before it.

internal import Glibc

/// A table's file while it is written. It is made with its first block, since a table that nothing
/// is in has none.
final class TableFile {
  let path: String
  private let blockSize: Int
  private var descriptor: Int32 = -1
  private var pending: ByteBuffer
  private static let pieceSize = 512 << 10

  /// How many blocks were handed over; the number of the next.
  private(set) var blockCount: UInt32 = 0

  init(path: String, blockSize: Int) {
    self.path = path
    self.blockSize = blockSize
    pending = ByteBuffer(capacity: Self.pieceSize + blockSize)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds a block and returns its number.
  func append(_ block: UnsafePointer<UInt8>) throws(GlassError) -> UInt32 {
    if descriptor < 0 { try create() }
    // The largest number stands for no block (`BLK_UNUSED` in glass_cursor.h).
    guard blockCount < UInt32.max - 1 else {
      throw GlassError(.limit, "'\(path)' has too many blocks; use larger ones")
    }
    pending.append(UnsafeBufferPointer(start: block, count: blockSize))
    if pending.count >= Self.pieceSize { try flush() }
    defer { blockCount += 1 }
    return blockCount
  }

  /// Writes what is pending, waits for the disk if `isSynchronised`, and closes the file.
  func finish(isSynchronised: Bool) throws(GlassError) {
    guard descriptor >= 0 else { return }
    try flush()
    if isSynchronised && fdatasync(descriptor) != 0 {
      throw .file("synchronise", path, errno)
    }
    let closed = close(descriptor)
    let number = errno
    descriptor = -1
    if closed != 0 { throw .file("close", path, number) }
  }

  private func create() throws(GlassError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .file("create", path, errno) }
  }

  private func flush() throws(GlassError) {
    try writeAll(pending.bytes, to: descriptor, path)
    pending.removeAll()
  }
}

/// Writes all bytes to a descriptor.
func writeAll(
  _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, _ path: String
) throws(GlassError) {
  var rest = UnsafeRawBufferPointer(bytes)
  while !rest.isEmpty {
    let written = write(descriptor, rest.baseAddress, rest.count)
    if written < 0 {
      if errno == EINTR { continue }
      throw .file("write", path, errno)
    }
    rest = UnsafeRawBufferPointer(rebasing: rest[written...])
  }
}
