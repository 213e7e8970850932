// Ctrl-C and SIGTERM for commands that write: the first asks the run to stop where the index stands, a later one
// ends the program at once. Wrappers such as timeout(1) send the same signal to a process and to its group, so
// one that follows in a moment is the same request.

import Glibc
import Synchronization

/// When a signal asked to stop, in nanoseconds of the monotonic clock; 0 while none has.
private let stopRequested = Atomic<Int64>(0)

/// Whether the program was asked to stop.
enum StopRequest {
  /// Signals that come so soon after the first are the same request.
  private static let sameRequest: Int64 = 300_000_000

  /// Whether it was.
  static var isMade: Bool { stopRequested.load(ordering: .relaxed) != 0 }

  /// Has Ctrl-C and SIGTERM ask, also where whoever started the program had them blocked.
  static func listen() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in StopRequest.make() }
      sigaddset(&signals, number)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Runs in a signal's handler: only what may be called there.
  private static func make() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let time = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    let (isFirst, first) = stopRequested.compareExchange(
      expected: 0, desired: time, ordering: .relaxed)
    if !isFirst && time - first > sameRequest { _exit(4) }
  }
}
