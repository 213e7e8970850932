// Faults on demand, so that the client's handling of a worker that crashes, hangs or eats memory is tested
// with the real program. Debug builds only.

#if DEBUG
  import Glibc

  /// What a library at its worst does to the worker.
  enum InjectedFault {
    /// Does to this process what the file's name asks for.
    static func strike(path: String) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if name.hasPrefix("fail-crash") {
        raise(SIGSEGV)
      } else if name.hasPrefix("fail-hang") {
        while true { pause() }
      } else if name.hasPrefix("fail-memory") {
        var hoard: [[UInt8]] = []
        while true { hoard.append([UInt8](repeating: 1, count: 1 << 26)) }
      }
    }
  }
#endif
