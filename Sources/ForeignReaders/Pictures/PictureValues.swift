// The forms in which cameras and programs write single values: lists in one text, dates of three standards,
// and what a camera writes where nobody said anything.

internal import News

/// Several values in one text of Exif.
enum ExifList {
  /// The values of a text, as the Metadata Working Group has them written: separated by `; `, one that has
  /// a separator inside in quotes, quotes inside doubled.
  static func values(_ text: String) -> [String] {
    var values: [String] = []
    var current = ""
    var isQuoted = false
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\"", isQuoted || current.isEmpty {
        if isQuoted, rest.first == "\"" {
          current.append(character)
          rest.removeFirst()
        } else {
          isQuoted.toggle()
        }
      } else if character == ";", !isQuoted, rest.isEmpty || rest.first?.isWhitespace == true {
        values.append(current)
        current = ""
        rest = rest.drop(while: \.isWhitespace)
      } else {
        current.append(character)
      }
    }
    return (values + [current]).map(PictureText.clean).filter { !$0.isEmpty }
  }

  /// All values apart, however a program put several into one, for comparing.
  static func parts(_ values: [String]) -> [String] {
    values.flatMap { $0.split { $0 == ";" || $0 == "," } }.map { PictureText.clean(String($0)) }
      .filter { !$0.isEmpty }
  }
}

/// Dates as pictures have them.
enum PictureDate {
  /// IIM's CCYYMMDD, in which a month or day that is not known is 00.
  static func iim(_ bytes: [UInt8]) -> NewsDate? {
    let digits = bytes.filter { (0x30...0x39).contains($0) }
    guard digits.count == 8 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    return valid(
      NewsDate(year: year, month: month == 0 ? nil : month, day: month == 0 || day == 0 ? nil : day)
    )
  }

  /// XMP's ISO 8601 and Exif's `2004:02:26 23:50:00`.
  static func text(_ text: String) -> NewsDate? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: ":"), bytes[7] == UInt8(ascii: ":") else {
      return valid(NewsDate(timestamp: text))
    }
    return iim(Array(bytes[..<10]))
  }

  /// No photograph is older than the first; a clock that was never set says 0000 or 1601.
  private static func valid(_ date: NewsDate?) -> NewsDate? {
    date.flatMap { $0.year >= 1826 ? $0 : nil }
  }
}

/// What cameras and programs write into a description of their own.
enum CameraText {
  /// Whether a description says only what made the file.
  static func isFiller(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return fillers.contains(lowered) || fillerStarts.contains { lowered.hasPrefix($0) }
      || (fillerEnds.contains { lowered.hasSuffix($0) } && lowered.utf8.count < 40)
  }

  private static let fillers: Set<String> = [
    "sony dsc", "exif_jpeg_picture", "exif jpeg", "jpeg picture", "default", "untitled", "image",
    "picture", "photo", "camera", "screenshot", "created with gimp",
  ]
  private static let fillerStarts = ["dcim\\", "dcim/", "processed with ", "file written by "]
  private static let fillerEnds = [" digital camera", " digital still camera"]
}
