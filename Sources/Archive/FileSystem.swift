// The few calls to the operating system that an index needs, each turning errno into an error that names
// the file. Nothing else in Archive reads errno.

import Glibc

/// What `stat` says of a file, as far as the ledger compares it.
struct FileStatus: Sendable, Hashable {
  /// What kind of thing a path names.
  enum Kind: Sendable, Hashable { case file, folder, other }

  var kind: Kind
  var size: Int64
  /// Last modification, nanoseconds since 1970.
  var modified: Int64
  var inode: UInt64
  var device: UInt64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }
}

/// Calls to the operating system.
enum FileSystem {
  /// The text of an error number: "No space left on device".
  static func describe(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// An I/O error about `path`, from errno.
  static func failure(_ doing: String, _ path: String, _ number: Int32 = errno) -> ArchiveError {
    ArchiveError(.io, "cannot \(doing) \(path): \(describe(number))", hint: advice(number))
  }

  private static func advice(_ number: Int32) -> String? {
    switch number {
    case ENOSPC, EDQUOT: "free some space and run the same command again; nothing was lost"
    case EACCES, EPERM: "check who owns it and its permissions"
    case EROFS: "it is on a read-only file system; use --index to put the index elsewhere"
    default: nil
    }
  }

  /// What a path names, links followed; nil when there is nothing.
  static func status(_ path: String) throws(ArchiveError) -> FileStatus? {
    var status = stat()
    if stat(path, &status) == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw failure("look at", path)
  }

  /// The absolute path without links, or nil when there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(ArchiveError) -> [String] {
    guard let stream = opendir(folder) else { throw failure("read folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("read folder", folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder, and those above it that are missing.
  static func makeFolder(_ path: String) throws(ArchiveError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure("make folder", path)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o777) != 0 && errno != EEXIST { throw failure("make folder", path) }
  }

  /// Removes a file or a folder with all that is in it; nothing there is fine.
  static func remove(_ path: String) throws(ArchiveError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in try names(in: path) { try remove(path + "/" + name) }
      if rmdir(path) != 0 && errno != ENOENT { throw failure("remove", path) }
    } else if unlink(path) != 0 && errno != ENOENT {
      throw failure("remove", path)
    }
  }

  /// All bytes of a file; nil when there is no such file.
  static func contents(_ path: String) throws(ArchiveError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("read", path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Writes a file whole and makes sure that it has reached the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("write", path) }
    defer { close(descriptor) }
    try append(bytes, to: descriptor, path: path)
    if fsync(descriptor) != 0 { throw failure("write", path) }
  }

  /// Writes all of `bytes` to an open descriptor.
  static func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write", path)
      }
      written += count
    }
  }

  /// Replaces `path` by `other` in one step.
  static func rename(_ other: String, to path: String) throws(ArchiveError) {
    if Glibc.rename(other, path) != 0 { throw failure("rename \(other) to", path) }
  }

  /// Makes sure that a file or a folder's list of names has reached the disk.
  static func synchronize(_ path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("synchronize", path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw failure("synchronize", path) }
  }

  /// Makes sure that a folder and the files in it have reached the disk.
  static func synchronizeFolder(_ path: String) throws(ArchiveError) {
    for name in try names(in: path) { try synchronize(path + "/" + name) }
    try synchronize(path)
  }

  /// The bytes that the files below a path take.
  static func size(of path: String) -> Int64 {
    guard let status = try? status(path) else { return 0 }
    guard status.kind == .folder else { return status.size }
    return (try? names(in: path))?.reduce(0) { $0 + size(of: path + "/" + $1) } ?? 0
  }

  /// The working folder.
  static var currentFolder: String { realPath(".") ?? "/" }
}

/// A clock for log lines and ledger entries: seconds since 1970.
func secondsSince1970() -> Int64 { Int64(time(nil)) }
