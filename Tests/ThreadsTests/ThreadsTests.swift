// A thread runs, can be waited for and has the stack that it promises; a monitor hands values from one
// thread to another and loses none.

import Glibc
import Testing

@testable import Threads

@Suite struct ThreadsTests {
  @Test func joiningWaitsForTheEnd() throws {
    let hasEnded = Monitor(false)
    let thread = try Thread {
      usleep(50_000)
      hasEnded.update { $0 = true }
    }
    thread.join()
    #expect(hasEnded.update { $0 })
    thread.join()
  }

  @Test func aThreadThatNobodyWaitsForRunsToItsEnd() throws {
    let hasEnded = Monitor(false)
    _ = try Thread { hasEnded.update { $0 = true } }
    #expect(hasEnded.wait { $0 ? true : nil })
  }

  /// Goes down `depth` calls, each of which holds a KiB of stack.
  private static func descend(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { bytes in
      bytes.initialize(repeating: 1)
      return depth == 0 ? 0 : descend(depth - 1) + Int(bytes[depth % 1024])
    }
  }

  @Test func theStackHasRoomForDeepRecursion() throws {
    let result = Monitor(0)
    let depth = Thread.stackBytes / 2 / 1024
    let thread = try Thread {
      let sum = Self.descend(depth)
      result.update { $0 = sum }
    }
    thread.join()
    #expect(result.update { $0 } == depth)
  }

  @Test func manyThreadsTakeEachValueOnce() throws {
    struct Queue {
      var values: [Int] = []
      var taken: [Int] = []
      var isClosed = false
    }
    let queue = Monitor(Queue())
    let threads = try (0..<4).map { _ in
      try Thread {
        while let value = queue.wait({ queue -> Int?? in
          if !queue.values.isEmpty { return .some(queue.values.removeFirst()) }
          return queue.isClosed ? .some(nil) : nil
        }) {
          queue.update { $0.taken.append(value) }
        }
      }
    }
    for value in 0..<500 {
      // At most three wait, so that both sides come to wait for each other.
      let _: Void = queue.wait { queue in
        if queue.values.count >= 3 { return nil }
        return queue.values.append(value)
      }
    }
    queue.update { $0.isClosed = true }
    for thread in threads { thread.join() }
    #expect(queue.update { $0.taken.sorted() } == Array(0..<500))
  }

  @Test func whatOnlyOneCanHaveIsHandedOver() {
    struct Token: ~Copyable, Sendable {
      let number: Int
      consuming func redeem() -> Int { number }
    }
    let sum = Monitor(1)
    sum.update(giving: Token(number: 2)) { $0 += $1.redeem() }
    #expect(sum.update { $0 } == 3)
  }
}
