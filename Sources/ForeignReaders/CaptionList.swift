// The captions of a page, each once, completed by what linked data knows of the same pictures. Keys are kept
// beside the captions: pages can have thousands.

internal import News

/// Captions in the order of the page.
struct CaptionList {
  private(set) var all: [NewsCaption] = []
  /// The key of every caption's text.
  private var keys: [String] = []
  /// Where a caption stands, by its key, or by its credit where it has no text.
  private var places: [String: Int] = [:]

  /// Adds a caption unless it is there already; the fuller of two stays.
  mutating func add(_ caption: NewsCaption) {
    let key = HeadlineChooser.key(caption.text)
    let name = key.isEmpty ? "credit: " + (caption.credit ?? "") : key
    if let place = places[name] {
      if all[place].credit == nil { all[place].credit = caption.credit }
      return
    }
    places[name] = all.count
    keys.append(key)
    all.append(caption)
  }

  /// Adds what linked data knows of a picture that the page shows too, which is told by its caption or its
  /// address; and the picture itself where it is the article's own and has a caption.
  mutating func complete(with picture: LinkedData.Picture) {
    guard let place = place(of: picture) else {
      if picture.isOfArticle, let text = picture.caption, text.utf8.count >= 12 {
        var caption = NewsCaption(
          text: text, credit: picture.credit, creators: picture.creators,
          date: TextDate.find(in: text)?.0, url: picture.url)
        caption.copyright = picture.copyright
        all.insert(caption, at: 0)
        keys.insert(HeadlineChooser.key(text), at: 0)
      }
      return
    }
    if all[place].credit == nil { all[place].credit = picture.credit }
    if all[place].creators.isEmpty { all[place].creators = picture.creators }
    if all[place].copyright == nil { all[place].copyright = picture.copyright }
    if all[place].url == nil { all[place].url = picture.url }
  }

  private func place(of picture: LinkedData.Picture) -> Int? {
    if let key = picture.caption.map(HeadlineChooser.key), !key.isEmpty {
      let isLong = key.utf8.count > 20
      if let place = keys.firstIndex(where: { $0 == key || (isLong && $0.hasPrefix(key)) }) {
        return place
      }
    }
    guard let file = picture.url.flatMap(Self.fileName) else { return nil }
    return all.firstIndex { $0.url.flatMap(Self.fileName) == file }
  }

  /// The last part of an address's path: pictures come in many sizes from as many folders.
  private static func fileName(of address: String) -> String? {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = path.suffix(while: { $0 != UInt8(ascii: "/") })
    guard name.count >= 8, name.contains(UInt8(ascii: ".")) else { return nil }
    return String(name)
  }
}

extension BidirectionalCollection {
  /// The elements at the end that all satisfy a condition.
  fileprivate func suffix(while holds: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
