// The control characters around a wire story. ANPA 1312 and IPTC 7901 are the teleprinter's: a start of
// header, a start of text, an end; nothing else that is read here holds them.

/// Tells a framed wire story from other bytes.
enum WireFrame {
  /// Whether the bytes open with a start of header (SOH), behind padding (SYN, NUL, blank space), and go on
  /// to a start of text (STX) without a NUL.
  static func opens(_ head: [UInt8]) -> Bool {
    let start = head.prefix(64).firstIndex { $0 != 0x16 && $0 != 0 && !$0.isSpace }
    guard let start, head[start] == 0x01 else { return false }
    let header = head[start...].prefix(4096).prefix { $0 != 0 && $0 != 0x02 }
    return header.count > 4 && head.dropFirst(header.endIndex).first == 0x02
  }
}
