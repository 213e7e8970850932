// A cancel reaches the request it is meant for, once, and never the next one.

import Synchronization
import Testing

@testable import Server

private final class Count: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .relaxed) }
  func add() { count.add(1, ordering: .relaxed) }
}

@Suite struct InterruptHandleTests {
  @Test func aCancelRunsTheActionOnce() {
    let handle = InterruptHandle()
    let counter = Count()
    handle.onCancel { counter.add() }
    #expect(!handle.isCancelled)
    handle.cancel()
    handle.cancel()
    #expect(handle.isCancelled)
    #expect(counter.value == 1)
  }

  @Test func anActionSetTooLateRunsAtOnce() {
    let handle = InterruptHandle()
    let counter = Count()
    handle.cancel()
    handle.onCancel { counter.add() }
    #expect(counter.value == 1)
  }

  @Test func nothingRunsAfterTheEnd() {
    let handle = InterruptHandle()
    let counter = Count()
    handle.onCancel { counter.add() }
    handle.end()
    handle.cancel()
    #expect(counter.value == 0)
    #expect(!handle.isCancelled)
  }
}
