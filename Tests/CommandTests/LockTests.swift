// One writer at a time, readers meanwhile, and a writer that is killed: with processes as they are, not with a lock
// that the test holds itself.

import Foundation
import TestSupport
import Testing

/// Two writers: the second is told who the first is.
@Suite struct LockTests {
  @Test func aLockedIndexNamesItsHolder() throws {
    let folder = try indexedNews()
    let record = #"{"title":"Storm","description":"It was a storm."}"# + "\n"
    try folder.write(String(repeating: record, count: 20_000), to: "storm.jsonl")
    // The first writer is stopped in the middle of its work, so that it holds the lock for as long as needed.
    let script = """
      cutline index storm.jsonl & pid=$!
      until cutline index news > /dev/null 2> message; [ $? = 3 ]; do sleep 0.05; done
      kill -STOP $pid
      cutline index news; echo "status $?"
      cutline search city --format paths | wc -l
      kill -KILL $pid; wait $pid
      cutline index -q news; echo "status $?"
      echo "process $pid ("
      """
    let outcome = try Program.run(["-c", script], program: "/bin/sh", in: folder)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(outcome)")
    #expect(lines[0] == "status 3")
    #expect(lines[1] == "4")
    #expect(lines[2] == "status 0")
    #expect(
      outcome.errors.contains("is locked by \(lines[3])cutline index), for "), "\(outcome.errors)")
  }
}
