// Lines from a descriptor through a buffer of our own: `readLine` goes through stdio, which would hold back
// what the client has not asked for yet.

import Glibc

/// Reads lines.
struct LineInput {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// How much of `buffer` was looked through for a newline.
  private var scanned = 0
  private var ended = false

  /// The longest request; a path has 4 KiB at most, options little more, texts for their language some 100 KiB.
  private static let maximumLine = 1 << 20

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its newline; nil at the end of input, or after a line that is too long.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[..<end])
        buffer.removeSubrange(...end)
        scanned = 0
        return line
      }
      scanned = buffer.count
      if ended || buffer.count > Self.maximumLine { return nil }
      var piece = [UInt8](repeating: 0, count: 1 << 14)
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { ended = true } else { buffer.append(contentsOf: piece[..<count]) }
    }
  }
}
