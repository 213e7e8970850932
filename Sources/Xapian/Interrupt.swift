// How a match is stopped: a flag and a deadline in C++ atomics, which a posting source inside the
// match looks at. Xapian's own time limit ends only the extra checking, not the match.

internal import CXapianShim

/// A switch that stops the matches of one request, from any thread or at a deadline. A stopped
/// match throws `.interrupted`, and ``state`` says why.
public final class Interrupt: Sendable {
  /// Whether, and why, matches must stop.
  public enum State: Sendable, Hashable {
    /// Matches run.
    case running
    /// ``cancel()`` was called.
    case cancelled
    /// A match saw that its deadline had passed.
    case timedOut
  }

  // A pointer is not Sendable, but what it points to is: two atomics, freed when nothing refers to
  // it.
  nonisolated(unsafe) let handle: OpaquePointer

  /// A switch that is running and has no deadline.
  public init() throws(XapianError) {
    var made: OpaquePointer?
    try checked { cxs_interrupt_new(&made, $0) }
    handle = try unwrapped(made)
  }

  deinit { cxs_interrupt_free(handle) }

  /// Stops every match that holds this switch, now and later.
  public func cancel() { cxs_interrupt_cancel(handle) }

  /// Stops matches that are still running so many nanoseconds from now; a negative number takes the
  /// deadline away.
  public func setDeadline(nanosecondsFromNow nanoseconds: Int64) {
    cxs_interrupt_set_deadline(handle, nanoseconds)
  }

  /// Running again, without a deadline: for the next request.
  public func reset() { cxs_interrupt_reset(handle) }

  /// Whether, and why, matches must stop. A passed deadline shows when a match has seen it.
  public var state: State {
    switch Int(cxs_interrupt_get_state(handle)) {
    case CXS_CANCELLED: .cancelled
    case CXS_TIMED_OUT: .timedOut
    default: .running
    }
  }
}
