// Names of elements and attributes by their bytes. A page has tens of thousands of them; a `String` made for
// each, and hashed as strings are, took a tenth of the time of reading a page.

/// A table of short names: at most sixteen bytes, two machine words.
struct NameTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var low: UInt64
    var high: UInt64
    var value: Value
  }

  private var slots: [Slot?]
  private let mask: Int

  /// A table; names longer than sixteen bytes are left out.
  init(_ entries: [(name: String, value: Value)]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: nil, count: size)
    for entry in entries {
      let bytes = Array(entry.name.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        guard let (low, high) = Self.words(bytes) else { return }
        var place = Self.hash(low, high) & mask
        while slots[place] != nil { place = (place + 1) & mask }
        slots[place] = Slot(low: low, high: high, value: entry.value)
      }
    }
  }

  /// The value of a name.
  subscript(_ name: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let (low, high) = Self.words(name) else { return nil }
    var place = Self.hash(low, high) & mask
    while let slot = slots[place] {
      if slot.low == low && slot.high == high { return slot.value }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func words(_ name: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64)? {
    guard name.count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<name.count {
      if index < 8 {
        low |= UInt64(name[index]) << UInt64(index * 8)
      } else {
        high |= UInt64(name[index]) << UInt64(index * 8 - 64)
      }
    }
    return (low, high)
  }

  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
