// Cuts out of a page what no reader looks at before libxml2 sees it: scripts, styles, drawings, comments,
// pictures inside attributes. They are most of a page's bytes, and libxml2 goes through them one character at
// a time. Where the markup is so broken that an end cannot be found, the rest is left as it is.

internal import Glibc

/// Cuts what is not text out of a page.
struct PageTrimmer {
  /// Attribute values longer than this are dropped, but for `content`.
  private static let maximumValue = 4096
  /// More attributes than this are dropped: libxml2 compares each with all before it.
  private static let maximumAttributes = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  /// Up to where bytes are copied or dropped.
  private var done = 0
  private var index = 0
  /// Whether the rest may have ends of comments and of drawings; false once one was not found.
  private var hasComments = true
  private var hasDrawings = true

  /// The page without its scripts but linked data, styles, drawings and comments.
  static func trim(_ html: [UInt8]) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var trimmer = PageTrimmer(bytes)
      trimmer.run()
      return trimmer.result
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count / 2)
  }

  private mutating func run() {
    while let bracket = next(UInt8(ascii: "<"), from: index), bracket + 3 < bytes.count {
      index = bracket + 1
      let second = bytes[index]
      if second == UInt8(ascii: "!") {
        skipComment(bracket)
      } else if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second | 0x20) {
        if !element() { break }
      }
    }
    keep(to: bytes.count)
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func keep(to end: Int) {
    if end > done { result.append(contentsOf: bytes[done..<end]) }
    done = end
  }

  private mutating func drop(to end: Int) {
    done = end
    index = end
  }

  private mutating func skipComment(_ bracket: Int) {
    guard hasComments, bytes[bracket + 2] == UInt8(ascii: "-"),
      bytes[bracket + 3] == UInt8(ascii: "-")
    else { return }
    // "<!-->" is a whole comment (HTML, "comment start state").
    var end = bracket + 4
    while let close = next(UInt8(ascii: ">"), from: end) {
      if bytes[close - 1] == UInt8(ascii: "-") && bytes[close - 2] == UInt8(ascii: "-") {
        keep(to: bracket)
        drop(to: close + 1)
        return
      }
      end = close + 1
    }
    hasComments = false
  }

  /// Goes over a tag, and over what follows up to its end tag where that is not looked at; false where an end
  /// is missing.
  private mutating func element() -> Bool {
    let start = index
    while index < bytes.count, isName(bytes[index]) { index += 1 }
    let name = start..<index
    guard let end = endOfTag() else { return false }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    index = end + 1
    if isEmpty { return true }
    if matches(name, "script") {
      guard let close = endTag("script", from: index) else { return false }
      if isLinkedData(start..<end) {
        index = close
      } else {
        keep(to: index)
        drop(to: close)
      }
    } else if matches(name, "style") {
      guard let close = endTag("style", from: index) else { return false }
      keep(to: index)
      drop(to: close)
    } else if hasDrawings, matches(name, "svg") {
      skipDrawing()
    }
    return true
  }

  /// Goes to the end tag of the drawing that starts here, over drawings in it.
  private mutating func skipDrawing() {
    var depth = 1
    var place = index
    while let bracket = next(UInt8(ascii: "<"), from: place), bracket + 5 <= bytes.count {
      place = bracket + 1
      if matches(place..<(place + 3), "svg") { depth += 1 }
      if bytes[place] == UInt8(ascii: "/"), matches((place + 1)..<(place + 4), "svg") {
        depth -= 1
        if depth == 0 {
          keep(to: index)
          drop(to: bracket)
          return
        }
      }
    }
    hasDrawings = false
  }

  private func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":")
  }

  /// Where the tag ends that the index is in: its `>`. Brackets in quoted values do not count, and values
  /// that are too long are dropped on the way.
  private mutating func endOfTag() -> Int? {
    var last: UInt8 = 0
    var attributes = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        if attributes > Self.maximumAttributes { done = max(done, index) }
        return index
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
        guard let close = next(byte, from: index + 1) else { return nil }
        if close - index > Self.maximumValue && attributes <= Self.maximumAttributes
          && !isContent(before: index)
        {
          keep(to: index + 1)
          done = close
        }
        index = close
      } else if byte > 0x20, bytes[index - 1] <= 0x20, last != UInt8(ascii: "="),
        byte != UInt8(ascii: "=")
      {
        attributes += 1
        if attributes == Self.maximumAttributes + 1 { keep(to: index) }
      }
      if byte > 0x20 { last = byte }
      index += 1
    }
    return nil
  }

  private func isContent(before value: Int) -> Bool {
    let name = Array("content=".utf8)
    return value >= name.count && bytes[(value - name.count)..<value].elementsEqual(name)
  }

  private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] | 0x20 != name.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where an end tag of this name starts.
  private func endTag(_ name: StaticString, from start: Int) -> Int? {
    var start = start
    let count = name.utf8CodeUnitCount
    while let bracket = next(UInt8(ascii: "<"), from: start) {
      let first = bracket + 2
      guard first + count <= bytes.count else { return nil }
      if bytes[bracket + 1] == UInt8(ascii: "/") && matches(first..<(first + count), name) {
        return bracket
      }
      start = bracket + 1
    }
    return nil
  }

  private func isLinkedData(_ tag: Range<Int>) -> Bool {
    let mark = Array("ld+json".utf8)
    guard tag.count >= mark.count else { return false }
    return (tag.lowerBound...(tag.upperBound - mark.count)).contains { place in
      mark.indices.allSatisfy { offset in
        let byte = bytes[place + offset]
        return byte == mark[offset] || byte | 0x20 == mark[offset]
      }
    }
  }
}
