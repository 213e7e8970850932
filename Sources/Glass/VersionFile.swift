// `iamglass`: the file that makes a folder a database. It says which revision is current, where
// each table's root is, and what the collection's statistics are.

internal import Glibc

/// The contents of a version file. Xapian's `GlassVersion` (`backends/glass/glass_version.cc`).
struct VersionFile: Sendable, Hashable {
  /// The tables in the order in which the file has them (`Glass::table_type` in glass_defs.h).
  enum Table: Int, Sendable, CaseIterable {
    case postlist, docdata, termlist, position, spelling, synonym

    /// From how many bytes on Xapian compresses a tag: more than so many; 0 is never.
    /// `compress_min_tab`.
    var compressMin: UInt32 {
      switch self {
      case .postlist, .position: 0
      case .docdata, .termlist, .spelling, .synonym: 18
      }
    }

    /// Whether a database may do without its file.
    var isOptional: Bool { self != .postlist && self != .termlist }
  }

  /// What distinguishes this database from all others.
  var uuid: [UInt8]
  /// Its revision, which each commit raises. 0 makes the next writer empty the tables.
  var revision: UInt32
  /// The tables, by `Table`.
  var roots: [RootInfo]
  /// What the database holds.
  var statistics: Statistics

  /// The 14 bytes that a version file begins with, and the format's date behind them: years from
  /// 2014 in 7 bits, month in 4, day in 5; 2016-03-14 since 1.4.0.
  static let magic: [UInt8] = [0x0F, 0x0D] + Array("Xapian Glass".utf8) + [0x04, 0x6E]

  /// A new database's file, of these tables, with a UUID of its own.
  init(roots: [RootInfo], statistics: Statistics) {
    uuid = Self.freshUUID()
    revision = Block.revision
    self.roots = roots
    self.statistics = statistics
  }

  /// A random UUID (RFC 4122, version 4).
  private static func freshUUID() -> [UInt8] {
    var uuid = (0..<16).map { _ in UInt8.random(in: 0...255) }
    uuid[6] = uuid[6] & 0x0F | 0x40
    uuid[8] = uuid[8] & 0x3F | 0x80
    return uuid
  }

  /// The bytes of the file. `GlassVersion::write`.
  var serialized: [UInt8] {
    var packed = ByteBuffer()
    Self.magic.withUnsafeBufferPointer { packed.append($0) }
    uuid.withUnsafeBufferPointer { packed.append($0) }
    packed.appendUInt(revision)
    for root in roots { root.append(to: &packed) }
    statistics.append(to: &packed)
    return Array(packed.bytes)
  }

  /// Reads a file's bytes. `GlassVersion::read`.
  ///
  /// - Throws: `.format` for anything but this format, whole.
  init(serialized bytes: [UInt8]) throws(GlassError) {
    guard bytes.starts(with: Self.magic) else {
      throw GlassError(.format, "this is no glass database of the format of 2016-03-14")
    }
    var unpacker = Unpacker(bytes, from: Self.magic.count)
    guard let uuid = unpacker.raw(16), let revision = unpacker.uint32() else {
      throw GlassError(.format, "the version file is cut short")
    }
    var roots: [RootInfo] = []
    for table in Table.allCases {
      guard let root = RootInfo(&unpacker) else {
        throw GlassError(.format, "the version file does not say where table \(table) is")
      }
      roots.append(root)
    }
    guard let statistics = Statistics(&unpacker), unpacker.isAtEnd else {
      throw GlassError(.format, "the version file's statistics are not eight numbers")
    }
    self.uuid = uuid
    self.revision = revision
    self.roots = roots
    self.statistics = statistics
  }
}

extension VersionFile {
  /// Puts the file into a folder, whole or not at all. `GlassVersion::sync`.
  func write(toFolder folder: String, isSynchronised: Bool) throws(GlassError) {
    let path = folder + "/v.tmp"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .file("create", path, errno) }
    defer { close(descriptor) }
    try serialized.withUnsafeBufferPointer { bytes throws(GlassError) in
      try writeAll(bytes, to: descriptor, path)
    }
    if isSynchronised && fsync(descriptor) != 0 { throw .file("synchronise", path, errno) }
    if rename(path, folder + "/iamglass") != 0 { throw .file("rename", path, errno) }
    if isSynchronised { try synchronise(folder: folder) }
  }

  /// Waits until the names in a folder are on the disk.
  private func synchronise(folder: String) throws(GlassError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .file("open", folder, errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw .file("synchronise", folder, errno) }
  }
}
