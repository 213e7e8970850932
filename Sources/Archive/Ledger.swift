// What became of every file: the memory of `cutline index`. It is a log that only grows: an entry is a
// line, a later line replaces an earlier one, and the manifest says how many bytes count, so a commit
// publishes the ledger and its documents in the same rename. When most of it is old it is written anew.

import Glibc

/// What became of one file.
public struct LedgerEntry: Sendable, Hashable {
  /// How it ended.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Its documents are in the index.
    case indexed
    /// It was left out on purpose.
    case skipped
    /// It could not be read, or not to its end; what of it is in the index is counted in `documents`.
    case failed
  }

  /// How it ended.
  public var outcome: Outcome
  /// Why it was skipped or failed, or what of it could not be read; empty when all went well.
  public var reason: String
  /// How many documents of it the index has.
  public var documents: Int
  /// How many parts of it (lines, records) could not be read.
  public var faults: Int
  /// Nanoseconds since 1970 when it came to that.
  public var time: Int64
  /// Nanoseconds since 1970 when the file was last looked at; its content was read no earlier.
  public var looked: Int64
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

  /// How a reason starts that names another way to the same file.
  static let sameAs = "same as "

  /// Whether it was left out because it was met as another file first.
  var isSecondLink: Bool { outcome == .skipped && reason.hasPrefix(Self.sameAs) }

  /// Whether the file is as it was, by what `stat` says; nil where only its content can tell: it was
  /// changed so close to being read that a later change may have left the same time.
  func isUnchanged(_ status: FileStatus) -> Bool? {
    // What failed is tried again: the reader that was missing may be there now. A second link whose first
    // is gone is the file now.
    if outcome == .failed || isSecondLink || size != status.size { return false }
    guard modified == status.modified, inode == status.inode else { return nil }
    return isRacy ? nil : true
  }

  /// Whether a change after the last look may have left the same time of modification: file systems count
  /// it in steps of up to two seconds.
  var isRacy: Bool { modified > looked.subtractingReportingOverflow(2_000_000_000).partialValue }

  /// Whether the content is what it was.
  func hasContent(_ hash: UInt64, size: Int64) -> Bool {
    outcome != .failed && !isSecondLink && self.hash == hash && self.size == size
  }

  /// Whether another entry says the same but for the times and the hash.
  func says(_ other: LedgerEntry) -> Bool {
    var other = other
    other.time = time
    other.looked = looked
    other.hash = hash
    return other == self
  }
}

/// The ledger of an index in memory, and the lines that the next commit will add to it.
struct Ledger: Sendable {
  private(set) var entries: [FileKey: LedgerEntry] = [:]
  /// When the last run that finished began, nanoseconds since 1970; 0 before the first.
  private(set) var lastRun: Int64 = 0
  /// Lines since the last commit.
  private var pending: [UInt8] = []
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
        hint: ArchiveError.restoreHint)
    }
    // A line has about 150 bytes.
    entries.reserveCapacity(manifest.ledgerBytes / 128)
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      read(UnsafeBufferPointer(rebasing: bytes[..<manifest.ledgerBytes]))
    }
    guard isWhole else {
      throw ArchiveError(
        .corrupt, "line \(lines + 1) of the ledger \(path) cannot be read",
        hint: ArchiveError.restoreHint)
    }
  }

  /// Takes in lines; false where one is none, `lines` then counts those before it.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var columns = LedgerColumns(bytes)
    while !columns.isAtEnd {
      switch columns.line() {
      case .entry(let key, let entry): entries[key] = entry
      case .forgotten(let key): entries[key] = nil
      case .run(let time): lastRun = time
      case nil: return false
      }
      lines += 1
    }
    return true
  }

  /// Whether there is anything to commit.
  var hasChanges: Bool { !pending.isEmpty }

  /// Records what became of a file.
  mutating func record(_ entry: LedgerEntry, of key: FileKey) {
    entries[key] = entry
    add(.entry(key, entry))
  }

  /// Forgets a file.
  mutating func forget(_ key: FileKey) {
    entries[key] = nil
    add(.forgotten(key))
  }

  /// Records that a run which began at `time` is done.
  mutating func finishRun(_ time: Int64) {
    lastRun = time
    add(.run(time))
  }

  private mutating func add(_ line: LedgerLine) {
    lines += 1
    line.append(to: &pending)
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

  /// Writes only what counts, to the next file: the old one stays until the manifest names the new.
  private mutating func rewrite(
    to folder: IndexFolder, name: String
  ) throws(ArchiveError) -> (name: String, bytes: Int) {
    lines = 0
    pending = []
    add(.run(lastRun))
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) { add(.entry(key, entry)) }
    let next = Manifest.ledgerName(after: name)
    try FileSystem.write(pending, to: folder.file(next))
    defer { pending = [] }
    return (next, pending.count)
  }
}
