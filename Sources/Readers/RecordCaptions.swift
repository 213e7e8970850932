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
    } else if captions.isEmpty, !fields.isNinjs, credit != nil || !names.isEmpty {
      // ninjs credits the item itself.
      captions.append(NewsCaption(text: "", credit: credit, creators: names))
    }
    return captions
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
    "caption", "descriptiontext", "descriptioncaption", "descriptions", "cutline", "text",
    "description", "descriptionhtml", "descriptionxhtml", "bodytext", "alt",
  ]
  private static let creditKeys = [
    "credit", "creditline", "descriptioncreditline", "credittext", "photocredit", "imagecredit",
  ]
  private static let creatorKeys = [
    "creators", "photographers", "photographer", "byline", "by", "creator", "author",
  ]
  private static let sourceKeys = ["source", "infosource", "infosources"]
  private static let copyrightKeys = ["copyrightnotice", "copyright", "copyrightholder"]
  private static let addressKeys = ["url", "href", "src", "contenturl"]

  /// Types of things in a list of media that are no pictures.
  private static let otherTypes: Set<String> = [
    "video", "audio", "text", "composite", "event", "planning", "assignment",
  ]

  private static func caption(_ members: [String: JSONValue]) -> NewsCaption? {
    let known = FieldNames.bared(members)
    if let type = known["type"]?.string?.lowercased(), otherTypes.contains(type) {
      return NewsCaption(text: "")
    }
    let caption = picture(known)
    guard !caption.text.isEmpty || caption.credit != nil || !caption.creators.isEmpty else {
      return nil
    }
    return caption
  }

  /// What the members of a picture say of it, by their compared keys.
  static func picture(_ known: [String: JSONValue]) -> NewsCaption {
    var caption = NewsCaption(text: text(of: known))
    // What `extract` printed has beside what it read the fields that it read it out of.
    let fields = isExtracted(known) ? FieldNames.bared(known["declared"]?.object ?? [:]) : known
    if let raw = known["raw"]?.string, isExtracted(known) { caption.text = raw }
    caption.credit = first(creditKeys, in: fields).first
    caption.creators =
      creatorKeys.lazy.compactMap { fields[$0] }.map { RecordText.names([$0]) }.first ?? []
    caption.source = first(sourceKeys, in: known).first
    caption.copyright = first(copyrightKeys, in: known).first
    caption.date = (known["date"] ?? known["contentcreated"]).flatMap(RecordText.date)
    caption.url =
      first(addressKeys, in: known).first(where: RecordText.isAddress)
      ?? known["renditions"].flatMap(address)
    // A picture without a caption that is more than a name in a list: its headline says what it shows.
    let isDescribed = caption.credit != nil || !caption.creators.isEmpty || caption.copyright != nil
    if caption.text.isEmpty, isDescribed {
      caption.text = RecordText.headline(
        (known["headline"] ?? known["headlines"] ?? known["title"]).map { [$0] } ?? [])
    }
    return caption
  }

  /// Whether a picture is one that `extract` printed: nobody else has all of these.
  private static func isExtracted(_ known: [String: JSONValue]) -> Bool {
    known["text"]?.string != nil && known["photographers"]?.array != nil
      && known["organisations"]?.array != nil && known["flags"]?.array != nil
  }

  private static func text(of known: [String: JSONValue]) -> String {
    for key in textKeys {
      guard let value = known[key] else { continue }
      if let text = RoledText.description([value]), !text.isEmpty { return text }
    }
    return ""
  }

  private static let renditions = [
    "original", "main", "baseimage", "highres", "viewimage", "preview",
  ]

  /// The address of a picture among those of its renditions: ninjs 1 has them by name, 2 and 3 in an array.
  private static func address(_ value: JSONValue) -> String? {
    var named: [String: JSONValue] = [:]
    if let members = value.object {
      named = FieldNames.bared(members)
    } else {
      for element in value.array ?? [] {
        guard let name = element["name"]?.string?.lowercased() else { continue }
        if named[name] == nil { named[name] = element }
      }
    }
    let others = named.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in renditions + others {
      guard let rendition = named[name], let address = rendition["href"]?.string,
        RecordText.isAddress(address)
      else { continue }
      let type = rendition["mimetype"] ?? rendition["contenttype"] ?? rendition["contentType"]
      if type?.string?.hasPrefix("image/") ?? true { return address }
    }
    return nil
  }

  private static func first(_ keys: [String], in members: [String: JSONValue]) -> [String] {
    for key in keys {
      guard let value = members[key] else { continue }
      let texts = RecordText.strings([value])
      if !texts.isEmpty { return texts }
    }
    return []
  }

  private static func looksLikeAddress(_ text: String) -> Bool {
    RecordText.isAddress(text) || text.hasPrefix("//") || text.hasPrefix("/")
      || text.hasPrefix("data:")
  }
}
