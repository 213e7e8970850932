// Which reader takes a file: decided by its unpacked content, then by its name. HTML is the first format here;
// the other foreign ones join it in this place.

internal import JSON
public import News
public import Readers

/// Reads files of every format that needs a library of its own.
public struct ForeignReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a file.
  ///
  /// - throws: what `HTMLReader` throws, or `read.unsupported` for a format that is not read here.
  public func read(path: String, options: ReadOptions) throws(ReadFault) -> NewsRecord {
    let bytes = try PageFile.bytes(of: path, limit: options.limits.fileBytes)
    let name = Self.nameInside(path)
    let head = Array(bytes.prefix(FileFormat.headBytes))
    // Comments or blank space may fill a page's head: then its name must do.
    let isPage = FileFormat.detect(head: head, name: name) == .html || Self.isNamedAsPage(name)
    guard isPage || bytes.isEmpty else {
      throw ReadFault(
        .unsupported, message: "\(path) is no page in HTML; cutline-readers reads nothing else yet")
    }
    return try HTMLReader().read(bytes, options: options)
  }

  /// A file as one line of JSON for people: the record, or the fault, with the path in front.
  public func line(path: String) -> (text: [UInt8], isRecord: Bool) {
    var writer = JSONWriter()
    var isRecord = true
    writer.beginObject()
    writer.key("path")
    writer.value(path)
    do throws(ReadFault) {
      let record = try read(path: path, options: ReadOptions(path: path))
      var members = JSONWriter()
      RecordCoding.write(record, to: &members)
      writer.members(of: members)
    } catch {
      isRecord = false
      writer.key("fault")
      error.write(to: &writer)
    }
    writer.endObject()
    return (writer.bytes + [UInt8(ascii: "\n")], isRecord)
  }

  private static func isNamedAsPage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml", ".shtml"].contains { name.hasSuffix($0) }
  }

  /// The name of what is in a compressed file: `x.html` for `x.html.gz`.
  private static func nameInside(_ path: String) -> String {
    for ending in [".gz", ".xz"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
