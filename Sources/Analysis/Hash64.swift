// The one hash of an index: ids of documents, long terms, contents of files. XXH64 with seed 0, since it
// is published with test values, spreads every bit (FNV-1a does not), and reads eight bytes at a time.
// Changing it would orphan every id, so the tests hold it to known answers.

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

/// A hash of bytes that is the same on every machine and in every version: XXH64 with seed 0
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). Not for secrets.
public func hash64(_ bytes: [UInt8]) -> UInt64 { hash64(bytes.span) }

/// A hash of bytes that is the same on every machine and in every version: XXH64 with seed 0
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). Not for secrets.
public func hash64(_ bytes: Span<UInt8>) -> UInt64 {
  var index = 0
  var hash: UInt64
  if bytes.count >= 32 {
    var lanes = (prime1 &+ prime2, prime2, 0 as UInt64, 0 &- prime1)
    while index + 32 <= bytes.count {
      lanes.0 = round(lanes.0, word(bytes, index))
      lanes.1 = round(lanes.1, word(bytes, index + 8))
      lanes.2 = round(lanes.2, word(bytes, index + 16))
      lanes.3 = round(lanes.3, word(bytes, index + 24))
      index += 32
    }
    hash =
      rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
    }
  } else {
    hash = prime5
  }
  hash &+= UInt64(bytes.count)
  return mix(tail(bytes, index, hash))
}

/// Adds the last bytes, fewer than 32.
private func tail(_ bytes: Span<UInt8>, _ start: Int, _ start64: UInt64) -> UInt64 {
  var index = start
  var hash = start64
  while index + 8 <= bytes.count {
    hash = rotate(hash ^ round(0, word(bytes, index)), 27) &* prime1 &+ prime4
    index += 8
  }
  if index + 4 <= bytes.count {
    var half: UInt64 = 0
    for offset in 0..<4 { half |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
    hash = rotate(hash ^ half &* prime1, 23) &* prime2 &+ prime3
    index += 4
  }
  while index < bytes.count {
    hash = rotate(hash ^ UInt64(bytes[index]) &* prime5, 11) &* prime1
    index += 1
  }
  return hash
}

/// Spreads every bit over all of them.
private func mix(_ value: UInt64) -> UInt64 {
  var hash = value
  hash = (hash ^ hash >> 33) &* prime2
  hash = (hash ^ hash >> 29) &* prime3
  return hash ^ hash >> 32
}

@inline(__always)
private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
  rotate(lane &+ input &* prime2, 31) &* prime1
}

@inline(__always)
private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
  value << count | value >> (64 - count)
}

/// Eight bytes at `index`, least significant first.
@inline(__always)
private func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
  var result: UInt64 = 0
  for offset in 0..<8 { result |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
  return result
}
