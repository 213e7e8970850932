// Finds the files below the paths of a run, in one fixed order, each once. Links are followed, but only
// after everything that is really there: a link to a file of the archive never takes its place, and loops
// end because no folder is entered twice.

/// A file to index.
struct FoundFile: Sendable {
  var key: FileKey
  /// The absolute path.
  var path: String
  var status: FileStatus
  /// Nanoseconds since 1970 just before `status` was taken.
  var looked: Int64
  /// The file that this is another link to, where there was one before it.
  var sameAs: String?
  /// Why it cannot be read at all.
  var fault: String?
}

/// What lies below the paths of a run.
struct Walk: Sendable {
  /// The files, in the order in which they are indexed.
  var files: [FoundFile] = []
  /// The absolute paths that were looked through: what the ledger has below them and is not in `files` has
  /// vanished.
  private(set) var covered: [String] = []
  /// What could not be looked through; nothing below it is forgotten.
  private(set) var unreadable: [(path: String, error: ArchiveError)] = []

  private let began = nanosecondsSince1970()
  private let roots: [String]
  private let index: FileIdentity?
  /// Where the folders that are indexed by themselves lie: one that is met on another way (a link, a mount)
  /// is not indexed twice.
  private var rootPaths: [FileIdentity: String] = [:]
  private var isFollowingLinks = false
  private var links: [(path: String, key: FileKey)] = []
  private var seenFolders: Set<FileIdentity> = []
  private var seenFiles: [FileIdentity: String] = [:]

  /// A file or folder to walk through.
  struct Start: Sendable {
    var path: String
    var status: FileStatus
  }

  /// Walks through files and folders; `roots` grows by the folders that no earlier run had.
  ///
  /// - throws: `index.path` when a folder can no longer be read.
  init(
    _ starts: [Start], roots: inout [String], index: IndexFolder
  ) throws(ArchiveError) {
    for argument in starts {
      _ = Self.key(of: argument.path, isFolder: argument.status.kind == .folder, roots: &roots)
    }
    self.roots = roots
    self.index = try FileSystem.status(index.path)?.identity
    for root in roots {
      // A root that cannot be looked at now is met on no other way either.
      guard let status = try? FileSystem.status(root) else { continue }
      rootPaths[status.identity] = root
    }
    for start in starts {
      guard let key = Self.key(of: start.path, roots: roots) else { continue }
      if start.status.kind == .folder {
        try walk(start.path, key)
      } else {
        add(start.path, key, start.status)
      }
      covered.append(start.path)
    }
    // The list grows while it is worked through: what a link leads to may hold links.
    var next = 0
    isFollowingLinks = true
    while next < links.count {
      let (path, key) = links[next]
      next += 1
      take(path, key)
    }
  }

