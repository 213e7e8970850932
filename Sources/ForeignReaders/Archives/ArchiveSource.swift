// libarchive over a stream of ours: the one file that talks to it. It asks for packed bytes by a callback, which
// cannot throw; what the stream threw is kept and thrown when libarchive comes back with its own complaint.

internal import CLibArchive
import Glibc
internal import Readers

/// An archive that is being read, or a compressed stream, which is an archive of one member. One thread.
final class ArchiveSource {
  /// What libarchive is to make of the bytes.
  enum Format {
    /// One compressed stream: libarchive's filter, and its name for people.
    case filter(Int32, String)
    /// An archive, not compressed as a whole.
    case archive
  }

  /// A member of an archive.
  struct Member {
    /// Its path as the archive has it: UTF-8, or bytes in an encoding that nobody knows.
    var name: [UInt8]
    /// Whether it is a regular file: no folder, link or device.
    var isFile: Bool
    var isEncrypted: Bool
    /// Its size where the archive says it.
    var size: Int?
  }

  private let archive: OpaquePointer
  private let format: Format
  private let stream: ByteStream
  private let step: UnpackMeter.Step
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  /// Names in UTF-8 come out as such only where libarchive believes that this is the locale's encoding.
  private let locale: locale_t?
  private var streamFault: ReadFault?
  private var isStreamAtEnd = false

  /// How many members there were up to this one.
  private(set) var memberNumber = 0
  /// Why nothing more can be read.
  private(set) var breakage: ReadFault?
  /// What libarchive found wrong with the member, and read on.
  private(set) var warning: String?
  /// What libarchive unpacked and is not given out yet; it lives until libarchive is called again.
  private var unpacked = UnsafeRawBufferPointer(start: nil, count: 0)
  /// How many zeros come before it: a hole in a sparse file.
  private var hole = 0
  private var position = 0

