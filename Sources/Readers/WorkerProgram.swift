// Where the worker program is. Beside the running program first after the environment: a checkout, an install
// prefix and a test run each find their own, not an older one on PATH.

import Glibc

/// How workers are started and what they may take.
public struct WorkerConfiguration: Sendable, Hashable {
  /// The path of the program; nil looks for `cutline-readers` where it is installed.
  public var program: String?
  /// How long a worker may take over one file, in seconds.
  public var secondsPerFile: Double
  /// The most memory that a worker may map, in MiB.
  public var memoryMiB: Int
  /// All arguments of the program, for tests; nil for the limits above.
  package var arguments: [String]?

  /// A configuration: 30 seconds a file and 1 GiB unless given.
  public init(program: String? = nil, secondsPerFile: Double = 30, memoryMiB: Int = 1024) {
    self.program = program
    self.secondsPerFile = secondsPerFile
    self.memoryMiB = memoryMiB
  }
}

/// Finds the worker program.
enum WorkerProgram {
  static let name = "cutline-readers"

  /// The path of the program: `$CUTLINE_READERS`, else beside the running program, else in
  /// `../libexec/cutline` from there, else on PATH.
  ///
  /// - throws: `read.foreign` when it is nowhere, or `$CUTLINE_READERS` names nothing that can be run.
  static func find() throws(ReadFault) -> String {
    try find(named: environment("CUTLINE_READERS"), beside: ownFolder(), path: environment("PATH"))
  }

  /// The same, with what the environment says handed in.
  static func find(
    named: String?, beside folder: String?, path: String?
  ) throws(ReadFault) -> String {
    if let named, !named.isEmpty {
      if isProgram(named) { return named }
      throw ReadFault(
        .foreign, message: "CUTLINE_READERS names \(named), which is no program that can be run")
    }
    var folders: [String] = []
    if let folder { folders = [folder, folder + "/../libexec/cutline"] }
    for folder in (path ?? "").split(separator: ":") {
      folders.append(String(folder))
    }
    for folder in folders where isProgram(folder + "/" + name) { return folder + "/" + name }
    throw ReadFault(
      .foreign,
      message:
        "it takes \(name) to read this file: install it beside cutline or set CUTLINE_READERS")
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The folder of the running program.
  private static func ownFolder() -> String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &path, Int(PATH_MAX))
    guard count > 0 else { return nil }
    let bytes = path[..<count].map { UInt8(bitPattern: $0) }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: bytes[..<slash], as: UTF8.self)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
