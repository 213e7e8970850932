// What the compressor makes must be what zlib unpacks, for bytes of every kind, and small where zlib
// makes them small.

import CZlib
import TestSupport
import Testing

@testable import Glass

@Suite struct DeflaterTests {
  /// What one deflater made of bytes; nil where it gave up.
  private func compressed(_ bytes: [UInt8], _ deflater: inout Deflater) -> [UInt8]? {
    var packed = ByteBuffer(capacity: 1)
    packed.append(7)
    let isSmaller = bytes.withUnsafeBufferPointer { deflater.compress($0, into: &packed) }
    #expect(packed.bytes[0] == 7 && (isSmaller || packed.count == 1))
    return isSmaller ? Array(packed.bytes.dropFirst()) : nil
  }

  /// What a new deflater makes of bytes.
  private func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var deflater = Deflater()
    return compressed(bytes, &deflater)
  }

  /// Bytes of many kinds: few or many different ones, repetitions near and far.
  private func samples(seed: UInt64) -> [[UInt8]] {
    var random = SeededRandom(seed: seed)
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    return (0..<120).map { index in
      let letters = [1, 2, 3, 20, 100, 256][below(6)]
      let size = below([8, 60, 700, 5000][below(4)])
      var bytes: [UInt8] = []
      while bytes.count < size {
        if below(4) == 0, !bytes.isEmpty {
          let start = below(bytes.count)
          let length = min(1 + below([6, 40, 600][below(3)]), bytes.count - start)
          bytes += bytes[start..<start + length]
        } else {
          // Squared, so that some come far more often than others.
          for _ in 0...below(9) {
            bytes.append(UInt8(truncatingIfNeeded: below(1 + below(letters)) &* 7))
          }
        }
      }
      return bytes
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func comesBack(_ seed: UInt64) throws {
    var deflater = Deflater()
    var shrunk = 0
    for bytes in samples(seed: seed) {
      guard let packed = compressed(bytes, &deflater) else { continue }
      #expect(packed.count < bytes.count)
      #expect(try inflated(packed) == bytes)
      shrunk += 1
    }
    #expect(shrunk > 60)
  }

  /// More than one block, and more than the window.
  @Test func large() throws {
    var random = SeededRandom(seed: 9)
    let phrase = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }
    var bytes: [UInt8] = []
    for _ in 0..<40 {
      bytes += phrase
      bytes.append(UInt8.random(in: 0...255, using: &random))
    }
    let packed = try #require(compressed(bytes))
    #expect(packed.count < 6000)
    #expect(try inflated(packed) == bytes)
    let zeros = [UInt8](repeating: 0, count: 200_000)
    #expect(try inflated(try #require(compressed(zeros))) == zeros)
  }

  @Test func whatDoesNotShrinkStays() {
    var random = SeededRandom(seed: 8)
    for size in [0, 1, 2, 19, 300, 40_000, 100_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(compressed(bytes) == nil)
    }
  }

  /// Codes that would be longer than 15 bits: letters whose counts grow like Fibonacci's numbers.
  @Test func deepTrees() throws {
    var bytes: [UInt8] = []
    var counts = (1, 1)
    for letter in 0..<22 as Range<UInt8> {
      bytes += [UInt8](repeating: letter, count: min(counts.0, 9000))
      counts = (counts.1, counts.0 + counts.1)
    }
    var random = SeededRandom(seed: 7)
    bytes.shuffle(using: &random)
    #expect(try inflated(try #require(compressed(bytes))) == bytes)
  }

  /// A code is complete, none of it too long, and what comes more often is not longer.
  @Test(arguments: [(286, 15), (30, 15), (19, 7)]) func codes(_ size: Int, _ limit: Int) {
    var random = SeededRandom(seed: 6)
    for round in 0..<200 {
      var code = HuffmanCode(size: size, maxLength: limit)
      for symbol in 0..<size where Int.random(in: 0...round, using: &random) < 30 {
        code.counts[symbol] = UInt32(1) << UInt32.random(in: 0..<20, using: &random)
      }
      code.build()
      var sum = 0
      for symbol in 0..<size where code.lengths[symbol] > 0 {
        #expect(Int(code.lengths[symbol]) <= limit && code.counts[symbol] > 0)
        sum += 1 << (limit - Int(code.lengths[symbol]))
        for other in 0..<size where code.counts[other] > code.counts[symbol] {
          #expect(code.lengths[other] <= code.lengths[symbol])
        }
      }
      #expect(sum == 1 << limit)
    }
  }
}
