// A value behind a lock that threads can wait on. Synchronization.Mutex has no condition variable, so
// this wraps pthread's pair.

import Glibc

/// A value that one thread at a time may touch, and a way to wait until another has changed it.
// Unchecked: the value is reached only under the mutex, and the two pthread objects are made for sharing.
package final class Monitor<Value>: @unchecked Sendable {
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Puts a value behind the lock.
  package init(_ value: sending Value) {
    self.value = value
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Touches the value, then wakes every thread that waits for a change.
  package func update<Result: ~Copyable>(
    _ body: (inout sending Value) -> sending Result
  ) -> sending Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return body(&value)
  }

  /// Touches the value with something that only one can have, which a closure could not take along.
  package func update<Given: ~Copyable & Sendable>(
    giving given: consuming Given, _ body: (inout sending Value, consuming Given) -> Void
  ) {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    body(&value, given)
  }

  /// Asks again after every change until there is an answer. The body must change nothing where it has
  /// none.
  package func wait<Result: ~Copyable>(
    _ body: (inout sending Value) -> sending Result?
  ) -> sending Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    while true {
      if let result = body(&value) { return result }
      pthread_cond_wait(changed, mutex)
    }
  }
}
