// Threads, and a value that they share and wait on: pthreads wrapped so far as Cutline needs them. Xapian
// calls block, so they have no place on Swift's cooperative pool, which is as wide as the machine has cores.

import Glibc

/// A value that threads change in turn and wait on.
package final class Monitor<State>: @unchecked Sendable {
  // Unchecked: `state` is reachable only under `mutex`.
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// A value to share.
  package init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Changes the value and wakes those who wait.
  package func update<R>(_ body: (inout sending State) -> sending R) -> sending R {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    return body(&state)
  }

  /// Waits until `body` gives something, calling it again after each change.
  package func wait<R>(_ body: (inout sending State) -> sending R?) -> sending R {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    while true {
      if let result = body(&state) { return result }
      pthread_cond_wait(condition, mutex)
    }
  }
}

/// A thread of its own.
package struct WorkerThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread; nil when the system has none left.
  package init?(_ body: @escaping @Sendable () -> Void) {
    final class Box {
      let body: @Sendable () -> Void;
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var handle = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let status = pthread_create(
      &handle, nil,
      { argument in
        // The argument is the box retained above: never nil, of that one type.
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits for the end of the thread.
  package func join() { pthread_join(handle, nil) }
}
