// Pictures inside the markup of a text field. Newsroom systems write them as `<figure>` with a `<figcaption>`; what
// stands there is a caption, and no sentence of the article.

import News

/// Takes the figures out of a text in HTML.
enum MarkupFigures {
  /// The text without its figures, and their captions. A figure without a picture (a table, a quotation) stays.
  static func split(_ html: String) -> (rest: String, captions: [NewsCaption]) {
    let bytes = Array(html.utf8)[...]
    guard bytes.firstRange(of: "<figure") != nil else { return (html, []) }
    var rest: [UInt8] = []
    var captions: [NewsCaption] = []
    var index = bytes.startIndex
    while let open = next("<figure", in: bytes[index...]) {
      guard let end = end(of: bytes[open.upperBound...]) else { break }
      let figure = bytes[open.lowerBound..<end]
      rest += bytes[index..<open.lowerBound]
      if figure.firstRange(of: "<img") == nil {
        rest += figure
      } else {
        captions += Self.captions(of: figure)
        // What stood around it are paragraphs of their own.
        rest += Array("<p></p>".utf8)
      }
      index = end
    }
    rest += bytes[index...]
    return (String(decoding: rest, as: UTF8.self), captions)
  }

  /// Where the figure ends that is open; one may stand in another.
  private static func end(of bytes: Bytes) -> Int? {
    var depth = 1
    var rest = bytes
    while let close = rest.firstRange(of: "</figure>") {
      var inner = rest[..<close.lowerBound]
      while let open = next("<figure", in: inner) {
        depth += 1
        inner = inner[open.upperBound...]
      }
      depth -= 1
      if depth == 0 { return close.upperBound }
      rest = rest[close.upperBound...]
    }
    return nil
  }

  /// The tag of that name, and not of one that starts with it (`<figcaption`).
  private static func next(_ tag: String, in bytes: Bytes) -> Range<Int>? {
    var rest = bytes
    while let range = rest.firstRange(of: tag) {
      if bytes.endIndex > range.upperBound, !bytes[range.upperBound].isLetter { return range }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  private static func captions(of figure: Bytes) -> [NewsCaption] {
    var captions: [NewsCaption] = []
    var rest = figure
    while let open = next("<figcaption", in: rest) {
      let inner = rest[open.upperBound...]
      guard let start = inner.firstIndex(of: UInt8(ascii: ">")),
        let close = inner.firstRange(of: "</figcaption>"), start < close.lowerBound
      else { break }
      let text = Markup.plain(inner[(start + 1)..<close.lowerBound].text, isMarkup: true)
      if !text.isEmpty { captions.append(NewsCaption(text: text)) }
      rest = inner[close.upperBound...]
    }
    return captions
  }
}
