// A hash of a file's content, to tell a file that was touched from one that was changed. Not a
// cryptographic one: nobody gains by forging it.

import Glibc

/// Hashes files.
enum ContentHash {
  /// A 64-bit hash of a file's bytes, eight at a time.
  ///
  /// - throws: `index.io` when it cannot be read.
  static func of(_ path: String) throws(ArchiveError) -> UInt64 {
    // Without O_NONBLOCK a pipe that has taken the file's place would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileSystem.failure("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileStatus(status).kind == .file else {
      throw ArchiveError(.path, "cannot read \(path): it is not a file")
    }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try fill(&chunk, from: descriptor, path)
      if count == 0 { return hash }
      // A short last chunk is padded with zeros; its length tells it from zeros in the file.
      for index in count..<((count + 7) / 8 * 8) { chunk[index] = 0 }
      chunk.withUnsafeBytes { bytes in
        for offset in stride(from: 0, to: count, by: 8) {
          let word = UInt64(littleEndian: bytes.load(fromByteOffset: offset, as: UInt64.self))
          hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
          hash ^= hash >> 32
        }
      }
      hash = (hash ^ UInt64(count)) &* 0xC4CE_B9FE_1A85_EC53
    }
  }

  private static func fill(
    _ chunk: inout [UInt8], from descriptor: Int32, _ path: String
  ) throws(ArchiveError) -> Int {
    var filled = 0
    while filled < chunk.count {
      let count = chunk.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileSystem.failure("read", path)
      }
      filled += count
    }
    return filled
  }
}
