// A thread that can be waited for. Not a task: reading and Xapian's calls block, and Swift's cooperative
// pool has as many threads as the machine has cores. A class, so that threads can stand in an array and
// a second `join`, which pthreads leaves undefined, does nothing.

import Glibc
import Synchronization

/// The system would not start a thread.
package struct ThreadFault: Error, Sendable, Hashable {
  /// The system's error number.
  package let errno: Int32
}

/// A running thread.
package final class Thread: Sendable {
  /// How large a stack each thread has, whatever `ulimit -s` says: parsing follows brackets by recursion,
  /// and the deepest that it takes needs 2 MiB in a debug build. Only what is touched costs memory.
  package static let stackBytes = 8 << 20

  /// Nil once it has been waited for.
  private let handle: Mutex<pthread_t?>

  /// Starts a thread.
  ///
  /// - throws: `ThreadFault` when the system has no more threads or no memory for the stack.
  package init(_ body: @escaping @Sendable () -> Void) throws(ThreadFault) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    let box = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        // The argument is the box retained above: never nil, of that one type.
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      throw ThreadFault(errno: status)
    }
    handle = Mutex(thread)
  }

  deinit {
    // Nobody can wait for it any more: the system clears up after its end.
    if let thread = handle.withLock({ $0.take() }) { pthread_detach(thread) }
  }

  /// Waits until the thread has ended; the second time does nothing.
  package func join() {
    if let thread = handle.withLock({ $0.take() }) { pthread_join(thread, nil) }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
