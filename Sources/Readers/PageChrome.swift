// The furniture that a web site puts around an article and that stays behind when the page is saved as
// text: menus, share buttons, "Exit mobile version". A line is chrome only when the whole line is, so that
// an article about Facebook keeps its sentences.

/// Knows the lines of a saved page that belong to the site and not to the article.
package enum PageChrome {
  /// Whether text looks like a saved page: one of its first lines is chrome.
  static func isSavedPage(_ text: ArraySlice<UInt8>) -> Bool {
    var lines = 0
    for line in text.split(separator: 0x0A, maxSplits: 60) {
      let line = trimmed(line)
      if line.isEmpty { continue }
      if siteName(line) != nil || isChrome(line) { return true }
      lines += 1
      if lines == 12 { return false }
    }
    return false
  }

  /// The publisher that a line such as `Site icon Middle East Monitor` names.
  static func siteName(_ line: ArraySlice<UInt8>) -> String? {
    guard starts(line, "site icon "), line.count > 10, line.count < 100 else { return nil }
    return String(decoding: trimmed(line.dropFirst(10)), as: UTF8.self)
  }

  /// Whether the whole line is one of the known pieces of furniture.
  static func isChrome(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 60 else { return false }
    return phrases.contains(String(decoding: line, as: UTF8.self).lowercased())
  }

  private static let phrases: Set<String> = [
    "exit mobile version", "skip to content", "skip to main content", "share on facebook",
    "share on twitter",
  ]

  private static func starts(_ line: ArraySlice<UInt8>, _ prefix: String) -> Bool {
    line.count >= prefix.utf8.count
      && zip(line, prefix.utf8).allSatisfy { $0 == $1 || ($0 | 0x20) == $1 }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = line.firstIndex(where: { !isSpace($0) }),
      let last = line.lastIndex(where: { !isSpace($0) })
    else { return line.prefix(0) }
    return line[first...last]
  }
}
