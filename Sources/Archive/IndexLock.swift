// One writer at a time. The lock is the kernel's (flock), so it goes with its process however that ends;
// what stands in the file is only there to tell a person who holds it. Xapian's own locks guard one shard
// and carry no process.

import Glibc

/// The right to write to an index, held as long as the object lives.
final class IndexLock {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - parameter wait: whether to wait for a process that holds it.
  /// - throws: `index.locked` naming that process, `index.io`.
  init(_ folder: IndexFolder, command: String, wait: Bool) throws(ArchiveError) {
    let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.failure("lock", folder.lock) }
    while flock(descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR && !wait { continue }
      let number = errno
      let holder = Self.holder(descriptor)
      close(descriptor)
      guard number == EWOULDBLOCK || number == EINTR else {
        throw FileSystem.failure("lock", folder.lock, number)
      }
      if number == EINTR { throw ArchiveError(.stopped, "stopped while waiting for the lock") }
      throw ArchiveError(
        .locked, "the index at \(folder.path) is locked by \(holder)",
        hint: "wait for it, or run with --wait")
    }
    self.descriptor = descriptor
    let text = "\(getpid())\n\(command)\n\(secondsSince1970())\n"
    ftruncate(descriptor, 0)
    try FileSystem.append([UInt8](text.utf8), to: descriptor, path: folder.lock)
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    guard lines.count >= 3, let start = Int64(lines[2]) else { return "another process" }
    return "process \(lines[0]) (\(lines[1])), for \(secondsSince1970() - start) s"
  }
}
