// Queries that are too long or too deep end in a fault, never in a crash: also on the small stack of a
// secondary thread.

import Foundation
import QueryLanguage
import Testing

@Suite struct LimitTests {
  private func fault(_ text: String) throws -> QueryFault {
    try #require(throws: QueryFault.self) { try parser.parse(text) }
  }

  @Test func `a query has at most 64 KiB`() throws {
    let longest = "\"" + String(repeating: "x", count: QueryLimit.bytes - 2) + "\""
    #expect(try parser.parse(longest).root.positiveLeaves.count == 1)
    let fault = try fault(longest + "y")
    #expect(fault.code == .long)
    #expect(fault.range == QueryLimit.bytes..<QueryLimit.bytes + 1)
  }

  @Test(arguments: ["(", "-(", "headline:(", "NOT (", "(a OR ", "\"", "‘", "*", "a)", "))"])
  func `a megabyte of one thing is refused`(piece: String) throws {
    #expect(try fault(String(repeating: piece, count: 1 << 20)).code == .long)
  }

  @Test func `a query has at most 2,000 leaves`() throws {
    let most = Array(repeating: "ab", count: QueryLimit.leaves).joined(separator: " ")
    #expect(try parser.parse(most).root.positiveLeaves.count == QueryLimit.leaves)
    let fault = try fault(most + " cd ef")
    #expect(fault.code == .long)
    #expect(fault.range == most.utf8.count + 1..<most.utf8.count + 3)
    #expect(try self.fault(String(repeating: "w ", count: 10_000)).code == .long)
  }

  @Test func `brackets nest at most 100 deep`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try parser.parse(nested(QueryLimit.depth)).description == "a")
    let fault = try fault(nested(QueryLimit.depth + 1))
    #expect(fault.code == .long)
    #expect(fault.range == QueryLimit.depth..<QueryLimit.depth + 1)
    #expect(try self.fault(String(repeating: "(", count: 60_000)).code == .long)
    #expect(try self.fault(String(repeating: "headline:(", count: 6_000)).code == .long)
  }

  @Test func `negations do not nest`() throws {
    #expect(try parser.parse(String(repeating: "NOT ", count: 16_001) + "a").description == "NOT a")
  }

  @Test func `the deepest query fits on a small stack`() throws {
    // Each level is an AND in an OR below a NOT: the deepest tree that 100 brackets can make.
    let opening = String(repeating: "a OR b -headline:(", count: QueryLimit.depth)
    let text = opening + "c" + String(repeating: ")", count: QueryLimit.depth)
    let result = Result<String, any Error>.onSmallStack {
      let query = try anyWordParser.parse(text)
      _ = try parser.parse(text)
      let again = try parser.parse(query.description)
      #expect(again.root.withoutRanges == query.root.withoutRanges)
      return query.description
    }
    #expect(try result.get().utf8.count > 1_000)
  }
}

extension Result where Failure == any Error, Success: Sendable {
  /// What `body` gives on a thread with 2 MiB of stack: what Linux gives a thread at the least, a quarter
  /// of what it gives by default. A debug build needs three quarters of it for 100 brackets.
  fileprivate static func onSmallStack(_ body: @escaping @Sendable () throws -> Success) -> Self {
    let box = Box<Self>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      box.value = Result { try body() }
      done.signal()
    }
    thread.stackSize = 2 << 20
    thread.start()
    done.wait()
    return box.value ?? .failure(CancellationError())
  }
}

/// Carries a value out of a thread. Unchecked: written before the semaphore is signalled, read after.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}
