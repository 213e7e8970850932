// What a member of an archive is called in the path of its documents. Nothing is ever written under these names,
// but people copy them into other programs: a path that leads out of the archive is refused, not repaired.

/// A member's path, and whether the member is to be read.
enum MemberName: Hashable {
  /// A path below the archive.
  case path(String)
  /// A name that folders do not show, or what macOS keeps beside the files that it packs.
  case hidden(String)
  /// A path that leads out of the archive: absolute, or with `..` in it.
  case outside(String)

  /// How long a path may be, in bytes; of a longer one the middle is left out.
  static let maximumBytes = 1024

  /// A member's name from its path as the archive has it.
  init(_ bytes: [UInt8], number: Int) {
    let text = Self.capped(Self.shown(Self.decoded(bytes)))
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == slash || $0 == backslash }
      .map { String(Substring($0)) }
    if parts.contains("..") || text.utf8.first == slash || text.utf8.first == backslash
      || Self.startsWithDrive(text)
    {
      self = .outside(text)
      return
    }
    // By bytes: a combining mark after a slash would make one Character with it.
    let path = text.utf8.split(separator: slash).map { String(Substring($0)) }
      .filter { $0 != "." }.joined(separator: "/")
    if path.isEmpty {
      self = .path("member \(number)")
    } else if parts.contains(where: { $0.utf8.first == dot && $0 != "." || $0 == "__MACOSX" }) {
      self = .hidden(path)
    } else {
      self = .path(path)
    }
  }

  /// `C:\` or `C:/`; a colon elsewhere is a letter like others.
  private static func startsWithDrive(_ text: String) -> Bool {
    let head = Array(text.utf8.prefix(3))
    guard head.count == 3, head[1] == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0] | 0x20)
      && (head[2] == slash || head[2] == backslash)
  }

  /// UTF-8, else code page 437, which is what zip says and has a letter for each byte, so that names that
  /// differ still do.
  private static func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : codePage437[Int(byte) - 0x80])
    }
    return String(text)
  }

  /// The upper half of code page 437 (Unicode's CP437.TXT).
  private static let codePage437 = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)

  /// Without control characters, which do things to terminals.
  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// Not longer than `maximumBytes`: the start, which tells where it is, and the end, which tells what it is.
  private static func capped(_ text: String) -> String {
    guard text.utf8.count > maximumBytes else { return text }
    let head = text.utf8.prefix(maximumBytes * 3 / 4)
    let tail = text.utf8.suffix(maximumBytes / 4 - 8)
    // A character that is cut becomes U+FFFD.
    return String(decoding: head, as: UTF8.self) + "…" + String(decoding: tail, as: UTF8.self)
  }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
private let dot = UInt8(ascii: ".")
