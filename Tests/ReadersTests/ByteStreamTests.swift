// Streams of bytes: looking ahead, moving, and faults of the source in the middle of either.

import Readers
import TestSupport
import Testing

@Suite struct ByteStreamTests {
  private let bytes = (0..<200).map { UInt8($0) }

  /// A stream that gives seven bytes at a time and then a fault.
  private func faulty(after count: Int) -> ByteStream {
    var given = 0
    return ByteStream { buffer throws(ReadFault) in
      guard given < count else { throw ReadFault(.unreadable, message: "the disk is gone") }
      let step = min(7, min(buffer.count, count - given))
      for index in 0..<step { buffer[index] = UInt8(given + index) }
      given += step
      return step
    }
  }

  private func read(_ stream: ByteStream, _ count: Int) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let got = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
    return Array(buffer[..<got])
  }

  @Test func whatWasLookedAtIsGivenOut() throws {
    let stream = ByteStream(bytes)
    #expect(try stream.head(10) == Array(bytes[..<10]))
    #expect(try stream.head(20) == Array(bytes[..<20]))
    #expect(stream.offset == 0)
    #expect(try read(stream, 5) == Array(bytes[..<5]))
    #expect(try stream.head(3) == Array(bytes[5..<8]))
    #expect(try stream.all(limit: 1000) == Array(bytes[5...]))
    #expect(stream.offset == 200)
    #expect(try stream.head(1) == [])
  }

  @Test func aFaultAheadWaitsForItsPlace() throws {
    let stream = faulty(after: 30)
    #expect(try stream.head(100).count == 30)
    #expect(try read(stream, 100).count == 30)
    #expect(throws: ReadFault.self) { try read(stream, 100) }
    #expect(throws: ReadFault.self) { try stream.head(1) }
    #expect(throws: ReadFault.self) { try faulty(after: 0).head(1) }
    #expect(throws: ReadFault.self) { try faulty(after: 30).all(limit: 1000) }
  }

  @Test func streamsMoveToAPlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "bytes")
    for stream in [ByteStream(bytes), try ByteStream.file(path)] {
      #expect(stream.canMove)
      _ = try stream.head(50)
      try stream.move(to: 150)
      #expect(stream.offset == 150)
      #expect(try stream.all(limit: 1000) == Array(bytes[150...]))
      try stream.move(to: 10)
      #expect(try stream.head(2) == [10, 11])
      try stream.move(to: 500)
      #expect(try read(stream, 5) == [])
    }
    #expect(!faulty(after: 1).canMove)
  }
}
