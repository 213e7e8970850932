public import News
import Glibc
public struct FileReader: Sendable {
  public init() {}
  public func read(path: String, options: ReadOptions, record: (NewsRecord) throws -> Void, fault: (ReadFault) -> Void) throws(ReadFault) {
    guard let f = fopen(path, "r") else { throw ReadFault(.unreadable, message: "x") }
    defer { fclose(f) }
    var bytes: [UInt8] = []
    var buf = [UInt8](repeating: 0, count: 65536)
    while true { let n = fread(&buf, 1, buf.count, f); if n == 0 { break }; bytes += buf[..<n] }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1)
    var r = NewsRecord(format: "text", headline: parts.first.map(String.init) ?? "", body: parts.count > 1 ? String(parts[1]) : "")
    r.source = options.source
    try? record(r)
  }
}
