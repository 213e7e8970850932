// How the thread that reads stops the thread that searches. The action runs under the handle's lock and
// never after the request has ended: a cancel that comes a moment late must not hit the next request,
// which may well search with the same Xapian interrupt.

import Synchronization

/// Tells one running request to stop.
///
/// The session cancels it; the handler of the request either looks at `isCancelled` now and then or says
/// with `onCancel` what to do at once. A handler that stops answers `request.cancelled`; one that had
/// finished already gives its result.
public final class InterruptHandle: Sendable {
  private struct State {
    var isCancelled = false
    var hasEnded = false
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// A handle for a request that is about to run.
  public init() {}

  /// Whether the request has been cancelled.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Sets what a cancel does; done at once if the cancel came first. The action is short, takes no lock
  /// that a search holds, and does not call this handle.
  public func onCancel(_ action: @escaping @Sendable () -> Void) {
    state.withLock { state in
      if state.isCancelled { action() }
      state.action = action
    }
  }

  /// Cancels the request. Nothing happens after its end.
  public func cancel() {
    state.withLock { state in
      if state.hasEnded || state.isCancelled { return }
      state.isCancelled = true
      state.action?()
    }
  }

  /// Says that the handler has returned. After this, no action runs.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      state.action = nil
    }
  }
}
