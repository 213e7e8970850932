// ninjs 2 and 3 keep headlines, descriptions and bodies as arrays of objects with a role, a type and a value: one
// text in several forms, not several texts. One of them is taken.

import JSON

/// The text meant among several that have roles.
enum RoledText {
  /// The main headline; nil where the value is no array of such objects.
  static func headline(_ value: JSONValue) -> String? {
    guard let forms = forms(value) else { return nil }
    return (forms.first { $0.role == "main" } ?? forms.first)?.value
  }

  /// The description of values that are texts or arrays of such objects: the first there is. Who wrote it and notes
  /// are none.
  static func description(_ values: [JSONValue]) -> String? {
    guard let first = values.first else { return nil }
    guard case .array = first, let forms = forms(first) else {
      return RecordText.strings(values).first
    }
    let described = forms.filter { !["writer", "note", "editor"].contains($0.role) }
    let form =
      described.first { ["caption", "main", "text"].contains($0.role) } ?? described.first
    return form.map { Markup.plain($0.value) }
  }

  /// The body: the form with paragraphs before plain text, and no form in other XML.
  static func body(_ value: JSONValue) -> (value: String, isMarkup: Bool)? {
    guard let forms = forms(value) else { return nil }
    if let form = forms.first(where: \.isHTML) { return (form.value, true) }
    return forms.first { !$0.type.hasSuffix("xml") }.map { ($0.value, false) }
  }

  private struct Form {
    let role: String
    let type: String
    let value: String
    var isHTML: Bool { type.contains("html") || type.isEmpty && role.contains("html") }
  }

  private static func forms(_ value: JSONValue) -> [Form]? {
    guard let elements = value.array, !elements.isEmpty else { return nil }
    var forms: [Form] = []
    for element in elements {
      guard let text = element["value"]?.string else { return nil }
      let type = element["contenttype"] ?? element["contentType"]
      forms.append(
        Form(
          role: element["role"]?.string?.lowercased() ?? "", type: type?.string?.lowercased() ?? "",
          value: text))
    }
    return forms
  }
}
