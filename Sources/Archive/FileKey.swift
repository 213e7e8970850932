// Paths, compared as the kernel compares them: byte by byte. Swift's own comparison holds é and e + U+0301
// for the same, and takes "/" with a combining mark behind it for one character; on Linux they are two
// files, and a separator.

/// A file as the ledger knows it: which indexed folder, and the path below.
public struct FileKey: Sendable {
  /// The folder's place in `Manifest.roots`.
  public var root: Int
  /// The path below that folder; empty for the folder itself.
  public var path: String
}

extension FileKey: Hashable {
  /// Whether both name the same file, byte for byte.
  public static func == (left: FileKey, right: FileKey) -> Bool {
    left.root == right.root && left.path.hasSameBytes(as: right.path)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    path.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension FileKey: Comparable {
  /// By root, then by the bytes of the path.
  public static func < (left: FileKey, right: FileKey) -> Bool {
    if left.root != right.root { return left.root < right.root }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  /// The absolute path of the file; nil where there is no such root.
  func absolutePath(_ roots: [String]) -> String? {
    roots.indices.contains(root) ? roots[root].appendingPath(path) : nil
  }
}

extension String {
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether this is the name of something hidden.
  var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") }

  /// Whether anything on this relative path is hidden.
  var hasHiddenPart: Bool {
    var isStart = true
    for byte in utf8 {
      if isStart && byte == UInt8(ascii: ".") { return true }
      isStart = byte == UInt8(ascii: "/")
    }
    return false
  }

  /// The path of something in this folder; this folder where `name` is empty.
  func appendingPath(_ name: String) -> String {
    if name.isEmpty { return self }
    if isEmpty { return name }
    return utf8.last == UInt8(ascii: "/") ? self + name : self + "/" + name
  }

  /// What remains of this path below `folder`, empty for the folder itself; nil when it is not below it.
  func path(below folder: String) -> String? {
    // The folder "/" is the only one whose path ends in a separator.
    let folder = folder.utf8.elementsEqual("/".utf8) ? "".utf8 : folder.utf8
    guard utf8.starts(with: folder) else { return nil }
    let rest = utf8.dropFirst(folder.count)
    guard let first = rest.first else { return "" }
    if first == UInt8(ascii: "/") { return Self(decoding: rest.dropFirst(), as: UTF8.self) }
    return folder.isEmpty ? Self(decoding: rest, as: UTF8.self) : nil
  }

  /// The folder that this absolute path lies in, and its last part.
  var folderAndName: (folder: String, name: String) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", self) }
    let name = Self(decoding: utf8[utf8.index(after: slash)...], as: UTF8.self)
    return (slash == utf8.startIndex ? "/" : Self(decoding: utf8[..<slash], as: UTF8.self), name)
  }
}