  /// The arguments as absolute paths without links, folders before what is in them. Called before anything
  /// is written, so that a slip of the pen makes no index.
  ///
  /// - throws: `index.path` when an argument is missing, cannot be read or is the index.
  static func resolve(
    _ arguments: [String], index: IndexFolder
  ) throws(ArchiveError) -> [Start] {
    let indexPath = FileSystem.realPath(index.path)
    var found: [Start] = []
    for argument in arguments {
      guard let path = FileSystem.realPath(argument) else {
        let number = FileSystem.lastError
        let reason =
          number.isMissing ? "there is no such file or folder" : FileSystem.describe(number)
        throw ArchiveError(
          .path, "cannot index \(argument): \(reason)",
          hint: "check the spelling; nothing was changed")
      }
      guard let status = try FileSystem.status(path), status.kind != .other else {
        throw ArchiveError(
          .path, "cannot index \(argument): it is neither a file nor a folder",
          hint: "nothing was changed")
      }
      if let indexPath, path.path(below: indexPath) != nil {
        throw ArchiveError(
          .path, "cannot index \(argument): it is the index itself", hint: "nothing was changed")
      }
      if status.kind == .folder {
        do { _ = try FileSystem.entries(in: path) } catch {
          throw ArchiveError(.path, error.message, hint: "nothing was changed")
        }
      }
      found.append(Start(path: path, status: status))
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The key of a path: below the innermost root that holds it, else below a new root.
  static func key(of path: String, isFolder: Bool, roots: inout [String]) -> FileKey {
    if let key = key(of: path, roots: roots) { return key }
    let (folder, name) = isFolder ? (path, "") : path.folderAndName
    roots.append(folder)
    return FileKey(root: roots.count - 1, path: name)
  }

  /// The key of a path below one of the roots; nil where none holds it.
  static func key(of path: String, roots: [String]) -> FileKey? {
    var best: FileKey?
    for root in roots.indices {
      guard let rest = path.path(below: roots[root]) else { continue }
      if best.map({ rest.utf8.count < $0.path.utf8.count }) ?? true {
        best = FileKey(root: root, path: rest)
      }
    }
    return best
  }

  /// Looks at one thing that the walk has come to.
  private mutating func take(_ path: String, _ key: FileKey) {
    do {
      guard let status = try FileSystem.status(path) else { return }
      switch status.kind {
      case .folder: try walk(path, key)
      case .file: add(path, key, status)
      case .other: break
      }
    } catch {
      unreadable.append((path, error))
    }
  }

  private mutating func walk(_ folder: String, _ key: FileKey) throws(ArchiveError) {
    guard let status = try FileSystem.status(folder), status.identity != index,
      seenFolders.insert(status.identity).inserted
    else { return }
    var key = key
    if let root = rootPaths[status.identity] {
      // A folder that was indexed by itself before a folder around it keeps its documents' ids.
      guard root.hasSameBytes(as: folder), let own = Self.key(of: folder, roots: roots) else {
        return
      }
      key = own
    }
    let entries = try FileSystem.entries(in: folder)
    if Self.isIndex(folder, entries) { return }
    for entry in entries where !entry.name.isHiddenName {
      let path = folder.appendingPath(entry.name)
      let child = FileKey(root: key.root, path: key.path.appendingPath(entry.name))
      if !entry.isText {
        report(path, child, entry)
      } else if entry.kind == .link {
        links.append((path, child))
      } else {
        take(path, child)
      }
    }
  }

  /// Notes a name that is not UTF-8. It cannot be kept, printed or asked for, so it is not opened; its
  /// bytes are shown in hex.
  private mutating func report(_ path: String, _ key: FileKey, _ entry: FolderEntry) {
    let reason = "its name is not UTF-8: rename it"
    if entry.kind == .folder || entry.kind == .link {
      unreadable.append((path, ArchiveError(.path, reason)))
    } else {
      files.append(
        FoundFile(key: key, path: path, status: .none, looked: began, fault: reason))
    }
  }

  /// Whether a folder is an index of ours, this one or another.
  private static func isIndex(_ folder: String, _ entries: [FolderEntry]) -> Bool {
    guard entries.contains(where: { $0.name == "manifest" }),
      entries.contains(where: { $0.name == "shards" })
    else { return false }
    let manifest = try? FileSystem.contents(folder.appendingPath("manifest"))
    return manifest?.starts(with: Manifest.opening) ?? false
  }

  private mutating func add(_ path: String, _ key: FileKey, _ status: FileStatus) {
    var file = FoundFile(key: key, path: path, status: status, looked: began)
    if let first = seenFiles[status.identity] {
      if first.hasSameBytes(as: path) { return }
      // A file with one name that is really there is no other: some network file systems give the same
      // number to two files.
      if status.names > 1 || isFollowingLinks { file.sameAs = first }
    } else {
      seenFiles[status.identity] = path
    }
    files.append(file)
  }

  /// Whether a file of the ledger lies in what this walk looked through. What is hidden below an argument
  /// was not looked at: it is in the ledger because it was named once.
  func covers(_ key: FileKey) -> Bool {
    guard let path = key.absolutePath(roots) else { return false }
    return covered.contains { path.path(below: $0).map { !$0.hasHiddenPart } ?? false }
      && !unreadable.contains { path.path(below: $0.path) != nil }
  }
}
