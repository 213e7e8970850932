// What became of every file: the memory of `cutline index`. It is a log that only grows: an entry is a
// line, a later line replaces an earlier one, and the manifest says how many bytes count, so a commit
// publishes the ledger and its documents in the same rename. When most of it is old it is written anew.

import Glibc

/// A file as the ledger knows it: which indexed folder, and the path below.
public struct FileKey: Sendable, Hashable {
  /// The folder's place in `Manifest.roots`.
  public var root: Int
  /// The path below that folder.
  public var path: String
}

/// What became of one file.
public struct LedgerEntry: Sendable, Hashable {
  /// How it ended.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Its documents are in the index.
    case indexed
    /// It was left out on purpose.
    case skipped
    /// It could not be read.
    case failed
  }

  /// How it ended.
  public var outcome: Outcome
  /// Why it was skipped or failed, or what of it could not be read; empty when all went well.
  public var reason: String
  /// How many documents came out of it.
  public var documents: Int
  /// How many parts of it (lines, records) could not be read.
  public var faults: Int
  /// Seconds since 1970 when that was recorded.
  public var time: Int64
  /// Size in bytes.
  public var size: Int64
  /// Last modification, nanoseconds since 1970.
  public var modified: Int64
  /// The file's number on its device.
  public var inode: UInt64
  /// The device.
  public var device: UInt64
  /// A hash of the content.
  public var hash: UInt64

  /// Whether the file is as it was, by what `stat` says; nil where only its content can tell: it was
  /// changed so close to being read that a later change may have left the same time.
  func isUnchanged(_ status: FileStatus) -> Bool? {
    // What failed is tried again: the reader that was missing may be there now.
    if outcome == .failed || size != status.size { return false }
    guard modified == status.modified, inode == status.inode else { return nil }
    return modified / 1_000_000_000 + 2 > time ? nil : true
  }
}

/// The ledger of an index in memory, and the lines that the next commit will add to it.
struct Ledger: Sendable {
  private(set) var entries: [FileKey: LedgerEntry] = [:]
  /// When the last run that finished began, seconds since 1970; 0 before the first.
  private(set) var lastRun: Int64 = 0
  /// Lines since the last commit.
  private(set) var pending: [UInt8] = []
  private var lines = 0

  init() {}

  /// Reads the lines that count.
  ///
  /// - throws: `index.corrupt` where a line is none.
  init(_ folder: IndexFolder, _ manifest: Manifest) throws(ArchiveError) {
    let path = folder.file(manifest.ledger)
    guard let bytes = try FileSystem.contents(path), bytes.count >= manifest.ledgerBytes else {
      throw ArchiveError(
        .corrupt, "the ledger \(path) is shorter than the manifest says",
        hint: "restore it from a backup, or remove the index and index again")
    }
    for line in bytes[..<manifest.ledgerBytes].split(separator: UInt8(ascii: "\n")) {
      guard read(line) else {
        throw ArchiveError(
          .corrupt, "line \(lines + 1) of the ledger \(path) cannot be read",
          hint: "restore it from a backup, or remove the index and index again")
      }
      lines += 1
    }
  }

  /// Records what became of a file.
  mutating func record(_ entry: LedgerEntry, of key: FileKey) {
    entries[key] = entry
    write(entry, of: key)
  }

  /// Forgets a file.
  mutating func forget(_ key: FileKey) {
    entries[key] = nil
    lines += 1
    pending += Array("-\t\(key.root)\t".utf8) + Self.escaped(key.path) + [UInt8(ascii: "\n")]
  }

  /// Records that a run which began at `time` is done.
  mutating func finishRun(_ time: Int64) {
    lastRun = time
    lines += 1
    pending += Array("!\t\(time)\n".utf8)
  }

  /// Writes the pending lines behind those that count and returns the ledger's name and length.
  mutating func commit(
    to folder: IndexFolder, name: String, bytes: Int
  ) throws(ArchiveError) -> (name: String, bytes: Int) {
    if lines > 1000 && lines > 2 * entries.count {
      return try rewrite(to: folder, name: name)
    }
    let path = folder.file(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
    defer { close(descriptor) }
    // What a run that was killed left behind the counted bytes is cut off.
    guard ftruncate(descriptor, bytes) == 0, lseek(descriptor, bytes, SEEK_SET) == bytes else {
      throw FileSystem.failure("write", path)
    }
    try FileSystem.append(pending, to: descriptor, path: path)
    if fsync(descriptor) != 0 { throw FileSystem.failure("write", path) }
    defer { pending = [] }
    return (name, bytes + pending.count)
  }

  private mutating func rewrite(
    to folder: IndexFolder, name: String
  ) throws(ArchiveError) -> (name: String, bytes: Int) {
    lines = 0
    pending = Array("!\t\(lastRun)\n".utf8)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) { write(entry, of: key) }
    let number = Int(name.drop { !$0.isNumber }) ?? 0
    let next = "ledger-\(number + 1)"
    try FileSystem.write(pending, to: folder.file(next))
    defer { pending = [] }
    return (next, pending.count)
  }

  private mutating func write(_ entry: LedgerEntry, of key: FileKey) {
    lines += 1
    pending += Array("+\t\(key.root)\t".utf8) + Self.escaped(key.path)
    let numbers =
      "\t\(entry.outcome.rawValue)\t\(entry.documents)\t\(entry.faults)\t\(entry.time)\t\(entry.size)"
      + "\t\(entry.modified)\t\(entry.inode)\t\(entry.device)\t\(entry.hash)\t"
    pending += Array(numbers.utf8) + Self.escaped(entry.reason) + [UInt8(ascii: "\n")]
  }

  /// Takes in one line; false where it is none.
  private mutating func read(_ line: ArraySlice<UInt8>) -> Bool {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func text(_ index: Int) -> String { String(decoding: columns[index], as: UTF8.self) }
    switch (line.first, columns.count) {
    case (UInt8(ascii: "!"), 2):
      guard let time = Int64(text(1)) else { return false }
      lastRun = time
    case (UInt8(ascii: "-"), 3):
      guard let root = Int(text(1)) else { return false }
      entries[FileKey(root: root, path: Self.unescaped(columns[2]))] = nil
    case (UInt8(ascii: "+"), 13):
      guard let root = Int(text(1)), let outcome = LedgerEntry.Outcome(rawValue: text(3)),
        let documents = Int(text(4)), let faults = Int(text(5)), let time = Int64(text(6)),
        let size = Int64(text(7)), let modified = Int64(text(8)), let inode = UInt64(text(9)),
        let device = UInt64(text(10)), let hash = UInt64(text(11))
      else { return false }
      entries[FileKey(root: root, path: Self.unescaped(columns[2]))] = LedgerEntry(
        outcome: outcome, reason: Self.unescaped(columns[12]), documents: documents,
        faults: faults, time: time, size: size, modified: modified, inode: inode, device: device,
        hash: hash)
    default: return false
    }
    return true
  }

  /// Escapes what separates columns and lines.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func unescaped(_ column: ArraySlice<UInt8>) -> String {
    guard column.contains(UInt8(ascii: "\\")) else {
      return String(decoding: column, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var rest = column
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      default: bytes.append(next)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension FileKey: Comparable {
  /// By root, then by the bytes of the path.
  public static func < (left: FileKey, right: FileKey) -> Bool {
    if left.root != right.root { return left.root < right.root }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
