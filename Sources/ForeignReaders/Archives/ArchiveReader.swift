// An archive read as a folder: every member goes through the front door again, and one that cannot be read costs
// one member. What is left out without a word is what an indexed folder leaves out too: folders, links, devices,
// hidden names and macOS' resource forks, empty files, and files that are nothing to index (binary files, formats
// that no reader knows). So a thousand films beside ten stories are no thousand faults; only an archive
// in which there is nothing else says so.

internal import Readers

/// Reads zip, tar and 7z archives.
enum ArchiveReader {
  /// The most members of an archive that are read.
  static let maximumMembers = 1_000_000

  /// Reads the members of an archive in the order in which they stand.
  ///
  /// - throws: `read.archive` when the rest of it cannot be read, `read.bomb`, `read.nested`; `read.empty` when
  ///   nothing in it is anything to index; `read.unsupported` when it is a document and no archive.
  static func read(
    _ stream: ByteStream, options: ReadOptions, reader: ForeignReader, into sink: RecordSink
  ) throws(ReadFault) {
    if isPackage(named: options.path) { throw package }
    let reader = try reader.deeper()
    let packed = try movable(stream, options)
    let meter = sink.meter ?? UnpackMeter(of: packed, progress: sink.progress)
    let source = try ArchiveSource(packed, UnpackMeter.Step(meter), .archive)
    var tally = Tally()
    while let member = try source.next() {
      guard source.memberNumber <= maximumMembers else {
        throw ReadFault(
          .archive, message: "more than \(maximumMembers) members; the rest was not read")
      }
      if !member.isFile { continue }
      switch MemberName(member.name, number: source.memberNumber) {
      case .hidden: tally.skipped += 1
      case .outside(let path):
        tally.read += 1
        sink.inside(path).fault(
          ReadFault(.member, message: "the path leads out of the archive; the member was not read"))
      case .path(let path):
        if source.memberNumber == 1 && marksPackage(path) { throw package }
        if member.isEncrypted {
          tally.read += 1
          sink.inside(path).fault(
            ReadFault(.encrypted, message: "encrypted; unpack it and index its files"))
        } else {
          try read(member, path, of: source, options, reader, into: sink, &tally)
        }
      }
    }
    guard tally.read > 0 else {
      throw ReadFault(
        .empty,
        message: tally.skipped == 0
          ? "the archive is empty"
          : "nothing to index among the \(tally.skipped) files of the archive")
    }
  }

  /// How many members gave something, be it a fault, and how many nothing.
  private struct Tally {
    var read = 0
    var skipped = 0
  }

  private static func read(
    _ member: ArchiveSource.Member, _ path: String, of source: ArchiveSource,
    _ options: ReadOptions, _ reader: ForeignReader, into sink: RecordSink, _ tally: inout Tally
  ) throws(ReadFault) {
    let inside = sink.inside(path)
    var options = options
    options.path = path
    do throws(ReadFault) {
      try reader.read(bytes(of: member, source), options: options, into: inside)
      tally.read += 1
    } catch {
      if source.breakage != nil || error.code == .bomb {
        throw ReadFault(error.code, line: error.line, message: "\(path): \(error.message)")
      }
      if error.code.meansSkipped {
        tally.skipped += 1
      } else {
        tally.read += 1
        inside.fault(error)
      }
    }
    if let warning = source.warning {
      inside.fault(ReadFault(.archive, message: "damaged: \(warning)"))
    }
  }

  /// A member as a stream; it ends where the source has gone on to the next one.
  private static func bytes(of member: ArchiveSource.Member, _ source: ArchiveSource) -> ByteStream
  {
    let number = source.memberNumber
    return ByteStream(size: member.size) { buffer throws(ReadFault) in
      number == source.memberNumber ? try source.read(into: buffer) : 0
    }
  }

  /// The archive as a stream that can be moved, if it must be: 7z has its list of members at its end. One that is
  /// itself a member is held in memory, within the limit for files that are.
  private static func movable(
    _ stream: ByteStream, _ options: ReadOptions
  ) throws(ReadFault) -> ByteStream {
    guard !stream.canMove, try stream.head(2) == [0x37, 0x7A] else { return stream }
    return ByteStream(try stream.all(limit: options.limits.fileBytes))
  }

  // MARK: Documents that are zip archives

  private static let package = ReadFault(
    .unsupported, message: "an office document, a book or a program, which is not read")

  private static func isPackage(named name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return packageEndings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether the first member says that the archive is the parts of one document: OPC (ECMA-376), OpenDocument
  /// and EPUB, Java.
  private static func marksPackage(_ path: String) -> Bool {
    path == "[Content_Types].xml" || path == "mimetype" || path == "META-INF/MANIFEST.MF"
  }

  private static let packageEndings: Set<String> = [
    "docx", "docm", "dotx", "xlsx", "xlsm", "xlsb", "pptx", "pptm", "ppsx", "vsdx", "odt", "ods",
    "odp", "odg", "ott", "epub", "idml", "pages", "numbers", "key", "jar", "war", "ear", "apk",
    "xpi", "kmz",
  ]
}
