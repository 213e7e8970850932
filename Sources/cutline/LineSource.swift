// Lines of standard input.

import Glibc

/// Lines of a descriptor through a buffer of one's own: readLine takes eight times as long.
struct LineSource {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether the next line must be waited for.
  var isDrained: Bool { start >= buffer.count }

  /// The next line without its end; nil at the end of input.
  mutating func next() throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        let line = buffer[start..<end]
        return line.last == 0x0D ? line.dropLast() : line
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      if start > 0 {
        buffer.removeFirst(start)
        searched -= start
        start = 0
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure("cannot read standard input") }
      if count == 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
    }
  }
}
