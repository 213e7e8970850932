// What kind of character a scalar above ASCII is, by block: all that cutting a text into words and seeing
// capitals needs. Folding itself is Analysis's.

/// Case and class of single scalars.
enum LetterCase {
  /// What kind of character a scalar above ASCII is.
  enum Kind {
    case upper, lower
    /// A letter of a script without capitals.
    case caseless
    /// Belongs to the letter before, or joins two.
    case joiner
    case blank, mark
  }

  /// Classifies a scalar above ASCII, by block: exact for letters of the scripts that newsrooms write.
  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0xA0, 0x2000...0x200B, 0x200E...0x200F, 0x2028...0x202F, 0x205F...0x2064,
      0x2066...0x206F,
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
