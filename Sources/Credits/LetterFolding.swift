// How single letters fold for matching names: lower case, Latin marks off, Arabic variants one letter.
// A stand-in that reads bytes and writes bytes, to give way to Analysis's folding once that has a form
// for byte loops; names are compared only with names that were folded by the same code.

/// What one scalar becomes in a folded name.
enum LetterFolding {
  // Two bytes a letter from U+00C0 and from U+1E00, "-" for none.
  private static let latin: [UInt8] = Array(
    """
    a-a-a-a-a-a-aec-e-e-e-e-i-i-i-i-d-n-o-o-o-o-o---o-u-u-u-u-y-thssa-a-a-a-a-a-aec-e-e-e-e-i-\
    i-i-i-d-n-o-o-o-o-o---o-u-u-u-u-y-thy-a-a-a-a-a-a-c-c-c-c-c-c-c-c-d-d-d-d-e-e-e-e-e-e-e-e-\
    e-e-g-g-g-g-g-g-g-g-h-h-h-h-i-i-i-i-i-i-i-i-i-i-ijijj-j-k-k-k-l-l-l-l-l-l-l-l-l-l-n-n-n-n-\
    n-n-n-n-n-o-o-o-o-o-o-oeoer-r-r-r-r-r-s-s-s-s-s-s-s-s-t-t-t-t-t-t-u-u-u-u-u-u-u-u-u-u-u-u-\
    w-w-y-y-y-z-z-z-z-z-z-s-
    """.utf8)
  private static let latinAdditional: [UInt8] = Array(
    """
    a-a-b-b-b-b-b-b-c-c-d-d-d-d-d-d-d-d-d-d-e-e-e-e-e-e-e-e-e-e-f-f-g-g-h-h-h-h-h-h-h-h-h-h-i-\
    i-i-i-k-k-k-k-k-k-l-l-l-l-l-l-l-l-m-m-m-m-m-m-n-n-n-n-n-n-n-n-o-o-o-o-o-o-o-o-p-p-p-p-r-r-\
    r-r-r-r-r-r-s-s-s-s-s-s-s-s-s-s-t-t-t-t-t-t-t-t-u-u-u-u-u-u-u-u-u-u-v-v-v-v-w-w-w-w-w-w-w-\
    w-w-w-x-x-x-x-y-y-z-z-z-z-z-z-h-t-w-y-a-s---------a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-\
    a-a-a-a-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-i-i-i-i-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-\
    o-o-o-u-u-u-u-u-u-u-u-u-u-u-u-u-u-y-y-y-y-y-y-y-y-------------
    """.utf8)

  /// Appends the folded form of a letter above ASCII.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0xC0..<0x180: appendPair(latin, Int(scalar - 0xC0) * 2, to: &bytes)
    case 0x1E00..<0x1F00: appendPair(latinAdditional, Int(scalar - 0x1E00) * 2, to: &bytes)
    case 0x218, 0x219: bytes.append(UInt8(ascii: "s"))
    case 0x21A, 0x21B: bytes.append(UInt8(ascii: "t"))
    case 0x259, 0x18F: bytes.append(UInt8(ascii: "e"))
    case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x640: break
    case 0x391...0x3A9, 0x410...0x42F: appendScalar(scalar + 0x20, to: &bytes)
    case 0x401, 0x451: appendScalar(0x435, to: &bytes)
    case 0x400...0x40F: appendScalar(scalar + 0x50, to: &bytes)
    case 0x531...0x556: appendScalar(scalar + 0x30, to: &bytes)
    case 0x622, 0x623, 0x625, 0x671: appendScalar(0x627, to: &bytes)
    case 0x649, 0x6CC: appendScalar(0x64A, to: &bytes)
    case 0x629: appendScalar(0x647, to: &bytes)
    case 0x6A9: appendScalar(0x643, to: &bytes)
    case 0xFF10...0xFF19: bytes.append(UInt8(scalar - 0xFF10 + 0x30))
    case 0xFF21...0xFF3A: bytes.append(UInt8(scalar - 0xFF21 + 0x61))
    case 0xFF41...0xFF5A: bytes.append(UInt8(scalar - 0xFF41 + 0x61))
    default: appendScalar(scalar, to: &bytes)
    }
  }

  private static func appendPair(_ table: [UInt8], _ index: Int, to bytes: inout [UInt8]) {
    let none = UInt8(ascii: "-")
    if table[index] != none { bytes.append(table[index]) }
    if table[index + 1] != none { bytes.append(table[index + 1]) }
  }

  private static func appendScalar(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// What kind of character a scalar above ASCII is.
  enum Kind { case upper, lower, caseless, joiner, blank, mark }

  /// Classifies a scalar above ASCII, by block: exact for letters of the scripts that newsrooms write.
  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0xA0, 0x2000...0x200B, 0x200E...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x206F,
      0x3000, 0xFEFF:
      return .blank
    case 0xAD, 0x200C, 0x200D: return .joiner
    case 0xAA, 0xB5, 0xBA: return .lower
    case 0xD7, 0xF7: return .mark
    case 0xA1...0xBF: return .mark
    case 0xC0...0xDE, 0x386...0x3AB, 0x400...0x42F, 0x531...0x556: return .upper
    case 0xDF...0xFF, 0x3AC...0x3CE, 0x430...0x45F, 0x561...0x587: return .lower
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF, 0x460...0x52F:
      return scalar & 1 == 0 ? .upper : .lower
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? .upper : .lower
    case 0x138, 0x149, 0x17F...0x24F: return scalar == 0x218 || scalar == 0x21A ? .upper : .lower
    case 0x178: return .upper
    case 0x250...0x2AF: return .lower
    case 0x300...0x36F: return .joiner
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x37E, 0x387: return .mark
    case 0x370...0x52F, 0x560, 0x588...0x10FF, 0x1100...0x1DFF, 0x1F00...0x1FFF: return .caseless
    case 0x3005...0x3007, 0x3040...0x30FA, 0x30FC...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFC:
      return .caseless
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return .lower
    case 0xFF21...0xFF3A: return .upper
    case 0xFF66...0xFF9F, 0x20000...0x3FFFF: return .caseless
    default: return .mark
    }
  }
}
