// The parts of a NewsML 1 item: which components are the story, which are pictures, and which film or sound. A
// component says so in its role, in its class or only in the media type of what it holds.

internal import News
internal import Readers

/// Sorts the components of an item.
struct NewsML1Parts {
  /// The story's paragraphs, of all its parts in order.
  private(set) var paragraphs: [String] = []
  /// What is written of film and sound: shot lists, transcripts. It is the text where there is no other.
  private(set) var mediaParagraphs: [String] = []
  /// The components that are pictures.
  private(set) var pictures: [XMLElement] = []
  /// Pictures that stand in the story's own markup.
  private(set) var storyCaptions: [NewsCaption] = []
  /// The component that says `Title`.
  private(set) var title: String?
  /// The story's NITF, where it is in NITF.
  private(set) var nitf: NITFReader?
  /// The components around the first part of the story, from the outermost.
  private(set) var storyPath: [XMLElement] = []
  /// Whether there is a part that is meant for text, be it empty.
  private(set) var hasStory = false

  private enum Media {
    case text, picture, film
  }

  /// Sorts a component and all below it.
  mutating func read(_ component: XMLElement, path: [XMLElement]) {
    let path = path + [component]
    let media = Self.media(below: component)
    switch Self.media(role: component) {
    case .picture where media.contains(.picture): return pictures.append(component)
    case .film: return film(component, path: path)
    default: break
    }
    if media.contains(.picture), !media.contains(.film), Self.describesOnly(component) {
      return pictures.append(component)
    }
    for content in component.all("ContentItem") where Self.media(of: content) == .text {
      story(content, role: Self.role(component), path: path)
    }
    let children = component.all("NewsComponent")
    // Several forms of the same story: the first is enough.
    let isChoice = component["EquivalentsList"] == "yes"
    for child in children {
      read(child, path: path)
      if isChoice && hasStory { return }
    }
  }

  private mutating func story(_ content: XMLElement, role: String, path: [XMLElement]) {
    hasStory = true
    if storyPath.isEmpty { storyPath = path }
    let (found, captions, nitf) = Self.text(of: content)
    switch role {
    case "title", "headline": title = title ?? found.first
    case "caption", "legend": if paragraphs.isEmpty { mediaParagraphs += found }
    default:
      paragraphs += found
      storyCaptions += captions
      self.nitf = self.nitf ?? nitf
    }
  }

  private mutating func film(_ component: XMLElement, path: [XMLElement]) {
    if storyPath.isEmpty { storyPath = path }
    for part in [component] + Self.below(component) {
      for content in part.all("ContentItem") where Self.media(of: content) == .text {
        let found = Self.text(of: content).paragraphs
        if ["title", "headline"].contains(Self.role(part)) {
          title = title ?? found.first
        } else {
          mediaParagraphs += found
        }
      }
    }
  }

  /// The caption of a picture: the text that stands with it, but for its title.
  static func captionText(_ component: XMLElement) -> String? {
    var found: [String] = []
    for part in [component] + below(component) where !["title", "headline"].contains(role(part)) {
      for content in part.all("ContentItem") where media(of: content) == .text {
        found += text(of: content).paragraphs
      }
    }
    return found.isEmpty ? nil : found.joined(separator: " ")
  }

  // MARK: components

  private static func below(_ component: XMLElement) -> [XMLElement] {
    component.all("NewsComponent").flatMap { [$0] + below($0) }
  }

  private static func role(_ component: XMLElement) -> String {
    component.first("Role")?["FormalName"]?.lowercased() ?? ""
  }

  private static func media(role component: XMLElement) -> Media? { media(named: role(component)) }

  private static func media(named word: String) -> Media? {
    let word = word.lowercased()
    if ["video", "audio", "sound", "clip", "film"].contains(where: word.contains) { return .film }
    if ["photo", "picture", "image", "graphic", "jpeg", "jpg", "thumbnail", "preview", "quicklook"]
      .contains(where: word.contains)
    {
      return .picture
    }
    return nil
  }

  private static func media(of content: XMLElement) -> Media {
    for name in ["MediaType", "Format", "MimeType"] {
      if let word = content.first(name)?["FormalName"], let media = media(named: word) {
        return media
      }
    }
    return .text
  }

  private static func media(below component: XMLElement) -> Set<Media> {
    var found: Set<Media> = []
    for part in [component] + below(component) {
      for content in part.all("ContentItem") { found.insert(media(of: content)) }
    }
    return found
  }

  /// Whether all text of a component is there for its pictures: it is called a caption, or there is none.
  private static func describesOnly(_ component: XMLElement) -> Bool {
    for part in [component] + below(component) {
      guard !["caption", "legend", "title", "headline", "description"].contains(role(part)) else {
        continue
      }
      for content in part.all("ContentItem")
      where media(of: content) == .text && !text(of: content).paragraphs.isEmpty {
        return false
      }
    }
    return true
  }

  // MARK: text

  /// What a content item holds: NITF, XHTML, loose paragraphs, or lines of plain text.
  private static func text(
    of content: XMLElement
  ) -> (paragraphs: [String], captions: [NewsCaption], nitf: NITFReader?) {
    guard let data = content.first("DataContent") ?? content.first("Encoding", "DataContent") else {
      return ([], [], nil)
    }
    if let nitf = data.descendants("nitf").first.map(NITFReader.init) {
      return (nitf.text.paragraphs, nitf.text.captions, nitf)
    }
    if data.children.isEmpty { return (StoryText.plainParagraphs(data.rawText), [], nil) }
    let text = StoryText(data)
    return (text.paragraphs, text.captions, nil)
  }
}
