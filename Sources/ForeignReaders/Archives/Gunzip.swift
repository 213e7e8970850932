// gzip, by zlib itself: where the packed bytes end too early, libarchive throws away up to 64 KiB of what it
// unpacked from them, which is all of a small file. Members one after the other are one file (RFC 1952), which is
// how web captures and rotated logs are packed.

internal import CZlib
internal import Readers

/// Unpacks gzip. One thread.
final class Gunzip {
  private let packed: ByteStream
  private let step: UnpackMeter.Step
  private let sink: RecordSink
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private let zlib = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isInMember = true
  private var isAtEnd = false

  /// - throws: `read.compressed` when there is no memory for it.
  init(_ packed: ByteStream, _ step: UnpackMeter.Step, into sink: RecordSink) throws(ReadFault) {
    self.packed = packed
    self.step = step
    self.sink = sink
    zlib.initialize(to: z_stream())
    // 16: a gzip header and trailer, and nothing else.
    let status = inflateInit2_(
      zlib, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
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
      if zlib.pointee.avail_in == 0 {
        let count = try packed.read(into: block)
        step.took(count)
        zlib.pointee.next_in = block.baseAddress?.assumingMemoryBound(to: UInt8.self)
        zlib.pointee.avail_in = UInt32(count)
        if count == 0 {
          isAtEnd = true
          guard isInMember else { break }
          throw ReadFault(.compressed, message: "the gzip data ends too early: the file is cut")
        }
      }
      if !isInMember {
        startMember()
        continue
      }
      let status = inflate(zlib, Z_SYNC_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
        isAtEnd = true
        let reason = zlib.pointee.msg.map { String(cString: $0) } ?? "zlib says \(status)"
        throw ReadFault(.compressed, message: "the gzip data is broken: \(reason)")
      }
      isInMember = status != Z_STREAM_END
      let count = Int(room - zlib.pointee.avail_out)
      if count > 0 {
        try step.gave(count)
        return count
      }
    }
    return 0
  }

  /// Looks at what comes after a member: another, zeros that fill a block of a tape, or what is not gzip and
  /// is left out, as gzip(1) does.
  private func startMember() {
    while zlib.pointee.avail_in > 0, let next = zlib.pointee.next_in {
      if next.pointee == 0x1F {
        inflateReset(zlib)
        isInMember = true
        return
      }
      if next.pointee != 0 {
        isAtEnd = true
        sink.fault(
          ReadFault(.compressed, message: "what follows the gzip data is not gzip; it was left out")
        )
        return
      }
      zlib.pointee.next_in = next + 1
      zlib.pointee.avail_in -= 1
    }
  }
}
