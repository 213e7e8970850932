// Bytes in order, wherever they come from: a file, a member of an archive, the body of a WARC record.
// Readers take them from here, so that one reader serves all of these; what is asked for with `head` is
// kept and given again, since a format is told from its first bytes.

/// A stream of bytes that can be looked at before it is read. One thread.
public final class ByteStream {
  /// Fills a buffer, as far as it likes, and says how far; 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int

  /// Moves a source to a place, counted in bytes from its start.
  public typealias Move = (Int) throws(ReadFault) -> Void

  private let source: Source
  private let move: Move?
  /// How many bytes there are in all, where that is known before they are read.
  public let size: Int?
  /// Bytes taken from the source and not given out yet: those from `start`.
  private var ahead: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// What the source threw when it was looked ahead: for whoever has read as far.
  private var faultAhead: ReadFault?
  /// How many bytes have been given out; after a move, the place from which the next ones come.
  public private(set) var offset = 0

  /// A stream of what a source gives.
  ///
  /// - parameter move: moves the source, where it can be moved.
  public init(size: Int? = nil, move: Move? = nil, _ source: @escaping Source) {
    self.size = size
    self.source = source
    self.move = move
  }

  /// A stream of these bytes.
  public convenience init(_ bytes: [UInt8]) {
    var given = 0
    self.init(size: bytes.count, move: { given = min(max(0, $0), bytes.count) }) { buffer in
      let count = min(buffer.count, bytes.count - given)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[given..<(given + count)]))
      }
      given += count
      return count
    }
  }

  /// The next bytes, `count` of them where there are as many; they are not given out.
  ///
  /// - throws: what the source throws, if there is nothing before it; else `read` throws it in its place.
  public func head(_ count: Int) throws(ReadFault) -> [UInt8] {
    while ahead.count - start < count && !isAtEnd && faultAhead == nil {
      do throws(ReadFault) {
        try takeAhead(count - (ahead.count - start))
      } catch {
        faultAhead = error
      }
    }
    if let faultAhead, start == ahead.count { throw faultAhead }
    return Array(ahead[start..<min(ahead.count, start + count)])
  }

  private func takeAhead(_ count: Int) throws(ReadFault) {
    var piece = [UInt8](repeating: 0, count: count)
    let got = try fill(&piece, from: 0)
    isAtEnd = got == 0
    ahead += piece[..<got]
  }

  /// Gives out what comes next; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    var count = min(buffer.count, ahead.count - start)
    if count > 0 {
      ahead.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[start..<(start + count)]))
      }
      start += count
      if start == ahead.count {
        ahead = []
        start = 0
      }
    } else if let faultAhead {
      throw faultAhead
    } else if !isAtEnd && buffer.count > 0 {
      count = try source(buffer)
      isAtEnd = count == 0
    }
    offset += count
    return count
  }

  /// Whether the stream can go to any place: a file can, what is unpacked on the way cannot.
  public var canMove: Bool { move != nil }

  /// Goes to a place, counted in bytes from the start; a stream that cannot be moved stays where it is.
  ///
  /// - throws: `read.unreadable`.
  public func move(to place: Int) throws(ReadFault) {
    guard let move else { return }
    try move(place)
    ahead = []
    start = 0
    isAtEnd = false
    faultAhead = nil
    offset = place
  }

  /// All that is left, unless there are more than `limit` bytes.
  ///
  /// - throws: `read.too_large`, or what the source throws.
  public func all(limit: Int) throws(ReadFault) -> [UInt8] {
    if let size, size - offset > limit { throw Self.tooLarge(limit) }
    // One byte more than expected, to meet the end without growing.
    var bytes = [UInt8](repeating: 0, count: size.map { max(0, $0 - offset) + 1 } ?? 64 << 10)
    var filled = 0
    while true {
      let count = try read(into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
      guard filled <= limit else { throw Self.tooLarge(limit) }
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(filled, limit - filled) + 1))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Reads on to the end and keeps nothing.
  public func skipAll() throws(ReadFault) {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while try read(into: &piece, from: 0) > 0 {}
  }

  // A typed throw does not cross `withUnsafeMutableBytes`: the error is carried out of it.

  /// Gives out what comes next, into an array from an index on; 0 at the end.
  public func read(into bytes: inout [UInt8], from start: Int) throws(ReadFault) -> Int {
    var fault: ReadFault?
    let count = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(ReadFault) {
        return try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return count
  }

  private func fill(_ bytes: inout [UInt8], from start: Int) throws(ReadFault) -> Int {
    var fault: ReadFault?
    let count = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(ReadFault) {
        return try source(UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return count
  }

  private static func tooLarge(_ limit: Int) -> ReadFault {
    ReadFault(
      .tooLarge,
      message: "larger than \(limit >> 20) MiB, which is as much as is read as one document; "
        + "cut it up, or make it JSON Lines")
  }
}
