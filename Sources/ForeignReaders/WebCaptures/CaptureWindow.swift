// The bytes of a capture file that are being looked at. A record is judged before it is given out (is there
// another one where it should end?), so its bytes stay here until then; what is behind is dropped, and the
// buffer shrinks again after a large record.

import Glibc
internal import Readers

/// A part of a stream that moves forward.
struct CaptureWindow {
  private let stream: ByteStream
  private let progress: () -> Void
  private var bytes: [UInt8] = []
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var untold = 0

  /// Where the window starts, in bytes from the start of the stream.
  private(set) var offset = 0
  /// What ended the stream before its time.
  private(set) var failure: ReadFault?

  /// How much is read at a time.
  static let blockSize = 128 << 10
  /// How many bytes are passed over at most without a word to the client.
  private static let silence = 4 << 20

  /// A window at the start of a stream.
  ///
  /// - parameter progress: called every few megabytes.
  init(_ stream: ByteStream, progress: @escaping () -> Void) {
    self.stream = stream
    self.progress = progress
  }

  /// How many bytes the window holds.
  var available: Int { end - start }

  /// Bytes of the window; indices count from the start of the window. To be let go of before the window
  /// changes, or all of it is copied.
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(start + range.lowerBound)..<(start + range.upperBound)]
  }

  subscript(index: Int) -> UInt8 { bytes[start + index] }

  /// Reads on until the window holds `count` bytes or the stream ends, and says how many it holds.
  @discardableResult
  mutating func fill(_ count: Int) -> Int {
    while available < count && !isAtEnd {
      if end == bytes.count { makeRoom(for: count) }
      do throws(ReadFault) {
        let got = try stream.read(into: &bytes, from: end)
        end += got
        isAtEnd = got == 0
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    return available
  }

  /// Moves the bytes to the front, and doubles the buffer where that is not enough.
  private mutating func makeRoom(for count: Int) {
    bytes.removeFirst(start)
    end -= start
    start = 0
    let size = max(Self.blockSize, min(end * 2, count + Self.blockSize))
    bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
  }

  /// Moves the window on.
  mutating func drop(_ count: Int) {
    start += count
    offset += count
    untold += count
    if untold >= Self.silence {
      untold = 0
      progress()
    }
    if bytes.count > 8 * Self.blockSize && available < Self.blockSize {
      bytes = Array(bytes[start..<end])
      start = 0
      end = bytes.count
    }
  }

  /// Where the blank line that ends a header ends; nil where there is none.
  func endOfHeader() -> Int? {
    var index = start
    while let newline = bytes[index..<end].firstIndex(of: 0x0A) {
      index = newline + 1
      if index < end, bytes[index] == 0x0A { return index + 1 - start }
      if index + 1 < end, bytes[index] == 0x0D, bytes[index + 1] == 0x0A {
        return index + 2 - start
      }
    }
    return nil
  }

  /// Where a text first starts inside a range of the window, byte for byte; its end may lie behind.
  func firstIndex(of text: [UInt8], in range: Range<Int>) -> Int? {
    let last = start + min(range.upperBound, available - text.count + 1)
    return text.withUnsafeBytes { text in
      bytes.withUnsafeBytes { all in
        guard let sought = text.baseAddress, let base = all.baseAddress else { return nil }
        var index = start + range.lowerBound
        while index < last, let hit = memchr(base + index, Int32(text[0]), last - index) {
          index = UnsafeRawPointer(hit) - base
          if memcmp(base + index, sought, text.count) == 0 { return index - start }
          index += 1
        }
        return nil
      }
    }
  }
}