  /// Opens a stream.
  ///
  /// - throws: `read.compressed` or `read.archive` when it cannot be opened, or what the stream throws.
  init(_ stream: ByteStream, _ step: UnpackMeter.Step, _ format: Format) throws(ReadFault) {
    guard let archive = archive_read_new() else {
      throw ReadFault(format.code, message: "no memory to unpack it")
    }
    self.archive = archive
    self.stream = stream
    self.step = step
    self.format = format
    locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let isReady =
      switch format {
      case .filter(let filter, _):
        [
          Self.use(filter, in: archive), archive_read_support_format_raw(archive),
          archive_read_support_format_empty(archive),
        ]
      case .archive:
        [
          archive_read_support_format_tar(archive), archive_read_support_format_zip(archive),
          archive_read_support_format_7zip(archive), archive_read_support_format_empty(archive),
        ]
      }
    guard isReady.allSatisfy({ $0 == ARCHIVE_OK }) else { throw complaint() }
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, context, bytes in
      ArchiveSource.at(context)?.give(bytes) ?? -1
    }
    if stream.canMove && stream.offset == 0 {
      archive_read_set_seek_callback(archive) { _, context, distance, origin in
        ArchiveSource.at(context)?.move(distance, from: origin) ?? la_int64_t(ARCHIVE_FATAL)
      }
    }
    let status = archive_read_open1(archive)
    guard status >= ARCHIVE_WARN else { throw complaint() }
    // A stream of which nothing can be unpacked passes for an empty one, but there was a complaint.
    if case .filter = format, archive_error_string(archive) != nil { throw complaint() }
  }

  deinit {
    archive_read_free(archive)
    block.deallocate()
    if let locale { freelocale(locale) }
  }

  /// One filter, whatever the bytes look like after it. That of compress reads its first bytes at once, when there are
  /// none yet, so it must be offered instead.
  private static func use(_ filter: Int32, in archive: OpaquePointer) -> Int32 {
    filter == ARCHIVE_FILTER_COMPRESS
      ? archive_read_support_filter_compress(archive) : archive_read_append_filter(archive, filter)
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> ArchiveSource? {
    context.map { Unmanaged<ArchiveSource>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Hands packed bytes to libarchive; -1 when there are none because of a fault.
  private func give(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    guard streamFault == nil else { return -1 }
    do throws(ReadFault) {
      let count = try stream.read(into: block)
      step.took(count)
      isStreamAtEnd = count == 0
      bytes?.pointee = UnsafeRawPointer(block.baseAddress)
      return count
    } catch {
      streamFault = error
      return -1
    }
  }

  /// Moves the stream for libarchive, as lseek(2) does: 7z begins at its end, zip too where that is possible.
  private func move(_ distance: la_int64_t, from origin: Int32) -> la_int64_t {
    let start =
      switch origin {
      case SEEK_SET: 0
      case SEEK_CUR: stream.offset
      default: stream.size ?? 0
      }
    let (place, overflow) = start.addingReportingOverflow(Int(distance))
    guard !overflow, place >= 0, streamFault == nil else { return la_int64_t(ARCHIVE_FATAL) }
    do throws(ReadFault) {
      try stream.move(to: place)
      return la_int64_t(place)
    } catch {
      streamFault = error
      return la_int64_t(ARCHIVE_FATAL)
    }
  }

  /// Goes on to the next member; nil after the last.
  ///
  /// - throws: what keeps the rest from being read.
  func next() throws(ReadFault) -> Member? {
    if let breakage { throw breakage }
    // A reader of the last member may have kept to itself that the limits are reached.
    try step.gave(0)
    unpacked = UnsafeRawBufferPointer(start: nil, count: 0)
    hole = 0
    position = 0
    warning = nil
    memberNumber += 1
    let before = locale.map { uselocale($0) }
    defer { if let before { uselocale(before) } }
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else { throw complaint() }
    let name = archive_entry_pathname(entry).map {
      Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
    }
    return Member(
      name: name ?? [],
      isFile: archive_entry_filetype(entry) == S_IFREG && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      size: archive_entry_size_is_set(entry) != 0 ? max(0, Int(archive_entry_size(entry))) : nil)
  }

  /// Gives out what comes next of the member; 0 at its end.
  ///
  /// - throws: `read.compressed` or `read.archive` when it is broken, `read.bomb`, or what the stream throws.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    guard buffer.count > 0, breakage == nil else { return 0 }
    while hole == 0 && unpacked.isEmpty {
      guard try unpack() else { return 0 }
    }
    let count = min(buffer.count, hole > 0 ? hole : unpacked.count)
    if hole > 0 {
      _ = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).initializeMemory(
        as: UInt8.self, repeating: 0)
      hole -= count
    } else {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: unpacked[..<count]))
      unpacked = UnsafeRawBufferPointer(rebasing: unpacked[count...])
    }
    position += count
    try step.gave(count)
    return count
  }

  /// Has libarchive unpack a piece; false at the end of the member.
  private func unpack() throws(ReadFault) -> Bool {
    var base: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let status = archive_read_data_block(archive, &base, &count, &offset)
    if status == ARCHIVE_EOF { return false }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw complaint(status) }
    if status == ARCHIVE_WARN {
      // The second time with nothing in between would be for ever.
      guard count > 0 || warning == nil else { return false }
      warning = words()
    }
    guard count > 0 else { return true }
    guard offset >= position else {
      throw ReadFault(format.code, message: "the parts of a sparse file are out of order")
    }
    hole = Int(offset) - position
    unpacked = UnsafeRawBufferPointer(start: base, count: count)
    return true
  }

  /// Why libarchive could not go on: the stream's own fault where there was one.
  private func complaint(_ status: Int32 = ARCHIVE_FATAL) -> ReadFault {
    let what =
      switch format {
      case .filter(_, let name): "the \(name) data"
      case .archive: "the archive"
      }
    let why = isStreamAtEnd ? "ends too early: the file is cut" : "is broken: \(words())"
    let fault = streamFault ?? ReadFault(format.code, message: "\(what) \(why)")
    if status == ARCHIVE_FATAL || streamFault != nil { breakage = fault }
    return fault
  }

  /// What libarchive says about its last call.
  private func words() -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "libarchive says no more"
  }
}

extension ArchiveSource.Format {
  /// The code of faults.
  fileprivate var code: ReadFault.Code {
    switch self {
    case .filter: .compressed
    case .archive: .archive
    }
  }
}
