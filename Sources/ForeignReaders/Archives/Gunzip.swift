// gzip, by zlib itself: where the packed bytes end too early, libarchive throws away up to 64 KiB of what it
// unpacked from them, which is all of a small file. Members one after the other are one file (RFC 1952), which is
// how web captures and rotated logs are packed; a broken one costs no other, since reading goes on at the next.

internal import CZlib
import Glibc
internal import Readers

/// Unpacks gzip, and what is packed like it. One thread.
final class Gunzip {
  /// What is around the packed data: zlib's number for it.
  enum Form: Int32 {
    /// gzip's header and trailer, and nothing else.
    case gzip = 31
    /// zlib's header and trailer.
    case zlib = 15
    /// Nothing.
    case deflate = -15
  }

  private let packed: ByteStream
  private let step: UnpackMeter.Step
  private let sink: RecordSink
  private let form: Form
  /// What is being unpacked, behind up to as much of what came before it.
  private let block = UnsafeMutableRawBufferPointer.allocate(
    byteCount: 2 * pieceSize, alignment: 16)
  private var filled = 0
  /// Where in the packed stream the block starts.
  private var blockOffset = 0
  /// From where in the block on the next member is looked for, should this one be broken: zlib notices late, when
  /// it may have read into the next.
  private var sought = 1
  private let zlib = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isInMember = true
  /// Whether this member was found by looking for one.
  private var isGuessed = false
  private var isAtEnd = false
  private var damage: ReadFault?

  private static let pieceSize = 64 << 10

  /// - throws: `read.compressed` when there is no memory for it.
  init(
    _ packed: ByteStream, _ step: UnpackMeter.Step, form: Form = .gzip, into sink: RecordSink
  ) throws(ReadFault) {
    self.packed = packed
    self.step = step
    self.form = form
    self.sink = sink
    zlib.initialize(to: z_stream())
    let status = inflateInit2_(
      zlib, form.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw ReadFault(.compressed, message: "no memory to unpack gzip")
    }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
    block.deallocate()
  }

  /// Gives out what comes next; 0 at the end.
  ///
  /// - throws: `read.compressed` or `read.bomb`, when all that came before has been given out.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    let room = UInt32(clamping: buffer.count)
    zlib.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    zlib.pointee.avail_out = room
    while !isAtEnd {
      if let fault = damage {
        damage = nil
        try goOn(after: fault)
      }
      if zlib.pointee.avail_in == 0, try refill(keeping: filled - sought) == 0 {
        if !isInMember { break }
        damage = ReadFault(.compressed, message: "the gzip data ends too early: the file is cut")
        continue
      }
      if !isInMember {
        lookAtNext()
        continue
      }
      let status = inflate(zlib, Z_SYNC_FLUSH)
      if status == Z_STREAM_END {
        isInMember = false
        isGuessed = false
        isAtEnd = form != .gzip
      } else if status != Z_OK && status != Z_BUF_ERROR {
        let reason = zlib.pointee.msg.map { String(cString: $0) } ?? "zlib says \(status)"
        damage = ReadFault(.compressed, message: "the gzip data is broken: \(reason)")
      }
      let count = Int(room - zlib.pointee.avail_out)
      if count > 0 {
        try step.gave(count)
        return count
      }
    }
    isAtEnd = true
    return 0
  }

  /// Reads the next piece, behind the last bytes of the block, and says how long it is.
  private func refill(keeping count: Int) throws(ReadFault) -> Int {
    let kept = max(0, min(count, Self.pieceSize))
    let passed = filled - kept
    block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[passed..<filled]))
    blockOffset += passed
    sought = max(0, sought - passed)
    let piece = UnsafeMutableRawBufferPointer(rebasing: block[kept..<(kept + Self.pieceSize)])
    let read = try packed.read(into: piece)
    step.took(read)
    filled = kept + read
    unpack(from: kept)
    return read
  }

  private func unpack(from index: Int) {
    zlib.pointee.next_in = block.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) + index }
    zlib.pointee.avail_in = UInt32(filled - index)
  }

  /// Looks at what comes after a member: another, zeros that fill a block of a tape, or what is not gzip.
  private func lookAtNext() {
    let start = filled - Int(zlib.pointee.avail_in)
    guard let next = block[start..<filled].firstIndex(where: { $0 != 0 }) else {
      sought = filled
      zlib.pointee.avail_in = 0
      return
    }
    sought = next
    if block[next] == 0x1F {
      begin(at: next)
    } else {
      damage = ReadFault(
        .compressed, message: "what follows the gzip data is not gzip; it was left out")
    }
  }

  private func begin(at index: Int) {
    inflateReset(zlib)
    isInMember = true
    sought = index + 1
    unpack(from: index)
  }

  // MARK: Damage

  /// Moves on to the next member.
  ///
  /// - throws: the fault, where there is none.
  private func goOn(after fault: ReadFault) throws(ReadFault) {
    let isCut = isInMember
    let offset = blockOffset + filled - Int(zlib.pointee.avail_in)
    if form == .gzip {
      while true {
        if let next = memberStart() {
          // A chance likeness is not told of again.
          if !isGuessed {
            sink.fault(
              ReadFault(
                .compressed,
                message: "\(fault.message) (at byte \(offset)); reading goes on at byte "
                  + "\(blockOffset + next)"))
          }
          isGuessed = true
          return begin(at: next)
        }
        sought = max(sought, filled - Self.headerSize + 1)
        if try refill(keeping: filled - sought) == 0 { break }
      }
    }
    isAtEnd = true
    if isCut { throw fault }
    // All members are whole; gzip(1) leaves out the rest too.
    sink.fault(fault)
  }

  private static let headerSize = 10

  /// Where in the block a member's header stands that fits in every field that can be checked (RFC 1952, 2.3).
  private func memberStart() -> Int? {
    guard sought + Self.headerSize <= filled else { return nil }
    return (sought...(filled - Self.headerSize)).first { index in
      block[index] == 0x1F && block[index + 1] == 0x8B && block[index + 2] == 8
        && block[index + 3] & 0xE0 == 0 && [0, 2, 4].contains(block[index + 8])
        && (block[index + 9] <= 13 || block[index + 9] == 255)
    }
  }
}
