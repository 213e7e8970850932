// The control characters around a wire story. ANPA 1312 and IPTC 7901 are the teleprinter's: a start of
// header, a start of text, an end of text, an end of transmission; nothing else that is read here holds them. Programs that
// keep stories as text drop them, and the first line of an IPTC 7901 story is then all there is to know it by.

/// A story as it was framed.
struct WireFrame {
  /// What stands before the start of text, the padding left aside.
  var header: Bytes
  /// The text.
  var text: Bytes
  /// What stands behind the end of text: when it was sent.
  var trailer: Bytes
  /// The line of the file on which it starts, from 1.
  var line: Int
  /// Whether its end is there.
  var isWhole: Bool

  private static let startOfHeader: UInt8 = 1
  private static let startOfText: UInt8 = 2
  private static let endOfText: UInt8 = 3
  private static let endOfTransmission: UInt8 = 4

  /// Whether the bytes open with a start of header (SOH), behind padding (SYN, NUL, blank space), and go on
  /// to a start of text (STX) without a NUL.
  static func opens(_ head: [UInt8]) -> Bool {
    let start = head.prefix(64).firstIndex { $0 != 0x16 && $0 != 0 && !$0.isSpace }
    guard let start, head[start] == startOfHeader else { return false }
    let header = head[start...].prefix(4096).prefix { $0 != 0 && $0 != startOfText }
    return header.count > 4 && head.dropFirst(header.endIndex).first == startOfText
  }

  /// Whether a text opens with the header of an IPTC 7901 story and a blank line.
  static func opensBare(_ text: Bytes) -> Bool {
    let start = text.drop(while: \.isSpace)
    let line = start.prefix(120).prefix { $0 != 0x0A && $0 != 0x0D }
    guard MessageHeader(line) != nil else { return false }
    let behind = start.dropFirst(line.count)
    return behind.prefix { $0.isSpace }.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 } >= 2
  }

  /// The stories of a file; what stands between them is padding.
  static func stories(in bytes: [UInt8]) -> [WireFrame] {
    var frames: [WireFrame] = []
    var rest = bytes[...]
    var line = 1
    while let start = rest.firstIndex(of: startOfHeader) {
      line += rest[..<start].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
      let open = rest[(start + 1)...]
      let end = open.firstIndex { $0 == endOfTransmission || $0 == startOfHeader }
      let story = open[..<(end ?? open.endIndex)]
      frames.append(
        WireFrame(story, line: line, hasEnd: end.map { open[$0] != startOfHeader } ?? false))
      line += story.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
      rest = open[story.endIndex...]
    }
    // The frame was taken off: the first line is the header.
    if frames.isEmpty, let start = bytes.firstIndex(where: { !$0.isSpace }) {
      let header = bytes[start...].prefix { $0 != 0x0A }
      frames = [
        WireFrame(
          header: header, text: bytes[header.endIndex...], trailer: [], line: 1, isWhole: true)
      ]
    }
    return frames
  }

  private init(header: Bytes, text: Bytes, trailer: Bytes, line: Int, isWhole: Bool) {
    self.header = header
    self.text = text
    self.trailer = trailer
    self.line = line
    self.isWhole = isWhole
  }

  private init(_ story: Bytes, line: Int, hasEnd: Bool) {
    let text = story.firstIndex(of: Self.startOfText) ?? story.endIndex
    header = story[..<text]
    let behind = story[text...].dropFirst()
    let end = behind.firstIndex(of: Self.endOfText)
    self.text = behind[..<(end ?? behind.endIndex)]
    trailer = behind[self.text.endIndex...].dropFirst()
    self.line = line
    isWhole = hasEnd || end != nil
  }
}
