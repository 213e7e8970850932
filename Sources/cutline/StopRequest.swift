// Ctrl-C and SIGTERM for commands that write: the first asks the run to stop where the index stands, the second
// ends the program at once.

import Glibc
import Synchronization

/// Set by a signal; runs ask between records.
private let stopRequested = Atomic<Bool>(false)

/// Whether the program was asked to stop.
enum StopRequest {
  /// Whether it was.
  static var isMade: Bool { stopRequested.load(ordering: .relaxed) }

  /// Has Ctrl-C and SIGTERM ask, also where whoever started the program had them blocked.
  static func listen() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if stopRequested.exchange(true, ordering: .relaxed) { _exit(4) }
      }
      sigaddset(&signals, number)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
