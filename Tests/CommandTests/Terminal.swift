// A terminal for a program: a pseudo-terminal of a given width, so that what is only for terminals (colours,
// the progress bar, wrapping) can be looked at without one.

import Foundation
import TestSupport
import Testing

/// A program on a terminal.
final class Terminal {
  private let process = Process()
  private let master: Int32
  /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  /// Starts `cutline` with all three descriptors on a new terminal.
  init(
    _ arguments: [String], in folder: TemporaryFolder, columns: UInt16 = 80,
    environment: [String: String] = [:]
  ) throws {
    // As posix_openpt and its companions do it, which Swift's Glibc module lacks.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(master, Self.setLock, &isLocked) == 0)
    try #require(ioctl(master, Self.getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    let descriptor = open(name, O_RDWR | O_NOCTTY)
    try #require(descriptor >= 0)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    process.executableURL = URL(fileURLWithPath: Program.cutline)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment(home: folder.path).merging(environment) { $1 }
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
  }

  deinit { close(master) }

  /// All that the program shows until it ends, and its status.
  func finish(seconds: Double = 120) -> Outcome {
    let end = Date(timeIntervalSinceNow: seconds)
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while Date() < end {
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 100) > 0 else { continue }
      // A terminal that no program holds any more reads as an error.
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      shown += buffer[..<count]
    }
    Program.finish(process, seconds: max(0, end.timeIntervalSinceNow))
    return Outcome(
      output: String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n"), errors: "",
      status: process.terminationStatus)
  }
}
