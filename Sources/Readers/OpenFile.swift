// A file opened for reading. Only regular files are read: opening a pipe or a device would wait for ever,
// so the file is opened without blocking and looked at before its first byte.

import Glibc

/// An open regular file, closed with the value.
final class OpenFile {
  private let descriptor: Int32
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

  /// Reads what comes next; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.fault("cannot read the file", errno) }
    }
  }

  /// Goes to a place in the file.
  func move(to place: Int) throws(ReadFault) {
    if lseek(descriptor, off_t(place), SEEK_SET) < 0 {
      throw Self.fault("cannot read the file", errno)
    }
  }

  private static func fault(_ what: String, _ code: Int32) -> ReadFault {
    ReadFault(.unreadable, message: "\(what): \(String(cString: strerror(code)))")
  }
}

extension ByteStream {
  /// The bytes of a regular file.
  ///
  /// - throws: `read.unreadable`.
  public static func file(_ path: String) throws(ReadFault) -> ByteStream {
    let file = try OpenFile(path: path)
    return ByteStream(
      size: file.size, move: { place throws(ReadFault) in try file.move(to: place) }
    ) { buffer throws(ReadFault) in try file.read(into: buffer) }
  }
}
