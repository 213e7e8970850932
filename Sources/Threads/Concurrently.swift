// Two pieces of work at the same time: what is too long for one core and has no more than two parts.

/// Does two pieces of work at the same time, the first in a thread of its own, and waits for both. Where
/// the system has no thread left the first is done here.
package func concurrently<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, and second: () -> Second
) -> (First, Second) {
  let result = Monitor<First?>(nil)
  guard
    let thread = try? Thread({
      let done = first()
      result.update { $0 = done }
    })
  else { return (first(), second()) }
  let other = second()
  defer { thread.join() }
  return (result.wait { $0 }, other)
}
