// An XML element as a plain value. Readers of agency formats ask for elements by their local names: the
// same dialect comes with three namespaces, with undeclared prefixes and with none, and nobody would have
// such a story lost over that. Where the namespace tells two things apart it can be asked for.

/// An XML element with all that is in it.
struct XMLElement: Sendable {
  /// An attribute.
  struct Attribute: Sendable {
    /// The name without its prefix.
    var name: String
    /// The prefix as it is written; nil where there is none.
    var prefix: String?
    /// The value with its references opened.
    var value: String
  }

  /// What stands in an element, in order.
  enum Content: Sendable {
    case text(String)
    case element(XMLElement)
  }

  /// The name without its prefix, as it is written (XML tells capitals from small letters).
  var name: String
  /// The prefix as it is written; nil where there is none.
  var prefix: String?
  /// The namespace's URI; nil where there is none, or where the prefix is not declared.
  var namespace: String?
  /// The attributes in order; declarations of namespaces are not among them.
  var attributes: [Attribute] = []
  /// Text and elements in order.
  var content: [Content] = []
  /// The line of its start tag, from 1.
  var line = 1

  /// The value of an attribute by its local name; one without a prefix comes first.
  subscript(name: String) -> String? {
    var found: String?
    for attribute in attributes where attribute.name == name {
      if attribute.prefix == nil { return attribute.value }
      found = found ?? attribute.value
    }
    return found
  }

  /// The value of an attribute by its prefix and local name, such as `xml:lang`.
  func attribute(_ prefix: String, _ name: String) -> String? {
    attributes.first { $0.name == name && $0.prefix == prefix }?.value
  }

  /// The element by itself: name and attributes.
  var withoutContent: XMLElement {
    XMLElement(
      name: name, prefix: prefix, namespace: namespace, attributes: attributes, line: line)
  }

  /// The elements directly inside, in order.
  var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements that a path of local names leads to, in order: the children of the first name, their
  /// children of the second, and so on.
  func all(_ path: String...) -> [XMLElement] { all(path[...]) }

  private func all(_ path: ArraySlice<String>) -> [XMLElement] {
    guard let name = path.first else { return [self] }
    var found: [XMLElement] = []
    for case .element(let child) in content where child.name == name {
      if path.count == 1 { found.append(child) } else { found += child.all(path.dropFirst()) }
    }
    return found
  }

  /// The first element that a path of local names leads to.
  func first(_ path: String...) -> XMLElement? { first(path[...]) }

  private func first(_ path: ArraySlice<String>) -> XMLElement? {
    guard let name = path.first else { return self }
    for case .element(let child) in content where child.name == name {
      if let found = child.first(path.dropFirst()) { return found }
    }
    return nil
  }

  /// The first child of a local name in a namespace; nil stands for no namespace.
  func child(_ name: String, in namespace: String?) -> XMLElement? {
    for case .element(let child) in content where child.name == name && child.namespace == namespace
    {
      return child
    }
    return nil
  }

  /// Every element below this one, at any depth, that has one of the local names, in order; those inside
  /// of one that was found are left out.
  func descendants(_ names: String...) -> [XMLElement] {
    var found: [XMLElement] = []
    collect(names, into: &found)
    return found
  }

  private func collect(_ names: [String], into found: inout [XMLElement]) {
    for case .element(let child) in content {
      if names.contains(child.name) {
        found.append(child)
      } else {
        child.collect(names, into: &found)
      }
    }
  }

  /// All text below as it stands, white space and all.
  var rawText: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for part in content {
      switch part {
      case .text(let run): text += run
      case .element(let child): child.append(to: &text)
      }
    }
  }

  /// All text below on one line: white space collapsed, none at the ends.
  var text: String {
    var line = CollapsedText()
    line.append(Array(rawText.utf8)[...])
    return line.string
  }

  /// The text on one line; nil where there is none.
  var filledText: String? {
    let text = text
    return text.isEmpty ? nil : text
  }
}
