// A JSON object into a request, strictly: a misspelt key that is ignored gives a wrong answer that looks
// right. Every message names the key and what it takes.

internal import JSON

extension Request {
  /// The keys that each kind of request takes besides `id`; the first is the one that names the kind.
  static let keys: [[String]] = [
    [
      "search", "limit", "offset", "after", "facets", "facet_limit", "where", "sort", "any",
      "snippets", "total", "timeout_ms",
    ],
    ["document"],
    ["cancel"],
    ["hello"],
    ["stats"],
  ]

  /// Reads the id of a request object; nil where there is none.
  static func id(of members: [String: JSONValue]) throws(ReplyError) -> RequestID? {
    guard let value = members["id"] else { return nil }
    return try id(value, key: "id")
  }

  fileprivate static func id(_ value: JSONValue, key: String) throws(ReplyError) -> RequestID {
    switch value {
    case .integer(let number): .number(number)
    case .string(let string): .string(string)
    default: throw .request("\"\(key)\" must be a string, or a whole number of at most 64 bits")
    }
  }
}

extension Request.Body {
  /// Reads a request object whose id has been read.
  init(members: [String: JSONValue]) throws(ReplyError) {
    let kinds = Request.keys.filter { members[$0[0]] != nil }
    let names = Request.keys.map { "\"\($0[0])\"" }.joined(separator: ", ")
    guard let keys = kinds.first else {
      throw .request("the object asks for nothing; give one of \(names)")
    }
    if kinds.count > 1 {
      throw .request(
        "\"\(keys[0])\" and \"\(kinds[1][0])\" are two requests; send them as two lines")
    }
    let unknown = members.keys.filter { $0 != "id" && !keys.contains($0) }
    if let key = unknown.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      throw .request(
        "unknown key \"\(key)\" beside \"\(keys[0])\"",
        hint: "the keys are id, " + keys.joined(separator: ", "))
    }
    let reader = MemberReader(members: members)
    switch keys[0] {
    case "search": self = .search(try Request.Search(reader))
    case "document": self = .document(try reader.string("document") ?? "")
    case "cancel": self = .cancel(try reader.id("cancel"))
    case "hello":
      try reader.isTrue("hello")
      self = .hello
    default:
      try reader.isTrue("stats")
      self = .stats
    }
  }
}

extension Request.Search {
  fileprivate init(_ reader: MemberReader) throws(ReplyError) {
    self.init(query: try reader.string("search") ?? "")
    limit = try reader.integer("limit", ProtocolLimits.limit) ?? limit
    offset = try reader.integer("offset", ProtocolLimits.offset) ?? offset
    after = try reader.string("after")
    facets = try reader.names("facets") ?? facets
    facetLimit = try reader.integer("facet_limit", 0...Int.max) ?? facetLimit
    restrictions = try reader.restrictions("where")
    sort = try reader.sort("sort") ?? sort
    any = try reader.flag("any") ?? any
    snippets = try reader.flag("snippets") ?? snippets
    total = try reader.flag("total") ?? total
    timeout = try reader.integer("timeout_ms", ProtocolLimits.timeout)
    if after != nil, offset > 0 {
      throw .request("\"after\" and \"offset\" exclude each other; give one of them")
    }
  }
}

/// Reads members of a request object, each as what its key takes; nil for one that is not there.
private struct MemberReader {
  let members: [String: JSONValue]

  func string(_ key: String) throws(ReplyError) -> String? {
    guard let value = members[key] else { return nil }
    guard let string = value.string else { throw .request("\"\(key)\" must be a string") }
    return string
  }

  func integer(_ key: String, _ range: ClosedRange<Int>) throws(ReplyError) -> Int? {
    guard let value = members[key] else { return nil }
    guard let integer = value.integer, range.contains(integer) else {
      let end = range.upperBound == .max ? "on" : "to \(range.upperBound)"
      throw .request("\"\(key)\" must be a whole number from \(range.lowerBound) \(end)")
    }
    return integer
  }

  func flag(_ key: String) throws(ReplyError) -> Bool? {
    guard let value = members[key] else { return nil }
    guard let flag = value.bool else { throw .request("\"\(key)\" must be true or false") }
    return flag
  }

  func isTrue(_ key: String) throws(ReplyError) {
    guard members[key] == .bool(true) else { throw .request("\"\(key)\" must be true") }
  }

  func id(_ key: String) throws(ReplyError) -> RequestID {
    try Request.id(members[key] ?? .null, key: key)
  }

  func names(_ key: String) throws(ReplyError) -> [String]? {
    guard let value = members[key] else { return nil }
    guard let names = value.array?.map(\.string), !names.contains(nil) else {
      throw .request("\"\(key)\" must be an array of strings")
    }
    var seen: Set<String> = []
    for case let name? in names where !seen.insert(name).inserted {
      throw .request("\"\(key)\" has \"\(name)\" twice")
    }
    return names.compactMap(\.self)
  }

  func sort(_ key: String) throws(ReplyError) -> Request.Sort? {
    guard let value = members[key] else { return nil }
    guard let sort = value.string.flatMap(Request.Sort.init(rawValue:)) else {
      let names = Request.Sort.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw .request("\"\(key)\" must be one of \(names)")
    }
    return sort
  }

  /// The facets of an object whose values are a string or an array of strings, in the order of bytes.
  func restrictions(_ key: String) throws(ReplyError) -> [Request.Restriction] {
    guard let value = members[key] else { return [] }
    guard let facets = value.object else {
      throw .request("\"\(key)\" must be an object of facets, each with an array of strings")
    }
    var restrictions: [Request.Restriction] = []
    for (facet, value) in facets {
      let values = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
      guard !values.isEmpty, values.count == value.array?.count ?? 1 else {
        throw .request("\"\(facet)\" in \"\(key)\" must be an array of one or more strings")
      }
      restrictions.append(Request.Restriction(facet: facet, values: values))
    }
    return restrictions.sorted { $0.facet.utf8.lexicographicallyPrecedes($1.facet.utf8) }
  }
}

extension ReplyError {
  fileprivate static func request(_ message: String, hint: String? = nil) -> ReplyError {
    ReplyError(code: .invalidRequest, message: message, hint: hint)
  }
}
