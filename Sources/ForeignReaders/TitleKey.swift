// The key by which texts are compared: nothing but letters and digits, in lower case. Every short text of a
// page gets one, so letters are looked up in a table instead of asking Unicode for each.

/// Makes keys of texts.
enum TitleKey {
  /// For every scalar below `tableEnd` the scalar in lower case if it is a letter or a digit, else 0.
  private static let table: [UInt32] = (0..<tableEnd).map { value in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
    // What has a lower case of two scalars is a letter and a mark, which would be left out.
    return properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  /// Before the scripts without case that follow the symbols.
  private static let tableEnd: UInt32 = 0x3000

  /// The key of a text.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let table = Self.table
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let lowered = table[Int(value)]
        if lowered != 0 { bytes.append(UInt8(truncatingIfNeeded: lowered)) }
      } else if value < tableEnd {
        let lowered = table[Int(value)]
        if lowered != 0 { append(Unicode.Scalar(lowered), to: &bytes) }
      } else if isIdeograph(value) {
        append(scalar, to: &bytes)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar?, to bytes: inout [UInt8]) {
    guard let scalar, let encoded = UTF8.encode(scalar) else { return }
    bytes.append(contentsOf: encoded)
  }

  /// Chinese characters and Korean syllables: letters, and without case.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
