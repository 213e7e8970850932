// Runs the same command in a child process. Xapian's check of a damaged database may crash: one in seventeen
// single wrong bits in a table did. The child crashes, and the parent says what that means.

import Glibc

/// A command that is run a second time, in a child.
enum GuardedRun {
  private static let mark = "CUTLINE_GUARDED"

  /// How the child ended.
  enum Outcome {
    /// It ended by itself, with this status.
    case exited(Int32)
    /// It was killed by this signal.
    case crashed(Int32)
  }

  /// Runs the program with the same arguments; nil in the child itself, and where no child can be started.
  static func run() -> Outcome? {
    if getenv(mark) != nil { return nil }
    setenv(mark, "1", 1)
    defer { unsetenv(mark) }
    var child = pid_t()
    guard posix_spawn(&child, "/proc/self/exe", nil, nil, CommandLine.unsafeArgv, environ) == 0
    else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    // WIFSIGNALED and WEXITSTATUS are macros, which Swift does not see.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .crashed(signal)
  }
}
