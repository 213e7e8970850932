// Who wrote a mail: the display names of its From field. The addresses are left out: they are no names, and a
// press list of a hundred thousand of them must not take longer than its bytes.

/// Reads the names in a list of addresses (RFC 5322, `mailbox-list`).
enum MailSenders {
  /// The most names that are read.
  private static let maximumCount = 20

  /// The names, each once: `"Moor, Ada" <desk@…>`, `Ada Moor <…>`, `desk@… (Ada Moor)`.
  static func names(in field: [UInt8]) -> [String] {
    var names: [String] = []
    for mailbox in mailboxes(field[...]) {
      guard let name = name(in: mailbox), !names.contains(name) else { continue }
      names.append(name)
      if names.count == maximumCount { break }
    }
    return names
  }

  /// The list cut at its commas, but for those in quotes, brackets and comments.
  private static func mailboxes(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = list.startIndex
    var isQuoted = false
    var depth = 0
    var index = list.startIndex
    while index < list.endIndex {
      switch list[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "("), UInt8(ascii: "<"): depth += isQuoted ? 0 : 1
      case UInt8(ascii: ")"), UInt8(ascii: ">"): depth -= isQuoted || depth == 0 ? 0 : 1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        guard !isQuoted, depth == 0 else { break }
        result.append(list[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    return result + [list[start...]]
  }

  private static func name(in mailbox: ArraySlice<UInt8>) -> String? {
    var phrase = mailbox[...]
    if let bracket = mailbox.lastIndex(of: UInt8(ascii: "<")) {
      phrase = mailbox[..<bracket]
    } else if let open = mailbox.firstIndex(of: UInt8(ascii: "(")) {
      let comment = mailbox[(open + 1)...]
      phrase = comment.last == UInt8(ascii: ")") ? comment.dropLast() : comment
    }
    var line = CollapsedText()
    line.append(Array(EncodedWords.decode(unquoted(phrase)[...]).utf8)[...])
    var name = line.bytes[...]
    while name.count > 1, name.first == name.last, name.first == 0x27 || name.first == 0x22 {
      name = name.dropFirst().dropLast()
    }
    // An address that stands in for a name, or a list that lost its commas.
    guard name.count <= 200, name.contains(where: { $0 >= 0x80 || ($0 | 0x20) >= 0x61 }),
      !name.contains(UInt8(ascii: "@")) || name.contains(0x20)
    else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Without the quotes around words, and their backslashes.
  private static func unquoted(_ phrase: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = phrase.startIndex
    while index < phrase.endIndex {
      if phrase[index] == UInt8(ascii: "\\"), index + 1 < phrase.endIndex {
        index += 1
        result.append(phrase[index])
      } else if phrase[index] != UInt8(ascii: "\"") {
        result.append(phrase[index])
      }
      index += 1
    }
    return result
  }
}
