// The bytes of a page's file. libxml2's input buffer opens plain, gzip and xz files alike; it is asked for a
// piece at a time, so that a small file that unpacks to gigabytes stops at the limit.

internal import CLibXML2
internal import Readers

/// Reads whole files.
enum PageFile {
  /// The bytes of a file, unpacked where it is compressed.
  ///
  /// - throws: `read.unreadable` when it cannot be opened, `read.too_large` above `limit`, `read.compressed` when it
  ///   cannot be unpacked to its end, `read.worker` when there is no memory for it.
  static func bytes(of path: String, limit: Int) throws(ReadFault) -> [UInt8] {
    // libxml2 takes "-" for standard input and "ftp:" for a server; a path is never either.
    let name = path.hasPrefix("/") ? path : "./" + path
    guard let buffer = xmlParserInputBufferCreateFilename(name, XML_CHAR_ENCODING_NONE) else {
      throw ReadFault(.unreadable, message: "cannot open \(path)")
    }
    defer { xmlFreeParserInputBuffer(buffer) }
    var total = 0
    while true {
      let got = xmlParserInputBufferGrow(buffer, 1 << 18)
      if got == 0 { break }
      if got < 0 && buffer.pointee.error == Int32(XML_ERR_NO_MEMORY.rawValue) {
        throw ReadFault(.worker, message: "no memory to hold \(path)")
      }
      if got < 0 {
        throw ReadFault(.compressed, message: "\(path) cannot be unpacked to its end")
      }
      total += Int(got)
      if total > limit {
        throw ReadFault(
          .tooLarge, message: "\(path) has more than \(limit >> 20) MiB unpacked; split it")
      }
    }
    return contents(of: buffer)
  }

  private static func contents(of buffer: xmlParserInputBufferPtr) -> [UInt8] {
    guard let start = xmlBufContent(buffer.pointee.buffer) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: xmlBufUse(buffer.pointee.buffer)))
  }
}

extension ReadFault.Code {
  /// A compressed file is broken or cut short.
  static let compressed = Self(rawValue: "read.compressed")
}
