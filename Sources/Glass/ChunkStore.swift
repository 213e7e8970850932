// Where packed values wait. The postlist table has a slot's values together and all slots before the
// first term, while documents bring them one by one; so finished chunks go to a file of no name.

internal import Glibc

/// Keeps runs of bytes, in memory up to a limit and then in a file that no crash leaves behind.
final class ChunkStore {
  /// Where a run is.
  struct Place: Sendable, Hashable {
    let offset: Int
    let count: Int
  }

  private let folder: String
  private let limit: Int
  private var descriptor: Int32 = -1
  private var written = 0
  private var pending = ByteBuffer(capacity: 4096)

  /// Keeps up to `limit` bytes in memory, the others in a file in `folder`.
  init(folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Keeps bytes.
  func add(_ bytes: UnsafeBufferPointer<UInt8>) throws(GlassError) -> Place {
    if pending.count > 0 && pending.count + bytes.count > limit { try spill() }
    let place = Place(offset: written + pending.count, count: bytes.count)
    pending.append(bytes)
    return place
  }

  /// Puts the bytes of a place behind what `buffer` holds.
  func read(_ place: Place, into buffer: inout ByteBuffer) throws(GlassError) {
    if place.offset >= written {
      let start = place.offset - written
      buffer.append(UnsafeBufferPointer(rebasing: pending.bytes[start..<start + place.count]))
      return
    }
    buffer.reserve(place.count)
    var done = 0
    while done < place.count {
      let count = pread(
        descriptor, buffer.end + done, place.count - done, off_t(place.offset + done))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .file("read values in", folder, errno) }
      done += count
    }
    buffer.advance(to: buffer.end + place.count)
  }

  private func spill() throws(GlassError) {
    if descriptor < 0 { try create() }
    try writeAll(pending.bytes, to: descriptor, folder)
    written += pending.count
    pending.removeAll()
  }

  /// The name goes at once, so that the space comes back however the process ends.
  private func create() throws(GlassError) {
    let path = folder + "/values.tmp"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .file("create", path, errno) }
    unlink(path)
  }
}
