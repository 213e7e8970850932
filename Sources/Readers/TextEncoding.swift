// Bytes of a file into clean UTF-8. Three readings are known: UTF-8, UTF-16 with its mark, and, for bytes
// that are neither, windows-1252, in which every byte has a meaning and most Western archives of that age
// were kept; real detection of encodings belongs to the foreign readers.

/// How a file's bytes spell its text.
package enum TextEncoding: Sendable, Hashable {
  /// UTF-8 that opens with its byte order mark.
  case utf8WithMark
  /// UTF-8, or anything else that has no mark.
  case utf8WithoutMark
  /// UTF-16 with a mark, low byte first.
  case utf16LittleEndian
  /// UTF-16 with a mark, high byte first.
  case utf16BigEndian
  /// Bytes that are not UTF-8 and have no mark.
  case windows1252

  /// The byte order mark of UTF-8.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that the first bytes announce.
  package static func mark(of bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: utf8Mark) { return .utf8WithMark }
    // FF FE 00 00 would be UTF-32, which nobody keeps text in; as UTF-16 it starts with NUL: binary.
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return .utf8WithoutMark
  }

  /// Whether bytes cannot be text: they hold NUL, or more than one control character in twenty.
  package static func isBinary(_ bytes: [UInt8]) -> Bool {
    switch mark(of: bytes) {
    case .utf16LittleEndian, .utf16BigEndian:
      return decodeUTF16(bytes, highFirst: mark(of: bytes) == .utf16BigEndian).contains(0)
    default: break
    }
    var controls = 0
    for byte in bytes {
      if byte == 0 { return true }
      if isControl(byte) { controls += 1 }
    }
    return controls * 20 > bytes.count
  }

  /// The text of a file as UTF-8: mark stripped, lines ended by `\n` alone, control characters dropped.
  package static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding) {
    let mark = mark(of: bytes)
    switch mark {
    case .utf16LittleEndian, .utf16BigEndian:
      return (clean(decodeUTF16(bytes, highFirst: mark == .utf16BigEndian)), mark)
    case .utf8WithMark: return (clean(repaired(Array(bytes.dropFirst(3)))), mark)
    default: break
    }
    if isUTF8(bytes) { return (clean(bytes), .utf8WithoutMark) }
    return (clean(decodeWindows1252(bytes)), .windows1252)
  }

  /// Whether bytes are valid UTF-8.
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// How many characters of more than one byte the bytes have as UTF-8, and how many faulty parts.
  package static func census(of bytes: [UInt8]) -> (characters: Int, faults: Int) {
    var characters = 0
    var faults = 0
    var index = 0
    while true {
      index = endOfASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let length = scalarLength(bytes, at: index)
      if length == 0 { faults += 1 } else { characters += 1 }
      index += max(1, length)
    }
    return (characters, faults)
  }

  /// Where the ASCII ends that starts at `start`, looked at eight bytes at a time.
  private static func endOfASCII(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      while index < bytes.count && bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The length of the scalar of more than one byte that starts at `index`, or 0 where none does.
  package static func scalarLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }

  /// Whether a file of lines is in an encoding that is neither UTF-8 nor marked: most lines of its first bytes
  /// that are not ASCII are not UTF-8. In JSON Lines, which is UTF-8 by its definition, it takes three; fewer are faults
  /// of their own.
  package static func isForeign(linesOf head: [UInt8], _ format: FileFormat) -> Bool {
    guard mark(of: head) == .utf8WithoutMark, !isUTF8(head) else { return false }
    var good = 0
    var bad = 0
    // The last line may be cut off, in the middle of a character.
    for line in head.split(separator: 0x0A).dropLast(head.count < FileFormat.headBytes ? 0 : 1)
    where line.contains(where: { $0 >= 0x80 }) {
      if isUTF8(Array(line)) { good += 1 } else { bad += 1 }
    }
    return bad >= (format == .jsonl ? 3 : 1) && bad > good * 2
  }

  /// A file that says it is UTF-8 is read as such; what is not becomes U+FFFD.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func decodeUTF16(_ bytes: [UInt8], highFirst: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(highFirst ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func decodeWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        append(windows1252Scalar(byte), to: &result)
      }
    }
    return result
  }

  /// What a byte from 0x80 stands for in windows-1252.
  static func windows1252Scalar(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? windows1252Upper[Int(byte - 0x80)] : UInt32(byte)
  }

  /// U+0080 to U+FFFF as UTF-8.
  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    if scalar < 0x800 {
      result.append(UInt8(0xC0 | scalar >> 6))
    } else {
      result.append(UInt8(0xE0 | scalar >> 12))
      result.append(UInt8(0x80 | (scalar >> 6 & 0x3F)))
    }
    result.append(UInt8(0x80 | (scalar & 0x3F)))
  }

  /// What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding); five places are C1 controls.
  private static let windows1252Upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Drops control characters (C0 but tab and newline, DEL, C1) and ends lines by `\n`.
  package static func clean(_ bytes: [UInt8]) -> [UInt8] {
    guard var index = bytes.firstIndex(where: mayBeUnclean) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    // From `start` on, all is kept.
    var start = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard mayBeUnclean(byte) else {
        index += 1
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isC1 = byte == 0xC2 && (0x80...0x9F).contains(next)
      if byte != 0xC2 || isC1 {
        result += bytes[start..<index]
        let isLineEnd = byte == 0x0D && next != 0x0A || byte == 0x0C || isC1 && next == 0x85
        if isLineEnd { result.append(0x0A) }
        start = index + (isC1 ? 2 : 1)
      }
      index += isC1 ? 2 : 1
    }
    return result + bytes[start...]
  }

  private static func mayBeUnclean(_ byte: UInt8) -> Bool {
    isControl(byte) || byte == 0x0D || byte == 0xC2
  }

  /// NUL to backspace, vertical tab, form feed, shift out to unit separator, delete.
  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }
}
