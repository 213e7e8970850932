// Pictures beside an item (Media RSS): one caption a picture, however many sizes it comes in. A picture that has
// neither a caption nor a credit is left out, as everywhere.

internal import News
internal import Readers

/// Reads the pictures of an item.
struct FeedMedia {
  /// The pictures in order.
  private(set) var captions: [NewsCaption] = []
  /// The description of a film or a broadcast, for an item that has no other text.
  private var description: String?
  /// What tells the pictures from each other.
  private var seen: Set<[String?]> = []

  init(_ item: FeedItem) {
    let groups = item.all("group", in: .media).map { group in
      let files = group.all("content")
      return Self.object([group] + files, files: files)
    }
    let single = item.all("content", in: .media).map { Self.object([$0], files: [$0]) }
    var objects = groups + single
    let outer = Object(
      text: (item.all("description", in: .media) + item.all("text", in: .media)).first?.rawText,
      credits: item.all("credit", in: .media),
      copyright: item.value("copyright", in: .media), files: [])
    if objects.isEmpty {
      objects = [outer]
    } else {
      // What stands beside the pictures is said of the first.
      objects[0].text = objects[0].text ?? outer.text
      objects[0].copyright = objects[0].copyright ?? outer.copyright
      for index in objects.indices where objects[index].credits.isEmpty {
        objects[index].credits = outer.credits
      }
    }
    let fallback =
      item.all("thumbnail", in: .media).compactMap { $0["url"] }
      + item.all("enclosure").filter { $0["type"]?.hasPrefix("image/") == true }
      .compactMap { $0["url"] }
    for object in objects {
      if object.isFilm {
        description = description ?? object.text
      } else {
        add(object, address: object.address ?? fallback.first)
      }
    }
  }

  /// Gives out the description of what is not a picture.
  mutating func takeDescription() -> String? {
    defer { description = nil }
    return description
  }

  /// A picture in all its sizes.
  private struct Object {
    var text: String?
    var credits: [XMLElement]
    var copyright: String?
    var files: [XMLElement]

    var isFilm: Bool {
      !files.isEmpty
        && files.allSatisfy { file in
          let kind = file["medium"] ?? file["type"]?.split(separator: "/").first.map(String.init)
          return ["video", "audio", "application"].contains(kind ?? "")
        }
    }

    /// The address of the widest.
    var address: String? {
      func width(_ file: XMLElement) -> Int { file["width"].flatMap(Int.init) ?? 0 }
      return files.max { width($0) < width($1) }?["url"]
    }
  }

  /// What elements say of one picture.
  private static func object(_ elements: [XMLElement], files: [XMLElement]) -> Object {
    func first(_ name: String) -> String? {
      elements.lazy.compactMap { $0.first(name)?.rawText }.first
    }
    return Object(
      text: first("description"), credits: elements.flatMap { $0.all("credit") },
      copyright: first("copyright"), files: files)
  }

  private mutating func add(_ object: Object, address: String?) {
    var caption = NewsCaption(text: object.text.flatMap(MarkupText.plain) ?? "")
    let credits = AgencyNames.unique(object.credits.compactMap(\.filledText))
    caption.credit = credits.isEmpty ? nil : credits.joined(separator: ", ")
    caption.creators = AgencyNames.unique(
      object.credits.filter { $0["role"]?.lowercased() == "photographer" }
        .compactMap(\.filledText))
    caption.copyright = object.copyright.flatMap(MarkupText.plain)
    caption.url = address
    guard !caption.text.isEmpty || caption.credit != nil else { return }
    if seen.insert(Self.identity(of: caption)).inserted { captions.append(caption) }
  }

  /// What two have in common that are one picture: they say the same, and where that is no text, their addresses
  /// differ only in the size asked for.
  private static func identity(of caption: NewsCaption) -> [String?] {
    let address = caption.text.isEmpty ? caption.url?.split(separator: "?").first : nil
    return [caption.text, caption.credit, address.map(String.init)]
  }
}
