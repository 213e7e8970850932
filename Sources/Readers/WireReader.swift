// Files of wire stories, one or many in a file as they came over the wire. Which of the two formats a story is in shows in
// its header.

import News

/// Reads files of framed wire stories.
enum WireReader {
  /// Reads the stories in the order in which they stand. Text that is not UTF-8 is taken for windows-1252: the formats are
  /// of seven bits, and what agencies added to them is mostly that.
  ///
  /// - throws: `read.empty` where there is no story, or what `record` throws.
  static func read(
    _ bytes: [UInt8], options: ReadOptions, record: (NewsRecord) throws -> Void,
    fault: (ReadFault) -> Void
  ) throws {
    let frames = WireFrame.stories(in: bytes)
    if frames.isEmpty { throw ReadFault(.empty, message: "the file holds no story") }
    for frame in frames {
      guard var found = story(frame) else {
        fault(
          ReadFault(.wire, line: frame.line, message: "a wire story without a headline or a text"))
        continue
      }
      if frames.count > 1 { found.line = frame.line }
      if !frame.isWhole { found.notes.append("the end of the story is missing") }
      found.complete(with: options)
      try record(found)
    }
  }

  private static func story(_ frame: WireFrame) -> NewsRecord? {
    let first = frame.header.drop(while: \.isSpace).prefix { $0 != 0x0A && $0 != 0x0D }
    if let header = MessageHeader(first) { return IPTC7901Story.read(frame, header) }
    return ANPAStory.read(frame)
  }
}
