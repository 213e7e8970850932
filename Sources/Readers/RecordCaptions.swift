// The pictures of a JSON record. They stand as a string, as objects in an array, as ninjs associations
// (objects by name), or in keys of the record itself; an address alone is no caption.

import JSON
import News

/// Captions out of JSON values.
enum RecordCaptions {
  /// The captions of a record, before those that repeat one another are joined.
  static func captions(_ fields: RecordFields) -> [NewsCaption] {
    var captions: [NewsCaption] = []
    for value in fields[.caption] { append(value, isText: true, to: &captions) }
    let hasOwn = !captions.isEmpty
    for value in fields[.captions] { append(value, isText: true, to: &captions) }
    let credit = RecordText.strings(fields[.credit]).first
    let names = RecordText.names(fields[.photographer])
    if hasOwn {
      // The record's own credit belongs to the caption that stands beside it.
      if captions[0].credit == nil { captions[0].credit = credit }
      if captions[0].creators.isEmpty { captions[0].creators = names }
    } else if captions.isEmpty, credit != nil || !names.isEmpty {
      captions.append(NewsCaption(text: "", credit: credit, creators: names))
    }
    return captions.map(settled)
  }

  private static func append(_ value: JSONValue, isText: Bool, to captions: inout [NewsCaption]) {
    switch value {
    case .string(let text):
      let plain = Markup.plain(text)
      if isText, !plain.isEmpty, !looksLikeAddress(plain) {
        captions.append(NewsCaption(text: plain))
      }
    case .array(let elements):
      for element in elements { append(element, isText: isText, to: &captions) }
    case .object(let members):
      if let caption = caption(members) {
        captions.append(caption)
      } else {
        // Associations: the members are the pictures, in no order that is kept.
        for (_, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        ) {
          append(member, isText: false, to: &captions)
        }
      }
    default: break
    }
  }

  private static let textKeys = [
    "caption", "descriptiontext", "cutline", "text", "description", "alt",
  ]
  private static let creditKeys = [
    "credit", "creditline", "credittext", "photocredit", "imagecredit",
  ]
  private static let creatorKeys = [
    "creators", "photographers", "photographer", "byline", "creator", "author",
  ]
  private static let addressKeys = ["url", "href", "src", "contenturl"]

  private static func caption(_ members: [String: JSONValue]) -> NewsCaption? {
    var known: [String: JSONValue] = [:]
    for (key, value) in members where value != .null {
      let bare = key.utf8.filter { $0.isLetter }.map(\.lowered)
      known[String(decoding: bare, as: UTF8.self)] = value
    }
    if let type = known["type"]?.string?.lowercased(),
      ["video", "audio", "text", "graphic", "composite"].contains(type)
    {
      return NewsCaption(text: "")
    }
    let text = first(textKeys, in: known).first ?? ""
    let credit = first(creditKeys, in: known).first
    let creators = creatorKeys.lazy.compactMap { known[$0] }.map { RecordText.names([$0]) }.first
    guard !text.isEmpty || credit != nil || creators?.isEmpty == false else { return nil }
    return NewsCaption(
      text: text, credit: credit, creators: creators ?? [],
      date: known["date"].flatMap(RecordText.date),
      url: first(addressKeys, in: known).first(where: RecordText.isAddress))
  }

  private static func first(_ keys: [String], in members: [String: JSONValue]) -> [String] {
    for key in keys {
      guard let value = members[key] else { continue }
      let texts = RecordText.strings([value])
      if !texts.isEmpty { return texts }
    }
    return []
  }

  /// `extract` repeats the credit that it found in a caption, and its makers; they are in the text.
  private static func settled(_ caption: NewsCaption) -> NewsCaption {
    var caption = caption
    if let credit = caption.credit, !credit.isEmpty,
      Array(caption.text.utf8)[...].firstRange(of: credit) != nil
    {
      caption.credit = nil
      caption.creators = []
    }
    return caption
  }

  private static func looksLikeAddress(_ text: String) -> Bool {
    RecordText.isAddress(text) || text.hasPrefix("//") || text.hasPrefix("/")
      || text.hasPrefix("data:")
  }
}
