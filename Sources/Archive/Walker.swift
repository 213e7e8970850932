// Finds the files below the paths of a run, in one fixed order, each once: links are followed, loops are
// not, and a second way to the same file is reported instead of taken.

/// A file to index.
struct FoundFile: Sendable {
  var key: FileKey
  /// The absolute path.
  var path: String
  var status: FileStatus
  /// The file that this is another link to, where there was one before it.
  var sameAs: String?
}

/// What lies below the paths of a run.
struct Walk: Sendable {
  /// The files, in the order in which they are indexed.
  var files: [FoundFile] = []
  /// The parts of the archive that were looked through: what the ledger has below them and is not in
  /// `files` has vanished.
  var covered: [FileKey] = []
  /// What could not be looked through; nothing below it is forgotten.
  var unreadable: [(key: FileKey, error: ArchiveError)] = []

  private var seenFolders: Set<[UInt64]> = []
  private var seenFiles: [[UInt64]: String] = [:]

  /// Walks through `arguments`, which may be files or folders; `roots` grows by the folders that no
  /// earlier run had.
  ///
  /// - throws: `index.path` when an argument is missing or cannot be read.
  init(
    _ arguments: [String], roots: inout [String], index: IndexFolder
  ) throws(ArchiveError) {
    for argument in arguments {
      guard let path = FileSystem.realPath(argument), let status = try FileSystem.status(path)
      else {
        throw ArchiveError(
          .path, "cannot index \(argument): there is no such file or folder",
          hint: "check the spelling; nothing was changed")
      }
      let key = Self.key(of: path, isFolder: status.kind == .folder, roots: &roots)
      if status.kind == .folder {
        do { _ = try FileSystem.names(in: path) } catch {
          throw ArchiveError(.path, error.message, hint: "nothing was changed")
        }
        try walk(path, key, index: index)
      } else {
        try add(path, key, status)
      }
      covered.append(key)
    }
  }

  /// The key of a path: below the innermost root that holds it, else below a new root.
  static func key(of path: String, isFolder: Bool, roots: inout [String]) -> FileKey {
    if let key = key(of: path, roots: roots) { return key }
    if isFolder {
      roots.append(path)
      return FileKey(root: roots.count - 1, path: "")
    }
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    roots.append(slash == path.startIndex ? "/" : String(path[..<slash]))
    return FileKey(root: roots.count - 1, path: String(path[path.index(after: slash)...]))
  }

  /// The key of a path below one of the roots; nil where none holds it.
  static func key(of path: String, roots: [String]) -> FileKey? {
    let holding = roots.indices.filter {
      path == roots[$0] || path.hasPrefix(roots[$0] == "/" ? "/" : roots[$0] + "/")
    }
    guard let root = holding.max(by: { roots[$0].utf8.count < roots[$1].utf8.count }) else {
      return nil
    }
    return FileKey(root: root, path: String(path.dropFirst(roots[root].count).drop { $0 == "/" }))
  }

  private mutating func walk(
    _ folder: String, _ key: FileKey, index: IndexFolder
  ) throws(ArchiveError) {
    guard let status = try FileSystem.status(folder),
      seenFolders.insert([status.device, status.inode]).inserted
    else { return }
    let names: [String]
    do { names = try FileSystem.names(in: folder) } catch {
      unreadable.append((key, error))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      if path == index.path { continue }
      let child = FileKey(root: key.root, path: key.path.isEmpty ? name : key.path + "/" + name)
      do {
        guard let status = try FileSystem.status(path) else { continue }
        switch status.kind {
        case .folder: try walk(path, child, index: index)
        case .file: try add(path, child, status)
        case .other: continue
        }
      } catch {
        unreadable.append((child, error))
      }
    }
  }

  private mutating func add(
    _ path: String, _ key: FileKey, _ status: FileStatus
  ) throws(ArchiveError) {
    let identity = [status.device, status.inode]
    var file = FoundFile(key: key, path: path, status: status)
    if let first = seenFiles[identity] {
      if first == path { return }
      file.sameAs = first
    } else {
      seenFiles[identity] = path
    }
    files.append(file)
  }

  /// Whether a file of the ledger lies in what this walk looked through.
  func covers(_ key: FileKey) -> Bool {
    covered.contains { key.isBelow($0) } && !unreadable.contains { key.isBelow($0.key) }
  }
}

extension FileKey {
  /// Whether this is `folder` or below it.
  func isBelow(_ folder: FileKey) -> Bool {
    root == folder.root
      && (folder.path.isEmpty || path == folder.path || path.hasPrefix(folder.path + "/"))
  }
}
