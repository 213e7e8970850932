// One thread that can be waited for. Not a task: reading blocks, and Swift's cooperative pool has as many
// threads as the machine has cores.

internal import Glibc

/// A running thread.
struct Thread: ~Copyable {
  private let thread: pthread_t

  /// Starts a thread.
  ///
  /// - throws: `ServeFault` when the system has no more threads.
  init(_ body: @escaping @Sendable () -> Void) throws(ServeFault) {
    let box = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      throw ServeFault(errno: status, doing: "start a thread")
    }
    self.thread = thread
  }

  /// Waits until the thread has ended.
  consuming func join() { pthread_join(thread, nil) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
