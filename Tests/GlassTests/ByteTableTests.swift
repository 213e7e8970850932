// The table of byte strings against a dictionary: strings of all lengths that its hash and its comparison take
// apart, from so few letters that many differ in one byte only.

import Glass
import Testing

@Suite struct ByteTableTests {
  @Test(arguments: [[], Array("S".utf8), Array("ZEN".utf8)])
  func numbersAreThoseOfADictionary(prefix: [UInt8]) {
    var table = ByteTable()
    var expected: [[UInt8]: Int] = [:]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let length = Int(state >> 60 & 0xF) + Int(state >> 58 & 0x7)
      let string: [UInt8] = (0..<length).map { index in
        let bit = state >> UInt64(index * 2) & 1
        return UInt8(ascii: "a") + UInt8(bit)
      }
      let (number, isNew) = prefix.withUnsafeBufferPointer { prefix in
        string.withUnsafeBufferPointer { table.insert(prefix, $0) }
      }
      #expect(isNew == (expected[string] == nil))
      #expect(number == expected[string, default: expected.count])
      expected[string] = number
      #expect(table.bytes(number) == prefix + string)
    }
    #expect(table.count == expected.count)
    #expect(expected.count > 1000)
  }
}
