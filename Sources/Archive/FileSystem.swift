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
  /// How many names it has.
  var names: Int

  /// The status of something that cannot be looked at.
  static let none = FileStatus()

  private init() {
    (kind, size, modified, inode, device, names) = (.other, 0, 0, 0, 0, 0)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int64(status.st_size)
    // File systems hold times that nanoseconds in 64 bits do not; a file of such a day counts as just changed,
    // and its content decides.
    let seconds = min(max(Int64(status.st_mtim.tv_sec), -4_000_000_000), 9_000_000_000)
    modified = seconds * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    names = Int(status.st_nlink)
  }
}

extension FileStatus {
  /// What tells this file or folder from every other while it is there.
  var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

  /// Whether a file was left alone between two looks at it.
  func isSame(as other: FileStatus) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}

/// A file or a folder, whatever path leads to it.
struct FileIdentity: Sendable, Hashable {
  var device: UInt64
  var inode: UInt64
}

/// A name in a folder.
struct FolderEntry: Sendable, Hashable {
  /// What a name stands for, as far as the folder says so without a look at it.
  enum Kind: Sendable, Hashable { case folder, link, other }

  /// The name; where it is not UTF-8 with the bytes in hex, `caf\\xE9.txt`.
  var name: String
  /// Whether it is UTF-8, and `name` the name itself.
  var isText: Bool
  var kind: Kind
}

extension Int32 {
  /// Whether this error number says that there is nothing at a path.
  var isMissing: Bool { self == ENOENT || self == ENOTDIR }
}

/// Calls to the operating system.
enum FileSystem {
  /// The text of an error number: "No space left on device".
  static func describe(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// The number of the last error.
  static var lastError: Int32 { errno }

  /// An I/O error about `path`, from errno.
  static func failure(_ doing: String, _ path: String, _ number: Int32 = errno) -> ArchiveError {
    ArchiveError(.io, "cannot \(doing) \(path): \(describe(number))", hint: advice(number))
  }

  /// What to do about an error number.
  static func advice(_ number: Int32) -> String? {
    switch number {
    case ENOSPC, EDQUOT: "free some space and run the same command again; nothing was lost"
    case EACCES, EPERM: "check who owns it and its permissions"
    case ENOLCK, ENOSYS, EOPNOTSUPP:
      "its file system cannot do that; use --index to put the index on a local disk"
    case EROFS: "it is on a read-only file system; use --index to put the index elsewhere"
    default: nil
    }
  }

  /// What to do about an error of which only a text is known that holds the system's own.
  static func advice(on text: String) -> String? {
    [ENOSPC, EDQUOT, EACCES, EPERM, EROFS].first { text.contains(describe($0)) }.flatMap(advice)
  }

  /// Whether a system's text says that a file may be read and not written.
  static func forbidsWriting(_ text: String) -> Bool {
    [EROFS, EACCES, EPERM].contains { describe($0) == text }
  }

  /// What a path names, links followed; nil when there is nothing.
  static func status(_ path: String) throws(ArchiveError) -> FileStatus? {
    var status = stat()
    if stat(path, &status) == 0 { return FileStatus(status) }
    if errno.isMissing { return nil }
    throw failure("look at", path)
  }

  /// The absolute path without links; nil when there is nothing, or its name is not UTF-8, and errno
  /// says which.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else {
      errno = EILSEQ
      return nil
    }
    return text
  }

  /// The absolute path of something that need not be there: links in the folders above it are resolved,
  /// the last part is taken as it stands.
  static func absolutePath(_ path: String) -> String {
    let (folder, name) = IndexFolder(path: path).path.folderAndName
    if name.isEmpty || name == "." || name == ".." {
      return realPath(path) ?? folder.appendingPath(name)
    }
    if let real = realPath(folder) { return real.appendingPath(name) }
    return folder == "/" ? folder.appendingPath(name) : absolutePath(folder).appendingPath(name)
  }

  /// What is in a folder, sorted by the names' bytes, without `.` and `..`.
  static func entries(in folder: String) throws(ArchiveError) -> [FolderEntry] {
    guard let stream = opendir(folder) else { throw failure("read folder", folder) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      // The end and an error differ in errno only, and anything in between may change it.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let kind: FolderEntry.Kind =
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): unknownKind(entry, in: stream)
        default: .other
        }
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if let name = String(validating: bytes, as: UTF8.self) {
        if name != "." && name != ".." {
          entries.append(FolderEntry(name: name, isText: true, kind: kind))
        }
      } else {
        entries.append(FolderEntry(name: hexText(bytes), isText: false, kind: kind))
      }
    }
    guard errno == 0 else { throw failure("read folder", folder) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What a name stands for on a file system that does not list it.
  private static func unknownKind(
    _ entry: UnsafeMutablePointer<dirent>, in stream: OpaquePointer
  ) -> FolderEntry.Kind {
    var status = stat()
    let found = withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: 256) {
        fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW)
      }
    }
    guard found == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Bytes that are not UTF-8, with every byte beyond ASCII and every backslash in hex.
  static func hexText(_ bytes: [UInt8]) -> String {
    var name = ""
    for byte in bytes {
      if byte < 0x80 && byte != UInt8(ascii: "\\") {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        name += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return name
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(ArchiveError) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// Makes a folder, and those above it that are missing.
  static func makeFolder(_ path: String) throws(ArchiveError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let number = errno
    let above = path.folderAndName.folder
    guard number == ENOENT, above != "/", !above.isEmpty else {
      throw failure("make folder", path, number)
    }
    try makeFolder(above)
    if mkdir(path, 0o777) != 0 && errno != EEXIST { throw failure("make folder", path) }
    try synchronize(above)
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
    var status = stat()
    if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(max(0, Int(status.st_size))) }
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
    // Some file systems keep no list of names that could be written, and say so.
    if fsync(descriptor) != 0 && errno != EINVAL { throw failure("synchronize", path) }
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

/// A clock for people: seconds since 1970.
func secondsSince1970() -> Int64 { Int64(time(nil)) }

/// The clock that file times are taken from: nanoseconds since 1970.
func nanosecondsSince1970() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
