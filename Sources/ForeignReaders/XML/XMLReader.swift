// Which reader takes an XML file: its root element says so. Formats are told apart by local names alone,
// since each of them has gone by several namespaces.

internal import Readers

/// Reads XML files of every dialect that is known.
enum XMLReader {
  /// Reads a file.
  ///
  /// - throws: `read.unsupported` for a dialect that is not news, and what its reader throws.
  static func read(
    _ stream: ByteStream, options: ReadOptions, into sink: RecordSink
  ) throws(ReadFault) {
    let head = try stream.head(FileFormat.headBytes)
    guard let root = XMLDocument.root(ofHead: head) else {
      throw ReadFault(
        head.contains { $0 > 0x20 } ? .xml : .empty, message: "the XML has no root element")
    }
    switch root.name {
    case "newsMessage": try NewsMLG2Reader.read(stream, options: options, into: sink)
    case let name where NewsMLG2Reader.items.contains(name):
      try NewsMLG2Reader.read(stream, options: options, into: sink)
    case "NewsML", "NewsItem": try NewsML1Reader.read(stream, options: options, into: sink)
    case "nitf": try NITFReader.read(stream, options: options, into: sink)
    case "html":
      let bytes = try stream.all(limit: options.limits.fileBytes)
      sink.record(try HTMLReader().read(bytes, options: options))
    case let name where FeedReader.roots.contains(name):
      try FeedReader.read(stream, options: options, into: sink)
    default:
      if try RecordXMLReader.read(stream, options: options, into: sink) { return }
      throw ReadFault(.unsupported, message: "XML whose root is <\(root.name)> is not read")
    }
  }
}
