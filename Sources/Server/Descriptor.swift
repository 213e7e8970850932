// read, write and poll on descriptors that someone else opened: blocking or not, pipe, file, terminal or
// socket. The flags of a descriptor are never changed, since a terminal's are shared with the shell.

internal import Glibc

/// Reading or writing failed in a way that the other side's closing does not explain.
public struct ServeFault: Error, Sendable, Hashable {
  /// The system's error number.
  public let errno: Int32
  /// What happened, to what.
  public let message: String

  init(errno: Int32, doing action: String) {
    self.errno = errno
    message = "cannot \(action): \(String(cString: strerror(errno)))"
  }
}

/// The end of a connection that requests are read from.
struct InputDescriptor {
  /// What a turn of reading gave.
  enum Turn {
    case bytes(ArraySlice<UInt8>)
    case end
    /// The other descriptor has something to read: it is time to stop.
    case woken
  }

  let descriptor: Int32
  let wake: Int32

  /// Waits for bytes and reads what is there, at most the buffer's size: a short read is a turn, since
  /// a client on a pipe may send one line and wait for its reply.
  func read(into buffer: inout [UInt8]) throws(ServeFault) -> Turn {
    while true {
      var waited = [
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waited, 2, -1) < 0 {
        if errno == EINTR { continue }
        throw ServeFault(errno: errno, doing: "wait for input")
      }
      if waited[0].revents != 0 { return .woken }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { return .bytes(buffer[..<count]) }
      if count == 0 { return .end }
      // A client that goes away without a goodbye has said all it had to say.
      if errno == ECONNRESET { return .end }
      if errno != EINTR, errno != EAGAIN { throw ServeFault(errno: errno, doing: "read input") }
    }
  }
}

/// The end of a connection that replies are written to.
struct OutputDescriptor {
  private let descriptor: Int32
  private let isSocket: Bool

  init(descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    isSocket = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }

  /// Writes all of the bytes, in one call where the system takes them, since some readers of lines
  /// break when a line comes in two pieces.
  ///
  /// - returns: false when nobody reads any more.
  func write(_ bytes: [UInt8]) throws(ServeFault) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        // A socket that was closed must not kill the program; a pipe's SIGPIPE is the program's to ignore.
        return isSocket
          ? send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
          : Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        try awaitSpace()
      } else if errno == EPIPE || errno == ECONNRESET {
        return false
      } else if errno != EINTR {
        throw ServeFault(errno: errno, doing: "write a reply")
      }
    }
    return true
  }

  private func awaitSpace() throws(ServeFault) {
    var waited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if poll(&waited, 1, -1) < 0, errno != EINTR {
      throw ServeFault(errno: errno, doing: "wait for the reader of replies")
    }
  }
}

/// A pipe that wakes a thread out of `poll`.
struct WakePipe: ~Copyable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(ServeFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ServeFault(errno: errno, doing: "make a pipe") }
    // pipe2 would do this in one step, but Swift's Glibc does not have it.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// Wakes every thread that polls the read end, now and later: it stays readable.
  borrowing func wake() {
    var byte: UInt8 = 0
    // Cannot fail for want of space: this is the one byte that the pipe ever gets.
    while Glibc.write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}
