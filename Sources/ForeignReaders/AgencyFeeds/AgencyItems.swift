// The walk over a message of items, which both generations of NewsML share: each item a record as soon as it is
// read, so that a message of any size needs the memory of one item.

internal import News
internal import Readers

/// Reads messages that hold items.
enum AgencyItems {
  /// What an item turned out to be.
  enum Reading {
    /// News.
    case news(NewsRecord)
    /// Something else, by its name.
    case other(String)
  }

  /// Reads a message item by item.
  ///
  /// - parameter names: the local names of items.
  /// - parameter format: what a fault calls the format.
  /// - throws: `read.unsupported` when no item is news, and what `XMLItems.read` throws.
  static func read(
    _ stream: ByteStream, names: Set<String>, format: String, options: ReadOptions,
    into sink: RecordSink, item read: (XMLElement, _ head: XMLElement) -> Reading
  ) throws(ReadFault) {
    var others: [String] = []
    var seen: Set<String> = []
    var notes: [String] = []
    let document = try XMLItems.read(
      stream, names: names, limits: options.limits, progress: sink.progress,
      note: { notes.append($0) }
    ) { element, head throws(ReadFault) in
      switch read(element, head) {
      case .other(let name):
        if !others.contains(name) { others.append(name) }
      case .news(var record):
        // Two versions of one item in a message are two records.
        if let key = record.key, !seen.insert(key).inserted {
          record.key = key + "#\(record.item?.number ?? 0)"
        }
        record.notes += notes
        record.complete(with: options)
        seen.insert(record.key ?? "")
        sink.record(record)
      }
    }
    if let fault = document.fault { sink.fault(fault) }
    guard seen.isEmpty && document.fault == nil else { return }
    throw ReadFault(
      .unsupported,
      message: others.isEmpty
        ? "a \(format) message without any item"
        : "\(format) that holds no news: \(others.joined(separator: ", "))")
  }
}
