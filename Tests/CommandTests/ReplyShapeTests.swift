// The JSON of a search has exactly the members that PROTOCOL.md lists, of the right types: from the command line
// and over standard input.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ReplyShapeTests {
  /// A member, and what it must be. Optional members may be missing, nullable ones null.
  private struct Member {
    var key: String
    var isOptional = false
    var isRight: (JSONValue) -> Bool
  }

  private static func isString(_ value: JSONValue) -> Bool { value.string != nil }
  private static func isInteger(_ value: JSONValue) -> Bool { value.integer != nil }
  private static func isArray(_ value: JSONValue) -> Bool { value.array != nil }
  private static func isStrings(_ value: JSONValue) -> Bool {
    value.array?.allSatisfy(isString) == true
  }
  private static func isText(_ value: JSONValue) -> Bool { value == .null || isString(value) }
  private static func isNumber(_ value: JSONValue) -> Bool {
    switch value {
    case .integer, .number: true
    default: false
    }
  }

  private func check(_ value: JSONValue?, _ members: [Member], _ what: String) throws {
    let object = try #require(value?.object)
    let known = Set(members.map(\.key))
    #expect(Set(object.keys).subtracting(known).isEmpty, "\(what)")
    for member in members {
      guard let value = object[member.key] else {
        #expect(member.isOptional, "\(what).\(member.key) is missing")
        continue
      }
      #expect(member.isRight(value), "\(what).\(member.key) is \(value)")
    }
  }

  private func checkSearch(_ reply: JSONValue, isReply: Bool) throws {
    try check(
      reply,
      (isReply
        ? [Member(key: "id", isRight: Self.isInteger), Member(key: "ok") { $0 == .bool(true) }]
        : []) + [
          Member(key: "query", isRight: Self.isString), Member(key: "total") { $0.object != nil },
          Member(key: "hits", isRight: Self.isArray), Member(key: "facets") { $0.object != nil },
          Member(key: "next", isOptional: true, isRight: Self.isString),
          Member(key: "notes", isOptional: true, isRight: Self.isStrings),
          Member(key: "took_ms", isRight: Self.isNumber),
        ], "reply")
    try check(
      reply["total"],
      [
        Member(key: "value", isRight: Self.isInteger),
        Member(key: "exact") { $0 == .bool(true) },
      ], "total")
    let hits = try #require(reply["hits"]?.array)
    #expect(!hits.isEmpty)
    for (index, hit) in hits.enumerated() {
      #expect(hit["rank"]?.integer == index + 1)
      try checkHit(hit)
    }
    for (name, facet) in try #require(reply["facets"]?.object) {
      try check(
        facet,
        [
          Member(key: "values", isRight: Self.isArray),
          Member(key: "distinct", isRight: Self.isInteger),
          Member(key: "missing", isRight: Self.isInteger),
          Member(key: "exact") { $0 == .bool(true) },
        ], name)
      for value in facet["values"]?.array ?? [] {
        try check(
          value,
          [
            Member(key: "value", isRight: Self.isString),
            Member(key: "count", isRight: Self.isInteger),
          ], name)
      }
    }
  }

  private func checkHit(_ hit: JSONValue) throws {
    try check(
      hit,
      [
        Member(key: "rank", isRight: Self.isInteger),
        Member(key: "id") { $0.string?.utf8.count == 16 },
        Member(key: "kind") { ["article", "caption"].contains($0.string) },
        Member(key: "headline", isRight: Self.isText), Member(key: "source", isRight: Self.isText),
        Member(key: "date", isRight: Self.isText), Member(key: "date_source", isRight: Self.isText),
        Member(key: "path", isRight: Self.isString), Member(key: "url", isRight: Self.isText),
        Member(key: "lang", isRight: Self.isString), Member(key: "weight", isRight: Self.isNumber),
        Member(key: "snippet", isRight: Self.isString),
        Member(key: "highlights", isRight: Self.isArray),
        Member(key: "captions", isRight: Self.isArray),
        Member(key: "captions_total", isRight: Self.isInteger),
        Member(key: "wire", isOptional: true, isRight: Self.isString),
        Member(key: "cited", isRight: Self.isStrings),
        Member(key: "article", isOptional: true, isRight: Self.isString),
      ], "hit")
    let snippet = Array((hit["snippet"]?.string ?? "").utf8)
    for range in hit["highlights"]?.array ?? [] {
      let start = try #require(range.array?.first?.integer)
      let length = try #require(range.array?.last?.integer)
      try #require(range.array?.count == 2 && start >= 0 && start + length <= snippet.count)
      #expect(
        String(decoding: snippet[start..<start + length], as: UTF8.self).lowercased() == "old city")
    }
    for caption in hit["captions"]?.array ?? [] {
      try check(
        caption,
        [
          Member(key: "text", isRight: Self.isString),
          Member(key: "matched") { $0 == .bool(true) || $0 == .bool(false) },
          Member(key: "date", isRight: Self.isText), Member(key: "credit", isRight: Self.isText),
          Member(key: "photographers", isRight: Self.isStrings),
          Member(key: "organisations", isRight: Self.isStrings),
          Member(key: "flags", isRight: Self.isStrings),
          Member(key: "url", isOptional: true, isRight: Self.isString),
        ], "caption")
    }
  }

  @Test func ofASearch() throws {
    let folder = try indexedNews()
    let facets = ["agency", "source", "date.year"]
    let found = try Program.run(
      ["search", "\"Old City\"", "--format", "json"] + facets.flatMap { ["--facet", $0] },
      in: folder)
    let printed = try JSONValue(parsing: Array(found.output.utf8))
    try checkSearch(printed, isReply: false)
    let request = #"{"id":1,"search":"\"Old City\"","facets":["agency","source","date.year"]}"#
    let served = try Program.run(["serve"], in: folder, input: request)
    let reply = try JSONValue(parsing: Array(served.output.utf8))
    try checkSearch(reply, isReply: true)
    for key in ["query", "total", "hits", "facets"] { #expect(printed[key] == reply[key]) }
  }

  /// The lines of jsonl are the hits of json.
  @Test func linesAreHits() throws {
    let folder = try indexedNews()
    let whole = try Program.run(["search", "city", "--format", "json"], in: folder).output
    let lines = try Program.run(["search", "city", "--format", "jsonl"], in: folder).output
    #expect(
      try JSONValue(parsing: Array(whole.utf8))["hits"]?.array
        == lines.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) })
  }

  /// What `extract` prints is what `show` prints, but for the id, which depends on the indexed folder.
  @Test func extractPrintsWhatIsIndexed() throws {
    let folder = try indexedNews()
    let extracted = try Program.run(["extract", "harbour/kiosk.html"], in: folder, folder: "news")
    let found = try Program.run(["search", "kiosk", "--format", "json"], in: folder).output
    let id = try #require(
      try JSONValue(parsing: Array(found.utf8))["hits"]?.array?.first?["id"]?.string)
    let shown = try Program.run(["show", id, "--json"], in: folder).output
    #expect(extracted.output == shown)
  }
}
