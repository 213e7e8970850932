// A table's file in memory, as the system pages it in. Databases that are merged never change, and nobody
// makes their files shorter; who does so takes the process down, as with any mapped file.

internal import Glibc

/// A file that is mapped for reading.
final class MappedFile {
  /// What is in it; good as long as the object lives.
  let bytes: UnsafeBufferPointer<UInt8>

  /// - Throws: `.damaged` where there is none; `.file`.
  init(path: String) throws(GlassError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT {
      throw GlassError(.damaged, "'\(path)' is not there")
    }
    if descriptor < 0 { throw .file("open", path, errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw .file("read", path, errno) }
    guard status.st_size > 0 else {
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    let count = Int(status.st_size)
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw .file("map", path, errno) }
    // Blocks are read about in order, each once.
    madvise(address, count, MADV_SEQUENTIAL)
    bytes = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// Lets the system take back the memory that pages were read into. What is read again comes back.
  func release() {
    if let start = bytes.baseAddress {
      madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED)
    }
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
