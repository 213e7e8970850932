// Archives and compressed files, made in memory by libarchive: no program and no fixture is needed for them.

import CLibArchive
import Glibc
import Testing

/// What goes into an archive.
struct PackedFile {
  var path: [UInt8]
  var bytes: [UInt8] = []
  var type: mode_t = Glibc.S_IFREG
  var target: String?

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = Array(path.utf8)
    self.bytes = bytes
  }

  /// A folder, a device or a link.
  init(_ path: String, type: mode_t, target: String? = nil) {
    self.path = Array(path.utf8)
    self.type = type
    self.target = target
  }
}

/// Makes archives and compressed files.
struct Packing {
  private final class Output {
    var bytes: [UInt8] = []
  }

  var format = ARCHIVE_FORMAT_RAW
  var filter = ARCHIVE_FILTER_NONE
  var options: String?
  var password: String?

  /// The bytes of an archive with these files in it.
  static func archive(
    _ files: [PackedFile], as format: Int32 = ARCHIVE_FORMAT_ZIP, options: String? = nil,
    password: String? = nil
  ) throws -> [UInt8] {
    try Packing(format: format, options: options, password: password).pack(files)
  }

  /// Bytes compressed.
  static func compressed(
    _ bytes: [UInt8], by filter: Int32 = ARCHIVE_FILTER_GZIP
  ) throws -> [UInt8] {
    try Packing(filter: filter).pack([PackedFile("data", bytes)])
  }

  private func pack(_ files: [PackedFile]) throws -> [UInt8] {
    // Names that are not ASCII are written as they are only in a locale that knows them.
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    // The tar of before POSIX has no number of its own.
    let status =
      format == ARCHIVE_FORMAT_TAR
      ? archive_write_set_format_v7tar(archive) : archive_write_set_format(archive, format)
    #expect(status == ARCHIVE_OK)
    if filter != ARCHIVE_FILTER_NONE {
      #expect(archive_write_add_filter(archive, filter) == ARCHIVE_OK)
    }
    if let options { #expect(archive_write_set_options(archive, options) == ARCHIVE_OK) }
    if let password { #expect(archive_write_set_passphrase(archive, password) == ARCHIVE_OK) }
    archive_write_set_bytes_in_last_block(archive, 1)
    let output = Output()
    let opened = archive_write_open(
      archive, Unmanaged.passUnretained(output).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context else { return -1 }
        let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        output.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
      }, nil)
    #expect(opened == ARCHIVE_OK)
    for file in files { try write(file, to: archive) }
    #expect(archive_write_close(archive) == ARCHIVE_OK)
    return output.bytes
  }

  private func write(_ file: PackedFile, to archive: OpaquePointer) throws {
    let entry = try #require(archive_entry_new())
    defer { archive_entry_free(entry) }
    (file.path + [0]).withUnsafeBytes {
      archive_entry_copy_pathname(entry, $0.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    archive_entry_set_filetype(entry, UInt32(file.type))
    archive_entry_set_perm(entry, 0o644)
    if let target = file.target {
      file.type == Glibc.S_IFREG
        ? archive_entry_set_hardlink(entry, target) : archive_entry_set_symlink(entry, target)
    } else {
      archive_entry_set_size(entry, la_int64_t(file.bytes.count))
    }
    #expect(archive_write_header(archive, entry) >= ARCHIVE_WARN)
    guard !file.bytes.isEmpty else { return }
    let written = file.bytes.withUnsafeBytes {
      archive_write_data(archive, $0.baseAddress, $0.count)
    }
    #expect(written == file.bytes.count)
  }
}
