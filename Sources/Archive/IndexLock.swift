// One writer at a time. The lock is the kernel's (flock), so it goes with its process however that ends;
// what stands in the file is only there to tell a person who holds it. Xapian's own locks guard one shard
// and carry no process.

import Glibc

/// The right to write to an index, held as long as the object lives.
final class IndexLock {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - parameters:
  ///   - wait: whether to wait for a process that holds it.
  ///   - shouldStop: asked while waiting. A lock that blocks would not notice Ctrl-C: the system call is
  ///     taken up again after the signal.
  /// - throws: `index.locked` naming that process, `index.stopped`, `index.io`.
  init(
    _ folder: IndexFolder, command: String, wait: Bool, shouldStop: () -> Bool = { false }
  ) throws(ArchiveError) {
    let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.failure("lock", folder.lock) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EINTR { continue }
      guard number == EWOULDBLOCK else {
        close(descriptor)
        throw FileSystem.failure("lock", folder.lock, number)
      }
      guard wait else {
        let holder = Self.holder(descriptor)
        close(descriptor)
        throw ArchiveError(
          .locked, "the index at \(folder.path) is locked by \(holder)",
          hint: "wait for it, or run with --wait")
      }
      if shouldStop() {
        close(descriptor)
        throw ArchiveError(.stopped, "stopped while waiting for the lock of \(folder.path)")
      }
      usleep(50_000)
    }
    self.descriptor = descriptor
    let text = "\(getpid())\n\(command.filter { !$0.isNewline })\n\(secondsSince1970())\n"
    guard ftruncate(descriptor, 0) == 0 else { throw FileSystem.failure("lock", folder.lock) }
    try FileSystem.append([UInt8](text.utf8), to: descriptor, path: folder.lock)
  }

  deinit {
    // Said outright: a child that is just being started may still hold a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Who holds the lock, for a person. The file is written just after the lock is taken: until then it is
  /// empty or names a process that is gone.
  private static func holder(_ descriptor: Int32) -> String {
    for _ in 0..<20 {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
      let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
      if lines.count >= 3, let process = pid_t(lines[0]), process > 0,
        let start = Int64(lines[2]), kill(process, 0) == 0 || errno == EPERM
      {
        let (seconds, _) = secondsSince1970().subtractingReportingOverflow(start)
        return "process \(process) (\(lines[1])), for \(max(0, seconds)) s"
      }
      usleep(10_000)
    }
    return "another process"
  }
}
