// A file opened for reading. Only regular files are read: opening a pipe or a device would wait for ever,
// so the file is opened without blocking and looked at before its first byte.

import Glibc

/// An open regular file, closed with the value.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// Its size when it was opened; it may grow or shrink while it is read.
  let size: Int

  init(path: String) throws(ReadFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.fault("cannot open the file", errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.fault("cannot look at the file", code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ReadFault(.unreadable, message: "not a regular file")
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from the start, without moving the place at which reading goes on.
  func head(_ count: Int) throws(ReadFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, max(size, 4096)))
    var filled = 0
    while filled < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          off_t(filled))
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw Self.fault("cannot read the file", errno)
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// All bytes, unless there are more than `limit`.
  func all(limit: Int) throws(ReadFault) -> [UInt8] {
    guard size <= limit else { throw Self.tooLarge(limit) }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      let count = try Self.read(descriptor, into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
      guard filled <= limit else { throw Self.tooLarge(limit) }
      // It grew while it was read.
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 64 << 10)) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Reads what comes next; 0 at the end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadFault) -> Int {
    let count = readOrError(descriptor, into: buffer)
    guard count >= 0 else { throw fault("cannot read the file", Int32(-count)) }
    return count
  }

  private static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], from start: Int
  ) throws(ReadFault) -> Int {
    let count = bytes.withUnsafeMutableBytes { buffer in
      readOrError(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
    }
    guard count >= 0 else { throw fault("cannot read the file", Int32(-count)) }
    return count
  }

  /// The number of bytes read, or the error number below zero.
  private static func readOrError(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { return -Int(errno) }
    }
  }

  private static func tooLarge(_ limit: Int) -> ReadFault {
    ReadFault(
      .tooLarge,
      message: "larger than \(limit >> 20) MiB, which is as much as is read as one document; "
        + "cut it up, or make it JSON Lines")
  }

  private static func fault(_ what: String, _ code: Int32) -> ReadFault {
    ReadFault(.unreadable, message: "\(what): \(String(cString: strerror(code)))")
  }
}
